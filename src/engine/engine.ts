import { LRUCache } from 'lru-cache';
import type { JsonObject } from '../../machines/process.js';
import { dayOf, isDay, type Day } from '../calendar/day.js';
import type { Office } from '../office/office.js';
import type { AnswerRow, CaseRow } from '../storage/entities.js';
import { CommitConflict, NOTHING, type Commit, type UnknownOutcome } from '../storage/commit.js';
import type { Store } from '../storage/store.js';
import { Turns } from '../storage/turns.js';
import { admit, admitOpening, stale } from './admission.js';
import { answerText, askerFrom, caseAnswer } from './answer.js';
import { CaseCodes } from './case-codes.js';
import { CaseFile, caseFrom, type Case, type CountedWorld } from './case-file.js';
import type { Catalogue, HostedProcess } from './catalogue.js';
import type { Clock } from './clock.js';
import type { Answer, IdempotencyKey, OpenCommand, SendCommand } from './commands.js';
import { Committer } from './committer.js';
import { fireDue } from './due.js';
import { codesRead, NO_REGISTER, type ProcedureReader, type Procedures } from './facts.js';
import { keptAnswer, scopeOf } from './kept-answer.js';
import type { LogEntry } from './log.js';
import { openFile } from './opening.js';
import type { Recounting } from './recounting.js';
import { versionNotHosted } from './not-hosted.js';
import { caseBusy, notFound, Problem } from './problem.js';
import { asked, refusalOf } from './refusal.js';
import { toAnswer } from './problem-answer.js';
import { UNWATCHED, type Watch } from './watch.js';
import { Worlds } from './worlds.js';

/** Cases kept in memory, so that a step need not read its case again. */
const CASES_IN_MEMORY_MAX = 5_000;
/** Whoever has waited this long for a case on which others are at work is told to come again. */
const TURN_MS_MAX = 5_000;
/** Another node, or the same key sent twice at once, may have been faster. */
const TRIES_MAX = 20;

export { SYSTEM } from './due.js';

