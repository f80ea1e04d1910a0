import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL_KEY_FILE } from '../config.js';
import type { ProcessBody, ProcessSummary, StuckBody } from './answers.js';
import { EXIT, Failure, usageFailure, type ExitCode } from './failure.js';
import { Http } from './http.js';
import { processLines, stuckLines } from './office-view.js';
import { Progress, type Session } from './session.js';
import { both, printable, table } from './text.js';

/** Where nobody watches, verification says how far it is after as many cases. */
const CASES_PER_PROGRESS_LINE = 1_000;

export async function showProcesses(
  session: Session,
  key: string | undefined,
  version: number | undefined,
): Promise<ExitCode> {
  if (key !== undefined) {
    const query = version === undefined ? '' : `?version=${version}`;
    const path = `/processes/${encodeURIComponent(key)}${query}`;
    const body: ProcessBody = await session.http.get(path);
    session.print(body, (process) => processLines(process, session.paint));
    return EXIT.ok;
  }
  const all: ProcessSummary[] = await session.http.get('/processes');
  // The machines are heavy to load; their paths are counted here, not by the service.
  const { countPaths } = require('./paths.js') as typeof import('./paths.js');
  const paths = countPaths(session);
  const counted = all.map((one) => ({ ...one, paths: paths.get(one.key) ?? null }));
  session.print(counted, (processes) => [
    ...table(
      processes.map(({ key: name, codePrefix, version, title, counts, paths: walked }) => [
        { text: name, tone: 'strong' },
        codePrefix,
        `v${version}`,
        `${counts.states} trạng thái / states`,
        `${counts.transitions} chuyển / transitions`,
        `${counts.deadlines} hạn / deadlines`,
        `${walked ?? '?'} đường / paths`,
        both(title),
      ]),
      session.paint,
      '',
    ),
    `${processes.length} quy trình / processes`,
  ]);
  return EXIT.ok;
}

/** Every chain and every case; exits with 1 when something differs. */
export async function verify(session: Session): Promise<ExitCode> {
  const progress = new Progress(session, CASES_PER_PROGRESS_LINE);
  let last: { cases: number; events: number; findings?: number; done?: boolean } | null = null;
  for await (const line of session.http.lines('GET', '/verify')) {
    if (session.json) session.io.out(`${JSON.stringify(line)}\n`);
    if (line.finding) {
      progress.clear();
      const { code, seq, what } = printable(line.finding);
      const where = session.paint('bad', `✗ ${code}, seq ${seq}`);
      if (!session.json) session.io.out(`${where}: ${what}\n`);
      continue;
    }
    last = line;
    const { cases, events } = line;
    if (line.done) break;
    progress.at(cases, {
      vi: `Đã kiểm tra ${cases} vụ việc, ${events} sự kiện`,
      en: `verified ${cases} cases, ${events} events`,
    });
  }
  progress.clear();
  if (!last?.done) throw endedEarly();
  const { cases, events, findings = 0 } = last;
  const differs = findings > 0;
  session.say({
    vi: differs
      ? `KHÔNG khớp: ${findings} chỗ khác, trong ${cases} vụ việc, ${events} sự kiện`
      : `Khớp: ${cases} vụ việc, ${events} sự kiện`,
    en: differs ? `${findings} findings in ${cases} cases` : 'everything agrees',
  });
  return differs ? EXIT.refused : EXIT.ok;
}

export function endedEarly(): Failure {
  return Failure.local(
    EXIT.noAnswer,
    'cut-off',
    { vi: 'Không có câu trả lời', en: 'No answer' },
    {
      vi: 'Câu trả lời dừng giữa chừng; hãy chạy lại lệnh.',
      en: 'The answer stopped half way; run the command again.',
    },
  );
}

