import type { Store } from '../storage/store.js';
import { hashOf } from './secrets.js';

/** Whose a secret is that somebody presents: a cookie's or a token's. */
export interface Presented {
  personId: string;
  /** The name of the account. */
  actor: string;
  kind: string;
  /** Whether the person has a second factor. */
  enrolled: boolean;
  /** Whether somebody has lent the person something just now. */
  lent: boolean;
}

/**
 * The row under a secret's hash with the person it belongs to, in one read by a key: it is done for
 * every request. Null where there is none, or its person was removed.
 */
export async function findPresented(
  store: Store,
  table: 'sessions' | 'tokens',
  secret: string,
  now: number,
): Promise<{ row: any; presented: Presented } | null> {
  const { dialect } = store;
  const [hash, at] = [dialect.typedParameter(1, 'text'), dialect.typedParameter(2, 'bigint')];
  const [row] = await store.read.query(
    `WITH asked (hash, at) AS (VALUES (${hash}, ${at})) SELECT one.*, p.name, p.kind, p.totp, ` +
      'EXISTS (SELECT 1 FROM mandates m WHERE m.to_person = p.id AND m.revoked_at IS NULL ' +
      'AND m.starts_at <= asked.at AND m.ends_at > asked.at) AS lent ' +
      `FROM asked JOIN ${table} one ON one.hash = asked.hash ` +
      'JOIN people p ON p.id = one.person_id AND p.removed_at IS NULL',
    [hashOf(secret), now],
  );
  if (!row) return null;
  const presented: Presented = {
    personId: row.person_id,
    actor: row.name,
    kind: row.kind,
    enrolled: row.totp !== null,
    lent: Boolean(row.lent),
  };
  return { row, presented };
}
