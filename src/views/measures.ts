import type { Json, JsonObject } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import { dayOfEntry } from '../engine/case-file.js';
import type { LogEntry } from '../engine/log.js';

/**
 * How an indicator of the documents is counted; it stands beside it in data/indicators.json, which names
 * processes, events and deadlines as the folders under machines/ have them.
 */
export type Measure = DueMeasure | CasesMeasure | { posted: true };

/** Of the runs of these deadlines that fell due in the year: those that were met. */
export interface DueMeasure {
  due: { [process: string]: readonly string[] };
  /** A case counts with those that it opened, as one: kept when all of them were. */
  together?: true;
}

/** Of the cases in which one of the events happened in the year: those for which all of `counts` holds. */
export interface CasesMeasure {
  cases: readonly { process: string; happened: readonly string[] }[];
  /** Until the end of the year, however long ago. */
  ever?: true;
  /** Each such event counts by itself, and not each case once. */
  each?: true;
  among?: readonly Condition[];
  /** Left out where the document prints a number and not a share. */
  counts?: readonly Condition[];
  /** Lists in the context of which the entries are counted, in place of the cases. */
  sum?: { all: string; counted: string };
  /** The field that names the unit which the number is of. */
  unit?: string;
}

/** What may be asked of a case: how it is now, what happened in it, how its deadlines ended. */
export type Condition =
  | { field: string; is: readonly Json[] }
  | { state: readonly string[] }
  | {
      event: string | readonly string[];
      /** Values that its payload has. */
      where?: { [field: string]: Json | readonly Json[] };
      /** States that it led to. */
      into?: readonly string[];
    }
  | { ended: readonly string[] }
  | { kept: readonly string[] }
  | { early: readonly string[] }
  /** Not all of them hold. */
  | { not: readonly Condition[] };

/** A run of a deadline that was met or missed. */
export interface EndedRun {
  name: string;
  status: string;
  dueOn: Day;
  endedOn: Day | null;
}

/** What a measure reads of a case. */
export interface Fact {
  unit: string;
  state: unknown;
  context: JsonObject;
  /** Of the types that measures ask for, oldest first. */
  entries: readonly LogEntry[];
  runs: readonly EndedRun[];
}

export interface Counted {
  numerator: number;
  /** Null where the document prints a number and not a share. */
  denominator: number | null;
}

/** @param year four digits @param facts the cases of one of the measure's processes */
export function countCases(
  measure: CasesMeasure,
  happened: readonly string[],
  year: string,
  facts: readonly Fact[],
): Counted {
  const inYear = (entry: LogEntry): boolean => {
    const of = dayOfEntry(entry).slice(0, 4);
    return happened.includes(entry.type) && (measure.ever ? of <= year : of === year);
  };
  const counted = facts.flatMap((fact) => {
    const found = fact.entries.filter(inYear);
    if (measure.each) return found.map((entry) => ({ ...fact, entries: [entry] }));
    return found.length > 0 ? [fact] : [];
  });
  const among = counted.filter((fact) => allHold(measure.among, fact));
  if (!measure.counts) return { numerator: among.length, denominator: null };
  const those = among.filter((fact) => allHold(measure.counts, fact));
  const { sum } = measure;
  return {
    numerator: sum ? entriesIn(those, sum.counted) : those.length,
    denominator: sum ? entriesIn(among, sum.all) : among.length,
  };
}

/** The types of events that have to be read of a log to count. */
export function eventsOf({ cases, among = [], counts = [] }: CasesMeasure): string[] {
  const asked = (condition: Condition): string[] => {
    if ('event' in condition) return [condition.event].flat();
    return 'not' in condition ? condition.not.flatMap(asked) : [];
  };
  return [...cases.flatMap(({ happened }) => happened), ...[...among, ...counts].flatMap(asked)];
}

const allHold = (conditions: readonly Condition[] = [], fact: Fact): boolean =>
  conditions.every((condition) => holds(condition, fact));

function holds(condition: Condition, fact: Fact): boolean {
  if ('field' in condition) return condition.is.includes(fact.context[condition.field] ?? null);
  if ('state' in condition) return condition.state.some((path) => isIn(fact.state, path));
  if ('event' in condition) return fact.entries.some((entry) => isMeant(condition, entry));
  if ('not' in condition) return !allHold(condition.not, fact);
  const [asked, names] = Object.entries(condition)[0] as ['ended' | 'kept' | 'early', string[]];
  const runs = fact.runs.filter(({ name }) => names.includes(name));
  const wellEnded = (run: EndedRun): boolean =>
    run.status === 'met' &&
    (asked !== 'early' || (run.endedOn !== null && run.endedOn < run.dueOn));
  return runs.length > 0 && (asked === 'ended' || runs.every(wellEnded));
}

function isMeant(
  { event, where = {}, into }: Extract<Condition, { event: unknown }>,
  { type, payload, state }: LogEntry,
): boolean {
  return (
    [event].flat().includes(type) &&
    Object.entries(where).every(([field, value]) =>
      [value].flat().includes((payload[field] ?? null) as string),
    ) &&
    (!into || into.some((path) => isIn(state, path)))
  );
}

/** Whether a state value is in a state, by its dotted path. */
export function isIn(value: unknown, path: string): boolean {
  const [first, ...rest] = path.split('.');
  if (typeof value === 'string') return value === first && rest.length === 0;
  const below = (value as { [state: string]: unknown })[first!];
  return below !== undefined && (rest.length === 0 || isIn(below, rest.join('.')));
}

function entriesIn(facts: readonly Fact[], field: string): number {
  const lists = facts.map(({ context }) => context[field]);
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}
