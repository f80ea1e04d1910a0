import type { AnyMachineSnapshot, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Process } from '../../machines/process.js';
import { deadlineOf } from '../engine/advance.js';
import { nodesOf, pathOf } from '../engine/check.js';

/** One transition of one state: its place among the guarded branches of the event. */
export interface Branch {
  id: string;
  state: string;
  /** An event type, 'after <deadline>', 'always' or 'done'. */
  event: string;
  branch: number;
  guard: string | null;
}

/** A deadline as one state carries it: XState counts each by its own id. */
export interface Timer {
  id: string;
  deadline: string;
  state: string;
}

/** What a machine declares, and so what paths have to cover. */
export interface Declared {
  states: string[];
  branches: Branch[];
  timers: Timer[];
  /** An event that every branch of a state may keep out: '<state> <event>'. */
  keptOut: string[];
}

const ROOT = '(machine)';

export function nameOf(node: AnyStateNode): string {
  return pathOf(node) || ROOT;
}

export function declaredBy(process: Process): Declared {
  const nodes = nodesOf(process.machine.root);
  return {
    // The machine is always active; a history state never is, only the transitions through it count.
    states: nodes.filter((node) => node.parent && node.type !== 'history').map(nameOf),
    branches: nodes.flatMap((node) => branchesOf(node).map(([branch]) => branch)),
    timers: nodes.flatMap((node) =>
      node.after.map(({ eventType }) => ({
        id: eventType,
        deadline: deadlineOf(eventType),
        state: nameOf(node),
      })),
    ),
    keptOut: nodes.flatMap((node) =>
      Object.keys(process.events)
        .filter((type) => everyBranchGuarded(node, type))
        .map((type) => `${nameOf(node)} ${type}`),
    ),
  };
}

/** A branch with where it leads: the states it enters by name, none where it only acts. */
export interface Drawn extends Branch {
  targets: string[];
  actions: string[];
  /** Whether the state is entered anew though it was not left. */
  reenter: boolean;
}

export function drawnBranches(process: Process): Drawn[] {
  return nodesOf(process.machine.root).flatMap((node) =>
    branchesOf(node).map(([branch, { target, actions, reenter }]) => ({
      ...branch,
      targets: (target ?? []).map(nameOf),
      actions: actions.flatMap((action) => actionName(action) ?? []),
      reenter,
    })),
  );
}

function actionName(action: unknown): string | null {
  if (typeof action === 'string') return action;
  const { type } = (action ?? {}) as { type?: unknown };
  return typeof type === 'string' && !type.startsWith('xstate.') ? type : null;
}

function branchesOf(node: AnyStateNode): [Branch, AnyTransitionDefinition][] {
  const lists = [...node.transitions.values(), node.always ?? []];
  return lists.flatMap((list) =>
    list.map((transition, branch): [Branch, AnyTransitionDefinition] => {
      const state = nameOf(node);
      const event = eventName(transition.eventType);
      return [
        { id: `${state} ${event} ${branch}`, state, event, branch, guard: guardOf(transition) },
        transition,
      ];
    }),
  );
}

function eventName(type: string): string {
  if (type === '') return 'always';
  if (type.startsWith('xstate.after.')) return `after ${deadlineOf(type)}`;
  return type.startsWith('xstate.done.') ? 'done' : type;
}

function guardOf({ guard }: AnyTransitionDefinition): string | null {
  if (guard === undefined) return null;
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'function') return guard.name || 'guard';
  const { type, params } = guard as { type: string; params?: unknown };
  const given = params && typeof params === 'object' ? Object.values(params).join(', ') : '';
  return given ? `${type}(${given})` : type;
}

function everyBranchGuarded(node: AnyStateNode, type: string): boolean {
  const list = node.transitions.get(type) ?? [];
  return list.length > 0 && list.every(({ guard }) => guard !== undefined);
}

/** The branches that transitions stand for; what XState adds by itself (initial states) stands for none. */
export class BranchIds {
  private readonly byTransition = new Map<AnyTransitionDefinition, string>();

  constructor(process: Process) {
    for (const node of nodesOf(process.machine.root)) {
      for (const [{ id }, transition] of branchesOf(node)) this.byTransition.set(transition, id);
    }
  }

  of(transitions: readonly AnyTransitionDefinition[]): string[] {
    return transitions.flatMap((transition) => this.byTransition.get(transition) ?? []);
  }
}

/**
 * The states whose every branch for the event stayed closed: all that have one when it is refused,
 * and those inside the state that took it when it is not.
 */
export function keptOutBy(
  snapshot: AnyMachineSnapshot,
  type: string,
  taken: readonly AnyTransitionDefinition[],
): string[] {
  const asked = (node: AnyStateNode): boolean =>
    taken.length === 0 || taken.some(({ source }) => source !== node && isInside(node, source));
  return snapshot._nodes
    .filter((node) => everyBranchGuarded(node, type) && asked(node))
    .map((node) => `${nameOf(node)} ${type}`);
}

function isInside(node: AnyStateNode, other: AnyStateNode): boolean {
  return node === other || (node.parent !== undefined && isInside(node.parent, other));
}
