import { randomUUID } from 'node:crypto';
import { toOffsetIso } from '../calendar/day.js';
import type { Revision } from '../office/settings.js';
import {
  NEVER,
  type CaseRow,
  type NoticeRow,
  type PersonalRow,
  type TimerRow,
} from '../storage/entities.js';
import type { Commit } from '../storage/commit.js';
import { canonical, sha256 } from './canonical.js';
import type { HostedProcess } from './catalogue.js';
import { endOf, type DeadlineRun, type World } from './deadlines.js';
import { opensCase } from './host-notice.js';
import { actBy, laneFor, laneOf } from './lane.js';
import {
  machineEvent,
  seal,
  type Actor,
  type Happening,
  type LogEntry,
  type OpenedAs,
} from './log.js';
import type { Stamp } from '../../machines/process.js';
import { migrate, type Migration } from './migrate.js';
import { parametersOf } from './parameters.js';
import type { PersonalValue } from './payload.js';
import { recount, type Recounted } from './recount.js';
import { restoredState, step, storedState, type CaseState } from './step.js';

type MigratedBy = Pick<Migration, 'map' | 'doers'>;

/** The world that a step is counted in, with the revisions that its event names. */
export interface CountedWorld extends World {
  calendarRevision: Revision;
  parametersRevision: Revision;
  /** The hash of what rights are decided by. */
  policy: string;
}

/** A case in memory: its row, and its state where its machine is hosted. Never changed in place. */
export interface Case {
  readonly row: Readonly<CaseRow>;
  readonly hosted: HostedProcess;
  readonly state: CaseState;
  /** The authority's figures, as events are stamped with them. */
  readonly parameters: Stamp['parameters'];
  /** The world that its deadlines were last counted in; null where it was read and nobody knows. */
  readonly countedIn: CountedWorld | null;
}

export function caseFrom(row: CaseRow, hosted: HostedProcess, world: CountedWorld): Case {
  const { process } = hosted;
  const state = restoredState(process, row.snapshot);
  return { row, hosted, state, parameters: parametersOf(process, world), countedIn: null };
}

export function newCaseId(): string {
  return randomUUID();
}

/**
 * A case with the events that one send adds to it, before they are committed. The case that it was
 * made from is not touched: a failed commit leaves nothing behind.
 */
export class CaseFile {
  private readonly entries: { body: string; hash: string }[] = [];
  private readonly notices: NoticeRow[] = [];
  private readonly personal: PersonalRow[] = [];
  /** The day of each run that was met or missed here. */
  private readonly endedOn = new Map<string, string>();
  private row: CaseRow;
  private current: CaseState | null;
  private parameters: Stamp['parameters'];

  constructor(
    /** As it is stored. */
    readonly was: Readonly<CaseRow>,
    /** The version by which it runs; `migrate` takes it to another. */
    private hosted: HostedProcess,
    private readonly before: CaseState | null,
    readonly world: CountedWorld,
    private countedIn: CountedWorld | null = null,
  ) {
    this.row = { ...was };
    this.parameters = parametersOf(hosted.process, world);
    this.current = before;
  }

  get now(): Case {
    return {
      row: this.row,
      hosted: this.hosted,
      state: this.current!,
      parameters: this.parameters,
      countedIn: this.countedIn,
    };
  }

  /** How late each timer was that fired here. */
  readonly firedLateMs: number[] = [];

  /** Whose act was the last: what `allowed` in the answer is for. */
  lastBy: Actor | null = null;

  /** The new events' bytes. */
  get bodies(): string[] {
    return this.entries.map(({ body }) => body);
  }

  get changed(): boolean {
    return this.entries.length > 0;
  }

