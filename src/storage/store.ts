import { In, type DataSource, type FindOptionsWhere } from 'typeorm';
import type { BatchWriter } from './batch-writer.js';
import { noneBefore, type Dialect } from './dialects.js';
import {
  AnswerRow,
  AttachmentRow,
  CaseRow,
  EventRow,
  NoticeRow,
  SettingRow,
  TimerRow,
  RevisionRow,
  PersonalRow,
} from './entities.js';
import { Turns } from './turns.js';

/** Everything that one send writes, or nothing of it. */
export interface Commit {
  case: CaseRow | null;
  events: Omit<EventRow, 'position'>[];
  timers: TimerRow[];
  notices: NoticeRow[];
  personal: PersonalRow[];
  revisions: RevisionRow[];
  answer: AnswerRow | null;
  /** Files that the case names from now on. */
  attachments?: AttachmentRow[];
  /** A case whose personal values are erased with this commit, and its files with them. */
  erase?: { caseId: string };
  /** The sequence number from which it was computed; null for a new case. */
  expected: { caseId: string; seq: number } | null;
}

/** A commit of nothing, to which a single row is added. */
export const NOTHING: Commit = {
  case: null,
  events: [],
  timers: [],
  notices: [],
  personal: [],
  revisions: [],
  answer: null,
  expected: null,
};

/** A member of the batch met a row that was there: another send of its case, or the same key again. */
export class CommitConflict extends Error {
  constructor(
    /** The members that are behind, where that is known: then all others but `held` are written. */
    readonly behind: ReadonlySet<Commit> | null = null,
    /** The members whose case another node holds: they may be right, and have to wait. */
    readonly held: ReadonlySet<Commit> = new Set(),
  ) {
    super('Another writer was faster.');
  }

  concerns(member: Commit): boolean {
    return this.held.has(member) || (this.behind?.has(member) ?? false);
  }
}

/** The database refused before COMMIT: nothing was written. */
export class NotWritten extends Error {
  constructor(
    readonly reason: unknown,
    /** Whether it refused to begin at all, so that no member of the batch is at fault. */
    readonly unbegun = false,
    /** Whether it waited too long for what somebody else holds. */
    readonly timedOut = false,
  ) {
    super(`Nothing was written: ${(reason as Error)?.message ?? String(reason)}`);
  }
}

/** COMMIT itself failed: nobody knows yet whether it was written. */
export class UnknownOutcome extends Error {
  constructor(readonly reason: unknown) {
    super(`COMMIT failed: ${(reason as Error)?.message ?? String(reason)}`);
  }
}

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
    try {
      await this.writer.query('COMMIT');
    } catch (error) {
      await this.rollback();
      throw new UnknownOutcome(error);
    }
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

  private async begin(): Promise<void> {
    try {
      await this.sayFirst(this.dialect.begin);
    } catch (error) {
      throw new NotWritten(error, true);
    }
  }

  /** Says what may be said twice: the connection may have been lost since it was last used. */
  private async sayFirst(sql: string, values?: unknown[]): Promise<any> {
    for (;;) {
      const { used } = this.writer;
      try {
        return await this.writer.query(sql, values);
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
    const rows: { id: string; seq: number }[] = await this.writer.query(lockCases, [ids]);
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
    // The answers first: a key that was used before is met before anything else is done.
    await writer.insert(writer.answers, all((commit) => one(commit.answer))); // prettier-ignore
    await writer.insert(writer.events, all((commit) => commit.events)); // prettier-ignore
    await writer.insert(writer.cases, all((commit) => one(commit.case))); // prettier-ignore
    await writer.insert(writer.timers, all((commit) => commit.timers)); // prettier-ignore
    await writer.insert(writer.notices, all((commit) => commit.notices)); // prettier-ignore
    await writer.insert(writer.personal, all((commit) => commit.personal)); // prettier-ignore
    await writer.insert(writer.attachments, all((commit) => commit.attachments ?? [])); // prettier-ignore
    await writer.insert(writer.revisions, this.newRevisions(all((commit) => commit.revisions)));
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

  /** One statement that is its own transaction, and does no harm when it is done twice. @throws NotWritten */
  private async statement(sql: string, values: unknown[]): Promise<any[]> {
    try {
      return await this.alone(() => this.sayFirst(sql, values));
    } catch (error) {
      throw new NotWritten(error);
    }
  }

  /** Empties every table; only the sandbox, whose database is thrown away, has a use for it. */
  async clear(): Promise<void> {
    await this.alone(async () => {
      await this.writer.query(this.dialect.begin);
      for (const statement of this.dialect.unprotectLog) await this.writer.query(statement);
      for (const name of this.writer.tableNames) {
        await this.writer.query(`DELETE FROM ${name}`);
      }
      for (const statement of this.dialect.protectLog) await this.writer.query(statement);
      await this.writer.query('COMMIT');
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
      await this.writer.query('ROLLBACK');
    } catch {
      // The connection is gone, or the database has rolled back by itself; the error that caused it
      // is the one to tell. A transaction left open on it would catch the next batch.
      await this.writer.reconnect();
    }
  }
}
