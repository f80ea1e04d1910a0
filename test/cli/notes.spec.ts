import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { PDF, TXT } from '../support/files.js';
import { Terminal } from './terminal.js';

const PETITION = '{"receivedOn":"2026-06-01","channel":"post","content":"Chờ quá lâu."}';

let sandbox: RunningSandbox;
let officer: Terminal;
let folder: string;
let code: string;

beforeAll(async () => {
  const now = Date.parse('2026-06-01T08:00:00+07:00');
  sandbox = await startSandbox({ ...readConfig({}), port: 0 }, now);
  officer = new Terminal({
    DUNG_HAN_URL: sandbox.url,
    DUNG_HAN_UNIT: 'ct-dost-office',
    DUNG_HAN_ROLE: 'petition-officer',
  });
  folder = mkdtempSync(join(tmpdir(), 'dung-han-cli-'));
  writeFileSync(join(folder, 'đơn đề nghị.pdf'), PDF);
  writeFileSync(join(folder, 'ghi chú.txt'), TXT);
});
beforeEach(async () => {
  ({ code } = await officer.json('open', 'feedback-petition', '--input', PETITION));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a case is commented on, assigned, handed over and reminded of', async () => {
  expect((await officer.run('comment', code, 'Đã gọi điện.')).out).toContain('Ý kiến / Comment');
  expect((await officer.json('assign', code, 'hoa')).assignee).toBe('hoa');
  const to = ['--to-unit', 'ct-dost-divisions', '--to', 'binh', '--reason', 'Đúng chuyên môn'];
  expect(await officer.json('hand-over', code, ...to)).toMatchObject({
    unit: 'ct-dost-divisions',
    assignee: 'binh',
  });
  expect((await officer.run('remind', code, 'Sắp hết hạn')).code).toBe(0);
  const { out } = await officer.run('history', code);
  expect(out).toMatch(/Bàn giao \/ Handed over/);
  expect(out).toMatch(/Từ người \/ from +hoa/);
  expect(out).toMatch(/Nội dung \/ text +Đúng chuyên môn/);
  expect((await officer.json('assign', code)).assignee).toBeNull();
});

test('a hand-over needs its reason', async () => {
  expect((await officer.run('hand-over', code, '--to', 'binh')).code).toBe(2);
});

test('files are attached, listed, shown with the case, and saved again', async () => {
  const paths = ['đơn đề nghị.pdf', 'ghi chú.txt'].map((name) => join(folder, name));
  const attached = await officer.run('attach', code, ...paths);
  expect(attached.out).toMatch(/attached: đơn đề nghị\.pdf\n +SHA-256 [0-9a-f]{64}\n/);
  const files = await officer.json('files', code);
  expect(files.map(({ name }: any) => name)).toEqual(['đơn đề nghị.pdf', 'ghi chú.txt']);
  expect((await officer.run('show', code)).out).toMatch(/pdf +1 KB +đơn đề nghị\.pdf/);
  const saved = join(folder, 'saved.pdf');
  const one = [code, files[0].hash.slice(0, 8), '--save', saved];
  expect((await officer.run('files', ...one)).code).toBe(0);
  expect(readFileSync(saved)).toEqual(PDF);
  // What is there already may be somebody's work.
  expect((await officer.run('files', ...one)).code).toBe(2);
});

test('what cannot be attached is refused in words', async () => {
  const page = join(folder, 'page.html');
  writeFileSync(page, '<html>');
  const { code: exit, err } = await officer.run('attach', code, page);
  expect(exit).toBe(1);
  expect(err).toContain('(415): Không nhận tệp loại này');
  expect((await officer.run('attach', code, join(folder, 'none.pdf'))).code).toBe(2);
  expect((await officer.run('attach', code, page, page, '--key', 'k')).code).toBe(2);
  expect((await officer.run('files', code, 'abc', '--save', 'x')).code).toBe(1);
  expect((await officer.run('files', code, 'abc')).code).toBe(2);
  expect((await officer.run('files', code)).out).toContain('không có tệp / no files');
});
