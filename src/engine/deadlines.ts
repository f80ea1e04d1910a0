import { isDeepStrictEqual } from 'node:util';
import type { AnyMachineSnapshot } from 'xstate';
import type { Deadline, DayUnit, Process } from '../../machines/process.js';
import { OFFICE_HOUR_NAMES, officeHours } from '../calendar/office-hours.js';
import { dueAt, dueOn, isHourly, type Pause, type Period } from '../calendar/period.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { dayOf, endOfDay, toOffsetIso, type Day } from '../calendar/day.js';
import type { Effect, MachineEvent } from './advance.js';

export type DeadlineStatus = 'running' | 'paused' | 'met' | 'missed' | 'cancelled' | 'untracked';

/** One run of a deadline in one case. */
export interface DeadlineRun {
  /** Unique in its case: '<name>-<how many runs of that name came before, plus one>'. */
  id: string;
  name: string;
  /** XState's id of the delayed event that fires it. */
  timer: string;
  status: DeadlineStatus;
  /** The last day; null while paused. */
  dueOn: Day | null;
  /** The instant (ms), where the period ends at an hour of that day and not with it. */
  dueAt?: number;
  /** What was counted, so that the day can be explained later with the figures then in force. */
  period: Period;
  pauses: Pause[];
  /** The step that armed it, and that step's instant in milliseconds. */
  armedSeq: number;
  armedAt: number;
  endedSeq: number | null;
  /** Ended by a migration to a version that has no such deadline there; the way back takes it up again. */
  withdrawn?: true;
}

/** A timer that XState holds armed: the state that carries its `after` is active. */
export interface ArmedTimer {
  timer: string;
  name: string;
  /** Set once it has fired: only the machine arms it again, by re-entering the state. */
  fired: boolean;
}

export interface Deadlines {
  armed: ArmedTimer[];
  runs: DeadlineRun[];
}

/** What the host knows and a machine does not; both are recorded with the event that used them. */
export interface World {
  calendar: WorkingCalendar;
  /** The authority's figures for this process, by parameter name. */
  parameters: { [parameter: string]: number };
  /** Figures that count for deadlines armed before they were set, too; by parameter name. */
  anew?: readonly string[];
  /** Set in the replay of events from before a deadline kept its figures: each was counted by the newest. */
  newestFigures?: true;
}

/** What a deadline did in a step; recorded in the event. */
export interface DeadlineChange {
  deadline: string;
  name: string;
  status: DeadlineStatus;
  dueOn: Day | null;
}

export interface DeadlineStep {
  seq: number;
  kind: 'opened' | 'event' | 'timer' | 'recounted' | 'migrated';
  event: MachineEvent;
  /** The step's instant, milliseconds. */
  at: number;
  /** The day on which the case was taken into the system: what lay before it, nobody knows. */
  takenOn: Day;
}

/**
 * The deadlines after a step, from those before it, the step's effects and the new context. XState
 * does not re-arm a parent's `after` when the context changes, so every armed deadline is computed
 * anew after every step; extensions, pauses and calendar changes are this one mechanism. A run that
 * comes out as it was stays the same object; nothing of `before` is changed in place.
 * @throws RearmedTooEarly when a machine re-arms a deadline for a day that has already fired.
 */
export function reconcile(
  process: Process,
  before: Deadlines,
  effects: readonly Effect[],
  snapshot: AnyMachineSnapshot,
  step: DeadlineStep,
  world: World,
): Deadlines {
  const after: Deadlines = { armed: [...before.armed], runs: [...before.runs] };
  if (step.kind === 'timer') fire(process, after, step);
  for (const effect of effects) {
    if (effect.kind === 'cancel') end(process, after, effect.timer, snapshot, step);
    if (effect.kind === 'schedule') {
      after.armed = after.armed.filter((timer) => timer.timer !== effect.timer);
      after.armed.push({ timer: effect.timer, name: effect.deadline, fired: false });
    }
  }
  if (step.kind === 'event') meetAfterwards(process, after, snapshot, step);
  if (snapshot.status !== 'active') {
    for (const { timer } of [...after.armed]) end(process, after, timer, snapshot, step);
  }
  for (const timer of after.armed) {
    if (!timer.fired) compute(process, after, timer, snapshot, step, world);
  }
  return after;
}

