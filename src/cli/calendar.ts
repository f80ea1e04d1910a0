import type { CalendarBody, RecountedBody } from './answers.js';
import { EXIT, usageFailure, type ExitCode } from './failure.js';
import { endedEarly } from './office.js';
import { payloadFrom } from './payload.js';
import { newKey, Progress, type Session } from './session.js';
import { both, minuteOf, printable, table, type Cell } from './text.js';
import { DAY_KIND, FIRED_WHY, wordFor } from './words.js';

export interface ChangeOptions {
  dayOff: string[];
  compensatory?: true;
  swap: string[];
  remove: string[];
  confirm: string[];
  changes?: string;
  notice?: string;
  noticeOn?: string;
  key?: string;
}

/** The days off and the days worked instead of a year. */
export async function showCalendar(session: Session, year: number | undefined): Promise<ExitCode> {
  const query = year === undefined ? '' : `?year=${year}`;
  const body: CalendarBody = await session.http.get(`/calendar${query}`);
  session.print(body, (one) => calendarLines(session, one));
  return EXIT.ok;
}

function calendarLines(session: Session, body: CalendarBody): string[] {
  const { year, confirmed, notice, days, changes } = body;
  const state = confirmed
    ? session.paint('good', 'đã xác nhận / confirmed')
    : session.paint('bad', 'chưa xác nhận / not confirmed');
  return [
    `${session.paint('strong', `Lịch năm / calendar ${year}`)}: ${state}; ${notice ?? '—'}`,
    ...table(
      days.map(({ on, kind, name, notice: basis, entered }): Cell[] => [
        { text: on, tone: 'strong' },
        both(wordFor(DAY_KIND, kind)),
        name,
        entered ? `${entered.actor}, ${minuteOf(entered.at)}` : '',
        { text: basis, tone: 'faint' },
      ]),
      session.paint,
    ),
    ...(changes.length > 0 ? ['Đã thay đổi / changed:'] : []),
    ...table(
      changes.map(({ actor, at, notice: by, changes: entered, change }): Cell[] => [
        minuteOf(at),
        actor,
        `${by.number} (${by.on})`,
        entered.map(({ kind }) => kind).join(', '),
        { text: change.slice(0, 12), tone: 'faint' },
      ]),
      session.paint,
    ),
  ];
}

/** What a change of the calendar would move; writes nothing. */
export async function previewCalendar(session: Session, given: ChangeOptions): Promise<ExitCode> {
  const body = { changes: await changesFrom(session, given), ...noticeFrom(given) };
  return recounted(session, '/calendar/previews', { ...body, ...session.inName }, null);
}

/** Enters it, and counts open cases anew. */
export async function applyCalendar(session: Session, given: ChangeOptions): Promise<ExitCode> {
  const { notice } = noticeFrom(given);
  if (!notice) {
    throw usageFailure(
      'Cần số và ngày của thông báo: --notice <số> --notice-on <ngày>.',
      'The number and the day of the notice are needed: --notice <number> --notice-on <day>.',
    );
  }
  const changes = await changesFrom(session, given);
  const body = { changes, notice, apply: true, ...session.inName };
  return recounted(session, '/calendar/changes', body, given.key ?? newKey());
}

/** Finishes what broke off. */
export function finishRecount(session: Session): Promise<ExitCode> {
  return recounted(session, '/calendar/recounts', session.inName, null);
}

export async function recounted(
  session: Session,
  path: string,
  body: object,
  key: string | null,
): Promise<ExitCode> {
  const progress = new Progress(session, Number.POSITIVE_INFINITY);
  let sum: RecountedBody['sum'] | null = null;
  for await (const line of session.http.lines('POST', path, body, key)) {
    progress.clear();
    if (session.json) session.io.out(`${JSON.stringify(line)}\n`);
    if (line.done) sum = line;
    else if (line.looked !== undefined) {
      progress.at(line.looked, { vi: `Đã xem ${line.looked} vụ việc`, en: 'looked at' });
    } else if (line.case && !session.json) {
      for (const text of caseLines(session, printable(line))) session.io.out(`${text}\n`);
    }
  }
  progress.clear();
  if (!sum) throw key === null ? endedEarly() : brokenOff(key);
  const { apply, cases, deadlines, fired, left } = sum;
  session.say({
    vi: `${apply ? 'Đã tính lại' : 'Xem trước, chưa ghi gì'}: ${cases} vụ việc, ${deadlines} thời hạn dời, ${fired} đã quá hạn theo lịch cũ, ${left} để nguyên`,
    en: `${apply ? 'counted anew' : 'a preview, nothing was written'}: ${cases} cases, ${deadlines} deadlines move, ${fired} had fired, ${left} left`,
  });
  return left > 0 ? EXIT.refused : EXIT.ok;
}

function caseLines(session: Session, line: RecountedBody['line']): string[] {
  const rows = [
    ...line.moved.map(({ deadline, from, to, past }): Cell[] => [
      deadline,
      `${from ?? '—'} → ${to ?? '—'}`,
      past ? { text: 'đã qua / past', tone: 'bad' } : '',
    ]),
    ...line.fired.map(({ deadline, dueOn, wouldBe, why }): Cell[] => [
      deadline,
      `${dueOn} ⇢ ${wouldBe}`,
      { text: both(wordFor(FIRED_WHY, why)), tone: 'bad' },
    ]),
  ];
  return [
    `${session.paint('strong', line.code)}  ${line.process}`,
    ...(line.left ? [`  ${line.left.vi}`, `  ${line.left.en}`] : []),
    ...table(rows, session.paint),
  ];
}

function brokenOff(key: string): Error {
  return usageFailure(
    `Câu trả lời dừng giữa chừng; chạy lại lệnh với --key ${key} để làm tiếp.`,
    `The answer stopped half way; run the command again with --key ${key} to go on.`,
  );
}

async function changesFrom(session: Session, given: ChangeOptions): Promise<object[]> {
  const { changes: listed = [] } = await payloadFrom(
    session.io,
    given.changes === undefined ? undefined : `@${given.changes}`,
    [],
    async () => null,
  );
  const compensatory = given.compensatory ? { compensatory: true } : {};
  return [
    ...(Array.isArray(listed) ? (listed as object[]) : []),
    ...given.remove.map((on) => ({ kind: 'remove', on })),
    ...given.dayOff.map((text) => {
      const [on, name] = halves(text, '=', '--day-off <ngày>=<tên>');
      return { kind: 'day-off', on, name, ...compensatory };
    }),
    ...given.swap.map((text) => {
      const [off, work] = halves(text, ':', '--swap <ngày nghỉ>:<ngày làm bù>');
      return { kind: 'swap', off, work };
    }),
    ...given.confirm.map((year) => ({ kind: 'confirm', year: Number(year) })),
  ];
}

function halves(text: string, by: string, form: string): [string, string] {
  const at = text.indexOf(by);
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw usageFailure(`'${text}' phải có dạng ${form}.`, `'${text}' must have the form ${form}.`);
}

function noticeFrom({ notice, noticeOn }: ChangeOptions): {
  notice?: { number: string; on: string };
} {
  if (notice === undefined || noticeOn === undefined) return {};
  return { notice: { number: notice, on: noticeOn } };
}
