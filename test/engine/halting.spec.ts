import { TestOffice } from '../fixtures/office.js';
import { deadlinesOf, Running } from '../fixtures/running.js';
import { holdingTheLock, RawDatabase } from '../fixtures/sqlite.js';

const NOW = '2026-06-01T08:00:00+07:00';
let running: Running;

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(() => running.reset(NOW));
afterEach(async () => expect(await running.verify()).toEqual([]));
afterAll(() => running.end());

const kinds = async (id: string) => (await running.history(id)).map(({ kind }) => kind);

describe('a timer whose machine fails', () => {
  const trapped = async () => {
    const one = await running.open('faulty', { mode: 'fine', trapOn: '2026-06-03' });
    await running.at('2026-06-05T08:00:00+07:00');
    return one;
  };

  test('halts its case where everybody can see it, with the cause', async () => {
    const one = await trapped();
    expect(await running.see(one.id)).toMatchObject({
      status: 'halted',
      state: 'standing',
      allowed: [],
      halted: expect.stringMatching(/^The timer of 'trap-1' failed: [^]*the guard failed$/),
    });
    expect((await running.client.get('/health')).body).toMatchObject({
      status: 'attention',
      haltedCases: 1,
    });
    expect((await running.client.get('/stuck')).body.haltedCases).toEqual([
      expect.objectContaining({ id: one.id, cause: expect.stringContaining('the guard failed') }),
    ]);
    expect((await running.client.get('/cases?status=halted')).body.items).toHaveLength(1);
    expect(await kinds(one.id)).toEqual(['opened', 'halted']);
  });

  test('is tried again when a person says so, and halts again while it still fails', async () => {
    const one = await trapped();
    const answer = await running.client.post(`/cases/${one.id}/resume`, {});
    expect(answer).toMatchObject({ status: 200, body: { status: 'halted' } });
    expect(await kinds(one.id)).toEqual(['opened', 'halted', 'resumed', 'halted']);
  });

  test('takes no event until then, and says why', async () => {
    const one = await trapped();
    const answer = await running.send(one.id, 'COUNT');
    expect(answer.status).toBe(409);
    expect(answer.body.type).toMatch(/case-halted$/);
    expect(answer.body.en.detail).toContain('the guard failed');
    expect(await kinds(one.id)).toEqual(['opened', 'halted']);
  });

  test('does not keep the other cases from their timers', async () => {
    await trapped();
    const other = await running.open('request', { receivedOn: '2026-06-05' });
    await running.at('2026-07-01T08:00:00+07:00');
    expect(deadlinesOf(await running.see(other.id))['answer-1']!.status).toBe('missed');
  });

  test('can be commented on all the same', async () => {
    const one = await trapped();
    const note = { type: 'COMMENT', text: 'The process was reported.' };
    expect((await running.client.post(`/cases/${one.id}/notes`, note)).status).toBe(200);
    const file = await running.client.request('POST', `/cases/${one.id}/files`, 'What it said.', {
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': 'file',
      'File-Name': 'report.txt',
    });
    expect(file.body).toMatchObject({ status: 'halted', attached: { bytes: 13 } });
    expect((await running.see(one.id)).status).toBe('halted');
  });
});

test('a case that is not halted cannot be resumed, and the same key says so again', async () => {
  const one = await running.open('faulty', { mode: 'fine' });
  const first = await running.client.post(`/cases/${one.id}/resume`, {}, 'resume-1');
  const second = await running.client.post(`/cases/${one.id}/resume`, {}, 'resume-1');
  expect(first.status).toBe(409);
  expect(second.body).toEqual(first.body);
});

