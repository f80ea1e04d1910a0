import { deadlinesOf, Running } from '../fixtures/running.js';

let running: Running;

const NOW = '2026-06-01T08:00:00+07:00';

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(() => running.reset(NOW));
afterEach(async () => expect(await running.verify()).toEqual([]));
afterAll(() => running.end());

const request = (receivedOn = '2026-06-01') => running.open('request', { receivedOn });

const timerEvents = async (id: string) =>
  (await running.history(id)).filter(({ kind }) => kind === 'timer');

describe('a deadline', () => {
  test('is due at the end of its last day, counted in the calendar of the office', async () => {
    const one = await request();
    expect(one.deadlines).toEqual([
      expect.objectContaining({
        id: 'answer-1',
        name: 'answer',
        dueOn: '2026-06-15',
        dueAt: '2026-06-16T00:00:00.000+07:00',
        status: 'running',
      }),
      expect.objectContaining({ id: 'remind-1', dueOn: '2026-06-08' }),
    ]);
  });

  test('is met by its event on its last day, and missed a moment later', async () => {
    const [inTime, late] = [await request(), await request()];
    await running.at('2026-06-15T23:59:59.999+07:00');
    const met = await running.take(inTime.id, 'ANSWER');
    expect(deadlinesOf(met)['answer-1']).toEqual({ status: 'met', dueOn: '2026-06-15' });
    await running.at('2026-06-16T00:00:00+07:00');
    const missed = await running.take(late.id, 'ANSWER');
    expect(deadlinesOf(missed)['answer-1']).toEqual({ status: 'missed', dueOn: '2026-06-15' });
    expect(missed.status).toBe('done');
    await running.replaysEqual(late.id);
  });

  test('is cancelled when something else ends the state that it spans', async () => {
    const one = await request();
    const withdrawn = await running.take(one.id, 'WITHDRAW');
    expect(deadlinesOf(withdrawn)).toMatchObject({
      'answer-1': { status: 'cancelled' },
      'remind-1': { status: 'cancelled' },
    });
    await running.at('2026-07-01T08:00:00+07:00');
    expect(await timerEvents(one.id)).toEqual([]);
  });

  test('that has passed fires once, keeps the substate, and the late work goes on', async () => {
    const one = await request();
    await running.take(one.id, 'ASK');
    await running.take(one.id, 'REPLY');
    await running.at('2026-07-01T08:00:00+07:00');
    await running.at('2026-08-01T08:00:00+07:00');
    const fired = (await timerEvents(one.id)).map(({ payload }) => payload.deadline);
    expect(fired).toEqual(['remind-1', 'answer-1']);
    const now = await running.see(one.id);
    expect(now.state).toEqual({ open: 'working' });
    expect(now.allowed).toContain('ANSWER');
  });
});

describe('a reminder', () => {
  test('has happened when its day is over, and is never late', async () => {
    const one = await request();
    await running.at('2026-06-09T08:00:00+07:00');
    const now = await running.see(one.id);
    expect(deadlinesOf(now)['remind-1']).toEqual({ status: 'met', dueOn: '2026-06-08' });
    expect((await running.client.get('/cases?overdue=true')).body.items).toEqual([]);
  });
});