/** The due days that the next event is stamped with. */
export function dueByName(deadlines: Deadlines): { [name: string]: Day } {
  const due: { [name: string]: Day } = {};
  for (const run of deadlines.runs) {
    if (run.status === 'running' && run.dueOn) due[run.name] = run.dueOn;
  }
  return due;
}

/** When a running deadline is over, in milliseconds. */
export function endOf(run: DeadlineRun): number {
  return run.dueAt ?? endOfDay(run.dueOn!);
}

/** The running deadlines whose day is over at `now`, soonest first. */
export function fallenDue(deadlines: Deadlines, now: number): DeadlineRun[] {
  return deadlines.runs
    .filter((run) => run.status === 'running' && endOf(run) <= now)
    .sort((a, b) => endOf(a) - endOf(b) || a.armedSeq - b.armedSeq);
}

/** The changes that a step made, in the order of the runs. */
export function changesBetween(before: Deadlines, after: Deadlines): DeadlineChange[] {
  const old = new Map(before.runs.map((run) => [run.id, run]));
  return after.runs
    .filter((run) => {
      const was = old.get(run.id);
      return !was || was.status !== run.status || was.dueOn !== run.dueOn;
    })
    .map(({ id, name, status, dueOn }) => ({ deadline: id, name, status, dueOn }));
}

function live(run: DeadlineRun): boolean {
  return run.endedSeq === null;
}

function change(deadlines: Deadlines, run: DeadlineRun, changes: Partial<DeadlineRun>): void {
  deadlines.runs[deadlines.runs.indexOf(run)] = { ...run, ...changes };
}

function fire(process: Process, deadlines: Deadlines, step: DeadlineStep): void {
  const timer = deadlines.armed.find((armed) => armed.timer === step.event.type);
  const run = deadlines.runs.find((one) => live(one) && one.timer === step.event.type);
  if (!timer || !run) throw new Error(`The timer '${step.event.type}' is not armed.`);
  deadlines.armed[deadlines.armed.indexOf(timer)] = { ...timer, fired: true };
  const status = process.deadlines[run.name]!.kind === 'reminder' ? 'met' : 'missed';
  change(deadlines, run, { status, endedSeq: step.seq });
}

/** XState left the state that the deadline spans: what ended it decides whether it was met. */
function end(
  process: Process,
  deadlines: Deadlines,
  timer: string,
  snapshot: AnyMachineSnapshot,
  step: DeadlineStep,
): void {
  deadlines.armed = deadlines.armed.filter((armed) => armed.timer !== timer);
  const run = deadlines.runs.find((one) => live(one) && one.timer === timer);
  if (!run) return;
  const status = statusAtEnd(process.deadlines[run.name]!, run, snapshot, step);
  change(deadlines, run, { status, endedSeq: step.seq });
}

function statusAtEnd(
  deadline: Deadline<any>,
  run: DeadlineRun,
  snapshot: AnyMachineSnapshot,
  step: DeadlineStep,
): DeadlineStatus {
  if (run.status === 'untracked') return 'untracked';
  if (!deadline.metBy?.includes(step.event.type)) return 'cancelled';
  if (run.dueOn === null) return 'met';
  return isInTime(run, metOn(deadline, snapshot, step), step) ? 'met' : 'missed';
}

/** In hours only what is recorded on the day itself has an hour; what is back-dated has its day. */
function isInTime(run: DeadlineRun, on: Day, step: DeadlineStep): boolean {
  if (run.dueAt === undefined || on !== run.dueOn || dayOf(step.at) !== on) {
    return on <= run.dueOn!;
  }
  return step.at <= run.dueAt;
}

function metOn(deadline: Deadline<any>, snapshot: AnyMachineSnapshot, step: DeadlineStep): Day {
  return deadline.metOn?.(snapshot.context) ?? step.event.on;
}

/**
 * A fact recorded after the timer fired, but which had happened in time (signed on Friday, typed in on
 * Monday): the deadline was met after all. Only the latest miss of a name can be mended.
 */
