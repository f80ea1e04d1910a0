import {
  countBack,
  countOn,
  DAYS_MAX,
  rollOn,
  SPAN_DAYS_MAX,
  stepAfter,
  type Counter,
  type Role,
  type Span,
  type Visit,
} from './counting.js';
import {
  addDays,
  dayOf,
  dayFromNumber,
  dayNumber,
  endOfMonth,
  endOfQuarter,
  endOfDay,
  endOfYear,
  yearOf,
  type Day,
} from './day.js';
import {
  dayOffRemark,
  lawOf,
  openPauseRemark,
  PAUSE_MOVES_NOTHING,
  pausedRemark,
  rolledRemark,
  unconfirmedRemark,
  whyOf,
  type Rule,
  type Text,
} from './wording.js';
import {
  cutOffDue,
  endsBeforeItBegins,
  hourPauseRemarks,
  hoursDue,
  instantOf,
  openPause,
  type CutOffPeriod,
  type HoursPeriod,
} from './hour-period.js';
import type { OfficeHours } from './office-hours.js';
import type { DayKind, WorkingCalendar } from './working-calendar.js';

/** 'ngày' and 'ngày làm việc', as printed. */
export type DayUnit = 'calendar-day' | 'working-day';

export type Period =
  /** `days` after `from`; negative counts back, 0 is the day itself. */
  | { kind: 'count'; days: number; unit: DayUnit; from: Day }
  /** Fixed steps of `days` from `from`: the first that is due later than `after`. */
  | { kind: 'steps'; days: number; unit: DayUnit; from: Day; after: Day }
  /** A date printed in a document. */
  | { kind: 'date'; on: Day }
  /** The first end of a month, quarter or year later than `after`. */
  | { kind: 'ends'; every: 'month' | 'quarter' | 'year'; after: Day }
  /** Office hours after an instant. */
  | { kind: 'hours'; hours: number; from: string; office: OfficeHours }
  /** The day of an instant, or what follows it from that hour on. */
  | { kind: 'cut-off'; hour: number; from: string; office: OfficeHours };

/**
 * The days in (from, until] are not counted; of a period in hours these are instants, as its `from` is,
 * and nothing between them counts. While `until` is null the pause is open.
 */
export interface Pause {
  from: string;
  until: string | null;
}

export interface ExplainedDay {
  on: Day;
  /** The running count, 1 on the first day counted; null for a day left out. */
  counted: number | null;
  worked: boolean;
  kind: DayKind;
  why: Text;
  notice?: string;
}

export interface Explanation {
  dueOn: Day | null;
  /** In the order of counting, from the day counted from (backward: falling dates). */
  days: ExplainedDay[];
  law: Text;
  remarks: Text[];
  unconfirmedYears: number[];
}

const NO_PAUSES: readonly Pause[] = [];
const NO_SPANS: readonly Span[] = [];

/** The last day of the period; null while a pause is open. */
export function dueOn(
  period: Period,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = NO_PAUSES,
): Day | null {
  const number = resolve(period, calendar, pauses);
  return number === null ? null : dayFromNumber(number);
}

/**
 * The instant (ms) at which the period is over: the end of its last day, or the hour where it runs in
 * hours; null while a pause is open.
 */
export function dueAt(
  period: Period,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = NO_PAUSES,
): number | null {
  if (period.kind === 'hours') return hoursDue(period, calendar, pauses);
  const day = dueOn(period, calendar, pauses);
  if (day === null) return null;
  return period.kind === 'cut-off' ? cutOffDue(period, calendar) : endOfDay(day);
}

/** Whether it ends at an hour of its last day, not with the day. */
export function isHourly(period: Period): period is HoursPeriod | CutOffPeriod {
  return period.kind === 'hours' || period.kind === 'cut-off';
}

