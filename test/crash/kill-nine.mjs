// Kills the service with SIGKILL at random moments under load, and checks after every restart that
// everything it had acknowledged is there, once, with the hash it had then.
//
//   node test/crash/kill-nine.mjs [--kills 50] [--seed 1]
//
// The client keeps each acknowledgement in a file of its own, synced before it goes on.
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, option, pause, randoms, Service } from './built-service.mjs';

const CLIENTS = 16;
const CASES = 40;
const LOAD_MS_MAX = 1_500;
const OFFICER = { unit: 'ct-dost-office', role: 'petition-officer' };

const kills = option('kills', 50);
const seed = option('seed', (process.pid * 7919) % 100_000);

const random = randoms(seed);

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

await main();