function meetAfterwards(
  process: Process,
  deadlines: Deadlines,
  snapshot: AnyMachineSnapshot,
  step: DeadlineStep,
): void {
  for (const [name, deadline] of Object.entries(process.deadlines)) {
    if (!deadline.metBy?.includes(step.event.type)) continue;
    // The machine has not left the state that the deadline spans: the duty is not done yet.
    if (deadlines.armed.some((timer) => timer.name === name && timer.fired)) continue;
    const missed = deadlines.runs
      .filter((run) => run.name === name && run.status === 'missed')
      .at(-1);
    if (missed?.dueOn && isInTime(missed, metOn(deadline, snapshot, step), step)) {
      change(deadlines, missed, { status: 'met' });
    }
  }
}

/** Counts the run of an armed timer by the deadline's rule as it is now; begins one where there is none. */
export function compute(
  process: Process,
  deadlines: Deadlines,
  timer: ArmedTimer,
  snapshot: AnyMachineSnapshot,
  step: DeadlineStep,
  world: World,
): void {
  const deadline = process.deadlines[timer.name]!;
  const run = deadlines.runs.find((one) => live(one) && one.timer === timer.timer);
  // A migration counts by the new version's rule, and so by the figures of today.
  const kept = run && step.kind !== 'migrated' && keepsFigures(deadline, world) ? run.period : null;
  const given = periodOf(deadline, snapshot.context, world, kept);
  const period = given && pastEarlierSteps(given, deadlines, timer, run, world);
  if (!period) {
    if (run) change(deadlines, run, { status: 'cancelled', endedSeq: step.seq });
    return;
  }
  const paused = deadline.pausedIn?.some((tag) => snapshot.hasTag(tag)) ?? false;
  const now = period.kind === 'hours' ? clockInstant(step) : step.event.on;
  const pauses = pausesAfter(run?.pauses ?? [], paused, now);
  const over = dueAt(period, world.calendar, pauses);
  const day = over === null ? null : dayOf(over - 1);
  const hour: { dueAt?: number } = isHourly(period) && over !== null ? { dueAt: over } : {};
  const status = statusOf(day, step.takenOn);
  if (!run) {
    if (day) refuseEarlierThanFired(deadlines, timer.name, day);
    const count = deadlines.runs.filter((one) => one.name === timer.name).length;
    deadlines.runs.push({
      id: `${timer.name}-${count + 1}`,
      name: timer.name,
      timer: timer.timer,
      status,
      dueOn: day,
      ...hour,
      period,
      pauses,
      armedSeq: step.seq,
      armedAt: step.at,
      endedSeq: null,
    });
    return;
  }
  const moved = run.dueOn !== day || run.status !== status;
  const asItWas =
    !moved &&
    (hour.dueAt ?? run.dueAt) === run.dueAt &&
    pauses === run.pauses &&
    isSame(period, run.period);
  if (asItWas) return;
  const armedAt = moved ? step.at : run.armedAt;
  const counted: DeadlineRun = { ...run, status, dueOn: day, ...hour, period, pauses, armedAt };
  // While it stands still it has no hour, as it has no day.
  if (over === null) delete counted.dueAt;
  deadlines.runs[deadlines.runs.indexOf(run)] = counted;
}

/** Mostly it is, and told by its first look; only the office hours are a part of their own. */
function isSame(a: Period, b: Period): boolean {
  const fields = Object.keys(a) as (keyof Period)[];
  return fields.every((field) => a[field] === b[field]) || isDeepStrictEqual(a, b);
}

/**
 * When a clock that counts hours stops or goes on. What is back-dated has its day and no hour: as with
 * days, the one on which it stopped counts in full, and the one on which it goes on does not.
 */
function clockInstant({ at, event }: DeadlineStep): string {
  return toOffsetIso(dayOf(at) === event.on ? at : endOfDay(event.on));
}

function statusOf(day: Day | null, takenOn: Day): DeadlineStatus {
  if (day === null) return 'paused';
  return day < takenOn ? 'untracked' : 'running';
}

/** @param now the day, or the instant where hours are counted. */
function pausesAfter(pauses: Pause[], paused: boolean, now: string): Pause[] {
  const open = pauses.at(-1)?.until === null;
  if (paused && !open) return [...pauses, { from: now, until: null }];
  if (!paused && open) return [...pauses.slice(0, -1), { from: pauses.at(-1)!.from, until: now }];
  return pauses;
}

