import type { AnyStateMachine, StateMachine } from 'xstate';
import type { Day, DayUnit, JsonObject, ProcedureChange, ProcedureFact, Text } from './basics.js';
import type { ForCitizens } from './citizens.js';
import type { Schedule } from './schedule.js';
import type { Fixtures } from './stories.js';

export type * from './basics.js';
export type * from './citizens.js';
export type * from './schedule.js';
export type * from './stories.js';

/**
 * The contract between a process and its host. A folder under machines/ owes the host everything
 * that `defineProcess` asks for; a missing label, law, right or fixture does not compile, and what a
 * compiler cannot see (a role that does not exist, a state that cannot be persisted) refuses to boot.
 * A folder knows this file, fields.ts, xstate and class-validator, and nothing else.
 */

/**
 * What the host stamps on every event before a machine sees it, so that a machine needs no clock, no
 * calendar and no database, and a replay needs nothing but the log.
 */
export interface Stamp {
  /** When it happened for the engine: ISO 8601 with offset. A timer's event carries its due instant. */
  at: string;
  /** The day the fact happened in the world: `occurredOn` where it was given, else the day of `at`. */
  on: Day;
  by: { actor: string; role: string; unit: string };
  /** The due day of each deadline that was running before this event, by name. */
  due: { [deadline: string]: Day };
  /**
   * Facts derived from personal data (`derive`) or taken from outside the case, recorded in the event:
   * `procedures` holds the register's entries that `reads` asks for, by code.
   */
  facts: JsonObject & { procedures?: { [code: string]: ProcedureFact | null } };
  /** The process's `parameters`, with the authority's own figures in place of the documents'. */
  parameters: { [parameter: string]: number };
}

/** Raised when the contract changes in a way that changes how a machine behaves; part of its hash. */
export const CONTRACT_VERSION = 2;

export type PayloadClass = new () => object;
export type EventClasses = { [type: string]: PayloadClass };

/** The union of a process's events as its machine sees them: payload fields beside the stamp. */
export type Sent<E extends EventClasses> = {
  [K in keyof E & string]: { type: K } & Stamp & InstanceType<E[K]>;
}[keyof E & string];

/** What a machine is opened with. */
export type Opened<I extends PayloadClass> = Stamp & InstanceType<I>;

/**
 * What a step says to the outside; a machine emits it, the outbox delivers it at least once and its
 * effect happens exactly once.
 * - open-case: another process is to open a case. `key` tells the children of one case apart and makes
 *   the opening idempotent. `reply` is the event this case gets when the child exists.
 * - tell-children: every child of this case gets the event (a child whose state does not take it is
 *   left as it is); children that were not opened yet are withdrawn.
 * - tell-parent: the case that opened this one gets the event.
 * - write-register: the register of procedures takes the changes, under the number of the decision.
 * - tell-portal: the national portal (Cổng Dịch vụ công quốc gia) is told a status, one attempt; the
 *   case gets `done`, or `failed` with the cause, each with the notice's key (`PortalAnswer`).
 */
export type Notice =
  | {
      type: 'open-case';
      process: string;
      key: string;
      input: JsonObject;
      reply?: string;
      unit?: string;
    }
  | { type: 'tell-children'; event: string; payload: JsonObject }
  | { type: 'tell-parent'; event: string; payload: JsonObject }
  | { type: 'write-register'; decisionNo: string; changes: ProcedureChange[] }
  | { type: 'tell-portal'; key: string; payload: JsonObject; done: string; failed: string };

interface DeadlineBase<C, LawKey extends string, EventType extends string> {
  /**
   * The day it runs from (or the printed day itself); null while that day is not known: no timer. For
   * a period in hours, the instant: ISO 8601 with offset, as `at` is stamped.
   */
  from: (context: C) => Day | null;
  /** The events that meet it, when they make the machine leave or re-enter the state it spans. */
  metBy?: readonly EventType[];
  /** The day it was met, where that is not the day of the last event: a duty of several parts is done with its last. */
  metOn?: (context: C) => Day;
  /** State tags while which the period stands still (the remaining days, or office hours, are kept). */
  pausedIn?: readonly string[];
  /** The key in law.ts of the provision that sets it. */
  law: LawKey;
  /** A reminder reaches someone beforehand; it is never late. */
  kind?: 'deadline' | 'reminder';
}

