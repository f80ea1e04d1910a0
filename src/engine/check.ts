import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Process } from '../../machines/process.js';
import { firstPeriod, ruleFault } from '../calendar/recurrence.js';
import { canonical } from './canonical.js';
import { checkPayload, payloadFields, personalParts } from './payload.js';
import type { Problem } from './problem.js';
import { advance, persist, restore, type Advanced } from './advance.js';

/** A process folder that cannot be hosted; the message names the folder and, where there is one, the state. */
export class BrokenProcess extends Error {
  constructor(folder: string, why: string) {
    super(`The process in '${folder}' cannot be hosted: ${why}`);
  }
}

const HOSTED_ACTIONS = new Set([
  'xstate.assign',
  'xstate.emit',
  'xstate.raise',
  'xstate.cancel',
  'xstate.enqueueActions',
]);

/**
 * Refuses what compiles but could not be persisted, timed or shown: live actors, side effects, unnamed
 * delays and guards, unknown roles, missing labels.
 * @throws BrokenProcess
 */
export function checkProcess(folder: string, process: Process, roles: ReadonlySet<string>): void {
  const refuse = (why: string): never => {
    throw new BrokenProcess(folder, why);
  };
  if (!process?.machine?.root) refuse('its index does not export a process by default.');
  const { machine } = process;
  if (machine.id !== process.key) {
    refuse(`its machine has the id '${machine.id}', not '${process.key}'.`);
  }
  if (!/^[\p{Lu}]{2,6}$/u.test(process.codePrefix)) {
    refuse(`its codePrefix '${process.codePrefix}' must be two to six capital letters.`);
  }
  for (const node of nodesOf(machine.root)) checkState(process, node, refuse);
  checkDeadlines(process, refuse);
  checkAccess(process, roles, refuse);
  checkPayloads(process, refuse);
  checkLabels(process, refuse);
  checkSchedules(process, refuse);
  checkCitizens(process, refuse);
  checkPersistence(process, refuse);
}

/**
 * Refuses a present version that leaves a reader without words in his language. A kept version is read
 * as it was released, before these were asked for.
 * @throws BrokenProcess
 */
export function checkWording(folder: string, { law }: Process): void {
  for (const [key, { quote, vi }] of Object.entries(law)) {
    if (quote || vi) continue;
    throw new BrokenProcess(
      folder,
      `law.ts says '${key}' in English only: it has no quote and no vi.`,
    );
  }
}

export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesOf(child as AnyStateNode))];
}

/** A state's dotted path; the machine itself is ''. */
export function pathOf(node: AnyStateNode): string {
  return node.path.join('.');
}

type Refuse = (why: string) => never;

function checkState(process: Process, node: AnyStateNode, refuse: Refuse): void {
  const where = `state '${pathOf(node) || process.key}'`;
  if (node.invoke.length > 0) refuse(`${where} invokes an actor, which cannot be persisted.`);
  for (const after of node.after) {
    if (typeof after.delay !== 'string') {
      refuse(`${where} waits for an unnamed delay; name it in deadlines.ts.`);
    }
    if (!process.deadlines[after.delay as string]) {
      refuse(`${where} waits for '${String(after.delay)}', which deadlines.ts does not have.`);
    }
  }
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  for (const { guard, actions, eventType } of transitions) {
    for (const one of guardsIn(guard)) {
      const name = typeof one === 'string' ? one : one.type;
      if (!name) refuse(`${where} has an unnamed guard on '${eventType}'; name it in setup.`);
      if (!process.machine.implementations.guards[name!]) {
        refuse(`${where} asks the guard '${name}', which setup does not have.`);
      }
    }
    for (const action of actions) checkAction(process.machine, action, where, refuse);
    const declared = eventType in process.events || eventType in process.systemEvents;
    if (eventType && !declared && !eventType.startsWith('xstate.')) {
      refuse(`${where} takes '${eventType}', which events.ts does not declare.`);
    }
  }
  for (const action of [...node.entry, ...node.exit]) {
    checkAction(process.machine, action, where, refuse);
  }
}

