import { deadlinesOf, Running } from '../fixtures/running.js';
import type { HttpAnswer } from '../support/client.js';
import { testConfig } from '../support/config.js';

/*
 * Promised: a change of the calendar counts from the next step on; a preview lists exactly what applying
 * it moves; each case that moves has one event that names the change; what has fired stays fired and is
 * named where it would not have fired; breaking off and beginning again gives the same; the log replays.
 */

const NOW = '2026-06-01T08:00:00+07:00';
const NOTICE = { number: '77/TB-BNV', on: '2026-06-01' };
const HOLIDAY = { kind: 'day-off', on: '2026-06-10', name: 'Ngày nghỉ thêm' };
/** Friday off, Saturday of the week before worked for it. */
const SWAP = { kind: 'swap', off: '2026-06-12', work: '2026-06-06' };

let running: Running;

beforeAll(async () => {
  const { databaseUrl } = await testConfig();
  running = await Running.start({ now: NOW, databaseUrl });
});
beforeEach(() => running.reset(NOW));
afterAll(() => running.end());

const linesOf = ({ status, body }: HttpAnswer): any[] => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return String(body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};
interface Said {
  head: any;
  cases: any[];
  sum: any;
}
const said = (answer: HttpAnswer): Said => {
  const lines = linesOf(answer);
  expect(lines.at(-1)).toHaveProperty('done', true);
  return { head: lines[0], cases: lines.filter((line) => line.case), sum: lines.at(-1) };
};
const preview = async (changes: object[]): Promise<Said> =>
  said(await running.client.post('/calendar/previews', { changes, notice: NOTICE }));
const apply = async (changes: object[], key?: string): Promise<Said> =>
  said(
    await running.client.post('/calendar/changes', { changes, notice: NOTICE, apply: true }, key),
  );
/** Ten working days: 2026-06-15, and a reminder after five: 2026-06-08. */
const request = (): Promise<any> => running.open('request', { receivedOn: '2026-06-01' });
const recounts = async (id: string): Promise<any[]> =>
  (await running.history(id)).filter(({ kind }) => kind === 'recounted');
const movesOf = (cases: any[]): object =>
  Object.fromEntries(cases.map(({ case: id, moved }) => [id, moved]));

async function sound(...ids: string[]): Promise<void> {
  expect(await running.verify()).toEqual([]);
  for (const id of ids) await running.replaysEqual(id);
}

test('a preview lists exactly what applying the change moves, and writes nothing', async () => {
  const [one, two, untouched] = [await request(), await request(), await request()];
  await running.take(two.id, 'ASK');
  await running.take(untouched.id, 'ANSWER');
  const before = await Promise.all([one, two, untouched].map(({ id }) => running.history(id)));
  const seen = await preview([HOLIDAY]);
  expect(await Promise.all([one, two, untouched].map(({ id }) => running.history(id)))).toEqual(
    before,
  );
  expect(seen.sum).toEqual({
    ...{ done: true, apply: false, looked: 2, cases: 1, deadlines: 1 },
    ...{ fired: 0, left: 0, applied: 0 },
  });
  expect(seen.cases).toEqual([
    {
      ...{ case: one.id, code: one.code, process: 'request', fired: [], applied: false },
      moved: [
        {
          ...{ deadline: 'answer-1', name: 'answer', past: false },
          ...{ from: '2026-06-15', to: '2026-06-16' },
        },
      ],
    },
  ]);
  expect(deadlinesOf(await running.see(one.id))['answer-1']!.dueOn).toBe('2026-06-15');
  const done = await apply([HOLIDAY]);
  expect(movesOf(done.cases)).toEqual(movesOf(seen.cases));
  expect(done.head.calendar).toBe(seen.head.calendar);
  expect(done.sum).toMatchObject({ apply: true, cases: 1, applied: 1 });
  await sound(one.id, two.id, untouched.id);
});

