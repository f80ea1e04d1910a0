import type { Day, JsonObject, Text } from './basics.js';

/**
 * Periodic work that starts itself: for each authority a schedule case opens one case of this process a
 * period. The periods are computed from this rule once, kept in the schedule's case, and counted on
 * from there, so that a changed rule never moves a period that was announced.
 */
export interface Schedule {
  /** Tells the schedules of one process apart: 'monthly'. */
  key: string;
  label: Text;
  every: 'month' | 'quarter' | 'year';
  /**
   * The first day, from the first month of the calendar's own month, quarter or year: from the 15th of
   * the month before to the 14th is { months: -1, day: 15 }; { months: 0, day: 1 } is the calendar's own.
   */
  begins: { months: number; day: number };
  /** The case is opened when this day is over: the period's last day, or the day before its first. */
  opens: 'before' | 'after';
  law: string;
  /**
   * Where each unit of the authority is to have its case of the period: the unit that a case is about,
   * by its context; null where it counts for another period. A unit that has one already gets no other.
   * Left out, one case is opened, for the authority's own office.
   */
  unitOf?: (context: any, period: Omit<SchedulePeriod, 'unit'>) => string | null;
  /** The input of the case for a period, and for a unit. */
  input: (period: SchedulePeriod) => JsonObject;
}

/** The office is the authority's own; the unit is the same where not each unit has a case. */
export type SchedulePeriod = { key: string; from: Day; to: Day; unit: string; office: string };