describe('a pause', () => {
  test('keeps the working days that remain, however long it lasts', async () => {
    const one = await request();
    await running.at('2026-06-03T10:00:00+07:00');
    const paused = await running.take(one.id, 'ASK');
    // 2 and 3 June are used up; eight working days remain.
    expect(deadlinesOf(paused)['answer-1']).toEqual({ status: 'paused', dueOn: null });
    await running.at('2026-07-20T10:00:00+07:00');
    expect((await timerEvents(one.id)).map(({ payload }) => payload.name)).toEqual(['remind']);
    const resumed = await running.take(one.id, 'REPLY');
    expect(deadlinesOf(resumed)['answer-1']).toEqual({ status: 'running', dueOn: '2026-07-30' });
    await running.replaysEqual(one.id);
  });

  test('of one day and the next counts every day but those between', async () => {
    const one = await request();
    for (const day of ['2026-06-02', '2026-06-04', '2026-06-08']) {
      await running.at(`${day}T09:00:00+07:00`);
      await running.take(one.id, 'ASK');
      await running.at(
        `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}T09:00:00+07:00`,
      );
      await running.take(one.id, 'REPLY');
    }
    // 3, 5 and 9 June do not count: three working days more than 15 June.
    const now = await running.see(one.id);
    expect(deadlinesOf(now)['answer-1']).toEqual({ status: 'running', dueOn: '2026-06-18' });
  });

  test('and its end on one day change nothing', async () => {
    const one = await request();
    await running.take(one.id, 'ASK');
    const now = await running.take(one.id, 'REPLY');
    expect(deadlinesOf(now)['answer-1']).toEqual({ status: 'running', dueOn: '2026-06-15' });
  });

  test('that is recorded late begins on the day it happened', async () => {
    const one = await request();
    await running.at('2026-06-05T09:00:00+07:00');
    const reason = 'typed in late';
    await running.take(one.id, 'ASK', {}, { occurredOn: '2026-06-02', reason });
    const now = await running.take(one.id, 'REPLY');
    // 3, 4 and 5 June do not count.
    expect(deadlinesOf(now)['answer-1']).toEqual({ status: 'running', dueOn: '2026-06-18' });
  });

  const tooEarly = async (id: string, type: string, occurredOn: string, earliest: string) => {
    const answer = await running.send(id, type, {}, { occurredOn, reason: 'typed in late' });
    expect(answer.status).toBe(422);
    expect(answer.body.type).toMatch(/occurred-before-clock$/);
    const said = expect.stringContaining(earliest);
    expect(answer.body.errors).toEqual([{ field: 'occurredOn', vi: said, en: said }]);
  };

  test('cannot be recorded as ended before it began', async () => {
    const one = await request();
    await running.at('2026-06-05T09:00:00+07:00');
    await running.take(one.id, 'ASK');
    await tooEarly(one.id, 'REPLY', '2026-06-04', '2026-06-05');
    expect((await running.see(one.id)).state).toEqual({ open: 'asking' });
    const resumed = await running.take(one.id, 'REPLY');
    expect(deadlinesOf(resumed)['answer-1']).toEqual({ status: 'running', dueOn: '2026-06-15' });
  });

  test('cannot be recorded as begun before the one before it ended', async () => {
    const one = await request();
    await running.take(one.id, 'ASK');
    await running.at('2026-06-04T09:00:00+07:00');
    await running.take(one.id, 'REPLY');
    await running.at('2026-06-05T09:00:00+07:00');
    await tooEarly(one.id, 'ASK', '2026-06-03', '2026-06-04');
    const reason = 'typed in late';
    await running.take(one.id, 'ASK', {}, { occurredOn: '2026-06-04', reason });
    const now = await running.take(one.id, 'REPLY');
    // 2 to 5 June do not count.
    expect(deadlinesOf(now)['answer-1']).toEqual({ status: 'running', dueOn: '2026-06-19' });
  });
});

describe('a change of the context', () => {
  test('moves the timer of a deadline that runs', async () => {
    const one = await request();
    const extended = await running.take(one.id, 'EXTEND', { days: 3 });
    expect(deadlinesOf(extended)['answer-1']).toEqual({ status: 'running', dueOn: '2026-06-18' });
    await running.at('2026-06-17T08:00:00+07:00');
    expect((await timerEvents(one.id)).map(({ payload }) => payload.name)).toEqual(['remind']);
    await running.at('2026-06-19T08:00:00+07:00');
    const [, fired] = await timerEvents(one.id);
    expect(fired).toMatchObject({ at: '2026-06-19T00:00:00.000+07:00', occurredOn: '2026-06-18' });
    await running.replaysEqual(one.id);
  });

  test('that takes the day away cancels, and a new day is a new run', async () => {
    const one = await running.open('visit', {});
    expect(one.deadlines).toEqual([]);
    const planned = await running.take(one.id, 'PLAN', { plannedOn: '2026-06-10' });
    expect(deadlinesOf(planned)).toEqual({ 'visit-1': { status: 'running', dueOn: '2026-06-10' } });
    const unplanned = await running.take(one.id, 'UNPLAN');
    expect(deadlinesOf(unplanned)['visit-1']!.status).toBe('cancelled');
    await running.at('2026-06-11T08:00:00+07:00');
    expect(await timerEvents(one.id)).toEqual([]);
    await running.take(one.id, 'PLAN', { plannedOn: '2026-06-12' });
    await running.at('2026-06-13T08:00:00+07:00');
    expect(deadlinesOf(await running.see(one.id))).toEqual({
      'visit-1': { status: 'cancelled', dueOn: '2026-06-10' },
      'visit-2': { status: 'missed', dueOn: '2026-06-12' },
    });
    await running.replaysEqual(one.id);
  });
});

