import { randomUUID } from 'node:crypto';
import { MandateRow, TokenRow } from '../../src/storage/people-entities';
import { AccountedService, said, UNIT, type Browser } from '../support/accounts';
import { administer } from '../support/administer';
import type { Client } from '../support/client';

/**
 * A program comes in by a token: it may what its person may at that moment, as far as the token's scope
 * goes, until the token ends or is revoked, which counts at once.
 */
let running: AccountedService;
/** An officer, who moves petitions, and an administrator. */
let officer: Browser;
let keeper: Browser;
let officerId: string;

beforeAll(async () => {
  running = await AccountedService.start();
  keeper = await running.administrator();
  officerId = (await running.person('an', ['petition-officer', 'workflow-admin'])).id;
});
beforeEach(async () => {
  officer = await running.signedIn('an');
  running.pass(60_000);
  keeper = await signedInStrongly(keeper);
});
afterAll(() => running.end());
afterEach(() => expect(running.told).toEqual([]));

async function signedInStrongly({ secret }: Browser): Promise<Browser> {
  const browser = await running.signedIn('quan-tri');
  browser.secret = secret;
  await browser.post('/session/second-factor', { code: running.codeOf(browser) });
  return browser;
}

const DAY_MS = 86_400_000;
const wanted = (scope: object = { may: 'act' }, more: object = { hours: 24 }) => ({
  label: 'kết nối cổng',
  scope,
  ...more,
});

async function tokenOf(browser: Browser, scope?: object, more?: object): Promise<Client> {
  const { status, body } = await browser.post('/tokens', wanted(scope, more));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return running.withToken(body.token);
}

const petition = (role = 'petition-officer') => ({
  process: 'feedback-petition',
  input: { receivedOn: '2026-06-01', channel: 'post', content: 'x' },
  unit: UNIT,
  role,
});

test('is shown once, kept as a hash, listed, and revoked at once', async () => {
  const { status, body } = await officer.post('/tokens', wanted({ may: 'read' }));
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { actor: 'an', label: 'kết nối cổng', scope: { may: 'read' } },
  });
  expect(body.token).toMatch(/^dh_[\w-]{43}$/);
  const row = await running.service.engine.store.read
    .getRepository(TokenRow)
    .findOneByOrFail({ id: body.id });
  expect(JSON.stringify(row)).not.toContain(body.token);
  const listed = (await officer.get('/tokens')).body.tokens;
  expect(listed).toContainEqual(expect.objectContaining({ id: body.id, actor: 'an' }));
  expect(JSON.stringify(listed)).not.toContain(body.token);
  const client = running.withToken(body.token);
  expect((await client.get('/cases')).status).toBe(200);
  expect((await officer.request('DELETE', `/tokens/${body.id}`)).status).toBe(200);
  expect(said(await client.get('/cases'))).toEqual({ status: 401, code: 'sign-in-needed' });
  expect((await officer.request('DELETE', `/tokens/${body.id}`)).status).toBe(200);
});

test('is the same one with another secret when the answer to its making was lost', async () => {
  const key = randomUUID();
  const make = (body: object) => officer.post('/tokens', body, key);
  const [lost, again] = [await make(wanted()), await make(wanted())];
  expect([lost.status, again.status]).toEqual([201, 201]);
  const { token: first, ...shown } = lost.body;
  const { token: second, ...same } = again.body;
  expect(same).toEqual(shown);
  expect((await running.withToken(first).get('/cases')).status).toBe(401);
  expect((await running.withToken(second).get('/cases')).status).toBe(200);
  expect(said(await make({ ...wanted(), label: 'khác' }))).toEqual({
    status: 422,
    code: 'key-reused',
  });
  const log = await keeper.get('/administration?limit=2');
  expect(log.body.items).toMatchObject([
    { type: 'token-made-again', body: { token: shown.id } },
    { type: 'token-made', body: { token: shown.id } },
  ]);
  await officer.request('DELETE', `/tokens/${shown.id}`);
  expect(said(await make(wanted()))).toEqual({ status: 409, code: 'token-revoked' });
});

test('ends with its last day, which is a year away at most', async () => {
  const today = '2026-06-01';
  for (const endsOn of ['2026-05-31', '2027-06-03']) {
    const answer = await officer.post('/tokens', wanted({ may: 'act' }, { endsOn }));
    expect(said(answer)).toEqual({ status: 422, code: 'token-end' });
    expect(answer.body.errors).toMatchObject([{ field: 'endsOn' }]);
  }
  for (const neither of [{}, { endsOn: today, hours: 1 }]) {
    expect(said(await officer.post('/tokens', wanted({ may: 'act' }, neither))).code).toBe(
      'token-end',
    );
  }
  const client = await tokenOf(officer, { may: 'act' }, { endsOn: today });
  const midnight = Date.parse('2026-06-02T00:00:00+07:00');
  running.clock.moveTo(midnight - 1);
  expect((await client.get('/cases')).status).toBe(200);
  running.clock.moveTo(midnight);
  expect((await client.get('/cases')).status).toBe(401);
});

