import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { conflict, Problem } from '../engine/problem.js';
import { PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import type { People } from './people.js';
import { hashOf } from './secrets.js';
import { forCode, type Tries } from './tries.js';

/** As every authenticator app takes it without being asked (RFC 6238): SHA-1, six digits, 30 seconds. */
const FORM = { issuer: 'Đúng Hạn', algorithm: 'SHA1', digits: 6, period: 30 };
/** A clock may be a step behind or ahead, and typing takes its time. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

/** What an app is shown, once. */
export interface Enrolment {
  /** otpauth://totp/…, as a QR code holds it. */
  otpauth: string;
  /** The same secret for typing, base32. */
  secret: string;
}

/** Codes of an authenticator app, each good once, and codes on paper for when it is lost. */
export class SecondFactor {
  constructor(
    private readonly store: Store,
    private readonly people: People,
    private readonly tries: Tries,
  ) {}

  begin(actor: string): Enrolment {
    const secret = new Secret({ size: SECRET_BYTES });
    return { otpauth: totpOf(secret, actor).toString(), secret: secret.base32 };
  }

  /**
   * The app is the person's second factor from now on, in place of any before. Gives the recovery codes,
   * this once. @throws Problem 403 for a wrong code, 429
   */
  async confirm(
    person: { personId: string; actor: string },
    secret: string,
    code: string,
    now: number,
  ): Promise<string[]> {
    const { personId, actor } = person;
    await this.tries.take([forCode(personId)], now);
    const step = stepOf(secret, code, now);
    if (step === null) throw wrongCode();
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    const kept = JSON.stringify(codes.map((one) => hashOf(plain(one))));
    await this.people.record(
      { actor, type: 'second-factor-enrolled', subject: personId, body: {}, at: now },
      async (manager) => {
        const set = { totp: secret, totpStep: step, recovery: kept };
        await manager.update(PersonRow, { id: personId }, set);
      },
    );
    await this.tries.wasRight(forCode(personId), null);
    return codes;
  }

  /** @throws Problem 403 for a code that is wrong or was used, 409 where there is no second factor, 429 */
  async mustBeRight(personId: string, code: string, now: number): Promise<void> {
    await this.tries.take([forCode(personId)], now);
    const person = await this.people.find(personId);
    if (!person?.totp) throw notEnrolled();
    const step = stepOf(person.totp, code, now);
    const right =
      step === null ? await this.useRecoveryCode(person, code) : await this.useStep(person, step);
    if (!right) throw wrongCode();
    await this.tries.wasRight(forCode(personId), null);
  }

  /** Once: whoever has read a code over a shoulder or on the way is too late. */
  private useStep({ id }: PersonRow, step: number): Promise<boolean> {
    return this.store.transaction(async ({ manager }) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(PersonRow)
        .set({ totpStep: step })
        .where('id = :id AND totp_step < :step', { id, step })
        .execute();
      return affected === 1;
    });
  }

  private async useRecoveryCode({ id, recovery }: PersonRow, code: string): Promise<boolean> {
    if (recovery === null) return false;
    const hashes = JSON.parse(recovery) as string[];
    const left = hashes.filter((one) => one !== hashOf(plain(code)));
    if (left.length === hashes.length) return false;
    return this.store.transaction(async ({ manager }) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(PersonRow)
        .set({ recovery: JSON.stringify(left) })
        .where('id = :id AND recovery = :recovery', { id, recovery })
        .execute();
      return affected === 1;
    });
  }
}

const totpOf = (secret: Secret, label: string): TOTP => new TOTP({ ...FORM, label, secret });

/** The time step for which a code is right; null where it is right for none. */
function stepOf(secret: string, code: string, now: number): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const totp = totpOf(Secret.fromBase32(secret), '');
  const delta = totp.validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / FORM.period) + delta;
}

/** 80 random bits in four groups that can be read out. */
function newRecoveryCode(): string {
  const bytes = randomBytes(RECOVERY_BYTES);
  const { base32 } = new Secret({ buffer: new Uint8Array(bytes).buffer });
  return base32.match(/.{4}/g)!.join('-');
}

const plain = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();

function wrongCode(): Problem {
  return new Problem(403, 'code-refused', {
    vi: 'Mã không đúng hoặc đã được dùng. Mỗi mã chỉ dùng một lần: hãy chờ mã kế tiếp trong ứng dụng, hoặc dùng một mã dự phòng.',
    en: 'The code is wrong or was used. Each is good once: wait for the next one in the app, or use a recovery code.',
  });
}

function notEnrolled(): Problem {
  return conflict(
    'no-second-factor',
    'Tài khoản này chưa đăng ký yếu tố thứ hai: POST /api/session/second-factor/enrolment.',
    'This account has no second factor yet: POST /api/session/second-factor/enrolment.',
  );
}
