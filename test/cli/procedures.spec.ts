import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { Terminal } from './terminal.js';

let sandbox: RunningSandbox;
let terminal: Terminal;
let folder: string;

beforeAll(async () => {
  const now = Date.parse('2026-06-01T08:00:00+07:00');
  const config = { ...readConfig({}), port: 0 };
  sandbox = await startSandbox(config, now, { demonstration: true, schedules: true });
  terminal = new Terminal({ DUNG_HAN_URL: sandbox.url });
  folder = mkdtempSync(join(tmpdir(), 'dung-han-tables-'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('procedures', () => {
  test('are listed, also after a reset of the sandbox, and found by filter', async () => {
    const all = await terminal.json('procedures', 'list');
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ field }: any) => field)).size).toBeGreaterThanOrEqual(5);
    expect(all.every(({ inForce }: any) => inForce)).toBe(true);
    await sandbox.sandbox.reset(Date.parse('2026-06-01T08:00:00+07:00'));
    const { out, code } = await terminal.run('procedures', '--q', 'dang ky khai sinh');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^1\.001193 +Hộ tịch +Cấp xã +1 ngày làm việc +toàn trình +Đăng ký khai sinh$/m,
    );
    const none = await terminal.run('procedures', 'list', '--in-force-on', '2001-01-01');
    expect(none.out).toContain('không có thủ tục nào');
  });

  test('are shown with every change', async () => {
    const file = join(folder, 'change.csv');
    writeFileSync(file, 'code,feeVnd,decisionNo\n1.001193,5000,77/QĐ-UBND\n');
    expect((await terminal.run('procedures', 'import', file)).out).toMatch(
      /^Đã nhập 1 dòng: thêm 0, sửa 1,/,
    );
    const { out } = await terminal.run('procedures', 'show', '1.001193');
    expect(out).toMatch(/2 {2}77\/QĐ-UBND, từ \/ from 2026-06-01/);
    expect(out).toMatch(/Phí, lệ phí \(VND\) \/ fee +0 → 5000/);
    const unknown = await terminal.run('procedures', 'show', '9.9');
    expect(unknown).toMatchObject({
      code: 1,
      err: expect.stringContaining("không có thủ tục '9.9'"),
    });
  });

  test.each(['csv', 'xlsx'])('go out as %s and come in unchanged', async (ending) => {
    const file = join(folder, `tthc.${ending}`);
    expect((await terminal.run('procedures', 'export', file, '--field', 'Đất đai')).code).toBe(0);
    const { out } = await terminal.run('procedures', 'import', file);
    expect(out).toMatch(/^Đã nhập \d\d dòng: thêm 0, sửa 0, không đổi \d\d /);
  });

  test('are printed as CSV without a file, and the start set is imported on request', async () => {
    const { out } = await terminal.run('procedures', 'export', '--channel', 'counter');
    expect(out).toMatch(/^\ufeffMã thủ tục,Tên thủ tục,/);
    const set = join(readConfig({}).root, 'data', 'procedures.json');
    const { rows } = JSON.parse(readFileSync(set, 'utf8'));
    const answer = await terminal.json('procedures', 'import', set);
    expect(answer).toEqual({ rows: rows.length, added: 0, changed: 1, unchanged: rows.length - 1 });
  });

  test('say which row is wrong, and which file cannot be', async () => {
    const file = join(folder, 'wrong.csv');
    writeFileSync(file, 'code,feeVnd,decisionNo\n1.001193,free,77/QĐ\n');
    const wrong = await terminal.run('procedures', 'import', file);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(
      '- feeVnd: dòng 2: phải là số nguyên / row 2: must be a whole number',
    );
    expect((await terminal.run('procedures', 'import', join(folder, 'gone.csv'))).code).toBe(2);
    expect((await terminal.run('procedures', 'import', __filename)).code).toBe(2);
    expect((await terminal.run('procedures', 'export', join(folder, 'x.pdf'))).code).toBe(2);
  });
});

describe('indicators', () => {
  test('are listed with what is counted, the target, and why the others are not', async () => {
    const { code, out } = await terminal.run('indicators', '--year', '2026');
    expect(code).toBe(0);
    expect(out).toMatch(/^hanoi-326-2023\/II\.4 +\d+ \/ \d+ +[\d.]+ % +.*tất cả/m);
    expect(out).toContain('Không tính được từ dữ liệu đã lưu / cannot be counted');
    expect(out).toMatch(/^cantho-skhcn-2024\/14 .*\n +.* \/ It counts people/m);
    const { indicators } = await terminal.json('indicators', '--of', 'ct-dost');
    expect(new Set(indicators.map(({ source }: any) => source.plan)).size).toBe(1);
    expect((await terminal.run('indicators', '--of', 'nowhere')).code).toBe(1);
  });
});

describe('schedules', () => {
  test('are listed, soonest first, with the period that comes next', async () => {
    const { code, out } = await terminal.run('schedules');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2026-06-15 00:00 +2026-06 +2026-05-15 +2026-06-14 +cantho +periodic-reporting +Báo cáo tháng/m,
    );
    const all = await terminal.json('schedules');
    const instants = all.map(({ opensAt }: any) => opensAt);
    expect(instants).toEqual([...instants].sort());
  });
});
