import { isDeepStrictEqual } from 'node:util';
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, StateValue } from 'xstate';
import type { JsonObject, Process, Text } from '../../machines/process.js';
import { deadlineOf, persist, restore } from './advance.js';
import { nodesOf, pathOf } from './check.js';
import {
  changesBetween,
  compute,
  type ArmedTimer,
  type DeadlineChange,
  type DeadlineRun,
  type Deadlines,
  type DeadlineStep,
  type World,
} from './deadlines.js';
import type { Doers } from './separation.js';
import type { CaseState } from './step.js';

/** How the states and fields of one version become those of another; what it does not name stays. */
export interface MigrationMap {
  /** From a state's dotted path to another; what lies within moves along. A list enters several regions. */
  states?: { [path: string]: string | string[] };
  /** Fields of the context that get this value. */
  context?: JsonObject;
  /** Fields of the context that go. */
  drop?: string[];
}

/** Why a case cannot go over to another version as it is. */
export class CannotMigrate extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}

export interface Migration {
  to: Process;
  map: MigrationMap;
  /** Who did what before, as far as the new version asks; left out, it stays as it was. */
  doers?: Doers;
}

/**
 * A case's state under another version of its machine: pure, for rehearsing, applying and replaying. The
 * machine takes no step: nothing is entered, nothing is told; only the deadlines are counted anew.
 * @throws CannotMigrate
 */
export function migrate(
  { to, map, doers }: Migration,
  before: CaseState,
  step: DeadlineStep,
  world: World,
): { state: CaseState; changes: DeadlineChange[] } {
  const snapshot = migratedSnapshot(to, map, before.snapshot);
  const deadlines = migratedDeadlines(to, map, before.deadlines, snapshot, step, world);
  return {
    state: { snapshot, deadlines, doers: doers ?? before.doers },
    changes: changesBetween(before.deadlines, deadlines),
  };
}

function migratedSnapshot(
  to: Process,
  map: MigrationMap,
  before: AnyMachineSnapshot,
): AnyMachineSnapshot {
  const targets = leavesOf(before.value).flatMap((leaf) => targetsOf(to, map, leaf));
  const context = { ...before.context, ...map.context };
  for (const field of map.drop ?? []) delete context[field];
  const value = valueOf(to, targets);
  const stored = {
    ...persist(before),
    value,
    context,
    historyValue: migratedHistory(to, map, before),
  };
  return restore(to, stored as unknown as JsonObject);
}

/** 'handling.work.received' of { handling: { work: 'received' } }; every innermost state that is active. */
export function leavesOf(value: StateValue, above = ''): string[] {
  if (typeof value === 'string') return [above ? `${above}.${value}` : value];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = above ? `${above}.${name}` : name;
    const within = inner === undefined ? [] : leavesOf(inner, path);
    return within.length > 0 ? within : [path];
  });
}

/** Where a state leads by the map: its own entry, else that of the nearest state around it. */
function mappedPaths({ states = {} }: MigrationMap, path: string): string[] {
  if (Object.hasOwn(states, path)) return [states[path]!].flat();
  const end = path.lastIndexOf('.');
  if (end < 0) return [path];
  const around = mappedPaths({ states }, path.slice(0, end));
  // What lies in a state that becomes several could be in any of them.
  return around.length === 1 ? [around[0]! + path.slice(end)] : [path];
}

function targetsOf(to: Process, map: MigrationMap, leaf: string): string[] {
  const mapped = mappedPaths(map, leaf);
  const named = Object.hasOwn(map.states ?? {}, leaf);
  for (const path of mapped) {
    const node = nodeAt(to.machine, path);
    if (!node || node.type === 'history') {
      throw new CannotMigrate({
        vi: `Phiên bản ${to.version} không có trạng thái '${path}'; hãy nêu trạng thái thay cho '${leaf}' trong tệp ánh xạ (states).`,
        en: `Version ${to.version} has no state '${path}'; name what '${leaf}' becomes in the map (states).`,
      });
    }
    if (!named && Object.keys(node.states).length > 0) {
      throw new CannotMigrate({
        vi: `Ở phiên bản ${to.version}, '${path}' có các trạng thái bên trong; hãy nêu một trạng thái trong tệp ánh xạ (states).`,
        en: `In version ${to.version}, '${path}' has states within; name one of them in the map (states).`,
      });
    }
  }
  return mapped;
}

function nodeAt(machine: AnyStateMachine, path: string): AnyStateNode | null {
  return nodesOf(machine.root).find((node) => pathOf(node) === path) ?? null;
}

type Tree = { [name: string]: Tree };

/** The state value in which exactly the targets are active, with the beginnings of those that were named whole. */
function valueOf(to: Process, targets: readonly string[]): StateValue {
  const tree: Tree = {};
  for (const path of targets) {
    let at = tree;
    for (const name of path.split('.')) at = at[name] ??= {};
  }
  const crowded = nodesOf(to.machine.root).find(
    (node) => node.type === 'compound' && Object.keys(branchAt(tree, node) ?? {}).length > 1,
  );
  if (crowded) {
    throw new CannotMigrate({
      vi: `Tệp ánh xạ đưa vụ việc vào nhiều trạng thái của '${pathOf(crowded)}' cùng lúc: ${targets.join(', ')}.`,
      en: `The map puts the case into several states of '${pathOf(crowded)}' at once: ${targets.join(', ')}.`,
    });
  }
  const resolved = to.machine.resolveState({ value: tree as StateValue, context: {} });
  if (resolved.status !== 'active') {
    throw new CannotMigrate({
      vi: `'${targets.join(', ')}' là trạng thái kết thúc ở phiên bản ${to.version}; không ai kết thúc vụ việc bằng cách chuyển phiên bản.`,
      en: `'${targets.join(', ')}' is a final state of version ${to.version}; no case is ended by a migration.`,
    });
  }
  const filled = leavesOf(resolved.value).filter(
    (leaf) => !targets.some((path) => leaf === path || leaf.startsWith(`${path}.`)),
  );
  if (filled.length > 0) {
    throw new CannotMigrate({
      vi: `Phiên bản ${to.version} còn có '${filled.join(', ')}' song song; hãy nêu trạng thái ở đó trong tệp ánh xạ (states, dạng danh sách).`,
      en: `Version ${to.version} has '${filled.join(', ')}' beside it; name the state there in the map (states, as a list).`,
    });
  }
  return resolved.value;
}

