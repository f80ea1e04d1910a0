import type { Engine } from '../engine/engine.js';
import { Problem } from '../engine/problem.js';
import { Loop } from './loop.js';

/**
 * Cases worked off at the same time; one transaction holds them. More would keep people from the
 * connections, and might outlast the lease.
 */
const CASES_PER_TICK = 250;
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
      const outcomes = await Promise.allSettled(due.map((id) => this.fire(id, idle)));
      // What could not be written now is still due at the next tick.
      const failure = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failure) throw failure.reason;
      for (const id of due) worked.add(id);
    }
  }

  private async fire(caseId: string, idle: Set<string>): Promise<void> {
    try {
      if (await this.engine.fire(caseId)) return;
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
