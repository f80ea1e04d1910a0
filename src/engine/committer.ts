import { CommitConflict, NotWritten, UnknownOutcome, type Commit } from '../storage/commit.js';
import type { Store } from '../storage/store.js';
import { caseBusy, Problem } from './problem.js';

/** Past this many sends under way, a further one is refused instead of waiting without end. */
const QUEUE_MAX = 10_000;
/** One transaction holds at most this many sends. */
const BATCH_MAX = 256;
/** Of whom was written, so many are told in one turn of the event loop. */
const TOLD_A_TURN = 4;
/** A send asks so often, and so long, for a case that another node holds. */
const HELD_PAUSE_MS = 10;
const HELD_MS_MAX = 5_000;
/** After so many members that ran out of time, the rest of a batch is not kept waiting as well. */
const TIMEOUTS_MAX = 2;

interface Waiting {
  commit: Commit;
  written: () => void;
  failed: (error: unknown) => void;
  /** Set when its case was held first; aborted when it has waited long enough. */
  patience?: AbortSignal;
}

/**
 * Group commit: the sends that wait while a transaction is written share the next one, so that one
 * fsync serves them all. A member that fails never fails its neighbours: the batch is written again
 * one by one.
 *
 * Whoever is acknowledged mostly sends again. Told all at once, they would compute their next steps
 * while the database stands still, and then stand still while it writes. They are told a few in each
 * turn of the event loop, and the next transaction begins when as many wait for it as are still to be
 * told: one half is written while the other half computes.
 */
export class Committer {
  private readonly waiting: Waiting[] = [];
  /** Written, and not told yet. */
  private readonly written: Waiting[] = [];
  private writing = false;
  private turning = false;

  constructor(
    private readonly store: Store,
    /** Called once when a COMMIT failed: what is in memory can no longer be trusted. */
    private readonly onUnknownOutcome: (error: UnknownOutcome) => void,
    private readonly onCommit: (acts: number, ms: number) => void = () => {},
  ) {}

  /** How many wait for a transaction. */
  get queue(): number {
    return this.waiting.length;
  }

  /** @throws CommitConflict, Problem 503 (nothing was written, try again) or UnknownOutcome. */
  commit(commit: Commit): Promise<void> {
    if (this.waiting.length >= QUEUE_MAX) throw busy();
    return new Promise((written, failed) => {
      this.enqueue({ commit, written, failed });
    });
  }

  private enqueue(one: Waiting): void {
    this.waiting.push(one);
    this.takeTurns();
  }

  /** Sends that were started together arrive in the same turn of the event loop. */
  private takeTurns(): void {
    if (this.turning) return;
    this.turning = true;
    setImmediate(() => {
      this.turning = false;
      this.turn();
    });
  }

  private turn(): void {
    const { waiting, written } = this;
    for (const one of written.splice(0, TOLD_A_TURN)) one.written();
    if (!this.writing && waiting.length > 0 && waiting.length >= written.length) void this.write();
    if (written.length > 0) this.takeTurns();
  }

  private async write(): Promise<void> {
    this.writing = true;
    await this.writeTogether(this.waiting.splice(0, BATCH_MAX));
    this.writing = false;
    this.turn();
  }

  /** Gives false when it failed because the database had no time for it. */
  private async writeTogether(batch: Waiting[]): Promise<boolean> {
    try {
      const begun = performance.now();
      await this.store.commit(batch.map(({ commit }) => commit));
      this.onCommit(batch.length, performance.now() - begun);
      this.written.push(...batch);
    } catch (error) {
      if (error instanceof UnknownOutcome) {
        this.onUnknownOutcome(error);
        for (const { failed } of batch) failed(error);
      } else if (error instanceof CommitConflict && error.behind) {
        for (const one of batch) {
          if (error.behind.has(one.commit)) one.failed(error);
          else if (error.held.has(one.commit)) this.askAgain(one);
          else this.written.push(one);
        }
      } else if (error instanceof NotWritten && error.unbegun) {
        for (const { failed } of batch) failed(notWritten(error));
      } else if (batch.length > 1) {
        await this.writeOneByOne(batch);
      } else {
        batch[0]!.failed(error instanceof CommitConflict ? error : notWritten(error));
        return !(error instanceof NotWritten && error.timedOut);
      }
    }
    return true;
  }

  private async writeOneByOne(batch: Waiting[]): Promise<void> {
    let timeouts = 0;
    for (const one of batch) {
      if (timeouts === TIMEOUTS_MAX) one.failed(busy());
      else if (!(await this.writeTogether([one]))) timeouts += 1;
    }
  }

  /** Another node holds its case: it waits beside the queue, so that its neighbours do not. */
  private askAgain(one: Waiting): void {
    one.patience ??= AbortSignal.timeout(HELD_MS_MAX);
    if (one.patience.aborted) one.failed(caseBusy());
    else setTimeout(() => this.enqueue(one), HELD_PAUSE_MS);
  }
}

function busy(): Problem {
  return new Problem(
    503,
    'busy',
    {
      vi: 'Hệ thống đang xử lý quá nhiều yêu cầu; yêu cầu này chưa được ghi. Hãy gửi lại sau giây lát.',
      en: 'Too many requests are under way; this one was not written. Send it again in a moment.',
    },
    { retryAfterSeconds: 1 },
  );
}

export function notWritten(error: unknown): Problem {
  const reason = error instanceof NotWritten ? error.reason : error;
  const full = /SQLITE_FULL|disk full|53100/i.test(String(reason));
  const problem = new Problem(
    503,
    full ? 'database-full' : 'database-unavailable',
    full
      ? {
          vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy; chưa có gì được ghi. Hãy báo người quản trị rồi gửi lại với cùng khóa.',
          en: 'The disk of the database is full; nothing was written. Tell the administrator, then send it again with the same key.',
        }
      : {
          vi: 'Cơ sở dữ liệu chưa ghi được; chưa có gì được ghi. Hãy gửi lại với cùng khóa.',
          en: 'The database could not write; nothing was written. Send it again with the same key.',
        },
    { retryAfterSeconds: 5 },
  );
  problem.cause = reason;
  return problem;
}
