import type { JsonObject, Stamp, Text } from '../../machines/process.js';
import { dayOf, toOffsetIso, type Day } from '../calendar/day.js';
import type { MachineEvent } from './advance.js';
import { canonical, sha256 } from './canonical.js';
import { dueByName, type DeadlineChange, type Deadlines } from './deadlines.js';

/**
 * - opened, event, timer: steps of the machine.
 * - note: an act that stands in the log and leaves the machine alone (comment, assignment, erasure).
 * - migrated: the case went over to another version of its process; the entry is of the new one.
 * - recounted: armed deadlines were counted anew, because the calendar or a figure was changed.
 * - halted, resumed: the host stopped the case because its machine failed, and a person let it go on.
 */
export type EntryKind =
  'opened' | 'event' | 'timer' | 'note' | 'migrated' | 'recounted' | 'halted' | 'resumed';

export interface Actor {
  actor: string;
  role: string;
  unit: string;
  onBehalfOf?: OnBehalfOf;
}

/** In whose name somebody acts: a substitute in an absence, or whoever may sign for another. */
export interface OnBehalfOf {
  actor: string;
  /** substitute (thay người vắng mặt), ký thay, ký thừa lệnh, ủy quyền. */
  kind: 'substitute' | 'ky-thay' | 'ky-thua-lenh' | 'uy-quyen';
  /** The number of the decision that says so. */
  decisionNo: string | null;
}

/** What happened, before its consequences are known. Times are milliseconds here, ISO in the log. */
export interface Happening extends Actor {
  seq: number;
  kind: EntryKind;
  type: string;
  at: number;
  recordedAt: number;
  occurredOn: Day | null;
  payload: JsonObject;
  commitments: { [field: string]: string };
  facts: JsonObject;
}

/** One event as it stands in the log; its canonical JSON is what is hashed. */
export interface LogEntry extends Actor {
  case: string;
  seq: number;
  kind: EntryKind;
  type: string;
  at: string;
  recordedAt: string;
  occurredOn: Day | null;
  payload: JsonObject;
  /** Keyed commitments to the personal fields, by field; to the reason, where one was given, too. */
  commitments: { [field: string]: string };
  facts: JsonObject;
  process: string;
  version: number;
  behaviour: string;
  /** The hashes of the calendar and of the authority's figures that were used. */
  calendar: string;
  parameters: string;
  /** The hash of what rights were decided by; events from before there were accounts have none. */
  policy?: string;
  /** XState's state value after the event, and the case's status. */
  state: unknown;
  status: string;
  /** The fingerprint of snapshot and deadlines after the event. */
  digest: string;
  deadlines: DeadlineChange[];
  /** The notices that the step gave, by id. */
  notices: { id: string; kind: string; key?: string }[];
  /** Only in the first event: what the case was opened as. */
  opened?: OpenedAs;
  previousHash: string;
}

export interface OpenedAs {
  code: string;
  /**
   * With the units' names as they were that day. Cases from before it was kept have the process's own,
   * with the slugs.
   */
  title?: Text;
  authority: string;
  unit: string;
  startedOn: Day;
  takenOn: Day;
  parent: string | null;
  parentKey: string | null;
}

/** The hash that the first event of a case points to. */
export const NO_PREVIOUS_HASH = '0'.repeat(64);

export function seal(entry: LogEntry): { body: string; hash: string } {
  const body = canonical(entry);
  return { body, hash: sha256(body) };
}

/** The event as the machine sees it: made the same way when it is sent and when it is replayed. */
export function machineEvent(
  happening: Pick<Happening, 'type' | 'at' | 'occurredOn' | 'payload' | 'facts'> & Actor,
  before: Deadlines | null,
  parameters: Stamp['parameters'],
): MachineEvent {
  const stamp: Stamp & { type: string } = {
    type: happening.type,
    at: toOffsetIso(happening.at),
    on: happening.occurredOn ?? dayOf(happening.at),
    by: { actor: happening.actor, role: happening.role, unit: happening.unit },
    due: before ? dueByName(before) : {},
    facts: happening.facts,
    parameters,
  };
  // Not a literal with two spreads, which takes V8 ten times as long.
  return Object.assign({}, happening.payload, stamp);
}
