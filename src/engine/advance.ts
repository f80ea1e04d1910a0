import {
  createActor,
  type ActorScope,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type StateValue,
} from 'xstate';
import type { JsonObject, Notice, Process, Stamp } from '../../machines/process.js';
import { whereNotJson } from './canonical.js';

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
  const actions: Action[] = [];
  const scope = scopeOf(process.machine, (action) => actions.push(action));
  const next = (
    snapshot
      ? process.machine.transition(snapshot, event, scope)
      : process.machine.getInitialSnapshot(scope, event)
  ) as AnyMachineSnapshot;
  if (next.status === 'error') throw next.error;
  refuseUnstorable(next);
  return { snapshot: inWrittenOrder(next), effects: actions.flatMap(effectOf) };
}

type Scope = ActorScope<any, any>;
const scopes = new WeakMap<AnyStateMachine, Scope>();

/**
 * What XState's own pure `transition` does, without the actor that it makes for every call (two thirds
 * of its time): a machine that the host accepts spawns nothing, so one inert actor serves for ever.
 */
function scopeOf(machine: AnyStateMachine, actionExecutor: (action: Action) => void): Scope {
  let inert = scopes.get(machine);
  if (!inert) {
    const self: AnyActorRef = createActor(machine);
    const nothing = (): void => {};
    inert = {
      self,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      emit: nothing,
      stopChild: nothing,
      system: self.system,
      actionExecutor: nothing,
    };
    scopes.set(machine, inert);
  }
  return { ...inert, actionExecutor };
}

/** What would come back from storage as something else: an actor started in an assign, a Date, a Map. */
function refuseUnstorable(snapshot: AnyMachineSnapshot): void {
  const [actor] = Object.keys(snapshot.children);
  if (actor) throw new Error(`It started the actor '${actor}', which cannot be persisted.`);
  const where = whereNotJson(snapshot.context);
  if (where !== null) throw new Error(`Its context is not JSON at '${where}'.`);
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

/**
 * The stored form of a snapshot, as XState's own getPersistedSnapshot gives it, which takes much
 * longer to leave out actors that no hosted machine has; at boot the two are compared. resolveState
 * would lose history states; this pair keeps them.
 */
export function persist(snapshot: AnyMachineSnapshot): JsonObject {
  const { status, output, error, value, context } = snapshot;
  const historyValue: JsonObject = {};
  for (const [state, nodes] of Object.entries(snapshot.historyValue)) {
    historyValue[state] = (nodes as AnyStateNode[]).map(({ id }) => ({ id }));
  }
  return { children: {}, context, error, historyValue, output, status, value } as JsonObject;
}

export function restore(process: Process, stored: JsonObject): AnyMachineSnapshot {
  const { machine } = process;
  const scope = scopeOf(machine, () => {});
  return inWrittenOrder(machine.restoreSnapshot(stored as any, scope as any) as AnyMachineSnapshot);
}

/**
 * XState works parallel regions off in the order in which a snapshot happens to list them: as they were
 * reached in memory, by alphabet from storage. The order in which the machine is written is the same
 * always, so that a restart changes nothing and a replay gives the same bytes.
 */
function inWrittenOrder(snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const byOrder = (a: AnyStateNode, b: AnyStateNode): number => a.order - b.order;
  snapshot._nodes.sort(byOrder);
  for (const nodes of Object.values(snapshot.historyValue)) (nodes as AnyStateNode[]).sort(byOrder);
  snapshot.value = valueInWrittenOrder(snapshot.machine.root, snapshot.value);
  return snapshot;
}

function valueInWrittenOrder(node: AnyStateNode, value: StateValue): StateValue {
  if (typeof value === 'string') return value;
  const ordered: StateValue = {};
  for (const key of Object.keys(node.states)) {
    const part = value[key];
    if (part !== undefined) ordered[key] = valueInWrittenOrder(node.states[key]!, part);
  }
  return ordered;
}

/** Whether the machine takes the event now. An event it does not handle would change nothing, silently. */
export function takes(snapshot: AnyMachineSnapshot, event: MachineEvent): boolean {
  return takesAny(snapshot, event.type) || snapshot.can(event);
}

/** Whether it is taken whatever it says: what XState would come to only by going through the machine. */
export function takesAny(snapshot: AnyMachineSnapshot, type: string): boolean {
  let open = false;
  for (const node of snapshot._nodes) {
    for (const { guard, target, actions } of node.transitions.get(type) ?? []) {
      // One that leads nowhere and does nothing keeps the event from the states further out.
      if (target === undefined && actions.length === 0) return false;
      open ||= guard === undefined;
    }
  }
  return open;
}

/**
 * Whether an active state has any transition for that type, open or not: asked before `takes`, which
 * takes longer. Every transition names its event: one for `*` is refused when a process is loaded.
 */
export function handles(snapshot: AnyMachineSnapshot, type: string): boolean {
  return snapshot._nodes.some((node) => node.transitions.has(type));
}