/** The only door through which a case changes. */
export class Engine {
  private readonly cases = new LRUCache<string, Case>({ max: CASES_IN_MEMORY_MAX });
  private readonly turns = new Turns(TURN_MS_MAX, caseBusy);
  readonly committer: Committer;
  private readonly codes: CaseCodes;
  private readonly worlds: Worlds;
  /** The hash of what rights are decided by, which every event names. */
  policy = '';
  /** Called after a commit that leaves notices to deliver. */
  onNotices: () => void = () => {};
  /** Called after a commit of this node that has changed a case. */
  onWritten: (before: Readonly<CaseRow>, now: Readonly<CaseRow>) => void = () => {};
  /** What events are told of procedures; a replay has it from the log. */
  register: ProcedureReader = NO_REGISTER;
  watch: Watch = UNWATCHED;

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
    readonly store: Store,
    readonly clock: Clock,
    onUnknownOutcome: (error: UnknownOutcome) => void,
  ) {
    this.committer = new Committer(store, onUnknownOutcome, (acts, ms) =>
      this.watch.committed(acts, ms),
    );
    this.codes = new CaseCodes(store);
    this.worlds = new Worlds(office);
  }

  /** Opens a case. The same key gives the same answer, and the same case. */
  async open(command: OpenCommand): Promise<Answer> {
    const scope = scopeOf(command.by.actor, command.parent?.id ?? 'open', command.idempotency.key);
    return this.turns.take(scope, async () => {
      // Asked first, because the work of an opening spends a number, and codes should have no gaps.
      const kept = await this.store.findAnswer(scope);
      if (kept) return keptAnswer(kept, command.idempotency);
      return this.answering(scope, command.idempotency, null, async () => {
        const now = this.clock.now();
        try {
          if (command.permit) command.by = await asked(command.permit(null));
          const opening = admitOpening(this.catalogue, this.office, command, now);
          const { process } = opening.hosted;
          const read = codesRead(process, 'OPENED', command.input, undefined);
          const procedures = await asked(this.proceduresOn(read, opening.startedOn));
          const year = opening.startedOn.slice(0, 4);
          const code = await asked(this.codes.next(process.codePrefix, year));
          const world = (row: CaseRow): CountedWorld => this.world(row);
          const file = openFile(command, opening, procedures, code, now, world);
          return { file, status: 201 };
        } catch (error) {
          return { file: null, status: 201, refusal: refusalOf(error, command.by) };
        }
      });
    });
  }

  /** Sends an event to a case: due timers first, each at its own instant, then the event. */
  send(command: SendCommand): Promise<Answer> {
    const scope = scopeOf(command.by.actor, command.caseId, command.idempotency.key);
    return this.inTurn(command.caseId, () =>
      this.answering(scope, command.idempotency, command.caseId, async () => {
        const file = this.fileOf(await this.mustLoad(command.caseId));
        this.fireDue(file);
        const delivered = command.delivers
          ? [{ ...command.delivers, status: 'delivered', endedAt: this.clock.now(), error: null }]
          : [];
        try {
          if (command.seq !== undefined && command.seq !== file.now.row.seq) {
            const since = await asked(this.since(file, command.seq));
            throw stale(command.seq, file.now.row.seq, since);
          }
          const now = this.clock.now();
          if (command.permit) command.by = await asked(command.permit(file.now.row));
          const procedures = await asked(this.read(file.now, command, now));
          const admitted = admit(file.now, this.office, command, now, procedures);
          file.step(admitted.happening, admitted.personal);
        } catch (error) {
          const refusal = refusalOf(error, command.by);
          return { file, status: 200, refusal, notices: delivered };
        }
        return { file, status: 200, notices: delivered };
      }),
    );
  }

  /**
   * Works off the due timers of one case; gives false when none was due.
   * @param read the case as it has just been read, so that it is not read again.
   */
  async fire(caseId: string, read?: CaseRow): Promise<boolean> {
    return this.inTurn(caseId, async () => {
      for (let tries = 1; ; tries++) {
        // Another node may have armed the timer: what is in memory need not know of it.
        if (read && tries === 1) this.remember(read);
        else await this.forgetIfBehind(caseId);
        const one = await this.load(caseId);
        if (!one) return false;
        const file = this.fileOf(one);
        this.fireDue(file);
        if (!file.changed) return false;
        try {
          await this.write(file, file.commit());
          return true;
        } catch (error) {
          if (!(error instanceof CommitConflict)) throw error;
          if (tries >= TRIES_MAX) throw caseBusy();
        }
      }
    });
  }

  /** A case as it is now; null when there is none. */
  async load(caseId: string): Promise<Case | null> {
    const known = this.cases.get(caseId);
    if (known) return known;
    const row = await this.store.findCase(caseId);
    return row ? this.remember(row) : null;
  }

  /** A case's row, as it is known here: the last commit of this node, or what is stored. */
  async rowOf(caseId: string): Promise<Readonly<CaseRow> | null> {
    return this.cases.get(caseId)?.row ?? this.store.findCase(caseId);
  }

  /** A case of a row that was just read; kept in memory, unless what is there is as new. */
  remember(row: CaseRow): Case {
    const known = this.cases.get(row.id);
    if (known && known.row.seq >= row.seq) return known;
    const one = this.readFrom(row);
    this.cases.set(row.id, one);
    return one;
  }

  /** A case from its row alone. @throws Problem where its version is not hosted */
  readFrom(row: CaseRow): Case {
    return caseFrom(row, this.hostOf(row), this.world(row));
  }

  /** A case as it is stored now: where nodes share a database, another may have moved it. */
  async mustRead(caseId: string): Promise<Case> {
    await this.forgetIfBehind(caseId);
    return this.mustLoad(caseId);
  }

  private async forgetIfBehind(caseId: string): Promise<void> {
    if (!this.store.dialect.shared) return;
    const known = this.cases.get(caseId);
    if (known && (await this.store.seqOf(caseId)) !== known.row.seq) this.cases.delete(caseId);
  }

  async mustLoad(caseId: string): Promise<Case> {
    const one = await this.load(caseId);
    if (!one) throw notFound(`Không có vụ việc '${caseId}'.`, `There is no case '${caseId}'.`);
    return one;
  }

  inTurn<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    return this.turns.take(caseId, work);
  }

  fileOf(one: Case): CaseFile {
    return new CaseFile(one.row, one.hosted, one.state, this.world(one.row), one.countedIn);
  }

  /** Forgets what is in memory; the sandbox has thrown its database away. */
  forget(): void {
    this.cases.clear();
  }

  /**
   * Works off what is due by now; a case that may have been counted by the calendar before the last
   * change is counted anew on the way.
   */
  fireDue(file: CaseFile, recounting: Recounting | null = this.outdated(file)): void {
    fireDue(file, this.clock.now(), recounting);
  }

  private outdated(file: CaseFile): Recounting | null {
    const change = this.office.calendarChange;
    return change && file.isCountedBefore(change) ? { change } : null;
  }

  /**
   * Runs `work` and commits what it gives with its answer, or gives the answer that is kept under the
   * same key. Tries again when another writer of the same case was faster.
   */
  async answering(
    scope: string,
    idempotency: IdempotencyKey,
    caseId: string | null,
    work: () => Promise<Work>,
  ): Promise<Answer> {
    for (let tries = 1; ; tries++) {
      try {
        const { file, status, refusal, notices, erase, attachments, more } = await work();
        const answer = refusal ? told(toAnswer(refusal)) : await this.answerOf(file!, status, more);
        const row: AnswerRow = {
          scope,
          bodyHash: idempotency.bodyHash,
          status: answer.status,
          answer: answer.text,
          caseId: file?.now.row.id ?? null,
          at: this.clock.now(),
        };
        if (file) await this.write(file, file.commit({ answer: row, notices, erase, attachments }));
        else await this.committer.commit({ ...NOTHING, answer: row });
        this.watch.sent(file?.now.row.process ?? null, refusal ? 'refused' : 'taken');
        return answer;
      } catch (error) {
        const conflict = error instanceof CommitConflict;
        if (conflict && caseId) this.cases.delete(caseId);
        // What was answered once stays the answer, even where the same act would be refused by now.
        const refused = error instanceof Problem && error.status < 500;
        const kept = conflict || refused ? await this.store.findAnswer(scope) : null;
        if (kept) return keptAnswer(kept, idempotency);
        if (!conflict) throw error;
        if (tries >= TRIES_MAX) throw caseBusy();
      }
    }
  }

  /** What the register says of the procedures that an event is about, on the day it happened. */
  private async read(one: Case, command: SendCommand, now: number): Promise<Procedures> {
    const { type, payload, occurredOn } = command;
    const { context } = one.state.snapshot;
    const codes = codesRead(one.hosted.process, type, payload, context);
    // A day that is none is refused when the event is admitted.
    const given = occurredOn !== undefined && isDay(occurredOn) ? occurredOn : null;
    return this.proceduresOn(codes, given ?? dayOf(Math.max(now, one.row.lastAt)));
  }

  private async proceduresOn(codes: readonly string[], day: Day): Promise<Procedures> {
    return codes.length === 0 ? {} : this.register.factsOn(codes, day);
  }

  /** What happened to a case after an event that a sender has seen, the timers of this send included. */
  private async since(file: CaseFile, seq: number): Promise<LogEntry[]> {
    const stored = await this.store.findEvents(file.now.row.id);
    return [...stored.map(({ body }) => body), ...file.bodies]
      .map((body) => JSON.parse(body) as LogEntry)
      .filter((entry) => entry.seq > seq);
  }

  /** @throws CommitConflict where another writer was faster: then the case has to be read again. */
  async write(file: CaseFile, commit: Commit): Promise<void> {
    const { id } = file.now.row;
    try {
      await this.committer.commit(commit);
    } catch (error) {
      this.cases.delete(id);
      throw error;
    }
    this.cases.set(id, file.now);
    for (const lateMs of file.firedLateMs) this.watch.fired(lateMs);
    if (file.changed) this.onWritten(file.was, file.now.row);
    if (commit.notices.length > 0) this.onNotices();
  }

  private async answerOf(file: CaseFile, status: number, more?: JsonObject): Promise<Told> {
    const one = file.now;
    const children = one.row.opensChildren ? await this.store.findChildren(one.row.id) : [];
    const { lastBy } = file;
    const asker = lastBy && askerFrom(lastBy);
    const body = caseAnswer(one, children, asker, this.clock.now(), this.office.calendar);
    Object.assign(body, more);
    return { status, body: body as unknown as JsonObject, text: answerText(body) };
  }

  private hostOf(row: CaseRow): HostedProcess {
    const hosted = this.catalogue.findVersion(row.process, row.version, row.behaviour);
    if (hosted) return hosted;
    const installed = this.catalogue.versionsOf(row.process).map(({ version }) => version);
    throw versionNotHosted(row, installed);
  }

  private world(row: { authority: string; process: string }): CountedWorld {
    return this.worlds.of(row, dayOf(this.clock.now()), this.policy);
  }
}

/** An answer that is kept: written once, and sent again as it was. */
type Told = Required<Answer>;

function told({ status, body }: Answer): Told {
  return { status, body, text: JSON.stringify(body) };
}

/** What one send came to, before it is committed. */
export interface Work {
  /** Null when nothing was opened. */
  file: CaseFile | null;
  status: number;
  /** The refusal to keep under the key; the due timers that fired first stay done. */
  refusal?: Problem;
  notices?: Commit['notices'];
  erase?: Commit['erase'];
  attachments?: Commit['attachments'];
  /** Said in the answer beside the case. */
  more?: JsonObject;
}
