// Kills the service with SIGKILL at random moments under load, and checks after every restart that
// everything it had acknowledged is there, once, with the hash it had then.
//
//   node test/crash/kill-nine.mjs [--kills 50] [--seed 1]
//
// The client keeps each acknowledgement in a file of its own, synced before it goes on.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const CLIENTS = 16;
const CASES = 40;
const LOAD_MS_MAX = 1_500;
const START_MS_MAX = 60_000;
const OFFICER = { unit: 'ct-dost-office', role: 'petition-officer' };

const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const kills = option('kills', 50);
const seed = option('seed', (process.pid * 7919) % 100_000);

/** A small seeded generator (mulberry32), so that a failure can be tried again. */
function randoms(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = randoms(seed);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class Service {
  constructor(folder, port) {
    this.folder = folder;
    this.port = port;
    this.url = `http://127.0.0.1:${port}/api`;
  }

  async start() {
    this.output = '';
    this.child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
      env: { PATH: process.env.PATH, VAR_PATH: this.folder, PORT: String(this.port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.gone = new Promise((resolve) => this.child.once('exit', resolve));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (text) => (this.output += text));
    }
    const until = Date.now() + START_MS_MAX;
    while (Date.now() < until) {
      // The key of this start is written when the service listens.
      const ready = await this.request('GET', '/ready').catch(() => null);
      if (ready?.status === 200) return;
      await pause(50);
    }
    throw new Error(`The service did not start:\n${this.output}`);
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.gone;
  }

  async request(method, path, body, key) {
    const token = readFileSync(join(this.folder, 'local.key'), 'utf8');
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body ? { 'Content-Type': 'application/json', 'Idempotency-Key': key } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: answer.status, text: await answer.text() };
  }
}

/** What was acknowledged: one line each, on disk before the client goes on. */
class Acknowledged {
  constructor(file) {
    this.file = file;
    this.handle = openSync(file, 'a');
  }

  keep(entry) {
    writeSync(this.handle, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.handle);
  }

  read() {
    return readFileSync(this.file, 'utf8')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }

  close() {
    closeSync(this.handle);
  }
}

const hashesOf = async (service, id) => {
  const { status, text } = await service.request('GET', `/cases/${id}/history`);
  if (status !== 200) throw new Error(`History of ${id}: ${status} ${text}`);
  return JSON.parse(text).map(({ seq, hash }) => ({ seq, hash }));
};

/** One client: sends until told to stop; an act whose answer was lost is sent again with its key. */
async function client(service, cases, acknowledged, unanswered, running) {
  while (running.on) {
    const id = cases[Math.floor(random() * cases.length)];
    const act = { id, key: randomUUID() };
    unanswered.set(act.key, act);
    try {
      await send(service, act, acknowledged);
      unanswered.delete(act.key);
    } catch {
      // The service was killed: the answer is lost, the key is kept.
      return;
    }
  }
}

async function send(service, act, acknowledged) {
  const body = { type: 'STATUS_UPDATE', payload: { text: 'Đang lấy ý kiến.' }, ...OFFICER };
  const { status, text } = await service.request('POST', `/cases/${act.id}/events`, body, act.key);
  if (status !== 200) throw new Error(`${status} ${text}`);
  acknowledged.keep({ case: act.id, seq: JSON.parse(text).seq, key: act.key });
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-kill-'));
  const port = await freePort();
  const service = new Service(folder, port);
  const acknowledged = new Acknowledged(join(folder, 'acknowledged.ndjson'));
  const problems = [];
  /** case/seq → hash, as first seen after the acknowledgement. */
  const seen = new Map();
  console.log(`seed ${seed}, ${kills} kills`);
  await service.start();
  const cases = await openCases(service);
  for (let kill = 1; kill <= kills; kill++) {
    const unanswered = new Map();
    const running = { on: true };
    const clients = Array.from({ length: CLIENTS }, () =>
      client(service, cases, acknowledged, unanswered, running),
    );
    await pause(random() * LOAD_MS_MAX);
    await service.kill();
    running.on = false;
    await Promise.all(clients);
    await service.start();
    // Sent again with the same key: done once, whether or not it had been done before.
    for (const act of unanswered.values()) await send(service, act, acknowledged);
    await check(service, cases, acknowledged.read(), seen, problems);
    console.log(
      `kill ${kill}: ${acknowledged.read().length} acknowledged, ${unanswered.size} sent again, ${problems.length} problems`,
    );
  }
  const { text } = await service.request('GET', '/verify');
  const verdict = JSON.parse(text.trim().split('\n').at(-1));
  if (!verdict.done || verdict.findings !== 0) problems.push(`verify: ${JSON.stringify(verdict)}`);
  await service.stop();
  acknowledged.close();
  const entries = acknowledged.read().length;
  if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
  console.log(JSON.stringify({ seed, kills, acknowledged: entries, verified: verdict, problems }));
  process.exit(problems.length === 0 ? 0 : 1);
}

async function openCases(service) {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const ids = [];
  for (let i = 0; i < CASES; i++) {
    const input = { receivedOn: today, channel: 'post', content: `Phản ánh ${i}` };
    const body = { process: 'feedback-petition', input, ...OFFICER };
    const { status, text } = await service.request('POST', '/cases', body, randomUUID());
    if (status !== 201) throw new Error(`${status} ${text}`);
    ids.push(JSON.parse(text).id);
  }
  return ids;
}

async function check(service, cases, entries, seen, problems) {
  const perCase = new Map(cases.map((id) => [id, []]));
  const keys = new Set();
  for (const entry of entries) {
    if (keys.has(entry.key)) problems.push(`key ${entry.key} was acknowledged twice`);
    keys.add(entry.key);
    perCase.get(entry.case).push(entry.seq);
  }
  for (const [id, seqs] of perCase) {
    const events = await hashesOf(service, id);
    if (new Set(seqs).size !== seqs.length)
      problems.push(`${id}: one event acknowledged to two senders`);
    // Every act was sent again until it was answered: the events are exactly those acknowledged.
    if (events.length - 1 !== seqs.length) {
      problems.push(`${id}: ${events.length - 1} events, ${seqs.length} acknowledged`);
    }
    for (const { seq, hash } of events) {
      const name = `${id}/${seq}`;
      if (seen.has(name) && seen.get(name) !== hash)
        problems.push(`${name}: another hash than before`);
      seen.set(name, hash);
    }
    const there = new Set(events.map(({ seq }) => seq));
    for (const seq of seqs) {
      if (!there.has(seq)) problems.push(`${id}/${seq}: acknowledged and lost`);
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

await main();
