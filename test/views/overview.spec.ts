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
