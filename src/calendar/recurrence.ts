import { addDays, dayNumber, isDay, type Day } from './day.js';

/**
 * Periods that come again: every month, quarter or year, beginning on a day of a month near the first
 * month of the calendar's own. A period is known by the calendar's own name: '2026-12', '2026-Q4',
 * '2026'.
 */
export interface RecurrenceRule {
  every: 'month' | 'quarter' | 'year';
  begins: { months: number; day: number };
  /** When this day is over: the period's last, or the one before its first. */
  opens: 'before' | 'after';
}

export interface RecurringPeriod {
  key: string;
  from: Day;
  to: Day;
  /** The day with whose end the period's work is opened. */
  opensOn: Day;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
export const MONTHS_OFF_MAX = 12;

/** The first period whose work is still to be opened on a day, or after it. */
export function firstPeriod(rule: RecurrenceRule, on: Day): RecurringPeriod {
  return find(rule, on, ({ opensOn }) => opensOn >= on);
}

/**
 * The period after one that was announced. Where the rule has changed since, it begins with the day
 * after the announced one, so that no day is left out or counted twice.
 */
export function nextPeriod(rule: RecurrenceRule, announced: RecurringPeriod): RecurringPeriod {
  const next = find(
    rule,
    announced.to,
    ({ key, to }) => to > announced.to && isLaterKey(key, announced.key),
  );
  const from = addDays(announced.to, 1);
  return { ...next, from, opensOn: opensOn(rule, from, next.to) };
}

/** What is wrong with a rule; null: nothing. */
export function ruleFault({ every, begins, opens }: RecurrenceRule): string | null {
  if (!(every in MONTHS)) return `it comes every '${every}'`;
  if (opens !== 'before' && opens !== 'after') return `it opens '${opens}' its period`;
  const { months, day } = begins;
  if (!Number.isInteger(months) || Math.abs(months) > MONTHS_OFF_MAX) {
    return `it begins ${months} months off`;
  }
  if (!Number.isInteger(day) || day < 1 || day > 31) return `it begins on day ${day} of a month`;
  return null;
}

function find(
  rule: RecurrenceRule,
  near: Day,
  wanted: (period: RecurringPeriod) => boolean,
): RecurringPeriod {
  const step = MONTHS[rule.every];
  const own = Math.floor(monthOf(near) / step) * step;
  // Far enough back for every offset that a rule may have.
  for (let unit = own - 2 * MONTHS_OFF_MAX - step; ; unit += step) {
    const period = periodOf(rule, unit);
    if (wanted(period)) return period;
  }
}

/** The period of the calendar's unit whose first month is this one, counted from the year 0. */
function periodOf(rule: RecurrenceRule, unit: number): RecurringPeriod {
  const from = beginning(rule, unit);
  const to = addDays(beginning(rule, unit + MONTHS[rule.every]), -1);
  return { key: keyOf(rule, unit), from, to, opensOn: opensOn(rule, from, to) };
}

function opensOn({ opens }: RecurrenceRule, from: Day, to: Day): Day {
  return opens === 'after' ? to : addDays(from, -1);
}

/** The 31st of a month that has none is its last day. */
function beginning({ begins }: RecurrenceRule, unit: number): Day {
  const month = unit + begins.months;
  for (let day = begins.day; ; day--) {
    const text = `${monthText(month)}-${String(day).padStart(2, '0')}`;
    if (isDay(text)) return text;
    if (day < 28) throw new RangeError(`no day ${text}`);
  }
}

function keyOf({ every }: RecurrenceRule, unit: number): string {
  const year = String(Math.floor(unit / 12)).padStart(4, '0');
  if (every === 'year') return year;
  return every === 'quarter' ? `${year}-Q${Math.floor((unit % 12) / 3) + 1}` : monthText(unit);
}

function monthText(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function monthOf(day: Day): number {
  dayNumber(day);
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** Names of one kind are in the order of their periods; a rule that has changed must not give one again. */
function isLaterKey(key: string, announced: string): boolean {
  const sameKind = key.length === announced.length && key.includes('Q') === announced.includes('Q');
  return !sameKind || key > announced;
}
