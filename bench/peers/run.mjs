/**
 * Peers of this project doing the job that its own benchmark does, on this machine.
 *   node bench/peers/run.mjs [--quick] [--seconds 10] [--only dbos,restate]
 * One JSON line a measurement on stdout; what a person reads goes to stderr.
 */
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { percentile, plan, round } from './load.mjs';
import { reason } from './reason.mjs';

const PEERS = {
  dbos: { on: 'postgres' },
  // At its start the server asks the internet for its newest version, and cannot be told not to.
  restate: { on: 'itself', loopbackOnly: true },
  'bpmn-engine': { on: 'sqlite' },
  xstate: { on: 'sqlite' },
  'graphile-worker': { on: 'postgres' },
};

/** What a peer's own libraries do with each other is not ours to mend. */
const FLAGS = ['--no-deprecation'];

const say = (text) => process.stderr.write(`${text}\n`);
const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const { quick, seconds, only } = asked();
const limitMs = (quick ? 3 : 12) * 60_000;
assertOnDisk(process.env.BENCH_DIR ?? tmpdir());
const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'dung-han-peers-'));
chmodSync(folder, 0o755);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort(signal));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

say(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, files below ${folder}`);
for (const name of only) {
  if (stopping.signal.aborted) break;
  const disk = syncCost();
  say(`\n${name} (4 KiB written and synced: p50 ${disk.p50} ms, p99 ${disk.p99} ms)`);
  await one(name, disk).catch((error) => skip(name, reason(error)));
}
process.exitCode = stopping.signal.aborted ? 130 : 0;

/** What lies in memory is not durable, and costs nothing to sync. */
function assertOnDisk(place) {
  const inMemory = { 0x01021994: 'tmpfs', 0x858458f6: 'ramfs' }[statfsSync(place).type];
  if (!inMemory) return;
  say(`${place} is ${inMemory}, which lies in memory: name a folder on a disk by BENCH_DIR`);
  process.exit(2);
}

/** The project's benchmark says the same by environment, and asks for one database at a time. */
function asked() {
  const { BENCH_QUICK, BENCH_SECONDS, BENCH_DATABASE } = process.env;
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: BENCH_QUICK === '1' },
      seconds: { type: 'string', default: BENCH_SECONDS },
      only: { type: 'string' },
    },
  });
  const wanted = Object.keys(PEERS).filter(
    (name) =>
      !BENCH_DATABASE || (PEERS[name].on === 'postgres') === (BENCH_DATABASE === 'postgres'),
  );
  const only = values.only?.split(',').map((name) => name.trim()) ?? wanted;
  for (const name of only) {
    if (PEERS[name]) continue;
    say(`no peer named ${name}; there are ${Object.keys(PEERS).join(', ')}`);
    process.exit(2);
  }
  const seconds = values.seconds ? Number(values.seconds) : undefined;
  if (seconds !== undefined && !(seconds > 0 && seconds <= 60)) {
    say(`--seconds is a number up to 60, not ${values.seconds}`);
    process.exit(2);
  }
  return { quick: values.quick, seconds, only };
}

async function one(name, disk) {
  const own = join(folder, name);
  mkdirSync(own, { mode: 0o755 });
  const database = PEERS[name].on === 'postgres' ? await databaseFor(name, own) : undefined;
  try {
    await inChild(name, own, database, disk);
  } finally {
    await database?.drop();
    rmSync(own, { recursive: true, force: true });
  }
}

async function databaseFor(name, own) {
  const { freshDatabase } = await import('./postgres.mjs');
  return freshDatabase(own, `peers_${name.replace('-', '_')}_${process.pid}`);
}

/** The child leads a group of its own, so that what it started ends with it. */
function inChild(name, own, database, disk) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('peer.mjs', import.meta.url)), {
      execArgv: FLAGS,
      ...(PEERS[name].loopbackOnly ? onLoopbackOnly() : {}),
      cwd: own,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let outcome;
    const end = (why) => {
      outcome ??= { failed: why };
      signalGroup(child, 'SIGTERM');
      setTimeout(() => signalGroup(child, 'SIGKILL'), 8000).unref();
    };
    const limit = setTimeout(() => end(`took longer than ${limitMs / 1000} s`), limitMs);
    const stop = () => end('stopped');
    stopping.signal.addEventListener('abort', stop);
    child.stdout.on('data', (text) => process.stderr.write(text));
    child.stderr.on('data', (text) => process.stderr.write(text));
    child.on('message', (message) => {
      if (message.done || message.failed) {
        outcome ??= message;
        return;
      }
      say(sentence(message));
      print({ ...message, syncMs: disk.p50 });
    });
    // The last message may come after the exit, but not after the channel is closed.
    const gone = Promise.all(['exit', 'disconnect'].map((name) => once(child, name)));
    void gone.then(() => {
      clearTimeout(limit);
      stopping.signal.removeEventListener('abort', stop);
      signalGroup(child, 'SIGKILL');
      outcome ??= { failed: 'its process ended without a word' };
      if (outcome.failed) skip(name, outcome.failed, outcome.stack);
      resolve();
    }, reject);
    child.send({
      name,
      folder: own,
      plan: plan(quick, seconds),
      database: database && { url: database.url, version: database.version },
    });
  });
}

/** Runs a child in a network namespace that has nothing but 127.0.0.1. */
function onLoopbackOnly() {
  if (process.env.PEERS_MAY_ASK_THE_INTERNET === '1') return {};
  const user = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const enter = [...user, '--net', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'];
  if (spawnSync('unshare', [...enter, 'true']).status !== 0) {
    throw new Error(
      'it would ask the internet for its newest version, and "unshare --net" with "ip" is not to be had here ' +
        '(PEERS_MAY_ASK_THE_INTERNET=1 lets it ask)',
    );
  }
  return { execPath: 'unshare', execArgv: [...enter, process.execPath, ...FLAGS] };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

function skip(name, why, stack) {
  print({ peer: name, skipped: why });
  say(`  skipped: ${why}`);
  if (stack && !why.includes('not installed')) say(stack);
}

function sentence({ peer, version, inFlight, stepsPerSecond, p50Ms, p99Ms, note }) {
  const figures = `${String(stepsPerSecond).padStart(8)}/s   p50 ${String(p50Ms).padStart(8)} ms   p99 ${String(p99Ms).padStart(8)} ms`;
  return `  ${`${peer} ${version}`.padEnd(34)} ${String(inFlight).padStart(6)} in flight ${figures}   ${note}`;
}

/** What a sync costs just now bounds every figure: without it they mean nothing elsewhere. */
function syncCost() {
  const file = join(folder, 'sync');
  const block = Buffer.alloc(4096, 1);
  const handle = openSync(file, 'w');
  const took = [];
  for (let n = 0; n < 100; n += 1) {
    const from = performance.now();
    writeSync(handle, block);
    fdatasyncSync(handle);
    took.push(performance.now() - from);
  }
  closeSync(handle);
  rmSync(file);
  took.sort((a, b) => a - b);
  return { p50: round(percentile(took, 0.5)), p99: round(percentile(took, 0.99)) };
}