test('is stamped into the log as its person', async () => {
  const client = await tokenOf(officer);
  const { status, body } = await client.post('/cases', petition());
  expect(status).toBe(201);
  const [first] = (await client.get(`/cases/${body.id}/history`)).body;
  expect(first).toMatchObject({ actor: 'an', role: 'petition-officer', unit: UNIT });
});

test('for reading writes nothing, at any address', async () => {
  const client = await tokenOf(officer, { may: 'read' });
  const { body: one } = await (await tokenOf(officer)).post('/cases', petition());
  expect((await client.get(`/cases/${one.id}`)).status).toBe(200);
  for (const [path, body] of [
    ['/cases', petition()],
    [`/cases/${one.id}/notes`, { type: 'COMMENT', text: 'x' }],
    ['/procedures/import', { rows: [] }],
    ['/tokens', wanted()],
  ] as const) {
    expect(said(await client.post(path, body))).toEqual({ status: 403, code: 'token-reads-only' });
  }
});

test('for a role, a unit or a process reaches no further', async () => {
  const { body: one } = await (await tokenOf(officer)).post('/cases', petition());
  const id = one.id as string;
  await (await tokenOf(officer)).post(`/cases/${id}/notes`, { type: 'ASSIGN', assignee: 'an' });
  const sees = async (scope: object): Promise<[number, number]> => {
    const client = await tokenOf(officer, { may: 'read', ...scope });
    const listed = (await client.get('/cases?process=feedback-petition')).body.items;
    return [(await client.get(`/cases/${id}`)).status, listed.length && 1];
  };
  expect(await sees({})).toEqual([200, 1]);
  expect(await sees({ role: 'petition-officer' })).toEqual([200, 1]);
  expect(await sees({ unit: UNIT })).toEqual([200, 1]);
  expect(await sees({ processes: ['feedback-petition'] })).toEqual([200, 1]);
  // Even what is assigned to its person.
  expect(await sees({ processes: ['public-posting'] })).toEqual([404, 0]);
  expect(await sees({ unit: 'hn-office' })).toEqual([404, 0]);
  expect(await sees({ role: 'auditor' })).toEqual([404, 0]);
  const narrow = await tokenOf(officer, { may: 'act', role: 'workflow-admin' });
  expect(said(await narrow.post('/cases', petition())).code).toBe('not-your-role');
});

test('above its unit it stands for that unit alone', async () => {
  const { id } = await running.person('tren', []);
  await running.give(id, 'petition-officer', 'ct-dost');
  const client = await tokenOf(await running.signedIn('tren'), { may: 'act', unit: UNIT });
  const { holdings } = (await client.get('/session')).body;
  expect(holdings).toMatchObject([{ role: 'petition-officer', unit: UNIT }]);
});

test('may what its person may now, and no more', async () => {
  const person = await running.person('doi-vai', ['petition-officer']);
  const client = await tokenOf(await running.signedIn('doi-vai'));
  expect((await client.post('/cases', petition())).status).toBe(201);
  await administer(running.service, async (manager) => {
    const endedAt = running.clock.now();
    await manager.update('HoldingRow', { personId: person.id }, { endedAt });
  });
  expect(said(await client.post('/cases', petition())).code).toBe('not-your-role');
  await administer(running.service, async (manager) => {
    await manager.update('PersonRow', { id: person.id }, { removedAt: running.clock.now() });
  });
  expect((await client.get('/cases')).status).toBe(401);
});

test('has what is lent to its person, in the name of whoever lends', async () => {
  const to = await running.person('duoc-uy-quyen', []);
  const now = running.clock.now();
  await administer(running.service, async (manager) => {
    await manager.insert(MandateRow, {
      ...{ id: randomUUID(), kind: 'substitute', fromPerson: officerId, toPerson: to.id },
      ...{ role: null, unit: null, processes: null, decisionNo: null, revokedAt: null },
      ...{ startsAt: now, endsAt: now + DAY_MS, madeBy: 'an', madeAt: now },
    });
  });
  const client = await tokenOf(await running.signedIn('duoc-uy-quyen'));
  const { holdings } = (await client.get('/session')).body;
  expect(holdings).toHaveLength(2);
  expect(holdings[0].onBehalfOf).toMatchObject({ actor: 'an', kind: 'substitute' });
  running.pass(DAY_MS - 1);
  running.pass(1);
  expect((await client.get('/session')).body.signedIn).toBe(false);
});

