import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { losingAnswers, Terminal } from './terminal.js';

const PETITION = '{"receivedOn":"2026-06-01","channel":"post","content":"Chờ quá lâu."}';

let sandbox: RunningSandbox;
/** As the petition officer works: who she is stands in the environment. */
let officer: Terminal;
let folder: string;

beforeAll(async () => {
  const now = Date.parse('2026-06-01T08:00:00+07:00');
  sandbox = await startSandbox({ ...readConfig({}), port: 0 }, now);
  officer = new Terminal({
    DUNG_HAN_URL: sandbox.url,
    DUNG_HAN_UNIT: 'ct-dost-office',
    DUNG_HAN_ROLE: 'petition-officer',
  });
  folder = mkdtempSync(join(tmpdir(), 'dung-han-cli-'));
});

afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (): Promise<any> => officer.json('open', 'feedback-petition', '--input', PETITION);

describe('processes', () => {
  test('show the forms of one, for whom it wants to open a case', async () => {
    const { out } = await officer.run('processes', 'feedback-petition');
    expect(out).toContain('Mở / open: petition-officer, control-officer');
    expect(out).toMatch(/receivedOn\* +Ngày nhận \/ .* string$/m);
    expect(out).toMatch(/content\*º/);
    expect(out).toMatch(/handling +Hạn xử lý .* 15 ngày làm việc/);
  });

  test('that do not exist are refused', async () => {
    const { code, err } = await officer.run('processes', 'nothing');
    expect(code).toBe(1);
    expect(err).toContain("Không tìm thấy (404): Không có quy trình 'nothing'.");
    expect(err).toContain("There is no process 'nothing'.");
  });
});

