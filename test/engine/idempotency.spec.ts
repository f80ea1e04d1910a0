import { randomUUID } from 'node:crypto';
import type { Permit } from '../../src/engine/commands.js';
import { Running } from '../fixtures/running.js';

const NOW = '2026-06-01T08:00:00+07:00';
let running: Running;

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(() => running.reset(NOW));
afterEach(async () => expect(await running.verify()).toEqual([]));
afterAll(() => running.end());

const request = () => running.open('request', { receivedOn: '2026-06-01' });
const cases = async () => (await running.client.get('/cases')).body.items;

describe('the same key', () => {
  test('sent by twenty at once is one event with one answer', async () => {
    const one = await request();
    const key = randomUUID();
    const body = { type: 'EXTEND', payload: { days: 2 } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => running.client.post(`/cases/${one.id}/events`, body, key)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { seq: 2, context: { days: 12 } } });
    expect(await running.history(one.id)).toHaveLength(2);
  });

  test('opens one case, and spends one number on it', async () => {
    const body = { process: 'request', input: { receivedOn: '2026-06-01' } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => running.client.post('/cases', body, 'one-opening')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await cases()).toHaveLength(1);
    expect(answers[0]!.body.code).toBe('REQ-2026-000001');
    expect((await request()).code).toBe('REQ-2026-000002');
  });

  test('gives the answer of then, however far the case has gone since', async () => {
    const one = await request();
    const path = `/cases/${one.id}/events`;
    const first = await running.client.post(path, { type: 'ASK' }, 'ask-1');
    await running.take(one.id, 'REPLY');
    await running.take(one.id, 'ANSWER');
    expect((await running.client.post(path, { type: 'ASK' }, 'ask-1')).body).toEqual(first.body);
    running = await running.restart();
    expect(await running.client.post(path, { type: 'ASK' }, 'ask-1')).toMatchObject({
      status: 200,
      body: first.body,
    });
    expect(await running.history(one.id)).toHaveLength(4);
  });

  test('with another body is refused, and writes nothing', async () => {
    const one = await request();
    const path = `/cases/${one.id}/events`;
    await running.client.post(path, { type: 'EXTEND', payload: { days: 2 } }, 'k');
    const answer = await running.client.post(path, { type: 'EXTEND', payload: { days: 3 } }, 'k');
    expect(answer.status).toBe(422);
    expect(answer.body.type).toMatch(/key-reused$/);
    expect(await running.see(one.id)).toMatchObject({ seq: 2, context: { days: 12 } });
  });

  test('is still good after a database that failed while a right was asked: nothing is kept', async () => {
    const { id, unit } = await request();
    const by = { actor: 'an', role: 'specialist', unit };
    const lost = (): Promise<never> => Promise.reject(new Error('terminating connection'));
    const acts = [
      (key: string, permit: Permit) =>
        running.engine.send({
          ...{ caseId: id, type: 'EXTEND', payload: { days: 2 }, by, permit },
          idempotency: { key, bodyHash: key },
        }),
      (key: string, permit: Permit) =>
        running.service.notes.take({
          ...{ caseId: id, type: 'COMMENT', payload: { text: 'Ý kiến.' }, by, permit },
          idempotency: { key, bodyHash: key },
        }),
    ];
    for (const [i, act] of acts.entries()) {
      await expect(act(`k${i}`, lost)).rejects.toMatchObject({ status: 503 });
      expect(await act(`k${i}`, () => Promise.resolve(by))).toMatchObject({ status: 200 });
    }
    expect(await running.history(id)).toHaveLength(3);
  });

  test('with the same fields in another order is the same request', async () => {
    const one = await request();
    const path = `/cases/${one.id}/events`;
    await running.client.post(path, { type: 'EXTEND', payload: { days: 2 } }, 'k');
    const again = await running.client.post(path, { payload: { days: 2 }, type: 'EXTEND' }, 'k');
    expect(again).toMatchObject({ status: 200, body: { seq: 2 } });
  });

  test('is a matter of one person and one case', async () => {
    const [one, other] = [await request(), await request()];
    const body = { type: 'EXTEND', payload: { days: 1 } };
    const binh = running.client.as('binh;specialist;ct-dost-office');
    await running.client.post(`/cases/${one.id}/events`, body, 'k');
    await running.client.post(`/cases/${other.id}/events`, body, 'k');
    await binh.post(`/cases/${one.id}/events`, body, 'k');
    expect((await running.see(one.id)).context.days).toBe(12);
    expect((await running.see(other.id)).context.days).toBe(11);
  });

  test('for a note is one note', async () => {
    const one = await request();
    const note = { type: 'COMMENT', text: 'once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => running.client.post(`/cases/${one.id}/notes`, note, 'n')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await running.history(one.id)).toHaveLength(2);
  });
});

