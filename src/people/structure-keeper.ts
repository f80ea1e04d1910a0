import type { JsonObject } from '../../machines/process.js';
import { dayOf, type Day } from '../calendar/day.js';
import { conflict, notFound, unprocessable, type Problem } from '../engine/problem.js';
import { SYSTEM_ROLE, type Office } from '../office/office.js';
import type { Role, Unit } from '../office/structure.js';
import type { OfficeChanges } from './office-changes.js';
import type { Administered, People } from './people.js';
import { ADMINISTRATOR, AUDITOR } from './rights.js';
import { mustBeUnit } from './known-names.js';
import { endsBeforeItStarts, type By } from './roster.js';

export interface NewUnit {
  slug: string;
  name: string;
  nameEn: string;
  level: string;
  parent?: string;
  /** Left out: that of the unit above. */
  authority?: string;
  validFrom?: Day;
}

export interface UnitChange {
  name?: string;
  nameEn?: string;
  level?: string;
  parent?: string | null;
}

export interface NewRole {
  slug: string;
  name: string;
  nameEn: string;
  validFrom?: Day;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The service itself asks for them by name. */
const OWN_ROLES = new Set([SYSTEM_ROLE, ADMINISTRATOR, AUDITOR]);

/**
 * Units and roles as administrators keep them. What ends is never taken away: cases and holdings name it,
 * and stay visible to the unit above; it only takes nothing new.
 */
export class StructureKeeper {
  constructor(
    private readonly people: People,
    private readonly office: Office,
    private readonly changes: OfficeChanges,
  ) {}

  /** @throws Problem 409, 422 */
  makeUnit(given: NewUnit, by: By): Promise<void> {
    const { slug, parent = null, validFrom = dayOf(by.now), ...rest } = given;
    return this.record('unit-made', slug, by, () => {
      this.mustBeNewSlug(slug, this.office.unit(slug));
      const above = parent === null ? null : mustBeUnit(this.office, parent, 'parent');
      const authority = rest.authority ?? above?.authority;
      if (authority === undefined || !this.office.isAuthority(authority)) throw noAuthority();
      if (above && above.authority !== authority) throw otherAuthority(above);
      return { ...rest, authority, parent, members: [], kind: 'unit', validFrom, validTo: null };
    });
  }

  /** Renames, or puts it with all that lies below it under another unit. @throws Problem 404, 422 */
  changeUnit(slug: string, change: UnitChange, by: By): Promise<void> {
    return this.record('unit-changed', slug, by, () => {
      const unit = this.mustFindUnit(slug);
      const { parent } = change;
      if (parent == null) return { ...change };
      const above = mustBeUnit(this.office, parent, 'parent');
      if (above.authority !== unit.authority) throw otherAuthority(above);
      if (this.office.isWithin(parent, slug)) throw withinItself(slug, parent);
      return { ...change };
    });
  }

  /** @param validTo its last day @throws Problem 404, 422 */
  endUnit(slug: string, validTo: Day, successor: string | undefined, by: By): Promise<void> {
    return this.record('unit-ended', slug, by, () => {
      mustNotEndBefore(this.mustFindUnit(slug), validTo);
      if (successor === slug) throw succeedsItself(slug);
      if (successor !== undefined) mustBeUnit(this.office, successor, 'successor');
      return { validTo, successor: successor ?? null };
    });
  }

  /** @throws Problem 409, 422 */
  makeRole({ slug, ...rest }: NewRole, by: By): Promise<void> {
    return this.record('role-made', slug, by, () => {
      this.mustBeNewSlug(slug, this.office.role(slug));
      return { validFrom: dayOf(by.now), ...rest, validTo: null };
    });
  }

  /** @throws Problem 404 */
  renameRole(slug: string, change: { name?: string; nameEn?: string }, by: By): Promise<void> {
    return this.record('role-changed', slug, by, () => {
      this.mustFindRole(slug);
      return { ...change };
    });
  }