test('keeps the service only when it says so, and only an administrator makes such a one', async () => {
  expect(said(await officer.post('/tokens', wanted({ may: 'administer' })))).toEqual({
    status: 403,
    code: 'role-needed',
  });
  const acting = await tokenOf(keeper, { may: 'act' });
  expect((await acting.get('/session')).body.administers).toBe(false);
  expect((await acting.get('/stuck')).status).toBe(403);
  expect(said(await acting.post('/tokens', wanted())).code).toBe('token-manages-no-tokens');
  const keeping = await tokenOf(keeper, { may: 'administer' });
  expect((await keeping.get('/stuck')).status).toBe(200);
  // Nor does one that keeps the service make another: it would be good for longer and for more.
  for (const scope of [{ may: 'read' }, { may: 'administer' }]) {
    expect(said(await keeping.post('/tokens', wanted(scope)))).toEqual({
      status: 403,
      code: 'token-manages-no-tokens',
    });
  }
  const { body } = await officer.post('/tokens', wanted());
  expect((await keeping.request('DELETE', `/tokens/${body.id}`)).status).toBe(200);
});

test('of somebody without a second factor is no auditor', async () => {
  const person = await running.person('kiem-tra', ['petition-officer']);
  const client = await tokenOf(await running.signedIn('kiem-tra'));
  await running.give(person.id, 'auditor');
  expect((await client.get('/verify')).status).toBe(403);
  expect((await client.get('/session')).body.audits).toBe(false);
});

test('of a machine is made by an administrator, and by nobody else', async () => {
  await running.person('cong-dich-vu', ['petition-officer'], { kind: 'machine', password: null });
  const more = { hours: 1, machine: 'cong-dich-vu' };
  expect(said(await officer.post('/tokens', wanted({ may: 'act' }, more))).code).toBe(
    'role-needed',
  );
  const unknown = await keeper.post('/tokens', wanted({ may: 'act' }, { hours: 1, machine: 'an' }));
  expect(said(unknown)).toEqual({ status: 422, code: 'no-machine' });
  expect(unknown.body.errors).toMatchObject([{ field: 'machine' }]);
  const client = await tokenOf(keeper, { may: 'act' }, more);
  expect((await client.post('/cases', petition())).status).toBe(201);
});

test('of another is revoked by an administrator, and is not there for anybody else', async () => {
  const { body } = await officer.post('/tokens', wanted());
  const other = await running.signedIn((await running.person('khac')).name);
  expect(said(await other.request('DELETE', `/tokens/${body.id}`)).code).toBe('not-found');
  expect(said(await other.get('/tokens?everyone=true')).code).toBe('role-needed');
  const all = (await keeper.get('/tokens?everyone=true')).body.tokens;
  expect(all.map(({ id }: { id: string }) => id)).toContain(body.id);
  expect((await keeper.request('DELETE', `/tokens/${body.id}`)).status).toBe(200);
  expect((await running.withToken(body.token).get('/cases')).status).toBe(401);
});

test('signing out with a token revokes it', async () => {
  const client = await tokenOf(officer);
  expect((await client.request('DELETE', '/session')).status).toBe(200);
  expect((await client.get('/cases')).status).toBe(401);
});

test.each([
  ['an unknown scope', { scope: { may: 'everything' } }],
  ['a scope of text', { scope: 'act' }],
  ['no scope', { scope: undefined }],
  ['a list of scopes', { scope: [{ may: 'act' }] }],
  ['a day that there is none of', { hours: undefined, endsOn: '2026-02-30' }],
  ['too many hours', { hours: 25 }],
])('%s is refused', async (_what, more) => {
  const answer = await officer.post('/tokens', { ...wanted(), ...more });
  expect(said(answer)).toEqual({ status: 422, code: 'invalid-payload' });
});

test.each([
  ['scope.role', { role: 'nope' }, 'unknown-role'],
  ['scope.role', { role: 'system' }, 'unknown-role'],
  ['scope.unit', { unit: '__proto__' }, 'unknown-unit'],
  ['scope.processes', { processes: ['feedback-petition', 'zz'] }, 'unknown-process'],
])('%s of what there is none of is refused', async (field, scope, code) => {
  const answer = await officer.post('/tokens', wanted({ may: 'act', ...scope }));
  expect(said(answer)).toEqual({ status: 422, code });
  expect(answer.body.errors).toMatchObject([{ field }]);
});