type NamedGuard = string | { type?: string };

/** The guards by name, also those within and, or and not. */
export function guardsIn(guard: unknown): NamedGuard[] {
  if (guard === undefined || guard === null) return [];
  if (typeof guard !== 'function' || !('check' in guard)) {
    return [typeof guard === 'function' ? {} : (guard as NamedGuard)];
  }
  const { guards = [] } = guard as { guards?: unknown[] };
  return guards.flatMap(guardsIn);
}

function checkAction(machine: AnyStateMachine, action: any, where: string, refuse: Refuse): void {
  const name = typeof action === 'string' ? action : action.type;
  const named: any = typeof action === 'function' ? action : machine.implementations.actions[name];
  if (typeof named !== 'function' || !('resolve' in named)) {
    // XState schedules delayed transitions through raise and cancel actions of its own.
    if (typeof action === 'object' && HOSTED_ACTIONS.has(name)) return;
    refuse(`${where} runs a side effect; a machine may only assign, emit and raise.`);
  }
  if (!HOSTED_ACTIONS.has(named.type))
    refuse(`${where} uses ${named.type}, which cannot be persisted.`);
  if (named.type === 'xstate.raise' && named.delay !== undefined) {
    const scheduled = typeof named.id === 'string' && named.id.startsWith('xstate.after.');
    if (!scheduled) refuse(`${where} raises an event later; use a deadline.`);
  }
}

function checkDeadlines(process: Process, refuse: Refuse): void {
  for (const [name, deadline] of Object.entries(process.deadlines)) {
    if (name.includes('.')) refuse(`the deadline '${name}' has a dot in its name.`);
    if (!process.law[deadline.law]) refuse(`the deadline '${name}' has no law '${deadline.law}'.`);
    if ('cutOffHour' in deadline && deadline.pausedIn) {
      refuse(`the deadline '${name}' ends at an hour of its day, which no pause moves.`);
    }
    for (const type of deadline.metBy ?? []) {
      if (!(type in process.events) && !(type in process.systemEvents)) {
        refuse(`the deadline '${name}' is met by '${type}', which events.ts does not declare.`);
      }
    }
  }
}

function checkAccess(process: Process, roles: ReadonlySet<string>, refuse: Refuse): void {
  const named = [process.access.open, ...Object.values(process.access.send)].flat();
  for (const role of named) {
    if (!roles.has(role))
      refuse(`access.ts names the role '${role}', which data/roles.json does not have.`);
    if (role === 'system')
      refuse("access.ts gives a right to 'system'; only the host acts as system.");
  }
  for (const type of Object.keys(process.events)) {
    if (!process.access.send[type]) refuse(`access.ts does not say who may send '${type}'.`);
    if (type.startsWith('xstate.')) refuse(`the event '${type}' has a reserved name.`);
  }
  for (const { events, notBy } of process.access.separation ?? []) {
    for (const type of [...events, ...notBy]) {
      if (type !== 'OPENED' && !(type in process.events)) {
        refuse(`access.ts keeps apart '${type}', which events.ts does not declare.`);
      }
    }
  }
}

/** The host stamps these on every event; a payload field of that name would be overwritten. */
const STAMP = ['type', 'at', 'on', 'by', 'due', 'facts', 'parameters'];

function checkPayloads(process: Process, refuse: Refuse): void {
  const classes = { OPENED: process.input, ...process.events, ...process.systemEvents };
  for (const [type, payloadClass] of Object.entries(classes)) {
    const field = payloadFields(payloadClass).find((name) => STAMP.includes(name));
    if (field) refuse(`the payload of '${type}' has a field '${field}', which the host stamps.`);
    const [part] = personalParts(payloadClass);
    if (part) refuse(`'${part}' of '${type}' is personal; only a payload's own fields may be.`);
  }
}

