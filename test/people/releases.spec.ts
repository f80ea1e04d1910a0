import { SignedIn, type Person } from '../fixtures/signed-in';
import { act, openWorkflow } from '../fixtures/workflow-case';
import type { HttpAnswer } from '../support/client';

/** Cases of those who can no longer work on them go back to their unit: each once, none forgotten. */

let office: SignedIn;
let an: Person;
let binh: Person;
let quan: Person;

const NOW = '2026-06-08T08:00:00+07:00';

beforeAll(async () => {
  office = await SignedIn.start(NOW);
});
beforeEach(async () => {
  await office.reset(NOW);
  an = await office.person('an', 'specialist@ct-dost');
  binh = await office.person('binh', 'specialist@ct-dost', 'control-officer@ct-office');
  quan = await office.person('quan', 'administrator@ct-pc');
});
afterAll(() => office?.end());

const assign = (by: Person, id: string, assignee?: string): Promise<HttpAnswer> =>
  by.client.post(`/cases/${id}/notes`, { type: 'ASSIGN', assignee });
const remove = ({ id }: Person): Promise<HttpAnswer> =>
  quan.client.request('DELETE', `/people/${id}`);
const tick = (): Promise<number> => office.service.releases.tick();
const assigneeOf = async (id: string): Promise<string | null> =>
  (await an.client.get(`/cases/${id}`)).body.assignee;

async function casesOf(person: Person, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const { id } = await openWorkflow(an);
    await assign(an, id, person.name);
    ids.push(id);
  }
  return ids;
}

async function endHolding(person: Person, role: string, body: object = {}): Promise<void> {
  const { holdings } = (await quan.client.get(`/people/${person.id}`)).body;
  const { id } = holdings.find((one: any) => one.role === role);
  await quan.client.post(`/people/${person.id}/holdings/${id}/end`, body);
}

it('of whoever was removed: each by a note of the host, once', async () => {
  const ids = await casesOf(binh, 3);
  const [others] = await casesOf(an, 1);
  await remove(binh);
  expect(await tick()).toBe(3);
  expect(await tick()).toBe(0);
  for (const id of ids) {
    const { body } = await an.client.get(`/cases/${id}/history`);
    expect(body.at(-1)).toMatchObject({
      type: 'ASSIGN',
      actor: 'system',
      unit: 'ct-dost',
      payload: { assignee: null, because: 'person-removed' },
    });
    const row = await office.service.engine.rowOf(id);
    expect((await office.service.audit.verifyCase(row as any)).finding).toBeNull();
  }
  expect(await assigneeOf(others!)).toBe('an');
});

it('of whose last holding for the unit has ended, and not while another reaches it', async () => {
  const [id] = await casesOf(binh, 1);
  await endHolding(binh, 'control-officer');
  expect(await tick()).toBe(0);
  await endHolding(binh, 'specialist', { validTo: '2026-06-10' });
  expect(await tick()).toBe(0);
  await office.at('2026-06-11T00:00:00+07:00');
  expect(await tick()).toBe(1);
  const { body } = await an.client.get(`/cases/${id}/history`);
  expect(body.at(-1)).toMatchObject({ payload: { assignee: null, because: 'holding-ended' } });
});

it('of whose roles left have nothing to do with the process, though they are of the same unit', async () => {
  const ly = await office.person('ly', 'petition-officer@ct-dost', 'workflow-admin@ct-dost');
  const input = { receivedOn: '2026-06-08', channel: 'post', content: 'x' };
  const process = 'feedback-petition';
  const { body: petition } = await ly.client.post('/cases', { process, input, unit: 'ct-dost' });
  await assign(ly, petition.id, 'ly');
  await endHolding(ly, 'petition-officer');
  expect((await ly.client.get(`/cases/${petition.id}`)).status).toBe(404);
  expect(await tick()).toBe(1);
  expect(await assigneeOf(petition.id)).toBeNull();
});

