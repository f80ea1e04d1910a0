import type { Day } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { ProcedureReader, Procedures } from '../engine/facts.js';
import type { Actor } from '../engine/log.js';
import { foldText } from '../engine/search-text.js';
import type { BatchWriter } from '../storage/batch-writer.js';
import { ProcedureRow, type ProcedureChangeRow } from '../storage/entities.js';
import { CommitConflict } from '../storage/commit.js';
import type { Store } from '../storage/store.js';
import { contradictionOf, faultsOf, refusedDecision } from './change-form.js';
import {
  effectiveOn,
  factOf,
  latest,
  spans,
  type Entry,
  type RegisterChange,
  type Revision,
  type Span,
} from './entry.js';
import { refusedRows, type ImportedRow, type RowFault } from './imported-row.js';

/** Another node may be writing changes of the same procedure. */
const TRIES_MAX = 10;

/** What a decision changes, as a case's notice gives it. */
export interface Decision {
  /** The notice's id: whatever comes under it a second time is there already. */
  source: string;
  decisionNo: string;
  changes: readonly RegisterChange[];
  by: Actor;
  caseId: string;
  /** The day on which it was decided, and the instant at which it is written. */
  on: Day;
  at: number;
}

export interface ImportOutcome {
  rows: number;
  added: number;
  changed: number;
  /** Rows that say what the register says already. */
  unchanged: number;
}

type NewChange = { change: RegisterChange; decisionNo: string };
type WrittenBy = Pick<ProcedureChangeRow, 'source' | 'caseId' | 'at'> & Actor;

/**
 * The register of procedures (cơ sở dữ liệu thủ tục hành chính): changes that are only ever added to,
 * and what they say of each day, made anew from them in the same transaction.
 */
export class Register implements ProcedureReader {
  constructor(private readonly store: Store) {}

  async factsOn(codes: readonly string[], day: Day): Promise<Procedures> {
    const rows = await this.store.read
      .getRepository(ProcedureRow)
      .createQueryBuilder('one')
      .where('one.code IN (:...codes)', { codes })
      .andWhere('one.valid_from <= :day AND one.valid_until > :day', { day })
      .getMany();
    const known = new Map(rows.map(({ code, body }) => [code, factOf(JSON.parse(body), day)]));
    return Object.fromEntries(codes.map((code) => [code, known.get(code) ?? null]));
  }

  /**
   * Writes what a decision changes, once. Gives false when it is there already.
   * @throws Problem 422 for what contradicts the register; nothing of the decision is written then.
   */
  write({ source, decisionNo, changes, by, caseId, on, at }: Decision): Promise<boolean> {
    for (const change of changes) {
      const [fault] = faultsOf(change);
      if (fault) throw refusedDecision(decisionNo, fault);
    }
    return this.writing(async (writer) => {
      if (await isWritten(writer, source)) return false;
      const codes = changes.map(({ code }) => code);
      const known = await revisionsOf(writer, codes);
      for (const given of changes) {
        // A new procedure whose decision names no other day may be asked for from the day of the decision.
        const dated = known.has(given.code) || given.inForceFrom;
        const change = dated ? given : { ...given, inForceFrom: on };
        const fault = add(known, { change, decisionNo }, on);
        if (fault) throw refusedDecision(decisionNo, fault);
      }
      await save(writer, known, { source, caseId, at, ...by });
      return true;
    });
  }

  /**
   * Takes in rows of a table: each says what the register is to say of a procedure from now on. A row
   * that says nothing new writes nothing, so that a table may be imported again.
   * @throws Problem 422 with the faults of all rows; nothing is written then.
   */
  import(rows: readonly ImportedRow[], by: Actor, at: number): Promise<ImportOutcome> {
    const on = dayOf(at);
    return this.writing(async (writer) => {
      const outcome = { rows: rows.length, added: 0, changed: 0, unchanged: 0 };
      const known = await revisionsOf(
        writer,
        rows.map(({ change }) => change.code),
      );
      const faults: RowFault[] = [];
      for (const { row, change, decisionNo } of rows) {
        const revisions = known.get(change.code) ?? [];
        const news = newsIn(change, decisionNo, revisions, on);
        if (!news) {
          outcome.unchanged += 1;
          continue;
        }
        if (revisions.length > 0) outcome.changed += 1;
        else outcome.added += 1;
        const fault = add(known, { change: news, decisionNo }, on);
        if (fault) faults.push({ row, ...fault });
      }
      if (faults.length > 0) throw refusedRows(faults);
      const added = [...known.values()].flat().filter(isNew);
      if (added.length === 0) return outcome;
      // The same rows upon the same register are the same import, also when two nodes take it in at once.
      const source = `import:${sha256(canonical(added))}`;
      await save(writer, known, { source, caseId: null, at, ...by });
      return outcome;
    });
  }

