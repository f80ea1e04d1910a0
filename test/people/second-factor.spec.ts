import { PersonRow } from '../../src/storage/people-entities';
import { AccountedService, PASSWORD, said, type Browser } from '../support/accounts';

/**
 * Whoever administers or audits gives a second factor: until then they see and do nothing. A code is good
 * once, guessing is limited as it is for passwords, and a lost telephone does not lock anybody out.
 */
let running: AccountedService;
let names = 0;

beforeAll(async () => (running = await AccountedService.start()));
afterAll(() => running.end());
afterEach(() => expect(running.told).toEqual([]));

const STEP_MS = 30_000;

/** Somebody new with these roles, signed in by password. */
async function signedIn(...roles: string[]): Promise<{ browser: Browser; name: string }> {
  const name = `person-${++names}`;
  await running.person(name, roles);
  return { name, browser: await running.signedIn(name) };
}

/** The same with a second factor, signed in anew, by password only. */
async function enrolled(...roles: string[]) {
  const { browser, name } = await signedIn(...roles);
  const { recoveryCodes } = (await running.enrol(browser)).body;
  running.pass(2 * STEP_MS);
  const again = await running.signedIn(name);
  again.secret = browser.secret;
  return { name, browser: again, first: browser, recoveryCodes: recoveryCodes as string[] };
}

const give = (browser: Browser, code: string) => browser.post('/session/second-factor', { code });
const cases = async (browser: Browser) => said(await browser.get('/cases'));

test.each(['administrator', 'auditor'])('until it is enrolled, %s is nothing', async (role) => {
  const { browser } = await signedIn(role, 'petition-officer');
  expect((await browser.get('/session')).body).toMatchObject({
    ...{ signedIn: true, needs: 'enrol-second-factor', holdings: [] },
    ...{ administers: false, audits: false },
  });
  expect(await cases(browser)).toEqual({ status: 403, code: 'second-factor-not-enrolled' });
  const made = await browser.post('/tokens', { label: 'x', scope: { may: 'act' }, hours: 1 });
  expect(said(made).code).toBe('second-factor-not-enrolled');
  const { body } = await running.enrol(browser);
  expect(body).toMatchObject({ needs: null, administers: role === 'administrator' });
  expect(body.holdings).toHaveLength(2);
  expect(body.recoveryCodes).toHaveLength(10);
  expect(await cases(browser)).toEqual({ status: 200 });
});

test('who holds no such role needs none, and may have one', async () => {
  const { browser, name } = await signedIn('petition-officer');
  expect(await cases(browser)).toEqual({ status: 200 });
  await running.enrol(browser);
  const next = await running.signedIn(name);
  expect(await cases(next)).toEqual({ status: 403, code: 'second-factor-needed' });
});

test('who comes to hold such a role is asked for it at once', async () => {
  const { browser } = await signedIn('petition-officer');
  const { actor } = (await browser.get('/session')).body;
  const person = await running.service.people.findByName(actor);
  await running.give(person!.id, 'auditor');
  expect(await cases(browser)).toEqual({ status: 403, code: 'second-factor-not-enrolled' });
});

