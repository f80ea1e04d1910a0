import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, Text } from '../../machines/process.js';
import { WorkingCalendar, type CalendarData } from '../calendar/working-calendar.js';
import { canonical, sha256 } from '../engine/canonical.js';
import { Structure, type Role, type Unit } from './structure.js';

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
  /** Units and roles as data/ has them. */
  readonly shippedStructure: Structure;
  private structure: Structure;
  private readonly authorities: Map<string, Authority>;
  private readonly parameterRevisions = new Map<string, Revision>();

  constructor(calendar: CalendarData, units: Unit[], roles: Role[], authorities: Authority[]) {
    this.calendar = new WorkingCalendar(calendar);
    this.calendarRevision = revision('calendar', calendar as unknown as JsonObject);
    this.shippedStructure = new Structure(units, roles);
    this.structure = this.shippedStructure;
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
