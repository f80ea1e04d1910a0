import type { JsonObject } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import { WorkingCalendar, type CalendarData } from '../calendar/working-calendar.js';
import { canonical, sha256 } from '../engine/canonical.js';

/** A fact from outside a case, kept under its hash so that a replay finds it again. */
export interface Revision {
  hash: string;
  kind: 'calendar' | 'parameters';
  body: string;
}

/** Figures that an authority has set: process key → parameter → number; '*' is for every process. */
export interface Figures {
  [process: string]: { [parameter: string]: number };
}

/** A figure as an administrator has set it. */
export interface FigureSet {
  authority: string;
  process: string;
  parameter: string;
  value: number;
  /** The first day on which it counts. */
  from: Day;
}

/** The calendar and the figures that count, as the revisions that events name. Never changed in place. */
export class Settings {
  readonly calendar: WorkingCalendar;
  readonly calendarRevision: Revision;
  private readonly setBy = new Map<string, FigureSet[]>();
  private readonly revisions = new Map<string, Revision>();

  constructor(
    readonly calendarData: CalendarData,
    readonly figures: { readonly [authority: string]: Figures },
    /** In the order in which they count where two begin on one day. */
    readonly sets: readonly FigureSet[] = [],
  ) {
    this.calendar = new WorkingCalendar(calendarData);
    this.calendarRevision = revision('calendar', calendarData as unknown as JsonObject);
    for (const set of [...sets].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
      const known = this.setBy.get(set.authority);
      if (known) known.push(set);
      else this.setBy.set(set.authority, [set]);
    }
  }

  /** The figures that an authority has set for a process, as they count on a day. */
  parameters(authority: string, process: string, on: Day): Revision {
    const sets = this.setBy.get(authority)?.filter((set) => set.from <= on) ?? [];
    const name = `${authority}/${process}/${sets.length}`;
    let known = this.revisions.get(name);
    if (!known) {
      known = revision('parameters', this.figuresFrom(authority, process, sets));
      this.revisions.set(name, known);
    }
    return known;
  }

  private figuresFrom(
    authority: string,
    process: string,
    sets: readonly FigureSet[],
  ): { [parameter: string]: number } {
    const setFor = (key: string): [string, number][] =>
      sets.filter((set) => set.process === key).map(({ parameter, value }) => [parameter, value]);
    // '*' holds what an authority has set for all its processes: its office hours.
    const { [process]: own, '*': common } = this.figures[authority] ?? {};
    return {
      ...common,
      ...Object.fromEntries(setFor('*')),
      ...own,
      ...Object.fromEntries(setFor(process)),
    };
  }
}

function revision(kind: Revision['kind'], body: JsonObject): Revision {
  const text = canonical(body);
  return { hash: sha256(text), kind, body: text };
}
