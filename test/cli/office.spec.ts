import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { nobodyListens, tamper, Terminal } from './terminal.js';

const PETITION = '{"receivedOn":"2026-06-01","channel":"post","content":"Chờ quá lâu."}';

let sandbox: RunningSandbox;
/** As the petition officer works: who she is stands in the environment. */
let officer: Terminal;

beforeAll(async () => {
  const now = Date.parse('2026-06-01T08:00:00+07:00');
  sandbox = await startSandbox({ ...readConfig({}), port: 0 }, now);
  officer = new Terminal({
    DUNG_HAN_URL: sandbox.url,
    DUNG_HAN_UNIT: 'ct-dost-office',
    DUNG_HAN_ROLE: 'petition-officer',
  });
});

afterAll(async () => {
  await sandbox.close();
});

const opened = (): Promise<any> => officer.json('open', 'feedback-petition', '--input', PETITION);

describe('import', () => {
  test('shows how far it is, and changes nothing the second time', async () => {
    const first = await officer.run('import');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^cantho-skhcn-2024: (\d+)\/\d+ mục, mở mới \1 \/ \1 opened$/m);
    expect(first.out).toMatch(/^Xong: mở mới [1-9]\d* vụ việc/m);
    const again = await officer.run('import', '--json');
    const lines = again.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.every(({ opened: n }) => n === 0)).toBe(true);
    expect(lines.at(-1)!.done).toBe(lines.at(-1)!.total);
  });

  test('makes a living copy for a year, but not for a past one', async () => {
    expect((await officer.run('import', '--year', '2026')).out).toMatch(/mở mới [1-9]/);
    const past = await officer.run('import', '--year', '2020');
    expect(past.code).toBe(1);
    expect(past.err).toContain('Năm 2020 đã qua');
    expect((await officer.run('import', '--year', 'năm nay')).code).toBe(2);
  });
});

describe('verify', () => {
  test('agrees, and draws its progress over at a terminal', async () => {
    // Enough cases for progress to show; a second import changes nothing.
    await officer.run('import');
    const { code, out, err } = await officer.with({}, { tty: true }).run('verify');
    expect(code).toBe(0);
    expect(out).toMatch(/^Khớp: \d+ vụ việc, \d+ sự kiện \/ everything agrees$/m);
    expect(err).toMatch(/\r\u001b\[2KĐã kiểm tra \d+00 vụ việc.*\r\u001b\[2K$/s);
    const lines = (await officer.run('verify', '--json')).out.trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ done: true, findings: 0 });
  });

  test('exits with 1 and names the case when something was changed behind the service', async () => {
    const { id, code } = await opened();
    const { dataPath } = sandbox.service.config;
    await tamper(dataPath, "UPDATE timers SET due_on = '2026-07-01' WHERE case_id = ?", [id]);
    const differs = await officer.run('verify');
    await tamper(dataPath, "UPDATE timers SET due_on = '2026-06-22' WHERE case_id = ?", [id]);
    expect(differs.code).toBe(1);
    expect(differs.out).toContain(`✗ ${code}, seq 1`);
    expect(differs.out).toContain('KHÔNG khớp: 1 chỗ khác');
  });
});

describe('stuck', () => {
  test('says when nothing is', async () => {
    expect((await officer.run('stuck')).out).toBe('Không có gì vướng / nothing is stuck\n');
  });

  test('lists halted cases, parked notices and versions that are gone, and mends what it can', async () => {
    const { dataPath } = sandbox.service.config;
    const [halted, gone] = [await opened(), await opened()];
    const behaviour = "UPDATE cases SET behaviour = 'old' || behaviour WHERE id = ?";
    await tamper(dataPath, "UPDATE cases SET status = 'halted', halt = 'vỡ' WHERE id = ?", [
      halted.id,
    ]);
    await tamper(dataPath, behaviour, [gone.id]);
    await tamper(
      dataPath,
      'INSERT INTO outbox (id, case_id, seq, ordinal, kind, body, status, attempts, due_at, error) ' +
        "VALUES ('n1', ?, 1, 0, 'open-case', '{\"type\":\"open-case\",\"process\":\"gone\"}', 'parked', 5, 0, 'away')",
      [halted.id],
    );
    sandbox.service.engine.forget();

    const { code, out } = await officer.run('stuck');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`${halted.code} +feedback-petition +vỡ`));
    expect(out).toMatch(/open-case .*5 lần \/ attempts +away/);
    expect(out).toMatch(/feedback-petition +v2 +1 vụ việc/);

    const refused = await officer.run('send', halted.id, 'CLASSIFY_START');
    expect(refused.err).toContain('stuck --resume');
    const resumed = await officer.run('stuck', '--resume', halted.code);
    expect(resumed.out).toContain(`${halted.code} đã được cho chạy lại`);
    expect((await officer.run('stuck', '--retry')).out).toContain('gửi lại 1 thông báo');
    expect((await officer.json('stuck')).haltedCases).toEqual([]);
    expect((await officer.run('stuck', '--retry', '--resume', halted.code)).code).toBe(2);

    // The version is back: labels and all.
    expect((await officer.run('show', gone.id)).err).toContain('không còn được cài');
    await tamper(dataPath, 'UPDATE cases SET behaviour = substr(behaviour, 4) WHERE id = ?', [
      gone.id,
    ]);
  });
});

