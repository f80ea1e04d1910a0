import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { dayOf, endOfDay, startOfDay, yearOf, type Day } from '../calendar/day.js';
import type { OnBehalfOf } from '../engine/log.js';
import type { Office } from '../office/office.js';
import { MandateRow, type PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import * as refuse from './mandate-problems.js';
import type { People } from './people.js';
import { ADMINISTRATOR, type Holding } from './rights.js';
import { endsBeforeItStarts, type By } from './roster.js';

export type MandateKind = OnBehalfOf['kind'];
/** substitute: thay người vắng mặt; KT., TL. and TUQ.: Decree 30/2020/NĐ-CP, Article 13. */
export const MANDATE_KINDS = ['substitute', 'ky-thay', 'ky-thua-lenh', 'uy-quyen'] as const;

export interface NewMandate {
  kind: MandateKind;
  /** Names of accounts. */
  from: string;
  to: string;
  /** Left out: every role, every unit, every process of the one who lends. */
  role?: string;
  unit?: string;
  processes?: string[];
  validFrom: Day;
  /** Its last day. */
  validTo: Day;
  decisionNo?: string;
}

/** Where the one who signs has to stand, seen from the unit of the one who lends; null: anywhere. */
const STANDS: { [kind in MandateKind]: 'within' | 'below' | null } = {
  substitute: null,
  // Cấp phó ký thay cấp trưởng: of the same house.
  'ky-thay': 'within',
  // Người đứng đầu đơn vị thuộc cơ quan: of a unit below.
  'ky-thua-lenh': 'below',
  'uy-quyen': 'within',
};

/** What one person lends another for a time. Whether it counts is asked at each instant (`standing.ts`). */
export class Mandates {
  /** Called when somebody may no longer be the one for the cases that they have. */
  onLeft: () => void = () => {};

  constructor(
    private readonly store: Store,
    private readonly people: People,
    private readonly office: Office,
  ) {}

  async find(id: string): Promise<MandateRow | null> {
    return this.store.read.getRepository(MandateRow).findOneBy({ id });
  }

  /** Gives its id. @throws Problem 409, 422 */
  async make(given: NewMandate, { actor, now }: By): Promise<string> {
    const from = await this.mustBePerson(given.from, 'from');
    const to = await this.mustBePerson(given.to, 'to');
    if (from.id === to.id) throw refuse.toOneself();
    mustHaveDays(given, dayOf(now));
    mustBeInWriting(given);
    await this.mustBeHeld(from, given);
    await this.mustStandRight(from, to, given);
    const row: MandateRow = {
      id: randomUUID(),
      kind: given.kind,
      fromPerson: from.id,
      toPerson: to.id,
      role: given.role ?? null,
      unit: given.unit ?? null,
      processes: given.processes ? JSON.stringify([...given.processes].sort()) : null,
      startsAt: startOfDay(given.validFrom),
      endsAt: endOfDay(given.validTo),
      decisionNo: given.decisionNo ?? null,
      revokedAt: null,
      madeBy: actor,
      madeAt: now,
    };
    const what = { actor, type: 'mandate-made', subject: row.id, body: { ...given }, at: now };
    await this.people.record(what, async (manager) => {
      await mustNotOverlap(manager, row);
      await manager.insert(MandateRow, row);
    });
    return row.id;
  }

  /** Counts from this instant on, for what is on its way too. Again, it changes nothing. */
  async revoke(mandate: MandateRow, { actor, now }: By): Promise<void> {
    const { id, kind } = mandate;
    if (mandate.revokedAt !== null) return;
    const what = { actor, type: 'mandate-revoked', subject: id, body: { kind }, at: now };
    await this.people.record(what, async (manager) => {
      await manager.update(MandateRow, { id, revokedAt: IsNull() }, { revokedAt: now });
    });
    this.onLeft();
  }

  private async mustBePerson(name: string, field: 'from' | 'to'): Promise<PersonRow> {
    const person = await this.people.findByName(name);
    if (person && person.removedAt === null && person.kind === 'person') return person;
    throw refuse.noSuchPerson(name, field);
  }

  /** What they hold themselves, on a day of it at least; what was lent to them is nobody's to lend. */
  private async mustBeHeld(from: PersonRow, given: NewMandate): Promise<void> {
    const { role, unit } = given;
    if (role === ADMINISTRATOR) throw refuse.administratorLent();
    const held = await this.heldDuring(from, given);
    const fit = held.filter(
      (one) => (role ?? one.role) === one.role && (unit ?? one.unit) === one.unit,
    );
    if (fit.length === 0) throw refuse.notHeld(from.name, role, unit);
  }

  private async mustStandRight(from: PersonRow, to: PersonRow, given: NewMandate): Promise<void> {
    const stands = STANDS[given.kind];
    if (stands === null) return;
    const lenders = (await this.heldDuring(from, given)).filter(
      ({ role, unit }) => (given.role ?? role) === role && (given.unit ?? unit) === unit,
    );
    const theirs = await this.heldDuring(to, given);
    const right = theirs.some(({ unit }) =>
      lenders.some(
        (lender) =>
          this.office.isWithin(unit, lender.unit) && (stands === 'within' || unit !== lender.unit),
      ),
    );
    if (!right) throw refuse.standsWrong(given.kind, to.name);
  }

  private async heldDuring(
    { id }: PersonRow,
    { validFrom, validTo }: NewMandate,
  ): Promise<Holding[]> {
    const rows = await this.people.holdingRows(id);
    return rows.filter(
      (row) =>
        row.role !== ADMINISTRATOR &&
        row.endedAt === null &&
        row.validFrom <= validTo &&
        (row.validTo === null || row.validTo >= validFrom),
    );
  }
}

function mustHaveDays({ kind, validFrom, validTo }: NewMandate, today: Day): void {
  if (validTo < validFrom) throw endsBeforeItStarts(validFrom, validTo);
  if (validFrom < today) throw refuse.startsInThePast(validFrom);
  const yearLater = `${yearOf(validFrom) + 1}${validFrom.slice(4)}`;
  if (kind === 'uy-quyen' && validTo >= yearLater) throw refuse.tooLong();
}

/** Ủy quyền is given in writing, for a time and for what it names (Article 13(3)). */
function mustBeInWriting({ kind, decisionNo, processes }: NewMandate): void {
  if (kind !== 'substitute' && decisionNo === undefined) throw refuse.withoutDecision(kind);
  if (kind === 'uy-quyen' && processes === undefined) throw refuse.withoutContent();
}

async function mustNotOverlap(manager: EntityManager, row: MandateRow): Promise<void> {
  const { kind, fromPerson, toPerson } = row;
  const others = await manager.findBy(MandateRow, {
    kind,
    fromPerson,
    toPerson,
    revokedAt: IsNull(),
  });
  const same = others.find(
    (other) =>
      other.startsAt < row.endsAt &&
      row.startsAt < other.endsAt &&
      meet(other.role, row.role) &&
      meet(other.unit, row.unit) &&
      processesMeet(other.processes, row.processes),
  );
  if (same) throw refuse.overlaps(dayOf(same.startsAt), dayOf(same.endsAt - 1));
}

const meet = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

function processesMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const known = new Set(JSON.parse(a) as string[]);
  return (JSON.parse(b) as string[]).some((process) => known.has(process));
}
