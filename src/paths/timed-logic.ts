import type { AnyActorScope } from 'xstate';
import type { JsonObject, Sample, Stamp } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import { admitOpening } from '../engine/admission.js';
import { takes } from '../engine/advance.js';
import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import { endOf, fallenDue, type World } from '../engine/deadlines.js';
import { codesRead, factsOf } from '../engine/facts.js';
import { machineEvent, type Actor } from '../engine/log.js';
import { parametersOf } from '../engine/parameters.js';
import { splitPersonal } from '../engine/payload.js';
import { Problem } from '../engine/problem.js';
import { step } from '../engine/step.js';
import { SYSTEM_ROLE, type Office } from '../office/office.js';
import { BranchIds, keptOutBy, nameOf } from './declared.js';
import { microstepsOf } from './microsteps.js';
import {
  nextDue,
  snapshotOf,
  todayOf,
  type Entry,
  type RepliedNotice,
  type PathEvent,
  type TimedCase,
} from './timed-case.js';

/** What became of one step of a path. A refused one may still have let due timers fire first. */
export interface Attempt {
  outcome: 'taken' | 'refused' | 'failed';
  after: TimedCase;
  /** Why it failed or was refused. */
  message: string;
}

const NOT_TAKEN = 'The state does not take it.';
/** Timers worked off at one instant; more is a machine that arms the same one for ever. */
const TIMERS_MAX = 1_000;
export const childId = (key: string): string => `case of ${key}`;
export const childCode = (key: string): string => `code of ${key}`;

/**
 * A process as logic that XState's graph tools can explore: the pure step, the office's calendar and
 * the armed timers. Exploring the bare machine would fire a later timer before an earlier one.
 */
export class TimedLogic {
  readonly initial: TimedCase;
  private readonly unit: string;
  private readonly authority: string;
  private readonly world: World;
  private readonly parameters: Stamp['parameters'];
  private readonly branchIds: BranchIds;
  private readonly attempts = new WeakMap<TimedCase, Map<string, Attempt>>();

  constructor(
    readonly hosted: HostedProcess,
    private readonly office: Office,
    /** Which processes a notice may open; the process's own without it. */
    private readonly catalogue: Pick<Catalogue, 'find'>,
    readonly startMs: number,
  ) {
    this.unit = hosted.process.fixtures.unit;
    this.authority = office.unit(this.unit)!.authority;
    this.world = {
      calendar: office.calendar,
      parameters: JSON.parse(office.parameters(this.authority, hosted.process.key).body),
    };
    this.parameters = parametersOf(hosted.process, this.world);
    this.branchIds = new BranchIds(hosted.process);
    this.initial = {
      status: 'active',
      output: undefined,
      error: undefined,
      input: null,
      nowMs: startMs,
      lastAt: startMs,
      takenOn: dayOf(startMs),
      seq: 0,
      state: null,
      notices: [],
      entries: [],
      depth: 0,
    };
  }

  /** XState's names for the two ends of a logic. */
  readonly getInitialSnapshot = (): TimedCase => this.initial;
  readonly getPersistedSnapshot = (one: TimedCase): TimedCase => one;
  readonly transition = (one: TimedCase, event: PathEvent, _scope?: AnyActorScope): TimedCase =>
    this.attempt(one, event).after;

  /** Every step that may be tried, whether or not the case takes it now. */
  candidates(one: TimedCase): PathEvent[] {
    const { fixtures } = this.hosted.process;
    if (!one.state) return Object.keys(fixtures.inputs).map((input) => ({ type: 'open', input }));
    const indexed = (
      type: 'send' | 'tell',
      samples: { [event: string]: readonly Sample[] },
    ): PathEvent[] =>
      Object.entries(samples).flatMap(([event, list]) =>
        list.map((_, sample) => ({ type, event, sample })),
      );
    return [
      ...indexed('send', fixtures.events),
      ...indexed('tell', fixtures.systemEvents ?? {}),
      // The clock stands still while notices wait: the service delivers before it waits.
      ...(one.notices.length > 0 ? [{ type: 'notices' } as const] : []),
      ...(one.notices.length === 0 && nextDue(one) ? [{ type: 'wait' } as const] : []),
    ];
  }

  /** Tries a step; the same case and step give the very same object again. */
  attempt(before: TimedCase, event: PathEvent): Attempt {
    const key = JSON.stringify(event);
    const known = this.attempts.get(before) ?? new Map<string, Attempt>();
    this.attempts.set(before, known);
    if (!known.has(key)) known.set(key, this.tried(before, event));
    return known.get(key)!;
  }

