import type { Day } from '../calendar/day.js';
import type { JsonObject } from '../../machines/process.js';
import type { CalendarChanged } from '../office/office.js';
import type { CaseFile } from './case-file.js';
import type { Happening } from './log.js';
import type { Recounted } from './recount.js';

/** What stands in the event by which a case was counted anew. */
export interface RecountedPayload {
  /** The id of the change, as GET /api/calendar names it. */
  change: string;
  /** Deadlines that had fired by the former calendar, and would not have by this one; the log never takes back. */
  firedUnder?: FiredUnder[];
  /** Figures that count for deadlines armed before they were set, too. */
  figures?: string[];
}

export interface FiredUnder {
  deadline: string;
  name: string;
  /** The last day by the former calendar. */
  dueOn: Day;
  /** The last day by this one. */
  wouldBe: Day;
  /** Its day is still to come, or what was due was done by it. */
  why: 'not-yet' | 'met-in-time';
}

/** A change that open cases are counted anew for. */
export type Change = Pick<CalendarChanged, 'id' | 'by'> & {
  /** The figures that count for what is armed already, too; none for a change of the calendar. */
  figures?: readonly string[];
};

export interface Recounting {
  change: Change;
  firedUnder?: readonly FiredUnder[];
}

/** What counting a case anew would give; the case is as it was. */
export function recountedBy(file: CaseFile, recounting: Recounting, now: number): Recounted {
  return file.recounted(happeningOf(file, recounting, now), recounting.change.figures ?? []);
}

/**
 * Counts the armed deadlines of a case anew, as an event in the administrator's name. Where no day
 * moves and nothing had fired wrongly there is no event.
 */
export function recountFile(file: CaseFile, recounting: Recounting, now: number): void {
  const done = recountedBy(file, recounting, now);
  const says = done.moved || (recounting.firedUnder ?? []).length > 0;
  file.recount(happeningOf(file, recounting, now), done, says);
}

function happeningOf(
  file: CaseFile,
  { change, firedUnder = [] }: Recounting,
  now: number,
): Happening {
  const { row } = file.now;
  const { id, by, figures = [] } = change;
  const payload: RecountedPayload = {
    change: id,
    ...(firedUnder.length > 0 ? { firedUnder: [...firedUnder] } : {}),
    ...(figures.length > 0 ? { figures: [...figures] } : {}),
  };
  return {
    ...by,
    seq: row.seq + 1,
    kind: 'recounted',
    type: 'RECOUNTED',
    at: Math.max(now, row.lastAt),
    recordedAt: now,
    occurredOn: null,
    payload: payload as unknown as JsonObject,
    commitments: {},
    facts: {},
  };
}
