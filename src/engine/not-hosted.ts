import type { CaseRow } from '../storage/entities.js';
import { conflict, type Problem } from './problem.js';

/** The version by which a case runs is not installed as it was: the case is left untouched. */
export function versionNotHosted(row: CaseRow, installed: number[]): Problem {
  return conflict(
    'version-not-hosted',
    `Vụ việc ${row.code} chạy theo phiên bản ${row.version} của quy trình '${row.process}', không còn được cài như khi đó. Vụ việc được giữ nguyên; hãy cài lại phiên bản đó.`,
    `The case ${row.code} runs by version ${row.version} of '${row.process}', which is no longer installed as it was. The case is left untouched; install that version again.`,
    {
      case: row.id,
      code: row.code,
      process: row.process,
      version: row.version,
      behaviour: row.behaviour,
      installed,
      state: JSON.parse(row.state),
      status: row.status,
      seq: row.seq,
    },
  );
}
