import {
  In,
  LessThanOrEqual,
  type DataSource,
  type FindOptionsWhere,
  type QueryRunner,
} from 'typeorm';
import { dialectOf, type BatchColumn, type Dialect } from './dialects.js';
import {
  AnswerRow,
  CaseRow,
  EventRow,
  NoticeRow,
  PersonalRow,
  RevisionRow,
  SettingRow,
  TimerRow,
} from './entities.js';

/** Everything that one send writes, or nothing of it. */
export interface Commit {
  case: CaseRow | null;
  events: Omit<EventRow, 'position'>[];
  timers: TimerRow[];
  notices: NoticeRow[];
  personal: PersonalRow[];
  revisions: RevisionRow[];
  answer: AnswerRow | null;
  /** A personal value that is erased with this commit. */
  erase?: { caseId: string };
}

/** A member of the batch met a row that was there: another send of its case, or the same key again. */
export class CommitConflict extends Error {}

/** The database refused before COMMIT: nothing was written. */
export class NotWritten extends Error {
  constructor(readonly reason: unknown) {
    super(`Nothing was written: ${(reason as Error)?.message ?? String(reason)}`);
  }
}

/** COMMIT itself failed: nobody knows yet whether it was written. */
export class UnknownOutcome extends Error {
  constructor(readonly reason: unknown) {
    super(`COMMIT failed: ${(reason as Error)?.message ?? String(reason)}`);
  }
}

interface BatchTable {
  table: string;
  columns: BatchColumn[];
  onConflict: string;
}

/**
 * The one store, for both databases. Writes go through one connection, a batch at a time; reads go
 * through their own, so that a long read never waits for a write or the other way round.
 */
export class Store {
  readonly dialect: Dialect;
  private readonly statements = new Map<string, string>();
  private readonly tables: { [part: string]: BatchTable };

  constructor(
    private readonly writer: QueryRunner,
    readonly read: DataSource,
  ) {
    this.dialect = dialectOf(writer.connection.options.type);
    const table = (entity: Function, onConflict: string, without: string[] = []): BatchTable => {
      const metadata = writer.connection.getMetadata(entity);
      const columns = metadata.columns
        .filter((column) => !without.includes(column.databaseName))
        .map((column) => ({
          name: column.databaseName,
          type: column.type as BatchColumn['type'],
        }));
      return { table: metadata.tableName, columns, onConflict };
    };
    this.tables = {
      cases: table(CaseRow, 'id'),
      events: table(EventRow, '', ['position']),
      timers: table(TimerRow, 'case_id, id'),
      notices: table(NoticeRow, 'id'),
      personal: table(PersonalRow, ''),
      revisions: table(RevisionRow, 'nothing'),
      answers: table(AnswerRow, ''),
    };
  }

  /**
   * Writes a batch in one transaction, one statement a table.
   * @throws CommitConflict, NotWritten (nothing is written) or UnknownOutcome.
   */
  commit(batch: readonly Commit[]): Promise<void> {
    return this.alone(() => this.commitAlone(batch));
  }

  private async commitAlone(batch: readonly Commit[]): Promise<void> {
    try {
      await this.writer.query(this.dialect.begin);
    } catch (error) {
      throw new NotWritten(error);
    }
    try {
      const all = <T>(part: (commit: Commit) => readonly T[]): T[] => batch.flatMap(part);
      // The answers first: a key that was used before is met before anything else is done.
      await this.write(
        'answers',
        all((commit) => (commit.answer ? [commit.answer] : [])),
      );
      await this.write(
        'events',
        all((commit) => commit.events),
      );
      await this.write(
        'cases',
        all((commit) => (commit.case ? [commit.case] : [])),
      );
      await this.write(
        'timers',
        all((commit) => commit.timers),
      );
      await this.write(
        'notices',
        all((commit) => commit.notices),
      );
      await this.write(
        'personal',
        all((commit) => commit.personal),
      );
      const revisions = this.newRevisions(all((commit) => commit.revisions));
      await this.write('revisions', revisions);
      for (const { erase } of batch) {
        if (erase) await this.erase(erase.caseId);
      }
    } catch (error) {
      await this.rollback();
      throw this.dialect.isConflict(error) ? new CommitConflict() : new NotWritten(error);
    }
    try {
      await this.writer.query('COMMIT');
    } catch (error) {
      throw new UnknownOutcome(error);
    }
    for (const commit of batch) {
      for (const { hash } of commit.revisions) this.writtenRevisions.add(hash);
    }
  }

