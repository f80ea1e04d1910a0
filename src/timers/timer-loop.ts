import type { Engine } from '../engine/engine.js';
import { Problem } from '../engine/problem.js';
import type { CaseRow } from '../storage/entities.js';
import { Loop } from './loop.js';

/** Cases taken together, soonest first. More might outlast the lease. */
const CASES_PER_TICK = 500;
/** Of these so many are read and computed together, while those before them are written. */
const CASES_TOGETHER = 50;
/** How late a timer may be noticed while nothing else happens. */
const POLL_MS = 1_000;

/** Fires what has fallen due. The instant of a timer is its own; only when it is noticed is the loop's. */
export class TimerLoop {
  readonly loop = new Loop('timers', POLL_MS, () => this.tick());
  /** Cases whose machine is not hosted as they need it; told once, left untouched. */
  private readonly untouched = new Set<string>();

  constructor(
    private readonly engine: Engine,
    private readonly warn: (message: string) => void,
  ) {}

  /** Works off what is due now; gives the number of cases that were worked on. */
  async tick(): Promise<number> {
    const worked = new Set<string>();
    const idle = new Set<string>();
    for (;;) {
      const limit = CASES_PER_TICK + this.untouched.size;
      const found = await this.engine.store.takeCasesFallenDue(this.engine.clock.now(), limit);
      const due = found.filter((id) => !this.untouched.has(id));
      if (due.length === 0) return worked.size;
      const outcomes = await this.fireAll(due, idle);
      // What could not be written now is still due at the next tick.
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure) throw failure.reason;
      for (const id of due) worked.add(id);
    }
  }

  private async fireAll(
    due: readonly string[],
    idle: Set<string>,
  ): Promise<PromiseSettledResult<void>[]> {
    const begun: Promise<PromiseSettledResult<void>[]>[] = [];
    for (let from = 0; from < due.length; from += CASES_TOGETHER) {
      const ids = due.slice(from, from + CASES_TOGETHER);
      const rows = await this.engine.store.findCases(ids);
      const read = new Map(rows.map((row) => [row.id, row]));
      begun.push(Promise.allSettled(ids.map((id) => this.fire(id, read.get(id), idle))));
    }
    return (await Promise.all(begun)).flat();
  }

  private async fire(caseId: string, read: CaseRow | undefined, idle: Set<string>): Promise<void> {
    try {
      if (await this.engine.fire(caseId, read)) return;
      // Once, a person's event may have fired them first; found due again, it would be so for ever.
      if (idle.has(caseId)) this.leave(caseId, 'its timers do not match its log');
      idle.add(caseId);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'version-not-hosted') throw error;
      this.leave(caseId, error.message);
    }
  }

  private leave(caseId: string, why: string): void {
    if (this.untouched.has(caseId)) return;
    this.untouched.add(caseId);
    this.warn(`The timers of case ${caseId} were left alone: ${why}`);
  }
}