  private async writing<T>(work: (writer: BatchWriter) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.store.transaction(work);
      } catch (error) {
        if (!(error instanceof CommitConflict) || tries >= TRIES_MAX) throw error;
      }
    }
  }
}

/** A revision that is not written yet. */
interface NewRevision extends Revision {
  code: string;
  isNew: true;
}
type Known = Map<string, (Revision | NewRevision)[]>;

const isNew = (one: Revision | NewRevision): one is NewRevision => 'isNew' in one;

async function isWritten(writer: BatchWriter, source: string): Promise<boolean> {
  const p1 = writer.dialect.parameter(1);
  const sql = `SELECT 1 AS one FROM procedure_changes WHERE source = ${p1} LIMIT 1`;
  return (await writer.query(sql, [source])).length > 0;
}

async function revisionsOf(writer: BatchWriter, codes: readonly string[]): Promise<Known> {
  const known: Known = new Map();
  const rows: { code: string; revision: number; [column: string]: any }[] = await writer.query(
    'SELECT code, revision, decision_no, effective_on, body FROM procedure_changes ' +
      `WHERE code IN (${codesIn(writer)}) ORDER BY code, revision`,
    [codesParameter(codes)],
  );
  for (const { code, revision, decision_no, effective_on, body } of rows) {
    const one: Revision = {
      revision: Number(revision),
      decisionNo: decision_no,
      effectiveOn: effective_on,
      change: JSON.parse(body),
    };
    known.set(code, [...(known.get(code) ?? []), one]);
  }
  return known;
}

/** However many codes, they are one parameter. */
function codesIn({ dialect }: BatchWriter): string {
  return dialect.textsIn(dialect.parameter(1));
}

function codesParameter(codes: Iterable<string>): string {
  return JSON.stringify([...new Set(codes)]);
}

/** Adds a change to those of its code; gives what speaks against it. */
function add(
  known: Known,
  { change, decisionNo }: NewChange,
  on: Day,
): ReturnType<typeof contradictionOf> {
  const { code } = change;
  const before = known.get(code) ?? [];
  const one: NewRevision = {
    code,
    revision: (before.at(-1)?.revision ?? 0) + 1,
    decisionNo,
    effectiveOn: effectiveOn(change, on),
    change,
    isNew: true,
  };
  const after = [...before, one];
  known.set(code, after);
  return contradictionOf(latest(before), change, latest(after)!);
}

/** What of a row the register does not say yet; null when there is nothing. */
function newsIn(
  change: RegisterChange,
  decisionNo: string,
  revisions: readonly Revision[],
  on: Day,
): RegisterChange | null {
  const last = latest(revisions);
  if (!last) return change;
  // A table that was exported today says what counts today, not what was decided for later.
  const today = spans(revisions).find(({ from, until }) => from <= on && on < until)!.entry;
  if (differing(change, decisionNo, today).length === 0) return null;
  const fields = differing(change, decisionNo, last);
  if (fields.length === 0) return null;
  const news = Object.fromEntries(fields.map((field) => [field, change[field]]));
  return { ...news, code: change.code };
}

function differing(
  change: RegisterChange,
  decisionNo: string,
  entry: Entry,
): (keyof RegisterChange)[] {
  const fields = (Object.keys(change) as (keyof RegisterChange)[]).filter(
    (field) => canonical(change[field]) !== canonical(entry[field]),
  );
  // The number of the decision stands beside the change; alone it is news all the same.
  return fields.length === 0 && decisionNo !== entry.decisionNo ? ['code'] : fields;
}

/** Adds the new changes, and makes anew what the register says of their procedures. */
async function save(writer: BatchWriter, known: Known, by: WrittenBy): Promise<void> {
  const { source, caseId, actor, role, unit, at } = by;
  const added = [...known.values()].flat().filter(isNew);
  const rows = added.map(
    ({ code, revision, decisionNo, effectiveOn: day, change }, item): ProcedureChangeRow => ({
      code,
      revision,
      decisionNo,
      effectiveOn: day,
      body: canonical(change),
      source,
      item,
      caseId,
      actor,
      role,
      unit,
      at,
    }),
  );
  await writer.writeAll([[writer.procedureChanges, rows]]);
  const codes = new Set(added.map(({ code }) => code));
  await writer.query(`DELETE FROM procedures WHERE code IN (${codesIn(writer)})`, [
    codesParameter(codes),
  ]);
  const said = [...codes].flatMap((code) => spans(known.get(code)!).map(rowOf));
  await writer.writeAll([[writer.procedures, said]]);
}

function rowOf({ from, until, revision, entry }: Span): ProcedureRow {
  const { code, name, field, level, channel, inForceFrom, inForceTo, decisionNo } = entry;
  return {
    code,
    validFrom: from,
    validUntil: until,
    revision,
    field: foldText(field),
    level: foldText(level),
    channel,
    inForceFrom,
    inForceTo,
    search: foldText(`${code} ${name} ${field} ${decisionNo}`),
    body: canonical(entry),
  };
}
