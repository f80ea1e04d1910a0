import { randomUUID } from 'node:crypto';
import { SignedIn, type Person } from '../fixtures/signed-in';
import { draftedBy, openWorkflow } from '../fixtures/workflow-case';
import type { HttpAnswer } from '../support/client';
import { SessionRow, TokenRow } from '../../src/storage/people-entities';

/**
 * Accounts as administrators keep them: invited, given roles for a time, removed at once. The record of it is
 * for ever and names nobody but by their account; an administrator sees no case thereby.
 */

const PASSWORD = 'một câu dài dễ nhớ';
let office: SignedIn;
let quan: Person;

const NOW = '2026-06-08T08:00:00+07:00';

beforeAll(async () => {
  office = await SignedIn.start(NOW);
});
beforeEach(async () => {
  await office.reset(NOW);
  quan = await office.person('quan', 'administrator@ct-pc');
});
afterAll(() => office?.end());

const problem = ({ status, body }: HttpAnswer): object => ({
  status,
  code: String(body.type).replace('urn:dung-han:problem:', ''),
});
const made = async (body: object): Promise<any> => {
  const answer = await quan.client.post('/people', { fullName: 'Trần Thị Hà', ...body });
  expect(answer.status).toBe(201);
  return answer.body;
};
const accept = (secret: string, password = PASSWORD): Promise<HttpAnswer> =>
  quan.client.post('/invitations', { secret, password });
const remove = (id: string): Promise<HttpAnswer> => quan.client.request('DELETE', `/people/${id}`);
const log = async (query = ''): Promise<any[]> =>
  (await quan.client.get(`/administration${query}`)).body.items;

describe('a new account', () => {
  it('is invited, and its person chooses a password that nobody else has known', async () => {
    const { id, name, hasPassword, invitation, invitedUntil } = await made({ name: ' Ha.TT ' });
    expect({ name, hasPassword }).toEqual({ name: 'ha.tt', hasPassword: false });
    expect(invitedUntil).toBe('2026-06-15T08:00:00.000+07:00');
    expect(problem(await accept(invitation.secret, 'ngắn'))).toEqual({
      status: 422,
      code: 'password-length',
    });
    expect(await accept(invitation.secret)).toMatchObject({ status: 200, body: { name: 'ha.tt' } });
    const { body } = await quan.client.get(`/people/${id}`);
    expect(body).toMatchObject({ hasPassword: true, invitedUntil: null });
    expect((await office.service.people.find(id))!.password).toMatch(/^\$argon2id\$/);
    expect(problem(await accept(invitation.secret))).toEqual({
      status: 403,
      code: 'invitation-refused',
    });
  });

  it('whose password was forgotten: a new one by invitation ends their tokens', async () => {
    const { id, invitation } = await made({ name: 'ha' });
    await accept(invitation.secret);
    const { store } = office.service.engine;
    const token = { personId: id, label: '', scope: '{}', madeAt: 0, revokedAt: null };
    await store.transaction(async ({ manager }) => {
      const endsAt = Number.MAX_SAFE_INTEGER;
      await manager.insert(TokenRow, { id: randomUUID(), hash: 't', endsAt, ...token });
    });
    const revokedAt = async (): Promise<number | null> =>
      (await store.read.getRepository(TokenRow).findOneByOrFail({})).revokedAt;
    const { body } = await quan.client.post(`/people/${id}/invitation`, {});
    expect(await revokedAt()).toBeNull();
    expect((await accept(body.secret)).status).toBe(200);
    expect(await revokedAt()).toBe(office.clock.now());
  });

  it('is invited for seven days; a new invitation takes the place of the one before', async () => {
    const { id, invitation } = await made({ name: 'ha' });
    const { body: second } = await quan.client.post(`/people/${id}/invitation`, {});
    expect((await accept(invitation.secret)).status).toBe(403);
    await office.at('2026-06-15T08:00:00+07:00');
    expect((await accept(second.secret)).status).toBe(403);
    const { body: third } = await quan.client.post(`/people/${id}/invitation`, {});
    expect((await accept(third.secret)).status).toBe(200);
  });

  it.each<[string, object, number, string]>([
    ['a name that is taken', { name: 'QUAN' }, 409, 'name-taken'],
    ['a name of the service', { name: 'system' }, 422, 'account-name'],
    ['a name with a blank', { name: 'a b' }, 422, 'account-name'],
    ['no full name', { name: 'ha', fullName: '' }, 422, 'invalid-payload'],
    ['a field that there is not', { name: 'ha', password: PASSWORD }, 422, 'invalid-payload'],
  ])('is not made with %s', async (_what, body, status, code) => {
    const answer = await quan.client.post('/people', { fullName: 'X', ...body });
    expect(problem(answer)).toEqual({ status, code });
    expect(await log()).toEqual([]);
  });

  it('of a machine has no password', async () => {
    const { id, invitation } = await made({ name: 'cong-dvc', kind: 'machine' });
    expect(invitation).toBeNull();
    const answer = await quan.client.post(`/people/${id}/invitation`, {});
    expect(problem(answer)).toEqual({ status: 409, code: 'machine-has-no-password' });
  });
});