function branchAt(tree: Tree, node: AnyStateNode): Tree | undefined {
  return node.path.reduce<Tree | undefined>((at, name) => at?.[name], tree);
}

/** What history states remember; one that the new version does not have has nothing to remember. */
function migratedHistory(
  to: Process,
  map: MigrationMap,
  before: AnyMachineSnapshot,
): { [id: string]: { id: string }[] } {
  const remembered = Object.entries(before.historyValue) as [string, AnyStateNode[]][];
  const nodes = nodesOf(before.machine.root);
  return Object.fromEntries(
    remembered.flatMap(([id, states]) => {
      const own = nodes.find((node) => node.id === id);
      const there = own && nodeAt(to.machine, mappedPaths(map, pathOf(own))[0]!);
      if (!there) return [];
      const paths = states.flatMap((state) => mappedPaths(map, pathOf(state)));
      return [[there.id, paths.map((path) => ({ id: rememberedNode(to, path).id }))]];
    }),
  );
}

function rememberedNode(to: Process, path: string): AnyStateNode {
  const node = nodeAt(to.machine, path);
  if (node) return node;
  throw new CannotMigrate({
    vi: `Vụ việc còn nhớ trạng thái '${path}' để quay lại, mà phiên bản ${to.version} không có; hãy nêu trạng thái thay cho nó trong tệp ánh xạ (states).`,
    en: `The case remembers '${path}' to return to, which version ${to.version} does not have; name what it becomes in the map (states).`,
  });
}

/**
 * A deadline that both versions have goes on as the same run, counted by the new rule; one that fired
 * stays fired. What the new version does not have there is withdrawn, what it alone has begins.
 */
function migratedDeadlines(
  to: Process,
  map: MigrationMap,
  before: Deadlines,
  snapshot: AnyMachineSnapshot,
  step: DeadlineStep,
  world: World,
): Deadlines {
  const runs = before.runs.map((run) => ({ ...run }));
  const left: OldTimer[] = before.armed.map((timer) => ({
    ...timer,
    run: runs.find((run) => run.endedSeq === null && run.timer === timer.timer),
  }));
  const after: Deadlines = { armed: [], runs };
  for (const { timer, name, path } of timersOf(snapshot)) {
    const same = takeSame(left, map, name, path);
    const run = same ? same.run : revived(runs, name);
    if (run) {
      run.timer = timer;
      // Set again where the new rule still counts in hours.
      delete run.dueAt;
    }
    after.armed.push({ timer, name, fired: same?.fired ?? false });
  }
  for (const { timer, name, fired, run } of left) {
    // That it fired is remembered, in case the way leads back.
    if (fired && !to.deadlines[name]) after.armed.push({ timer, name, fired });
    if (run) withdraw(run, step.seq);
  }
  for (const timer of after.armed) {
    if (!timer.fired) compute(to, after, timer, snapshot, step, world);
  }
  // A run that comes out as it was stays the same object: it was last counted when it was.
  after.runs = after.runs.map(
    (run) => before.runs.find((old) => isDeepStrictEqual(old, run)) ?? run,
  );
  return after;
}

type OldTimer = ArmedTimer & { run: DeadlineRun | undefined };

/** The timers that the active states hold armed, in the order in which the machine is written. */
function timersOf(snapshot: AnyMachineSnapshot): { timer: string; name: string; path: string }[] {
  return snapshot._nodes.flatMap((node) => {
    const timers = new Set(node.after.map(({ eventType }) => eventType));
    return [...timers].map((timer) => ({ timer, name: deadlineOf(timer), path: pathOf(node) }));
  });
}

/** The old timer that goes on: of that name, and of the state that became this one where there are several. */
function takeSame(
  left: OldTimer[],
  map: MigrationMap,
  name: string,
  path: string,
): OldTimer | undefined {
  const ofName = left.filter((one) => one.name === name);
  const found = ofName.find((one) => mappedPaths(map, spanOf(one)).includes(path)) ?? ofName[0];
  if (found) left.splice(left.indexOf(found), 1);
  return found;
}

/** The path of the state that a timer spans: 'xstate.after.<name>.<machine>.<path>'. */
function spanOf({ timer, name }: ArmedTimer): string {
  const id = timer.slice(`xstate.after.${name}.`.length);
  return id.slice(id.indexOf('.') + 1);
}

function withdraw(run: DeadlineRun, seq: number): void {
  run.endedSeq = seq;
  run.withdrawn = true;
  if (run.status !== 'untracked') run.status = 'cancelled';
}

function revived(runs: readonly DeadlineRun[], name: string): DeadlineRun | undefined {
  const last = runs.filter((run) => run.name === name).at(-1);
  if (!last?.withdrawn) return undefined;
  delete last.withdrawn;
  last.endedSeq = null;
  return last;
}
