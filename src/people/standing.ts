import { In, IsNull, type DataSource } from 'typeorm';
import { dayOf } from '../calendar/day.js';
import type { OnBehalfOf } from '../engine/log.js';
import { HoldingRow, MandateRow, PersonRow } from '../storage/people-entities.js';
import { ADMINISTRATOR, type Holding } from './rights.js';

/**
 * Somebody with everything that they may act by, as it is stored. It is remembered until something is
 * administered, so nothing in it may say that it counts now: whoever asks compares its times with the clock.
 */
export interface Standing {
  personId: string;
  /** The name of the account. */
  actor: string;
  kind: string;
  /** Whether the person has a second factor. */
  enrolled: boolean;
  /** What they hold or are to hold, ended by its last day alone. */
  own: readonly HoldingRow[];
  lent: readonly Loan[];
}

/** A mandate that was not revoked, of somebody who was not removed. */
interface Loan {
  mandate: MandateRow;
  onBehalfOf: OnBehalfOf;
  /** The only processes that it is for; left out: all. */
  processes?: readonly string[];
  /** What its lender holds or is to hold. */
  held: readonly HoldingRow[];
}

/** Null where there is nobody of that id, or they were removed. */
export async function readStanding(read: DataSource, personId: string): Promise<Standing | null> {
  const people = read.getRepository(PersonRow);
  const person = await people.findOneBy({ id: personId, removedAt: IsNull() });
  if (!person) return null;
  const notRevoked = { toPerson: personId, revokedAt: IsNull() };
  const mandates = await read.getRepository(MandateRow).findBy(notRevoked);
  const fromIds = mandates.map(({ fromPerson }) => fromPerson);
  const lenders = await people.findBy({ id: In(fromIds), removedAt: IsNull() });
  const ids = [personId, ...lenders.map(({ id }) => id)];
  // What was ended is over on every node, also on one whose clock is behind.
  const notEnded = { personId: In(ids), endedAt: IsNull() };
  const held = byPerson(await read.getRepository(HoldingRow).findBy(notEnded));
  const lent = mandates.flatMap((mandate) => {
    const lender = lenders.find(({ id }) => id === mandate.fromPerson);
    return lender ? [loanOf(mandate, lender, held.get(lender.id) ?? [])] : [];
  });
  const { name: actor, kind, totp } = person;
  return { personId, actor, kind, enrolled: totp !== null, own: held.get(personId) ?? [], lent };
}

function loanOf(mandate: MandateRow, { name }: PersonRow, held: readonly HoldingRow[]): Loan {
  const { kind, decisionNo, processes } = mandate;
  const onBehalfOf = { actor: name, kind: kind as OnBehalfOf['kind'], decisionNo };
  return { mandate, onBehalfOf, held, ...(processes ? { processes: JSON.parse(processes) } : {}) };
}

/** Everything that counts for somebody at this instant: what they hold themselves, then what is lent to them. */
export function holdingsAt({ own, lent }: Standing, now: number): Holding[] {
  return [...heldAt(own, now), ...lent.flatMap((loan) => lentAt(loan, now))];
}

function heldAt(rows: readonly HoldingRow[], now: number): Holding[] {
  return rows.filter((row) => counts(row, now)).map(({ role, unit }) => ({ role, unit }));
}

/** Never more than the lender holds themselves at this instant. */
function lentAt({ mandate, onBehalfOf, processes, held }: Loan, now: number): Holding[] {
  if (now < mandate.startsAt || now >= mandate.endsAt) return [];
  return heldAt(held, now)
    .filter(
      ({ role, unit }) =>
        // Who administers is appointed; nothing that is administered says in whose name it was.
        role !== ADMINISTRATOR &&
        (mandate.role ?? role) === role &&
        (mandate.unit ?? unit) === unit,
    )
    .map((holding) => ({ ...holding, onBehalfOf, ...(processes ? { processes } : {}) }));
}

/** Whether a holding counts at an instant; its last day counts to the end. */
export function counts(
  { validFrom, validTo, endedAt }: Pick<HoldingRow, 'validFrom' | 'validTo' | 'endedAt'>,
  now: number,
): boolean {
  const today = dayOf(now);
  return (
    (endedAt === null || now < endedAt) &&
    validFrom <= today &&
    (validTo === null || today <= validTo)
  );
}

export function byPerson(rows: readonly HoldingRow[]): ReadonlyMap<string, HoldingRow[]> {
  const found = new Map<string, HoldingRow[]>();
  for (const row of rows) {
    const known = found.get(row.personId);
    if (known) known.push(row);
    else found.set(row.personId, [row]);
  }
  return found;
}
