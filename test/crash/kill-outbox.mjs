// Kills the service with SIGKILL while cases open other cases, and checks that each child that was
// asked for exists once and that its parent heard of it once, whatever the service was doing when it
// died. The processes are an office's own, in TypeScript, outside the service.
//
//   node test/crash/kill-outbox.mjs [--kills 20] [--seed 1]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, option, pause, randoms, ROOT, Service } from './built-service.mjs';

const PARENTS = 10;
const CLIENTS = 8;
const LOAD_MS_MAX = 800;
const DRAIN_MS_MAX = 60_000;
const OFFICER = { unit: 'ct-dost-office', role: 'specialist' };

const kills = option('kills', 20);
const seed = option('seed', (process.pid * 7919) % 100_000);
const random = randoms(seed);

const folder = mkdtempSync(join(tmpdir(), 'dung-han-kill-outbox-'));
const service = new Service(folder, await freePort(), {
  MACHINES_PATH: join(ROOT, 'test/fixtures/processes'),
});
/** parent → the keys that it was made to ask for. */
const asked = new Map();
const problems = [];

async function open() {
  const body = { process: 'campaign', input: {}, ...OFFICER };
  const { status, text } = await service.request('POST', '/cases', body, randomUUID());
  if (status !== 201) throw new Error(`${status} ${text}`);
  asked.set(JSON.parse(text).id, []);
}

async function order(act) {
  const body = { type: 'ORDER', payload: { process: 'errand', key: act.key }, ...OFFICER };
  const path = `/cases/${act.parent}/events`;
  const { status, text } = await service.request('POST', path, body, act.key);
  if (status !== 200) throw new Error(`${status} ${text}`);
  asked.get(act.parent).push(act.key);
}

async function client(parents, unanswered, running) {
  while (running.on) {
    const act = { parent: parents[Math.floor(random() * parents.length)], key: randomUUID() };
    unanswered.add(act);
    try {
      await order(act);
      unanswered.delete(act);
    } catch {
      return;
    }
  }
}

const parentNow = async (id) => JSON.parse((await service.request('GET', `/cases/${id}`)).text);

/** Waits until every parent has heard of every child, and compares. */
async function check() {
  const until = Date.now() + DRAIN_MS_MAX;
  for (const [id, keys] of asked) {
    let parent = await parentNow(id);
    while (parent.context.opened.length < keys.length && Date.now() < until) {
      await pause(50);
      parent = await parentNow(id);
    }
    const wanted = JSON.stringify([...keys].sort());
    const heard = JSON.stringify([...parent.context.opened].sort());
    const there = JSON.stringify(parent.children.map(({ key }) => key).sort());
    if (heard !== wanted) problems.push(`${id} heard of ${heard}, not ${wanted}`);
    if (there !== wanted) problems.push(`${id} has ${there}, not ${wanted}`);
  }
}

console.log(`seed ${seed}, ${kills} kills`);
await service.start();
for (let i = 0; i < PARENTS; i++) await open();
for (let kill = 1; kill <= kills && problems.length === 0; kill++) {
  const unanswered = new Set();
  const running = { on: true };
  const clients = Array.from({ length: CLIENTS }, () =>
    client([...asked.keys()], unanswered, running),
  );
  await pause(random() * LOAD_MS_MAX);
  await service.kill();
  running.on = false;
  await Promise.all(clients);
  await service.start();
  for (const act of unanswered) await order(act);
  if (kill === kills || random() < 0.3) await check();
  const children = [...asked.values()].reduce((sum, keys) => sum + keys.length, 0);
  console.log(`kill ${kill}: ${children} children asked for, ${problems.length} problems`);
}
const { text } = await service.request('GET', '/verify');
const verified = JSON.parse(text.trim().split('\n').at(-1));
if (!verified.done || verified.findings !== 0) problems.push(`verify: ${text}`);
const stuck = JSON.parse((await service.request('GET', '/stuck')).text);
if (stuck.parkedNotices.length > 0) problems.push(`${stuck.parkedNotices.length} notices parked`);
await service.stop();
if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify({ seed, kills, verified, problems }));
process.exit(problems.length === 0 ? 0 : 1);
