import type { WorkingCalendar } from './working-calendar.js';

/**
 * The one loop that counts days, on day numbers. The due date and its explanation both come from
 * here: a caller that wants the explanation passes `visit` and hears of every day; one that wants
 * only the date passes nothing, and nothing is built.
 */

/** 10,000 working days are some 40 years; a longer period is a slip of the pen. */
export const DAYS_MAX = 10_000;
/**
 * Calendar days walked at most: DAYS_MAX working days (14,600 or so) and as much again in pauses.
 */
export const SPAN_DAYS_MAX = 30_000;

/** What a day is to the count. */
export type Role =
  | 'start' // the day counted from, which is not counted
  | 'counted'
  | 'off' // a day off in a count of working days
  | 'paused'
  | 'rolled-past' // a day off on which a period in calendar days would have ended
  | 'rolled-to' // the working day on which it ends instead
  | 'itself'; // the day is given, not counted

export type Visit = (number: number, role: Role, count: number) => void;

/** A pause by day numbers: (from, until] stands still; `until` is Infinity while it is open. */
export interface Span {
  from: number;
  until: number;
}

export interface Counter {
  calendar: WorkingCalendar;
  workedOnly: boolean;
  pauses: readonly Span[];
  /** The day after which an open pause stands still; Infinity when none is open. */
  openFrom: number;
  /** The last day the count may reach. */
  limit: number;
}

/** The day on which the count is full, not rolled; null when an open pause comes before. */
export function countOn(
  counter: Counter,
  from: number,
  days: number,
  visit?: Visit,
): number | null {
  const { calendar, workedOnly } = counter;
  let number = from;
  let count = 0;
  visit?.(from, 'start', 0);
  while (count < days) {
    number += 1;
    if (number > counter.openFrom) return null;
    refuseBeyond(counter, number);
    if (isPaused(counter, number)) {
      visit?.(number, 'paused', count);
    } else if (workedOnly && !calendar.isWorkedNumber(number)) {
      visit?.(number, 'off', count);
    } else {
      count += 1;
      visit?.(number, 'counted', count);
    }
  }
  return number;
}

/**
 * Civil Code 2015, Article 148(5): a period whose last day is a day off ends with the next working
 * day. A day inside a pause cannot be that day: nobody may be late while the period stands still.
 */
export function rollOn(counter: Counter, number: number, visit?: Visit): number | null {
  if (counter.calendar.isWorkedNumber(number)) return number;
  for (let next = number + 1; ; next += 1) {
    if (next > counter.openFrom) return null;
    refuseBeyond(counter, next);
    if (isPaused(counter, next)) {
      visit?.(next, 'paused', 0);
    } else if (counter.calendar.isWorkedNumber(next)) {
      visit?.(next, 'rolled-to', 0);
      return next;
    } else {
      visit?.(next, 'rolled-past', 0);
    }
  }
}

/**
 * Backward from a fixed day. Pauses play no part: what is counted back from lies ahead and does not
 * move, so leaving days out would bring the deadline forward, and no pause may shorten a time
 * limit.
 */
export function countBack(counter: Counter, from: number, days: number, visit?: Visit): number {
  const { calendar, workedOnly } = counter;
  let number = from;
  let count = 0;
  visit?.(from, 'start', 0);
  while (count < days) {
    number -= 1;
    if (from - number > SPAN_DAYS_MAX) throw tooLong();
    if (workedOnly && !calendar.isWorkedNumber(number)) {
      visit?.(number, 'off', count);
    } else {
      count += 1;
      visit?.(number, 'counted', count);
    }
  }
  return number;
}

/**
 * Fixed steps of `days` from `from`: the first whose last day is later than `after`. A step that
 * rolls does not move the next one, which is counted from the step's own, unrolled day. `visit`
 * hears 'start' at each step; the last 'start' opens the step that was found.
 */
export function stepAfter(
  counter: Counter,
  from: number,
  days: number,
  after: number,
  visit?: Visit,
): number | null {
  for (let start = from; ;) {
    const last = countOn(counter, start, days, visit);
    if (last === null) return null;
    const due = counter.workedOnly ? last : rollOn(counter, last, visit);
    if (due === null || due > after) return due;
    start = last;
  }
}

function isPaused(counter: Counter, number: number): boolean {
  for (const pause of counter.pauses) {
    if (number > pause.from && number <= pause.until) return true;
  }
  return false;
}

function refuseBeyond(counter: Counter, number: number): void {
  if (number > counter.limit) throw tooLong();
}

function tooLong(): RangeError {
  return new RangeError(`the period spans more than ${SPAN_DAYS_MAX} calendar days`);
}