/** The plans as history, or as a living copy for a year. Doing it again changes nothing. */
export async function importPlans(session: Session, year: number | undefined): Promise<ExitCode> {
  const progress = new Progress(session, Number.POSITIVE_INFINITY);
  progress.at(0, { vi: 'Đang nhập kế hoạch…', en: 'importing the plans…' });
  let opened = 0;
  let [done, total] = [0, 0];
  for await (const line of session.http.lines(
    'POST',
    '/imports',
    year === undefined ? {} : { year },
  )) {
    progress.clear();
    if (session.json) session.io.out(`${JSON.stringify(line)}\n`);
    opened += line.opened;
    ({ done, total } = line);
    session.say({
      vi: `${printable(line.plan)}: ${done}/${total} mục, mở mới ${line.opened}`,
      en: `${line.opened} opened`,
    });
    progress.at(done, { vi: `Đang nhập: ${done}/${total}`, en: 'importing' });
  }
  progress.clear();
  if (done < total) throw endedEarly();
  session.say({ vi: `Xong: mở mới ${opened} vụ việc`, en: `done, ${opened} cases opened` });
  return EXIT.ok;
}

/** Makes a further operator token, with a token or with the key in the service's folder. */
export async function makeToken(session: Session, options: { new?: true }): Promise<ExitCode> {
  if (!options.new) {
    throw usageFailure(
      'Mã truy cập chỉ được hiện một lần khi tạo; tạo mã khác: npm run cli -- token --new',
      'A token is shown only once, when it is made; make another: npm run cli -- token --new',
    );
  }
  const http = new Http(session.url, session.token ?? localKey(session));
  const made = await http.post('/tokens', {}).catch((error: unknown) => {
    throw session.token === null ? error : orTokenUnknown(error);
  });
  session.print(made, ({ name, token }) => [
    `Mã truy cập mới, chỉ hiện một lần / new token, shown this once (${name}):`,
    '',
    `  ${token}`,
    '',
    `export DUNG_HAN_TOKEN=${token}`,
  ]);
  return EXIT.ok;
}

/** The service asks for a token; what helps here is to leave out the one that it does not know. */
function orTokenUnknown(error: unknown): unknown {
  if (!(error instanceof Failure) || error.problem.status !== 401) return error;
  const title = { vi: 'Mã truy cập không đúng', en: 'Unknown token' };
  return Failure.local(EXIT.refused, 'token-unknown', title, {
    vi: 'Dịch vụ không nhận mã này. Bỏ --token và DUNG_HAN_TOKEN để dùng khóa nội bộ của dịch vụ.',
    en: 'The service does not know this token. Leave out --token and DUNG_HAN_TOKEN to use its local key.',
  });
}

/** @throws Failure when the service is elsewhere, or has not left its key. */
function localKey(session: Session): string {
  const host = URL.canParse(session.url) ? new URL(session.url).hostname : '';
  if (!/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) {
    // The key opens this machine's service; it is not handed to another one.
    throw usageFailure(
      `Khóa nội bộ chỉ dùng cho dịch vụ trên máy này; với ${session.url} cần --token.`,
      `The local key is for the service on this machine; ${session.url} needs --token.`,
    );
  }
  const file = join(session.io.config().dataPath, LOCAL_KEY_FILE);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const title = { vi: 'Không đọc được khóa nội bộ', en: 'The local key cannot be read' };
    throw Failure.local(code === 'ENOENT' ? EXIT.noAnswer : EXIT.refused, 'no-local-key', title, {
      vi: `${file} (${code}). Dịch vụ phải đang chạy, với cùng VAR_PATH và cùng người dùng; nếu không, cần --token.`,
      en: `${file} (${code}). The service must be running, with the same VAR_PATH and user; otherwise give --token.`,
    });
  }
}

export async function showStuck(session: Session): Promise<ExitCode> {
  const body: StuckBody = await session.http.get('/stuck');
  session.print(body, (stuck) => stuckLines(stuck, session.paint));
  return EXIT.ok;
}

export async function retryNotices(session: Session): Promise<ExitCode> {
  session.print(await session.http.post('/stuck/retry', {}), ({ retried }) => [
    `Đã cho gửi lại ${retried} thông báo / ${retried} parked notices are tried again`,
  ]);
  return EXIT.ok;
}
