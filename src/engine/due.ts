import { SYSTEM_ROLE } from '../office/office.js';
import type { CaseFile } from './case-file.js';
import { endOf, fallenDue, type DeadlineRun } from './deadlines.js';
import type { Actor } from './log.js';
import { recountedBy, recountFile, type Recounting } from './recounting.js';

/** A deadline that is armed again and again for days gone by would never let a send through. */
const TIMERS_PER_SEND_MAX = 1_000;

export const SYSTEM = (unit: string): Actor => ({ actor: SYSTEM_ROLE, role: SYSTEM_ROLE, unit });

/**
 * Works off what is due at `now`, each timer at its own instant. Where the calendar has changed since the
 * case was counted, what is due by the former one alone does not fire: the case is counted anew instead,
 * after the timers that are due by both, so that the log stays in the order of its instants.
 */
export function fireDue(file: CaseFile, now: number, recounting: Recounting | null): void {
  let pending = recounting;
  for (let fired = 0; file.now.row.status === 'active'; fired++) {
    const due = fallenDue(file.now.state.deadlines, now);
    const run = pending ? firstUnmoved(file, due, pending, now) : due[0];
    if (!run && !pending) return;
    try {
      if (fired >= TIMERS_PER_SEND_MAX) throw new Error('Too many timers fell due at once.');
      if (run) fire(file, run, now);
      else recountFile(file, pending!, now);
    } catch (error) {
      const what = run ? `The timer of '${run.id}'` : 'Counting its deadlines anew';
      halt(file, now, `${what} failed: ${(error as Error).message}`);
    }
    if (!run) pending = null;
  }
}

function firstUnmoved(
  file: CaseFile,
  due: readonly DeadlineRun[],
  recounting: Recounting,
  now: number,
): DeadlineRun | undefined {
  if (due.length === 0) return undefined;
  const { runs } = recountedBy(file, recounting, now).state.deadlines;
  const instants = new Map(runs.map((run) => [run.id, run.dueOn === null ? null : endOf(run)]));
  return due.find((run) => instants.get(run.id) === endOf(run));
}

function fire(file: CaseFile, run: DeadlineRun, now: number): void {
  file.step({
    ...SYSTEM(file.now.row.unit),
    seq: file.now.row.seq + 1,
    kind: 'timer',
    type: run.timer,
    // An outage does not move a deadline: it fires at its own instant, whenever that is noticed.
    at: Math.max(endOf(run), run.armedAt),
    recordedAt: now,
    occurredOn: run.dueOn,
    payload: { deadline: run.id, name: run.name, dueOn: run.dueOn },
    commitments: {},
    facts: {},
  });
}

function halt(file: CaseFile, now: number, cause: string): void {
  file.note(
    {
      ...SYSTEM(file.now.row.unit),
      seq: file.now.row.seq + 1,
      kind: 'halted',
      type: 'HALTED',
      at: Math.max(now, file.now.row.lastAt),
      recordedAt: now,
      occurredOn: null,
      payload: { cause },
      commitments: {},
      facts: {},
    },
    [],
    'halted',
  );
  file.halt(cause);
}
