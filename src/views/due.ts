import { addDays, dayOf, endOfDay, startOfDay, type Day } from '../calendar/day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { NEVER, PAUSED } from '../storage/entities.js';

/** How a case stands to its deadlines, the most pressing first. */
export const DUE_STATES = [
  'long-late',
  'late',
  'today',
  'soon',
  'on-time',
  'paused',
  'none',
] as const;
export type DueState = (typeof DUE_STATES)[number];

/** Later than `after`, and not later than `until`. */
export interface Range {
  after: number;
  until: number;
}

export const ALWAYS: Range = { after: -1, until: NEVER };

/** What falls due within so many working days is due soon; what was due more than so many ago is long late. */
const SOON_DAYS = 3;
const LONG_LATE_DAYS = 10;

/** The due states as ranges of the instant by which somebody has to act (`actBy`), as they are at `now`. */
export function dueRanges(now: number, calendar: WorkingCalendar): Record<DueState, Range> {
  const today = dayOf(now);
  const ends = [
    startOfDay(workingDaysFrom(today, -LONG_LATE_DAYS, calendar)),
    now,
    endOfDay(today),
    endOfDay(workingDaysFrom(today, SOON_DAYS, calendar)),
    PAUSED - 1,
    PAUSED,
    NEVER,
  ];
  return Object.fromEntries(
    DUE_STATES.map((state, i) => [state, { after: ends[i - 1] ?? ALWAYS.after, until: ends[i]! }]),
  ) as Record<DueState, Range>;
}

export function dueStateOf(actBy: number, ranges: Record<DueState, Range>): DueState {
  return DUE_STATES.find((state) => actBy <= ranges[state].until) ?? 'none';
}

/** The working day so many working days after a day, or before it; the day itself is not counted. */
export function workingDaysFrom(day: Day, count: number, calendar: WorkingCalendar): Day {
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, Math.sign(count));
    if (calendar.isWorked(found)) left -= 1;
  }
  return found;
}
