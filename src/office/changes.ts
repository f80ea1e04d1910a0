import { applied as appliedToCalendar } from '../calendar/changes.js';
import type { CalendarChange, CalendarNotice } from '../calendar/changes.js';
import type { CalendarChanged, FigureSource } from './office.js';
import { Settings, type FigureSet } from './settings.js';

/** Who changed what, as it stands in the list of what was administered. */
interface Administered {
  /** Given by whoever asked, so that asking again is the same change. */
  id: string;
  at: number;
  actor: string;
  role: string;
  unit: string;
  /** SHA-256 of the request: the same id with another one is a mistake. */
  bodyHash: string;
}

export interface CalendarSet extends Administered {
  type: 'calendar-set';
  notice: CalendarNotice;
  changes: CalendarChange[];
  /** The hash of the calendar that came of it. */
  calendar: string;
}

export interface ParametersSet extends Administered {
  type: 'parameters-set';
  set: FigureSet;
  source: FigureSource;
  /** Whether it counts for deadlines that were armed before, too. */
  openCases: boolean;
}

export type OfficeChange = CalendarSet | ParametersSet;
export const OFFICE_CHANGES = ['calendar-set', 'parameters-set'] as const;

/** What counts: the settings that data/ came with, and every change since, in the order of its entering. */
export function applied(shipped: Settings, changes: readonly OfficeChange[]): Settings {
  const calendar = changes
    .filter((change) => change.type === 'calendar-set')
    .reduce(
      (data, { changes: days, notice }) => appliedToCalendar(data, days, notice),
      shipped.calendarData,
    );
  const sets = changes.flatMap((change) => (change.type === 'parameters-set' ? [change.set] : []));
  return new Settings(calendar, shipped.figures, [...shipped.sets, ...sets]);
}

/** The last change of the calendar; null where nobody has changed it. */
export function lastCalendarChange(changes: readonly OfficeChange[]): CalendarChanged | null {
  const last = changes.findLast((change) => change.type === 'calendar-set');
  if (!last) return null;
  const { id, at, actor, role, unit, calendar } = last;
  return { id, at, by: { actor, role, unit }, calendar };
}
