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

/** The path of the first part of a value that JSON would change or drop; null when there is none. */
export function whereNotJson(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object') return path;
  if (!Array.isArray(value) && !isPlain(value)) return path;
  for (const [key, part] of Object.entries(value)) {
    // A field that is undefined is a field that is not there.
    if (part === undefined && !Array.isArray(value)) continue;
    const where = whereNotJson(part, path ? `${path}.${key}` : key);
    if (where !== null) return where;
  }
  return null;
}

/** An object literal, of whichever realm: its prototype is the end of the chain. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** SHA-256 as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const SALT_BYTES = 32;
let salts = Buffer.alloc(0);

/** A fresh salt. Random bytes are asked for by the page: a call for each costs more than the hash. */
export function newSalt(): string {
  if (salts.length < SALT_BYTES) salts = randomBytes(SALT_BYTES * 128);
  const salt = salts.toString('base64url', 0, SALT_BYTES);
  salts = salts.subarray(SALT_BYTES);
  return salt;
}

/** What the log holds in place of a personal value; without its salt it says nothing about the value. */
export function commitment(salt: string, value: unknown): string {
  return createHmac('sha256', salt).update(canonical(value), 'utf8').digest('hex');
}