test('a case that moves has one event in the administrator’s name; one that does not has none', async () => {
  const [one, paused] = [await request(), await request()];
  await running.take(paused.id, 'ASK');
  const { head } = await apply([HOLIDAY]);
  expect(await recounts(paused.id)).toEqual([]);
  const [event] = await recounts(one.id);
  expect(event).toMatchObject({
    ...{ kind: 'recounted', type: 'RECOUNTED', actor: 'an', role: 'administrator' },
    ...{ unit: 'ct-dost-office', calendar: head.calendar, payload: { change: head.change } },
    effects: [{ kind: 'deadline', deadline: 'answer-1', status: 'running', dueOn: '2026-06-16' }],
  });
  // The pause ends in the new calendar; the case that was opened now is counted by it as well.
  await running.at('2026-06-03T08:00:00+07:00');
  await running.take(paused.id, 'REPLY');
  expect(deadlinesOf(await running.see(paused.id))['answer-1']!.dueOn).toBe('2026-06-18');
  const later = await request();
  expect(deadlinesOf(later)['answer-1']).toEqual(
    deadlinesOf(await running.see(one.id))['answer-1'],
  );
  await running.at('2026-06-16T08:00:00+07:00');
  expect(deadlinesOf(await running.see(one.id))['answer-1']!.status).toBe('running');
  await running.at('2026-06-17T08:00:00+07:00');
  expect(deadlinesOf(await running.see(one.id))['answer-1']!.status).toBe('missed');
  await sound(one.id, paused.id, later.id);
});

test('a swap is a pair: the working day off and the weekend day worked cancel out', async () => {
  const one = await request();
  const { cases } = await apply([SWAP]);
  // The reminder gains the Saturday, the answer gains it and loses the Friday.
  expect(cases[0].moved).toEqual([
    {
      ...{ deadline: 'remind-1', name: 'remind', past: false },
      ...{ from: '2026-06-08', to: '2026-06-06' },
    },
  ]);
  const { body } = await running.client.get('/calendar?year=2026');
  const days = body.days.filter(({ pair }: any) => pair);
  expect(days).toMatchObject([
    { on: '2026-06-06', kind: 'makeup-workday', worked: true, pair: '2026-06-12' },
    { on: '2026-06-12', kind: 'swap-off', worked: false, pair: '2026-06-06' },
  ]);
  expect(days[0]).toMatchObject({
    notice: '77/TB-BNV (2026-06-01)',
    entered: { actor: 'an', at: '2026-06-01T08:00:00.000+07:00' },
  });
  // Taking out one half takes out the other.
  await apply([{ kind: 'remove', on: '2026-06-12' }]);
  expect(deadlinesOf(await running.see(one.id))['remind-1']!.dueOn).toBe('2026-06-08');
  await sound(one.id);
});

