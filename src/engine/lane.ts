import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { Process } from '../../machines/process.js';
import { NEVER, PAUSED, type CaseRow } from '../storage/entities.js';
import { endOf, type Deadlines } from './deadlines.js';

/**
 * Where a case stands in a work list: who may act next, whether somebody has it, and by when. Kept in
 * columns of its row, so that an index answers for 200,000 cases what only its machine could say.
 */

export const FREE = 'free:';
const HELD = 'held:';

/** 'free:specialist,petition-officer': nobody has it, and one of these roles is to act next. */
export function laneOf(
  process: Process,
  snapshot: AnyMachineSnapshot,
  row: Pick<CaseRow, 'status' | 'state' | 'assignee'>,
): string {
  const roles = row.status === 'active' ? turnOf(process, snapshot, row.state) : '';
  return laneWith(roles, row.assignee);
}

function laneWith(roles: string, assignee: string | null): string {
  return `${assignee === null ? FREE : HELD}${roles}`;
}

/** The same turn, when somebody takes the case or gives it back. */
export function laneFor(lane: string, assignee: string | null): string {
  return laneWith(rolesIn(lane).join(), assignee);
}

export const isFree = (lane: string): boolean => lane.startsWith(FREE);

/** The roles that are to act next; none where the case is over, halted, or waits for a clock or another case. */
export function rolesIn(lane: string): string[] {
  return lane.slice(FREE.length).split(',').filter(Boolean);
}

/** Of a machine with parallel regions there may be very many states; then they are computed again. */
const TURNS_KEPT_MAX = 10_000;
const turns = new WeakMap<Process, Map<string, string>>();

function turnOf(process: Process, snapshot: AnyMachineSnapshot, state: string): string {
  let known = turns.get(process);
  if (!known || known.size > TURNS_KEPT_MAX) turns.set(process, (known = new Map()));
  let turn = known.get(state);
  if (turn === undefined) known.set(state, (turn = computeTurn(process, snapshot)));
  return turn;
}

/**
 * Whose turn it is: the roles of the events that the innermost active states take. What can be sent all
 * the way through, a withdrawal say, stands further out and makes it nobody's turn.
 */
function computeTurn({ events, access }: Process, snapshot: AnyMachineSnapshot): string {
  const taken = new Map<AnyStateNode, string[]>();
  for (const node of snapshot._nodes as AnyStateNode[]) {
    const types = Object.keys(events).filter((type) => node.transitions.has(type));
    if (types.length > 0) taken.set(node, types);
  }
  for (const node of [...taken.keys()]) {
    for (let outer = node.parent; outer; outer = outer.parent) taken.delete(outer);
  }
  const roles = [...taken.values()].flat().flatMap((type) => access.send[type]!);
  return [...new Set(roles)].sort().join();
}

/**
 * The instant by which somebody has to act: the end of the deadline that was missed and is still owed,
 * or else of the next one; PAUSED where only clocks that stand still are left, NEVER where there are none.
 * A reminder is no deadline.
 */
export function actBy({ deadlines }: Process, { armed, runs }: Deadlines): number {
  let soonest = NEVER;
  for (const run of runs) {
    if (deadlines[run.name]?.kind === 'reminder') continue;
    if (run.status === 'paused') soonest = Math.min(soonest, PAUSED);
    if (run.status === 'running' && run.dueOn) soonest = Math.min(soonest, endOf(run));
  }
  for (const { timer, fired } of armed) {
    // The machine is still in the state that the deadline spans: what was missed is still owed.
    const missed = fired && runs.findLast((run) => run.timer === timer && run.status === 'missed');
    if (missed) soonest = Math.min(soonest, endOf(missed));
  }
  return soonest;
}
