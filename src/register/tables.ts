import type { JsonObject } from '../../machines/process.js';
import { unprocessable } from '../engine/problem.js';
import { fieldsOf, tableOf } from './columns.js';
import { readCsv, tooManyRows, writeCsv, ROWS_MAX } from './csv.js';
import type { Entry } from './entry.js';
import { checkedRows, type ImportedRow } from './imported-row.js';
import { readXlsx, writeXlsx } from './xlsx.js';

export type TableFormat = 'csv' | 'xlsx';

export const MEDIA_TYPES: { [F in TableFormat]: string } = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The rows of a file. @throws Problem 422 */
export function rowsOfFile(format: TableFormat, bytes: Uint8Array): ImportedRow[] {
  const table = format === 'csv' ? readCsv(bytes) : readXlsx(bytes);
  return checkedRows(fieldsOf(table));
}

/** Rows as JSON: the register's own fields, each with the number of its decision. @throws Problem 422 */
export function rowsOfJson(rows: unknown): ImportedRow[] {
  const isRow = (row: unknown): row is JsonObject =>
    typeof row === 'object' && row !== null && !Array.isArray(row);
  if (!Array.isArray(rows) || !rows.every(isRow)) {
    throw unprocessable(
      'rows-needed',
      'Nội dung phải là {"rows": […]}, mỗi dòng là một đối tượng; chưa có gì được ghi.',
      'The body must be {"rows": […]}, each row an object; nothing was written.',
    );
  }
  if (rows.length > ROWS_MAX) throw tooManyRows();
  return checkedRows(rows.map((fields, i) => ({ row: i + 1, fields })));
}

export function fileOf(format: TableFormat, entries: readonly Entry[]): string | Uint8Array {
  const rows = tableOf(entries);
  return format === 'csv' ? writeCsv(rows) : writeXlsx(rows);
}
