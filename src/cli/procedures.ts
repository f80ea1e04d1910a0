import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { ProcedureBody, ProcedureHistoryBody } from './answers.js';
import { EXIT, usageFailure, type ExitCode } from './failure.js';
import { procedureLines, procedureRows } from './procedures-view.js';
import type { Session } from './session.js';

export interface ProcedureFilter {
  q?: string;
  field?: string;
  level?: string;
  channel?: string;
  inForceOn?: string;
}

/** How the service names the files of a table, by their ending. */
const TYPES: { [ending: string]: string } = {
  '.csv': 'text/csv',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const PAGE = 200;

/** Everything that the filter finds, page after page. */
export async function listProcedures(session: Session, filter: ProcedureFilter): Promise<ExitCode> {
  const items: ProcedureBody[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query = queryOf({ ...filter, limit: String(PAGE), ...(after ? { after } : {}) });
    const page = await session.http.get(`/procedures${query}`);
    items.push(...page.items);
    after = page.next;
  }
  session.print(items, (procedures) => procedureRows(procedures, session.paint));
  return EXIT.ok;
}

export async function showProcedure(session: Session, code: string): Promise<ExitCode> {
  const body: ProcedureHistoryBody = await session.http.get(
    `/procedures/${encodeURIComponent(code)}`,
  );
  session.print(body, (procedure) => procedureLines(procedure, session.paint));
  return EXIT.ok;
}

/** The whole table or nothing of it; the same table again changes nothing. */
export async function importProcedures(session: Session, file: string): Promise<ExitCode> {
  const ending = extname(file).toLowerCase();
  const bytes = contentOf(file);
  const path = '/procedures/import';
  const outcome =
    ending === '.json'
      ? await session.http.post(path, rowsIn(file, bytes))
      : await session.http.upload(path, { bytes, type: typeFor(file, ending) });
  session.print(outcome, ({ rows, added, changed, unchanged }) => [
    `Đã nhập ${rows} dòng: thêm ${added}, sửa ${changed}, không đổi ${unchanged} / ` +
      `${rows} rows: ${added} added, ${changed} changed, ${unchanged} unchanged`,
  ]);
  return EXIT.ok;
}

/** To a file, or as CSV to standard output. */
export async function exportProcedures(
  session: Session,
  file: string | undefined,
  filter: ProcedureFilter,
): Promise<ExitCode> {
  const ending = file === undefined ? '.csv' : extname(file).toLowerCase();
  if (file !== undefined) typeFor(file, ending);
  const bytes = await session.http.download(`/procedures${ending}${queryOf({ ...filter })}`);
  if (file === undefined) {
    session.io.out(bytes.toString('utf8'));
    return EXIT.ok;
  }
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageFailure(
      `Không ghi được tệp '${file}' (${code}).`,
      `The file '${file}' cannot be written (${code}).`,
    );
  }
  session.say({ vi: `Đã ghi ${file} (${bytes.length} byte)`, en: 'written' });
  return EXIT.ok;
}

function queryOf(filter: { [name: string]: string | undefined }): string {
  const { q, field, level, channel, inForceOn, limit, after } = filter;
  const given = Object.entries({ q, field, level, channel, inForceOn, limit, after });
  const query = given.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return query.length > 0 ? `?${query.join('&')}` : '';
}

function typeFor(file: string, ending: string): string {
  const type = TYPES[ending];
  if (type) return type;
  throw usageFailure(
    `'${file}' phải có đuôi .csv hoặc .xlsx (khi nhập còn có .json).`,
    `'${file}' must end in .csv or .xlsx (or .json, for an import).`,
  );
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw usageFailure(
      `Không đọc được tệp '${file}' (${code}).`,
      `The file '${file}' cannot be read (${code}).`,
    );
  }
}

/** A list of rows, or an object with one (as data/procedures.json has it). */
function rowsIn(file: string, bytes: Buffer): { rows: unknown } {
  try {
    const value = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    return { rows: Array.isArray(value) ? value : value?.rows };
  } catch (error) {
    const why = (error as Error).message;
    throw usageFailure(`'${file}' không phải là JSON: ${why}.`, `'${file}' is not JSON: ${why}.`);
  }
}
