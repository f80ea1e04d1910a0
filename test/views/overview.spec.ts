import { SignedIn, type Person } from '../fixtures/signed-in';

/** What heads and auditors read: what is late, how far plans have come, how things stood, where words stand. */
const OFFICE = 'ct-dost-office';

let office: SignedIn;
let an: Person;
let head: Person;
let auditor: Person;
let stranger: Person;

beforeAll(async () => {
  office = await SignedIn.start('2026-06-10T08:00:00+07:00');
  an = await office.person('an', `petition-officer@${OFFICE}`);
  head = await office.person('head', 'department-director@ct-dost');
  auditor = await office.person('auditor', 'auditor@ct-dost');
  stranger = await office.person('stranger', 'petition-officer@hn-pc');
});
afterAll(() => office?.end());

async function open(on: string): Promise<any> {
  const input = { receivedOn: on, channel: 'post', content: 'Hai lần.' };
  const body = { process: 'feedback-petition', input, unit: OFFICE, role: 'petition-officer' };
  return (await an.client.post('/cases', body)).body;
}
async function read(who: Person, path: string): Promise<any> {
  const answer = await who.client.get(path);
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return answer.body;
}
async function send(id: string, type: string, payload: object = {}): Promise<void> {
  const answer = await an.client.post(`/cases/${id}/events`, { type, payload });
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
}

it('says what is late and soon, with the query that lists it, and how deadlines were kept', async () => {
  const kept = await open('2026-06-10');
  const missed = await open('2026-06-10');
  await send(kept.id, 'CLASSIFY_START');
  await send(kept.id, 'ACCEPT_OWN', { category: 'regulation', handlingUnit: OFFICE });
  await office.at('2026-06-18T08:00:00+07:00');
  await open('2026-06-18');
  const overview = await read(head, '/overview?period=2026-06');
  expect(overview.late.byUnit[0]).toMatchObject({ key: OFFICE, count: overview.late.count });
  for (const one of [overview.late, overview.soon, ...overview.late.byProcess]) {
    const { items } = await read(head, one.query);
    expect(items).toHaveLength(one.count);
  }
  expect((await read(head, overview.late.query)).items.map((item: any) => item.code)).toContain(
    missed.code,
  );
  expect(overview.soon.count).toBeGreaterThan(0);
  const { early, missed: failed } = overview.rates.total;
  expect({ early, failed }).toEqual({ early: 1, failed: 1 });
  expect((await read(stranger, '/overview')).late.count).toBe(0);
  expect((await head.client.get('/overview?period=now')).status).toBe(422);
});

it('shows cases as they stood on a day', async () => {
  const { id, code } = await open('2026-06-18');
  await office.at('2026-06-19T08:00:00+07:00');
  await send(id, 'CLASSIFY_START');
  const note = { type: 'HAND_OVER', toUnit: 'ct-dost-divisions', text: 'x' };
  await an.client.post(`/cases/${id}/notes`, note);
  const on = async (day: string): Promise<any> =>
    (await read(auditor, `/cases?asOf=${day}&limit=200`)).items.find((item: any) => item.id === id);
  expect(await on('2026-06-17')).toBeUndefined();
  expect(await on('2026-06-18')).toMatchObject({ code, seq: 1, unit: OFFICE, status: 'active' });
  expect(await on('2026-06-19')).toMatchObject({ seq: 3, unit: 'ct-dost-divisions' });
  expect((await auditor.client.get('/cases?asOf=2026-02-30')).status).toBe(422);
  expect((await auditor.client.get('/cases?asOf=2026-06-19&state=x')).status).toBe(422);
});

it('finds cases and events by words without accents, for whoever may see them', async () => {
  const { code } = await open('2026-06-19');
  const found = await read(auditor, `/search?q=${code.toLowerCase()}`);
  expect(found.cases.map((one: any) => one.code)).toEqual([code]);
  expect((await read(auditor, '/search?q=classify_start')).events).not.toEqual([]);
  expect(await read(stranger, '/search?q=classify_start')).toMatchObject({ cases: [], events: [] });
  expect((await auditor.client.get('/search?q=%20')).status).toBe(422);
});

it('gives the page of a case what it shows', async () => {
  const { id } = await open('2026-06-19');
  await an.client.post(`/cases/${id}/notes`, { type: 'COMMENT', text: 'Đã gọi điện.' });
  const page = await read(an, `/cases/${id}`);
  expect(page).toMatchObject({
    due: 'on-time',
    turn: expect.arrayContaining(['petition-officer']),
    comments: [{ seq: 2, actor: 'an', text: 'Đã gọi điện.' }],
    deadlines: [
      { name: 'classification', due: 'on-time' },
      { name: 'handling', due: 'on-time' },
    ],
  });
  expect(page.next.map(({ type }: any) => type)).toEqual(page.allowed);
});