describe('of whom a mandate had let work on them', () => {
  let khanh: Person;
  let id: string;
  let mandate: string;

  beforeEach(async () => {
    khanh = await office.person('khanh', 'petition-officer@ct-office');
    const lent = {
      kind: 'substitute',
      to: 'khanh',
      validFrom: '2026-06-08',
      validTo: '2026-06-12',
    };
    ({ id: mandate } = (await an.client.post('/mandates', lent)).body);
    ({ id } = await openWorkflow(an));
    expect((await assign(khanh, id, 'khanh')).status).toBe(200);
    expect(await tick()).toBe(0);
  });

  const isGone = async (): Promise<void> => {
    for (const path of [`/cases/${id}`, `/cases/${id}/history`]) {
      expect((await khanh.client.get(path)).status).toBe(404);
    }
    expect((await khanh.client.get('/inbox?tab=mine')).body.items).toEqual([]);
    expect((await khanh.client.get('/cases')).body.items).toEqual([]);
    expect(await tick()).toBe(1);
    expect(await tick()).toBe(0);
    const { body } = await binh.client.get(`/cases/${id}/history`);
    expect(body.at(-1)).toMatchObject({ actor: 'system', payload: { because: 'holding-ended' } });
    expect((await binh.client.get(`/cases/${id}`)).body.assignee).toBeNull();
  };

  it('and it was revoked, which wakes the loop', async () => {
    const { mandates } = office.service;
    const { onLeft } = mandates;
    let woken = 0;
    mandates.onLeft = () => (woken += 1);
    await an.client.post(`/mandates/${mandate}/revoke`, {});
    mandates.onLeft = onLeft;
    expect(woken).toBe(1);
    await isGone();
  });

  it('and it ended with its last day', async () => {
    await office.at('2026-06-12T23:59:59+07:00');
    expect(await tick()).toBe(0);
    await office.at('2026-06-13T00:00:00+07:00');
    await isGone();
  });

  it('and its lender holds the role no more', async () => {
    await endHolding(an, 'specialist');
    await isGone();
  });
});

it('also where the case stands still, and whatever its status but done', async () => {
  const [id] = await casesOf(binh, 1);
  const { store } = office.service.engine;
  await store.transaction((writer) =>
    writer.query("UPDATE cases SET status = 'halted', halt = 'x' WHERE id IS NOT NULL"),
  );
  office.service.engine.forget();
  await remove(binh);
  expect(await tick()).toBe(1);
  expect(await assigneeOf(id!)).toBeNull();
});

it('is gone on with where it stopped: a tick that fails leaves the rest to the next', async () => {
  const ids = await casesOf(binh, 3);
  await remove(binh);
  const { notes } = office.service;
  const take = notes.take.bind(notes);
  let left = 1;
  notes.take = (command) => {
    if (left-- > 0) return take(command);
    throw new Error('The power is gone.');
  };
  await expect(tick()).rejects.toThrow('power');
  notes.take = take;
  expect(await tick()).toBe(2);
  for (const id of ids) expect(await assigneeOf(id)).toBeNull();
});

it('and nobody is given a case that they could not keep, or is reminded of it', async () => {
  const { id } = await openWorkflow(an);
  await remove(binh);
  expect(await assign(an, id, 'binh')).toMatchObject({
    status: 422,
    body: { type: 'urn:dung-han:problem:unknown-person', errors: [{ field: 'assignee' }] },
  });
  await office.person('xa', 'specialist@ct-office');
  expect(await assign(an, id, 'xa')).toMatchObject({
    status: 422,
    body: { type: 'urn:dung-han:problem:assignee-may-not-act', errors: [{ field: 'assignee' }] },
  });
  for (const assignee of ['nobody.here', 'xa']) {
    const reminder = { type: 'REMIND', text: 'Sắp đến hạn.', assignee };
    expect(await an.client.post(`/cases/${id}/notes`, reminder)).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'assignee' }] },
    });
  }
  expect(await tick()).toBe(0);
  expect((await act(an, id, 'NEED_NEW_WORKFLOW')).status).toBe(200);
});
