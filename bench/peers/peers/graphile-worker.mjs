import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, makeWorkerUtils, run as start } from 'graphile-worker';
import pg from 'pg';
import { percentile, round } from '../load.mjs';

const quiet = new Logger(() => () => {});
const CONCURRENCY = 24;
const POLL_MS = 100;
const MODES = [
  { peer: 'graphile-worker', how: 'a job at a time', options: {} },
  {
    peer: 'graphile-worker-batched',
    how: 'jobs fetched by 500 and completed in batches',
    options: { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 },
  },
];

/** Timers only: so many jobs due at one moment; the lag of one is when its task begins, after that. */
export async function run({ plan, report, version, database, onStop }) {
  const utils = await makeWorkerUtils({ connectionString: database.url, logger: quiet });
  await utils.migrate();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const left = async () => {
    const { rows } = await client.query(
      'SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs',
    );
    return rows[0].jobs;
  };
  // One short turn that is thrown away, as for the other peers.
  await due(200, MODES[0]);
  for (const mode of MODES) {
    const { lags, allMs, enteredMs } = await due(plan.timers, mode);
    report({
      peer: mode.peer,
      version: version('graphile-worker'),
      database: database.version,
      inFlight: plan.timers,
      stepsPerSecond: round((plan.timers * 1000) / allMs, 1),
      p50Ms: round(percentile(lags, 0.5)),
      p99Ms: round(percentile(lags, 0.99)),
      note: `timers: ${plan.timers} jobs due at one moment, all run and gone after ${round(allMs / 1000, 2)} s, lag at the start of a task; ${how(mode)}; entered in ${round(enteredMs / 1000, 2)} s`,
    });
  }
  await client.end();
  await utils.release();

  async function due(count, mode) {
    const from = performance.now();
    const dueAt = Date.now() + 2000 + count;
    const runAt = new Date(dueAt);
    for (let done = 0; done < count; done += 1000) {
      const size = Math.min(1000, count - done);
      await utils.addJobs(
        Array.from({ length: size }, (_, n) => ({
          identifier: 'fire',
          payload: { n: done + n },
          runAt,
        })),
      );
    }
    const enteredMs = performance.now() - from;
    if (Date.now() > dueAt - 500) throw new Error('entering the jobs took until they were due');
    const lags = [];
    let allBegun;
    const begun = new Promise((resolve) => {
      allBegun = resolve;
    });
    const runner = await start({
      connectionString: database.url,
      concurrency: CONCURRENCY,
      maxPoolSize: CONCURRENCY + 2,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      logger: quiet,
      ...preset(mode.options),
      taskList: {
        fire: async () => {
          lags.push(Date.now() - dueAt);
          if (lags.length === count) allBegun();
        },
      },
    });
    onStop(() => runner.stop().catch(() => {}));
    await begun;
    while ((await left()) > 0) await sleep(5);
    const allMs = Date.now() - dueAt;
    await runner.stop();
    onStop(async () => {});
    if (lags.length !== count) throw new Error(`${count} jobs, ${lags.length} runs`);
    if (Math.min(...lags) < 0) throw new Error('a job ran before it was due');
    return { lags: lags.sort((a, b) => a - b), allMs, enteredMs };
  }
}

const how = (mode) => `${mode.how}, ${CONCURRENCY} at once, polling every ${POLL_MS} ms`;

/** The newer options are read from a preset only. */
function preset(worker) {
  return Object.keys(worker).length ? { preset: { worker } } : {};
}
