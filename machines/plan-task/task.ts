import type { Day, DayUnit, Opened } from '../process.js';
import type { Period, Relative, TaskInput } from './events.js';

const MONTHS: Record<Period, number> = { monthly: 1, quarterly: 3, yearly: 12 };

/** An event that the item may count from; days is null where its row prints no number. */
type Alternative = { days: number | null; unit: DayUnit; from: string };

export type Task = {
  planId: string;
  itemRef: string;
  year: number;
  /** A copy of a past plan for a year of work; history otherwise. */
  livingCopy: boolean;
  content: string;
  legalBasis: string[];
  printedTiming: string | null;
  timing: TaskInput['timing'];
  leadUnits: string[];
  cooperatingUnits: string[];
  products: string[];
  periods: string[];
  lastDay: Day;
  /** The first day given to the item: printed in its row, or set later from another plan. */
  printedDueOn: Day | null;
  /** The day in force, after extensions. */
  dueOn: Day | null;
  /** The day in force has passed without the products. */
  dueMissed: boolean;
  dueSetBy: string | null;
  relative: Alternative[];
  /** The alternative that happened, and the day it counts from. */
  clock: (Omit<Alternative, 'from'> & { alternative: number; from: Day; missed: boolean }) | null;
  clockMissedOn: Day | null;
  /** A day that had passed was moved: it has to run again. */
  again: boolean;
  /** By period, the end of the last one that was answered or missed; null where none is owed. */
  through: Record<Period, Day | null>;
  lastReportOn: Day | null;
  percent: number;
  handedInOn: Day | null;
  results: { name: string; evidence: string | null }[];
  mergedInto: { planId: string; itemRef: string } | null;
  /** The plan's own case is told when the item comes to its end. */
  tellsPlan: boolean;
};

/** What is known of an item on the day it comes into the system; XState also asks without an input. */
export function opened(input: Opened<typeof TaskInput>): Task {
  return {
    planId: input?.planId,
    itemRef: input?.itemRef,
    year: input?.year,
    livingCopy: input?.livingCopy,
    content: input?.content,
    legalBasis: input?.legalBasis,
    printedTiming: input?.printedTiming ?? null,
    timing: input?.timing,
    leadUnits: input?.leadUnits,
    cooperatingUnits: input?.cooperatingUnits,
    products: input?.products,
    periods: input?.periods,
    lastDay: input?.lastDay,
    printedDueOn: input?.dueOn ?? null,
    dueOn: input?.dueOn ?? null,
    dueMissed: false,
    dueSetBy: null,
    relative: (input?.relative ?? []).map(alternative),
    clock: null,
    clockMissedOn: null,
    again: false,
    through: {
      monthly: input ? runsFrom(input, 'monthly') : null,
      quarterly: input ? runsFrom(input, 'quarterly') : null,
      yearly: input ? runsFrom(input, 'yearly') : null,
    },
    lastReportOn: null,
    percent: 0,
    handedInOn: null,
    results: [],
    mergedInto: null,
    tellsPlan: input?.tellsPlan ?? false,
  };
}

function alternative({ days, unit, from }: Relative): Alternative {
  return { days: days ?? null, unit: unit ?? 'calendar-day', from };
}

/** No document counts back in working days; without a calendar such an end can't be told. */
export function endsAfter({ days, unit }: Alternative, from: Day, missedOn: Day | null): boolean {
  if (missedOn === null || days === null) return true;
  if (unit === 'working-day' && days < 0) return false;
  return addDays(from, days) > missedOn;
}

/**
 * Periods run from the day as of which the plan stands; "Quý I/2019 và hàng năm" starts its years after
 * the one of its own day. What lay before the item came into the system is not claimed either way.
 */
function runsFrom(input: Opened<typeof TaskInput>, period: Period): Day | null {
  if (!input.periods.includes(period)) return null;
  const begins =
    period === 'yearly' && input.dueOn ? `${input.dueOn.slice(0, 4)}-12-31` : input.beginsOn;
  return later(begins, addDays(input.on, -1));
}

/**
 * The end of the period that the item owes a report for; null when its row does not name that period,
 * or when the next end would lie after the plan's last day.
 */
export function openPeriod(task: Task, period: Period): Day | null {
  const through = task.through[period];
  if (through === null) return null;
  const end = endAfter(through, period);
  return end > task.lastDay ? null : end;
}

/**
 * The first end of a month, quarter or year later than the day: what the host counts for `ends`. A
 * machine needs it too, to know whether a period is left and which one a report answers.
 */
export function endAfter(day: Day, period: Period): Day {
  const months = MONTHS[period];
  const [year, month] = day.split('-').map(Number);
  const last = Math.ceil(month / months) * months;
  const end = lastOfMonth(year, last);
  return end > day ? end : lastOfMonth(year, last + months);
}

function lastOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
