import type {
  AnswerRow,
  AttachmentRow,
  CaseRow,
  EventRow,
  NoticeRow,
  TimerRow,
  RevisionRow,
  PersonalRow,
} from './entities.js';
import type { PersonalReadRow } from './people-entities.js';

/** Everything that one send writes, or nothing of it. */
export interface Commit {
  case: CaseRow | null;
  /** The case as it is stored, where that is known: what has not changed need not be written. */
  stored?: Readonly<CaseRow>;
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
  /** Who has read personal values; once is enough. */
  reads?: PersonalReadRow[];
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
