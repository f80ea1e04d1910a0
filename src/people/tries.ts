import { LessThan } from 'typeorm';
import { Problem } from '../engine/problem.js';
import type { BatchWriter } from '../storage/batch-writer.js';
import { TryRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import { hashOf } from './secrets.js';

/** What is counted: who is tried for, or from where. */
export interface Counted {
  key: string;
  /** So many tries in vain, one after another, are free. */
  free: number;
  /** After so long without one, counting begins anew. */
  quietMs: number;
}

const DAY_MS = 86_400_000;
const QUARTER_HOUR_MS = 900_000;

/** An account, whether there is one of that name or not. */
export const forAccount = (name: string): Counted => ({
  key: `account ${name}`,
  free: 5,
  quietMs: DAY_MS,
});
/** The second factor of a person. */
export const forCode = (personId: string): Counted => ({
  key: `code ${personId}`,
  free: 5,
  quietMs: DAY_MS,
});
/** An address, against one password tried on many accounts; a whole office may sit behind it. */
export const fromAddress = (ip: string): Counted => ({
  key: `from ${networkOf(ip)}`,
  free: 20,
  quietMs: QUARTER_HOUR_MS,
});

const WAIT_MS_MIN = 60_000;
/** The wait doubles six times, and is then cut to this. */
const WAIT_MS_MAX = 3_600_000;
const DOUBLINGS_MAX = 6;

/**
 * Tries in vain. Each is counted before it is made, so that a hundred at the same moment are a hundred,
 * and forgotten when it turns out right.
 */
export class Tries {
  constructor(private readonly store: Store) {}

  /**
   * Counts one more try on each. @throws Problem 429 while one of them has to wait: then none is counted,
   * and nothing is tried, even with what would be right.
   */
  async take(counted: readonly Counted[], now: number): Promise<void> {
    await this.store.transaction(async (writer) => {
      await writer.manager.delete(TryRow, { lastAt: LessThan(now - DAY_MS) });
      for (const one of counted) {
        const waitMs = await takeOne(writer, one, now);
        if (waitMs > 0) throw tooManyTries(waitMs);
      }
    });
  }

  /**
   * It was right: counting begins anew for whoever it was. The address only gets this one try back, or
   * somebody with an account of their own could try those of others for ever.
   */
  async wasRight(who: Counted, from: Counted | null): Promise<void> {
    await this.store.transaction(async ({ manager }) => {
      await manager.delete(TryRow, { key: hashOf(who.key) });
      if (from) await manager.decrement(TryRow, { key: hashOf(from.key) }, 'count', 1);
    });
  }
}

/** Gives how long it still has to wait; 0 when the try was counted. */
async function takeOne(writer: BatchWriter, counted: Counted, now: number): Promise<number> {
  const { dialect, manager } = writer;
  const { key, free, quietMs } = counted;
  const [name, at] = [dialect.typedParameter(1, 'text'), dialect.typedParameter(2, 'bigint')];
  const hash = hashOf(key);
  const waited =
    `tries.last_at + CASE WHEN tries.count < ${free} THEN 0 ` +
    `WHEN tries.count >= ${free + DOUBLINGS_MAX} THEN ${WAIT_MS_MAX} ` +
    `ELSE ${WAIT_MS_MIN} * (1 << (tries.count - ${free})) END <= excluded.last_at`;
  const taken = await writer.run(
    `WITH one (key, last_at) AS (VALUES (${name}, ${at})) ` +
      'INSERT INTO tries (key, count, last_at) SELECT key, 1, last_at FROM one WHERE true ' +
      'ON CONFLICT (key) DO UPDATE SET last_at = excluded.last_at, count = ' +
      `CASE WHEN tries.last_at + ${quietMs} < excluded.last_at THEN 1 ELSE tries.count + 1 END ` +
      `WHERE ${waited} RETURNING count`,
    [hash, now],
  );
  if (taken.length > 0) return 0;
  const row = await manager.findOneByOrFail(TryRow, { key: hash });
  return Math.max(1, row.lastAt + waitOf(row.count - free) - now);
}

function waitOf(doublings: number): number {
  return doublings >= DOUBLINGS_MAX ? WAIT_MS_MAX : WAIT_MS_MIN * 2 ** doublings;
}

/** Who has one address of IPv6 has 2^64 of them. */
function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
    .slice(0, 4)
    .join(':');
}

function tooManyTries(waitMs: number): Problem {
  const seconds = Math.ceil(waitMs / 1000);
  return new Problem(
    429,
    'too-many-tries',
    {
      vi: `Đã thử sai quá nhiều lần; lần này chưa được kiểm tra. Hãy chờ ${seconds} giây rồi thử lại.`,
      en: `Too many tries were in vain; this one was not looked at. Wait ${seconds} seconds and try again.`,
    },
    { retryAfterSeconds: seconds },
  );
}
