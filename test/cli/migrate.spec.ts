import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeFolder } from '../fixtures/office-folder.js';
import { PERMIT_1, PERMIT_3 } from '../fixtures/permit.js';
import { Running } from '../fixtures/running.js';
import { Terminal } from './terminal.js';

let office: OfficeFolder;
let running: Running;
let operator: Terminal;
let code: string;

beforeAll(async () => {
  office = new OfficeFolder();
  office.write('permit', PERMIT_1);
  const machinesPaths = [office.path];
  running = await Running.start({ now: '2026-06-01T08:00:00+07:00', machinesPaths });
  const one = await running.open('permit', { name: 'x' });
  ({ code } = one);
  await running.take(one.id, 'SUBMIT');
  const later = new OfficeFolder();
  later.write('permit', PERMIT_3);
  later.write('permit', PERMIT_1, 'versions/1/index.ts');
  running = await running.restart({ machinesPaths: [later.path] });
  office.remove();
  office = later;
  operator = new Terminal({
    DUNG_HAN_URL: running.client.url,
    DUNG_HAN_UNIT: 'ct-dost-office',
    DUNG_HAN_ROLE: 'specialist',
  });
});
afterAll(async () => {
  await running.end();
  office.remove();
});

test('a rehearsal names what is stuck, and exits with 1', async () => {
  const { code: exit, out } = await operator.run('migrate', 'permit', '--to', '3');
  expect(exit).toBe(1);
  expect(out).toContain(`${code}  v1  vướng / stuck`);
  expect(out).toContain("Version 3 has no state 'review'");
  expect(out).toContain('chưa có gì được ghi (--apply để chuyển)');
});

test('with a map it goes over, and the labels are those of the version that a case runs by', async () => {
  expect((await operator.run('show', code)).out).toContain('phiên bản / version 1');
  const map = join(office.path, 'map.json');
  writeFileSync(map, '{"states":{"review":"checking"},"context":{"priority":"normal"}}');
  const given = ['migrate', 'permit', '--to', '3', '--map', map];
  const rehearsed = await operator.run(...given);
  expect(rehearsed.code).toBe(0);
  expect(rehearsed.out).toMatch(/review +→ +checking/);
  expect(rehearsed.out).toMatch(/priority +→ +null → "normal"/);
  expect(rehearsed.out).toMatch(/answer-1 +→ +đang tính .*→ thôi tính/);
  expect(rehearsed.out).toMatch(/check-1 +→ +— → đang tính \/ running \(2026-06-04\)/);
  const { code: exit, out } = await operator.run(...given, '--apply');
  expect(exit).toBe(0);
  expect(out).toContain('Đã chuyển 1/1 vụ việc sang phiên bản 3');
  expect((await operator.run('show', code)).out).toMatch(/Checking +checking/);
  expect((await operator.run('history', code)).out).toContain('Chuyển phiên bản / Migrated');
  expect((await operator.run('processes', 'permit', '--version', '1')).out).toContain('answer');
});

test('what cannot be meant is refused in words', async () => {
  expect((await operator.run('migrate', 'permit')).code).toBe(2);
  expect((await operator.run('migrate', 'permit', '--to', 'x')).code).toBe(2);
  expect((await operator.run('migrate', 'permit', '--to', '3', '--map', '/none')).code).toBe(2);
  const { code: exit, err } = await operator.run('migrate', 'permit', '--to', '9');
  expect(exit).toBe(1);
  expect(err).toContain('these are installed: 1, 3');
});
