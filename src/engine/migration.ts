import type { AnyMachineSnapshot } from 'xstate';
import type { Json, JsonObject, Process, Text } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import { findOfOtherVersions } from '../storage/case-reads.js';
import { CommitConflict } from '../storage/commit.js';
import { authorityOf } from './admission.js';
import { advance, persist } from './advance.js';
import { canonical } from './canonical.js';
import type { Case, CaseFile } from './case-file.js';
import type { HostedProcess } from './catalogue.js';
import { endOf, type DeadlineRun } from './deadlines.js';
import type { Engine } from './engine.js';
import type { Actor, Happening, LogEntry } from './log.js';
import { CannotMigrate, type MigrationMap } from './migrate.js';
import { caseBusy, Problem, unprocessable } from './problem.js';
import { doersAfter, type Doers } from './separation.js';
import { restoredState, storedState } from './step.js';

/** What stands in the event of a migration. */
export interface MigratedPayload {
  from: { version: number; behaviour: string };
  to: { version: number; behaviour: string };
  map: MigrationMap;
  /** Who did what before, where the new version asks for more of it than the old one did. */
  doers?: Doers;
}

export interface MigrationCommand {
  to: HostedProcess;
  map: MigrationMap;
  by: Actor;
  /** False: rehearse, and write nothing. */
  apply: boolean;
}

/** What becomes of one case, or would. */
export interface MigratedCase {
  case: string;
  code: string;
  from: { version: number; behaviour: string };
  verdict: 'same' | 'mapped' | 'stuck';
  /** Why it is stuck. */
  why?: Text;
  state: { before: Json; after: Json };
  /** Fields of the context that change. */
  context: { field: string; before: Json; after: Json }[];
  /** Every run before and after; null where there is none. */
  deadlines: { deadline: string; name: string; before: RunSeen | null; after: RunSeen | null }[];
  applied: boolean;
}

interface RunSeen {
  status: string;
  dueOn: string | null;
  /** The instant at which its timer fires; null where none runs. */
  firesAt: string | null;
}

const CASES_PER_PAGE = 200;
const TRIES_MAX = 20;

/** Takes the open cases of a process over to one of its versions, each in a commit of its own. */
export class Migrations {
  constructor(private readonly engine: Engine) {}

