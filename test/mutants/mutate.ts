import { not, StateMachine, type AnyStateMachine } from 'xstate';
import type { Deadline, Process } from '../../machines/process.js';

/** A process changed in one place, as a slip of the hand or a hurried edit would. */
export interface Mutant {
  /** What was done where: 'drop feedback.handling on RESULT[0]'. The same in every run. */
  id: string;
  kind: string;
  process: Process;
}

type Config = { [key: string]: any };

/** Every mutant of a process, by the kinds that CONTRIBUTING.md lists. */
export function mutantsOf(process: Process, roles: ReadonlySet<string>): Mutant[] {
  return [...ofMachine(process), ...ofDeadlines(process), ...ofAccess(process, roles)];
}

function* ofMachine(process: Process): Generator<Mutant> {
  const places = [...placesIn(process.machine.config as Config)];
  for (const place of places) {
    for (const { kind, change } of changesAt(place, process.machine)) {
      const config = copied(process.machine.config as Config);
      change(config);
      const machine = new StateMachine(config as any, process.machine.implementations as any);
      machine.options.maxIterations = process.machine.options.maxIterations;
      yield { id: `${kind} ${place.name}`, kind, process: { ...process, machine } };
    }
  }
}

/** Where something can be changed: a transition, or a state's entry or exit actions. */
interface Place {
  name: string;
  /** The keys from the machine's config to the state. */
  state: string[];
  /** 'on', 'after', 'always', 'onDone', 'entry' or 'exit'; with the event or delay where there is one. */
  list: string[];
  index: number;
}

function* placesIn(config: Config, state: string[] = []): Generator<Place> {
  const where = state.filter((key) => key !== 'states').join('.') || '(machine)';
  const inList = function* (list: string[], value: unknown): Generator<Place> {
    for (const index of asList(value).keys()) {
      yield { name: `${where} ${list.join(' ')}[${index}]`, state, list, index };
    }
  };
  for (const type of ['on', 'after']) {
    for (const [event, value] of Object.entries(config[type] ?? {})) {
      yield* inList([type, event], value);
    }
  }
  for (const key of ['always', 'onDone', 'entry', 'exit']) yield* inList([key], config[key]);
  for (const [key, child] of Object.entries((config.states ?? {}) as Config)) {
    yield* placesIn(child, [...state, 'states', key]);
  }
}

interface Change {
  kind: string;
  change: (config: Config) => void;
}

function changesAt(place: Place, machine: AnyStateMachine): Change[] {
  const edit = (kind: string, work: (one: any, list: any[]) => any): Change => ({
    kind,
    change: (config) => {
      const owner = at(config, [...place.state, ...place.list.slice(0, -1)]);
      const key = place.list.at(-1)!;
      const list = asList(owner[key]);
      const changed = work(list[place.index], list);
      list.splice(place.index, 1, ...(changed === undefined ? [] : [changed]));
      if (list.length > 0) owner[key] = list;
      else delete owner[key];
    },
  });
  const first = place.list[0];
  if (first === 'entry' || first === 'exit') return [edit('drop action of', () => undefined)];
  const one = asTransition(
    asList(at(machine.config as Config, [...place.state, ...place.list]))[place.index],
  );
  const actions = asList(one.actions);
  const elsewhere = anotherTarget(place, one, machine.config as Config);
  return [
    edit(first === 'after' ? 'drop timer' : 'drop', () => undefined),
    ...(elsewhere
      ? [edit('send elsewhere', (old) => ({ ...asTransition(old), target: elsewhere }))]
      : []),
    ...(one.guard === undefined
      ? []
      : [edit('negate guard of', (old) => ({ ...old, guard: not(old.guard) }))]),
    ...actions.map((_, i) =>
      edit(`drop action ${i} of`, (old) => ({
        ...old,
        actions: asList(old.actions).filter((_action, j) => j !== i),
      })),
    ),
  ];
}

