import type { Day } from '../calendar/day.js';

/** From when to when something is there; its last day counts. Null or left out: open. */
export interface Validity {
  validFrom?: Day | null;
  validTo?: Day | null;
}

export interface Unit extends Validity {
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
  /** Where its work goes after its last day. */
  successor?: string | null;
}

export interface Role extends Validity {
  slug: string;
  name: string;
  nameEn: string;
  level?: string;
  duties?: string;
}

/** What an administrator has changed: the fields that are other than before, or all of something new. */
export interface StructureChange {
  of: 'unit' | 'role';
  slug: string;
  set: Partial<Unit> | Partial<Role>;
}

/** Whether something is there on a day. */
export function isThere({ validFrom, validTo }: Validity, day: Day): boolean {
  return (validFrom == null || validFrom <= day) && (validTo == null || day <= validTo);
}

/** Units, with what lies below them, and roles. Never changed in place. */
export class Structure {
  private readonly unitsBySlug: ReadonlyMap<string, Unit>;
  private readonly rolesBySlug: ReadonlyMap<string, Role>;
  private readonly below = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly units: readonly Unit[],
    readonly roles: readonly Role[],
  ) {
    this.unitsBySlug = new Map(units.map((unit) => [unit.slug, unit]));
    this.rolesBySlug = new Map(roles.map((role) => [role.slug, role]));
  }

  unit(slug: string): Unit | null {
    return this.unitsBySlug.get(slug) ?? null;
  }

  role(slug: string): Role | null {
    return this.rolesBySlug.get(slug) ?? null;
  }

  /** A unit and all those below it. One that has ended stays where it was: so do its cases. */
  within(unit: string): ReadonlySet<string> {
    const known = this.below.get(unit);
    if (known) return known;
    const found = new Set([unit]);
    for (const one of found) {
      for (const member of this.unit(one)?.members ?? []) found.add(member);
      for (const { slug, parent } of this.units) if (parent === one) found.add(slug);
    }
    this.below.set(unit, found);
    return found;
  }

  /** With changes, in the order in which they were made. */
  changedBy(changes: readonly StructureChange[]): Structure {
    return new Structure(
      changed(this.units, ofKind(changes, 'unit')),
      changed(this.roles, ofKind(changes, 'role')),
    );
  }
}

const ofKind = (
  changes: readonly StructureChange[],
  kind: StructureChange['of'],
): readonly StructureChange[] => changes.filter((change) => change.of === kind);

function changed<T extends { slug: string }>(
  before: readonly T[],
  changes: readonly StructureChange[],
): T[] {
  const bySlug = new Map(before.map((one) => [one.slug, one]));
  for (const { slug, set } of changes) {
    bySlug.set(slug, { ...bySlug.get(slug), ...set, slug } as unknown as T);
  }
  return [...bySlug.values()];
}