function checkLabels(process: Process, refuse: Refuse): void {
  const states = nodesOf(process.machine.root).map(pathOf).filter(Boolean);
  const events = [...Object.keys(process.events), ...Object.keys(process.systemEvents)];
  const classes = [process.input, ...Object.values(process.events)];
  for (const language of ['vi', 'en'] as const) {
    const labels = process.labels[language];
    if (!labels?.title) refuse(`labels.${language}.ts has no title.`);
    const need = (what: string, keys: string[], has: { [key: string]: string }): void => {
      for (const key of keys) {
        if (!has[key]) refuse(`labels.${language}.ts has no label for the ${what} '${key}'.`);
      }
    };
    need('state', states, labels.states);
    need('event', events, labels.events);
    need('deadline', Object.keys(process.deadlines), labels.deadlines);
    need('guard', Object.keys(process.machine.implementations.guards), labels.guards);
    need('field', classes.flatMap(payloadFields), labels.fields);
  }
}

/** A schedule that cannot open its cases would be noticed when the first period is over. */
function checkSchedules(process: Process, refuse: Refuse): void {
  const schedules = process.schedules ?? [];
  for (const schedule of schedules) {
    const where = `the schedule '${schedule.key}'`;
    if (schedules.filter(({ key }) => key === schedule.key).length > 1)
      refuse(`${where} is twice.`);
    if (!process.law[schedule.law]) refuse(`${where} has no law '${schedule.law}'.`);
    const fault = ruleFault(schedule);
    if (fault) refuse(`${where} has no periods: ${fault}.`);
    const { key, from, to } = firstPeriod(schedule, '2026-06-01');
    const { unit } = process.fixtures;
    try {
      checkPayload(process.input, schedule.input({ key, from, to, unit, office: unit }));
    } catch (error) {
      const { errors } = (error as Problem).extra ?? {};
      refuse(`${where} opens no case: ${errors ? JSON.stringify(errors) : String(error)}`);
    }
  }
}

/** Opens a case with each input of the fixtures: what comes back from storage must be what went in. */
function checkPersistence(process: Process, refuse: Refuse): void {
  process.machine.options.maxIterations = ITERATIONS_MAX;
  for (const [name, sample] of Object.entries(process.fixtures.inputs)) {
    const event = {
      ...sample('2026-06-01'),
      type: 'OPENED',
      at: '2026-06-01T08:00:00.000+07:00',
      on: '2026-06-01',
      by: { actor: 'check', role: process.access.open[0]!, unit: process.fixtures.unit },
      due: {},
      facts: {},
      parameters: process.parameters ?? {},
    };
    let advanced: Advanced;
    try {
      advanced = advance(process, null, event);
    } catch (error) {
      return refuse(`it cannot be opened with the input '${name}': ${(error as Error).message}`);
    }
    const opened = advanced.snapshot;
    const stored = canonical(persist(opened));
    const again = restore(process, JSON.parse(stored));
    const asXStateHasIt = canonical(process.machine.getPersistedSnapshot(opened));
    if (canonical(persist(again)) !== stored || asXStateHasIt !== stored) {
      refuse(`state '${JSON.stringify(opened.value)}' does not survive being stored.`);
    }
  }
}

/** An `always` cycle would hang the process for ever; past this many microsteps the step fails. */
const ITERATIONS_MAX = 1000;

/** The form asks for fields that there are, and what is told are fields of their events. */
function checkCitizens(process: Process, refuse: (why: string) => never): void {
  const { citizens } = process;
  if (!citizens) return;
  const fields = payloadFields(process.input);
  const stray = citizens.form.find((field) => !fields.includes(field));
  if (stray) refuse(`its form for citizens asks for '${stray}', which its input does not have.`);
  for (const tells of [citizens.tells, citizens.published.tells]) {
    for (const [event, names = []] of Object.entries(tells)) {
      const known = payloadFields(process.events[event]!);
      const unknown = names.find((name) => !known.includes(name));
      if (unknown) refuse(`citizens are told '${unknown}' of ${event}, which has no such field.`);
    }
  }
}
