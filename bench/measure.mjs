import { performance } from 'node:perf_hooks';

/** `p` of 100 values in order lie at or below what this gives. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)];
}

/** `of(results.name, 'p50')`: one figure of every round, as its spread. */
export const of = (rounds, field) => spread(rounds.map((round) => round[field]));

/** The median of some rounds, with the lowest and the highest. */
export function spread(values) {
  return { median: percentile(values, 50), min: Math.min(...values), max: Math.max(...values) };
}

/** The spread of ratios, in hundredths. */
export const percent = (ratios) => spread(ratios.map((ratio) => ratio * 100));

/** Enough for the compiler to have seen what is measured. */
const WARM_UP_SECONDS = 1;

/**
 * After a warm-up, runs every measurement once a round, one after another, every second round in the
 * opposite order: what is compared is measured within the same seconds, so that a busy machine slows
 * both.
 * @param measurements by name, each a function of how many seconds it is to run
 * @returns for each name, what each round gave
 */
export async function inRounds({ rounds, seconds }, measurements) {
  const names = Object.keys(measurements);
  for (const name of names) await measurements[name](Math.min(WARM_UP_SECONDS, seconds));
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const before = process.cpuUsage();
      const result = await measurements[name](seconds);
      const { user, system } = process.cpuUsage(before);
      // Of this process alone, the driver's threads included; less shaken by a busy machine than time.
      results[name].push({ ...result, cpuMicros: (user + system) / result.count });
    }
  }
  return results;
}

/**
 * Keeps `inFlight` pieces of work under way for `seconds`, each begun when one before it is done.
 * `work` gets the number of its line, from 0, and how often that line has worked before.
 */
export async function keepBusy(inFlight, seconds, work) {
  const lasted = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const line = async (number) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const begun = performance.now();
      await work(number, turn);
      lasted.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, (_, number) => line(number)));
  const elapsed = (performance.now() - started) / 1000;
  return {
    count: lasted.length,
    perSecond: lasted.length / elapsed,
    p50: percentile(lasted, 50),
    p95: percentile(lasted, 95),
    p99: percentile(lasted, 99),
  };
}

/** Repeats `work`, which gives how many pieces it did, for `seconds`. */
export async function repeat(seconds, work) {
  const started = performance.now();
  let count = 0;
  while (performance.now() < started + seconds * 1000) count += await work();
  return { count, perSecond: count / ((performance.now() - started) / 1000) };
}