test('the app is shown what every app takes', async () => {
  const { browser, name } = await signedIn('auditor');
  const { body } = await browser.post('/session/second-factor/enrolment', {});
  expect(body).toEqual({
    secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    otpauth: expect.stringMatching(/^otpauth:\/\/totp\//),
  });
  const uri = new URL(body.otpauth);
  expect(decodeURIComponent(uri.pathname)).toContain(`Đúng Hạn:${name}`);
  expect(uri.searchParams.get('algorithm')).toBe('SHA1');
  expect([uri.searchParams.get('digits'), uri.searchParams.get('period')]).toEqual(['6', '30']);
});

test('a password alone does not put another app in place of the right one', async () => {
  const { browser } = await enrolled('auditor');
  const answer = await browser.post('/session/second-factor/enrolment', {});
  expect(said(answer)).toEqual({ status: 403, code: 'second-factor-needed' });
  const change = { old: PASSWORD, new: 'một mật khẩu khác hẳn' };
  expect(said(await browser.post('/session/password', change)).code).toBe('second-factor-needed');
});

test('an enrolment is confirmed in the session in which it was begun', async () => {
  const { browser, name } = await signedIn('auditor');
  const { body } = await browser.post('/session/second-factor/enrolment', {});
  const other = await running.signedIn(name);
  const code = running.codeOf(body);
  const path = '/session/second-factor/enrolment';
  expect(said(await other.post(path, { code })).code).toBe('enrolment-not-begun');
  expect(said(await browser.post(path, { code: '000000' })).code).toBe('code-refused');
  expect((await browser.post(path, { code })).status).toBe(200);
});

test('the right code makes another session of it; the one before is dead', async () => {
  const { browser } = await enrolled('auditor');
  const before = browser.again;
  expect((await give(browser, running.codeOf(browser))).body.needs).toBeNull();
  expect(browser.cookie).not.toBe(before.cookie);
  expect(await cases(browser)).toEqual({ status: 200 });
  expect(await cases(before)).toEqual({ status: 401, code: 'sign-in-needed' });
});

test('a code is good once, and none from before it', async () => {
  const { browser, name } = await enrolled('auditor');
  const [code, older] = [0, STEP_MS].map((back) =>
    running.codeOf(browser, running.clock.now() - back),
  );
  expect((await give(browser, code!)).status).toBe(200);
  const thief = await running.signedIn(name);
  expect(said(await give(thief, code!))).toEqual({ status: 403, code: 'code-refused' });
  expect(said(await give(thief, older!)).code).toBe('code-refused');
  running.pass(STEP_MS);
  expect((await give(thief, running.codeOf(browser))).status).toBe(200);
});

test('of two with the same code at the same moment one comes in', async () => {
  const { browser, name } = await enrolled('auditor');
  const other = await running.signedIn(name);
  const code = running.codeOf(browser);
  const both = await Promise.all([give(browser, code), give(other, code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
});

test.each([
  [-2, 403],
  [-1, 200],
  [0, 200],
  [1, 200],
  [2, 403],
])('the code of %i steps from now is answered %i', async (steps, status) => {
  const { browser } = await enrolled('auditor');
  running.pass(3 * STEP_MS);
  const code = running.codeOf(browser, running.clock.now() + steps * STEP_MS);
  expect((await give(browser, code)).status).toBe(status);
});

test('guessing is limited, whatever session it is done in, and the right code waits too', async () => {
  const { browser, name } = await enrolled('auditor');
  const wrong = (one: Browser) => give(one, '000000').then(({ status }) => status);
  const other = await running.signedIn(name);
  const statuses: number[] = [];
  for (const one of [browser, other, browser, other, browser, other])
    statuses.push(await wrong(one));
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  const answer = await give(browser, running.codeOf(browser));
  expect(said(answer)).toEqual({ status: 429, code: 'too-many-tries' });
  expect(answer.headers.get('retry-after')).toBe('60');
  running.pass(60_000);
  expect((await give(browser, running.codeOf(browser))).status).toBe(200);
});

test('a recovery code is good once, however it is typed, and is kept as a hash', async () => {
  const { browser, name, recoveryCodes } = await enrolled('auditor');
  expect(recoveryCodes.every((one) => /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/.test(one))).toBe(true);
  const [first, second] = recoveryCodes as [string, string];
  expect((await give(browser, first.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
  const again = await running.signedIn(name);
  expect(said(await give(again, first)).code).toBe('code-refused');
  expect((await give(again, second)).status).toBe(200);
  const row = await running.service.engine.store.read.getRepository(PersonRow).findOneBy({ name });
  expect(JSON.parse(row!.recovery!)).toHaveLength(8);
  expect(recoveryCodes.some((one) => row!.recovery!.includes(one.replaceAll('-', '')))).toBe(false);
});

test('a changed password keeps the second factor that was given', async () => {
  const { browser } = await enrolled('auditor');
  await give(browser, running.codeOf(browser));
  const change = { old: PASSWORD, new: 'một mật khẩu khác hẳn' };
  expect((await browser.post('/session/password', change)).body).toMatchObject({ needs: null });
  expect(await cases(browser)).toEqual({ status: 200 });
});

describe('a lost telephone', () => {
  let keeper: Browser;
  beforeAll(async () => (keeper = await running.administrator()));

  const idOf = async (name: string) => (await running.service.people.findByName(name))!.id;
  const reset = async (by: Browser, name: string) =>
    by.post(`/people/${await idOf(name)}/second-factor-reset`, {});

  test('an administrator clears it: sessions end, and another is set up at the next sign-in', async () => {
    const { browser, name, first, recoveryCodes } = await enrolled('auditor');
    const answer = await reset(keeper, name);
    expect(answer).toMatchObject({ status: 200, body: { name, hasSecondFactor: false } });
    for (const one of [browser, first]) {
      expect(await cases(one)).toEqual({ status: 401, code: 'sign-in-needed' });
    }
    const { totp, recovery } = (await running.service.people.findByName(name))!;
    expect({ totp, recovery }).toEqual({ totp: null, recovery: null });
    const again = await running.signedIn(name);
    expect((await again.get('/session')).body).toMatchObject({ needs: 'enrol-second-factor' });
    expect(await cases(again)).toEqual({ status: 403, code: 'second-factor-not-enrolled' });
    expect(said(await give(again, recoveryCodes[0]!)).code).toBe('no-second-factor');
    expect((await running.enrol(again)).status).toBe(200);
    expect(await cases(again)).toEqual({ status: 200 });
  });

  test('it is recorded by the name of the account; where there is none, nothing happens', async () => {
    const { name } = await enrolled('auditor');
    await reset(keeper, name);
    expect((await reset(keeper, name)).status).toBe(200);
    const { body } = await keeper.get(`/administration?subject=${await idOf(name)}`);
    const resets = body.items.filter(({ type }: any) => type === 'second-factor-reset');
    expect(resets).toMatchObject([{ actor: 'quan-tri', body: { name } }]);
  });

  test('only who administers clears it, and nobody’s who was removed', async () => {
    const { name } = await enrolled('auditor');
    const { browser } = await signedIn('petition-officer');
    expect((await reset(browser, name)).status).toBe(403);
    await keeper.request('DELETE', `/people/${await idOf(name)}`);
    expect(said(await reset(keeper, name))).toEqual({ status: 409, code: 'person-removed' });
    const { totp, recovery } = (await running.service.people.findByName(name))!;
    expect({ totp, recovery }).toEqual({ totp: null, recovery: null });
  });
});

test.each(['second-factor', 'second-factor/enrolment', 'password'])(
  'without a session %s answers how to sign in',
  async (path) => {
    const body = path === 'password' ? { old: PASSWORD, new: PASSWORD } : { code: '123456' };
    expect(said(await running.browser.post(`/session/${path}`, body))).toEqual({
      status: 401,
      code: 'sign-in-needed',
    });
  },
);
