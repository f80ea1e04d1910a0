import { createHmac, hash, randomBytes } from 'node:crypto';

/**
 * One value, one text: keys sorted, no white space, so that equal records have equal bytes and a hash
 * can be computed again years later. A field that is undefined is a field that is not there, as in
 * JSON; what JSON would change or drop is refused.
 * @throws TypeError, or RangeError for a value that contains itself.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold ${value}.`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return canonicalList(value);
      return canonicalObject(value as { [key: string]: unknown });
    default:
      throw new TypeError(`JSON cannot hold a value of the type ${typeof value}.`);
  }
}

function canonicalList(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonical(item ?? null)}`;
  return `[${text}]`;
}

function canonicalObject(value: { [key: string]: unknown }): string {
  if (typeof value.toJSON === 'function') return canonical(value.toJSON());
  let text = '';
  for (const key of sorted(Object.keys(value))) {
    const part = value[key];
    if (part !== undefined) text += `${text === '' ? '' : ','}${quotedKey(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
}

/** A short list, mostly in order already, is sorted faster so than by the engine's own sort. */
function sorted(keys: string[]): string[] {
  if (keys.length > 32) return keys.sort();
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let at = i;
    for (; at > 0 && keys[at - 1]! > key; at--) keys[at] = keys[at - 1]!;
    keys[at] = key;
  }
  return keys;
}

const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** As JSON.stringify gives it, which takes longer for the short texts that a record is made of. */
function quoted(text: string): string {
  return text.length < 500 && !ESCAPED.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The same keys come again in every record; a request may invent any number of others. */
const QUOTED_KEYS_MAX = 10_000;
const quotedKeys = new Map<string, string>();

function quotedKey(key: string): string {
  let known = quotedKeys.get(key);
  if (known === undefined) {
    known = quoted(key);
    if (quotedKeys.size < QUOTED_KEYS_MAX) quotedKeys.set(key, known);
  }
  return known;
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
  return hash('sha256', text, 'hex');
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

/**
 * What the log holds in place of a personal value, of which `text` is the canonical form; without its
 * salt it says nothing about the value.
 */
export function commitment(salt: string, text: string): string {
  return createHmac('sha256', salt).update(text, 'utf8').digest('hex');
}

/**
 * V8 keeps a text that was put together as the tree of its parts, and walks that whenever it goes into
 * another one. To ask for a number makes it one piece; worth it for what is kept.
 */
export function inOnePiece(text: string): string {
  Number(text);
  return text;
}
