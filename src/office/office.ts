import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, Text } from '../../machines/process.js';
import { WorkingCalendar, type CalendarData } from '../calendar/working-calendar.js';
import { canonical, sha256 } from '../engine/canonical.js';

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
  parameters: { [process: string]: { [parameter: string]: number } };
}

/** A fact from outside a case, kept under its hash so that a replay finds it again. */
export interface Revision {
  hash: string;
  kind: 'calendar' | 'parameters';
  body: string;
}

export const SYSTEM_ROLE = 'system';

/**
 * What the office has set: its calendar, units, roles and figures. Calendar and figures are kept as
 * revisions: an event names the hash of the ones that it was counted with.
 */
export class Office {
  readonly calendar: WorkingCalendar;
  readonly calendarRevision: Revision;
  private readonly unitsBySlug: Map<string, Unit>;
  private readonly rolesBySlug: Map<string, Role>;
  private readonly authorities: Map<string, Authority>;
  private readonly parameterRevisions = new Map<string, Revision>();

  constructor(calendar: CalendarData, units: Unit[], roles: Role[], authorities: Authority[]) {
    this.calendar = new WorkingCalendar(calendar);
    this.calendarRevision = revision('calendar', calendar as unknown as JsonObject);
    this.unitsBySlug = new Map(units.map((unit) => [unit.slug, unit]));
    this.rolesBySlug = new Map(roles.map((role) => [role.slug, role]));
    this.authorities = new Map(authorities.map((authority) => [authority.slug, authority]));
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
  parameters(authority: string, process: string): Revision {
    const name = `${authority}/${process}`;
    let known = this.parameterRevisions.get(name);
    if (!known) {
      // '*' holds what an authority has set for all its processes: its office hours.
      const { [process]: own, '*': common } = this.authorities.get(authority)?.parameters ?? {};
      const set = { ...common, ...own };
      known = revision('parameters', set);
      this.parameterRevisions.set(name, known);
    }
    return known;
  }
}

function revision(kind: Revision['kind'], body: JsonObject): Revision {
  const text = canonical(body);
  return { hash: sha256(text), kind, body: text };
}
