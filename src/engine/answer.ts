import type { Json, JsonObject, Law, Process, Text } from '../../machines/process.js';
import { toOffsetIso, yearOf } from '../calendar/day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CaseRow } from '../storage/entities.js';
import { handles, takes, type MachineEvent } from './advance.js';
import type { Case } from './case-file.js';
import { endOf, type DeadlineRun } from './deadlines.js';
import { machineEvent, type Actor } from './log.js';
import { keptApart } from './separation.js';

/** What the law says of a deadline or an event: its words, or in their place what they come to (`vi`). */
export interface Basis {
  /** The key in law.ts; of a plan's row, the row's id. */
  law: string;
  source: string;
  quote: string;
  vi: string | null;
  en: string;
  sureness: string;
}

export interface DeadlineAnswer {
  id: string;
  name: string;
  label: Text;
  dueOn: string | null;
  /** The end of that day. */
  dueAt: string | null;
  status: string;
  /** False while the office has not confirmed the calendar of a year that it was counted in. */
  calendarConfirmed: boolean;
  basis: Basis;
}

export interface CaseAnswer {
  id: string;
  code: string;
  process: string;
  version: number;
  title: Text;
  authority: string;
  unit: string;
  assignee: string | null;
  state: Json;
  context: JsonObject;
  seq: number;
  status: string;
  openedAt: string;
  closedAt: string | null;
  parent: { id: string; code: string | null; key: string | null } | null;
  children: { id: string; code: string; process: string; key: string | null; status: string }[];
  allowed: string[];
  deadlines: DeadlineAnswer[];
  /** Why it is halted. */
  halted?: string;
}

/** A person and the roles in which they may act now: their own, and those in which they act for others. */
export interface Asker {
  actor: string;
  roles: readonly string[];
  lent?: readonly { role: string; actor: string }[];
}

/** Whoever has just acted, in the same role and the same name. */
export function askerFrom({ actor, role, onBehalfOf }: Actor): Asker {
  if (!onBehalfOf) return { actor, roles: [role] };
  return { actor, roles: [], lent: [{ role, actor: onBehalfOf.actor }] };
}

/** A case as every door answers it; `allowed` is for the person who asks. */
export function caseAnswer(
  one: Case,
  children: readonly CaseRow[],
  asker: Asker | null,
  now: number,
  calendar: WorkingCalendar,
): CaseAnswer {
  const { row, state, hosted } = one;
  return {
    id: row.id,
    code: row.code,
    process: row.process,
    version: row.version,
    title: { vi: row.titleVi, en: row.titleEn },
    authority: row.authority,
    unit: row.unit,
    assignee: row.assignee,
    state: state.snapshot.value as Json,
    context: state.snapshot.context as JsonObject,
    seq: row.seq,
    status: row.status,
    openedAt: toOffsetIso(row.openedAt),
    closedAt: row.closedAt === null ? null : toOffsetIso(row.closedAt),
    parent: row.parentId ? { id: row.parentId, code: row.parentCode, key: row.parentKey } : null,
    children: children.map((child) => ({
      id: child.id,
      code: child.code,
      process: child.process,
      key: child.parentKey,
      status: child.status,
    })),
    allowed: row.status === 'active' && asker ? allowedEvents(one, asker, now) : [],
    deadlines: state.deadlines.runs.map((run) => deadlineAnswer(hosted.process, run, calendar)),
    ...(row.halt ? { halted: row.halt } : {}),
  };
}

export function basisOf(key: string, law: Law): Basis {
  const { source, quote, vi = null, en, sureness } = law;
  return { law: key, source, quote, vi, en, sureness };
}

const OF_AN_EARLIER_VERSION: Law = {
  source: 'Phiên bản trước của quy trình',
  quote: '',
  vi: 'Do phiên bản trước của quy trình đặt ra.',
  en: 'Set by an earlier version of the process.',
  validFrom: null,
  validTo: null,
  sureness: 'design',
};

/** What every answer says of a deadline, whatever the case. */
type DeadlineWords = Pick<DeadlineAnswer, 'label' | 'basis'>;

const deadlineWords = new WeakMap<Process, Map<string, DeadlineWords>>();

