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

/** A stretch of time between two instants (ms). */
export interface Stretch {
  from: number;
  to: number;
}

/** The instant (ms) at which `hours` office hours after the instant `from` are over; pauses do not count. */
export function afterOfficeHours(
  from: number,
  hours: number,
  calendar: WorkingCalendar,
  office: OfficeHours,
  pauses: readonly Stretch[] = [],
): number {
  let left = hours * HOUR_MS;
  for (const stretch of countedFrom(from, calendar, office, pauses)) {
    const length = stretch.to - stretch.from;
    if (left <= length) return stretch.from + left;
    left -= length;
  }
  throw new RangeError(`there are no ${hours} office hours after ${new Date(from).toISOString()}`);
}

/** How many office hours lie between two instants (ms), pauses left out. */
export function officeHoursBetween(
  { from, to }: Stretch,
  calendar: WorkingCalendar,
  office: OfficeHours,
  pauses: readonly Stretch[] = [],
): number {
  let ms = 0;
  for (const stretch of countedFrom(from, calendar, office, pauses)) {
    if (stretch.from >= to) break;
    ms += Math.min(stretch.to, to) - stretch.from;
  }
  return ms / HOUR_MS;
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

function* countedFrom(
  from: number,
  calendar: WorkingCalendar,
  office: OfficeHours,
  pauses: readonly Stretch[],
): Generator<Stretch> {
  for (const span of officeSpansFrom(from, calendar, office)) {
    let counted: Stretch[] = [span];
    for (const pause of pauses) counted = counted.flatMap((stretch) => outside(stretch, pause));
    yield* counted;
  }
}

function outside({ from, to }: Stretch, pause: Stretch): Stretch[] {
  const before = { from, to: Math.min(to, pause.from) };
  const after = { from: Math.max(from, pause.to), to };
  return [before, after].filter((one) => one.from < one.to);
}

function* officeSpansFrom(
  from: number,
  calendar: WorkingCalendar,
  office: OfficeHours,
): Generator<Stretch> {
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
