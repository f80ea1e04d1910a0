import { SignedIn, type Person } from '../fixtures/signed-in';
import { act, openWorkflow } from '../fixtures/workflow-case';
import { Terminal } from './terminal';

/** People, units and mandates at the command line, as an administrator and as those concerned. */

const NOW = '2026-06-08T08:00:00+07:00';
let office: SignedIn;
let admin: Terminal;
let an: Person;
const as = ({ id }: Person): Terminal =>
  new Terminal({ DUNG_HAN_URL: office.url.replace('[::1]', '127.0.0.1'), DUNG_HAN_TOKEN: id });

beforeAll(async () => {
  office = await SignedIn.start(NOW);
});
beforeEach(async () => {
  await office.reset(NOW);
  admin = as(await office.person('quan', 'administrator@ct-pc'));
  an = await office.person('an', 'specialist@ct-dost');
});
afterAll(() => office?.end());

test('people: made, given a role, shown, listed, removed', async () => {
  const made = await admin.run('people', 'add', 'ha', 'Trần Thị Hà', '--email', 'ha@example.vn');
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toMatch(/Lời mời, chỉ hiện một lần.*\n\n {2}[\w-]{43}\n/);
  const given = ['specialist', 'ct-dost', '--to', '2026-12-31', '--decision', '5/QĐ-SKHCN'];
  const held = await admin.run('people', 'hold', 'ha', ...given);
  expect(held.out).toMatch(/Specialist .*2026-06-08 → 2026-12-31 {2}5\/QĐ-SKHCN/);
  expect((await admin.run('people', 'list', '--reaching', 'ct-dost-standards')).out).toMatch(
    /^ha +được mời đến .*specialist@ct-dost +Trần Thị Hà$/m,
  );
  expect((await admin.run('people', 'end-holding', 'ha', 'specialist', 'ct-dost')).out).toContain(
    'đã thôi / ended 2026-06-08',
  );
  const none = await admin.run('people', 'end-holding', 'ha', 'specialist', 'ct-dost');
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('does not hold') });
  expect((await admin.json('people', 'invite', 'ha')).secret).toHaveLength(43);
  const reset = await admin.json('people', 'reset-second-factor', 'ha');
  expect(reset).toMatchObject({ name: 'ha', hasSecondFactor: false });
  expect((await admin.run('people', 'remove', 'HA')).out).toContain('đã gỡ / removed');
  expect((await admin.json('people')).map(({ name }: any) => name)).toEqual(['an', 'quan']);
  expect((await admin.run('people', 'show', 'ha')).out).toContain('đã gỡ / removed');
  expect((await admin.run('people', 'show', 'nobody')).code).toBe(1);
  expect((await as(an).run('people', 'list')).code).toBe(1);
});

test('units: made, renamed, moved, ended; roles are listed', async () => {
  const names = ['--name', 'Phòng mới', '--name-en', 'New division', '--level', 'department'];
  await admin.json('units', 'add', 'ct-moi', ...names, '--under', 'ct-dost');
  await admin.json('units', 'rename', 'ct-moi', 'Phòng Số');
  await admin.json('units', 'move', 'ct-moi', 'ct-office');
  const ended = await admin.run(
    'units',
    'end',
    'ct-moi',
    '--to',
    '2026-06-30',
    '--successor',
    'ct-dost',
  );
  expect(ended.out).toMatch(
    /^ct-moi +cantho +department +ct-office +2026-06-08 → 2026-06-30 +Phòng Số .* → ct-dost$/m,
  );
  expect((await as(an).run('units')).out).toContain('ct-dost-office');
  expect((await as(an).run('roles')).out).toMatch(/^specialist .*Specialist$/m);
});

test('mandates: a substitute, seen in the history, until revoked', async () => {
  const one = await openWorkflow(an);
  const minh = await office.person('minh');
  const days = ['--from', '2026-06-08', '--to', '2026-06-12'];
  const { id } = await as(an).json('mandates', 'add', 'minh', '--kind', 'substitute', ...days);
  await act(minh, one.id, 'NEED_NEW_WORKFLOW');
  expect((await as(an).run('history', one.id)).out).toContain(
    'Thay mặt / on behalf of  an: thay người vắng mặt / substitute',
  );
  expect((await as(minh).run('mandates')).out).toMatch(/substitute +minh ← an/);
  expect((await as(minh).run('mandates', 'revoke', id)).out).toContain('thu hồi / revoked');
  const signing = ['--kind', 'uy-quyen', '--for-person', 'an', '--process', 'feedback-petition'];
  const refused = await admin.run('mandates', 'add', 'minh', ...signing, ...days);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('decisionNo') });
});

test('a case that went back to its unit says why', async () => {
  const binh = await office.person('binh', 'specialist@ct-dost');
  const { id } = await openWorkflow(an);
  await an.client.post(`/cases/${id}/notes`, { type: 'ASSIGN', assignee: 'binh' });
  await admin.run('people', 'remove', binh.name);
  await office.service.releases.tick();
  expect((await as(an).run('history', id)).out).toContain(
    'tài khoản đã bị gỡ / the account was removed',
  );
});