describe('a removal', () => {
  it('is told beforehand: what ends, and which cases go back to which unit', async () => {
    const an = await office.person('an', 'specialist@ct-dost');
    const one = await openWorkflow(an);
    await an.client.post(`/cases/${one.id}/notes`, { type: 'ASSIGN', assignee: 'an' });
    const { body } = await quan.client.get(`/people/${an.id}/removal`);
    expect(body).toEqual({
      ...{ holdings: 1, mandates: 0, tokens: 0, count: 1 },
      cases: [{ code: one.code, process: one.process, unit: one.unit }],
    });
    expect((await an.client.get(`/people/${an.id}/removal`)).status).toBe(403);
    expect((await quan.client.get(`/people/${randomUUID()}/removal`)).status).toBe(404);
  });
});

describe('a role that somebody holds', () => {
  it('counts from its first day to the end of its last', async () => {
    const { id } = await made({ name: 'ha' });
    const holding = {
      role: 'specialist',
      unit: 'ct-dost',
      validFrom: '2026-06-09',
      validTo: '2026-06-10',
    };
    const given = await quan.client.post(`/people/${id}/holdings`, {
      ...holding,
      decision: '5/QĐ',
    });
    expect(given).toMatchObject({
      status: 201,
      body: { holdings: [{ ...holding, counts: false }] },
    });
    const countsAt = async (at: string): Promise<boolean> => {
      await office.at(at);
      return (await quan.client.get(`/people/${id}`)).body.holdings[0].counts;
    };
    expect(await countsAt('2026-06-09T00:00:00+07:00')).toBe(true);
    expect(await countsAt('2026-06-10T23:59:59+07:00')).toBe(true);
    expect(await countsAt('2026-06-11T00:00:00+07:00')).toBe(false);
  });

  it.each<[string, object, number, string, string]>([
    ['a role that there is not', { role: 'king' }, 422, 'unknown-role', 'role'],
    ['the host’s role', { role: 'system' }, 422, 'unknown-role', 'role'],
    ['a unit that there is not', { unit: 'nowhere' }, 422, 'unknown-unit', 'unit'],
    [
      'a last day before the first',
      { validTo: '2026-06-07' },
      422,
      'ends-before-it-starts',
      'validTo',
    ],
    ['what is held already', {}, 409, 'held-already', 'role'],
    ['a day that is none', { validFrom: '2026-02-30' }, 422, 'invalid-payload', 'validFrom'],
  ])('is not given for %s', async (_what, body, status, code, field) => {
    const { id } = await made({ name: 'ha' });
    const held = { role: 'specialist', unit: 'ct-dost' };
    await quan.client.post(`/people/${id}/holdings`, held);
    const answer = await quan.client.post(`/people/${id}/holdings`, { ...held, ...body });
    expect(problem(answer)).toEqual({ status, code });
    // A form says it beside the field.
    expect(answer.body.errors).toMatchObject([{ field }]);
  });

  it('ends at once, or on a day to come', async () => {
    const an = await office.person('an', 'specialist@ct-dost');
    const one = await openWorkflow(an);
    const [holding] = (await quan.client.get(`/people/${an.id}`)).body.holdings;
    const end = (body: object): Promise<HttpAnswer> =>
      quan.client.post(`/people/${an.id}/holdings/${holding.id}/end`, body);
    expect(problem(await end({ validTo: '2026-06-07' }))).toEqual({
      status: 422,
      code: 'ends-in-the-past',
    });
    expect((await end({ validTo: '2026-06-30' })).body.holdings[0]).toMatchObject({ counts: true });
    expect((await end({})).body.holdings[0]).toMatchObject({ counts: false });
    expect((await an.client.get(`/cases/${one.id}`)).status).toBe(404);
  });
});

describe('whoever is removed', () => {
  it('is out at once: sessions, tokens, invitation and what was lent', async () => {
    const { id, invitation } = await made({ name: 'ha' });
    const [madeAt, endsAt] = [0, Number.MAX_SAFE_INTEGER];
    await office.service.engine.store.transaction(async ({ manager }) => {
      const session = { personId: id, madeAt, seenAt: 0, endsAt, strong: 0, roles: '' };
      await manager.insert(SessionRow, { hash: 'h', ...session });
      const token = { personId: id, label: '', scope: '{}', madeAt, endsAt, revokedAt: null };
      await manager.insert(TokenRow, { id: randomUUID(), hash: 't', ...token });
    });
    expect(await remove(id)).toMatchObject({
      status: 200,
      body: { removedAt: expect.any(String) },
    });
    const { read } = office.service.engine.store;
    expect(await read.getRepository(SessionRow).count()).toBe(0);
    expect((await read.getRepository(TokenRow).findOneByOrFail({})).revokedAt).not.toBeNull();
    expect((await accept(invitation.secret)).status).toBe(403);
    expect(await office.service.people.askerOf(id, office.clock.now())).toBeNull();
    const names = async (query: string): Promise<string[]> =>
      (await quan.client.get(`/people${query}`)).body.items.map(({ name }: any) => name);
    expect(await names('')).toEqual(['quan']);
    expect(await names('?removed=true')).toEqual(['ha']);
  });

  it('is removed once, and comes back under another name', async () => {
    const { id } = await made({ name: 'ha' });
    await remove(id);
    expect((await remove(id)).status).toBe(200);
    expect((await log('?type=person-removed')).length).toBe(1);
    const again = await quan.client.post('/people', { name: 'ha', fullName: 'X' });
    expect(problem(again)).toEqual({ status: 409, code: 'name-taken' });
    const invited = await quan.client.post(`/people/${id}/invitation`, {});
    expect(problem(invited)).toEqual({ status: 409, code: 'person-removed' });
  });
});

