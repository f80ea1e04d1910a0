import 'reflect-metadata';
import { join } from 'node:path';
import { parseInstant } from '../../src/calendar/day';
import { readConfig } from '../../src/config';
import { HttpPortal, NO_PORTAL } from '../../src/outbox/portal';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { NOTHING } from '../../src/storage/commit';
import { Client } from '../support/client';
import { testConfig } from '../support/config';
import { TestPortal } from '../support/portal';

const NOW = '2026-06-10T08:00:00+07:00';
const PROCESSES = join(__dirname, '../fixtures/processes');
const OFFICER = 'an;specialist,administrator,auditor;ct-dost-office';
const ANSWER_MS_MAX = 300;

let portal: TestPortal;
let running: RunningSandbox;
let client: Client;

async function start(options: Parameters<typeof startSandbox>[2]): Promise<void> {
  const config = { ...(await testConfig()), machinesPaths: [PROCESSES] };
  running = await startSandbox(config, parseInstant(NOW)!, options);
  client = new Client(running.url, { 'X-Sandbox-Actor': OFFICER });
}
async function tell(key = 'k1'): Promise<any> {
  const { body } = await client.post('/cases', { process: 'decree', input: { codes: [] } });
  await client.post(`/cases/${body.id}/events`, { type: 'TELL', payload: { key } });
  return body;
}
const heard = async (id: string): Promise<any[]> =>
  (await client.get(`/cases/${id}`)).body.context.portal;
/** The clock moves so far that every further attempt has been made. */
async function attempts(minutes = 1): Promise<void> {
  for (let i = 0; i < 8; i++) {
    const now = new Date(running.sandbox.now() + minutes * 60_000).toISOString();
    await client.put('/clock', { now });
    await running.service.outbox.tick();
  }
}
const TAKEN = { key: 'k1', taken: true, cause: null };
const failed = (cause: RegExp): object => ({
  key: 'k1',
  taken: false,
  cause: expect.stringMatching(cause),
});
async function nothingIsLeft(): Promise<void> {
  expect((await client.get('/stuck')).body.parkedNotices).toEqual([]);
  expect(String((await client.get('/verify')).body)).toMatch(/"done":true.*"findings":0/);
}

