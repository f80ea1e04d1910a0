import type { DataSource, QueryRunner } from 'typeorm';
import { dialectOf, type BatchColumn, type Dialect } from './dialects.js';
import {
  AnswerRow,
  AttachmentRow,
  CaseRow,
  EventRow,
  NoticeRow,
  PersonalRow,
  RevisionRow,
  TimerRow,
} from './entities.js';

interface BatchTable {
  table: string;
  columns: BatchColumn[];
  properties: string[];
  statement: string;
}

/** What to do when a row of that key is there; without it the batch fails. */
type OnConflict = { update: string } | 'ignore' | 'fail';

/**
 * The writing connection, and one INSERT statement a table that takes all rows of a batch as one JSON
 * parameter: raw SQL, because on this one path an entity manager costs more than the rows themselves.
 */
export class BatchWriter {
  readonly dialect: Dialect;
  readonly cases: BatchTable;
  readonly events: BatchTable;
  readonly timers: BatchTable;
  readonly notices: BatchTable;
  readonly personal: BatchTable;
  readonly attachments: BatchTable;
  readonly revisions: BatchTable;
  readonly answers: BatchTable;
  private runner: QueryRunner;
  /** Whether the present connection has answered before. */
  used = false;

  constructor(private readonly source: DataSource) {
    this.dialect = dialectOf(source.options.type);
    this.runner = source.createQueryRunner();
    this.cases = this.table(CaseRow, { update: 'id' });
    this.events = this.table(EventRow, 'fail', ['position']);
    this.timers = this.table(TimerRow, { update: 'case_id, id' });
    this.notices = this.table(NoticeRow, { update: 'id' });
    this.personal = this.table(PersonalRow, 'fail');
    this.attachments = this.table(AttachmentRow, 'fail');
    this.revisions = this.table(RevisionRow, 'ignore');
    this.answers = this.table(AnswerRow, 'fail');
  }

  get tableNames(): string[] {
    return this.source.entityMetadatas.map(({ tableName }) => tableName);
  }

  async query(sql: string, parameters?: unknown[]): Promise<any> {
    const rows = await this.runner.query(sql, parameters);
    this.used = true;
    return rows;
  }

  async insert(
    { columns, properties, statement }: BatchTable,
    rows: readonly object[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const records = rows.map((row) => {
      const record: { [column: string]: unknown } = {};
      for (let i = 0; i < columns.length; i++) {
        record[columns[i]!.name] = (row as any)[properties[i]!] ?? null;
      }
      return record;
    });
    await this.query(statement, [JSON.stringify(records)]);
  }

  /** Takes a new connection when the present one is gone. */
  async reconnect(): Promise<void> {
    await this.runner.release().catch(() => undefined);
    this.runner = this.source.createQueryRunner();
    this.used = false;
  }

  private table(entity: Function, onConflict: OnConflict, without: string[] = []): BatchTable {
    const metadata = this.source.getMetadata(entity);
    const kept = metadata.columns.filter(({ databaseName }) => !without.includes(databaseName));
    const columns = kept.map(({ databaseName, type }): BatchColumn => ({
      name: databaseName,
      type: type as BatchColumn['type'],
    }));
    const names = columns.map(({ name }) => name);
    const statement =
      `INSERT INTO ${metadata.tableName} (${names.join(', ')}) ` +
      this.dialect.rows(columns, this.dialect.parameter(1)) +
      conflictClause(onConflict, names);
    return {
      table: metadata.tableName,
      columns,
      properties: kept.map(({ propertyName }) => propertyName),
      statement,
    };
  }
}

function conflictClause(onConflict: OnConflict, names: string[]): string {
  if (onConflict === 'fail') return '';
  if (onConflict === 'ignore') return ' ON CONFLICT DO NOTHING';
  const keys = onConflict.update.split(', ');
  const updates = names.filter((name) => !keys.includes(name));
  return (
    ` ON CONFLICT (${onConflict.update}) DO UPDATE SET ` +
    updates.map((name) => `${name} = excluded.${name}`).join(', ')
  );
}
