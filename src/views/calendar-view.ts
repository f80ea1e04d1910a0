import type { JsonObject } from '../../machines/process.js';
import { daysOf, type CalendarChange } from '../calendar/changes.js';
import { toOffsetIso } from '../calendar/day.js';
import type { CalendarSet, OfficeChange } from '../office/changes.js';
import type { Office } from '../office/office.js';

/** The calendar of a year: each day off or worked instead, with its notice and who entered it when. */
export function calendarView(
  office: Office,
  changes: readonly OfficeChange[],
  year: number,
): JsonObject {
  const { calendarData, calendarRevision } = office.now;
  const entered = changes.filter((change) => change.type === 'calendar-set');
  const { confirmed, notice, note, days } = calendarData.years[year] ?? NO_YEAR;
  const isConfirmation = (change: CalendarChange): boolean =>
    change.kind === 'confirm' && change.year === year;
  return {
    year,
    calendar: calendarRevision.hash,
    confirmed,
    notice,
    ...(note === undefined ? {} : { note }),
    entered: enteredBy(entered, isConfirmation),
    days: days.map((day) => {
      const { on, kind, name, nameEn, notice: basis, confidence, pair = null } = day;
      const isThis = (change: CalendarChange): boolean => daysOf(calendarData, change).includes(on);
      return {
        ...{ on, kind, name, nameEn, notice: basis, confidence, pair },
        worked: office.calendar.isWorked(on),
        entered: enteredBy(entered, isThis),
      };
    }),
    changes: entered
      .filter((set) => set.changes.some((change) => yearsOf(change).includes(year)))
      .map((set) => ({
        ...who(set),
        notice: { ...set.notice },
        changes: set.changes as unknown as JsonObject[],
      })),
  };
}

const NO_YEAR = { confirmed: false, notice: null, note: undefined, days: [] };

function yearsOf(change: CalendarChange): number[] {
  if (change.kind === 'confirm') return [change.year];
  const days = change.kind === 'swap' ? [change.off, change.work] : [change.on];
  return days.map((day) => Number(day.slice(0, 4)));
}

/** Null: it came with data/. */
function enteredBy(
  sets: readonly CalendarSet[],
  isAbout: (change: CalendarChange) => boolean,
): JsonObject | null {
  const last = sets.findLast(({ changes }) => changes.some(isAbout));
  return last ? who(last) : null;
}

export function who({ id, actor, role, unit, at }: OfficeChange): JsonObject {
  return { change: id, actor, role, unit, at: toOffsetIso(at) };
}
