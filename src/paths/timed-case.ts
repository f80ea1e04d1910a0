import type { AnyMachineSnapshot } from 'xstate';
import type { Json, JsonObject, Notice } from '../../machines/process.js';
import { dayOf, type Day } from '../calendar/day.js';
import { canonical } from '../engine/canonical.js';
import { endOf, fallenDue, type DeadlineRun } from '../engine/deadlines.js';
import type { CaseState } from '../engine/step.js';

/**
 * One step of a path:
 * - open: the case is opened with an input of the fixtures.
 * - send: a person sends a sample of an event. tell: the host does, as a parent would.
 * - notices: what the steps have told the outside is done, and its replies have come.
 * - wait: nothing happens until the soonest deadline falls due.
 */
export type PathEvent =
  | { type: 'open'; input: string }
  | { type: 'send'; event: string; sample: number }
  | { type: 'tell'; event: string; sample: number }
  | { type: 'notices' }
  | { type: 'wait' };

/** One entry that a step of a path adds to the case's log. */
export interface Entry {
  kind: 'opened' | 'event' | 'timer';
  type: string;
  branches: string[];
  /** The states that were active within the step. */
  states: string[];
  keptOut: string[];
  /** The deadline that fired, as XState names its timer. */
  fired: string | null;
  /** The timers that an event ended before they fell due. */
  beaten: string[];
  /** What it told the outside. */
  told: readonly Notice[];
}

/** The notices that are answered by an event. */
export type RepliedNotice = Extract<Notice, { type: 'open-case' | 'tell-portal' }>;

/** A case and its clock, as the pure step and the deadlines alone make it: no engine, no store. */
export interface TimedCase {
  /** As XState's graph tools ask for. */
  status: 'active';
  output: undefined;
  error: undefined;
  input: string | null;
  nowMs: number;
  lastAt: number;
  takenOn: Day;
  seq: number;
  state: CaseState | null;
  /** Notices that wait to be delivered and will be replied to. */
  notices: RepliedNotice[];
  /** What the last step of the path added to the log. */
  entries: Entry[];
  depth: number;
}

export function snapshotOf(one: TimedCase): AnyMachineSnapshot {
  return one.state!.snapshot;
}

export function runsOf(one: TimedCase): DeadlineRun[] {
  return one.state?.deadlines.runs ?? [];
}

export function todayOf(one: TimedCase): Day {
  return dayOf(one.nowMs);
}

/** The deadline that falls due next; null when none runs. */
export function nextDue(one: TimedCase): DeadlineRun | null {
  return fallenDue(one.state?.deadlines ?? { armed: [], runs: [] }, Infinity)[0] ?? null;
}

/** A deadline fell due before now and nobody has looked at the case since. */
export function isOverdue(one: TimedCase): boolean {
  return fallenDue(one.state?.deadlines ?? { armed: [], runs: [] }, one.nowMs).length > 0;
}

/**
 * What tells two states of a case apart: the machine's value, the projection of its context that the
 * fixtures declare, which timers run in what order, and which have fired. Days are left out: they
 * differ on every path, and with them the walk would never end.
 */
export function identityOf(one: TimedCase, projection: (context: any) => Json): string {
  if (!one.state) return 'not opened';
  const { snapshot, deadlines } = one.state;
  return canonical({
    input: one.input,
    value: snapshot.value as JsonObject,
    status: snapshot.status,
    context: projection(snapshot.context),
    running: inOrder(deadlines.runs.filter(({ status }) => status === 'running')),
    paused: deadlines.runs.filter(({ status }) => status === 'paused').map(({ timer }) => timer),
    fired: deadlines.armed.filter(({ fired }) => fired).map(({ timer }) => timer),
    notices: one.notices.length > 0,
    overdue: isOverdue(one),
  });
}

/** Timers by due day, those of one day together: [['monthly'], ['quarterly', 'yearly']]. */
function inOrder(runs: readonly DeadlineRun[]): string[][] {
  const days = [...new Set(runs.map(endOf))].sort((a, b) => a - b);
  return days.map((day) =>
    runs
      .filter((run) => endOf(run) === day)
      .map(({ timer }) => timer)
      .sort(),
  );
}