  /** One line a case. Done again, it finds those that are left: a case that went over is of no other version. */
  async *run(command: MigrationCommand): AsyncGenerator<MigratedCase> {
    authorityOf(this.engine.office, command.by);
    const { store } = this.engine;
    const { process, behaviour } = command.to;
    const target = { process: process.key, version: process.version, behaviour };
    for (let after = ''; ;) {
      const page = await findOfOtherVersions(store.read, target, after, CASES_PER_PAGE);
      for (const row of page) {
        const seen = await this.one(row, command);
        if (seen) yield seen;
      }
      if (page.length < CASES_PER_PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  /** Null when there is nothing to do any more: it is done by now, or somebody else took it over. */
  private async one(row: Case['row'], command: MigrationCommand): Promise<MigratedCase | null> {
    const { version, behaviour } = row;
    const unmoved: MigratedCase = {
      case: row.id,
      code: row.code,
      from: { version, behaviour },
      verdict: 'stuck',
      state: { before: JSON.parse(row.state), after: JSON.parse(row.state) },
      context: [],
      deadlines: [],
      applied: false,
    };
    try {
      return await this.engine.inTurn(row.id, () => this.inTurn(row.id, command));
    } catch (error) {
      if (error instanceof CannotMigrate) return { ...unmoved, why: error.text };
      // It is left as it is, and named: the others go on.
      const known =
        error instanceof Problem && ['version-not-hosted', 'case-busy'].includes(error.code);
      if (known) return { ...unmoved, why: (error as Problem).text };
      throw error;
    }
  }

  private async inTurn(caseId: string, command: MigrationCommand): Promise<MigratedCase | null> {
    for (let tries = 1; ; tries++) {
      const one = await this.engine.mustRead(caseId);
      const { to } = command;
      if (one.hosted === to) return null;
      const file = this.engine.fileOf(one);
      // What fell due before belongs to the old version, each timer at its own instant.
      this.engine.fireDue(file);
      if (file.now.row.status === 'done') return null;
      const before = file.now;
      await this.migrateFile(file, command);
      const seen = seenCase(before, file.now);
      if (!command.apply) return seen;
      try {
        await this.engine.write(file, file.commit());
        return { ...seen, applied: true };
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
        if (tries >= TRIES_MAX) throw caseBusy();
      }
    }
  }

  /** @throws CannotMigrate */
  private async migrateFile(file: CaseFile, { to, map, by }: MigrationCommand): Promise<void> {
    const { row, hosted } = file.now;
    const doers = await this.doersOf(file, to.process);
    const now = this.engine.clock.now();
    const payload: MigratedPayload = {
      from: { version: hosted.process.version, behaviour: hosted.behaviour },
      to: { version: to.process.version, behaviour: to.behaviour },
      map,
      ...(doers ? { doers } : {}),
    };
    const happening: Happening = {
      ...by,
      seq: row.seq + 1,
      kind: 'migrated',
      type: 'MIGRATED',
      at: Math.max(now, row.lastAt),
      recordedAt: now,
      occurredOn: null,
      payload: payload as unknown as JsonObject,
      commitments: {},
      facts: {},
    };
    try {
      file.migrate(happening, to, { map, doers });
      checkAccepted(to.process, file.now);
    } catch (error) {
      if (error instanceof CannotMigrate) throw error;
      const { message } = error as Error;
      throw new CannotMigrate({
        vi: `Phiên bản ${to.process.version} không nhận vụ việc này: ${message}`,
        en: `Version ${to.process.version} fails on this case: ${message}`,
      });
    }
  }

  /**
   * Who did what, as the new version's separation of duty asks: a rule that it alone has must know what
   * happened before. Null where neither version asks.
   */
  private async doersOf(file: CaseFile, to: Process): Promise<Doers | undefined> {
    const asked = (process: Process): boolean => (process.access.separation ?? []).length > 0;
    if (!asked(to) && !asked(file.now.hosted.process)) return undefined;
    const stored = await this.engine.store.findEvents(file.now.row.id);
    return [...stored.map(({ body }) => body), ...file.bodies]
      .map((body) => JSON.parse(body) as LogEntry)
      .filter(({ kind }) => kind === 'opened' || kind === 'event' || kind === 'timer')
      .reduce<Doers>((doers, entry) => doersAfter(to, doers, entry.type, entry), {});
  }
}

/** @throws CannotMigrate where the new version would not know what to make of the case. */
function checkAccepted(to: Process, after: Case): void {
  const text = storedState(after.state);
  if (storedState(restoredState(to, text)) !== text) {
    throw new CannotMigrate({
      vi: `Trạng thái của vụ việc không lưu lại được như cũ ở phiên bản ${to.version}.`,
      en: `The case's state does not survive being stored by version ${to.version}.`,
    });
  }
  const context = after.state.snapshot.context as JsonObject;
  const kinds = contextKinds(to);
  for (const [field, { always, seen }] of kinds) {
    const value = context[field];
    if (value === undefined) {
      if (!always) continue;
      throw new CannotMigrate({
        vi: `Dữ liệu của vụ việc thiếu '${field}' mà phiên bản ${to.version} cần; hãy cho giá trị trong tệp ánh xạ (context).`,
        en: `The case's context lacks '${field}', which version ${to.version} needs; give it a value in the map (context).`,
      });
    }
    // A field that begins as null, or may be null here, says nothing of what it holds later.
    if (value === null || seen.has('null') || seen.has(kindOf(value))) continue;
    throw new CannotMigrate({
      vi: `'${field}' trong dữ liệu của vụ việc là ${kindOf(value)}, ở phiên bản ${to.version} là ${[...seen].join(', ')}; hãy cho giá trị trong tệp ánh xạ (context).`,
      en: `'${field}' in the case's context is ${kindOf(value)}, and in version ${to.version} ${[...seen].join(', ')}; give it a value in the map (context).`,
    });
  }
}

type Kinds = Map<string, { always: boolean; seen: Set<string> }>;

const kindsOf = new WeakMap<Process, Kinds>();

/** The fields of a context as the version's own samples begin with them, and of what kind they are. */
function contextKinds(process: Process): Kinds {
  let kinds = kindsOf.get(process);
  if (!kinds) {
    kinds = sampledKinds(process);
    kindsOf.set(process, kinds);
  }
  return kinds;
}

function sampledKinds(process: Process): Kinds {
  const contexts = Object.values(process.fixtures.inputs).map((sample) =>
    openedContext(process, sample('2026-06-01')),
  );
  const kinds: Kinds = new Map();
  for (const context of contexts) {
    for (const [field, value] of Object.entries(context)) {
      const known = kinds.get(field) ?? { always: true, seen: new Set() };
      known.seen.add(kindOf(value));
      kinds.set(field, known);
    }
  }
  for (const [field, known] of kinds) {
    known.always = contexts.every((context) => context[field] !== undefined);
  }
  return kinds;
}

function openedContext(process: Process, input: JsonObject): JsonObject {
  const { snapshot } = advance(process, null, {
    ...input,
    type: 'OPENED',
    at: '2026-06-01T08:00:00.000+07:00',
    on: '2026-06-01',
    by: { actor: 'check', role: process.access.open[0]!, unit: process.fixtures.unit },
    due: {},
    facts: {},
    parameters: process.parameters ?? {},
  });
  // As it is stored: what is undefined is not there.
  return JSON.parse(canonical(persist(snapshot as AnyMachineSnapshot).context)) as JsonObject;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function seenCase(before: Case, after: Case): MigratedCase {
  const state = {
    before: before.state.snapshot.value as Json,
    after: after.state.snapshot.value as Json,
  };
  const context = changedFields(
    before.state.snapshot.context as JsonObject,
    after.state.snapshot.context as JsonObject,
  );
  const same = canonical(state.before) === canonical(state.after) && context.length === 0;
  return {
    case: before.row.id,
    code: before.row.code,
    from: { version: before.row.version, behaviour: before.row.behaviour },
    verdict: same ? 'same' : 'mapped',
    state,
    context,
    deadlines: seenDeadlines(before.state.deadlines.runs, after.state.deadlines.runs),
    applied: false,
  };
}

function changedFields(before: JsonObject, after: JsonObject): MigratedCase['context'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter(
      ({ field, before: old, after: now }) =>
        field in before !== field in after || canonical(old) !== canonical(now),
    );
}

function seenDeadlines(
  before: readonly DeadlineRun[],
  after: readonly DeadlineRun[],
): MigratedCase['deadlines'] {
  const old = new Map(before.map((run) => [run.id, run]));
  // A migration begins and ends runs; it never forgets one.
  return after.map((run) => ({
    deadline: run.id,
    name: run.name,
    before: seenRun(old.get(run.id)),
    after: seenRun(run),
  }));
}

function seenRun(run: DeadlineRun | undefined): RunSeen | null {
  if (!run) return null;
  const firesAt = run.status === 'running' && run.dueOn ? toOffsetIso(endOf(run)) : null;
  return { status: run.status, dueOn: run.dueOn, firesAt };
}

/** A map as a person has written it. @throws Problem 422 */
export function migrationMap(given: JsonObject): MigrationMap {
  const { states = {}, context = {}, drop = [], ...stray } = given;
  const isObject = (value: Json): value is JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const isPath = (value: Json): boolean => typeof value === 'string' && value !== '';
  const [unknown] = Object.keys(stray);
  const wrong =
    unknown ??
    (!isObject(states) ||
    !Object.values(states).every(
      (to) => isPath(to) || (Array.isArray(to) && to.length > 0 && to.every(isPath)),
    )
      ? 'states'
      : !isObject(context)
        ? 'context'
        : !Array.isArray(drop) || !drop.every(isPath)
          ? 'drop'
          : null);
  if (wrong !== null) {
    throw unprocessable(
      'invalid-map',
      `Tệp ánh xạ không đúng ở '${wrong}'. Dạng đúng: {"states": {"cũ": "mới"}, "context": {"trường": giá trị}, "drop": ["trường"]}.`,
      `The map is not valid at '${wrong}'. Its form: {"states": {"old": "new"}, "context": {"field": value}, "drop": ["field"]}.`,
    );
  }
  return {
    ...(Object.keys(states as object).length > 0 ? { states } : {}),
    ...(Object.keys(context as object).length > 0 ? { context } : {}),
    ...((drop as Json[]).length > 0 ? { drop } : {}),
  } as MigrationMap;
}
