import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import { canonical } from '../engine/canonical.js';
import { Problem } from '../engine/problem.js';
import { CommitConflict } from '../storage/commit.js';
import { AdministrationRow, HoldingRow, PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import { LastRecord } from './last-record.js';
import type { Asker, Holding } from './rights.js';
import { holdingsAt, readStanding, type Standing } from './standing.js';
import { UntilAdministered } from './until-administered.js';

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
  private readonly lastRecord: LastRecord;
  private readonly standings: UntilAdministered<Standing>;

  constructor(private readonly store: Store) {
    this.lastRecord = new LastRecord(store);
    this.standings = this.untilAdministered((id) => readStanding(store.read, id));
  }

  /** Remembers what `read` gives until something is administered. */
  untilAdministered<V extends object>(
    read: (key: string) => Promise<V | null>,
  ): UntilAdministered<V> {
    return new UntilAdministered(() => this.lastRecord.id(), read);
  }

  /** Which record of what was administered is the last: where it is another, anybody's rights may be others. */
  lastRecordId(): Promise<string | null> {
    return this.lastRecord.id();
  }

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

  /** What somebody may act by; null where there is nobody, or they were removed. */
  standingOf(personId: string): Promise<Standing | null> {
    return this.standings.get(personId);
  }

  /** Somebody as the one who asks, with what counts at this instant; null when they were removed. */
  async askerOf(personId: string, now: number): Promise<Asker | null> {
    const standing = await this.standingOf(personId);
    if (!standing) return null;
    const holdings = holdingsAt(standing, now);
    return { actor: standing.actor, holdings, bounds: 'held', scope: null };
  }

  /** Everything that counts for somebody at this instant. */
  async holdingsOf(personId: string, now: number): Promise<Holding[]> {
    const standing = await this.standingOf(personId);
    return standing ? holdingsAt(standing, now) : [];
  }

  /** Everything that somebody holds, has held or is to hold. */
  holdingRows(personId: string): Promise<HoldingRow[]> {
    return this.store.read.getRepository(HoldingRow).findBy({ personId });
  }

  /**
   * Administers: the change and the record of it are written together, or neither. What `change` reads is
   * what everybody before has administered. @throws CommitConflict where somebody else was faster
   */
  async administer<T>(
    what: Administered,
    change: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    const administered = this.store.transaction(async (writer) => {
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
    // Also where it failed: of a COMMIT that did, nobody knows what it wrote.
    return administered.finally(() => this.lastRecord.moved());
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
