import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '../storage/store.js';

const SETTING = 'follow-secret';
/** Without what is read wrong aloud or from paper: 0, 1, I, O. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CHARACTERS = 12;

/**
 * The second secret by which a sender follows a case. It is computed from the case's id under a secret of
 * the service (60 bits of it are shown), so that no list of them is kept, and the same form sent twice gets
 * the same receipt.
 */
export class FollowKeys {
  private secret: Promise<string> | null = null;

  constructor(private readonly store: Store) {}

  /** 'ABCD-EFGH-JKLM'. */
  async of(caseId: string): Promise<string> {
    this.secret ??= this.read();
    const bytes = createHmac('sha256', await this.secret)
      .update(caseId)
      .digest();
    const characters = [...bytes.subarray(0, CHARACTERS)].map((byte) => ALPHABET[byte % 32]);
    return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
  }

  async fits(caseId: string, given: string): Promise<boolean> {
    const plain = (key: string): Buffer => Buffer.from(key.toUpperCase().replace(/[^A-Z2-9]/g, ''));
    const [expected, typed] = [plain(await this.of(caseId)), plain(given)];
    return expected.length === typed.length && timingSafeEqual(expected, typed);
  }

  private async read(): Promise<string> {
    const known = await this.store.setting(SETTING);
    if (known) return known;
    await this.store.setOnce(SETTING, randomBytes(32).toString('base64url'));
    // Another node may have been faster.
    return (await this.store.setting(SETTING))!;
  }
}