/**
 * - counted: `days` after `from` (the first day is not counted); negative counts back. `parameter`
 *   names the authority's setting that replaces the figure. With `after` it is periodic: due at the
 *   first fixed step of `days` from `from` that is later than the day `after` gives.
 * - date: `from` gives the day as printed; it never rolls.
 * - ends: the first end of a month, quarter or year later than the day `from` gives.
 * - hours: that many office hours after the instant `from`.
 * - cutOffHour: on the working day of the instant `from`; what comes at this hour or later, or on a day
 *   off, within the first office hour of the next working day ("sau 15 giờ thì đầu giờ ngày làm việc
 *   tiếp theo").
 *
 * A deadline in calendar or working days may take its unit from the context as well: `unit` is then a
 * function, for limits that the register publishes.
 */
export type Deadline<
  C,
  LawKey extends string = string,
  EventType extends string = string,
> = DeadlineBase<C, LawKey, EventType> &
  (
    | {
        days: number | ((context: C) => number);
        unit: DayUnit | ((context: C) => DayUnit);
        parameter?: string;
        after?: (context: C) => Day;
      }
    | { hours: number | ((context: C) => number); parameter?: string }
    | { cutOffHour: number; parameter?: string }
    | { date: true }
    | { ends: 'month' | 'quarter' | 'year' }
  );

/** deadlines.ts ends in `satisfies Deadlines<Context, typeof law, typeof events>`: laws and events must exist. */
export type Deadlines<C, L extends object = Laws, E extends object = EventClasses> = {
  [name: string]: Deadline<C, keyof L & string, keyof E & string>;
};

/** Where a deadline, right or step comes from, and how sure the reading is. */
export interface Law {
  /** The document and its row or article: 'Kế hoạch Sở KH&CN Cần Thơ 2024, Phụ lục, dòng 10'. */
  source: string;
  /** The words as printed; empty only when `sureness` says that no document prints them. */
  quote: string;
  /** What stands there for a Vietnamese reader where no words are printed; owed by an empty quote. */
  vi?: string;
  /** English rendering of the provision. */
  en: string;
  /** First and last day of validity where known; null means open. */
  validFrom: Day | null;
  validTo: Day | null;
  /** printed: in the five documents; looked-up: confirmed elsewhere; recalled: check before relying on it; design: ours. */
  sureness: 'printed' | 'looked-up' | 'recalled' | 'design';
}
export type Laws = { [key: string]: Law };

/** Who may open a case and send which event, by role slug (data/roles.json). 'system' is the host. */
export interface Access<E extends string> {
  open: readonly string[];
  send: { [K in E]: readonly string[] };
  /** Separation of duty: who did one of `notBy` in this case (OPENED: opened it) may not send `events`. */
  separation?: readonly Separation<E>[];
}

export interface Separation<E extends string> {
  events: readonly E[];
  notBy: readonly (E | 'OPENED')[];
  /** Said to whoever is refused: why the two are kept apart. */
  because: Text;
}

/** Every dotted path of a machine's states: 'handling', 'handling.work.received'. */
export type StatePath<S> = S extends { states: infer T }
  ? { [K in keyof T & string]: K | `${K}.${StatePath<T[K]>}` }[keyof T & string]
  : never;

type SchemaOf<M> =
  M extends StateMachine<
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    infer S,
    any // prettier-ignore
  >
    ? S
    : never;
type GuardOf<M> =
  M extends StateMachine<
    any,
    any,
    any,
    any,
    any,
    infer G,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any // prettier-ignore
  >
    ? G extends { type: infer T extends string }
      ? T
      : never
    : never;
type DelayOf<M> =
  M extends StateMachine<
    any,
    any,
    any,
    any,
    any,
    any,
    infer D,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any // prettier-ignore
  >
    ? D
    : never;
type ContextOf<M> =
  M extends StateMachine<
    infer C,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any,
    any // prettier-ignore
  >
    ? C
    : never;

/**
 * What the screens show for one language. `fields` names every field of every payload class, and of the
 * context, which an auditor reads at each moment of a case.
 */
export interface Labels<
  State extends string,
  Event extends string,
  Deadline extends string,
  Guard extends string,
  Field extends string = never,
> {
  title: string;
  states: { [K in State]: string };
  events: { [K in Event]: string };
  deadlines: { [K in Deadline]: string };
  /** Said when the guard keeps an event out: what has to be true. */
  guards: { [K in Guard]: string };
  fields: { [field: string]: string } & { [K in Field]: string };
  /** What the values of closed lists are called, where a code stands for them. */
  values?: { [value: string]: string };
}

