import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { PersonRow } from '../../src/storage/people-entities';
import { AccountedService, Browser, said } from '../support/accounts';
import { administer } from '../support/administer';
import { freePort } from '../support/postgres';

/**
 * Signing in through an identity provider, a real one in a process of its own: it says who somebody is,
 * and the office who may come in. Nobody is made by signing in.
 */
let running: AccountedService;
let provider: ChildProcess;
let people = 0;

const CLIENT = ['dung-han', 'the-secret-of-the-client'] as const;

beforeAll(async () => {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const script = join(__dirname, '../support/oidc-provider.mjs');
  const callback = `${publicUrl}/api/session/oidc/callback`;
  provider = spawn(process.execPath, [script, ...CLIENT, callback], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const issuer = await new Promise<string>((told) =>
    provider.stdout!.once('data', (text) => told(String(text).trim())),
  );
  const { oidc } = readConfig({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT[0],
    OIDC_CLIENT_SECRET: CLIENT[1],
    OIDC_NAME: 'Đăng nhập một lần',
    PUBLIC_URL: publicUrl,
  });
  running = await AccountedService.start({ port, publicUrl, oidc });
});
afterAll(async () => {
  provider.kill();
  await running.end();
});
afterEach(() => expect(running.told).toEqual([]));

/** A browser that keeps the cookies of both, and follows a redirect when it is told to. */
class Traveller {
  readonly cookies = new Map<string, string>();

  constructor(readonly account: string) {}

  async get(url: string): Promise<Response> {
    const { host } = new URL(url);
    const sent = [...this.cookies].filter(([name]) => name.startsWith(host));
    const Cookie = sent
      .map(([name, value]) => `${name.slice(host.length + 1)}=${value}`)
      .join('; ');
    const headers = { Cookie, 'X-Account': this.account };
    const answer = await fetch(url, { redirect: 'manual', headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (value) this.cookies.set(`${host} ${name}`, value);
      else this.cookies.delete(`${host} ${name}`);
    }
    return answer;
  }

  /** Goes to the provider, and gives the address to which it is sent back. */
  async callback(): Promise<string> {
    let url = `${running.url}/api/session/oidc`;
    for (;;) {
      const answer = await this.get(url);
      const to = answer.headers.get('location');
      if (to === null) throw new Error(`${answer.status} ${await answer.text()}`);
      url = new URL(to, url).href;
      if (url.includes('/callback?')) return url;
    }
  }

  /** The whole way; gives the last answer. */
  async signIn(): Promise<Response> {
    return this.get(await this.callback());
  }

  get browser(): Browser {
    return new Browser(
      running.url,
      this.cookies.get(`${new URL(running.url).host} __Host-dung-han`),
    );
  }
}

/** Somebody whom the office knows by an e-mail. */
async function person(more: Partial<PersonRow> = {}, roles = ['petition-officer']) {
  const name = `nguoi${++people}`;
  return running.person(name, roles, { email: `${name}@example.vn`, password: null, ...more });
}
const codeOf = async (answer: Response) =>
  said({ status: answer.status, body: await answer.json(), headers: answer.headers });
const refused = { status: 403, code: 'oidc-unknown-person' };

test('the button is there, with its name', async () => {
  const { body } = await running.browser.get('/session');
  expect(body).toMatchObject({ signedIn: false, oidc: 'Đăng nhập một lần' });
});

test('whom the office knows by a verified e-mail is signed in, and linked', async () => {
  const { id, name } = await person();
  const traveller = new Traveller(name);
  const answer = await traveller.signIn();
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-dung-han=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    ),
    expect.stringMatching(/^__Host-dung-han-oidc=; Max-Age=0/),
  ]);
  expect((await traveller.browser.get('/session')).body).toMatchObject({
    actor: name,
    needs: null,
  });
  const row = await running.service.people.find(id);
  expect(row!.oidc).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+ ${name}$`));
});

test('afterwards the provider’s own name counts, and not the e-mail', async () => {
  const { id, name } = await person();
  await new Traveller(name).signIn();
  await administer(running.service, async (manager) => {
    await manager.update(PersonRow, { id }, { email: 'another@example.vn' });
  });
  expect((await new Traveller(name).signIn()).status).toBe(303);
  // Somebody else at the provider who has come by the e-mail is not that person.
  await administer(running.service, async (manager) => {
    await manager.update(PersonRow, { id }, { email: `${name}@example.vn` });
  });
  expect(await codeOf(await new Traveller(`${name}-2`).signIn())).toEqual(refused);
});

test.each<[string, Partial<PersonRow>, (name: string) => string]>([
  ['nobody whom the office knows', { email: null }, (name) => name],
  ['an e-mail that was not verified', { email: 'unverified@example.vn' }, () => 'unverified'],
  ['somebody who was removed', { removedAt: 1 }, (name) => name],
  ['a machine', { kind: 'machine' }, (name) => name],
])('%s is refused, and nobody is made', async (_who, more, account) => {
  const { name } = await person(more);
  const before = await running.service.engine.store.read.getRepository(PersonRow).count();
  const traveller = new Traveller(account(name));
  expect(await codeOf(await traveller.signIn())).toEqual(refused);
  expect(traveller.browser.cookie).toBeNull();
  expect(await running.service.engine.store.read.getRepository(PersonRow).count()).toBe(before);
});

test('an e-mail that two people have is nobody’s', async () => {
  const { name, email } = await person();
  await person({ email });
  expect(await codeOf(await new Traveller(name).signIn())).toEqual(refused);
});

test('whoever was removed after linking is out', async () => {
  const { id, name } = await person();
  await new Traveller(name).signIn();
  await administer(running.service, async (manager) => {
    await manager.update(PersonRow, { id }, { removedAt: running.clock.now() });
  });
  expect(await codeOf(await new Traveller(name).signIn())).toEqual(refused);
});

test('the second factor is asked for here all the same', async () => {
  const { name } = await person({}, ['auditor']);
  const traveller = new Traveller(name);
  await traveller.signIn();
  expect((await traveller.browser.get('/session')).body.needs).toBe('enrol-second-factor');
});

test('a sign-in that was begun in another browser is not taken over', async () => {
  const { name } = await person();
  const attackers = await new Traveller(name).callback();
  const victim = new Traveller(name);
  expect(await codeOf(await victim.get(attackers))).toEqual({
    status: 403,
    code: 'oidc-not-begun',
  });
  await victim.get(`${running.url}/api/session/oidc`);
  expect(await codeOf(await victim.get(attackers))).toEqual({ status: 403, code: 'oidc-refused' });
  expect(victim.browser.cookie).toBeNull();
});

test('a code is good once, and a sign-in for ten minutes', async () => {
  const { name } = await person();
  const traveller = new Traveller(name);
  const callback = await traveller.callback();
  const kept = new Map(traveller.cookies);
  expect((await traveller.get(callback)).status).toBe(303);
  for (const [key, value] of kept) traveller.cookies.set(key, value);
  expect(await codeOf(await traveller.get(callback))).toMatchObject({ code: 'oidc-refused' });
  const late = new Traveller(name);
  const address = await late.callback();
  running.pass(600_000);
  expect(await codeOf(await late.get(address))).toMatchObject({ code: 'oidc-not-begun' });
});

test.each(['', '?', '?code=x', '?error=access_denied&state=x', '?code=%00&state=%'])(
  'what comes back as %p is refused',
  async (query) => {
    const traveller = new Traveller('anybody');
    await traveller.get(`${running.url}/api/session/oidc`);
    const answer = await traveller.get(`${running.url}/api/session/oidc/callback${query}`);
    expect(await codeOf(answer)).toEqual({ status: 403, code: 'oidc-refused' });
  },
);

test.each([
  [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT_ID/],
  [{ OIDC_ISSUER: 'http://id.example' }, /https/],
  [{ PUBLIC_URL: 'https://dung-han.example/path' }, /PUBLIC_URL/],
])('a configuration of %j is refused at the start', (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});