describe('what has fired by the former calendar', () => {
  test('stays fired, and is named where its day is still to come', async () => {
    const one = await request();
    await running.at('2026-06-16T08:00:00+07:00');
    const day = { kind: 'day-off', on: '2026-06-15', name: 'Ngày nghỉ thêm' };
    const seen = await preview([day]);
    expect(seen.head.beforeToday).toEqual(['2026-06-15']);
    expect(seen.cases).toMatchObject([{ case: one.id, moved: [] }]);
    const fired = [
      {
        ...{ deadline: 'answer-1', name: 'answer', why: 'not-yet' },
        ...{ dueOn: '2026-06-15', wouldBe: '2026-06-16' },
      },
    ];
    expect(seen.cases[0].fired).toEqual(fired);
    await apply([day]);
    const [event] = await recounts(one.id);
    expect(event.payload.firedUnder).toEqual(fired);
    await running.at('2026-07-16T08:00:00+07:00');
    const answered = await running.take(one.id, 'ANSWER');
    expect(deadlinesOf(answered)['answer-1']!.status).toBe('missed');
    const timers = (await running.history(one.id)).filter(({ kind }) => kind === 'timer');
    expect(timers.map(({ payload }) => payload.deadline)).toEqual(['remind-1', 'answer-1']);
    await sound(one.id);
  });

  test('is named in a case that is done, where it was done in time by the new one; once', async () => {
    const [inTime, late] = [await request(), await request()];
    await running.at('2026-06-16T08:00:00+07:00');
    await running.take(inTime.id, 'ANSWER');
    await running.at('2026-06-19T08:00:00+07:00');
    await running.take(late.id, 'ANSWER');
    const { cases } = await apply([HOLIDAY]);
    expect(cases).toMatchObject([{ case: inTime.id, fired: [{ why: 'met-in-time' }] }]);
    const again = said(await running.client.post('/calendar/recounts', {}));
    expect(again.cases).toEqual([]);
    expect(await recounts(inTime.id)).toHaveLength(1);
    expect(await recounts(late.id)).toEqual([]);
    expect((await running.see(inTime.id)).status).toBe('done');
    await sound(inTime.id, late.id);
  });

  test('after an outage: what is due by the former calendar alone does not fire, the rest in its order', async () => {
    const one = await request();
    await running.at('2026-06-09T08:00:00+07:00');
    running.outageUntil('2026-06-16T08:00:00+07:00');
    await apply([{ kind: 'day-off', on: '2026-06-12', name: 'Ngày nghỉ thêm' }]);
    expect(await recounts(one.id)).toHaveLength(1);
    expect(deadlinesOf(await running.see(one.id))['answer-1']).toEqual({
      ...{ status: 'running', dueOn: '2026-06-16' },
    });
    await running.at('2026-06-17T08:00:00+07:00');
    const instants = (await running.history(one.id)).map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    await sound(one.id);
  });

  test('after a longer outage: a timer that is due by both fires at its own instant, before', async () => {
    const one = await request();
    running.outageUntil('2026-06-16T08:00:00+07:00');
    await apply([{ kind: 'day-off', on: '2026-06-12', name: 'Ngày nghỉ thêm' }]);
    const events = await running.history(one.id);
    expect(events.at(-1)).toMatchObject({
      ...{ kind: 'timer', at: '2026-06-09T00:00:00.000+07:00' },
      // A step counts every deadline anew as it is.
      effects: [
        { deadline: 'answer-1', status: 'running', dueOn: '2026-06-16' },
        { deadline: 'remind-1', status: 'met' },
      ],
    });
    await sound(one.id);
  });
});

test('a day that comes to lie before today is missed at once, not before', async () => {
  const one = await request();
  await running.at('2026-06-15T08:00:00+07:00');
  const changes = [{ kind: 'swap', off: '2026-06-26', work: '2026-06-13' }];
  const seen = await preview(changes);
  expect(seen.cases[0].moved).toEqual([
    {
      ...{ deadline: 'answer-1', name: 'answer', past: true },
      ...{ from: '2026-06-15', to: '2026-06-13' },
    },
  ]);
  await apply(changes);
  const last = (await running.history(one.id)).at(-1)!;
  expect(last).toMatchObject({
    ...{ kind: 'timer', occurredOn: '2026-06-13', at: '2026-06-15T08:00:00.000+07:00' },
  });
  await sound(one.id);
});

test('broken off half way, the same key goes on and nothing is done twice', async () => {
  const ids = [];
  for (let i = 0; i < 5; i++) ids.push((await request()).id);
  await running.at('2026-06-09T08:00:00+07:00');
  const { settings, recounts: passes, engine } = running.service;
  const by = { actor: 'an', role: 'administrator', unit: 'ct-dost-office' };
  await settings.setDays([HOLIDAY as any], NOTICE, {
    by,
    idempotency: { key: 'first', bodyHash: 'x' },
  });
  let done = 0;
  const change = engine.office.calendarChange!;
  for await (const line of passes.run({ change, cases: {}, instead: null })) {
    if ('case' in line && ++done === 2) break;
  }
  // The process is gone: another one finds the rest, and a case that is touched first is counted first.
  running = await running.restart();
  const counted = await Promise.all(ids.map(recounts));
  const left = ids.filter((_, i) => counted[i]!.length === 0);
  expect(left).toHaveLength(3);
  running.outageUntil('2026-06-16T08:00:00+07:00');
  const answered = await running.take(left[0]!, 'ANSWER');
  expect(deadlinesOf(answered)['answer-1']).toEqual({ status: 'met', dueOn: '2026-06-16' });
  const rest = said(await running.client.post('/calendar/recounts', {}));
  expect(rest.sum.applied).toBe(2);
  for (const id of ids) expect(await recounts(id)).toHaveLength(1);
  await sound(...ids);
});

