import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import type { CalendarData, WorkingCalendar } from '../calendar/working-calendar.js';
import { Settings, type Figures, type Revision } from './settings.js';

export interface Unit {
  slug: string;
  name: string;
  nameEn: string;
  authority: string;
  /** The unit directly above; null at the top. */
  parent: string | null;
  /** Units of a group, which lie within it as those below a unit do. */
  members?: readonly string[];
  kind?: string;
  level?: string;
}

export interface Role {
  slug: string;
  name: string;
  nameEn: string;
}

export interface Authority {
  slug: string;
  name: string;
  nameEn: string;
  /** The unit for which the schedules open their cases; null where nothing is opened by itself. */
  office: string | null;
  /** Figures that differ from the processes' own: process key → parameter → days. */
  parameters: Figures;
  /** The document that the figures of a process come from. */
  parametersSource?: { [process: string]: FigureSource };
}

export interface FigureSource {
  document: string;
  quote?: string;
}

/** The last change of the calendar by an administrator: cases counted before it are counted anew. */
export interface CalendarChanged {
  id: string;
  /** The instant (ms) from which the calendar counts: what fell due before belongs to the one before. */
  at: number;
  by: { actor: string; role: string; unit: string };
  /** The hash of the calendar that it gave. */
  calendar: string;
}

export const SYSTEM_ROLE = 'system';

/**
 * What the office has set: its calendar, units, roles and figures. Calendar and figures are kept as
 * revisions: an event names the hash of the ones that it was counted with.
 */
export class Office {
  private readonly unitsBySlug: Map<string, Unit>;
  private readonly rolesBySlug: Map<string, Role>;
  private readonly authorities: Map<string, Authority>;
  private settings: Settings;
  /** Null while the calendar is that of data/, which nobody has changed. */
  private changed: CalendarChanged | null = null;

  constructor(calendar: CalendarData, units: Unit[], roles: Role[], authorities: Authority[]) {
    this.unitsBySlug = new Map(units.map((unit) => [unit.slug, unit]));
    this.rolesBySlug = new Map(roles.map((role) => [role.slug, role]));
    this.authorities = new Map(authorities.map((authority) => [authority.slug, authority]));
    const figures = authorities.map(({ slug, parameters }) => [slug, parameters]);
    this.settings = new Settings(calendar, Object.fromEntries(figures));
    this.shipped = this.settings;
  }

  /** As data/ has them. */
  readonly shipped: Settings;

  get calendar(): WorkingCalendar {
    return this.settings.calendar;
  }

  get calendarRevision(): Revision {
    return this.settings.calendarRevision;
  }

  get calendarChange(): CalendarChanged | null {
    return this.changed;
  }

  get now(): Settings {
    return this.settings;
  }

  /** From now on these count. */
  put(settings: Settings, changed: CalendarChanged | null): void {
    this.settings = settings;
    this.changed = changed;
  }

  static read(root: string): Office {
    const data = (name: string): any => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'));
    return new Office(
      data('calendar.json'),
      data('units.json'),
      data('roles.json'),
      data('authorities.json'),
    );
  }

  unit(slug: string): Unit | null {
    return this.unitsBySlug.get(slug) ?? null;
  }

  /** Whether a unit is another or lies below it. */
  isWithin(unit: string, above: string): boolean {
    return this.withinOf(above).has(unit);
  }

  /** A unit and all those below it. */
  within(unit: string): string[] {
    return [...this.withinOf(unit)];
  }

  private readonly below = new Map<string, ReadonlySet<string>>();

  private withinOf(unit: string): ReadonlySet<string> {
    const known = this.below.get(unit);
    if (known) return known;
    const found = new Set([unit]);
    for (const one of found) {
      for (const member of this.unitsBySlug.get(one)?.members ?? []) found.add(member);
      for (const { slug, parent } of this.unitsBySlug.values()) if (parent === one) found.add(slug);
    }
    this.below.set(unit, found);
    return found;
  }

  units(): Unit[] {
    return [...this.unitsBySlug.values()];
  }

  role(slug: string): Role | null {
    return this.rolesBySlug.get(slug) ?? null;
  }

  roleSlugs(): ReadonlySet<string> {
    return new Set(this.rolesBySlug.keys());
  }

  authorityName(slug: string): Text {
    const authority = this.authorities.get(slug);
    return { vi: authority?.name ?? slug, en: authority?.nameEn ?? slug };
  }

  /** The authorities for which schedules open cases, each with its office. */
  offices(): { authority: string; office: string }[] {
    return [...this.authorities.values()].flatMap(({ slug, office }) =>
      office ? [{ authority: slug, office }] : [],
    );
  }

  /** The figures that an authority has set for a process, as the revision that events name. */
  parameters(authority: string, process: string, on: Day = LAST_DAY): Revision {
    return this.settings.parameters(authority, process, on);
  }

  authoritySlugs(): string[] {
    return [...this.authorities.keys()];
  }

  /** Where data/ says that the figures of a process come from. */
  figureSource(authority: string, process: string): FigureSource | null {
    return this.authorities.get(authority)?.parametersSource?.[process] ?? null;
  }
}

const LAST_DAY: Day = '9999-12-31';
