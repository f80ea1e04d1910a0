import type { AnyMachineSnapshot } from 'xstate';
import type { Notice, Process } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import { advance, persist, restore, type MachineEvent } from './advance.js';
import { canonical, inOnePiece } from './canonical.js';
import {
  changesBetween,
  reconcile,
  type ArmedTimer,
  type DeadlineChange,
  type DeadlineRun,
  type Deadlines,
  type World,
} from './deadlines.js';
import type { OnBehalfOf } from './log.js';
import { doersAfter, type Doers } from './separation.js';

/** What a case is: the fold of its log. */
export interface CaseState {
  snapshot: AnyMachineSnapshot;
  deadlines: Deadlines;
  /** Kept only for separation of duty. */
  doers: Doers;
}

export interface StepEvent {
  seq: number;
  kind: 'opened' | 'event' | 'timer';
  event: MachineEvent;
  at: number;
  takenOn: Day;
  /** The machine is not told in whose name its actor acts; separation of duty is. */
  onBehalfOf?: OnBehalfOf;
}

export interface Stepped {
  state: CaseState;
  changes: DeadlineChange[];
  notices: Notice[];
}

/** One step of a case: the machine's and the calendar's, pure. Sending and replaying both come here. */
export function step(
  process: Process,
  before: CaseState | null,
  event: StepEvent,
  world: World,
): Stepped {
  const advanced = advance(process, before?.snapshot ?? null, event.event);
  const old = before?.deadlines ?? { armed: [], runs: [] };
  const { actor, role, unit } = event.event.by;
  const by = { actor, role, unit, onBehalfOf: event.onBehalfOf };
  const deadlines = reconcile(process, old, advanced.effects, advanced.snapshot, event, world);
  return {
    state: {
      snapshot: advanced.snapshot,
      deadlines,
      doers: doersAfter(process, before?.doers ?? {}, event.event.type, by),
    },
    changes: changesBetween(old, deadlines),
    notices: advanced.effects.flatMap((effect) =>
      effect.kind === 'notice' ? [effect.notice] : [],
    ),
  };
}

/**
 * The stored form of a case's state, canonical: what a replay must give again, byte for byte. Its
 * SHA-256 is the digest that each event carries.
 */
export function storedState({ snapshot, deadlines, doers }: CaseState): string {
  const { armed, runs } = deadlines;
  const kept = Object.keys(doers).length > 0 ? `,"doers":${canonical(doers)}` : '';
  return (
    `{"deadlines":{"armed":[${textsOf(armed)}],"runs":[${textsOf(runs)}]}${kept}` +
    `,"snapshot":${canonical(persist(snapshot))}}`
  );
}

/** What a step leaves as it was is the same object, and most of a state is runs that have ended. */
const texts = new WeakMap<DeadlineRun | ArmedTimer, string>();

function textsOf(parts: readonly (DeadlineRun | ArmedTimer)[]): string {
  let all = '';
  for (const part of parts) {
    let text = texts.get(part);
    if (text === undefined) texts.set(part, (text = inOnePiece(canonical(part))));
    all += all === '' ? text : `,${text}`;
  }
  return all;
}

export function restoredState(process: Process, text: string): CaseState {
  const { snapshot, deadlines, doers = {} } = JSON.parse(text);
  return { snapshot: restore(process, snapshot), deadlines, doers };
}