/** A sibling of the target that it does not go to, nor come from. */
function anotherTarget(place: Place, { target }: Config, config: Config): string | null {
  if (typeof target !== 'string') return null;
  const siblings = siblingsOf(place.state, target, config);
  const source = place.state.at(-1);
  const name = target.split('.').at(-1)!.replace(/^#/, '');
  const i = siblings.indexOf(name);
  const others = [...siblings.slice(i + 1), ...siblings.slice(0, Math.max(i, 0))];
  const other = others.find((one) => one !== source && one !== name) ?? others[0];
  if (i < 0 || other === undefined) return null;
  return target.slice(0, target.length - name.length) + other;
}

/** The names of the states beside a target, found as XState finds it: '.child', 'sibling', '#id.path'. */
function siblingsOf(state: string[], target: string, config: Config): string[] {
  const path = target.replace(/^\./, '').split('.');
  const from = target.startsWith('#')
    ? config
    : target.startsWith('.')
      ? at(config, state)
      : at(config, state.slice(0, -2));
  let owner: Config | undefined = from;
  // '#id' may name the machine, or a state with an id of its own, of which nothing is changed.
  const steps = target.startsWith('#') ? path.slice(1) : path;
  if (steps.length === 0) return [];
  for (const key of steps.slice(0, -1)) owner = owner?.states?.[key];
  const siblings = (owner?.states ?? {}) as Config;
  return Object.keys(siblings).filter((key) => siblings[key]?.type !== 'history');
}

function* ofDeadlines(process: Process): Generator<Mutant> {
  for (const [name, deadline] of Object.entries(process.deadlines)) {
    for (const [kind, changed] of changedDeadlines(deadline)) {
      const deadlines = { ...process.deadlines, [name]: changed };
      yield { id: `${kind} of ${name}`, kind, process: { ...process, deadlines } };
    }
  }
}

function* changedDeadlines(deadline: Deadline<any>): Generator<[string, Deadline<any>]> {
  if ('days' in deadline) {
    const { days, unit } = deadline;
    const more = typeof days === 'function' ? (context: any) => days(context) + 1 : days + 1;
    yield ['change number', { ...deadline, days: more } as Deadline<any>];
    // The day itself, and one day on (a day off rolls to the next one worked), are the same in both.
    if (typeof unit === 'string' && days !== 0 && days !== 1) {
      const other = unit === 'working-day' ? 'calendar-day' : 'working-day';
      yield ['change unit', { ...deadline, unit: other } as Deadline<any>];
    }
  }
  if ('hours' in deadline) {
    const { hours } = deadline;
    const more = typeof hours === 'function' ? (context: any) => hours(context) + 1 : hours + 1;
    yield ['change number', { ...deadline, hours: more } as Deadline<any>];
  }
  if ('cutOffHour' in deadline) {
    yield ['change number', { ...deadline, cutOffHour: deadline.cutOffHour + 1 } as Deadline<any>];
  }
  if ('ends' in deadline) {
    const other = deadline.ends === 'month' ? 'quarter' : 'month';
    yield ['change unit', { ...deadline, ends: other } as Deadline<any>];
  }
  for (const type of deadline.metBy ?? []) {
    const metBy = deadline.metBy!.filter((one) => one !== type);
    yield [`drop metBy ${type}`, { ...deadline, metBy } as Deadline<any>];
  }
  if (deadline.pausedIn) yield ['drop pause', { ...deadline, pausedIn: [] } as Deadline<any>];
}

function* ofAccess(process: Process, roles: ReadonlySet<string>): Generator<Mutant> {
  const { access } = process;
  const wider = (has: readonly string[]): string[] | null => {
    const more = [...roles].find((role) => role !== 'system' && !has.includes(role));
    return more ? [...has, more] : null;
  };
  for (const [event, has] of Object.entries(access.send)) {
    const more = wider(has);
    if (!more) continue;
    const send = { ...access.send, [event]: more };
    yield {
      id: `widen access to ${event}`,
      kind: 'widen access',
      process: { ...process, access: { ...access, send } },
    };
  }
  for (const [i] of (access.separation ?? []).entries()) {
    const separation = access.separation!.filter((_, j) => j !== i);
    yield {
      id: `drop separation ${i}`,
      kind: 'drop separation',
      process: { ...process, access: { ...access, separation } },
    };
  }
}

function asList(value: unknown): any[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? [...value] : [value];
}

function asTransition(value: any): Config {
  return typeof value === 'string' ? { target: value } : { ...value };
}

function at(config: Config, keys: readonly string[]): any {
  return keys.reduce((value, key) => value?.[key], config);
}

/** Functions and guards stay the same objects; what can be changed is a copy. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)])) as T;
}