/** The same object each time, so that it is written out once. */
function wordsOf(process: Process, name: string): DeadlineWords {
  let known = deadlineWords.get(process);
  if (!known) deadlineWords.set(process, (known = new Map()));
  let words = known.get(name);
  if (!words) {
    // A run from before a migration may be of a deadline that this version does not have.
    const key = process.deadlines[name]?.law ?? '';
    const law = process.law[key] ?? OF_AN_EARLIER_VERSION;
    const { vi, en } = process.labels;
    words = {
      label: Object.freeze({ vi: vi.deadlines[name] ?? name, en: en.deadlines[name] ?? name }),
      basis: Object.freeze(basisOf(key, law)),
    };
    known.set(name, words);
  }
  return words;
}

export function deadlineAnswer(
  process: Process,
  run: DeadlineRun,
  calendar: WorkingCalendar,
): DeadlineAnswer {
  const { label, basis } = wordsOf(process, run.name);
  return {
    id: run.id,
    name: run.name,
    label,
    dueOn: run.dueOn,
    dueAt: run.dueOn === null ? null : toOffsetIso(endOf(run)),
    status: run.status,
    calendarConfirmed: run.dueOn === null || calendar.isConfirmed(yearOf(run.dueOn)),
    basis,
  };
}

const writtenWords = new WeakMap<object, string>();

function written(words: Text | Basis): string {
  let text = writtenWords.get(words);
  if (text === undefined) writtenWords.set(words, (text = JSON.stringify(words)));
  return text;
}

/**
 * An answer as JSON. Most of it is what deadlines are called and what the law says of them, which is
 * the same in every answer: to write that out each time took a twelfth of a step.
 */
export function answerText({ deadlines, ...rest }: CaseAnswer): string {
  const texts = deadlines.map(({ label, basis, ...own }) => {
    return `${JSON.stringify(own).slice(0, -1)},"label":${written(label)},"basis":${written(basis)}}`;
  });
  return `${JSON.stringify(rest).slice(0, -1)},"deadlines":[${texts.join(',')}]}`;
}

/**
 * The event types that one of these roles may send now. XState's getNextTransitions would list
 * transitions whose guard is closed; guards that read the payload cannot be answered before there is
 * one, so an event is listed when it passes with those guards all true or all false.
 */
export function allowedEvents(one: Case, asker: Asker, now: number): string[] {
  const { process } = one.hosted;
  const { actor, roles, lent = [] } = asker;
  const capacities = [
    ...roles.map((role) => ({ role, doers: [actor] })),
    ...lent.map((loan) => ({ role: loan.role, doers: [actor, loan.actor] })),
  ];
  const may = Object.keys(process.events).filter(
    (type) =>
      handles(one.state.snapshot, type) &&
      capacities.some(
        ({ role, doers }) =>
          process.access.send[type]!.includes(role) && !keptApart(process, one.state, type, doers),
      ),
  );
  if (may.length === 0) return may;
  const snapshots = [one.state.snapshot, ...probes(one)];
  const stamp = probeStamp(one, now);
  return may.filter((type) => snapshots.some((snapshot) => probe(snapshot, { ...stamp, type })));
}

function probe(snapshot: Case['state']['snapshot'], event: MachineEvent): boolean {
  try {
    return takes(snapshot, event);
  } catch {
    // A guard that was not declared as reading the payload read it all the same; the others answer.
    return false;
  }
}

function probeStamp(one: Case, now: number): MachineEvent {
  const nobody = { actor: '', role: '', unit: one.row.unit };
  const happening = { type: '', at: now, occurredOn: null, payload: {}, facts: {}, ...nobody };
  return machineEvent(happening, one.state.deadlines, one.parameters);
}

const probeMachines = new WeakMap<object, object[]>();

function probes(one: Case): Case['state']['snapshot'][] {
  const { process } = one.hosted;
  if (process.payloadGuards.length === 0) return [];
  let machines = probeMachines.get(process);
  if (!machines) {
    machines = [true, false].map((open) =>
      process.machine.provide({
        guards: Object.fromEntries(process.payloadGuards.map((name) => [name, () => open])),
      }),
    );
    probeMachines.set(process, machines);
  }
  return machines.map(
    (machine) => ({ ...one.state.snapshot, machine }) as typeof one.state.snapshot,
  );
}
