import type { ProcessBody, ProcessSummary, StuckBody } from './answers.js';
import { EXIT, Failure, type ExitCode } from './failure.js';
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