describe('a refusal is kept too', () => {
  test('of an event that the state did not take, even when it would take it now', async () => {
    const one = await request();
    const path = `/cases/${one.id}/events`;
    const refused = await running.client.post(path, { type: 'REPLY' }, 'too-early');
    expect(refused.status).toBe(409);
    await running.take(one.id, 'ASK');
    const again = await running.client.post(path, { type: 'REPLY' }, 'too-early');
    expect(again).toMatchObject({ status: 409, body: refused.body });
    expect((await running.see(one.id)).state).toEqual({ open: 'asking' });
  });

  test('of a payload that was wrong', async () => {
    const one = await request();
    const path = `/cases/${one.id}/events`;
    const body = { type: 'EXTEND', payload: { days: 'two' } };
    const refused = await running.client.post(path, body, 'wrong');
    expect(refused.status).toBe(422);
    expect((await running.client.post(path, body, 'wrong')).body).toEqual(refused.body);
    const mended = { type: 'EXTEND', payload: { days: 2 } };
    const other = await running.client.post(path, mended, 'wrong');
    expect(other.body.type).toMatch(/key-reused$/);
  });

  test('of an opening on a day that had not come', async () => {
    const body = { process: 'request', input: { receivedOn: '2026-06-03' } };
    const refused = await running.client.post('/cases', body, 'tomorrow');
    expect(refused.status).toBe(422);
    await running.at('2026-06-04T08:00:00+07:00');
    expect(await running.client.post('/cases', body, 'tomorrow')).toMatchObject({
      status: 422,
      body: refused.body,
    });
    expect(await cases()).toEqual([]);
    expect((await running.client.post('/cases', body, 'today')).status).toBe(201);
  });

  test('of a person without the right', async () => {
    const one = await request();
    const director = running.client.as('chi;department-director;ct-dost-office');
    const path = `/cases/${one.id}/events`;
    const refused = await director.post(path, { type: 'ASK' }, 'no-right');
    expect(refused.status).toBe(403);
    expect((await director.post(path, { type: 'ASK' }, 'no-right')).body).toEqual(refused.body);
  });
});

describe('an event that is refused', () => {
  test.each([
    ['by the state', { type: 'REPLY' }, 409],
    ['by its class', { type: 'EXTEND', payload: { days: -1 } }, 422],
    ['by its name', { type: 'NO_SUCH_EVENT' }, 422],
    ['by its sequence number', { type: 'ASK', seq: 7 }, 409],
    ['by its day', { type: 'ASK', occurredOn: '2026-06-02' }, 422],
  ])('%s leaves sequence number, snapshot and timers as they were', async (_how, body, status) => {
    const one = await request();
    const read = async () => {
      const { row, timers } = {
        row: await running.engine.store.findCase(one.id),
        timers: await running.engine.store.findTimers(one.id),
      };
      return { row, timers, events: await running.engine.store.findEvents(one.id) };
    };
    const before = await read();
    const answer = await running.client.post(`/cases/${one.id}/events`, body);
    expect(answer.status).toBe(status);
    expect(await read()).toEqual(before);
  });
});

describe('a sequence number', () => {
  test('that is the last one lets the event pass', async () => {
    const one = await request();
    expect(await running.take(one.id, 'ASK', {}, { seq: 1 })).toMatchObject({ seq: 2 });
  });

  test('that is behind refuses it and says where the case is', async () => {
    const one = await request();
    await running.take(one.id, 'EXTEND', { days: 1 });
    const answer = await running.send(one.id, 'ASK', {}, { seq: 1 });
    expect(answer).toMatchObject({ status: 409, body: { seq: 2 } });
    expect(answer.body.type).toMatch(/stale-seq$/);
  });

  test('lets one of two people pass who decide at the same moment', async () => {
    const one = await request();
    const answers = await Promise.all(
      ['ANSWER', 'WITHDRAW'].map((type) => running.send(one.id, type, {}, { seq: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await running.history(one.id)).toHaveLength(2);
  });

  test('is behind when a timer fired in between, and the timer stays fired', async () => {
    const one = await request();
    running.outageUntil('2026-06-25T08:00:00+07:00');
    const answer = await running.send(one.id, 'ASK', {}, { seq: 1 });
    expect(answer).toMatchObject({ status: 409, body: { seq: 3 } });
    expect(await running.take(one.id, 'ASK', {}, { seq: 3 })).toMatchObject({ seq: 4 });
  });
});

test('a hundred people at once each get their event in, one after the other', async () => {
  const one = await request();
  const people = Array.from({ length: 100 }, (_, i) =>
    running.client.as(`person-${i};specialist;ct-dost-office`),
  );
  const body = { type: 'EXTEND', payload: { days: 1 } };
  const answers = await Promise.all(
    people.map((person) => person.post(`/cases/${one.id}/events`, body)),
  );
  expect(answers.map(({ body: { seq } }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 2),
  );
  expect((await running.see(one.id)).context.days).toBe(110);
});
