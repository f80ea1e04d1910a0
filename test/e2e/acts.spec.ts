import 'reflect-metadata';
import { parseInstant } from '../../src/calendar/day';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { Client, type HttpAnswer } from '../support/client';
import { testConfig } from '../support/config';
import { findingsOf } from '../support/verify';

/** Acts that every case takes, whatever its process, and that leave its machine alone. */
const NOW = '2026-06-10T08:00:00+07:00';
const OFFICER = { unit: 'ct-dost-office', role: 'petition-officer' };
const REASON = 'Chị Hoa nghỉ thai sản.';

let running: RunningSandbox;
let client: Client;
let id: string;

beforeAll(async () => {
  running = await startSandbox(await testConfig(), parseInstant(NOW)!);
  client = new Client(running.url);
});
beforeEach(async () => {
  await client.post('/sandbox/reset', { now: NOW });
  const input = { receivedOn: '2026-06-01', channel: 'post', content: 'Hồ sơ phải nộp hai lần.' };
  const opened = await client.post('/cases', { process: 'feedback-petition', input, ...OFFICER });
  id = opened.body.id;
});
afterAll(() => running?.close());
afterEach(async () => expect(await findingsOf(client)).toEqual([]));

const act = (body: object): Promise<HttpAnswer> =>
  client.post(`/cases/${id}/notes`, { ...OFFICER, ...body });
const see = async (): Promise<any> => (await client.get(`/cases/${id}`)).body;
const last = async (): Promise<any> => (await client.get(`/cases/${id}/history`)).body.at(-1);
const problem = ({ status, body }: HttpAnswer): string =>
  `${status} ${String(body.type).replace('urn:dung-han:problem:', '')}`;
async function withdraw(): Promise<void> {
  const event = { type: 'WITHDRAW', payload: { reason: 'x' }, ...OFFICER };
  const answer = await client.post(`/cases/${id}/events`, event);
  expect(answer.body.status).toBe('done');
}

describe('handing over', () => {
  it('moves the case to another unit and person, says why, and leaves the machine alone', async () => {
    await act({ type: 'ASSIGN', assignee: 'hoa' });
    const before = await see();
    const to = { toUnit: 'ct-dost-divisions', assignee: 'binh' };
    const answer = await act({ type: 'HAND_OVER', text: REASON, ...to });
    expect(answer.body).toMatchObject({ unit: 'ct-dost-divisions', assignee: 'binh', seq: 3 });
    const { state, deadlines, context } = await see();
    expect({ state, deadlines, context }).toEqual({
      state: before.state,
      deadlines: before.deadlines,
      context: before.context,
    });
    expect(await last()).toMatchObject({
      kind: 'note',
      type: 'HAND_OVER',
      payload: {
        unit: 'ct-dost-divisions',
        assignee: 'binh',
        fromUnit: 'ct-dost-office',
        fromAssignee: 'hoa',
        text: REASON,
      },
    });
    const { items } = (await client.get('/cases?unit=ct-dost-divisions')).body;
    expect(items.map((one: any) => one.id)).toEqual([id]);
  });

  it('to a unit leaves the choice of the person to it; to a person stays in the unit', async () => {
    await act({ type: 'ASSIGN', assignee: 'hoa' });
    await act({ type: 'HAND_OVER', text: REASON, toUnit: 'ct-dost-divisions' });
    expect(await see()).toMatchObject({ unit: 'ct-dost-divisions', assignee: null });
    await act({ type: 'HAND_OVER', text: REASON, assignee: 'binh' });
    expect(await see()).toMatchObject({ unit: 'ct-dost-divisions', assignee: 'binh' });
  });

  it.each([
    ['without a reason', { toUnit: 'ct-dost-divisions' }, '422 hand-over-without-reason'],
    ['for no reason but blanks', { toUnit: 'ct-dost-divisions', text: ' ' }, '422'],
    ['to nobody else', { text: REASON, toUnit: 'ct-dost-office' }, '422 handed-to-the-same'],
    ['to another authority', { text: REASON, toUnit: 'hy-office' }, '422 unit-of-other-authority'],
    ['to a unit that is not there', { text: REASON, toUnit: 'nowhere' }, '422 unknown-unit'],
    ['from another authority', { text: REASON, assignee: 'x', unit: 'hy-office' }, '403 other-au'],
  ])('%s is refused, and nothing changes', async (_what, body, refusal) => {
    expect(problem(await act({ type: 'HAND_OVER', ...body }))).toMatch(refusal);
    expect(await see()).toMatchObject({ unit: 'ct-dost-office', assignee: null, seq: 1 });
  });
});

describe('reminding', () => {
  it('goes to whoever has the case, or to somebody named', async () => {
    await act({ type: 'ASSIGN', assignee: 'hoa' });
    await act({ type: 'REMIND', text: 'Sắp hết hạn.' });
    expect((await last()).payload).toEqual({
      unit: 'ct-dost-office',
      assignee: 'hoa',
      text: 'Sắp hết hạn.',
    });
    await act({ type: 'REMIND', text: 'Xin ý kiến.', toUnit: 'ct-dost-divisions' });
    expect((await last()).payload).toMatchObject({ unit: 'ct-dost-divisions', assignee: null });
    expect(await see()).toMatchObject({ unit: 'ct-dost-office', assignee: 'hoa' });
  });

  it('needs its words, and a unit of the authority', async () => {
    expect(problem(await act({ type: 'REMIND' }))).toBe('422 reminder-empty');
    const elsewhere = await act({ type: 'REMIND', text: 'x', toUnit: 'hn-office' });
    expect(elsewhere.status).toBe(422);
  });
});

it('a field that an act has no use for is refused, not passed over', async () => {
  expect(problem(await act({ type: 'COMMENT', text: 'x', assignee: 'hoa' }))).toBe(
    '422 field-not-of-act',
  );
  expect(problem(await act({ type: 'ATTACH', text: 'x' }))).toBe('422 invalid-payload');
  expect((await see()).seq).toBe(1);
});

it('a case that is done takes comments, and nobody is assigned to it any more', async () => {
  await withdraw();
  expect((await act({ type: 'COMMENT', text: 'Đã lưu hồ sơ.' })).status).toBe(200);
  for (const body of [
    { type: 'ASSIGN', assignee: 'hoa' },
    { type: 'HAND_OVER', text: REASON, assignee: 'hoa' },
    { type: 'REMIND', text: 'x' },
  ]) {
    expect(problem(await act(body))).toBe('409 case-done');
  }
  expect(await see()).toMatchObject({ status: 'done', assignee: null, seq: 3 });
});

it('reasons and reminders are erased with the other personal values', async () => {
  await act({ type: 'HAND_OVER', text: REASON, assignee: 'binh' });
  await act({ type: 'REMIND', text: 'Bà Bưởi đã hỏi.' });
  await client.post(`/cases/${id}/erasure`, OFFICER);
  const history = (await client.get(`/cases/${id}/history`)).body;
  expect(JSON.stringify(history)).not.toMatch(/thai sản|Bưởi/);
  expect(history[1]).toMatchObject({ erased: ['text'], payload: { assignee: 'binh' } });
  expect(await see()).toMatchObject({ assignee: 'binh' });
});
