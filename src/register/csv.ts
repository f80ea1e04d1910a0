import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Problem, unprocessable } from '../engine/problem.js';
import type { Cell, Table } from './columns.js';

export const ROWS_MAX = 5_000;
const CELL_MAX = 100_000;
/** What a spreadsheet would compute instead of showing it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

export const tooManyRows = (): Problem =>
  unprocessable(
    'too-many-rows',
    `Bảng có hơn ${ROWS_MAX} dòng; chưa có gì được ghi. Hãy chia thành nhiều tệp.`,
    `The table has more than ${ROWS_MAX} rows; nothing was written. Split it into several files.`,
  );

/** What stands in a cell would be run, not read, by whoever opens the table next. */
export const formulaAt = (row: number, column: number): Problem =>
  unprocessable(
    'formula',
    `Dòng ${row}, cột ${column} là công thức; chưa có gì được ghi. Hãy dán giá trị thay cho công thức; nếu là chữ, đặt dấu ' ở đầu ô.`,
    `Row ${row}, column ${column} is a formula; nothing was written. Paste its value instead; where it is text, put ' before it.`,
  );

/** UTF-8, with or without its mark, separated by comma, semicolon (as Excel in Vietnam does) or tab. @throws Problem 422 */
export function readCsv(bytes: Uint8Array): Table {
  const text = decoded(bytes);
  try {
    const read = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: CELL_MAX,
      to: ROWS_MAX + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    if (read.length > ROWS_MAX + 1) throw tooManyRows();
    // The line on which a row begins, as an editor counts; a cell may hold several lines.
    let before = 0;
    const rows = read.map(({ info, record }) => {
      const row = before + 1;
      before = info.lines;
      return { row, cells: record.map((cell, i) => defused(cell, row, i + 1)) };
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unprocessable(
      'csv-malformed',
      `Tệp CSV không đúng dạng ở dòng ${error.lines}: ${error.message}. Chưa có gì được ghi.`,
      `The CSV file is malformed at line ${error.lines}: ${error.message}. Nothing was written.`,
    );
  }
}

/** With the mark by which Excel knows UTF-8, and nothing that it would compute. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], {
    bom: true,
    record_delimiter: 'windows',
    cast: { string: (text) => (FORMULA.test(text) ? `'${text}` : text) },
  });
}

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below: bytes of another encoding, or of no text at all.
  }
  throw unprocessable(
    'csv-malformed',
    'Tệp CSV không phải mã UTF-8; chưa có gì được ghi. Trong Excel, hãy lưu dạng "CSV UTF-8".',
    'The CSV file is not UTF-8; nothing was written. In Excel, save it as "CSV UTF-8".',
  );
}

/** The separator that the header has most of; a header has no cell with one inside. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function defused(cell: string, row: number, column: number): string {
  if (FORMULA.test(cell)) throw formulaAt(row, column);
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
