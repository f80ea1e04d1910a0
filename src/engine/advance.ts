import { createActor, initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import type { JsonObject, Notice, Process, Stamp } from '../../machines/process.js';

/** What a step asks of the host; a closed list. */
export type Effect =
  | { kind: 'schedule'; timer: string; deadline: string }
  | { kind: 'cancel'; timer: string }
  | { kind: 'notice'; notice: Notice };

/** An event as a machine sees it. */
export type MachineEvent = { type: string } & Stamp & { [field: string]: unknown };

export interface Advanced {
  snapshot: AnyMachineSnapshot;
  effects: Effect[];
}

/** XState's types name only some of the actions that `transition` gives. */
type Action = { type: string; params?: unknown };

/**
 * One step of a machine: no clock, no I/O, no database. Without a snapshot it is the opening step and
 * the event is the machine's input.
 * @throws when the machine itself fails, or asks for something that the host has no effect for.
 */
export function advance(
  process: Process,
  snapshot: AnyMachineSnapshot | null,
  event: MachineEvent,
): Advanced {
  const [next, actions] = snapshot
    ? transition(process.machine, snapshot, event)
    : initialTransition(process.machine, event);
  if (next.status === 'error') throw next.error;
  return { snapshot: next, effects: (actions as readonly Action[]).flatMap(effectOf) };
}

function effectOf(action: Action): Effect[] {
  const params = (action.params ?? {}) as {
    id?: string;
    delay?: number;
    sendId?: string;
    event?: { type: string };
  };
  switch (action.type) {
    case 'xstate.raise':
      // An immediate raise was worked off inside the step; only a delayed one is a timer.
      if (params.delay === undefined) return [];
      return [{ kind: 'schedule', timer: params.id!, deadline: deadlineOf(params.id!) }];
    case 'xstate.cancel':
      return [{ kind: 'cancel', timer: params.sendId! }];
    case 'xstate.emit':
      return [{ kind: 'notice', notice: params.event as unknown as Notice }];
    default:
      throw new Error(`The host has no effect for the action '${action.type}'.`);
  }
}

const TIMER_PREFIX = 'xstate.after.';

/** XState names a delayed event 'xstate.after.<delay>.<state node id>'; the delay is the deadline. */
export function deadlineOf(timer: string): string {
  const end = timer.indexOf('.', TIMER_PREFIX.length);
  if (!timer.startsWith(TIMER_PREFIX) || end < 0) throw new Error(`'${timer}' is not a timer.`);
  return timer.slice(TIMER_PREFIX.length, end);
}

/** The stored form of a snapshot. resolveState would lose history states, so this pair is used. */
export function persist(process: Process, snapshot: AnyMachineSnapshot): JsonObject {
  return process.machine.getPersistedSnapshot(snapshot) as unknown as JsonObject;
}

export function restore(process: Process, stored: JsonObject): AnyMachineSnapshot {
  return createActor(process.machine, { snapshot: stored as any }).getSnapshot();
}

/** Whether the machine takes the event now. An event it does not handle would change nothing, silently. */
export function takes(snapshot: AnyMachineSnapshot, event: MachineEvent): boolean {
  return snapshot.can(event);
}