describe('the last administrator', () => {
  it('is neither removed nor loses the role', async () => {
    const last = { status: 409, code: 'last-administrator' };
    const [holding] = (await quan.client.get(`/people/${quan.id}`)).body.holdings;
    const path = `/people/${quan.id}/holdings/${holding.id}/end`;
    expect(problem(await remove(quan.id))).toEqual(last);
    expect(problem(await quan.client.post(path, {}))).toEqual(last);
    expect(problem(await quan.client.post(path, { validTo: '2026-12-31' }))).toEqual(last);
    expect((await quan.client.get('/people')).status).toBe(200);
    expect(await log()).toEqual([]);
  });

  it('of two who remove each other at the same moment, one stays', async () => {
    const other = await office.person('other', 'administrator@ct-pc');
    const answers = await Promise.all([
      remove(other.id),
      other.client.request('DELETE', `/people/${quan.id}`),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    const alive = await Promise.all([quan, other].map(({ client }) => client.get('/people')));
    expect(alive.filter(({ status }) => status === 200).length).toBe(1);
  });
});

describe('what is told', () => {
  it('is nothing to whoever does not administer, but names and roles', async () => {
    const an = await office.person('an', 'specialist@ct-dost');
    await office.person('bình', 'department-director@ct-dost');
    await office.person('xa', 'specialist@hn-office');
    for (const path of ['/people', `/people/${an.id}`, '/administration']) {
      expect((await an.client.get(path)).status).toBe(403);
    }
    expect((await an.client.post('/people', { name: 'x', fullName: 'x' })).status).toBe(403);
    const { body } = await an.client.get('/people/directory?unit=ct-dost-standards');
    expect(body.items.map(({ name }: any) => name)).toEqual(['an', 'bình']);
    expect(Object.keys(body.items[0])).toEqual(['name', 'fullName', 'holdings']);
    expect(body.items[0].holdings[0]).toMatchObject({
      role: 'specialist',
      roleName: { en: 'Specialist' },
    });
    const found = await an.client.get('/people/directory?q=binh');
    expect(found.body.items.map(({ name }: any) => name)).toEqual(['bình']);
  });

  it('to an administrator, is no case', async () => {
    const an = await office.person('an', 'specialist@ct-dost');
    const one = await draftedBy(an);
    expect((await quan.client.get(`/cases/${one.id}`)).status).toBe(404);
    const told = await Promise.all(
      ['/people', `/people/${an.id}`, '/administration', '/units', '/mandates'].map((path) =>
        quan.client.get(path),
      ),
    );
    expect(JSON.stringify(told.map(({ body }) => body))).not.toContain(one.title.vi);
  });

  it('by the record is who did what when, and nothing of a person but the account’s name', async () => {
    const { id } = await made({ name: 'ha', fullName: 'Trần Thị Hà', email: 'ha@example.vn' });
    await quan.client.request('PATCH', `/people/${id}`, { fullName: 'Trần Thu Hà', email: null });
    await quan.client.post(`/people/${id}/holdings`, { role: 'specialist', unit: 'ct-dost' });
    const items = await log();
    expect(items.map(({ type, actor }) => [type, actor])).toEqual([
      ['holding-given', 'quan'],
      ['person-changed', 'quan'],
      ['person-made', 'quan'],
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Trần|example/);
    expect((await log(`?subject=${id}&type=person-made`)).length).toBe(1);
    const { body } = await quan.client.get('/administration?limit=2');
    expect(body.next).toBe('2');
    expect((await log('?limit=2&after=2')).length).toBe(1);
    expect((await quan.client.get(`/people/${id}`)).body).toMatchObject({
      fullName: 'Trần Thu Hà',
      email: null,
    });
  });

  it.each([
    ['GET', '/people/x', 404],
    ['GET', '/people/%00', 404],
    ['GET', '/people?sort=x', 422],
    ['GET', '/people?q=%00', 400],
    ['GET', '/administration?limit=0', 422],
    ['GET', '/administration?after=-1', 422],
    ['DELETE', '/people/x', 404],
    ['POST', '/people/x/holdings/y/end', 404],
  ])('%s %s is refused', async (method, path, status) => {
    const body = method === 'POST' ? {} : undefined;
    expect((await quan.client.request(method, path, body)).status).toBe(status);
  });
});