/** The same computation, day by day: dueOn and explain share `resolve` and so cannot disagree. */
export function explain(
  period: Period,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = NO_PAUSES,
): Explanation {
  let visited: Visited[] = [];
  const number = resolve(period, calendar, pauses, (day, role, count) => {
    if (role === 'start') visited = []; // a new step: the steps before it are settled
    visited.push({ on: dayFromNumber(day), role, count });
  });
  const due = number === null ? null : dayFromNumber(number);
  const rule = ruleOf(period);
  const from = startOf(period);
  const days = visited.map(({ on, role, count }): ExplainedDay => {
    const info = calendar.dayInfo(on);
    const { worked, kind, notice } = info;
    const laterStep = period.kind === 'steps' && on !== period.from;
    const why = whyOf(role, count, info, { rule, laterStep });
    const counted = role === 'counted' ? count : null;
    return { on, counted, worked, kind, why, ...(notice === undefined ? {} : { notice }) };
  });
  const unconfirmedYears = unconfirmedBetween(from, days, calendar);
  const remarks = [
    ...dayOffRemarks(visited, calendar, due),
    ...(period.kind === 'hours'
      ? hourPauseRemarks(period, calendar, pauses)
      : pauseRemarks(period, rule, visited, pauses, due)),
    ...(unconfirmedYears.length > 0 ? [unconfirmedRemark(unconfirmedYears)] : []),
  ];
  const law = lawOf(rule, period.kind === 'steps' ? period : undefined);
  return { dueOn: due, days, law, remarks, unconfirmedYears };
}

interface Visited {
  on: Day;
  role: Role;
  count: number;
}

function resolve(
  period: Period,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
  visit?: Visit,
): number | null {
  if (period.kind === 'hours') return resolveHours(period, calendar, pauses, visit);
  const spans = spansOf(pauses);
  let openFrom = Infinity;
  for (const span of spans) {
    if (span.until === Infinity && span.from < openFrom) openFrom = span.from;
  }
  const due = find(period, calendar, spans, openFrom, visit);
  // Open means open: a deadline has no day while it stands still, even one whose count was already
  // full or whose date is printed. The timer comes back with the pause's end.
  return openFrom === Infinity ? due : null;
}

function resolveHours(
  period: HoursPeriod,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
  visit?: Visit,
): number | null {
  const due = hoursDue(period, calendar, pauses);
  if (due !== null) return given(dayNumber(dayOf(due)), visit);
  visit?.(dayNumber(dayOf(instantOf(openPause(pauses)!.from))), 'paused', 0);
  return null;
}

function find(
  period: Exclude<Period, HoursPeriod>,
  calendar: WorkingCalendar,
  pauses: readonly Span[],
  openFrom: number,
  visit?: Visit,
): number | null {
  switch (period.kind) {
    case 'count':
    case 'steps': {
      const { days } = period;
      checkDays(days, period.kind === 'steps' ? 1 : -DAYS_MAX);
      const from = dayNumber(period.from);
      const workedOnly = isWorkingUnit(period.unit);
      const limit = from + SPAN_DAYS_MAX;
      const counter: Counter = { calendar, workedOnly, pauses, openFrom, limit };
      if (period.kind === 'steps') {
        return stepAfter(counter, from, days, dayNumber(period.after), visit);
      }
      if (days === 0) return given(from, visit);
      if (days < 0) return countBack(counter, from, -days, visit);
      const last = countOn(counter, from, days, visit);
      return last === null || workedOnly ? last : rollOn(counter, last, visit);
    }
    case 'date':
      return given(dayNumber(period.on), visit);
    case 'ends':
      return given(dayNumber(endAfter(period.every, period.after)), visit);
    case 'cut-off':
      return given(dayNumber(dayOf(cutOffDue(period, calendar))), visit);
    default:
      return unreachable(period);
  }
}

function given(number: number, visit?: Visit): number {
  visit?.(number, 'itself', 0);
  return number;
}

function endAfter(every: 'month' | 'quarter' | 'year', after: Day): Day {
  const end = endOf(every, after);
  return end > after ? end : endOf(every, addDays(after, 1));
}

function endOf(every: 'month' | 'quarter' | 'year', day: Day): Day {
  switch (every) {
    case 'month':
      return endOfMonth(day);
    case 'quarter':
      return endOfQuarter(day);
    case 'year':
      return endOfYear(day);
    default:
      return unreachable(every);
  }
}

