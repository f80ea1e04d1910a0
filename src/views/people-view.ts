import { In, Not } from 'typeorm';
import type { Json, JsonObject, Text } from '../../machines/process.js';
import { dayOf, toOffsetIso } from '../calendar/day.js';
import { foldText } from '../engine/search-text.js';
import type { Office } from '../office/office.js';
import { isThere, type Role, type Unit } from '../office/structure.js';
import { byPerson, counts } from '../people/standing.js';
import { ADMINISTRATOR, AUDITOR } from '../people/rights.js';
import { HoldingRow, InvitationRow, MandateRow, PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';

const LIMIT = 50;

export interface PeopleFilter {
  /** Words of the name or the full name, with or without diacritics. */
  q?: string;
  /** Who holds something that reaches this unit. */
  unit?: string;
  /** 'true': those who were removed, instead. */
  removed?: string;
  after?: string;
}

/** Accounts as those who keep them, or those who work with them, are told of them. */
export class PeopleView {
  constructor(
    private readonly store: Store,
    private readonly office: Office,
  ) {}

  /** A page of accounts, by name. */
  async list(filter: PeopleFilter, now: number): Promise<JsonObject> {
    const people = await this.found(filter, now);
    const page = people.slice(0, LIMIT);
    const [holdings, invitations] = await Promise.all([
      this.holdingsOf(page),
      this.store.read.getRepository(InvitationRow).findBy({ personId: In(idsOf(page)) }),
    ]);
    return {
      items: page.map((person) => {
        const invited = invitations.find(({ personId }) => personId === person.id);
        return this.account(person, holdings.get(person.id) ?? [], invited ?? null, now);
      }),
      next: people.length > LIMIT ? page.at(-1)!.name : null,
    };
  }

  async one(id: string, now: number): Promise<JsonObject | null> {
    const person = await this.store.read.getRepository(PersonRow).findOneBy({ id });
    if (!person) return null;
    const invited = await this.store.read
      .getRepository(InvitationRow)
      .findOneBy({ personId: person.id });
    const holdings = await this.holdingsOf([person]);
    return this.account(person, holdings.get(id) ?? [], invited, now);
  }

  /** Names and roles, for assigning work: no more is told to whoever is merely known. */
  async directory({ q, unit, after }: PeopleFilter, now: number): Promise<JsonObject> {
    const people = (await this.found({ q, unit, after }, now)).filter(
      ({ kind }) => kind === 'person',
    );
    const page = people.slice(0, LIMIT);
    const holdings = await this.holdingsOf(page);
    return {
      items: page.map((person) => ({
        name: person.name,
        fullName: person.fullName,
        holdings: (holdings.get(person.id) ?? [])
          .filter((row) => counts(row, now))
          .map((row) => this.named(row)),
      })),
      next: people.length > LIMIT ? page.at(-1)!.name : null,
    };
  }

  /** Mandates, latest first. @param personId only those from or to this person */
  async mandates(personId: string | null, now: number): Promise<JsonObject[]> {
    const rows = await this.store.read.getRepository(MandateRow).find({
      ...(personId ? { where: [{ fromPerson: personId }, { toPerson: personId }] } : {}),
      order: { startsAt: 'DESC', id: 'ASC' },
    });
    return this.mandateAnswers(rows, now);
  }

  async mandateAnswers(rows: readonly MandateRow[], now: number): Promise<JsonObject[]> {
    const ids = [...new Set(rows.flatMap(({ fromPerson, toPerson }) => [fromPerson, toPerson]))];
    const people = await this.store.read.getRepository(PersonRow).findBy({ id: In(ids) });
    const named = (id: string): Json => {
      const person = people.find((one) => one.id === id);
      return { name: person?.name ?? id, fullName: person?.fullName ?? '' };
    };
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      from: named(row.fromPerson),
      to: named(row.toPerson),
      role: row.role,
      unit: row.unit,
      processes: row.processes === null ? null : JSON.parse(row.processes),
      validFrom: dayOf(row.startsAt),
      validTo: dayOf(row.endsAt - 1),
      decisionNo: row.decisionNo,
      revokedAt: isoOf(row.revokedAt),
      madeBy: row.madeBy,
      madeAt: toOffsetIso(row.madeAt),
      counts: row.revokedAt === null && row.startsAt <= now && now < row.endsAt,
    }));
  }

  /** Those that a filter leaves, by name. */
  private async found(filter: PeopleFilter, now: number): Promise<PersonRow[]> {
    const { q, unit, removed, after } = filter;
    const query = this.store.read
      .getRepository(PersonRow)
      .createQueryBuilder('one')
      .where(`one.removed_at IS ${removed === 'true' ? 'NOT ' : ''}NULL`)
      .orderBy('one.name');
    if (after !== undefined) query.andWhere('one.name > :after', { after });
    if (q === undefined && unit === undefined) query.limit(LIMIT + 1);
    // Diacritics are folded here, as an office's accounts are few; the database would have to know how.
    const words = foldText(q ?? '')
      .split(/\s+/)
      .filter(Boolean);
    const people = (await query.getMany()).filter(({ name, fullName }) => {
      const text = foldText(`${name} ${fullName}`);
      return words.every((word) => text.includes(word));
    });
    if (unit === undefined) return people;
    const reaching = await this.reaching(unit, now);
    return people.filter(({ id }) => reaching.has(id));
  }

  /** Who holds something in which they could work on a case of the unit. */
  private async reaching(unit: string, now: number): Promise<ReadonlySet<string>> {
    const above = this.office.units().filter(({ slug }) => this.office.isWithin(unit, slug));
    const rows = await this.store.read.getRepository(HoldingRow).findBy({
      unit: In(above.map(({ slug }) => slug)),
      role: Not(In([ADMINISTRATOR, AUDITOR])),
    });
    return new Set(rows.filter((row) => counts(row, now)).map(({ personId }) => personId));
  }

  private async holdingsOf(
    people: readonly PersonRow[],
  ): Promise<ReadonlyMap<string, HoldingRow[]>> {
    const rows = await this.store.read
      .getRepository(HoldingRow)
      .find({ where: { personId: In(idsOf(people)) }, order: { validFrom: 'ASC', id: 'ASC' } });
    return byPerson(rows);
  }

  private account(
    person: PersonRow,
    holdings: readonly HoldingRow[],
    invited: InvitationRow | null,
    now: number,
  ): JsonObject {
    const { id, name, fullName, email, kind, password, totp, madeAt, removedAt } = person;
    return {
      id,
      name,
      fullName,
      email,
      kind,
      hasPassword: password !== null,
      hasSecondFactor: totp !== null,
      invitedUntil: invited && now < invited.endsAt ? toOffsetIso(invited.endsAt) : null,
      madeAt: toOffsetIso(madeAt),
      removedAt: isoOf(removedAt),
      holdings: holdings.map((row) => ({
        id: row.id,
        ...this.named(row),
        validFrom: row.validFrom,
        validTo: row.validTo,
        decision: row.decision,
        endedAt: isoOf(row.endedAt),
        counts: counts(row, now),
      })),
    };
  }

  private named({ role, unit }: HoldingRow): JsonObject {
    return {
      role,
      unit,
      roleName: textOf(this.office.role(role), role),
      unitName: textOf(this.office.unit(unit), unit),
    };
  }
}

const idsOf = (people: readonly PersonRow[]): string[] => people.map(({ id }) => id);
const isoOf = (at: number | null): string | null => (at === null ? null : toOffsetIso(at));

function textOf(one: Unit | Role | null, slug: string): Text & JsonObject {
  return { vi: one?.name ?? slug, en: one?.nameEn ?? slug };
}

export function unitAnswer(unit: Unit, now: number): JsonObject {
  const { slug, authority, level = null, kind = null, parent, members = [] } = unit;
  return {
    slug,
    name: textOf(unit, slug),
    authority,
    level,
    kind,
    parent,
    members: [...members],
    ...validity(unit, now),
    successor: unit.successor ?? null,
  };
}

export function roleAnswer(role: Role, now: number): JsonObject {
  const { slug, level = null, duties = null } = role;
  return { slug, name: textOf(role, slug), level, duties, ...validity(role, now) };
}

function validity(one: Unit | Role, now: number): JsonObject {
  const { validFrom = null, validTo = null } = one;
  return { validFrom, validTo, inForce: isThere(one, dayOf(now)) };
}