describe('paths', () => {
  test('are listed without a service, with length, timers, end and what was cut', async () => {
    const alone = new Terminal({ DUNG_HAN_URL: await nobodyListens() });
    const { code, out } = await alone.run('paths', 'feedback-petition');
    expect(code).toBe(0);
    expect(out).toMatch(/^feedback-petition v2: \d+ đường đi \/ paths/);
    expect(out).toMatch(/^#1 +\d+ bước \/ steps: open portal → /m);
    expect(out).toMatch(/hết hạn \/ fired: .*handling/);
    expect(out).toMatch(/kết thúc \/ ends: .*\(published\), đã kết thúc \/ done/);
    expect(out).toContain('Đã cắt / cut');
    const described = await alone.json('paths', 'feedback-petition');
    expect(described.paths.length).toBeGreaterThan(1);
    const unknown = await alone.run('paths', 'nothing');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('feedback-petition');
  });
});

describe('a service that does not answer', () => {
  test('is told apart from a refusal', async () => {
    const away = officer.with({ DUNG_HAN_URL: await nobodyListens() });
    const open = ['open', 'x', '--input', '{}'];
    const noPortForHttp = [...open, '--url', 'http://127.0.0.1:9'];
    for (const args of [['processes'], ['verify'], ['import'], open, noPortForHttp]) {
      const { code, out, err } = await away.run(...args);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('npm start');
      // Nothing was sent, so there is nothing to send again.
      expect(err).not.toContain('--key');
    }
    const { err } = await away.run('processes', '--json');
    expect(JSON.parse(err)).toMatchObject({ type: 'urn:dung-han:problem:unreachable' });
  });

  test('may be another program, or break off half way', async () => {
    const stranger = createServer((request, reply) => {
      if (!request.url!.endsWith('/verify')) return reply.end('<h1>It works!</h1>');
      reply.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      reply.write('{"cases":100,"events":200}\n');
      return setTimeout(() => reply.destroy(), 50);
    });
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    const { port } = stranger.address() as AddressInfo;
    const there = officer.with({ DUNG_HAN_URL: `http://127.0.0.1:${port}` });
    const strange = await there.run('processes');
    expect(strange.code).toBe(3);
    expect(strange.err).toContain('không phải là dịch vụ Đúng Hạn');
    const broken = await there.run('verify');
    expect(broken.code).toBe(3);
    expect(broken.err).toContain('đứt giữa chừng');
    stranger.closeAllConnections();
    stranger.close();
  });
});

describe('usage', () => {
  test('help is no failure; an unknown command, a wrong address and a missing command are', async () => {
    const help = await officer.run('--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('Lệnh / commands:');
    expect(help.out).toContain('Mã thoát / exit codes');
    expect((await officer.run('help', 'send')).out).toContain('--occurred-on');
    expect((await officer.run('shwo')).err).toContain('Did you mean show?');
    expect((await officer.run('shwo')).code).toBe(2);
    expect((await officer.run()).code).toBe(2);
    expect((await officer.run('processes', '--url', 'ftp://x')).code).toBe(2);
    const wrong = await officer.run('show', '--json');
    expect(wrong.code).toBe(2);
    expect(JSON.parse(wrong.err).detail).toContain("missing required argument 'case'");
  });
});
