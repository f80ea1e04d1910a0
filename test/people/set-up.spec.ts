import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_FILE } from '../../src/config';
import { hashOf } from '../../src/people/secrets';
import { AdministrationRow, PersonRow } from '../../src/storage/people-entities';
import { AccountedService, PASSWORD, said } from '../support/accounts';
import { Client } from '../support/client';

/**
 * A service begins without a password that anybody could know: the first administrator is made on the
 * machine itself, by a link that is good once and for an hour.
 */
let running: AccountedService;

beforeEach(async () => (running = await AccountedService.start()));
afterEach(() => running.end());

const HOUR_MS = 3_600_000;
const given = (more: object = {}): object => ({
  ...{ secret: running.secret(), name: 'An', fullName: 'Nguyễn Văn An', password: PASSWORD },
  ...more,
});
const makeLink = () => running.door.setUp.makeLink(running.url, running.clock.now());

test('the link makes an administrator, signs them in, and is dead then', async () => {
  const { browser } = running;
  expect((await browser.get('/session')).body).toMatchObject({
    signedIn: false,
    setUpNeeded: true,
  });
  await makeLink();
  const file = join(running.folder, LINK_FILE);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = given();
  const { status, body } = await browser.post('/set-up', first);
  expect({ status, body }).toMatchObject({
    status: 201,
    body: { signedIn: true, actor: 'an', fullName: 'Nguyễn Văn An', needs: 'enrol-second-factor' },
  });
  expect(existsSync(file)).toBe(false);
  expect(said(await running.browser.post('/set-up', { ...first, name: 'binh' }))).toEqual({
    status: 403,
    code: 'set-up-link-refused',
  });
  expect((await running.browser.get('/session')).body.setUpNeeded).toBe(false);
  await running.enrol(browser);
  expect((await browser.get('/session')).body).toMatchObject({
    needs: null,
    administers: true,
    holdings: [{ role: 'administrator', unit: 'hn-office' }],
  });
});

test('of two who use it at the same moment one is too late', async () => {
  await makeLink();
  const answers = await Promise.all([
    running.browser.post('/set-up', given()),
    running.browser.post('/set-up', given({ name: 'binh' })),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 403]);
  const people = await running.service.engine.store.read.getRepository(PersonRow).find();
  expect(people).toHaveLength(1);
});

test('it ends after an hour, and a new one ends the one before', async () => {
  await makeLink();
  const old = given();
  await makeLink();
  expect(said(await running.browser.post('/set-up', old)).code).toBe('set-up-link-refused');
  const late = given();
  running.pass(HOUR_MS);
  expect(said(await running.browser.post('/set-up', late)).code).toBe('set-up-link-refused');
  await makeLink();
  running.pass(HOUR_MS - 1);
  expect((await running.browser.post('/set-up', given())).status).toBe(201);
});

test.each([
  ['a wrong secret', { secret: 'x'.repeat(43) }, 403, 'set-up-link-refused'],
  ['a short password', { password: 'ngắn' }, 422, 'password-length'],
  ['a name that the log keeps for the host', { name: 'SYSTEM' }, 422, 'account-name'],
  ['a name of several words', { name: 'nguyễn văn an' }, 422, 'account-name'],
  ['a unit that there is none of', { unit: 'nowhere' }, 422, 'unknown-unit'],
  ['a field too many', { role: 'auditor' }, 422, 'invalid-payload'],
])('%s is refused, and the link is good still', async (_what, wrong, status, code) => {
  await makeLink();
  expect(said(await running.browser.post('/set-up', given(wrong)))).toEqual({ status, code });
  expect((await running.browser.post('/set-up', given())).status).toBe(201);
});

test.each([
  ['another machine', { remoteAddress: '10.1.2.3' }],
  ['a proxy on this machine', { headers: { 'x-forwarded-for': '10.1.2.3' } }],
])('from %s it is refused', async (_who, from: object) => {
  await makeLink();
  const payload = given();
  const inject = (more: object) =>
    running.app
      .getHttpAdapter()
      .getInstance()
      .inject({ method: 'POST', url: '/api/set-up', payload, ...more });
  const refused = await inject(from);
  expect([refused.statusCode, refused.json().type]).toEqual([
    403,
    'urn:dung-han:problem:only-local',
  ]);
  expect((await inject({})).statusCode).toBe(201);
});

test('whoever may read the folder gets another link when nobody can sign in, and it is recorded', async () => {
  await running.administrator('an');
  running.door.localKey.write(running.folder);
  const withKey = (key: string) => new Client(running.url, { Authorization: `Bearer ${key}` });
  expect(said(await withKey('wrong').request('POST', '/set-up/link'))).toEqual({
    status: 401,
    code: 'local-key-needed',
  });
  const key = readFileSync(join(running.folder, 'local.key'), 'utf8');
  expect(said(await withKey(key).get('/cases'))).toEqual({ status: 401, code: 'sign-in-needed' });
  const { status, body } = await withKey(key).request('POST', '/set-up/link');
  expect(status).toBe(201);
  expect(body.link).toBe(`${running.url}/set-up#${running.secret()}`);
  const taken = await running.browser.post('/set-up', given());
  expect(said(taken).code).toBe('name-taken');
  expect(taken.body.errors).toMatchObject([{ field: 'name' }]);
  expect((await running.browser.post('/set-up', given({ name: 'binh' }))).status).toBe(201);
  const types = (await running.service.engine.store.read.getRepository(AdministrationRow).find())
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ type, actor }) => `${type} ${actor}`);
  expect(types).toEqual([
    'administrator-set-up an',
    'second-factor-enrolled an',
    'set-up-link-made local',
    'administrator-set-up binh',
  ]);
});

test('a service that had operator tokens drops them, and they open nothing', async () => {
  const old = 'dh_the-token-of-an-operator';
  const { store, clock } = running.service.engine;
  const tokens = [{ name: 'operator-1', hash: hashOf(old) }];
  await store.set('operator-tokens', JSON.stringify(tokens));
  const { databaseUrl } = running.service.config;
  await running.stop();
  running = await AccountedService.start({ dataPath: running.folder, databaseUrl });
  expect(await running.door.setUp.dropOperatorTokens(clock.now())).toBe(1);
  expect(await running.service.engine.store.setting('operator-tokens')).toBeNull();
  expect(await running.door.setUp.dropOperatorTokens(clock.now())).toBe(0);
  expect(said(await running.withToken(old).get('/cases'))).toEqual({
    status: 401,
    code: 'sign-in-needed',
  });
  expect((await running.browser.get('/session')).body.setUpNeeded).toBe(true);
});
