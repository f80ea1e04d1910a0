import { StreamController } from '../../src/http/stream.controller';
import { SessionRow, TryRow } from '../../src/storage/people-entities';
import { AccountedService, Browser, PASSWORD, said, UNIT } from '../support/accounts';
import { administer } from '../support/administer';
import { Client } from '../support/client';

/**
 * How people sign in and stay signed in: what a wrong password tells (nothing), how often one may try, how
 * long a session lasts, and that nobody comes in by a cookie that somebody else has chosen.
 */
let running: AccountedService;

beforeAll(async () => {
  running = await AccountedService.start();
  for (const name of ['an', 'binh', 'chi', 'dung', 'em', 'giang']) {
    await running.person(name, ['petition-officer']);
  }
});
afterAll(() => running.end());
afterEach(async () => {
  expect(running.told).toEqual([]);
  await running.service.engine.store.transaction(async ({ manager }) => {
    await manager.createQueryBuilder().delete().from(TryRow).execute();
  });
});

const MINUTE_MS = 60_000;
const signIn = (name: string, password = PASSWORD, browser = running.browser) =>
  browser.post('/session', { name, password });

describe('signing in', () => {
  test('gives a cookie that scripts, other sites and plain http cannot have', async () => {
    const { status, body, headers } = await signIn('an');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      signedIn: true,
      actor: 'an',
      needs: null,
      administers: false,
      audits: false,
      holdings: [
        {
          role: 'petition-officer',
          unit: UNIT,
          roleName: { vi: expect.any(String), en: expect.any(String) },
        },
      ],
    });
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-dung-han=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
  });

  test('keeps the hash of the token and not the token', async () => {
    const browser = await running.signedIn('an');
    const rows = await running.service.engine.store.read.getRepository(SessionRow).find();
    expect(JSON.stringify(rows)).not.toContain(browser.cookie);
  });

  test('takes the same name and password from any keyboard', async () => {
    const names = ['AN', ' an ', 'An'];
    for (const name of names) expect((await signIn(name)).status).toBe(200);
    expect((await signIn('an', PASSWORD.normalize('NFD'))).status).toBe(200);
    expect((await signIn('an', PASSWORD.toUpperCase())).status).toBe(401);
  });

  test('a wrong password, a name that there is none of, and one without password get one answer', async () => {
    await running.person('khong-mat-khau', [], { password: null });
    await running.person('may', [], { kind: 'machine' });
    await running.person('da-nghi', [], { removedAt: running.clock.now() });
    const answers: unknown[] = [];
    for (const name of ['an', 'nobody', 'khong-mat-khau', 'may', 'da-nghi']) {
      const { status, body } = await signIn(name, name === 'an' ? `${PASSWORD}!` : PASSWORD);
      answers.push({ status, body });
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401 });
  });

  test('the answer takes as long where there is no such account', async () => {
    const timesOf = async (name: string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 4; i++) {
        const began = performance.now();
        await signIn(name, 'wrong, and long enough');
        times.push(performance.now() - began);
      }
      return Math.min(...times);
    };
    await signIn('warm', 'wrong, and long enough');
    const [known, unknown] = [await timesOf('an'), await timesOf('nobody-here')];
    // Without the work of a comparison it would be a tenth.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  test.each([
    ['no body', {}],
    ['no password', { name: 'an' }],
    ['a number', { name: 'an', password: 1 }],
    ['a field too many', { name: 'an', password: PASSWORD, remember: true }],
  ])('%s is refused in its own words', async (_what, body) => {
    expect(said(await running.browser.post('/session', body))).toEqual({
      status: 422,
      code: 'invalid-payload',
    });
  });
});