  /** @param validTo its last day @throws Problem 404, 409, 422 */
  endRole(slug: string, validTo: Day, by: By): Promise<void> {
    return this.record('role-ended', slug, by, () => {
      mustNotEndBefore(this.mustFindRole(slug), validTo);
      if (OWN_ROLES.has(slug)) throw ownRole(slug);
      return { validTo };
    });
  }

  /** @param body refuses, or gives the fields that are other than before; asked of what counts by then */
  private async record(
    type: string,
    subject: string,
    { actor, now }: By,
    body: () => JsonObject,
  ): Promise<void> {
    let asked = 0;
    const what = async (): Promise<Administered> => {
      asked = await this.changes.refresh();
      return { actor, type, subject, body: body(), at: now };
    };
    await this.people.record(what, (manager) => this.changes.mustBeLast(asked, manager));
    await this.changes.refresh();
  }

  private mustBeNewSlug(slug: string, known: Unit | Role | null): void {
    if (!SLUG.test(slug) || slug.length > 64) throw badSlug(slug);
    if (known) throw slugTaken(slug);
  }

  private mustFindUnit(slug: string): Unit {
    const unit = this.office.unit(slug);
    if (unit) return unit;
    throw notFound(`Không có đơn vị '${slug}'.`, `There is no unit '${slug}'.`);
  }

  private mustFindRole(slug: string): Role {
    const role = this.office.role(slug);
    if (role) return role;
    throw notFound(`Không có vai '${slug}'.`, `There is no role '${slug}'.`);
  }
}

function mustNotEndBefore({ validFrom }: Unit | Role, validTo: Day): void {
  if (validFrom != null && validTo < validFrom) throw endsBeforeItStarts(validFrom, validTo);
}

const badSlug = (slug: string): Problem =>
  unprocessable(
    'invalid-slug',
    `'${slug}' phải gồm chữ thường a–z, số và gạch nối, bắt đầu bằng chữ, tối đa 64 ký tự; chưa có gì được ghi.`,
    `'${slug}' must be of small letters a–z, digits and hyphens, beginning with a letter, 64 at most; nothing was written.`,
  );

const slugTaken = (slug: string): Problem =>
  conflict(
    'slug-taken',
    `Đã có '${slug}'; chưa có gì được ghi. Vụ việc gọi tên nó mãi mãi, nên hãy chọn mã khác.`,
    `There is '${slug}' already; nothing was written. Cases name it for ever, so choose another.`,
  );

const noAuthority = (): Problem =>
  unprocessable(
    'unknown-authority',
    'Phải nêu cơ quan (authority) có trong data/authorities.json, hoặc đơn vị cấp trên; chưa có gì được ghi.',
    'An authority of data/authorities.json is needed, or a unit above; nothing was written.',
  );

const otherAuthority = ({ slug, authority }: Unit): Problem =>
  unprocessable(
    'unit-of-other-authority',
    `Đơn vị '${slug}' thuộc cơ quan khác ('${authority}'); chưa có gì được ghi. Vụ việc không đổi cơ quan.`,
    `The unit '${slug}' belongs to another authority ('${authority}'); nothing was written. Cases do not change theirs.`,
  );

const withinItself = (slug: string, parent: string): Problem =>
  unprocessable(
    'unit-within-itself',
    `'${parent}' nằm trong '${slug}' nên không thể là cấp trên của nó; chưa có gì được ghi.`,
    `'${parent}' lies within '${slug}' and cannot be above it; nothing was written.`,
  );

const succeedsItself = (slug: string): Problem =>
  unprocessable(
    'succeeds-itself',
    `'${slug}' không thể kế thừa chính nó; chưa có gì được ghi.`,
    `'${slug}' cannot succeed itself; nothing was written.`,
  );

const ownRole = (slug: string): Problem =>
  conflict(
    'role-of-the-service',
    `Vai '${slug}' do chính hệ thống dùng nên không kết thúc được; chưa có gì được ghi.`,
    `The service itself asks for the role '${slug}', which cannot end; nothing was written.`,
  );