test('a deadline armed for a day that has passed halts until its figure is mended', async () => {
  const office = new TestOffice();
  let own = await Running.start({ now: NOW, root: office.root });
  try {
    const one = await own.open('rounds', { begunOn: '2026-06-01' });
    await own.at('2026-06-10T08:00:00+07:00');
    const halted = await own.see(one.id);
    expect(halted).toMatchObject({ status: 'halted', context: { missed: 0 } });
    expect(halted.halted).toMatch(/'round' was armed again for 2026-06-08, not later than/);

    office.set('rounds', { roundDays: 10 });
    own = await own.restart();
    const resumed = await own.client.post(`/cases/${one.id}/resume`, {}, 'resume-once');
    expect(resumed.body).toMatchObject({ status: 'active', context: { missed: 1 } });
    expect(deadlinesOf(resumed.body)).toEqual({
      'round-1': { status: 'missed', dueOn: '2026-06-08' },
      'round-2': { status: 'running', dueOn: '2026-06-15' },
    });
    // The case is not halted any more, but what was answered once stays the answer.
    expect(await own.client.post(`/cases/${one.id}/resume`, {}, 'resume-once')).toMatchObject({
      status: 200,
      body: resumed.body,
    });
    await own.replaysEqual(one.id);
    expect(await own.verify()).toEqual([]);
  } finally {
    await own.end();
    office.remove();
  }
});

describe('an event on which the machine fails', () => {
  test.each([
    ['GUARD_THROWS', 'the guard failed'],
    ['ASSIGN_THROWS', 'the assign failed'],
    ['CIRCLE', 'Infinite loop'],
    ['KEEP_A_DATE', "'odd'"],
    ['SPAWN', 'other'],
  ])('%s is refused, and the case is as it was', async (type, cause) => {
    const one = await running.open('faulty', { mode: 'fine' });
    const answer = await running.send(one.id, type);
    expect(answer.status).toBe(409);
    expect(answer.body.type).toMatch(/process-failed$/);
    expect(answer.body.en.detail).toContain(cause);
    expect(await running.see(one.id)).toMatchObject({
      seq: 1,
      status: 'active',
      state: 'standing',
    });
    expect((await running.take(one.id, 'COUNT')).context).toEqual({
      mode: 'fine',
      trapOn: null,
      count: 1,
    });
  });

  test.each(['throwing', 'circling'])('%s from the start opens nothing', async (mode) => {
    const answer = await running.client.post('/cases', { process: 'faulty', input: { mode } });
    expect(answer.status).toBe(409);
    expect(answer.body.type).toMatch(/process-failed$/);
    expect((await running.client.get('/cases')).body.items).toEqual([]);
  });
});

test('a timer that could not be written for a while fires as soon as it can be', async () => {
  const one = await running.open('request', { receivedOn: '2026-06-01' });
  running.outageUntil('2026-06-25T10:00:00+07:00');
  await holdingTheLock(running.setting.folder, () =>
    expect(running.service.timers.tick()).rejects.toMatchObject({ code: 'database-unavailable' }),
  );
  expect(await kinds(one.id)).toEqual(['opened']);
  await running.service.timers.tick();
  expect(await kinds(one.id)).toEqual(['opened', 'timer', 'timer']);
});

test('a timer row that says other than the log is left alone, and said so once', async () => {
  const one = await running.open('request', { receivedOn: '2026-06-01' });
  const raw = await RawDatabase.open(running.setting.folder);
  await raw.all(`UPDATE timers SET due_at = 0 WHERE case_id = '${one.id}' AND name = 'answer'`);
  await running.service.timers.tick();
  await running.service.timers.tick();
  expect(running.told.filter((told) => String(told).includes(one.id))).toEqual([
    `The timers of case ${one.id} were left alone: its timers do not match its log`,
  ]);
  expect(await kinds(one.id)).toEqual(['opened']);
  await raw.all(`UPDATE timers SET due_at = ${Date.parse('2026-06-16T00:00:00+07:00')}
    WHERE case_id = '${one.id}' AND name = 'answer'`);
  await raw.close();
});

test('a deadline armed for a day gone by while timers come off comes off too', async () => {
  const cases = await Promise.all(Array.from({ length: 30 }, () => running.open('visit', {})));
  const plan = (id: string, plannedOn: string) => running.take(id, 'PLAN', { plannedOn });
  for (const { id } of cases) await plan(id, '2026-06-02');
  running.outageUntil('2026-06-10T08:00:00+07:00');
  await Promise.all([
    running.service.timers.tick(),
    ...cases.map(({ id }) => plan(id, '2026-06-03')),
    running.service.timers.tick(),
  ]);
  await running.service.timers.tick();
  for (const { id } of cases) {
    const { deadlines } = await running.see(id);
    expect(deadlines.map(({ status }: any) => status)).not.toContain('running');
  }
  expect(running.told.filter((told) => cases.some(({ id }) => String(told).includes(id)))).toEqual(
    [],
  );
});
