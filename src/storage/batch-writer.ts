import type { DataSource, QueryRunner } from 'typeorm';
import type { Connection } from './connection.js';
import { dialectOf, type ColumnType, type Dialect } from './dialects.js';
import {
  AnswerRow,
  AttachmentRow,
  CaseRow,
  EventRow,
  NoticeRow,
  PersonalRow,
  ProcedureChangeRow,
  ProcedureRow,
  RevisionRow,
  TimerRow,
} from './entities.js';

/** Past this many rows another statement begins: the databases limit the values of one. */
const ROWS_MAX = 256;

interface BatchTable {
  properties: string[];
  /** The statement that takes so many rows. */
  statement(rows: number): string;
}

type Part = readonly [BatchTable, readonly object[]];

/** What to do when a row of that key is there; without it the batch fails. */
type OnConflict = { key: string; update: string[] } | 'ignore' | 'fail';

/** The columns of a case that a step may change; the others are as they were when it was opened. */
const STEPPED = [
  'assignee',
  'seq',
  'hash',
  'closed_at',
  'last_at',
  'state',
  'snapshot',
  'missed',
  'opens_children',
  'halt',
];
/** Those by which it stands in the lists: most steps leave them, and their indexes, as they are. */
const LISTED = ['status', 'next_due_at', 'unit', 'version', 'behaviour'];

/**
 * The writing connection, and one INSERT statement a table that takes the rows of a batch: raw SQL,
 * because on this one path an entity manager costs more than the rows themselves.
 */
export class BatchWriter {
  readonly dialect: Dialect;
  readonly cases: BatchTable;
  /** Likewise for cases whose place in the lists stays the same. */
  readonly unmovedCases: BatchTable;
  readonly events: BatchTable;
  readonly timers: BatchTable;
  readonly notices: BatchTable;
  readonly personal: BatchTable;
  readonly attachments: BatchTable;
  readonly revisions: BatchTable;
  readonly answers: BatchTable;
  readonly procedureChanges: BatchTable;
  readonly procedures: BatchTable;
  private runner: QueryRunner;
  private connection: Promise<Connection> | null = null;
  /** Whether the present connection has answered before. */
  used = false;

  constructor(private readonly source: DataSource) {
    this.dialect = dialectOf(source.options.type);
    this.runner = source.createQueryRunner();
    this.cases = this.table(CaseRow, { key: 'id', update: [...STEPPED, ...LISTED] });
    this.unmovedCases = this.table(CaseRow, { key: 'id', update: STEPPED });
    this.events = this.table(EventRow, 'fail', ['position']);
    this.timers = this.table(TimerRow, { key: 'case_id, id', update: this.others(TimerRow) });
    this.notices = this.table(NoticeRow, { key: 'id', update: this.others(NoticeRow) });
    this.personal = this.table(PersonalRow, 'fail');
    this.attachments = this.table(AttachmentRow, 'fail');
    this.revisions = this.table(RevisionRow, 'ignore');
    this.answers = this.table(AnswerRow, 'fail');
    this.procedureChanges = this.table(ProcedureChangeRow, 'fail');
    this.procedures = this.table(ProcedureRow, 'fail');
  }

  get tableNames(): string[] {
    return this.source.entityMetadatas.map(({ tableName }) => tableName);
  }

  /** A statement that is seldom needed. */
  async query(sql: string, parameters?: unknown[]): Promise<any> {
    const rows = await this.runner.query(sql, parameters);
    this.used = true;
    return rows;
  }

  /** A statement that every batch needs: it is prepared once. */
  async run(sql: string, values?: readonly unknown[]): Promise<any[]> {
    this.connection ??= this.runner.connect().then((held) => this.dialect.connection(held));
    const connection = await this.connection;
    const rows = await connection.run(sql, values);
    this.used = true;
    return rows;
  }

  /** Writes the rows of each table; where statements follow without waiting, the first failure is told. */
  async insertAll(parts: readonly Part[]): Promise<void> {
    if (!this.dialect.pipelined) {
      for (const part of parts) await this.insert(part);
      return;
    }
    const outcomes = await Promise.allSettled(parts.map((part) => this.insert(part)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async insert([{ properties, statement }, rows]: Part): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_MAX) {
      const some = rows.slice(from, from + ROWS_MAX);
      // Statements for 1, 2, 4, … rows are few enough to be kept; the places left over stay empty.
      const places = 2 ** Math.ceil(Math.log2(some.length));
      const values: unknown[] = Array(places * properties.length).fill(null);
      let at = 0;
      for (const row of some) {
        for (const property of properties) values[at++] = (row as any)[property] ?? null;
      }
      await this.run(statement(places), values);
    }
  }

  /** Takes a new connection when the present one is gone. */
  async reconnect(): Promise<void> {
    await this.close();
    this.runner = this.source.createQueryRunner();
    this.used = false;
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    await connection?.then((open) => open.close()).catch(() => undefined);
    await this.runner.release().catch(() => undefined);
  }

  /** The columns beside the key. */
  private others(entity: Function): string[] {
    const { columns } = this.source.getMetadata(entity);
    return columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => databaseName);
  }

  private table(entity: Function, onConflict: OnConflict, without: string[] = []): BatchTable {
    const metadata = this.source.getMetadata(entity);
    const kept = metadata.columns.filter(({ databaseName }) => !without.includes(databaseName));
    const names = kept.map(({ databaseName }) => databaseName);
    const list = names.join(', ');
    const row = (index: number): string => {
      const values = kept.map(({ type }, i) =>
        this.dialect.typedParameter(index * kept.length + i + 1, type as ColumnType),
      );
      return `(${values.join(', ')})`;
    };
    const statements = new Map<number, string>();
    const statement = (rows: number): string => {
      let known = statements.get(rows);
      if (!known) {
        const all = Array.from({ length: rows }, (_, index) => row(index)).join(', ');
        known =
          `WITH batch (${list}) AS (VALUES ${all}) ` +
          `INSERT INTO ${metadata.tableName} (${list}) SELECT ${list} FROM batch ` +
          `WHERE ${names[0]} IS NOT NULL${conflictClause(onConflict)}`;
        statements.set(rows, known);
      }
      return known;
    };
    return { properties: kept.map(({ propertyName }) => propertyName), statement };
  }
}

function conflictClause(onConflict: OnConflict): string {
  if (onConflict === 'fail') return '';
  if (onConflict === 'ignore') return ' ON CONFLICT DO NOTHING';
  const { key, update } = onConflict;
  const sets = update.map((name) => `${name} = excluded.${name}`);
  return ` ON CONFLICT (${key}) DO UPDATE SET ${sets.join(', ')}`;
}