  private readonly writtenRevisions = new Set<string>();

  /** Every event names its revisions; each is written with the first event that uses it. */
  private newRevisions(revisions: RevisionRow[]): RevisionRow[] {
    const missing = revisions.filter(({ hash }) => !this.writtenRevisions.has(hash));
    return [...new Map(missing.map((revision) => [revision.hash, revision])).values()];
  }

  async findCase(id: string): Promise<{ row: CaseRow; timers: TimerRow[] } | null> {
    const row = await this.read.getRepository(CaseRow).findOneBy({ id });
    if (!row) return null;
    const timers = await this.read
      .getRepository(TimerRow)
      .find({ where: { caseId: id }, order: { ordinal: 'ASC' } });
    return { row, timers };
  }

  findAnswer(scope: string): Promise<AnswerRow | null> {
    return this.read.getRepository(AnswerRow).findOneBy({ scope });
  }

  findChildren(parentId: string): Promise<CaseRow[]> {
    return this.read
      .getRepository(CaseRow)
      .find({ where: { parentId }, order: { openedAt: 'ASC', code: 'ASC' } });
  }

  findRevisions(hashes: string[]): Promise<RevisionRow[]> {
    return this.read.getRepository(RevisionRow).find({ where: { hash: In(hashes) } });
  }

  findEvents(caseId: string): Promise<EventRow[]> {
    return this.read.getRepository(EventRow).find({ where: { caseId }, order: { seq: 'ASC' } });
  }

  findPersonal(caseId: string): Promise<PersonalRow[]> {
    return this.read.getRepository(PersonalRow).find({ where: { caseId } });
  }

  /** Cases with a running timer that is due at `now`, soonest first; halted cases wait for a person. */
  async casesFallenDue(now: number, limit: number): Promise<string[]> {
    const rows = await this.read
      .getRepository(TimerRow)
      .createQueryBuilder('timer')
      .innerJoin(CaseRow, 'one', "one.id = timer.case_id AND one.status = 'active'")
      .select('timer.case_id', 'id')
      .where("timer.status = 'running' AND timer.due_at <= :now", { now })
      .orderBy('timer.due_at')
      .limit(limit)
      .getRawMany<{ id: string }>();
    return [...new Set(rows.map((row) => row.id))];
  }

  /** The instant of the next timer or notice that is still to come off; null when there is none. */
  async nextInstant(): Promise<number | null> {
    const [timer] = await this.read.query(
      "SELECT MIN(t.due_at) AS at FROM timers t JOIN cases c ON c.id = t.case_id AND c.status = 'active' WHERE t.status = 'running'",
    );
    const [notice] = await this.read.query(
      "SELECT MIN(due_at) AS at FROM outbox WHERE status = 'pending'",
    );
    const instants = [timer?.at, notice?.at].filter((at) => at !== null && at !== undefined);
    return instants.length > 0 ? Math.min(...instants.map(Number)) : null;
  }

