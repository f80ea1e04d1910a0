import type { RecurrenceRule, RecurringPeriod } from '../../../calendar/recurrence.js';

export interface ScheduleContext {
  process: string;
  schedule: string;
  label: { vi: string; en: string };
  office: string;
  /** Counts for the periods that are not announced yet. */
  rule: RecurrenceRule;
  /** The period that is announced; no change of the rule moves it. */
  next: RecurringPeriod;
  /** The last case that was opened. */
  last: { key: string; caseId: string; code: string } | null;
}
