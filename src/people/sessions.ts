import { LessThan } from 'typeorm';
import { canonical, sha256 } from '../engine/canonical.js';
import { SessionRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import type { People } from './people.js';
import type { Holding } from './rights.js';
import { hashOf, newSecret } from './secrets.js';
import type { Standing } from './standing.js';

/** Without a request for so long, a session ends. */
const IDLE_MS_MAX = 30 * 60_000;
/** However busy, it ends after this. */
const SESSION_MS_MAX = 12 * 3_600_000;
/** When it was last seen is written at most so often. */
const TOUCH_MS = 60_000;
/** Requests that were on their way when a session was renewed still come with the old one. */
const REPLACED_MS_MAX = 30_000;

/** A session with the person it belongs to. */
export interface Session extends Standing {
  hash: string;
  madeAt: number;
  seenAt: number;
  endsAt: number;
  /** Whether the second factor was given. */
  strong: boolean;
  roles: string;
  enrolling: string | null;
  replacedAt: number | null;
}

/** A session and its token, which is given to the browser and kept nowhere. */
export interface NewSession {
  token: string;
  hash: string;
  endsAt: number;
}

/** Browsers that are signed in. A session ends without anything being administered: it is read each time. */
export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly people: People,
  ) {}

  /** The session of a token, if it still counts. */
  async find(token: string, now: number): Promise<Session | null> {
    const sessions = this.store.read.getRepository(SessionRow);
    const row = await sessions.findOneBy({ hash: hashOf(token) });
    if (!row || !counts(row, now)) return null;
    const standing = await this.people.standingOf(row.personId);
    return standing && { ...standing, ...row, strong: row.strong === 1 };
  }

  async start(who: StartOf, now: number): Promise<NewSession> {
    const token = newSecret();
    const row = rowOf(who, token, now, now + SESSION_MS_MAX);
    await this.store.transaction(async ({ manager }) => {
      await manager.delete(SessionRow, { endsAt: LessThan(now) });
      await manager.insert(SessionRow, row);
    });
    return { token, hash: row.hash, endsAt: row.endsAt };
  }

  /**
   * Another token for the same session, which does not last longer thereby. Null when another request
   * has renewed it already. @param kept how long the old token is still good, in ms
   */
  async renew(
    session: Session,
    { strong, holdings }: { strong: boolean; holdings: readonly Holding[] },
    now: number,
    kept = REPLACED_MS_MAX,
  ): Promise<NewSession | null> {
    const { personId, madeAt, enrolling } = session;
    const token = newSecret();
    const row = rowOf({ personId, strong, holdings }, token, now, session.endsAt);
    const won = await this.store.transaction(async ({ manager }) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(SessionRow)
        .set({ replacedAt: now - (REPLACED_MS_MAX - kept) })
        .where('hash = :hash AND replaced_at IS NULL', { hash: session.hash })
        .execute();
      if (affected === 0) return false;
      await manager.insert(SessionRow, { ...row, madeAt, enrolling });
      return true;
    });
    return won ? { token, hash: row.hash, endsAt: row.endsAt } : null;
  }

  /** Puts off the end of an idle session. */
  async touch({ hash, seenAt }: Session, now: number): Promise<void> {
    if (now - seenAt < TOUCH_MS) return;
    await this.store.transaction(async ({ manager }) => {
      await manager.update(SessionRow, { hash }, { seenAt: now });
    });
  }

  async setEnrolling(hash: string, secret: string): Promise<void> {
    await this.store.transaction(async ({ manager }) => {
      await manager.update(SessionRow, { hash }, { enrolling: secret });
    });
  }

  /** Signs out: this token, and any before it in its session. */
  async end({ personId, madeAt }: Session): Promise<void> {
    await this.store.transaction(async ({ manager }) => {
      await manager.delete(SessionRow, { personId, madeAt });
    });
  }

  async endAllOf(personId: string): Promise<void> {
    await this.store.transaction(async ({ manager }) => {
      await manager.delete(SessionRow, { personId });
    });
  }
}

export interface StartOf {
  personId: string;
  strong: boolean;
  holdings: readonly Holding[];
}

/** What somebody holds, as one hash: when it changes, a session is renewed. */
export function signatureOf(holdings: readonly Holding[]): string {
  const lines = holdings.map((holding) => canonical(JSON.parse(JSON.stringify(holding))));
  return sha256(lines.sort().join('\n'));
}

function counts({ seenAt, endsAt, replacedAt }: SessionRow, now: number): boolean {
  if (replacedAt !== null && now >= replacedAt + REPLACED_MS_MAX) return false;
  return now < endsAt && now < seenAt + IDLE_MS_MAX;
}

/** A session ends at the latest then, if nothing more comes. */
export const endOf = ({ endsAt }: Pick<Session, 'endsAt'>, now: number): number =>
  Math.min(endsAt, now + IDLE_MS_MAX);

function rowOf(who: StartOf, token: string, now: number, endsAt: number): SessionRow {
  return {
    hash: hashOf(token),
    personId: who.personId,
    madeAt: now,
    seenAt: now,
    endsAt,
    strong: who.strong ? 1 : 0,
    roles: signatureOf(who.holdings),
    enrolling: null,
    replacedAt: null,
  };
}
