import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export const EVENTS_PER_INSTANCE = 5;
export const EVENT_BYTES = 500;

/** How long and how much, for a look and for figures. */
export function plan(quick, seconds) {
  const bounds = quick
    ? { warmupMs: 500, warmupLimitMs: 10_000, windowMs: 1500, maxEvents: 50_000, timers: 1000 }
    : {
        warmupMs: 2000,
        warmupLimitMs: 40_000,
        windowMs: 10_000,
        maxEvents: 500_000,
        timers: 10_000,
      };
  return { levels: [1, 16, 64, 256], ...bounds, ...(seconds ? { windowMs: seconds * 1000 } : {}) };
}

const NOTES = Array.from({ length: 256 }, () => randomBytes(375).toString('base64'));

/** An event whose JSON is exactly 500 bytes and does not compress to nothing. */
export function event(id, n) {
  const bare = { type: 'STEP', instance: id, n, note: '' };
  const room = EVENT_BYTES - JSON.stringify(bare).length;
  return {
    ...bare,
    note: NOTES[(n * 31 + id.length * 7 + id.charCodeAt(id.length - 1)) & 255].slice(0, room),
  };
}

export function percentile(sorted, share) {
  if (sorted.length === 0) return 0;
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

export const round = (value, digits = 2) => Number(value.toFixed(digits));

/**
 * A closed loop: `inFlight` senders, each opening an instance, sending its five events one after the
 * other, each after the acknowledgement of the one before, and then opening the next. The window opens
 * when every sender has brought one instance to its end, so that the load has its full height and the
 * senders are no longer in step; only what happens inside it counts. Openings and endings are part of
 * the job: they take time in the window, and are not counted as steps.
 */
export async function measure(job, { inFlight, warmupMs, warmupLimitMs, windowMs, maxEvents }) {
  const took = [];
  const counts = { opened: 0, events: 0 };
  // A job that acknowledges before the step is done says itself how many steps are done.
  const steps = job.steps ?? (() => counts.events);
  const warm = new AbortController();
  const full = new AbortController();
  let cold = inFlight;
  let from = Infinity;
  let over = false;
  let stepsPerSecond;
  const sender = async (lane) => {
    for (let turn = 0; !over; turn += 1) {
      const instance = await job.open(`${job.peer}-${job.run}${inFlight}-${lane}-${turn}`);
      counts.opened += 1;
      for (let n = 1; n <= EVENTS_PER_INSTANCE; n += 1) {
        const message = event(`${job.peer}-${lane}`, n);
        const sent = performance.now();
        await job.send(instance, message, n);
        const acknowledged = performance.now();
        counts.events += 1;
        if (acknowledged >= from && !over && took.push(acknowledged - sent) === maxEvents)
          full.abort();
      }
      await job.end?.(instance);
      if (turn === 0 && (cold -= 1) === 0) warm.abort();
    }
  };
  const senders = Promise.all(Array.from({ length: inFlight }, (_, lane) => sender(lane)));
  try {
    await Promise.race([
      senders,
      Promise.all([sleep(warmupMs), heard(warm.signal, warmupLimitMs)]),
    ]);
    const before = steps();
    from = performance.now();
    await Promise.race([senders, heard(full.signal, windowMs)]);
    stepsPerSecond = ((steps() - before) * 1000) / (performance.now() - from);
  } finally {
    over = true;
  }
  await senders;
  if (took.length === 0) throw new Error(`no event was acknowledged in ${windowMs} ms`);
  await job.check?.(counts);
  took.sort((a, b) => a - b);
  return {
    inFlight,
    stepsPerSecond: round(stepsPerSecond, 1),
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    events: took.length,
  };
}

/** Resolves when the signal is given, or the time is up. */
function heard(signal, limitMs) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** All levels of one job; one short run before them is thrown away. */
export async function measureAll(job, report, { levels, ...bounds }) {
  job.run = 'warm';
  await measure(job, { ...bounds, inFlight: 16, warmupMs: 0, warmupLimitMs: 0 });
  job.run = 'at';
  for (const inFlight of levels) {
    const figures = await measure(job, { ...bounds, inFlight });
    const { peer, version, database, note } = job;
    report({ peer, version, database, ...figures, note });
  }
}