describe('trying', () => {
  const wrong = (name: string) => signIn(name, 'wrong, and long enough');

  test.each(['binh', 'nobody-of-this-name'])(
    'five times in vain as %s, and one has to wait, longer each time, up to an hour',
    async (name) => {
      for (let i = 0; i < 5; i++) expect((await wrong(name)).status).toBe(401);
      const waits: number[] = [];
      for (let i = 0; i < 8; i++) {
        const { status, headers, body } = await wrong(name);
        expect({ status, type: body.type }).toEqual({
          status: 429,
          type: 'urn:dung-han:problem:too-many-tries',
        });
        waits.push(Number(headers.get('retry-after')));
        // The wait is for the right password too, and trying does not draw it out.
        expect((await signIn(name)).status).toBe(429);
        running.pass(waits.at(-1)! * 1000);
        expect((await wrong(name)).status).toBe(401);
      }
      expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
    },
  );

  test('after the wait the right password lets in, and counting begins anew', async () => {
    for (let i = 0; i < 5; i++) await wrong('chi');
    expect((await signIn('chi')).status).toBe(429);
    running.pass(MINUTE_MS);
    expect((await signIn('chi')).status).toBe(200);
    for (let i = 0; i < 4; i++) expect((await wrong('chi')).status).toBe(401);
    expect((await signIn('chi')).status).toBe(200);
  });

  test('a hundred at the same moment are a hundred', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => wrong('dung')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  });

  test('one password on many accounts is stopped by the address', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await wrong(`name-${i}`)).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429]);
    expect((await signIn('an')).status).toBe(429);
    running.pass(MINUTE_MS);
    expect((await signIn('an')).status).toBe(200);
  });

  test('what was typed as a name stands nowhere', async () => {
    await wrong('my-secret-typed-in-the-wrong-field');
    const rows = await running.service.engine.store.read.getRepository(TryRow).find();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('my-secret');
  });
});

