import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountedService, PASSWORD, type Browser } from '../support/accounts';
import { Terminal, type Printed } from './terminal';

/** The command line as a person and as a script come in with it. */
let running: AccountedService;
let folder: string;
let passwordFile: string;

beforeAll(async () => {
  running = await AccountedService.start();
  folder = mkdtempSync(join(tmpdir(), 'dung-han-cli-'));
  passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  await running.person('an', ['petition-officer']);
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true, force: true });
});

const terminal = (env: { [name: string]: string } = {}): Terminal =>
  new Terminal({ DUNG_HAN_URL: running.url, ...env }, { dataPath: running.folder });
/** Somebody at the keyboard, who types these one after another. */
const typing = (...answers: (string | ((printed: Printed) => string))[]): Terminal =>
  terminal().with({}, { answers });
const tokenIn = ({ out }: Printed): string => /^export DUNG_HAN_TOKEN=(dh_\S+)\n$/.exec(out)![1]!;
const secretIn = ({ err }: Printed): string => /^ {2}([A-Z2-7]{32})$/m.exec(err)![1]!;
/** What the app shows for the key that was printed. */
const firstCode = (printed: Printed): string => running.codeOf({ secret: secretIn(printed) });

let secret: string;

test('without signing in the service is closed, and the refusal says how', async () => {
  const { code, err } = await terminal().run('processes');
  expect(code).toBe(1);
  expect(err).toContain('Chưa xác thực (401)');
  expect(err).toContain('npm run cli -- sign-in');
});

test('the first administrator is made at the keyboard, with a second factor', async () => {
  const { link } = await running.door.setUp.makeLink(running.url, running.clock.now());
  const person = ['quan-tri', 'Người quản trị', PASSWORD, PASSWORD, '000000', firstCode];
  const printed = await typing(...person).run('set-up', '--url', running.url);
  expect(printed).toMatchObject({ code: 0 });
  expect(printed.err).toContain('otpauth://totp/');
  expect(printed.err).toContain('▄');
  expect(printed.err.match(/^ {2}[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/gm)).toHaveLength(10);
  expect(printed.err).not.toContain(PASSWORD);
  secret = secretIn(printed);
  const keeper = terminal({ DUNG_HAN_TOKEN: tokenIn(printed) });
  expect((await keeper.run('stuck')).code).toBe(0);
  const again = await typing().run('set-up');
  expect(again.code).toBe(3);
  expect(again.err).toContain('set-up-link');
  expect(again.err).not.toContain(link);
});

test('two passwords that differ make nobody', async () => {
  await running.door.setUp.makeLink(running.url, running.clock.now());
  const printed = await typing('khac', 'Khác', PASSWORD, `${PASSWORD}!`).run('set-up');
  expect(printed).toMatchObject({ code: 2 });
  expect(await running.service.people.findByName('khac')).toBeNull();
});

test('signing in prints a line for the shell and nothing else', async () => {
  const printed = await typing('an', PASSWORD).run('sign-in');
  expect(printed.code).toBe(0);
  const holder = terminal({ DUNG_HAN_TOKEN: tokenIn(printed) });
  expect((await holder.run('schedules')).code).toBe(0);
  running.pass(12 * 3_600_000 - 1);
  expect((await holder.run('schedules')).code).toBe(0);
  running.pass(1);
  expect((await holder.run('schedules')).code).toBe(1);
});

test('signing out revokes the token', async () => {
  const printed = await typing('an', PASSWORD).run('sign-in');
  const holder = terminal({ DUNG_HAN_TOKEN: tokenIn(printed) });
  expect((await holder.run('sign-out')).code).toBe(0);
  expect((await holder.run('schedules')).code).toBe(1);
  expect((await terminal().run('sign-out')).code).toBe(2);
});

test('an administrator is asked for the code, and gets a token that administers', async () => {
  running.pass(60_000);
  const printed = await typing('quan-tri', PASSWORD, () => running.codeOf({ secret })).run(
    'sign-in',
  );
  expect(printed.code).toBe(0);
  const keeper = terminal({ DUNG_HAN_TOKEN: tokenIn(printed) });
  expect((await keeper.run('stuck')).code).toBe(0);
});

test('a script gives what a person would type, and is told what is missing', async () => {
  running.pass(60_000);
  const code = running.codeOf({ secret });
  const signIn = ['sign-in', '--name', 'quan-tri', '--password-file', passwordFile];
  const missing = await terminal().run(...signIn);
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.err).toContain('--code');
  const made = await terminal().json(...signIn, '--code', code);
  expect(made.scope).toEqual({ may: 'administer' });
  const nowhere = await terminal().run('sign-in', '--name', 'an', '--password-file', '/nowhere');
  expect(nowhere).toMatchObject({ code: 2 });
  const wrong = join(folder, 'wrong');
  writeFileSync(wrong, 'not the password');
  const refused = await terminal().run('sign-in', '--name', 'an', '--password-file', wrong);
  expect(refused).toMatchObject({ code: 1 });
});

test('tokens for programs are made with a password, listed and revoked', async () => {
  const who = ['--name', 'an', '--password-file', passwordFile];
  const scope = ['--may', 'read', '--only-role', 'petition-officer', '--hours', '2'];
  const more = ['--process', 'feedback-petition', 'public-posting'];
  const made = await terminal().json('token', 'new', '--label', 'cổng', ...scope, ...more, ...who);
  expect(made.scope).toEqual({
    may: 'read',
    role: 'petition-officer',
    processes: ['feedback-petition', 'public-posting'],
  });
  const holder = terminal({ DUNG_HAN_TOKEN: made.token });
  const { out } = await holder.run('token');
  expect(out).toContain(made.id);
  expect(out).not.toContain(made.token);
  expect((await terminal().run('token', 'revoke', made.id, ...who)).code).toBe(0);
  expect((await holder.run('token')).code).toBe(1);
  expect((await terminal().run('token', 'new', ...who)).code).toBe(2);
});

test('whoever may read the service’s folder gets another link, and it is sent to no other machine', async () => {
  running.door.localKey.write(running.folder);
  const { code, out } = await terminal().run('set-up-link');
  expect(code).toBe(0);
  expect(out).toContain(running.secret());
  const script = ['--name', 'thu-hai', '--full-name', 'Thứ Hai', '--password-file', passwordFile];
  expect((await terminal().run('set-up', ...script)).code).toBe(0);
  const browser: Browser = await running.signedIn('thu-hai');
  expect((await browser.get('/session')).body.needs).toBe('enrol-second-factor');
  const elsewhere = await terminal().run('set-up-link', '--url', 'http://example.org');
  expect(elsewhere).toMatchObject({ code: 2 });
  const nowhere = await terminal().with({}, { dataPath: '/nowhere' }).run('set-up-link');
  expect(nowhere).toMatchObject({ code: 3 });
  expect(nowhere.err).toContain('/nowhere/local.key (ENOENT)');
});
