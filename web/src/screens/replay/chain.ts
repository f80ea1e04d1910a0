import type { Logged } from '../../api/audit';

/** What this browser itself found about one event. */
export interface Checked {
  seq: number;
  /** What its bytes give here. */
  computed: string;
  /** Its bytes give the hash that it carries. */
  hashHolds: boolean;
  /** It names the hash of the event before it. */
  linkHolds: boolean;
}

/** What the first event names as the one before. */
const NO_PREVIOUS_HASH = '0'.repeat(64);

/** Only on a secure page (https, or this machine itself) does a browser compute hashes. */
export const canCheck = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Computes the chain again from the exported bytes, event by event. */
export async function* checkChain(log: readonly Logged[]): AsyncGenerator<Checked> {
  let previous = NO_PREVIOUS_HASH;
  for (const { hash, body } of log) {
    const computed = await sha256(body);
    const entry = JSON.parse(body) as { seq: number; previousHash: string };
    yield {
      seq: entry.seq,
      computed,
      hashHolds: computed === hash,
      linkHolds: entry.previousHash === previous,
    };
    previous = computed;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
