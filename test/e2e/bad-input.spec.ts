import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { parseInstant } from '../../src/calendar/day';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { Client, type HttpAnswer } from '../support/client';
import { testConfig } from '../support/config';

const NOW = '2026-06-10T08:00:00+07:00';
const OFFICER = { unit: 'ct-dost-office', role: 'petition-officer' };
const INPUT = { receivedOn: '2026-06-01', channel: 'post', content: 'Hồ sơ phải nộp hai lần.' };

let running: RunningSandbox;
let client: Client;
let id: string;

beforeAll(async () => {
  running = await startSandbox(await testConfig(), parseInstant(NOW)!);
  client = new Client(running.url);
});
beforeEach(async () => {
  await client.post('/sandbox/reset', { now: NOW });
  const opened = await client.post('/cases', {
    process: 'feedback-petition',
    input: INPUT,
    ...OFFICER,
  });
  id = opened.body.id;
});
afterAll(() => running?.close());

const send = (body: object, key?: string): Promise<HttpAnswer> =>
  client.post(`/cases/${id}/events`, { ...OFFICER, ...body }, key);
const problem = ({ body }: HttpAnswer): string =>
  String(body.type).replace('urn:dung-han:problem:', '');
const seqNow = async (): Promise<number> => (await client.get(`/cases/${id}`)).body.seq;

/** What every refusal owes: RFC 9457, both languages, and a case that stands where it stood. */
async function refused(answer: HttpAnswer, status: number, code: string, seq = 1): Promise<void> {
  expect({ status: answer.status, code: problem(answer) }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.any(String),
  });
  expect(answer.body.en.detail.length).toBeGreaterThan(10);
  expect(await seqNow()).toBe(seq);
}

