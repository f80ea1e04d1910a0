import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from '../engine/engine.js';
import { Problem } from '../engine/problem.js';
import type { CaseRow } from '../storage/entities.js';
import { Loop } from './loop.js';

/** Cases taken together, soonest first. More might outlast the lease. */
const CASES_PER_TICK = 1_000;
/** Of these so many are read together, while those before them are computed. */
const CASES_READ = 50;
/** So many are computed before the database is looked to, which waits for its next statement. */
const CASES_A_TURN = 4;
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
      const failures = await this.fireAll(due, idle);
      // What could not be written now is still due at the next tick.
      if (failures.length > 0) throw failures[0];
      for (const id of due) worked.add(id);
    }
  }

  /** Gives what went wrong; the other cases are worked on all the same. */
  private async fireAll(due: readonly string[], idle: Set<string>): Promise<unknown[]> {
    const failures: unknown[] = [];
    const fail = (error: unknown): void => void failures.push(error);
    const begun: Promise<void>[] = [];
    let reading = this.read(due.slice(0, CASES_READ));
    for (let from = 0; from < due.length; from += CASES_READ) {
      const read = await reading;
      // While these are computed; where it fails, that is told when its cases have their turn.
      reading = this.read(due.slice(from + CASES_READ, from + 2 * CASES_READ));
      reading.catch(() => undefined);
      for (const [i, id] of due.slice(from, from + CASES_READ).entries()) {
        if (i % CASES_A_TURN === 0) await nextTurn();
        begun.push(this.fire(id, read.get(id), idle).catch(fail));
      }
    }
    await Promise.all(begun);
    return failures;
  }

  private async read(ids: readonly string[]): Promise<Map<string, CaseRow>> {
    const rows = ids.length > 0 ? await this.engine.store.findCases(ids) : [];
    return new Map(rows.map((row) => [row.id, row]));
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
