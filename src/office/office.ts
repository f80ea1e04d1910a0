import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../machines/process.js';
import type { Day } from '../calendar/day.js';
import type { CalendarData, WorkingCalendar } from '../calendar/working-calendar.js';
import { Settings, type Figures, type Revision } from './settings.js';
import { isThere, Structure, type Role, type Unit } from './structure.js';

export type { Role, Unit } from './structure.js';

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
/** The level of the roles that are held by people outside of the office. */
const EXTERNAL = 'external';

/**
 * What the office has set: its calendar, units, roles and figures. Calendar and figures are kept as
 * revisions: an event names the hash of the ones that it was counted with.
 */
export class Office {
  /** Units and roles as data/ has them. */
  readonly shippedStructure: Structure;
  private structure: Structure;
  private readonly authorities: Map<string, Authority>;
  private settings: Settings;
  /** Null while the calendar is that of data/, which nobody has changed. */
  private changed: CalendarChanged | null = null;

  constructor(calendar: CalendarData, units: Unit[], roles: Role[], authorities: Authority[]) {
    this.shippedStructure = new Structure(units, roles);
    this.structure = this.shippedStructure;
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

  /** From now on these units and roles count. */
  restructure(structure: Structure): void {
    this.structure = structure;
  }

  unit(slug: string): Unit | null {
    return this.structure.unit(slug);
  }

  /** Whether a unit is another or lies below it. */
  isWithin(unit: string, above: string): boolean {
    return this.structure.within(above).has(unit);
  }

  /** A unit and all those below it. */
  within(unit: string): string[] {
    return [...this.structure.within(unit)];
  }

  units(): readonly Unit[] {
    return this.structure.units;
  }

  role(slug: string): Role | null {
    return this.structure.role(slug);
  }

  /** A role of whoever has a matter with the office, and is not of it: an applicant, the public post. */
  isExternal(role: string): boolean {
    return this.structure.role(role)?.level === EXTERNAL;
  }

  roles(): readonly Role[] {
    return this.structure.roles;
  }

  roleSlugs(): ReadonlySet<string> {
    return new Set(this.structure.roles.map(({ slug }) => slug));
  }

  isAuthority(slug: string): boolean {
    return this.authorities.has(slug);
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

  /** The units that an authority has on a day: no groups, which are named in plans, and no persons. */
  unitsOf(authority: string, day: Day): Unit[] {
    return this.units().filter(
      (unit) => unit.authority === authority && unit.kind === 'unit' && isThere(unit, day),
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
