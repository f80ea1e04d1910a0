import { Running } from '../fixtures/running.js';
import { holdingTheLock, RawDatabase } from '../fixtures/sqlite.js';

const NOW = '2026-06-01T08:00:00+07:00';
let running: Running;
let ids: string[];

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(async () => {
  await running.reset(NOW);
  const input = { receivedOn: '2026-06-01' };
  const cases = await Promise.all(Array.from({ length: 20 }, () => running.open('request', input)));
  ids = cases.map(({ id }) => id);
});
afterEach(async () => expect(await running.verify()).toEqual([]));
afterAll(() => running.end());

const assign = { type: 'ASSIGN', assignee: 'binh' };
const opening = { process: 'request', input: { receivedOn: '2026-06-01' } };

/** An act on each case, and the opening of one more. */
const everything = () => [
  ...ids
    .slice(0, 10)
    .map((id) => running.client.post(`/cases/${id}/events`, { type: 'ASK' }, `ask-${id}`)),
  ...ids.slice(10).map((id) => running.client.post(`/cases/${id}/notes`, assign, `note-${id}`)),
  running.client.post('/cases', opening, 'opening'),
];

describe('while somebody else holds the database', () => {
  test('every act is answered 503 after one wait, writes nothing, and works later', async () => {
    await holdingTheLock(running.setting.folder, async () => {
      const answers = await Promise.all(everything());
      for (const { status, body, headers } of answers) {
        expect({ status, code: body.type }).toEqual({
          status: 503,
          code: 'urn:dung-han:problem:database-unavailable',
        });
        expect(headers.get('retry-after')).toBe('5');
      }
    });
    for (const id of ids) expect(await running.history(id)).toHaveLength(1);
    const again = await Promise.all(everything());
    expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200, 201]));
    for (const id of ids) expect(await running.history(id)).toHaveLength(2);
  }, 30_000);

  test('reading goes on as ever', async () => {
    await holdingTheLock(running.setting.folder, async () => {
      expect((await running.client.get('/cases')).body.items).toHaveLength(20);
      expect(await running.history(ids[0]!)).toHaveLength(1);
      expect((await running.client.get('/health')).status).toBe(200);
      await running.replaysEqual(ids[0]!);
    });
  });
});

test('a notice that could not be marked is delivered when the database is free again', async () => {
  const campaign = await running.open('campaign', {});
  await running.take(campaign.id, 'ORDER', { process: 'errand', key: 'a' });
  await holdingTheLock(running.setting.folder, () =>
    expect(running.service.outbox.tick()).rejects.toThrow(),
  );
  await running.service.outbox.tick();
  const parent = await running.see(campaign.id);
  expect(parent.context.opened).toEqual(['a']);
  expect(parent.children).toHaveLength(1);
}, 90_000);

test('a process that dies with a transaction open leaves nothing of it', async () => {
  const raw = await RawDatabase.open(running.setting.folder);
  await raw.all('BEGIN IMMEDIATE');
  await raw.all(`INSERT INTO events (case_id, seq, body, hash) VALUES ('${ids[0]}', 2, '{}', 'x')`);
  await raw.close();
  expect(await running.history(ids[0]!)).toHaveLength(1);
  expect((await running.take(ids[0]!, 'ASK')).seq).toBe(2);
});