/** @param kept the period as it was armed, where its figures stay as they were then. */
function periodOf(
  deadline: Deadline<any>,
  context: unknown,
  world: World,
  kept: Period | null,
): Period | null {
  const from = deadline.from(context);
  if (from === null || from === undefined) return null;
  if ('date' in deadline) return { kind: 'date', on: from };
  if ('ends' in deadline) return { kind: 'ends', every: deadline.ends, after: from };
  const office = kept && isHourly(kept) ? kept.office : officeHours(world.parameters);
  if ('hours' in deadline) {
    const own = kept?.kind === 'hours' ? kept.hours : parameterOf(deadline, world);
    const hours = typeof deadline.hours === 'function' ? deadline.hours(context) : deadline.hours;
    return { kind: 'hours', hours: own ?? hours, from, office };
  }
  if ('cutOffHour' in deadline) {
    const own = kept?.kind === 'cut-off' ? kept.hour : parameterOf(deadline, world);
    return { kind: 'cut-off', hour: own ?? deadline.cutOffHour, from, office };
  }
  const days = figure(deadline, context, world, kept);
  const unit: DayUnit =
    typeof deadline.unit === 'function' ? deadline.unit(context) : deadline.unit;
  if (!deadline.after) return { kind: 'count', days, unit, from };
  return { kind: 'steps', days, unit, from, after: deadline.after(context) };
}

function figure(
  deadline: Extract<Deadline<any>, { days: unknown }>,
  context: unknown,
  world: World,
  kept: Period | null,
): number {
  if (kept && 'days' in kept) return kept.days;
  const own = parameterOf(deadline, world);
  const days = typeof deadline.days === 'function' ? deadline.days(context) : deadline.days;
  // An authority sets a figure; whether it counts forward or back is the law's.
  return own === undefined ? days : Math.sign(days) * Math.abs(own);
}

/** The authority's own figure, where it has set one. */
function parameterOf(deadline: { parameter?: string }, world: World): number | undefined {
  return deadline.parameter === undefined ? undefined : world.parameters[deadline.parameter];
}

/**
 * Whether a deadline that runs keeps the figures it was armed with: what a citizen was told does not
 * change with a setting. A figure that the context gives is the machine's, and may change.
 */
function keepsFigures(deadline: Deadline<any>, world: World): boolean {
  if (world.newestFigures) return false;
  const hourly = 'hours' in deadline || 'cutOffHour' in deadline;
  const given = 'days' in deadline ? deadline.days : 'hours' in deadline ? deadline.hours : 0;
  const { parameter = null } = deadline as { parameter?: string };
  if (typeof given === 'function' || (parameter === null && !hourly)) return false;
  return !world.anew?.some(
    (name) => name === parameter || (hourly && OFFICE_HOUR_NAMES.includes(name)),
  );
}

/**
 * A calendar that changes late shifts the steps of a periodic deadline, and one that was met or missed
 * already may come to lie behind its own day: it is not asked for a second time.
 */
function pastEarlierSteps(
  period: Period,
  { runs }: Deadlines,
  { name }: ArmedTimer,
  run: DeadlineRun | undefined,
  world: World,
): Period {
  if (period.kind !== 'steps' || world.newestFigures) return period;
  const over = runs
    .filter((one) => one !== run && one.name === name && ['met', 'missed'].includes(one.status))
    .at(-1);
  if (over?.period.kind !== 'steps' || over.period.from !== period.from) return period;
  const day = dueOn(over.period, world.calendar, over.pauses);
  return day !== null && day !== over.dueOn && day > period.after
    ? { ...period, after: day }
    : period;
}

export class RearmedTooEarly extends Error {}

function refuseEarlierThanFired(deadlines: Deadlines, name: string, day: Day): void {
  const fired = deadlines.runs.filter((run) => run.name === name && run.status === 'missed').at(-1);
  if (fired?.dueOn && day <= fired.dueOn) {
    throw new RearmedTooEarly(
      `The deadline '${name}' was armed again for ${day}, not later than the day that passed (${fired.dueOn}).`,
    );
  }
}
