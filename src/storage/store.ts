import { In, QueryFailedError, type DataSource, type FindOptionsWhere } from 'typeorm';
import type { BatchWriter } from './batch-writer.js';
import { CommitConflict, NotWritten, UnknownOutcome, type Commit } from './commit.js';
import { noneBefore, type Dialect } from './dialects.js';
import {
  AnswerRow,
  CaseRow,
  EventRow,
  NoticeRow,
  SettingRow,
  TimerRow,
  RevisionRow,
  PersonalRow,
} from './entities.js';
import { Turns } from './turns.js';

/** How long a row taken by one node's loop is left alone by the others; a node that died gives it back. */
const CLAIM_MS = 10_000;
/** Work waits this long for the writing connection, which may be waiting for a database that is silent. */
const WRITING_MS_MAX = 10_000;

/**
 * The one store, for both databases. Writes go through one connection, a batch at a time; reads go
 * through their own, so that a long read never waits for a write or the other way round.
 */
export class Store {
  private readonly writing = new Turns(
    WRITING_MS_MAX,
    () => new NotWritten(new Error('The writing connection was not free in time.'), true),
  );

  constructor(
    private readonly writer: BatchWriter,
    readonly read: DataSource,
  ) {}

  get dialect(): Dialect {
    return this.writer.dialect;
  }

  /**
   * Writes a batch in one transaction, one statement a table.
   * @throws CommitConflict, NotWritten (nothing is written) or UnknownOutcome.
   */
  commit(batch: readonly Commit[]): Promise<void> {
    return this.alone(() => this.commitAlone(batch));
  }

  private async commitAlone(batch: readonly Commit[]): Promise<void> {
    await this.begin();
    let leftOut: CommitConflict | null;
    try {
      leftOut = await this.lockCases(batch);
      await this.writeAll(leftOut ? batch.filter((one) => !leftOut!.concerns(one)) : batch);
    } catch (error) {
      await this.rollback();
      if (this.dialect.isConflict(error)) throw new CommitConflict();
      throw new NotWritten(error, false, this.dialect.isTimeout(error));
    }
    await this.end();
    for (const commit of batch) {
      if (leftOut?.concerns(commit)) continue;
      for (const { hash } of commit.revisions) this.writtenRevisions.add(hash);
    }
    const { afterErasure } = this.dialect;
    if (afterErasure && batch.some(({ erase }) => erase)) {
      // It is written already; a checkpoint that a long read holds up is made by the next one.
      await this.writer.query(afterErasure).catch(() => undefined);
    }
    if (leftOut) throw leftOut;
  }