  /** A step of the machine. When it throws, this file is as it was. */
  step(happening: Happening, personal: PersonalValue[] = [], openedAs?: OpenedAs): void {
    const event = machineEvent(happening, this.current?.deadlines ?? null, this.parameters);
    const { seq, at, onBehalfOf } = happening;
    const kind = happening.kind as 'opened' | 'event' | 'timer';
    const done = step(
      this.hosted.process,
      this.current,
      { seq, kind, event, at, takenOn: this.row.takenOn, onBehalfOf },
      this.world,
    );
    const status = done.state.snapshot.status === 'done' ? 'done' : 'active';
    const noticeRows = done.notices.map((notice, ordinal): NoticeRow => ({
      id: `${this.row.id}:${seq}:${ordinal}`,
      caseId: this.row.id,
      seq,
      ordinal,
      kind: notice.type,
      body: canonical(notice),
      status: 'pending',
      attempts: 0,
      dueAt: happening.recordedAt,
      error: null,
      endedAt: null,
    }));
    this.record(happening, done.state, status, personal, {
      deadlines: done.changes,
      notices: noticeRows.map((row, i) => {
        const notice = done.notices[i]!;
        return { id: row.id, kind: row.kind, ...('key' in notice ? { key: notice.key } : {}) };
      }),
      openedAs,
    });
    // Only now: what cannot be recorded, a fact that is no JSON, has not happened.
    this.current = done.state;
    this.countedIn = this.world;
    this.notices.push(...noticeRows);
    if (done.notices.some(({ type }) => opensCase(type))) this.row.opensChildren = 1;
    if (status === 'done') this.row.closedAt = at;
    if (kind === 'timer') this.firedLateMs.push(happening.recordedAt - at);
  }

  /** An act that stands in the log and leaves the machine alone. */
  note(happening: Happening, personal: PersonalValue[] = [], status = this.row.status): void {
    this.record(happening, this.current!, status, personal, { deadlines: [], notices: [] });
  }

  /** Goes over to another version of its process. @throws CannotMigrate, and then this file is as it was. */
  migrate(happening: Happening, to: HostedProcess, { map, doers }: MigratedBy): void {
    const { at, seq } = happening;
    const parameters = parametersOf(to.process, this.world);
    const event = machineEvent(happening, this.current!.deadlines, parameters);
    const done = migrate(
      { to: to.process, map, doers },
      this.current!,
      { seq, kind: 'migrated', event, at, takenOn: this.row.takenOn },
      this.world,
    );
    this.hosted = to;
    this.parameters = parameters;
    this.row = { ...this.row, version: to.process.version, behaviour: to.behaviour };
    this.record(happening, done.state, this.row.status, [], {
      deadlines: done.changes,
      notices: [],
    });
    this.current = done.state;
    this.countedIn = this.world;
  }

  /** Whether it may have been counted by the calendar that was there before this change. */
  isCountedBefore({ calendar }: { calendar: string }): boolean {
    // Another calendar than the change gave came with a later edition of the data, which is no one's act.
    return this.countedIn !== this.world && this.world.calendarRevision.hash === calendar;
  }

  /** What counting its armed deadlines anew would give. */
  recounted(happening: Happening, anew: readonly string[]): Recounted {
    const { at, seq } = happening;
    const event = machineEvent(happening, this.current!.deadlines, this.parameters);
    return recount(
      this.hosted.process,
      this.current!,
      { seq, kind: 'recounted', event, at, takenOn: this.row.takenOn },
      { ...this.world, anew },
    );
  }

  /** Its deadlines are counted by its world now; recorded where that says anything new. */
  recount(happening: Happening, done: Recounted, says: boolean): void {
    this.countedIn = this.world;
    if (!says) return;
    this.record(happening, done.state, this.row.status, [], {
      deadlines: done.changes,
      notices: [],
    });
    this.current = done.state;
  }

  assign(assignee: string | null): void {
    this.row.assignee = assignee;
    this.row.lane = laneFor(this.row.lane, assignee);
  }

  handOver(unit: string, assignee: string | null): void {
    this.row.unit = unit;
    this.assign(assignee);
  }

  halt(cause: string | null): void {
    this.row.halt = cause;
  }

  commit(
    extra: Partial<Pick<Commit, 'answer' | 'notices' | 'erase' | 'attachments'>> = {},
  ): Commit {
    const { calendarRevision, parametersRevision } = this.world;
    const { row, was } = this;
    return {
      case: this.changed ? row : null,
      stored: was,
      events: this.entries.map(({ body, hash }, i) => ({
        caseId: this.row.id,
        seq: this.row.seq - this.entries.length + 1 + i,
        body,
        hash,
      })),
      timers: this.changedTimers(),
      notices: [...this.notices, ...(extra.notices ?? [])],
      personal: this.personal,
      revisions: this.changed ? [calendarRevision, parametersRevision] : [],
      answer: extra.answer ?? null,
      expected: was.seq === 0 ? null : { caseId: row.id, seq: was.seq },
      ...(extra.erase ? { erase: extra.erase } : {}),
      ...(extra.attachments ? { attachments: extra.attachments } : {}),
    };
  }

