import type { Json } from '../../machines/process.js';
import type { MigratedBody } from './answers.js';
import { EXIT, type ExitCode } from './failure.js';
import { endedEarly } from './office.js';
import { payloadFrom } from './payload.js';
import { Progress, type Session } from './session.js';
import { both, printable, table, type Cell } from './text.js';
import { DEADLINE_STATUS, pathsOf, wordFor } from './words.js';

const VERDICT = {
  same: { vi: 'giữ nguyên', en: 'same' },
  mapped: { vi: 'ánh xạ', en: 'mapped' },
  stuck: { vi: 'vướng', en: 'stuck' },
};

export interface MigrateOptions {
  to: number;
  apply?: true;
  map?: string;
}

/** Rehearses, or does it; exits with 1 when a case cannot go over. */
export async function migrateCases(
  session: Session,
  key: string,
  { to, apply = undefined, map }: MigrateOptions,
): Promise<ExitCode> {
  const given = await payloadFrom(
    session.io,
    map === undefined ? map : `@${map}`,
    [],
    async () => null,
  );
  const body = { to, apply: apply === true, map: given, ...session.inName };
  const progress = new Progress(session, Number.POSITIVE_INFINITY);
  const path = `/processes/${encodeURIComponent(key)}/migrations`;
  let last: { done: true; cases: number; stuck: number; applied: number } | null = null;
  for await (const line of session.http.lines('POST', path, body)) {
    progress.clear();
    if (session.json) session.io.out(`${JSON.stringify(line)}\n`);
    else if (!line.done) {
      for (const text of caseLines(session, printable(line))) session.io.out(`${text}\n`);
    }
    if (line.done) last = line;
  }
  progress.clear();
  if (!last) throw endedEarly();
  const { cases, stuck, applied } = last;
  session.say(
    apply
      ? {
          vi: `Đã chuyển ${applied}/${cases} vụ việc sang phiên bản ${to}; vướng: ${stuck}`,
          en: `${applied} of ${cases} cases run by version ${to} now; ${stuck} are stuck and as they were`,
        }
      : {
          vi: `Thử: ${cases} vụ việc, vướng: ${stuck}; chưa có gì được ghi (--apply để chuyển)`,
          en: `rehearsed, nothing was written (--apply does it)`,
        },
  );
  return stuck > 0 ? EXIT.refused : EXIT.ok;
}

function caseLines(session: Session, one: MigratedBody): string[] {
  const { code, from, verdict, why, state, context, deadlines } = one;
  const tone = verdict === 'stuck' ? 'bad' : 'good';
  const moved = JSON.stringify(state.before) !== JSON.stringify(state.after);
  const states = (value: Json): string => pathsOf(value).join(' + ');
  const rows: Cell[][] = [
    ...(moved ? [[states(state.before), '→', states(state.after)]] : []),
    ...context.map(({ field, before, after }) => [
      field,
      '→',
      `${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ]),
    ...deadlines
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
      .map(({ deadline, before, after }) => [
        deadline,
        '→',
        `${runText(before)} → ${runText(after)}`,
      ]),
  ];
  return [
    `${session.paint('strong', code)}  v${from.version}  ${session.paint(tone, both(VERDICT[verdict]))}`,
    ...(why ? [`  ${why.vi}`, `  ${why.en}`] : []),
    ...table(rows, session.paint),
  ];
}

function runText(run: MigratedBody['deadlines'][number]['before']): string {
  if (!run) return '—';
  return `${both(wordFor(DEADLINE_STATUS, run.status))}${run.dueOn ? ` (${run.dueOn})` : ''}`;
}