  /** What a person or parent would send now: samples are functions of the day. */
  payload(one: TimedCase, event: PathEvent): JsonObject {
    const { fixtures } = this.hosted.process;
    const today = todayOf(one);
    switch (event.type) {
      case 'open':
        return fixtures.inputs[event.input]!(today);
      case 'send':
        return fixtures.events[event.event]![event.sample]!(today);
      case 'tell':
        return fixtures.systemEvents![event.event]![event.sample]!(today);
      default:
        return {};
    }
  }

  /** In whose name the step is done. */
  actor(event: PathEvent): Actor {
    const { access } = this.hosted.process;
    const { unit } = this;
    if (event.type === 'open') return { actor: 'opener', role: access.open[0]!, unit };
    if (event.type === 'send') {
      // Each act is another person's: duties that are kept apart never stand in a path's way.
      return { actor: `sender of ${event.event}`, role: access.send[event.event]![0]!, unit };
    }
    return { actor: SYSTEM_ROLE, role: SYSTEM_ROLE, unit };
  }

  private tried(before: TimedCase, event: PathEvent): Attempt {
    const one: TimedCase = { ...before, entries: [], depth: before.depth + 1 };
    try {
      switch (event.type) {
        case 'open':
          return taken(this.opened(one, event));
        case 'wait':
          return taken(this.waited(one));
        case 'notices':
          return taken(this.delivered(one));
        default:
          return this.sent(one, event);
      }
    } catch (error) {
      const outcome = error instanceof Problem ? 'refused' : 'failed';
      return { outcome, after: before, message: (error as Error).message };
    }
  }

  private opened(one: TimedCase, event: Extract<PathEvent, { type: 'open' }>): TimedCase {
    const { process } = this.hosted;
    const input = this.payload(one, event);
    const by = this.actor(event);
    const command = { process: process.key, input, by, idempotency: { key: '', bodyHash: '' } };
    const { startedOn } = admitOpening(
      this.catalogue as Catalogue,
      this.office,
      command,
      one.nowMs,
    );
    const opening: Happened = {
      kind: 'opened',
      type: 'OPENED',
      by,
      at: one.nowMs,
      occurredOn: startedOn,
      payload: splitPersonal(process.input, input).payload,
      facts: this.facts('OPENED', input, null),
    };
    return this.stepped({ ...one, input: event.input }, opening);
  }

  private sent(before: TimedCase, event: Extract<PathEvent, { type: 'send' | 'tell' }>): Attempt {
    const one = this.fired(before);
    // Most events are unknown to most states; there is no need to make them up first.
    if (!isKnown(one, event.event)) return { outcome: 'refused', after: one, message: NOT_TAKEN };
    const { events, systemEvents } = this.hosted.process;
    const payloadClass = (event.type === 'send' ? events : systemEvents)[event.event]!;
    const sent = this.happening(
      one,
      event.event,
      payloadClass,
      this.payload(before, event),
      this.actor(event),
    );
    if (!this.takes(one, sent)) return { outcome: 'refused', after: one, message: NOT_TAKEN };
    return taken(this.stepped(one, sent));
  }

  private waited(one: TimedCase): TimedCase {
    const due = endOf(nextDue(one)!);
    return this.fired({ ...one, nowMs: Math.max(one.nowMs, due) });
  }

  /** Fires what is due, each at its own instant, as the engine does before every send. */
  private fired(before: TimedCase): TimedCase {
    let one = before;
    for (let fired = 0; ; fired++) {
      const run = one.state && fallenDue(one.state.deadlines, one.nowMs)[0];
      if (!run) return one;
      if (fired >= TIMERS_MAX)
        throw new Error(`'${run.name}' fell due ${TIMERS_MAX} times at once.`);
      one = this.stepped(one, {
        kind: 'timer',
        type: run.timer,
        by: this.actor({ type: 'wait' }),
        at: Math.max(endOf(run), run.armedAt),
        occurredOn: run.dueOn,
        payload: { deadline: run.id, name: run.name, dueOn: run.dueOn },
        facts: {},
      });
    }
  }

  /** The children are opened in the order of their notices, and each reply is taken or passes by. */
  private delivered(before: TimedCase): TimedCase {
    let one = before;
    while (one.notices.length > 0) {
      const [notice, ...rest] = one.notices;
      one = this.fired({ ...one, notices: rest });
      const { reply, payload } = replyTo(notice!);
      const payloadClass = this.hosted.process.systemEvents[reply]!;
      const told = this.happening(
        one,
        reply,
        payloadClass,
        payload,
        this.actor({ type: 'notices' }),
      );
      if (this.takes(one, told)) one = this.stepped(one, told);
    }
    return one;
  }

