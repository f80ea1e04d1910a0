import { deadlinesOf, Running } from '../fixtures/running.js';
import type { HttpAnswer } from '../support/client.js';
import { testConfig } from '../support/config.js';

/*
 * Promised: a figure counts for deadlines armed from its day on; one that runs keeps the figure it was
 * armed with, whatever happens to its case, unless open cases are counted anew on purpose; every figure
 * is listed with what says so; what is no figure of the process is refused.
 */

const NOW = '2026-06-01T08:00:00+07:00';
const SOURCE = { document: 'Quyết định 12/QĐ-UBND', quote: 'trong 10 ngày làm việc' };
const ROUND = { authority: 'cantho', process: 'rounds', parameter: 'roundDays', source: SOURCE };

let running: Running;

beforeAll(async () => {
  const { databaseUrl } = await testConfig();
  running = await Running.start({ now: NOW, databaseUrl });
});
beforeEach(() => running.reset(NOW));
afterAll(() => running.end());

interface Said {
  head: any;
  cases: any[];
  sum: any;
}
const said = ({ status, body }: HttpAnswer): Said => {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  const lines = String(body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.at(-1)).toHaveProperty('done', true);
  return { head: lines[0], cases: lines.filter((line) => line.case), sum: lines.at(-1) };
};
const set = async (body: object): Promise<Said> =>
  said(await running.client.post('/parameters', { ...ROUND, apply: true, ...body }));
const rounds = (): Promise<any> => running.open('rounds', { begunOn: '2026-06-01' });
const roundOf = async (id: string): Promise<any> => deadlinesOf(await running.see(id))['round-1'];
const figure = async (): Promise<any> =>
  (await running.client.get('/parameters?authority=cantho&process=rounds')).body[0];

async function sound(...ids: string[]): Promise<void> {
  expect(await running.verify()).toEqual([]);
  for (const id of ids) await running.replaysEqual(id);
}

test('a deadline that runs keeps its figure; one that is armed from then on has the new one', async () => {
  const one = await rounds();
  const { sum } = await set({ value: 10 });
  expect(sum).toMatchObject({ apply: true, cases: 0 });
  expect((await roundOf(one.id)).dueOn).toBe('2026-06-08');
  const two = await rounds();
  expect((await roundOf(two.id)).dueOn).toBe('2026-06-15');
  // A day off moves both, each by its own figure.
  const changes = [{ kind: 'day-off', on: '2026-06-05', name: 'Ngày nghỉ thêm' }];
  const notice = { number: '1/TB', on: '2026-06-01' };
  said(await running.client.post('/calendar/changes', { changes, notice, apply: true }));
  expect((await roundOf(one.id)).dueOn).toBe('2026-06-09');
  expect((await roundOf(two.id)).dueOn).toBe('2026-06-16');
  await sound(one.id, two.id);
});

test('open cases are counted by it on purpose: a preview lists them, an event in each says so', async () => {
  const one = await rounds();
  const asked = { ...ROUND, value: 10, openCases: true };
  const seen = said(await running.client.post('/parameters', asked));
  expect(seen.sum).toMatchObject({ apply: false, cases: 1, applied: 0 });
  expect((await roundOf(one.id)).dueOn).toBe('2026-06-08');
  const done = await set({ value: 10, openCases: true });
  expect(done.cases.map(({ moved }) => moved)).toEqual(seen.cases.map(({ moved }) => moved));
  expect(done.cases[0].moved).toEqual([
    {
      ...{ deadline: 'round-1', name: 'round', past: false },
      ...{ from: '2026-06-08', to: '2026-06-15' },
    },
  ]);
  expect((await running.history(one.id)).at(-1)).toMatchObject({
    ...{ kind: 'recounted', actor: 'an', role: 'administrator' },
    payload: { change: done.head.change, figures: ['roundDays'] },
  });
  // A later change of the figure leaves it again.
  await set({ value: 3 });
  await running.at('2026-06-09T08:00:00+07:00');
  expect(await roundOf(one.id)).toEqual({ status: 'running', dueOn: '2026-06-15' });
  await sound(one.id);
});

test('a figure may count from a later day on', async () => {
  await set({ value: 10, from: '2026-07-01' });
  const now = await rounds();
  expect((await roundOf(now.id)).dueOn).toBe('2026-06-08');
  expect(await figure()).toMatchObject({
    ...{ set: null, standard: 5, unit: 'working-day' },
    later: [{ value: 10, from: '2026-07-01', source: SOURCE }],
  });
  await running.take(now.id, 'FINISH');
  running.outageUntil('2026-07-01T08:00:00+07:00');
  const later = await running.open('rounds', { begunOn: '2026-07-01' });
  expect((await roundOf(later.id)).dueOn).toBe('2026-07-15');
  expect(await figure()).toMatchObject({ set: 10, from: '2026-07-01', later: [] });
  await sound(now.id, later.id);
});

test('it counts after a restart as well, and is listed with who set it and what says so', async () => {
  const { head } = await set({ value: 7 });
  running = await running.restart();
  expect(await figure()).toMatchObject({
    ...{ authority: 'cantho', process: 'rounds', parameter: 'roundDays', deadline: 'round' },
    ...{ standard: 5, set: 7, from: '2026-06-01', source: SOURCE },
    entered: { change: head.change, actor: 'an', unit: 'ct-dost-office' },
  });
  expect((await roundOf((await rounds()).id)).dueOn).toBe('2026-06-10');
});

test('what came with data/ is listed too', async () => {
  const { body } = await running.client.get('/parameters?authority=hungyen');
  const hours = body.filter(({ process }: any) => process === '*');
  expect(hours.map(({ parameter, standard, set: own }: any) => [parameter, standard, own])).toEqual(
    [
      ['morningFrom', 480, null],
      ['morningTo', 720, null],
      ['afternoonFrom', 780, null],
      ['afternoonTo', 1020, null],
    ],
  );
});

test.each([
  ['an authority that is none', { authority: 'nowhere' }, 'unknown-authority'],
  ['a process that is none', { process: 'nothing' }, 'unknown-process'],
  ['a figure of another process', { parameter: 'trapDays' }, 'unknown-parameter'],
  ['no days at all', { value: 0 }, 'figure-out-of-bounds'],
  ['more than a year', { value: 400 }, 'figure-out-of-bounds'],
  ['half a day', { value: 1.5 }, 'invalid-payload'],
  ['a day that has passed', { from: '2026-05-31' }, 'figure-from-the-past'],
  ['no source', { source: undefined }, 'invalid-payload'],
  [
    'hours that overlap',
    { process: '*', parameter: 'morningTo', value: 800 },
    'office-hours-overlap',
  ],
])('%s is refused, and nothing is set', async (_, body, code) => {
  for (const apply of [true, false]) {
    const answer = await running.client.post('/parameters', { ...ROUND, value: 9, apply, ...body });
    expect(answer.status).toBe(422);
    expect(answer.body.type).toMatch(new RegExp(`${code}$`));
  }
  expect((await figure()).set).toBeNull();
});

test('only an administrator sets a figure; without a key nothing is set', async () => {
  const officer = running.client.as('binh;specialist;ct-dost-office');
  expect((await officer.get('/parameters')).status).toBe(200);
  expect((await officer.post('/parameters', { ...ROUND, value: 9 })).status).toBe(403);
  const keyless = await running.client.request('POST', '/parameters', {
    ...{ ...ROUND, value: 9, apply: true },
  });
  expect(keyless.status).toBe(400);
});
