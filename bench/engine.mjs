import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { built, openService } from './built.mjs';
import { assertServiceDurable } from './durable.mjs';
import { inRounds, keepBusy, of, percent, repeat, spread } from './measure.mjs';
import { mustBe, openPetitions, update } from './petitions.mjs';
import { RawWriter } from './raw.mjs';

/** Sends under way at the same time, each to a case of its own. */
export const IN_FLIGHT = [1, 16, 64, 256];
/** Steps that the bare driver writes in one transaction. */
const STEPS_A_TRANSACTION = [1, 10, 100, 256];
/** No case is asked for twice at once, and all of them stay in memory. */
const CASES = 1024;

const TARGETS = {
  sqlite: { 1: 0.5, 64: 0.6, 256: 0.65 },
  postgres: { 1: 0.5, 64: 0.5, 256: 0.55 },
};
const WATCHED_IN_FLIGHT = 64;
const STALL_MS_MAX = 20;
/** monitorEventLoopDelay looks this often, and counts its own wait as part of a delay. */
const LOOK_MS = 1;

/** Parts 1 and 2: the bare driver and the engine, in the same process, round by round. */
export async function measureEngine(databases, { times, report }) {
  const { name } = databases;
  const rawPlace = await databases.place();
  const place = await databases.place();
  const raw = await RawWriter.make(name, rawPlace, CASES);
  const service = await openService(place.config);
  await assertServiceDurable(name, service);
  const ids = await openPetitions(service, CASES);
  let sent = 0;

  const measurements = {};
  for (const [i, inFlight] of IN_FLIGHT.entries()) {
    const steps = STEPS_A_TRANSACTION[i];
    measurements[`raw ${steps}`] = (seconds) => repeat(seconds, () => raw.transaction(steps));
    measurements[`engine ${inFlight}`] = async (seconds) => {
      const done = await sendUpdates(service, ids, inFlight, seconds);
      sent += done.count;
      return done;
    };
  }
  // On its own: the watching wakes the event loop a thousand times a second.
  measurements.stalls = async (seconds) => {
    const done = await withStalls(() => sendUpdates(service, ids, WATCHED_IN_FLIGHT, seconds));
    sent += done.count;
    return done;
  };
  const results = await inRounds(times, measurements);
  await assertWritten(service, ids, sent);
  await raw.close();
  await service.close();
  await rawPlace.remove();
  await place.remove();
  tell(report, name, results, raw.bytes);
}

export function sendUpdates({ engine }, ids, inFlight, seconds) {
  const share = Math.floor(ids.length / inFlight);
  return keepBusy(inFlight, seconds, async (line, turn) => {
    const id = ids[line + inFlight * (turn % share)];
    mustBe(await engine.send(update(id)), 200);
  });
}

async function withStalls(work) {
  const delays = monitorEventLoopDelay({ resolution: LOOK_MS });
  delays.enable();
  const done = await work();
  delays.disable();
  return { ...done, stall: Math.max(0, delays.max / 1e6 - LOOK_MS) };
}

/** Every step that was acknowledged is in the log, and a replay of it gives the stored case. */
async function assertWritten({ engine, audit }, ids, sent) {
  const [{ n }] = await engine.store.read.query('SELECT COUNT(*) AS n FROM events');
  assert.equal(Number(n), ids.length + sent, 'Acknowledged steps and events in the log differ.');
  const { CaseRow } = built('storage/entities');
  for (const id of [ids[0], ids.at(-1)]) {
    const row = await engine.store.read.getRepository(CaseRow).findOneBy({ id });
    const { finding } = await audit.verifyCase(row);
    assert.equal(finding, null, finding?.what);
  }
}

function tell(report, database, results, bytes) {
  const perSecond = (key) => results[key].map((round) => round.perSecond);
  const section = report.section('engine', database);
  const size = Object.values(bytes).reduce((sum, one) => sum + one, 0);
  section.note(
    `A step writes ${size} bytes of values: ` +
      Object.entries(bytes)
        .map(([table, one]) => `${table} ${one}`)
        .join(', ') +
      '.',
  );
  for (const steps of STEPS_A_TRANSACTION) {
    section.row(
      `bare driver, ${steps} a transaction`,
      'steps/s',
      spread(perSecond(`raw ${steps}`)),
    );
  }
  const single = perSecond('raw 1');
  const ceiling = single.map((_, round) =>
    Math.max(...STEPS_A_TRANSACTION.map((steps) => results[`raw ${steps}`][round].perSecond)),
  );
  section.row('bare driver, ceiling (best of these)', 'steps/s', spread(ceiling));
  const most = STEPS_A_TRANSACTION.at(-1);
  section.row(
    `bare driver, ${most} a transaction: processor time of a step`,
    'µs',
    of(results[`raw ${most}`], 'cpuMicros'),
  );
  for (const inFlight of IN_FLIGHT) {
    const rounds = results[`engine ${inFlight}`];
    section.row(`engine, ${inFlight} in flight`, 'steps/s', of(rounds, 'perSecond'));
    section.row(`engine, ${inFlight} in flight, p50`, 'ms', of(rounds, 'p50'));
    section.row(`engine, ${inFlight} in flight, p99`, 'ms', of(rounds, 'p99'));
    const target = TARGETS[database][inFlight];
    if (target !== undefined) {
      const base = inFlight === 1 ? single : ceiling;
      const ratios = rounds.map((round, i) => round.perSecond / base[i]);
      const name = inFlight === 1 ? 'one of the bare driver' : 'ceiling';
      section.row(`engine at ${inFlight} ÷ ${name}`, '%', percent(ratios), {
        atLeast: target * 100,
      });
    }
    if (inFlight === WATCHED_IN_FLIGHT) {
      section.row(
        `engine, ${inFlight} in flight: processor time of a step`,
        'µs',
        of(rounds, 'cpuMicros'),
      );
      section.row('longest stall of the event loop at 64', 'ms', of(results.stalls, 'stall'), {
        atMost: STALL_MS_MAX,
        of: 'max',
      });
    }
  }
}