describe('a case that tells the portal', () => {
  beforeAll(async () => {
    portal = await TestPortal.start();
    await start({ portal: new HttpPortal(portal.url, ANSWER_MS_MAX) });
  });
  beforeEach(() => client.post('/sandbox/reset', { now: NOW }));
  afterAll(async () => {
    await running?.close();
    await portal?.close();
  });

  it('hears that it took the status, which says what the case is', async () => {
    portal.answering(201);
    const { id, code } = await tell();
    expect(await heard(id)).toEqual([TAKEN]);
    expect(portal.asked).toEqual([
      { key: `${id}:2:0`, body: { key: 'k1', payload: { status: 'k1' }, case: code, seq: 2 } },
    ]);
    await nothingIsLeft();
  });

  it('hears why it was refused, after one attempt', async () => {
    portal.answering({ status: 422, text: `Mã hồ sơ sai\n\u0007${'x'.repeat(5_000)}` });
    const { id } = await tell();
    await attempts();
    expect(await heard(id)).toEqual([failed(/^Cổng trả lời 422: Mã hồ sơ sai x{200,400}$/)]);
    expect(portal.asked).toHaveLength(1);
    await nothingIsLeft();
  });

  it.each([
    ['an error', [500, 200]],
    ['many requests', [429, 503, 200]],
    ['silence', ['silent', 200]],
    ['a lost answer', ['lost', 200]],
  ] as const)('is asked again after %s, under the same key', async (_what, answers) => {
    portal.answering(...answers);
    const { id } = await tell();
    expect(await heard(id)).toEqual([]);
    await attempts();
    expect(await heard(id)).toEqual([TAKEN]);
    expect(new Set(portal.asked.map(({ key }) => key))).toEqual(new Set([`${id}:2:0`]));
    expect(portal.taken.size).toBe(1);
    await nothingIsLeft();
  });

  it.each([
    ['fails', 500, /^Cổng trả lời 500$/],
    ['is slow', 'silent', /^Cổng không trả lời \(quá thời gian chờ\)$/],
    ['redirects', 302, /^Cổng trả lời 302$/],
  ] as const)('hears so after the last attempt when the portal %s', async (_how, answer, cause) => {
    portal.answering(answer);
    const { id } = await tell();
    await attempts();
    expect(await heard(id)).toEqual([]);
    await attempts(10);
    expect(await heard(id)).toEqual([failed(cause)]);
    expect(portal.asked).toHaveLength(5);
    await nothingIsLeft();
  });

  it('hears it once, when the service dies between the telling and its mark', async () => {
    portal.answering(200);
    const { id } = await tell();
    const { store } = running.service.engine;
    const [notice] = await store.findNotices({ caseId: id });
    await store.commit([
      { ...NOTHING, notices: [{ ...notice!, status: 'pending', endedAt: null }] },
    ]);
    await attempts();
    expect(portal.asked).toHaveLength(2);
    expect(portal.taken.size).toBe(1);
    expect(await heard(id)).toEqual([TAKEN]);
    expect((await store.findNotices({ caseId: id }))[0]!.status).toBe('delivered');
    await nothingIsLeft();
  });

  it('keeps nobody waiting but itself while the portal is silent', async () => {
    portal.answering('silent');
    const { sandbox, service } = running;
    const settle = sandbox.settle.bind(sandbox);
    // As the service's own loop does.
    sandbox.settle = () => Promise.resolve();
    const told: unknown[] = [];
    service.outbox.loop.start((error) => told.push(error));
    try {
      const slow = await tell();
      const quick = await client.post('/cases', { process: 'campaign', input: {} });
      await client.post(`/cases/${quick.body.id}/events`, {
        type: 'ORDER',
        payload: { process: 'errand', key: 'a' },
      });
      const until = Date.now() + 10_000;
      let opened: string[] = [];
      while (opened.length === 0 && Date.now() < until) {
        opened = (await client.get(`/cases/${quick.body.id}`)).body.context.opened;
      }
      expect(opened).toEqual(['a']);
      const [notice] = await service.engine.store.findNotices({ caseId: slow.id });
      expect(notice!.status).toBe('pending');
    } finally {
      await service.outbox.stop();
      sandbox.settle = settle;
    }
    expect(told).toEqual([]);
  });
});

describe('a portal that is down', () => {
  it('fails the case after the last attempt; nothing is parked', async () => {
    const gone = await TestPortal.start();
    await gone.close();
    await start({ portal: new HttpPortal(gone.url) });
    const { id } = await tell();
    await attempts(10);
    expect(await heard(id)).toEqual([failed(/^Cổng không trả lời \(ECONNREFUSED\)$/)]);
    await nothingIsLeft();
    await running.close();
  });
});

describe('without a portal', () => {
  it('the case hears that none is configured; the sandbox has one that takes everything', async () => {
    await start({ portal: NO_PORTAL });
    const refused = await tell();
    expect(await heard(refused.id)).toEqual([failed(/^Cổng chưa được cấu hình \(PORTAL_URL\)$/)]);
    await running.close();
    await start({});
    const taken = await tell();
    expect(await heard(taken.id)).toEqual([TAKEN]);
    await running.close();
  });

  it('PORTAL_URL must be an address without a password', () => {
    expect(readConfig({}).portalUrl).toBeNull();
    expect(readConfig({ PORTAL_URL: 'https://portal.example/x' }).portalUrl).toMatch(/^https/);
    for (const PORTAL_URL of ['portal', 'ftp://portal.example', 'https://a:b@portal.example']) {
      expect(() => readConfig({ PORTAL_URL })).toThrow(/PORTAL_URL must be an address/);
    }
  });
});
