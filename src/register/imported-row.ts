import type { JsonObject } from '../../machines/process.js';
import { Problem } from '../engine/problem.js';
import { faultsOf, type FieldFault } from './change-form.js';
import type { RegisterChange } from './entry.js';

/** One row of an imported table: what the register is to say of a procedure from now on. */
export interface ImportedRow {
  /** Where it stands in the table, as its reader counts. */
  row: number;
  decisionNo: string;
  change: RegisterChange;
}

export interface RowFault extends FieldFault {
  row: number;
}

/** More would not be read; they are all said to be there. */
const FAULTS_SHOWN = 100;
const DECISION_NO = /^[^\p{Cc}]{1,200}$/u;

/** The rows as the register takes them. @throws Problem 422 with the faults of every row. */
export function checkedRows(rows: readonly { row: number; fields: JsonObject }[]): ImportedRow[] {
  const faults: RowFault[] = [];
  const first = new Map<string, number>();
  const checked = rows.map(({ row, fields }): ImportedRow => {
    const { decisionNo, ...change } = fields;
    const fault = (one: FieldFault): void => void faults.push({ row, ...one });
    if (typeof decisionNo !== 'string' || !DECISION_NO.test(decisionNo) || !decisionNo.trim()) {
      fault({ field: 'decisionNo', vi: 'phải có số quyết định', en: 'must name the decision' });
    }
    faultsOf(change).forEach(fault);
    const code = String(change.code);
    const before = first.get(code);
    if (before === undefined) first.set(code, row);
    else {
      fault({
        field: 'code',
        vi: `thủ tục '${code}' đã có ở dòng ${before}`,
        en: `the procedure '${code}' stands in row ${before} already`,
      });
    }
    return { row, decisionNo: decisionNo as string, change: change as unknown as RegisterChange };
  });
  if (faults.length > 0) throw refusedRows(faults);
  return checked;
}

export function refusedRows(faults: readonly RowFault[]): Problem {
  const rows = new Set(faults.map(({ row }) => row)).size;
  const errors = faults.slice(0, FAULTS_SHOWN).map(({ row, field, vi, en }) => ({
    row,
    field,
    vi: `dòng ${row}: ${vi}`,
    en: `row ${row}: ${en}`,
  }));
  return new Problem(
    422,
    'invalid-rows',
    {
      vi: `${rows} dòng chưa đúng (${faults.length} lỗi); chưa có gì được ghi. Hãy sửa các dòng được nêu rồi nhập lại cả bảng.`,
      en: `${rows} rows are not valid (${faults.length} faults); nothing was written. Mend the rows named and import the whole table again.`,
    },
    { errors },
  );
}