describe('what lies before the case was taken into the system', () => {
  test('is untracked: neither met nor missed, whatever happens then', async () => {
    const one = await request('2026-01-05');
    // Saturday 10 January was worked, for a day off before.
    expect(deadlinesOf(one)).toEqual({
      'answer-1': { status: 'untracked', dueOn: '2026-01-16' },
      'remind-1': { status: 'untracked', dueOn: '2026-01-10' },
    });
    await running.at('2026-06-05T08:00:00+07:00');
    const answered = await running.take(one.id, 'ANSWER');
    expect(deadlinesOf(answered)['answer-1']!.status).toBe('untracked');
    expect(await timerEvents(one.id)).toEqual([]);
  });
});

describe('a fact that is recorded after the timer fired', () => {
  const backDated = { occurredOn: '2026-06-12', reason: 'signed on Friday, typed in on Tuesday' };

  test('meets the deadline when it happened in time', async () => {
    const one = await request();
    await running.at('2026-06-16T09:00:00+07:00');
    expect(deadlinesOf(await running.see(one.id))['answer-1']!.status).toBe('missed');
    const answered = await running.take(one.id, 'ANSWER', {}, backDated);
    expect(deadlinesOf(answered)['answer-1']!.status).toBe('met');
    const last = (await running.history(one.id)).at(-1);
    expect(last).toMatchObject({ ...backDated, recordedAt: '2026-06-16T09:00:00.000+07:00' });
    await running.replaysEqual(one.id);
  });

  test('leaves it missed when it happened late', async () => {
    const one = await request();
    await running.at('2026-06-19T09:00:00+07:00');
    const late = { ...backDated, occurredOn: '2026-06-17' };
    const answered = await running.take(one.id, 'ANSWER', {}, late);
    expect(deadlinesOf(answered)['answer-1']!.status).toBe('missed');
  });

  test('is refused without a reason', async () => {
    const one = await request();
    await running.at('2026-06-16T09:00:00+07:00');
    const { occurredOn } = backDated;
    const answer = await running.send(one.id, 'ANSWER', {}, { occurredOn });
    expect(answer).toMatchObject({
      status: 422,
      body: { type: expect.stringMatching(/back-dated-without-reason$/) },
    });
  });
});

describe('an outage', () => {
  test('does not move a deadline: it fires at its own instant, noticed late', async () => {
    const one = await request();
    running.outageUntil('2026-06-25T10:00:00+07:00');
    running = await running.restart();
    await running.service.timers.tick();
    expect(await timerEvents(one.id)).toEqual([
      expect.objectContaining({
        occurredOn: '2026-06-08',
        at: '2026-06-09T00:00:00.000+07:00',
        recordedAt: '2026-06-25T10:00:00.000+07:00',
      }),
      expect.objectContaining({
        occurredOn: '2026-06-15',
        at: '2026-06-16T00:00:00.000+07:00',
        recordedAt: '2026-06-25T10:00:00.000+07:00',
      }),
    ]);
    await running.replaysEqual(one.id);
  });

  test('does not let a timer fire before the event that armed it', async () => {
    const one = await running.open('visit', {});
    await running.at('2026-06-10T09:00:00+07:00');
    await running.take(one.id, 'PLAN', { plannedOn: '2026-06-04' });
    await running.service.timers.tick();
    const [fired] = await timerEvents(one.id);
    expect(fired).toMatchObject({ at: '2026-06-10T09:00:00.000+07:00', occurredOn: '2026-06-04' });
  });

  test('is worked off before a person is heard, also when the person is refused', async () => {
    const one = await request();
    running.outageUntil('2026-06-25T10:00:00+07:00');
    const refused = await running.send(one.id, 'REPLY');
    expect(refused).toMatchObject({ status: 409, body: { seq: 3 } });
    const told = (await running.history(one.id)).map(({ kind, payload }) => payload.name ?? kind);
    expect(told).toEqual(['opened', 'remind', 'answer']);
    const answered = await running.take(one.id, 'ANSWER');
    expect(deadlinesOf(answered)['answer-1']!.status).toBe('missed');
  });

  test('noticed by two at once fires each timer once', async () => {
    const cases = await Promise.all(Array.from({ length: 20 }, () => request()));
    running.outageUntil('2026-06-25T10:00:00+07:00');
    await Promise.all([
      running.service.timers.tick(),
      running.service.timers.tick(),
      ...cases.map(({ id }) => running.take(id, 'EXTEND', { days: 1 })),
    ]);
    for (const { id } of cases) expect(await timerEvents(id)).toHaveLength(2);
  });
});
