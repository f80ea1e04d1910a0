import { parseInstant } from './day.js';
import { afterCutOff, afterOfficeHours, officeHoursBetween, type Stretch } from './office-hours.js';
import type { Pause, Period } from './period.js';
import { hourPausedRemark, openHourPauseRemark, type Text } from './wording.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Periods that end at an hour of their last day, and their pauses: counted by instants, not by days. */

export type HoursPeriod = Extract<Period, { kind: 'hours' }>;
export type CutOffPeriod = Extract<Period, { kind: 'cut-off' }>;

export function cutOffDue({ from, hour, office }: CutOffPeriod, calendar: WorkingCalendar): number {
  return afterCutOff(instantOf(from), hour, calendar, office);
}

export function hoursDue(
  { from, hours, office }: HoursPeriod,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): number | null {
  const start = instantOf(from);
  if (openPause(pauses)) return null;
  return afterOfficeHours(start, hours, calendar, office, stretchesOf(pauses));
}

/** What is left of a period in hours at an instant. */
function hoursLeft(
  { from, hours, office }: HoursPeriod,
  at: string,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): number {
  const until = { from: instantOf(from), to: instantOf(at) };
  return hours - officeHoursBetween(until, calendar, office, stretchesOf(pauses));
}

export const openPause = (pauses: readonly Pause[]): Pause | undefined =>
  pauses.find(({ until }) => until === null);

/** The pauses that are over. */
function stretchesOf(pauses: readonly Pause[]): Stretch[] {
  return pauses.flatMap(({ from, until }) => {
    if (until === null) return [];
    const stretch = { from: instantOf(from), to: instantOf(until) };
    if (stretch.to < stretch.from) throw endsBeforeItBegins(from, until);
    return stretch;
  });
}

export function instantOf(text: string): number {
  const instant = parseInstant(text);
  if (instant === null) throw new RangeError(`'${text}' is not an instant with its offset`);
  return instant;
}

export function endsBeforeItBegins(from: string, until: string | null): RangeError {
  return new RangeError(`a pause from ${from} cannot end before it, on ${until}`);
}

export function hourPauseRemarks(
  period: HoursPeriod,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Text[] {
  return pauses.map(({ from, until }) =>
    until === null
      ? openHourPauseRemark(from, hoursLeft(period, from, calendar, pauses))
      : hourPausedRemark(from, until),
  );
}