  private record(
    happening: Happening,
    state: CaseState,
    status: string,
    personal: PersonalValue[],
    result: Pick<LogEntry, 'deadlines' | 'notices'> & { openedAs?: OpenedAs },
  ): void {
    const { row } = this;
    const { process, behaviour } = this.hosted;
    const snapshot = storedState(state);
    // Field by field, because a literal that begins with a spread takes V8 a hundred times as long; by
    // alphabet, because its canonical form sorts what is in order in one pass.
    const entry: LogEntry = {
      actor: happening.actor,
      at: toOffsetIso(happening.at),
      behaviour,
      calendar: this.world.calendarRevision.hash,
      case: row.id,
      commitments: happening.commitments,
      deadlines: result.deadlines,
      digest: sha256(snapshot),
      facts: happening.facts,
      kind: happening.kind,
      notices: result.notices,
      occurredOn: happening.occurredOn,
      onBehalfOf: happening.onBehalfOf,
      opened: result.openedAs,
      parameters: this.world.parametersRevision.hash,
      payload: happening.payload,
      policy: this.world.policy,
      previousHash: row.hash,
      process: process.key,
      recordedAt: toOffsetIso(happening.recordedAt),
      role: happening.role,
      seq: happening.seq,
      state: state.snapshot.value,
      status,
      type: happening.type,
      unit: happening.unit,
      version: process.version,
    };
    const sealed = seal(entry);
    this.lastBy = happening;
    this.entries.push(sealed);
    for (const { field, text, salt } of personal) {
      this.personal.push({ caseId: row.id, seq: happening.seq, field, value: text, salt });
    }
    for (const { deadline, status } of result.deadlines) {
      if (isOutcome(status)) this.endedOn.set(deadline, dayOfEntry(entry));
    }
    const value = JSON.stringify(state.snapshot.value);
    this.row = {
      ...row,
      seq: happening.seq,
      hash: sealed.hash,
      status,
      lastAt: happening.at,
      state: value,
      snapshot,
      actBy: actBy(process, state.deadlines),
      lane: laneOf(process, state.snapshot, { status, state: value, assignee: row.assignee }),
      nextDueAt: nextDueAt(state.deadlines.runs),
      missed: state.deadlines.runs.filter((run) => run.status === 'missed').length,
    };
  }

  private changedTimers(): TimerRow[] {
    const old = new Set(this.before?.deadlines.runs);
    const rows: TimerRow[] = [];
    const revisions = {
      calendar: this.world.calendarRevision.hash,
      parameters: this.world.parametersRevision.hash,
    };
    (this.current?.deadlines.runs ?? []).forEach((run, ordinal) => {
      // A run that a step leaves as it was is the same object.
      if (!old.has(run))
        rows.push(
          timerRow(this.row.id, run, ordinal, { ...revisions, endedOn: this.endedOn.get(run.id) }),
        );
    });
    return rows;
  }
}

/** Whether a run has come to what rates are counted of. */
export const isOutcome = (status: string): boolean => status === 'met' || status === 'missed';

/** The day on which an event happened in the world. */
export const dayOfEntry = ({ occurredOn, at }: Pick<LogEntry, 'occurredOn' | 'at'>): string =>
  occurredOn ?? at.slice(0, 'YYYY-MM-DD'.length);

/** The row by which the loop finds a run and the views list it. */
export function timerRow(
  caseId: string,
  run: DeadlineRun,
  ordinal: number,
  {
    endedOn = null,
    ...revisions
  }: { calendar: string; parameters: string; endedOn?: string | null },
): TimerRow {
  return {
    caseId,
    id: run.id,
    ordinal,
    name: run.name,
    timer: run.timer,
    status: run.status,
    dueOn: run.dueOn,
    dueAt: run.dueOn === null ? null : endOf(run),
    period: canonical(run.period),
    pauses: canonical(run.pauses),
    armedSeq: run.armedSeq,
    armedAt: run.armedAt,
    endedSeq: run.endedSeq,
    endedOn,
    ...revisions,
  };
}

export function nextDueAt(runs: readonly DeadlineRun[]): number {
  let soonest = NEVER;
  for (const run of runs) {
    if (run.status === 'running' && run.dueOn) soonest = Math.min(soonest, endOf(run));
  }
  return soonest;
}
