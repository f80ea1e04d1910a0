import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { HERE } from './built.mjs';

const PEERS = join(HERE, 'peers');

/**
 * Part 7: other engines doing the same work, where bench/peers is installed (`npm ci` there). It is
 * started once for each database, which it learns from BENCH_DATABASE (sqlite or postgres), with
 * BENCH_QUICK=1 for a quick run, BENCH_SECONDS, BENCH_DIR where files go, and PG_URL of this run's own
 * PostgreSQL. It prints one line of JSON a figure: { peer, version, database, inFlight,
 * stepsPerSecond, p50Ms, p99Ms, note }, or { peer, skipped: why }; other lines are passed on.
 */
export async function measurePeers(databases, { times, quick, report }) {
  if (!existsSync(join(PEERS, 'node_modules')) || !existsSync(join(PEERS, 'run.mjs'))) {
    console.error('  bench/peers is not installed; left out.');
    return;
  }
  const child = spawn(process.execPath, [join(PEERS, 'run.mjs')], {
    cwd: PEERS,
    env: {
      ...process.env,
      BENCH_DATABASE: databases.name,
      BENCH_QUICK: quick ? '1' : '',
      BENCH_SECONDS: quick ? '' : String(times.seconds),
      BENCH_DIR: databases.folder,
      ...(databases.server ? { PG_URL: databases.server.url } : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const figure = figureIn(line);
    if (figure) report.peers.push(figure);
    else console.error(line);
  }
  const code = await ended;
  if (code !== 0) report.peers.push({ peer: 'bench/peers', skipped: `it ended with ${code}` });
}

function figureIn(line) {
  if (!line.startsWith('{')) return null;
  try {
    const figure = JSON.parse(line);
    return typeof figure.peer === 'string' ? figure : null;
  } catch {
    return null;
  }
}
