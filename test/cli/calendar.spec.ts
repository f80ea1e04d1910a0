import { Running } from '../fixtures/running.js';
import { Terminal } from './terminal.js';

let running: Running;
let operator: Terminal;
let code: string;

beforeAll(async () => {
  running = await Running.start({ now: '2026-06-01T08:00:00+07:00' });
  operator = new Terminal({
    DUNG_HAN_URL: running.client.url,
    DUNG_HAN_UNIT: 'ct-dost-office',
    DUNG_HAN_ROLE: 'administrator',
  });
  ({ code } = await running.open('request', { receivedOn: '2026-06-01' }));
});
afterAll(() => running.end());

const DAY_OFF = ['--day-off', '2026-06-10=Ngày nghỉ thêm'];
const NOTICE = ['--notice', '77/TB-BNV', '--notice-on', '2026-06-01'];

test('a preview says which deadlines would move, and writes nothing', async () => {
  const { code: exit, out } = await operator.run('calendar', 'preview', ...DAY_OFF);
  expect(exit).toBe(0);
  expect(out).toMatch(new RegExp(`${code} +request\\n +answer-1 +2026-06-15 → 2026-06-16`));
  expect(out).toContain('Xem trước, chưa ghi gì: 1 vụ việc, 1 thời hạn dời');
  expect((await operator.run('calendar', 'show', '2026')).out).not.toContain('2026-06-10');
});

test('a change needs its notice; with it, it is entered, and the same key does nothing twice', async () => {
  const without = await operator.run('calendar', 'apply', ...DAY_OFF);
  expect(without).toMatchObject({ code: 2 });
  expect(without.err).toContain('--notice');
  const given = ['calendar', 'apply', ...DAY_OFF, ...NOTICE, '--key', 'k'];
  expect((await operator.run(...given)).out).toContain('Đã tính lại: 1 vụ việc');
  expect((await operator.run(...given)).out).toContain('Đã tính lại: 0 vụ việc');
  expect((await operator.run('calendar', 'show', '2026')).out).toMatch(
    /2026-06-10 +nghỉ lễ, tết \/ holiday +Ngày nghỉ thêm +tester, 2026-06-01 08:00 +77\/TB-BNV/,
  );
  expect((await operator.run('history', code)).out).toContain('Tính lại thời hạn');
  expect((await operator.run('calendar', 'recount')).out).toContain('0 vụ việc');
});

test('a swap is entered as a pair, and a year is confirmed', async () => {
  const half = await operator.run('calendar', 'preview', '--swap', '2026-06-12');
  expect(half).toMatchObject({ code: 2 });
  const swap = ['--swap', '2026-06-12:2026-06-20'];
  expect((await operator.run('calendar', 'apply', ...swap, ...NOTICE)).code).toBe(0);
  expect((await operator.run('calendar', 'confirm', '2027', ...NOTICE)).code).toBe(0);
  const { out } = await operator.run('calendar', 'show', '2027');
  expect(out).toContain('đã xác nhận / confirmed');
});

test('the figures are listed, previewed and set', async () => {
  const set = ['parameters', 'set', 'cantho', 'rounds', 'roundDays', '7', '--document', 'QĐ 1'];
  expect((await operator.run(...set)).out).toContain('Xem trước');
  expect((await operator.run(...set, '--apply')).code).toBe(0);
  const { out } = await operator.run('parameters', 'list', '--process', 'rounds');
  expect(out).toMatch(/cantho +rounds +roundDays +5 +7 +working-day +QĐ 1/);
  const wrong = await operator.run(
    'parameters',
    'set',
    'cantho',
    'rounds',
    'x',
    '7',
    ...['--document', 'x'],
  );
  expect(wrong.code).toBe(1);
});