it('says how far plans and their living copies have come', async () => {
  for await (const _ of office.service.plans.import());
  for await (const _ of office.service.plans.import(2026));
  const council = await office.person(
    'council',
    'auditor@hn-pc',
    'auditor@ct-pc',
    'auditor@ct-dost',
  );
  const plans = await read(council, '/plans');
  const of = plans.filter(({ plan }: any) => plan === 'cantho-skhcn-2024');
  expect(of.map(({ year, livingCopy }: any) => [year, livingCopy])).toEqual([
    [2024, false],
    [2026, true],
  ]);
  for (const { counts, items } of plans) {
    const { done, open, late, untracked } = counts;
    expect(done + open + late + untracked).toBe(items.length);
  }
  expect(of[0].counts.untracked).toBeGreaterThan(0);
  expect(of[1].products).toBeGreaterThan(0);
  expect(await read(stranger, '/plans')).toEqual([]);
});

it('shows what came of an item: its products, and where each can be seen', async () => {
  const planner = await office.person(
    'planner',
    'control-officer@ct-dost',
    'division-head@ct-dost',
  );
  const copy = async (): Promise<any> =>
    (await read(planner, '/plans')).find((one: any) => one.livingCopy && one.year === 2026);
  const before = await copy();
  const item = before.items.find(({ products }: any) => products.length > 0);
  expect(item).toMatchObject({ files: 0, printedTiming: expect.any(String) });
  expect(item.products[0]).toEqual({ name: expect.any(String), evidence: null, printed: true });
  expect(item.dueOn === null || item.dueOn.startsWith('2026')).toBe(true);
  const act = async (type: string, payload: object): Promise<void> => {
    const answer = await planner.client.post(`/cases/${item.case}/events`, { type, payload });
    expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  };
  await act('ASSIGN', { leadUnits: item.leadUnits, cooperatingUnits: [] });
  await act('ACCEPT', {});
  const seen = { evidence: '12/QĐ-SKHCN' };
  const answered = item.products.map(({ name }: any) => ({ name, reason: 'Chưa ban hành.' }));
  await act('SUBMIT_RESULT', { products: [...answered, { name: 'Tờ trình', ...seen }] });
  const after = await copy();
  expect(after).toMatchObject({
    products: before.products + 1,
    evidenced: before.evidenced + 1,
  });
  expect(after.items.map(({ ref }: any) => ref)).toEqual(before.items.map(({ ref }: any) => ref));
  expect(after.items.find((one: any) => one.case === item.case).products).toEqual([
    ...item.products,
    { name: 'Tờ trình', ...seen, printed: false },
  ]);
});

describe('numbers and what they count', () => {
  beforeAll(async () => {
    // In a unit and in the one above it, with somebody and with nobody, late and soon.
    const three = async (on: string): Promise<void> => {
      await open(on);
      const [above, held] = [await open(on), await open(on)];
      const notes = [
        [above, { type: 'HAND_OVER', toUnit: 'ct-dost', text: 'x' }],
        [held, { type: 'ASSIGN', assignee: 'an' }],
      ] as const;
      for (const [{ id }, note] of notes) {
        const answer = await an.client.post(`/cases/${id}/notes`, note);
        expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
      }
    };
    await three('2026-06-19');
    await office.at('2026-07-15T08:00:00+07:00');
    await three('2026-07-15');
  });

  it.each(['late', 'soon'])('agree: %s', async (which) => {
    const { [which]: told } = await read(head, '/overview');
    expect(told.byUnit.map(({ key }: any) => key)).toEqual(
      expect.arrayContaining(['ct-dost', OFFICE]),
    );
    expect(told.byPerson.map(({ key }: any) => key)).toEqual(expect.arrayContaining([null, 'an']));
    for (const numbers of [[told], told.byUnit, told.byProcess, told.byPerson]) {
      for (const { query, count } of numbers) {
        const { items, next } = await read(head, `${query}&limit=200`);
        expect([query, items.length, next]).toEqual([query, count, null]);
      }
      expect(numbers.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(told.count);
    }
  });

  it.each([
    ['month', 12, '2026-07'],
    ['quarter', 8, '2026-Q3'],
    ['year', 5, '2026'],
  ])('are the same of a period alone and beside others: each %s', async (each, count, last) => {
    const { periods } = await read(head, `/overview/rates?each=${each}`);
    expect(periods).toHaveLength(count);
    expect(periods.at(-1)).toMatchObject({ period: last, missed: expect.any(Number) });
    for (const { period, from, to, ...total } of periods) {
      const { rates } = await read(head, `/overview?period=${period}`);
      expect(rates).toMatchObject({ period, from, to, total });
    }
    expect((await head.client.get('/overview/rates?each=day')).status).toBe(422);
  });
});