  noticesDue(now: number, limit: number): Promise<NoticeRow[]> {
    return this.read.getRepository(NoticeRow).find({
      where: { status: 'pending', dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC', caseId: 'ASC', seq: 'ASC', ordinal: 'ASC' },
      take: limit,
    });
  }

  findNotices(where: FindOptionsWhere<NoticeRow>): Promise<NoticeRow[]> {
    return this.read
      .getRepository(NoticeRow)
      .find({ where, order: { caseId: 'ASC', seq: 'ASC', ordinal: 'ASC' } });
  }

  /** Reserves `count` numbers; gives the first. A number whose case is then not written stays unused. */
  async reserve(name: string, count: number): Promise<number> {
    const [p1, p2] = [this.dialect.parameter(1), this.dialect.parameter(2)];
    // WITH first: TypeORM's SQLite driver gives no rows back from a statement that begins with INSERT.
    const [row] = await this.alone(() =>
      this.writer.query(
        `WITH wanted AS (SELECT CAST(${p1} AS text) AS name, CAST(${p2} AS int) AS count) ` +
          'INSERT INTO counters (name, value) SELECT name, count FROM wanted WHERE true ' +
          'ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value RETURNING value',
        [name, count],
      ),
    );
    return Number(row.value) - count + 1;
  }

  async setting(name: string): Promise<string | null> {
    const row = await this.read.getRepository(SettingRow).findOneBy({ name });
    return row?.value ?? null;
  }

  async set(name: string, value: string): Promise<void> {
    const [p1, p2] = [this.dialect.parameter(1), this.dialect.parameter(2)];
    await this.alone(() =>
      this.writer.query(
        `INSERT INTO settings (name, value) VALUES (${p1}, ${p2}) ` +
          'ON CONFLICT (name) DO UPDATE SET value = excluded.value',
        [name, value],
      ),
    );
  }

  /** Empties every table; only the sandbox, whose database is thrown away, has a use for it. */
  async clear(): Promise<void> {
    await this.alone(async () => {
      await this.writer.query(this.dialect.begin);
      for (const statement of this.dialect.unprotectLog) await this.writer.query(statement);
      for (const { tableName } of this.writer.connection.entityMetadatas) {
        await this.writer.query(`DELETE FROM ${tableName}`);
      }
      for (const statement of this.dialect.protectLog) await this.writer.query(statement);
      await this.writer.query('COMMIT');
    });
    this.writtenRevisions.clear();
  }

  private tail: Promise<unknown> = Promise.resolve();

  /** Only one piece of work is on the writing connection at a time: transactions there would mix. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(work, work);
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async write(part: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    const { columns } = this.tables[part]!;
    const properties = this.properties(part);
    const json = JSON.stringify(
      rows.map((row) =>
        Object.fromEntries(
          columns.map(({ name }, i) => [name, (row as any)[properties[i]!] ?? null]),
        ),
      ),
    );
    await this.writer.query(this.statement(part), [json]);
  }

  private readonly propertiesByPart = new Map<string, string[]>();

  private properties(part: string): string[] {
    let properties = this.propertiesByPart.get(part);
    if (!properties) {
      const { table, columns } = this.tables[part]!;
      const metadata = this.writer.connection.getMetadata(table);
      properties = columns.map(
        ({ name }) => metadata.findColumnWithDatabaseName(name)!.propertyName,
      );
      this.propertiesByPart.set(part, properties);
    }
    return properties;
  }

  private statement(part: string): string {
    const known = this.statements.get(part);
    if (known) return known;
    const { table, columns, onConflict } = this.tables[part]!;
    const names = columns.map(({ name }) => name);
    const keys = onConflict.split(', ');
    const updates = names.filter((name) => !keys.includes(name));
    const conflict =
      onConflict === ''
        ? ''
        : onConflict === 'nothing'
          ? ' ON CONFLICT DO NOTHING'
          : ` ON CONFLICT (${onConflict}) DO UPDATE SET ` +
            updates.map((name) => `${name} = excluded.${name}`).join(', ');
    const statement =
      `INSERT INTO ${table} (${names.join(', ')}) ` +
      this.dialect.rows(columns, this.dialect.parameter(1)) +
      conflict;
    this.statements.set(part, statement);
    return statement;
  }

  private async erase(caseId: string): Promise<void> {
    const p1 = this.dialect.parameter(1);
    await this.writer.query(`DELETE FROM personal WHERE case_id = ${p1}`, [caseId]);
  }

  private async rollback(): Promise<void> {
    try {
      await this.writer.query('ROLLBACK');
    } catch {
      // The database has rolled back by itself; the error that caused it is the one to tell.
    }
  }
}
