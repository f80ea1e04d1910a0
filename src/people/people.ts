import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import { canonical } from '../engine/canonical.js';
import type { OnBehalfOf } from '../engine/log.js';
import { Problem } from '../engine/problem.js';
import {
  AdministrationRow,
  HoldingRow,
  MandateRow,
  PersonRow,
} from '../storage/people-entities.js';
import { CommitConflict } from '../storage/commit.js';
import type { Store } from '../storage/store.js';
import { ADMINISTRATOR, type Asker, type Holding } from './rights.js';

/** Several administrators at the same moment; more tries would only make them wait. */
const TRIES_MAX = 10;

/** What was administered, as it is kept for ever. */
export interface Administered {
  actor: string;
  type: string;
  subject: string;
  body: JsonObject;
  at: number;
}

/** The accounts of an office: who there is, what each holds now, and who has lent them what. */
export class People {
  constructor(private readonly store: Store) {}

  /** An account by its name; names are compared without regard to case, in NFC. */
  async findByName(name: string): Promise<PersonRow | null> {
    return this.people.findOneBy({ name: accountName(name) });
  }

  async find(id: string): Promise<PersonRow | null> {
    return this.people.findOneBy({ id });
  }

  private get people() {
    return this.store.read.getRepository(PersonRow);
  }

  /** Somebody as the one who asks, with what counts at this instant; null when they were removed. */
  async askerOf(
    personId: string,
    now: number,
    scope: Asker['scope'] = null,
  ): Promise<Asker | null> {
    const person = await this.find(personId);
    if (!person || person.removedAt !== null) return null;
    const holdings = await this.holdingsOf({ personId, lent: true }, now);
    return { actor: person.name, holdings, bounds: 'held', scope };
  }

  /** Everything that counts for somebody at this instant. @param lent false: nothing can be lent to them */
  async holdingsOf(
    { personId, lent }: { personId: string; lent: boolean },
    now: number,
  ): Promise<Holding[]> {
    const own = await this.ownHoldings(personId, now);
    return lent ? [...own, ...(await this.lent(personId, now))] : own;
  }

  /** Everything that somebody holds, has held or is to hold. */
  holdingRows(personId: string): Promise<HoldingRow[]> {
    return this.store.read.getRepository(HoldingRow).findBy({ personId });
  }

  async ownHoldings(personId: string, now: number): Promise<Holding[]> {
    const rows = await this.holdingRows(personId);
    return rows.filter((row) => counts(row, now)).map(({ role, unit }) => ({ role, unit }));
  }

  /** What others have lent this person: never more than they hold themselves at this instant. */
  private async lent(personId: string, now: number): Promise<Holding[]> {
    const mandates = await this.store.read.getRepository(MandateRow).findBy({ toPerson: personId });
    const found: Holding[] = [];
    for (const mandate of mandates) {
      if (mandate.revokedAt !== null || now < mandate.startsAt || now >= mandate.endsAt) continue;
      const from = await this.find(mandate.fromPerson);
      if (!from || from.removedAt !== null) continue;
      const processes = mandate.processes ? (JSON.parse(mandate.processes) as string[]) : undefined;
      const onBehalfOf = {
        actor: from.name,
        kind: mandate.kind as OnBehalfOf['kind'],
        decisionNo: mandate.decisionNo,
      };
      for (const { role, unit } of await this.ownHoldings(from.id, now)) {
        // Who administers is appointed; nothing that is administered says in whose name it was.
        if (role === ADMINISTRATOR) continue;
        if (mandate.role !== null && mandate.role !== role) continue;
        if (mandate.unit !== null && mandate.unit !== unit) continue;
        found.push({ role, unit, onBehalfOf, ...(processes ? { processes } : {}) });
      }
    }
    return found;
  }

  /**
   * Administers: the change and the record of it are written together, or neither. What `change` reads is
   * what everybody before has administered. @throws CommitConflict where somebody else was faster
   */
  async administer<T>(
    what: Administered,
    change: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.store.transaction(async (writer) => {
      const { manager } = writer;
      // Read before the change: whoever administers meanwhile takes this number, and one of the two begins anew.
      const last = (await manager.maximum(AdministrationRow, 'ordinal')) ?? 0;
      const done = await change(manager);
      await manager.insert(AdministrationRow, {
        id: randomUUID(),
        ordinal: last + 1,
        at: what.at,
        actor: what.actor,
        type: what.type,
        subject: what.subject,
        body: canonical(what.body),
      });
      const { wakeOthers } = this.store.dialect;
      if (wakeOthers) await writer.query(wakeOthers);
      return done;
    });
  }

  /**
   * Administers, from the beginning again where somebody else was faster. @param what asked anew each time
   * where it depends on what others have administered @throws Problem 503
   */
  async record<T>(
    what: Administered | (() => Promise<Administered>),
    change: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        const now = typeof what === 'function' ? await what() : what;
        return await this.administer(now, change);
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
        if (tries >= TRIES_MAX) throw administrationBusy();
      }
    }
  }
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

/** The one form of an account's name. */
export function accountName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function administrationBusy(): Problem {
  return new Problem(
    503,
    'administration-busy',
    {
      vi: 'Nhiều người đang quản trị cùng lúc; yêu cầu này chưa được ghi. Hãy gửi lại.',
      en: 'Several people are administering at the same moment; this was not written. Send it again.',
    },
    { retryAfterSeconds: 1 },
  );
}