test('the same key gives the same change; with another body it is refused', async () => {
  const one = await request();
  const first = await apply([HOLIDAY], 'once');
  const second = await apply([HOLIDAY], 'once');
  expect(second.head.change).toBe(first.head.change);
  expect(second.cases).toEqual([]);
  const other = await running.client.post(
    '/calendar/changes',
    { changes: [SWAP], notice: NOTICE, apply: true },
    'once',
  );
  expect(other.status).toBe(422);
  expect(other.body.type).toMatch(/key-reused$/);
  expect((await running.client.get('/calendar')).body.changes).toHaveLength(1);
  await sound(one.id);
});

test('a halted case is named and left; it is counted anew when it goes on', async () => {
  const one = await running.open('rounds', { begunOn: '2026-06-01' });
  await running.at('2026-06-10T08:00:00+07:00');
  expect((await running.see(one.id)).status).toBe('halted');
  const { cases, sum } = await apply([{ kind: 'day-off', on: '2026-06-05', name: 'Nghỉ' }]);
  expect(cases).toMatchObject(
    [{ case: one.id, applied: false, left: { en: /halted/ } }].map(({ left: _, ...line }) => line),
  );
  expect(sum).toMatchObject({ left: 1, applied: 0 });
  expect(await recounts(one.id)).toEqual([]);
  await sound(one.id);
});

test('a year is confirmed by its notice, and a confirmation moves nothing', async () => {
  const one = await request();
  const { sum } = await apply([{ kind: 'confirm', year: 2027 }]);
  expect(sum).toMatchObject({ cases: 0, looked: 1 });
  const { body } = await running.client.get('/calendar?year=2027');
  expect(body).toMatchObject({ confirmed: true, notice: '77/TB-BNV', entered: { actor: 'an' } });
  expect(await recounts(one.id)).toEqual([]);
});

test.each([
  ['half a swap', [{ kind: 'swap', off: '2026-06-12' }], 'change-not-whole'],
  ['a swap with a day that is worked', [{ ...SWAP, work: '2026-06-11' }], 'change-does-not-fit'],
  ['a swap with a day that is off', [{ ...SWAP, off: '2026-06-07' }], 'change-does-not-fit'],
  ['a day that is there', [HOLIDAY, HOLIDAY], 'change-does-not-fit'],
  ['a correction of nothing', [{ kind: 'remove', on: '2026-06-10' }], 'change-does-not-fit'],
  ['a confirmation again', [{ kind: 'confirm', year: 2026 }], 'change-does-not-fit'],
  ['a day without its name', [{ kind: 'day-off', on: '2026-06-10' }], 'change-not-whole'],
  ['a field of another kind', [{ ...HOLIDAY, work: '2026-06-06' }], 'change-not-whole'],
  ['no such day', [{ ...HOLIDAY, on: '2026-06-31' }], 'invalid-payload'],
  ['nothing', [], 'invalid-payload'],
])('%s is refused, and the calendar is as it was', async (_, changes, code) => {
  const before = (await running.client.get('/calendar')).body;
  for (const path of ['/calendar/changes', '/calendar/previews']) {
    const apply = path.endsWith('changes') ? { apply: true } : {};
    const answer = await running.client.post(path, { changes, notice: NOTICE, ...apply });
    expect(answer.status).toBe(422);
    expect(answer.body.type).toMatch(new RegExp(`${code}$`));
  }
  expect((await running.client.get('/calendar')).body).toEqual(before);
});

test.each([
  ['no notice', undefined],
  ['a notice that is a text', 'x'],
  ['a list of notices', [NOTICE]],
])('%s is refused', async (_, notice: unknown) => {
  const asked = { changes: [HOLIDAY], apply: true, ...(notice ? { notice } : {}) };
  expect((await running.client.post('/calendar/changes', asked)).status).toBe(422);
});

test('only an administrator changes the calendar; everybody known may read it', async () => {
  const officer = running.client.as('binh;specialist;ct-dost-office');
  expect((await officer.get('/calendar')).status).toBe(200);
  const changes = [HOLIDAY];
  const asked = { changes, notice: NOTICE, apply: true };
  expect((await officer.post('/calendar/changes', asked)).status).toBe(403);
  expect((await officer.post('/calendar/previews', { changes })).status).toBe(403);
  expect((await officer.post('/calendar/recounts', {})).status).toBe(403);
});