describe('open', () => {
  test('takes its input as JSON, from a file, from standard input, and field by field', async () => {
    const file = join(folder, 'input.json');
    // As an editor on Windows writes it.
    writeFileSync(file, `\ufeff${PETITION}`);
    const piped = officer.with({}, { stdin: PETITION });
    const answers = [
      await opened(),
      await officer.json('open', 'feedback-petition', '--input', `@${file}`),
      await piped.json('open', 'feedback-petition', '--input', '-'),
      await officer.json(
        ...['open', 'feedback-petition', '--set', 'receivedOn=2026-06-01'],
        ...['--set', 'channel=post', '--set', 'content=a=b', '--set', 'petitionCode=0012'],
      ),
    ];
    for (const { code, status } of answers) {
      expect(code).toMatch(/^PAKN-2026-\d{6}$/);
      expect(status).toBe('active');
    }
    const [first] = await officer.json('history', answers[3].id);
    expect(first.payload).toMatchObject({ content: 'a=b', petitionCode: '0012' });
  });

  test('reads set fields as the form means them: numbers, truths, lists', async () => {
    const sets = {
      planId: 'p',
      itemRef: 'p/1',
      year: '2026',
      content: 'Việc',
      part: 'task',
      cooperatingUnits: '[]',
      products: '["Báo cáo"]',
      legalBasis: '[]',
      timing: 'fixed',
      dueOn: '2026-12-31',
      periods: '[]',
      beginsOn: '2026-06-01',
      lastDay: '2026-12-31',
      relative: '[]',
      livingCopy: 'true',
      processHint: 'plan-task',
    };
    const fields = Object.entries(sets).flatMap(([field, value]) => ['--set', `${field}=${value}`]);
    const one = await officer
      .with({ DUNG_HAN_ROLE: 'control-officer' })
      .json('open', 'plan-task', ...fields, '--set', 'leadUnits=a', '--set', 'leadUnits=b');
    const [first] = await officer.json('history', one.code);
    expect(first.payload).toMatchObject({ year: 2026, livingCopy: true, leadUnits: ['a', 'b'] });
  });

  test('says what it did and what can be done next', async () => {
    const { code, out } = await officer.run('open', 'feedback-petition', '--input', PETITION);
    expect(code).toBe(0);
    expect(out).toMatch(/^Đã mở PAKN-2026-\d+ \/ opened$/m);
    expect(out).toMatch(/CLASSIFY_START +Bắt đầu phân loại/);
  });

  test('names every field that is wrong', async () => {
    const input = '{"receivedOn":"2026-02-30","channel":"post","contnt":"x"}';
    const { code, out, err } = await officer.run('open', 'feedback-petition', '--input', input);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Dữ liệu chưa đúng (422)');
    expect(err).toContain('- receivedOn: ngày này không có trong lịch / there is no such day');
    expect(err).toContain('- contnt: không có trong biểu mẫu này');
    expect(err).toContain('processes <quy trình>');
  });

  test('asks in whose name, when nobody has said', async () => {
    const nobody = new Terminal({ DUNG_HAN_URL: sandbox.url });
    const { code, err } = await nobody.run('open', 'feedback-petition', '--input', PETITION);
    expect(code).toBe(1);
    expect(err).toContain('--unit <đơn vị> --role <vai>');
  });

  test('takes options before the environment', async () => {
    const args = ['open', 'feedback-petition', '--input', PETITION, '--role', 'applicant'];
    const { code, err } = await officer.run(...args);
    expect(code).toBe(1);
    expect(err).toContain("Vai 'applicant' không được mở quy trình này");
  });

  test.each([
    [['--input', '{'], 'không phải là JSON'],
    [['--input', '[]'], 'phải là một đối tượng JSON'],
    [['--input', '@/nowhere/at/all.json'], 'Không đọc được tệp'],
    [['--set', 'channel'], 'phải có dạng trường=giá trị'],
    [['--set', 'channel=post', '--set', 'channel=email'], 'chỉ nhận một giá trị'],
    [['--key', 'hai từ', '--input', PETITION], 'khóa (--key)'],
    [['--inptu', PETITION], "unknown option '--inptu'"],
  ])('refuses %j as wrong usage', async (args, said) => {
    const { code, err } = await officer.run('open', 'feedback-petition', ...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('send', () => {
  test('moves a case that is named by its code, in either case of letters', async () => {
    const { code } = await opened();
    const sent = await officer.run('send', code.toLowerCase(), 'CLASSIFY_START', '--seq', '1');
    expect(sent.code).toBe(0);
    expect(sent.out).toContain('Đã ghi CLASSIFY_START / recorded, seq 2');
    expect(sent.out).toMatch(/› Đang phân loại +Being classified|› Đang phân loại/);
  });

  test('says what is allowed instead, and writes nothing', async () => {
    const { id } = await opened();
    const { code, err } = await officer.run('send', id, 'PUBLISH', '--set', 'channels=web');
    expect(code).toBe(1);
    expect(err).toContain('(409)');
    expect(err).toContain('allowed now: CLASSIFY_START');
    expect((await officer.json('show', id)).seq).toBe(1);
  });

  test('refuses what the sender has not seen, and says where to look', async () => {
    const { id } = await opened();
    const { code, err } = await officer.run('send', id, 'CLASSIFY_START', '--seq', '7');
    expect(code).toBe(1);
    expect(err).toContain('history <vụ việc>');
  });

  test('records later what happened before, with a reason', async () => {
    const { code } = await opened();
    await sandbox.sandbox.moveTo(Date.parse('2026-06-03T09:00:00+07:00'));
    const late = ['send', code, 'CLASSIFY_START', '--occurred-on', '2026-06-02'];
    expect((await officer.run(...late)).err).toContain('thêm --reason');
    expect((await officer.run(...late, '--reason', 'Mất điện')).code).toBe(0);
    const { out } = await officer.run('history', code);
    expect(out).toMatch(/Xảy ra ngày \/ occurred on +2026-06-02/);
    expect(out).toMatch(/Lý do ghi sau .* Mất điện/);
  });

  test.each([
    ['PAKN-2026-999999', 1, 'Không có vụ việc mang mã PAKN-2026-999999'],
    ['00000000-0000-4000-8000-000000000000', 1, 'Không có vụ việc'],
    ['somewhere', 2, 'không phải là mã vụ việc'],
  ])('does not find %s', async (named, exit, said) => {
    const { code, err } = await officer.run('send', named, 'CLASSIFY_START');
    expect(code).toBe(exit);
    expect(err).toContain(said);
  });
});

describe('a key', () => {
  test('makes the same act once, however often it is sent', async () => {
    const act = ['open', 'feedback-petition', '--input', PETITION, '--key', 'once-only'];
    const [first, second] = [await officer.json(...act), await officer.json(...act)];
    expect(second.id).toBe(first.id);
  });

  test('that was used for another act is refused', async () => {
    const { id } = await opened();
    await officer.json('send', id, 'CLASSIFY_START', '--key', 'used');
    const again = ['send', id, 'WITHDRAW', '--set', 'reason=x', '--key', 'used'];
    const { code, err } = await officer.run(...again);
    expect(code).toBe(1);
    expect(err).toContain('bỏ --key');
  });

  test('is printed when the answer was lost, and the act is not done twice under it', async () => {
    const network = await losingAnswers(sandbox.url);
    const act = ['open', 'feedback-petition', '--input', PETITION];
    const lost = await officer.run(...act, '--url', network.url);
    network.close();
    expect(lost.code).toBe(3);
    expect(lost.err).toContain('không rõ đã ghi được hay chưa');
    const [, key] = /--key ([0-9a-f-]{36})/.exec(lost.err) ?? [];
    const count = async (): Promise<number> =>
      (await sandbox.service.engine.store.read.query('SELECT COUNT(*) AS n FROM cases'))[0].n;
    const before = await count();
    expect((await officer.run(...act, '--key', key!)).code).toBe(0);
    expect(await count()).toBe(before);
  });
});

describe('show', () => {
  test('prints state, deadlines with their law, and what can be sent, in words', async () => {
    const { code } = await opened();
    const { out } = await officer.run('show', code);
    expect(out).toContain('Tình trạng / status');
    expect(out).toMatch(
      /Đang giải quyết › Việc xử lý › .* › Đã tiếp nhận .*handling\.work\.intake\.received/,
    );
    expect(out).toMatch(/Trong hạn xử lý .*handling\.updates\.notOwed/);
    expect(out).toMatch(/handling-1 +Hạn xử lý \/ .* 2026-06-22 +đang tính \/ running +Kế hoạch/);
    expect(out).toMatch(/Nghị định 20\/2008.* \[tra cứu \/ looked up\]/);
    expect(out).toMatch(/WITHDRAW +Rút phản ánh.* applicant, petition-officer/);
    expect(out).not.toContain('\u001b');
  });

  test('explains a due day, day by day', async () => {
    const { code } = await opened();
    const { out } = await officer.run('show', code, '--explain', 'handling');
    expect(out).toMatch(/^Hạn xử lý .*: 2026-06-22/);
    expect(out).toMatch(/2026-06-01 +Ngày đầu tiên, không tính/);
    expect(out).toMatch(/2026-06-22 +15 +Ngày làm việc thứ 15/);
    expect(out).toContain('Thời hạn xử lý: 15 ngày làm việc kể từ ngày nhận được');
    const explained = await officer.json('show', code, '--explain', 'handling-1');
    expect(explained).toMatchObject({ id: 'handling-1', dueOn: '2026-06-22' });
    const unknown = await officer.run('show', code, '--explain', 'nothing');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('classification-1, handling-1');
  });

  test('lets nothing that was typed into a case rewrite the screen', async () => {
    const input = JSON.stringify({
      ...JSON.parse(PETITION),
      content: '\u001b[2Jxong\u202e\u009b1m',
    });
    const { id } = await officer.json('open', 'feedback-petition', '--input', input);
    const { out } = await officer.with({}, { tty: true }).run('history', id);
    expect(out).toContain('\ufffd[2Jxong\ufffd\ufffd1m');
    // What a program reads is what was typed.
    const [first] = await officer.json('history', id);
    expect(first.payload.content).toBe('\u001b[2Jxong\u202e\u009b1m');
  });

  test('uses colours at a terminal only, and not where they are refused', async () => {
    const { code } = await opened();
    const terminal = officer.with({}, { tty: true });
    expect((await terminal.run('show', code)).out).toContain('\u001b[1m');
    expect((await terminal.with({ NO_COLOR: '1' }).run('show', code)).out).not.toContain('\u001b');
  });
});

describe('history and replay', () => {
  test('tell what happened, by whom, and what it changed', async () => {
    const { code } = await opened();
    await officer.json('send', code, 'CLASSIFY_START');
    await officer.json('send', code, 'REJECT', '--set', 'reason=Trùng', '--set', 'noticeNo=1/TB');
    const { out } = await officer.run('history', code);
    expect(out).toMatch(
      /1 +2026-06-0\d \d\d:\d\d +Mở vụ việc \/ Case opened .*tester \(petition-officer/,
    );
    expect(out).toMatch(/3 .*Không tiếp nhận .*REJECT/);
    expect(out).toMatch(/Số thông báo .* 1\/TB/);
    expect(out).toMatch(/Hạn xử lý \/ .*đúng hạn \/ met \(2026-06-22\)/);
    expect(await officer.json('history', code)).toHaveLength(3);
  });

  test('say whether the log gives again what was recorded, at any event', async () => {
    const { code } = await opened();
    await officer.json('send', code, 'CLASSIFY_START');
    const first = await officer.run('replay', code, '1');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^seq 1, .*Bằng đúng những gì đã ghi/);
    expect(first.out).toContain('handling.work.intake.received');
    expect(await officer.json('replay', code)).toMatchObject({ seq: 2, equal: true });
    expect((await officer.run('replay', code, '9')).err).toContain('số cuối là 2');
    expect((await officer.run('replay', code, '0')).code).toBe(2);
  });
});

// The last: it counts the paths of all processes in this very process, and who waits meanwhile waits long.
test('the processes are listed, Vietnamese first', async () => {
  const { code, out } = await officer.run('processes');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^feedback-petition +PAKN +v2 .*đường.* +Tiếp nhận, xử lý phản ánh.* \/ .+$/m,
  );
  expect(out).toMatch(/^plan-task +/m);
});