describe('what does not exist', () => {
  it('is refused by name: process, event, case, unit, role, address', async () => {
    const unknown = { process: 'no-such', input: {}, ...OFFICER };
    await refused(await client.post('/cases', unknown), 422, 'unknown-process');
    await refused(await client.get('/processes/no-such'), 404, 'not-found');
    await refused(await send({ type: 'NO_SUCH' }), 422, 'unknown-event');
    const nobody = `/cases/${randomUUID()}/events`;
    await refused(await client.post(nobody, { type: 'RESULT', ...OFFICER }), 404, 'not-found');
    await refused(await client.get('/cases/PAKN-1'), 404, 'not-found');
    await refused(await send({ type: 'CLASSIFY_START', unit: 'nowhere' }), 422, 'unknown-unit');
    const noRole = { process: 'feedback-petition', input: INPUT, ...OFFICER, role: 'king' };
    await refused(await client.post('/cases', noRole), 422, 'unknown-role');
    await refused(await client.get('/no-such-address'), 404, 'no-such-address');
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'an event named %s is unknown, whatever JavaScript makes of the name',
    async (type) => refused(await send({ type }), 422, 'unknown-event'),
  );
});

describe('an event', () => {
  it('that the state does not take is refused with what is allowed', async () => {
    const answer = await send({ type: 'PUBLISH', payload: { channels: ['web'] } });
    await refused(answer, 409, 'event-not-allowed');
    expect(answer.body.allowed).toEqual(['CLASSIFY_START', 'STATUS_UPDATE', 'WITHDRAW']);
  });

  it('from a role without the right, or from another authority, is refused', async () => {
    await refused(
      await send({ type: 'RESULT', payload: { text: 'Xong' } }),
      403,
      'role-may-not-send',
    );
    await refused(
      await send({ type: 'CLASSIFY_START', unit: 'hy-office' }),
      403,
      'other-authority',
    );
  });

  it.each([
    'xstate.stop',
    'xstate.done.state.x',
    'xstate.after.handling.feedback-petition.handling.updates.notOwed',
  ])('of the reserved type %s is refused', async (type) =>
    refused(await send({ type }), 422, 'reserved-event'),
  );

  it('in the role of the system is refused at every door', async () => {
    const role = 'system';
    await refused(await send({ type: 'CLASSIFY_START', role }), 403, 'system-role');
    const opening = { process: 'feedback-petition', input: INPUT, ...OFFICER, role };
    await refused(await client.post('/cases', opening), 403, 'system-role');
    const note = { type: 'COMMENT', text: 'x', ...OFFICER, role };
    await refused(await client.post(`/cases/${id}/notes`, note), 403, 'system-role');
  });

  it('that only the host sends is refused', async () => {
    const opened = await client.post('/cases', {
      process: 'public-posting',
      input: {
        decisionNo: '1/QĐ',
        issuedOn: '2026-06-01',
        effectiveOn: '2026-07-01',
        procedures: [{ code: 'A', name: 'A', change: 'new' }],
      },
      unit: 'ct-dost-office',
      role: 'control-officer',
    });
    expect(opened.status).toBe(201);
    const answer = await client.post(`/cases/${opened.body.id}/events`, {
      type: 'PARENT_CANCELLED',
      payload: { decisionNo: '1/QĐ' },
      unit: 'ct-dost-office',
      role: 'control-officer',
    });
    await refused(answer, 403, 'system-event');
  });

  it('sent from what has been overtaken is refused with what happened since', async () => {
    await send({ type: 'CLASSIFY_START', seq: 1 });
    const answer = await send({ type: 'STATUS_UPDATE', payload: { text: 'x' }, seq: 1 });
    await refused(answer, 409, 'stale-seq', 2);
    expect(answer.body).toMatchObject({ seq: 2, expected: 1 });
    expect(answer.body.since).toMatchObject([{ seq: 2, type: 'CLASSIFY_START' }]);
  });
});

describe('a payload', () => {
  it.each([
    ['missing', {}, 'channel'],
    ['of another type', { ...INPUT, channel: 7 }, 'channel'],
    ['outside the list', { ...INPUT, channel: 'pigeon' }, 'channel'],
    ['not a day of the calendar', { ...INPUT, receivedOn: '2026-02-30' }, 'receivedOn'],
    ['blank', { ...INPUT, content: '   ' }, 'content'],
    ['too long', { ...INPUT, content: 'x'.repeat(10_001) }, 'content'],
    ['not of the form', { ...INPUT, status: 'done' }, 'status'],
    ['an object where text is asked for', { ...INPUT, content: { $gt: '' } }, 'content'],
  ])('with a field %s is refused in the words of its class', async (_what, input, field) => {
    const answer = await client.post('/cases', { process: 'feedback-petition', input, ...OFFICER });
    await refused(answer, 422, 'invalid-payload');
    const errors: { field: string; vi: string; en: string }[] = answer.body.errors;
    expect(errors.map((error) => error.field)).toContain(field);
    for (const { vi, en } of errors) expect([vi.length > 5, en.length > 5]).toEqual([true, true]);
  });

  it('that begins after today is refused', async () => {
    const input = { ...INPUT, receivedOn: '2026-06-11' };
    const answer = await client.post('/cases', { process: 'feedback-petition', input, ...OFFICER });
    await refused(answer, 422, 'starts-in-future');
  });
});

describe('the day it happened', () => {
  const classify = (more: object): Promise<HttpAnswer> => send({ type: 'CLASSIFY_START', ...more });

  it('may not lie ahead, before the case, or back without a reason', async () => {
    await refused(await classify({ occurredOn: '2026-06-11' }), 422, 'occurred-in-future');
    const before = { occurredOn: '2026-05-31', reason: 'Nhập muộn' };
    await refused(await classify(before), 422, 'occurred-before-case');
    await refused(await classify({ occurredOn: '2026-06-09' }), 422, 'back-dated-without-reason');
    await refused(await classify({ occurredOn: '9/6/2026' }), 422, 'invalid-payload');
  });

  it('is taken with a reason', async () => {
    const answer = await classify({ occurredOn: '2026-06-09', reason: 'Nhập muộn' });
    expect(answer.status).toBe(200);
  });
});

describe('an idempotency key', () => {
  it('is needed', async () => {
    const body = { type: 'CLASSIFY_START', ...OFFICER };
    await refused(
      await client.request('POST', `/cases/${id}/events`, body),
      400,
      'malformed-request',
    );
  });

  it('gives the same answer for ever, refusals too', async () => {
    const first = await send({ type: 'CLASSIFY_START' }, 'key-1');
    await send({ type: 'REJECT', payload: { reason: 'Không rõ', noticeNo: '1/TB' } });
    const again = await send({ type: 'CLASSIFY_START' }, 'key-1');
    expect(again.body).toEqual(first.body);
    const no = await send({ type: 'CLASSIFY_START' }, 'key-2');
    expect(no.status).toBe(409);
    expect((await send({ type: 'CLASSIFY_START' }, 'key-2')).body).toEqual(no.body);
    expect(await seqNow()).toBe(3);
  });

  it('of another body is refused', async () => {
    await send({ type: 'CLASSIFY_START' }, 'key-1');
    const other = await send({ type: 'STATUS_UPDATE', payload: { text: 'x' } }, 'key-1');
    await refused(other, 422, 'key-reused', 2);
  });

  it('sent twenty times at once is one event and one answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send({ type: 'CLASSIFY_START' }, 'key-1')),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await seqNow()).toBe(2);
  });
});