type LabelsOf<M extends AnyStateMachine, Event extends string, D extends string> = Labels<
  StatePath<SchemaOf<M>>,
  Event,
  D,
  GuardOf<M>,
  keyof ContextOf<M> & string
>;

export interface ProcessParts<
  M extends AnyStateMachine,
  I extends PayloadClass,
  E extends EventClasses,
  S extends EventClasses,
  D extends Deadlines<any>,
  L extends Laws,
> {
  /** The folder's name and the machine's id. */
  key: string;
  /** Raised whenever behaviour changes; running cases keep the version they were opened with. */
  version: number;
  /** The prefix of its case codes: 'PAKN' gives PAKN-2026-000123. */
  codePrefix: string;
  machine: M;
  input: I;
  /** The events that people send: type → payload class. */
  events: E;
  /** The events that only the host sends (replies to notices, a parent's word). */
  systemEvents: S;
  /** Exactly the delays that the machine names. */
  deadlines: [DelayOf<M>, keyof D] extends [keyof D, DelayOf<M>] ? D : never;
  access: Access<keyof E & string>;
  law: L;
  labels: {
    vi: LabelsOf<M, (keyof E | keyof S) & string, keyof D & string>;
    en: LabelsOf<M, (keyof E | keyof S) & string, keyof D & string>;
  };
  /** Guards that read the payload: left open when asking what is allowed now. */
  payloadGuards: readonly GuardOf<M>[];
  /** The case's title in a list, from its input without personal data. */
  title: (input: InstanceType<I>) => Text;
  /** The day on which the case began in the world; the day of opening where it is not given. */
  startsOn?: (input: InstanceType<I>) => Day;
  /** Facts that guards need about personal fields; `event` is 'OPENED' for the input. */
  derive?: (event: string, payload: any) => JsonObject;
  /** The procedures whose entries in the register an event needs, by code; `event` is 'OPENED' for the input. */
  reads?: (event: string, payload: any, context: any) => readonly string[];
  /** Figures that an authority may set for itself, with the documents' as defaults; guards read them in the stamp. */
  parameters?: { readonly [parameter: string]: number };
  schedules?: readonly Schedule[];
  citizens?: ForCitizens<keyof E & string, keyof D & string>;
  fixtures: Fixtures<keyof E & string>;
  /** Ties the machine's context to the deadlines'. */
  readonly _context?: ContextOf<M>;
}

/** A process as the host holds it: the parts with their types erased. */
export interface Process {
  readonly key: string;
  readonly version: number;
  readonly codePrefix: string;
  readonly machine: AnyStateMachine;
  readonly input: PayloadClass;
  readonly events: EventClasses;
  readonly systemEvents: EventClasses;
  readonly deadlines: Deadlines<any>;
  readonly access: Access<string>;
  readonly law: Laws;
  readonly labels: {
    vi: Labels<string, string, string, string>;
    en: Labels<string, string, string, string>;
  };
  readonly payloadGuards: readonly string[];
  readonly title: (input: any) => Text;
  readonly startsOn?: (input: any) => Day;
  readonly derive?: (event: string, payload: any) => JsonObject;
  readonly reads?: (event: string, payload: any, context: any) => readonly string[];
  readonly parameters?: { readonly [parameter: string]: number };
  readonly schedules?: readonly Schedule[];
  readonly citizens?: ForCitizens<string, string>;
  readonly fixtures: Fixtures<string>;
}

/** Ties the parts of a process together; a gap between them is a compile error. */
export function defineProcess<
  const M extends AnyStateMachine,
  I extends PayloadClass,
  E extends EventClasses,
  S extends EventClasses,
  D extends Deadlines<any>,
  L extends Laws,
>(parts: ProcessParts<M, I, E, S, D, L>): Process {
  return parts as unknown as Process;
}

const DAY_MS = 86_400_000;

/**
 * XState's delays for the named deadlines. The milliseconds are nominal, so that a machine still runs
 * in a visualiser; the host takes only the name and counts in the office's calendar.
 */
export function nominalDelays<const D extends Deadlines<any>>(
  deadlines: D,
): { [K in keyof D & string]: number } {
  return Object.fromEntries(
    Object.entries(deadlines).map(([name, deadline]) => [
      name,
      'days' in deadline && typeof deadline.days === 'number' && deadline.days > 0
        ? deadline.days * DAY_MS
        : DAY_MS,
    ]),
  ) as { [K in keyof D & string]: number };
}
