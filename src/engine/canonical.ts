import { createHash, createHmac, randomBytes } from 'node:crypto';
import { configure } from 'safe-stable-stringify';

/**
 * One value, one text: keys sorted, no white space, so that equal records have equal bytes and a hash
 * can be computed again years later. A value that JSON cannot hold is refused, not dropped.
 */
const stringify = configure({ deterministic: true, circularValue: Error, strict: false });

export function canonical(value: unknown): string {
  return stringify(value)!;
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function newSalt(): string {
  return randomBytes(32).toString('base64url');
}

/** What the log holds in place of a personal value; without its salt it says nothing about the value. */
export function commitment(salt: string, value: unknown): string {
  return createHmac('sha256', salt).update(canonical(value), 'utf8').digest('hex');
}