  private happening(
    one: TimedCase,
    type: string,
    payloadClass: new () => object,
    payload: JsonObject,
    by: Actor,
  ): Happened {
    return {
      kind: 'event',
      type,
      by,
      at: Math.max(one.nowMs, one.lastAt),
      occurredOn: null,
      payload: splitPersonal(payloadClass, payload).payload,
      facts: this.facts(type, payload, one.state!.snapshot.context),
    };
  }

  /** The register is as the fixtures have it. */
  private facts(type: string, payload: JsonObject, context: unknown): JsonObject {
    const { process } = this.hosted;
    const { procedures = [] } = process.fixtures;
    const codes = codesRead(process, type, payload, context);
    const found = codes.map((code) => [code, procedures.find((one) => one.code === code) ?? null]);
    return factsOf(process, type, payload, Object.fromEntries(found));
  }

  private takes(one: TimedCase, happened: Happened): boolean {
    return takes(
      snapshotOf(one),
      machineEvent({ ...happened, ...happened.by }, one.state!.deadlines, this.parameters),
    );
  }

  private stepped(one: TimedCase, happened: Happened): TimedCase {
    const { process } = this.hosted;
    const { kind, type, at } = happened;
    const seq = one.seq + 1;
    const event = machineEvent(
      { ...happened, ...happened.by },
      one.state?.deadlines ?? null,
      this.parameters,
    );
    const done = step(
      process,
      one.state,
      { seq, kind, event, at, takenOn: one.takenOn },
      this.world,
    );
    const { transitions, nodes } = microstepsOf(process, one.state?.snapshot ?? null, event);
    const entry: Entry = {
      kind,
      type,
      branches: this.branchIds.of(transitions),
      states: [...nodes].map(nameOf),
      keptOut: kind === 'event' ? keptOutBy(snapshotOf(one), type, transitions) : [],
      fired: kind === 'timer' ? type : null,
      beaten: kind === 'event' ? endedBetween(one, done.state.deadlines.runs) : [],
      told: done.notices,
    };
    const replied = done.notices.filter(
      (notice): notice is RepliedNotice =>
        notice.type === 'open-case' || notice.type === 'tell-portal',
    );
    return {
      ...one,
      lastAt: at,
      seq,
      state: done.state,
      notices: [...one.notices, ...replied.filter((notice) => this.isReplied(notice, one.nowMs))],
      entries: [...one.entries, entry],
    };
  }

  /** Whether the child can be opened and its existence told: a parked notice is never replied to. */
  private isReplied(notice: TimedCase['notices'][number], now: number): boolean {
    if (notice.type === 'tell-portal') return true;
    if (!notice.reply) return false;
    const { process, input, unit = this.unit } = notice;
    const by = { actor: SYSTEM_ROLE, role: SYSTEM_ROLE, unit };
    const command = { process, input, by, idempotency: { key: '', bodyHash: '' } };
    try {
      admitOpening(this.catalogue as Catalogue, this.office, command, now);
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }
}

/** What the host tells a case about its notice: the child exists, the portal took the status. */
function replyTo(notice: RepliedNotice): { reply: string; payload: JsonObject } {
  const { key } = notice;
  if (notice.type === 'tell-portal') return { reply: notice.done, payload: { key } };
  const { process } = notice;
  const payload = { key, process, caseId: childId(key), code: childCode(key) };
  return { reply: notice.reply!, payload };
}

interface Happened {
  kind: Entry['kind'];
  type: string;
  by: Actor;
  at: number;
  occurredOn: string | null;
  payload: JsonObject;
  facts: JsonObject;
}

/** Whether an active state has a transition for the event at all, whatever its guards say. */
export function isKnown(one: TimedCase, type: string): boolean {
  return snapshotOf(one)._nodes.some((node) =>
    [...node.transitions.keys()].some((known) => known === type || known.endsWith('*')),
  );
}

function taken(after: TimedCase): Attempt {
  return { outcome: 'taken', after, message: '' };
}

/** The timers that ran before a step and have ended with it. */
function endedBetween(
  before: TimedCase,
  runs: readonly { id: string; endedSeq: number | null }[],
): string[] {
  const ended = new Set(runs.filter(({ endedSeq }) => endedSeq !== null).map(({ id }) => id));
  const live = (before.state?.deadlines.runs ?? []).filter(
    ({ status }) => status === 'running' || status === 'paused',
  );
  return live.filter(({ id }) => ended.has(id)).map(({ timer }) => timer);
}