  /** Work in a transaction of its own; what it throws undoes it. @throws also as `commit` does */
  transaction<T>(work: (writer: BatchWriter) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      await this.begin();
      const done = await work(this.writer).catch(async (error: unknown) => {
        await this.rollback();
        if (!(error instanceof QueryFailedError)) throw error;
        if (this.dialect.isConflict(error)) throw new CommitConflict();
        throw new NotWritten(error, false, this.dialect.isTimeout(error));
      });
      await this.end();
      return done;
    });
  }

  private async begin(): Promise<void> {
    try {
      await this.sayFirst(() => this.writer.run(this.dialect.begin));
    } catch (error) {
      throw new NotWritten(error, true);
    }
  }

  private async end(): Promise<void> {
    try {
      await this.writer.run('COMMIT');
    } catch (error) {
      await this.rollback();
      throw new UnknownOutcome(error);
    }
  }

  /** Says what may be said twice: the connection may have been lost since it was last used. */
  private async sayFirst<T>(say: () => Promise<T>): Promise<T> {
    for (;;) {
      const { used } = this.writer;
      try {
        return await say();
      } catch (error) {
        // SQLite has waited for its lock already.
        if (!this.dialect.shared) throw error;
        await this.writer.reconnect();
        // A connection that could not even be made is no better a moment later.
        if (!used) throw error;
      }
    }
  }

  /**
   * Where several nodes share a database, what a node has in memory is trusted only if its sequence
   * number still matches under the row's lock. Nobody waits here for a row that is locked: the whole
   * batch would wait with it. Gives the members that are to be left out, if there are any.
   */
  private async lockCases(batch: readonly Commit[]): Promise<CommitConflict | null> {
    const { lockCases } = this.dialect;
    const expected = batch.filter(({ expected }) => expected !== null);
    if (!lockCases || expected.length === 0) return null;
    const ids = [...new Set(expected.map((commit) => commit.expected!.caseId))];
    const rows: { id: string; seq: number }[] = await this.writer.run(lockCases, [ids]);
    const seqs = new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
    const held = expected.filter((commit) => !seqs.has(commit.expected!.caseId));
    const behind = expected.filter((commit) => {
      const seq = seqs.get(commit.expected!.caseId);
      return seq !== undefined && seq !== commit.expected!.seq;
    });
    if (held.length + behind.length === 0) return null;
    return new CommitConflict(new Set(behind), new Set(held));
  }

  private async writeAll(batch: readonly Commit[]): Promise<void> {
    const { writer } = this;
    const all = <T>(part: (commit: Commit) => readonly T[]): T[] => batch.flatMap(part);
    const one = <T>(row: T | null): T[] => (row === null ? [] : [row]);
    const opened: CaseRow[] = [];
    const changed: CaseRow[] = [];
    const stepped: CaseRow[] = [];
    for (const { case: row, expected, stored } of batch) {
      if (!row) continue;
      if (!expected) opened.push(row);
      else if (writer.hasOnlyStepped(row, stored)) stepped.push(row);
      else changed.push(row);
    }
    await writer.writeAll([
      // The answers first: a key that was used before is met before anything else is done.
      [writer.answers, all(({ answer }) => one(answer))],
      [writer.events, all(({ events }) => events)],
      [writer.newCases, opened],
      [writer.changedCases, changed],
      [writer.steppedCases, stepped],
      [writer.timers, all(({ timers }) => timers)],
      [writer.notices, all(({ notices }) => notices)],
      [writer.personal, all(({ personal }) => personal)],
      [writer.attachments, all(({ attachments }) => attachments ?? [])],
      [writer.reads, all(({ reads }) => reads ?? [])],
      [writer.revisions, this.newRevisions(all(({ revisions }) => revisions))],
    ]);
    for (const { erase } of batch) {
      if (erase) await this.erase(erase.caseId);
    }
    const { wakeOthers } = this.dialect;
    if (wakeOthers && batch.some(({ notices }) => notices.length > 0)) {
      await writer.query(wakeOthers);
    }
  }

  private readonly writtenRevisions = new Set<string>();

  /** Every event names its revisions; each is written with the first event that uses it. */
  private newRevisions(revisions: RevisionRow[]): RevisionRow[] {
    const missing = revisions.filter(({ hash }) => !this.writtenRevisions.has(hash));
    return [...new Map(missing.map((revision) => [revision.hash, revision])).values()];
  }

  findCase(id: string): Promise<CaseRow | null> {
    return this.read.getRepository(CaseRow).findOneBy({ id });
  }

  findCases(ids: readonly string[]): Promise<CaseRow[]> {
    return this.read.getRepository(CaseRow).findBy({ id: In(ids) });
  }

  findTimers(caseId: string): Promise<TimerRow[]> {
    return this.read.getRepository(TimerRow).find({ where: { caseId }, order: { ordinal: 'ASC' } });
  }

  async seqOf(caseId: string): Promise<number | null> {
    const p1 = this.dialect.parameter(1);
    const [row] = await this.read.query(`SELECT seq FROM cases WHERE id = ${p1}`, [caseId]);
    return row ? Number(row.seq) : null;
  }

  /** The database's clock, milliseconds; null where it is this machine's own. */
  async clock(): Promise<number | null> {
    if (!this.dialect.clock) return null;
    const [row] = await this.read.query(this.dialect.clock);
    return Number(row.now);
  }

  findAnswer(scope: string): Promise<AnswerRow | null> {
    return this.read.getRepository(AnswerRow).findOneBy({ scope });
  }

  findChildren(parentId: string): Promise<CaseRow[]> {
    return this.read
      .getRepository(CaseRow)
      .find({ where: { parentId }, order: { openedAt: 'ASC', code: 'ASC' } });
  }

  findChild(parentId: string, parentKey: string): Promise<CaseRow | null> {
    return this.read.getRepository(CaseRow).findOneBy({ parentId, parentKey });
  }

  findRevisions(hashes: string[]): Promise<RevisionRow[]> {
    return this.read.getRepository(RevisionRow).find({ where: { hash: In(hashes) } });
  }

  findEvents(caseId: string): Promise<EventRow[]> {
    return this.read.getRepository(EventRow).find({ where: { caseId }, order: { seq: 'ASC' } });
  }

  /** What is left of cases that somebody took out of the database. */
  async logsWithoutCase(): Promise<{ caseId: string; seq: number }[]> {
    const rows: { id: string; seq: number }[] = await this.read.query(
      'SELECT case_id AS id, MAX(seq) AS seq FROM events ' +
        'WHERE NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = events.case_id) GROUP BY case_id',
    );
    return rows.map(({ id, seq }) => ({ caseId: id, seq: Number(seq) }));
  }

  findPersonal(caseId: string): Promise<PersonalRow[]> {
    return this.read.getRepository(PersonalRow).find({ where: { caseId } });
  }

  /**
   * Cases with a running timer that is due at `now`, soonest first, taken so that another node's loop
   * leaves them alone for a while; halted cases wait for a person.
   */
  async takeCasesFallenDue(now: number, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.take(this.dialect.takeTimers, now, limit);
    return [...new Set(rows.map(({ id }) => id))];
  }

  /** The first instant later than `after` at which a timer or notice is still to come off. */
  async nextInstant(after = 0): Promise<number | null> {
    const p1 = this.dialect.parameter(1);
    const [timer] = await this.read.query(
      "SELECT MIN(t.due_at) AS at FROM timers t JOIN cases c ON c.id = t.case_id AND c.status = 'active' " +
        `WHERE t.status = 'running' AND t.due_at > ${p1}`,
      [after],
    );
    const [notice] = await this.read.query(
      `SELECT MIN(due_at) AS at FROM outbox WHERE status = 'pending' AND due_at > ${p1} AND ${noneBefore()}`,
      [after],
    );
    const instants = [timer?.at, notice?.at].filter((at) => at !== null && at !== undefined);
    return instants.length > 0 ? Math.min(...instants.map(Number)) : null;
  }

  /** Pending notices that are due, a case's in their order, taken as timers are. */
  async takeNoticesDue(now: number, limit: number): Promise<NoticeRow[]> {
    const rows: { id: string }[] = await this.take(this.dialect.takeNotices, now, limit);
    // Mostly: the loop looks after every step.
    if (rows.length === 0) return [];
    return this.findNotices({ id: In(rows.map(({ id }) => id)) });
  }

  private take(statement: string, now: number, limit: number): Promise<{ id: string }[]> {
    return this.read.query(statement, this.dialect.takeParameters(now, limit, now + CLAIM_MS));
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
    const [row] = await this.statement(
      `WITH wanted AS (SELECT CAST(${p1} AS text) AS name, CAST(${p2} AS int) AS count) ` +
        'INSERT INTO counters (name, value) SELECT name, count FROM wanted WHERE true ' +
        'ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value RETURNING value',
      [name, count],
    );
    return Number(row.value) - count + 1;
  }

  async setting(name: string): Promise<string | null> {
    const row = await this.read.getRepository(SettingRow).findOneBy({ name });
    return row?.value ?? null;
  }

  async set(name: string, value: string): Promise<void> {
    const [p1, p2] = [this.dialect.parameter(1), this.dialect.parameter(2)];
    await this.statement(
      `INSERT INTO settings (name, value) VALUES (${p1}, ${p2}) ` +
        'ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      [name, value],
    );
  }

  /** Sets what is not set yet; where it is, that stays. */
  async setOnce(name: string, value: string): Promise<void> {
    const [p1, p2] = [this.dialect.parameter(1), this.dialect.parameter(2)];
    await this.statement(
      `INSERT INTO settings (name, value) VALUES (${p1}, ${p2}) ON CONFLICT (name) DO NOTHING`,
      [name, value],
    );
  }

  /** One statement that is its own transaction, and does no harm when it is done twice. @throws NotWritten */
  private async statement(sql: string, values: unknown[]): Promise<any[]> {
    try {
      return await this.alone(() => this.sayFirst(() => this.writer.query(sql, values)));
    } catch (error) {
      throw new NotWritten(error);
    }
  }

  /** Empties every table; only the sandbox, whose database is thrown away, has a use for it. */
  async clear(): Promise<void> {
    await this.alone(async () => {
      const { dialect, tableNames } = this.writer;
      const empty = tableNames.flatMap((table) => dialect.empty(table));
      await this.writer.script([dialect.begin, ...empty, 'COMMIT']);
    });
    this.writtenRevisions.clear();
  }

  /** Only one piece of work is on the writing connection at a time: transactions there would mix. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    return this.writing.take('', work);
  }

  private async erase(caseId: string): Promise<void> {
    const p1 = this.dialect.parameter(1);
    for (const table of ['personal', 'attachments']) {
      await this.writer.query(`DELETE FROM ${table} WHERE case_id = ${p1}`, [caseId]);
    }
  }

  private async rollback(): Promise<void> {
    try {
      await this.writer.run('ROLLBACK');
    } catch {
      // The connection is gone, or the database has rolled back by itself; the error that caused it
      // is the one to tell. A transaction left open on it would catch the next batch.
      await this.writer.reconnect();
    }
  }
}
