import type { Process } from '../../machines/process.js';
import {
  changesBetween,
  compute,
  type DeadlineChange,
  type Deadlines,
  type DeadlineStep,
  type World,
} from './deadlines.js';
import type { CaseState } from './step.js';

export interface Recounted {
  state: CaseState;
  changes: DeadlineChange[];
  /** Whether any deadline falls due at another instant than before. */
  moved: boolean;
}

/**
 * A case's state with its armed deadlines counted anew in another world: pure, for previewing, applying
 * and replaying. The machine takes no step; what has fired stays fired, and no run begins or ends.
 */
export function recount(
  process: Process,
  before: CaseState,
  step: DeadlineStep,
  world: World,
): Recounted {
  const { armed, runs } = before.deadlines;
  const deadlines: Deadlines = { armed: [...armed], runs: [...runs] };
  for (const timer of armed) {
    if (!timer.fired) compute(process, deadlines, timer, before.snapshot, step, world);
  }
  const moved = deadlines.runs.some((run, i) => {
    const was = runs[i];
    return run.dueOn !== was?.dueOn || run.status !== was.status || run.dueAt !== was.dueAt;
  });
  return {
    state: { ...before, deadlines },
    changes: changesBetween(before.deadlines, deadlines),
    moved,
  };
}