describe('a session', () => {
  const cases = (browser: Browser) => browser.get('/cases').then(({ status }) => status);

  test('ends half an hour after the last request', async () => {
    const browser = await running.signedIn('an');
    for (let i = 0; i < 3; i++) {
      running.pass(29 * MINUTE_MS);
      expect(await cases(browser)).toBe(200);
    }
    running.pass(30 * MINUTE_MS);
    expect(await cases(browser)).toBe(401);
    expect((await browser.get('/session')).body.signedIn).toBe(false);
  });

  test('is not kept by a stream that stays open', async () => {
    const browser = await running.signedIn('an');
    const headers = { Cookie: `__Host-dung-han=${browser.cookie}` };
    const stream = await fetch(`${running.url}/api/stream`, { headers });
    const controller = running.app.get(StreamController);
    for (let i = 0; i < 30; i++) {
      await controller.beat();
      running.pass(MINUTE_MS);
    }
    await controller.beat();
    // Nothing more comes: it was ended.
    expect(await stream.text()).toContain(':');
    expect(await cases(browser)).toBe(401);
  });

  test('is not kept by what a screen reads by itself while nobody is there', async () => {
    const browser = await running.signedIn('an');
    const headers = { Cookie: `__Host-dung-han=${browser.cookie}`, 'X-Unattended': 'true' };
    const read = () => new Client(running.url, headers).get('/cases');
    running.pass(29 * MINUTE_MS);
    expect((await read()).status).toBe(200);
    running.pass(MINUTE_MS);
    expect((await read()).status).toBe(401);
  });

  test('ends twelve hours after it began, however busy', async () => {
    const browser = await running.signedIn('an');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      running.pass(20 * MINUTE_MS);
      expect(await cases(browser)).toBe(200);
    }
    running.pass(20 * MINUTE_MS);
    expect(await cases(browser)).toBe(401);
  });

  test('signing out ends it on the server', async () => {
    const browser = await running.signedIn('an');
    const copy = browser.again;
    const { status, body, headers } = await browser.request('DELETE', '/session');
    expect({ status, signedIn: body.signedIn }).toEqual({ status: 200, signedIn: false });
    expect(headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await cases(copy)).toBe(401);
  });

  test('a cookie from before signing in is never taken over', async () => {
    const chosen = 'A'.repeat(43);
    const victim = new Browser(running.url, chosen);
    await signIn('an', PASSWORD, victim);
    expect(victim.cookie).not.toBe(chosen);
    expect(await cases(new Browser(running.url, chosen))).toBe(401);
    const attackers = await running.signedIn('binh');
    const again = new Browser(running.url, attackers.cookie);
    await signIn('an', PASSWORD, again);
    expect((await again.get('/session')).body.actor).toBe('an');
    // Whoever signs in where somebody else was ends that session.
    expect(await cases(attackers)).toBe(401);
  });

  test('is renewed when what its person holds has changed, and requests on their way still come in', async () => {
    const person = await running.person('hoa', ['petition-officer']);
    const browser = await running.signedIn('hoa');
    await browser.get('/cases');
    const before = browser.again;
    await running.give(person.id, 'drafting-officer');
    const both = await Promise.all([browser.get('/session'), before.again.get('/cases')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const renewed = both.filter(({ headers }) => headers.get('set-cookie'));
    expect(renewed).toHaveLength(1);
    const cookie = /han=([^;]*)/.exec(renewed[0]!.headers.get('set-cookie')!)![1]!;
    const now = new Browser(running.url, cookie);
    expect(cookie).not.toBe(before.cookie);
    expect((await now.get('/session')).body.holdings).toHaveLength(2);
    expect(await cases(before.again)).toBe(200);
    running.pass(30_000);
    expect(await cases(before.again)).toBe(401);
    expect(await cases(now)).toBe(200);
    // Signing out ends the old token with the new one.
    await now.request('DELETE', '/session');
    expect(await cases(new Browser(running.url, cookie))).toBe(401);
  });

  test('a person who was removed is out at once', async () => {
    const { id } = await running.person('kim', ['petition-officer']);
    const browser = await running.signedIn('kim');
    expect(await cases(browser)).toBe(200);
    await administer(running.service, async (manager) => {
      await manager.update('PersonRow', { id }, { removedAt: running.clock.now() });
    });
    expect(await cases(browser)).toBe(401);
  });

  test('a changed password ends every other session and token and is the only one then', async () => {
    const [browser, other] = [await running.signedIn('em'), await running.signedIn('em')];
    const wanted = { label: 'x', scope: { may: 'act' }, hours: 1 };
    const { body: made } = await other.post('/tokens', wanted);
    const token = running.withToken(made.token);
    expect((await token.get('/cases')).status).toBe(200);
    const change = (old: string, next: string) =>
      browser.post('/session/password', { old, new: next });
    const next = 'một câu khác để nhớ';
    expect(said(await change('wrong, and long enough', next)).code).toBe('password-refused');
    expect(said(await change(PASSWORD, 'quá ngắn')).code).toBe('password-length');
    expect(said(await change(PASSWORD, 'Password1234')).code).toBe('password-common');
    expect(said(await change(PASSWORD, 'aaaaaaaaaaaaaaaa')).code).toBe('password-common');
    expect((await change(PASSWORD, next)).status).toBe(200);
    expect([await cases(browser), await cases(other)]).toEqual([200, 401]);
    expect((await token.get('/cases')).status).toBe(401);
    expect((await signIn('em')).status).toBe(401);
    expect((await signIn('em', next.normalize('NFD'))).status).toBe(200);
  });

  test('a password does not contain the name of its account', async () => {
    const browser = await running.signedIn('giang');
    const given = { old: PASSWORD, new: 'tôi là Giang đây mà' };
    expect(said(await browser.post('/session/password', given)).code).toBe('password-has-name');
  });

  test.each([
    ['no cookie', {}],
    ['an empty cookie', { Cookie: '__Host-dung-han=' }],
    ['a cookie of another form', { Cookie: '__Host-dung-han=../../etc' }],
    ['a malformed header', { Authorization: 'Basic YTpi' }],
  ])('with %s one is told how to sign in', async (_what, headers: object) => {
    const client = new Client(running.url, headers as { [name: string]: string });
    const { status, body } = await client.get('/cases');
    expect({ status, type: body.type }).toEqual({
      status: 401,
      type: 'urn:dung-han:problem:sign-in-needed',
    });
    expect(body.detail).toContain('POST /api/session');
  });
});
