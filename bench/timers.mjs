import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { built, openService } from './built.mjs';
import { fill } from './fill.mjs';
import { of, percentile, spread } from './measure.mjs';

const TIMERS = 10_000;
const TIMERS_QUICK = 1_000;
const SECONDS_MAX = 1.5;
const BEFORE_MS = 1_500;

/** A clock that runs like any other, and is set forward between the rounds. */
class SetClock {
  offset = Date.now();

  now() {
    return Math.floor(this.offset + performance.now());
  }

  set(instant) {
    this.offset = instant - performance.now();
  }
}

/**
 * Part 5: petitions whose period ends on the same day. The timers fall due together, at 24:00 of that
 * day; the timer loop runs as in the service. Each firing arms the next update, five working days
 * later, so the next round has as many timers again.
 */
export async function measureTimers(databases, { times, quick, report }) {
  const count = quick ? TIMERS_QUICK : TIMERS;
  const clock = new SetClock();
  const place = await databases.place();
  await fill(place, count, clock);
  const service = await openService(place.config, clock);
  const committed = watchCommits(service.engine.store);
  const fire = (waitMs, begin) =>
    fireAll(service.engine.store, clock, committed, count, waitMs, begin);
  const rounds = { tick: [], loop: [] };
  for (let round = 0; round <= times.rounds; round++) {
    const tick = await fire(0, () => service.timers.tick());
    // It has found nothing and waits when the moment comes, at another point of its second each round.
    const loop = await fire(BEFORE_MS + round * 370, () => service.timers.loop.start(fail));
    await service.timers.loop.stop();
    // The first is the warm-up.
    if (round > 0) {
      rounds.tick.push(tick);
      rounds.loop.push(loop);
    }
  }
  await service.close();
  await place.remove();

  const section = report.section('timers', databases.name);
  const timers = `${count.toLocaleString('en')} timers`;
  section.row(`${timers}, noticed at once: until all have fired`, 's', of(rounds.tick, 'total'), {
    atMost: SECONDS_MAX,
  });
  section.row(`${timers}, noticed at once: fired a second`, 'timers/s', {
    ...spread(rounds.tick.map(({ total }) => count / total)),
  });
  const what = `${timers}, noticed by the loop`;
  section.row(`${what}: until all have fired`, 's', of(rounds.loop, 'total'));
  section.row(`${what}: lag of a commit behind its moment, p50`, 's', of(rounds.loop, 'p50'));
  section.row(`${what}: lag of a commit behind its moment, p99`, 's', of(rounds.loop, 'p99'), {
    atMost: SECONDS_MAX,
  });
}

function fail(error) {
  throw error;
}

/** Tells of every step that has been committed, by wrapping the store's only way to write. */
function watchCommits(store) {
  const { commit } = store;
  const watch = { tell: () => {} };
  store.commit = async (batch) => {
    await commit.call(store, batch);
    const events = batch.reduce((sum, one) => sum + one.events.length, 0);
    watch.tell(events, performance.now());
  };
  return watch;
}

/** Sets the clock to `waitMs` before the moment, begins, and waits until all have fired. */
async function fireAll(store, clock, committed, count, waitMs, begin) {
  const moments = await store.read.query(
    "SELECT due_at AS at, COUNT(*) AS n FROM timers WHERE status = 'running' GROUP BY due_at",
  );
  assert.equal(moments.length, 1, 'Not all timers are due at the same moment.');
  assert.equal(Number(moments[0].n), count);
  const due = Number(moments[0].at);
  clock.set(due - waitMs);
  const moment = performance.now() + waitMs;
  const lags = [];
  await new Promise((resolve) => {
    committed.tell = (events, when) => {
      for (let i = 0; i < events; i++) lags.push((when - moment) / 1000);
      if (lags.length >= count) resolve();
    };
    void begin();
  });
  assert.equal(lags.length, count, 'A timer fired twice.');
  assert(lags[0] >= 0, 'A timer fired before its moment.');
  return { total: lags.at(-1), p50: percentile(lags, 50), p99: percentile(lags, 99) };
}
