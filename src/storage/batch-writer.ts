import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
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
import { PersonalReadRow } from './people-entities.js';

/** Past this many rows another statement begins: the databases limit the values of one. */
const ROWS_MAX = 256;

interface BatchTable {
  properties: string[];
  /** The statement that takes so many rows. */
  statement(rows: number): string;
}

type Part = readonly [BatchTable, readonly object[]];

/** What to do when a row of that key is there; without it the batch fails. */
type OnConflict = { key: string } | 'ignore' | 'fail';

/** What every step changes of a case. */
const STEPPED: ReadonlySet<string> = new Set<keyof CaseRow>([
  'seq',
  'hash',
  'lastAt',
  'state',
  'snapshot',
]);

/**
 * The writing connection, and one statement a table that takes the rows of a batch: raw SQL, because
 * on this one path an entity manager costs more than the rows themselves.
 */
export class BatchWriter {
  readonly dialect: Dialect;
  readonly newCases: BatchTable;
  readonly changedCases: BatchTable;
  /** Cases of which nothing has changed but what every step changes: no index needs to be written. */
  readonly steppedCases: BatchTable;
  readonly events: BatchTable;
  readonly timers: BatchTable;
  readonly notices: BatchTable;
  readonly personal: BatchTable;
  readonly attachments: BatchTable;
  readonly revisions: BatchTable;
  readonly answers: BatchTable;
  readonly procedureChanges: BatchTable;
  readonly procedures: BatchTable;
  readonly reads: BatchTable;
  private runner: QueryRunner;
  private connection: Promise<Connection> | null = null;
  /** Whether the present connection has answered before. */
  used = false;

  constructor(private readonly source: DataSource) {
    this.dialect = dialectOf(source.options.type);
    this.runner = source.createQueryRunner();
    this.newCases = this.inserting(CaseRow, 'fail');
    this.changedCases = this.updating(CaseRow, () => true);
    this.steppedCases = this.updating(CaseRow, ({ propertyName }) => STEPPED.has(propertyName));
    this.events = this.inserting(EventRow, 'fail', ['position']);
    this.timers = this.inserting(TimerRow, { key: 'case_id, id' });
    this.notices = this.inserting(NoticeRow, { key: 'id' });
    this.personal = this.inserting(PersonalRow, 'fail');
    this.revisions = this.inserting(RevisionRow, 'ignore');
    this.answers = this.inserting(AnswerRow, 'fail');
    this.attachments = this.inserting(AttachmentRow, 'fail');
    this.procedureChanges = this.inserting(ProcedureChangeRow, 'fail');
    this.procedures = this.inserting(ProcedureRow, 'fail');
    this.reads = this.inserting(PersonalReadRow, 'ignore');
  }

  get tableNames(): string[] {
    return this.source.entityMetadatas.map(({ tableName }) => tableName);
  }

  /** For what is written seldom, by whole rows; never its `save`, which opens a transaction of its own. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** A statement that is seldom needed. */
  async query(sql: string, parameters?: unknown[]): Promise<any> {
    const rows = await this.runner.query(sql, parameters);
    this.used = true;
    return rows;
  }

  /** A statement that every batch needs: it is prepared once. */
  async run(sql: string, values?: readonly unknown[]): Promise<any[]> {
    const rows = await (await this.connected()).run(sql, values);
    this.used = true;
    return rows;
  }

  /** Statements that are sent together; without BEGIN and COMMIT among them each is its own transaction. */
  async script(statements: readonly string[]): Promise<void> {
    await (await this.connected()).script(statements.join(';\n'));
  }

  private connected(): Promise<Connection> {
    this.connection ??= this.runner.connect().then((held) => this.dialect.connection(held));
    return this.connection;
  }

  /** Whether nothing has changed but what every step changes. */
  hasOnlyStepped(row: CaseRow, stored: Readonly<CaseRow> | undefined): boolean {
    if (!stored) return false;
    const properties = Object.keys(stored) as (keyof CaseRow)[];
    return properties.every(
      (property) => STEPPED.has(property) || row[property] === stored[property],
    );
  }

  /** Writes the rows of each table; where statements follow without waiting, the first failure is told. */
  async writeAll(parts: readonly Part[]): Promise<void> {
    if (!this.dialect.pipelined) {
      for (const part of parts) await this.write(part);
      return;
    }
    const outcomes = await Promise.allSettled(parts.map((part) => this.write(part)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async write([{ properties, statement }, rows]: Part): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_MAX) {
      const some = rows.slice(from, from + ROWS_MAX);
      const places = placesFor(some.length);
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

  private inserting(entity: Function, onConflict: OnConflict, without: string[] = []): BatchTable {
    const { tableName, columns } = this.source.getMetadata(entity);
    const kept = columns.filter(({ databaseName }) => !without.includes(databaseName));
    const names = kept.map(({ databaseName }) => databaseName);
    const list = names.join(', ');
    return this.table(
      kept,
      `INSERT INTO ${tableName} (${list}) SELECT ${list} FROM batch ` +
        `WHERE ${names[0]} IS NOT NULL${conflictClause(onConflict, names)}`,
    );
  }

  /** @param which the columns, beside the key, that may have changed. */
  private updating(entity: Function, which: (column: ColumnMetadata) => boolean): BatchTable {
    const { tableName, columns } = this.source.getMetadata(entity);
    const kept = columns.filter((column) => column.isPrimary || which(column));
    const named = (primary: boolean): string[] =>
      kept.filter(({ isPrimary }) => isPrimary === primary).map(({ databaseName }) => databaseName);
    return this.table(
      kept,
      `UPDATE ${tableName} SET ${named(false)
        .map((name) => `${name} = batch.${name}`)
        .join(', ')} ` +
        `FROM batch WHERE ${named(true)
          .map((name) => `${tableName}.${name} = batch.${name}`)
          .join(' AND ')}`,
    );
  }

  /** @param act what is done with the rows of `batch`; a place that stays empty has no key. */
  private table(columns: ColumnMetadata[], act: string): BatchTable {
    const place = (index: number): string => {
      const values = columns.map(({ type }, i) =>
        this.dialect.typedParameter(index * columns.length + i + 1, type as ColumnType),
      );
      return `(${values.join(', ')})`;
    };
    const list = columns.map(({ databaseName }) => databaseName).join(', ');
    const statements = new Map<number, string>();
    const statement = (rows: number): string => {
      let known = statements.get(rows);
      if (!known) {
        const places = Array.from({ length: rows }, (_, index) => place(index)).join(', ');
        known = `WITH batch (${list}) AS (VALUES ${places}) ${act}`;
        statements.set(rows, known);
      }
      return known;
    };
    return { properties: columns.map(({ propertyName }) => propertyName), statement };
  }
}

/**
 * A statement is kept for each number of places, so only some numbers are used: all up to 8, then four
 * to the next power of two. The places that are left over, a quarter at most, stay empty.
 */
function placesFor(rows: number): number {
  const step = Math.max(1, 2 ** (Math.ceil(Math.log2(rows)) - 3));
  return Math.ceil(rows / step) * step;
}

function conflictClause(onConflict: OnConflict, names: string[]): string {
  if (onConflict === 'fail') return '';
  if (onConflict === 'ignore') return ' ON CONFLICT DO NOTHING';
  const keys = onConflict.key.split(', ');
  const sets = names.filter((name) => !keys.includes(name));
  return (
    ` ON CONFLICT (${onConflict.key}) DO UPDATE SET ` +
    sets.map((name) => `${name} = excluded.${name}`).join(', ')
  );
}