describe('a body', () => {
  const raw = (body: string | Buffer, type = 'application/json'): Promise<HttpAnswer> =>
    client.request('POST', '/cases', body, {
      'Content-Type': type,
      'Idempotency-Key': 'k',
    });
  const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

  it.each([
    ['that is not JSON', '{"a":', 400, 'malformed-request'],
    ['that is a list', '[]', 400, 'malformed-request'],
    ['that is nested too deep', nested(40), 400, 'malformed-request'],
    ['of 80 KB of brackets', '['.repeat(40_000) + ']'.repeat(40_000), 400, 'malformed-request'],
    [
      'with an own __proto__',
      '{"process":"x","input":{"__proto__":{"a":1}}}',
      400,
      'malformed-request',
    ],
    ['with a NUL', '{"process":"a\\u0000b"}', 400, 'malformed-request'],
    ['with half a character', '{"process":"a\\ud800b"}', 400, 'malformed-request'],
    ['that is too large', `{"process":"${'x'.repeat(300_000)}"}`, 413, 'too-large'],
  ])('%s is refused', async (_what, body, status, code) => refused(await raw(body), status, code));

  it('that is not UTF-8, or not JSON by its type, is refused', async () => {
    const latin = Buffer.from('{"process":"Ngh\xe9"}', 'latin1');
    await refused(await raw(latin), 400, 'malformed-request');
    await refused(await raw('process=x', 'application/x-www-form-urlencoded'), 415, 'json-only');
  });

  it('in NFD is stored in NFC', async () => {
    const text = 'Đang lấy ý kiến Sở Tư pháp';
    await send({ type: 'STATUS_UPDATE', payload: { text: text.normalize('NFD') } });
    const { body } = await client.get(`/cases/${id}/history`);
    expect(body.at(-1).payload.text).toBe(text.normalize('NFC'));
  });
});

describe('a filter', () => {
  it.each([
    'limit=0',
    'limit=9999',
    'limit=x',
    'after=1',
    'after=1~%27%20OR%201%3D1',
    'overdue=maybe',
    'dueBefore=2026-13-01',
    'nonsense=1',
    'status=a&status=b',
  ])('%s is refused', async (query) => {
    const answer = await client.get(`/cases?${query}`);
    expect({ status: answer.status, query }).toEqual({ status: 422, query });
  });

  it.each([
    'text=%27%20OR%20%271%27%3D%271',
    'text=%25',
    'state=%25',
    "unit='; DROP TABLE cases;--",
  ])('%s is data, not a statement', async (query) => {
    const answer = await client.get(`/cases?${query}`);
    expect({ status: answer.status, items: answer.body.items }).toEqual({ status: 200, items: [] });
  });

  it('with a NUL is refused', async () => {
    expect((await client.get('/cases?text=a%00b')).status).toBe(400);
  });

  it.each(['seq=0', 'seq=-1', 'seq=1e3', 'seq=x'])('replay?%s is refused', async (query) => {
    expect((await client.get(`/cases/${id}/replay?${query}`)).status).toBe(422);
  });

  it('of the log with a cursor that is none is refused', async () => {
    expect((await client.get('/log?after=x')).status).toBe(422);
    // PostgreSQL tells of an event when no older transaction is under way, one of a neighbouring test either.
    const read = async (): Promise<unknown[]> => (await client.get('/log')).body.items;
    let items = await read();
    for (const end = Date.now() + 30_000; items.length === 0 && Date.now() < end;) {
      items = await read();
    }
    expect(items).toHaveLength(1);
  });
});

describe('hundreds of bodies made at random', () => {
  it('never get a 5xx and never move the case by accident', async () => {
    const random = randoms(7);
    for (let i = 0; i < 300; i++) {
      const body = JSON.stringify({ ...OFFICER, ...(randomJson(random, 3) as object) });
      const path = ['/cases', `/cases/${id}/events`, `/cases/${id}/notes`][i % 3]!;
      const answer = await client.request('POST', path, body, { 'Idempotency-Key': `r${i}` });
      expect({ body, server: answer.status >= 500 }).toEqual({ body, server: false });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(await seqNow()).toBe(1);
  });
});

/** A small seeded generator (mulberry32). */
function randoms(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function randomJson(random: () => number, depth: number): unknown {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const leaf = [
    null,
    true,
    -1,
    1e308,
    '',
    'CLASSIFY',
    'feedback-petition',
    '2026-06-01',
    '\u202e',
    '💥',
    "'--",
  ];
  if (depth === 0) return pick(leaf);
  const keys = [
    'type',
    'payload',
    'process',
    'input',
    'seq',
    'text',
    'occurredOn',
    'x',
    'receivedOn',
    'toString',
  ];
  return Object.fromEntries(
    Array.from({ length: Math.floor(random() * 5) }, () => [
      pick(keys),
      random() < 0.5
        ? pick(leaf)
        : random() < 0.5
          ? randomJson(random, depth - 1)
          : [randomJson(random, depth - 1)],
    ]),
  );
}
