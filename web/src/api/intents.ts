import { read, removeAll, write } from '../lib/kept';

/**
 * An Idempotency-Key for each intent. The same words sent again while nobody knows what became of them
 * go out under the same key, even after a reload; an answer ends the intent, and other words are another.
 */
interface Intent {
  key: string;
  body: string;
}

const name = (intent: string): string => `intent:${intent}`;

export function keyFor(intent: string, body: unknown): string {
  const text = JSON.stringify(body);
  const open = read<Intent | null>(name(intent), null);
  if (open?.body === text) return open.key;
  const key = newKey();
  write(name(intent), { key, body: text });
  return key;
}

/** Ends what went out under this key; other words may have been meant since. */
export function settle(intent: string, key: string): void {
  if (read<Intent | null>(name(intent), null)?.key === key) write(name(intent), null);
}

/** What was typed may name people: it does not stay behind when somebody signs out. */
export const forgetIntents = (): void => removeAll('intent:');

/** Not crypto.randomUUID: plain http inside an office's own network has none. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
