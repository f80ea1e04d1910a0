import { addDays, dayOf, startOfDay } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Giờ hành chính: minutes after midnight, in order, on every working day. */
export type OfficeHours = readonly { from: number; to: number }[];

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A calendar without working days must stop the count, not hang it. */
const DAYS_OFF_MAX = 400;

/** Where an authority has set none: 8:00–12:00 and 13:00–17:00, eight hours (Labour Code 2019, Article 105). */
const USUAL = { morningFrom: 480, morningTo: 720, afternoonFrom: 780, afternoonTo: 1020 };

/** The parameters by which an authority sets them. */
export const OFFICE_HOUR_NAMES: readonly string[] = Object.keys(USUAL);

/** The authority's office hours, from its figures: `morningFrom` … `afternoonTo`, in minutes. */
export function officeHours(parameters: { [name: string]: number }): OfficeHours {
  const { morningFrom, morningTo, afternoonFrom, afternoonTo } = { ...USUAL, ...parameters };
  return [
    { from: morningFrom, to: morningTo },
    { from: afternoonFrom, to: afternoonTo },
  ];
}

/** The instant (ms) at which `hours` office hours after the instant `from` are over. */
export function afterOfficeHours(
  from: number,
  hours: number,
  calendar: WorkingCalendar,
  office: OfficeHours,
): number {
  let left = hours * HOUR_MS;
  for (const span of officeSpansFrom(from, calendar, office)) {
    const length = span.to - span.from;
    if (left <= length) return span.from + left;
    left -= length;
  }
  throw new RangeError(`there are no ${hours} office hours after ${new Date(from).toISOString()}`);
}

/**
 * The end of the working day on which the instant lies; from `hour` o'clock on, and on a day off, the
 * end of the first office hour of the next working day.
 */
export function afterCutOff(
  from: number,
  hour: number,
  calendar: WorkingCalendar,
  office: OfficeHours,
): number {
  const day = dayOf(from);
  const inTime = from < startOfDay(day) + hour * HOUR_MS;
  if (inTime && calendar.isWorked(day)) {
    return startOfDay(day) + office.at(-1)!.to * MINUTE_MS;
  }
  return afterOfficeHours(startOfDay(addDays(day, 1)), 1, calendar, office);
}

function* officeSpansFrom(
  from: number,
  calendar: WorkingCalendar,
  office: OfficeHours,
): Generator<{ from: number; to: number }> {
  let daysOff = 0;
  for (let day = dayOf(from); daysOff < DAYS_OFF_MAX; day = addDays(day, 1)) {
    if (!calendar.isWorked(day)) {
      daysOff += 1;
      continue;
    }
    daysOff = 0;
    for (const span of office) {
      const begins = Math.max(from, startOfDay(day) + span.from * MINUTE_MS);
      const ends = startOfDay(day) + span.to * MINUTE_MS;
      if (begins < ends) yield { from: begins, to: ends };
    }
  }
}