function isWorkingUnit(unit: DayUnit): boolean {
  switch (unit) {
    case 'working-day':
      return true;
    case 'calendar-day':
      return false;
    default:
      return unreachable(unit);
  }
}

/** The figures are parameters that an office types in: a slip must not hang the service. */
function checkDays(days: number, min: number): void {
  if (Number.isInteger(days) && days >= min && days <= DAYS_MAX) return;
  throw new RangeError(`days must be a whole number from ${min} to ${DAYS_MAX}, not ${days}`);
}

function spansOf(pauses: readonly Pause[]): readonly Span[] {
  if (pauses.length === 0) return NO_SPANS;
  return pauses.map(({ from, until }) => {
    const span = { from: dayNumber(from), until: until === null ? Infinity : dayNumber(until) };
    if (span.until < span.from) throw endsBeforeItBegins(from, until);
    return span;
  });
}

function ruleOf(period: Period): Rule {
  switch (period.kind) {
    case 'count':
      if (period.days === 0) return 'same-day';
      if (period.days < 0) return `${period.unit}s-back`;
      return `${period.unit}s`;
    case 'steps':
      return `${period.unit}s`;
    case 'date':
      return 'printed-date';
    case 'ends':
      return `end-of-${period.every}`;
    case 'hours':
      return 'office-hours';
    case 'cut-off':
      return 'cut-off';
    default:
      return unreachable(period);
  }
}

/** The day the result depends on first: of steps the very first, though only the last is listed. */
function startOf(period: Period): Day | null {
  if (isHourly(period)) return dayOf(instantOf(period.from));
  return period.kind === 'count' || period.kind === 'steps' ? period.from : null;
}

function unconfirmedBetween(
  from: Day | null,
  days: readonly ExplainedDay[],
  calendar: WorkingCalendar,
): number[] {
  const ends = [yearOf(days[0].on), yearOf(days[days.length - 1].on)];
  if (from !== null) ends.push(yearOf(from));
  const years: number[] = [];
  for (let year = Math.min(...ends); year <= Math.max(...ends); year += 1) {
    if (!calendar.isConfirmed(year)) years.push(year);
  }
  return years;
}

function dayOffRemarks(
  visited: readonly Visited[],
  calendar: WorkingCalendar,
  due: Day | null,
): Text[] {
  if (due === null) return [];
  if (visited[visited.length - 1].role === 'rolled-to') {
    const last = visited.findLast(({ role }) => role === 'counted');
    return last ? [rolledRemark(calendar.dayInfo(last.on), due)] : [];
  }
  return calendar.isWorked(due) ? [] : [dayOffRemark(calendar.dayInfo(due))];
}

function pauseRemarks(
  period: Exclude<Period, HoursPeriod>,
  rule: Rule,
  visited: readonly Visited[],
  pauses: readonly Pause[],
  due: Day | null,
): Text[] {
  const forward = rule === 'working-days' || rule === 'calendar-days';
  const from = startOf(period);
  const remarks: Text[] = [];
  let standsStill = false;
  for (const pause of pauses) {
    if (pause.until === null) {
      const days = period.kind === 'count' || period.kind === 'steps' ? period.days : 0;
      const used = visited.reduce((most, { count }) => Math.max(most, count), 0);
      remarks.push(openPauseRemark(pause.from, forward ? days - used : null, rule));
    } else if (!forward) {
      standsStill = true;
    } else if (from !== null && leavesOut(pause.from, pause.until, from, due)) {
      remarks.push(pausedRemark(pause.from, pause.until));
    }
  }
  return standsStill ? [...remarks, PAUSE_MOVES_NOTHING] : remarks;
}

/**
 * Whether the pause leaves out a day of the period: many a pause lies wholly before or behind it.
 */
function leavesOut(pauseFrom: Day, pauseUntil: Day, from: Day, due: Day | null): boolean {
  return pauseUntil > pauseFrom && pauseUntil > from && (due === null || pauseFrom < due);
}

function unreachable(value: never): never {
  throw new TypeError(`not a period: ${JSON.stringify(value)}`);
}
