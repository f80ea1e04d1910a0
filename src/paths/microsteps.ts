import {
  createEmptyActor,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateNode,
  type AnyTransitionDefinition,
} from 'xstate';
import type { Process } from '../../machines/process.js';
import type { MachineEvent } from '../engine/advance.js';

/** Inside one step: the transitions taken one after the other, and every state that was entered. */
export interface Microsteps {
  transitions: AnyTransitionDefinition[];
  nodes: Set<AnyStateNode>;
}

interface MicrostepSeen {
  type: string;
  snapshot: AnyMachineSnapshot;
  _transitions: AnyTransitionDefinition[];
}

/**
 * XState tells of its microsteps only through inspection, so the step is taken once more with an
 * inspector in place of the actor system. Eventless transitions and states passed through at once are
 * seen nowhere else.
 */
export function microstepsOf(
  process: Process,
  before: AnyMachineSnapshot | null,
  event: MachineEvent,
): Microsteps {
  const seen: Microsteps = { transitions: [], nodes: new Set() };
  const scope = inspecting((step) => {
    seen.transitions.push(...step._transitions);
    for (const node of step.snapshot._nodes) seen.nodes.add(node);
  });
  const after = before
    ? process.machine.transition(before, event, scope)
    : process.machine.getInitialSnapshot(scope, event);
  for (const node of after._nodes) seen.nodes.add(node);
  return seen;
}

const nobody = createEmptyActor();
const nothing = (): void => {};

function inspecting(microstep: (seen: MicrostepSeen) => void): AnyActorScope {
  const system = Object.create(nobody.system, {
    _sendInspectionEvent: {
      value: (seen: MicrostepSeen) => {
        if (seen.type === '@xstate.microstep') microstep(seen);
      },
    },
  });
  return {
    self: nobody,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    actionExecutor: nothing,
    stopChild: nothing,
    system,
  };
}
