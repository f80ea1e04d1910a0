import type { AnyMachineSnapshot } from 'xstate';
import type { JsonObject, Notice, Process, TransitionRow } from '../../machines/process.js';
import { deadlineOf, persist, restore } from '../engine/advance.js';
import { canonical } from '../engine/canonical.js';
import { identityOf, snapshotOf, type PathEvent, type TimedCase } from './timed-case.js';
import { isKnown, type TimedLogic } from './timed-logic.js';

/** A case, and a step that is tried on it. */
export interface Trial {
  before: TimedCase;
  event: PathEvent;
}

/** What one trial came to, in the words of a transition table. */
export interface Observation {
  /** The event's type, or the deadline's name; null where a step is more than one event. */
  event: string;
  payload: JsonObject;
  from: ReadonlySet<string>;
  /** The active states afterwards; null where it was refused. */
  to: ReadonlySet<string> | null;
  told: string[];
}

/** Every step that can be tried on every case that the paths come by, each kind of case once. */
export function trialsOf(logic: TimedLogic, cases: readonly TimedCase[]): Trial[] {
  const { identity } = logic.hosted.process.fixtures;
  const distinct = new Map<string, TimedCase>();
  for (const one of cases) if (one.state) distinct.set(identityOf(one, identity), one);
  return [...distinct.values()].flatMap((before) =>
    logic.candidates(before).map((event) => ({ before, event })),
  );
}

/** Tries a step; null where it is no single event, or one that no active state knows. */
export function observe(logic: TimedLogic, { before, event }: Trial): Observation | null {
  const { process } = logic.hosted;
  const here = { ...before, state: { ...before.state!, snapshot: ported(process, before) } };
  const { outcome, after } = logic.attempt(here, event);
  const from = activeStates(here);
  if (outcome !== 'taken') {
    const isSaid = event.type === 'send' || event.type === 'tell';
    if (!isSaid || !isKnown(here, event.event)) return null;
    return { event: event.event, payload: logic.payload(here, event), from, to: null, told: [] };
  }
  const [entry, ...more] = after.entries;
  if (!entry || more.length > 0) return null;
  return {
    event: entry.kind === 'timer' ? deadlineOf(entry.type) : entry.type,
    payload: event.type === 'notices' ? {} : logic.payload(here, event),
    from,
    to: activeStates(after),
    told: entry.told.map(noticeName),
  };
}

/** A snapshot belongs to its machine: a changed copy of the machine takes it from its stored form. */
function ported(process: Process, one: TimedCase): AnyMachineSnapshot {
  const snapshot = snapshotOf(one);
  if (snapshot.machine === process.machine) return snapshot;
  return restore(process, JSON.parse(canonical(persist(snapshot))));
}

function activeStates(one: TimedCase): Set<string> {
  const nodes = snapshotOf(one)._nodes;
  return new Set(nodes.map((node) => node.path.join('.')).filter(Boolean));
}

function noticeName(notice: Notice): string {
  switch (notice.type) {
    case 'open-case':
      return `open-case ${notice.process}`;
    case 'tell-children':
    case 'tell-parent':
      return `${notice.type} ${notice.event}`;
    default:
      return notice.type;
  }
}

/** The rows that speak of what was tried. */
export function rowsFor(
  rows: readonly TransitionRow[],
  { event, from, payload }: Observation,
): TransitionRow[] {
  return rows.filter(
    (row) =>
      row.event === event &&
      (row.from === '*' || from.has(row.from)) &&
      Object.entries(row.given ?? {}).every(
        ([field, value]) => canonical(value) === canonical(payload[field] ?? null),
      ),
  );
}

export function agrees(row: TransitionRow, { to, told }: Observation): boolean {
  if (row.to === null || to === null) return row.to === null && to === null;
  return to.has(row.to) && canonical([...(row.notices ?? [])].sort()) === canonical(told.sort());
}

/** What is tried and the table does not foresee, and rows that nothing shows; none where both agree. */
export function disagreements(
  rows: readonly TransitionRow[],
  observations: readonly Observation[],
): string[] {
  const shown = new Set<TransitionRow>();
  const unforeseen = new Set<string>();
  for (const observation of observations) {
    const speaking = rowsFor(rows, observation);
    const agreeing = speaking.filter((row) => agrees(row, observation));
    for (const row of agreeing) shown.add(row);
    // A refusal that no row speaks of is a guard that some other story shows.
    const silent = observation.to === null && speaking.length === 0;
    if (agreeing.length === 0 && !silent) unforeseen.add(`not in the table: ${said(observation)}`);
  }
  const unseen = rows.filter((row) => !shown.has(row)).map((row) => `never seen: ${rowName(row)}`);
  return [...unforeseen, ...unseen];
}

/** Events whose roles in the table are not those of the access table, exactly. */
export function accessDisagreements(process: Process, rows: readonly TransitionRow[]): string[] {
  return Object.entries(process.access.send).flatMap(([event, roles]) => {
    const named = rows.filter((row) => row.event === event && row.by);
    if (named.length === 0) return [`no row says who may send ${event}`];
    const allowed = new Set(named.flatMap(({ by }) => by!));
    const differ = canonical([...allowed].sort()) !== canonical([...new Set(roles)].sort());
    return differ
      ? [`${event}: ${[...roles].join(', ')}; in the table: ${[...allowed].join(', ')}`]
      : [];
  });
}

function said({ event, from, to, told, payload }: Observation): string {
  const leaves = (states: ReadonlySet<string>): string =>
    [...states]
      .filter((one) => ![...states].some((other) => other.startsWith(`${one}.`)))
      .join(' + ');
  const outcome = to === null ? 'refused' : leaves(to);
  const notices = told.length > 0 ? ` (${told.join(', ')})` : '';
  return `${leaves(from)} --${event} ${JSON.stringify(payload).slice(0, 200)}--> ${outcome}${notices}`;
}

function rowName({ row, from, event, given, to, notices = [] }: TransitionRow): string {
  const when = given ? ` ${JSON.stringify(given)}` : '';
  return `${row}: ${from} --${event}${when}--> ${to ?? 'refused'} (${notices.join(', ')})`;
}
