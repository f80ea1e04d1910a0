import { hash, verify } from '@node-rs/argon2';
import { Problem, unprocessable } from '../engine/problem.js';
import { Turns } from '../storage/turns.js';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { newSecret } from './secrets.js';

/** OWASP's parameters for Argon2id (19 MiB, two passes, one lane). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const LENGTH_MIN = 12;
/** A longer one costs time and protects nothing more. */
const LENGTH_MAX = 256;
/** 'aaaaaaaaaaaa' and '121212121212' are long and are tried first. */
const DIFFERENT_MIN = 5;
/** A name of two letters is in every other password. */
const NAME_LENGTH_MIN = 3;
const WAIT_MS_MAX = 10_000;

/**
 * Passwords in NFC: the same Vietnamese word comes as other bytes from another keyboard. They are
 * computed two at a time, because each takes a thread of those through which the database is read too.
 */
export class Passwords {
  private readonly turns = new Turns(WAIT_MS_MAX, busy);
  private turn = 0;
  /** What is compared where there is no password, so that the answer takes the same time. */
  private readonly nobodys = this.hash(newSecret());

  hash(password: string): Promise<string> {
    return this.take(() => hash(password.normalize('NFC'), COST));
  }

  /** @param kept null where there is no such account, or none with a password: never right, never faster. */
  async isRight(password: string, kept: string | null): Promise<boolean> {
    const against = kept ?? (await this.nobodys);
    const right = await this.take(() => verify(against, password.normalize('NFC')));
    return right && kept !== null;
  }

  private take<T>(work: () => Promise<T>): Promise<T> {
    this.turn = 1 - this.turn;
    return this.turns.take(String(this.turn), work);
  }
}

/** @throws Problem 422 when it is too short, too long or among the first that anybody would try. */
export function mustBeGoodPassword(password: string, accountName: string): void {
  const clean = password.normalize('NFC');
  const characters = [...clean];
  if (characters.length < LENGTH_MIN || characters.length > LENGTH_MAX) {
    throw unprocessable(
      'password-length',
      `Mật khẩu phải có từ ${LENGTH_MIN} đến ${LENGTH_MAX} ký tự; chưa có gì được ghi. Một câu vài từ thì dễ nhớ.`,
      `A password has ${LENGTH_MIN} to ${LENGTH_MAX} characters; nothing was written. A few words are easy to remember.`,
    );
  }
  const lower = clean.toLowerCase();
  if (accountName.length >= NAME_LENGTH_MIN && lower.includes(accountName)) {
    throw unprocessable(
      'password-has-name',
      'Mật khẩu không được chứa tên tài khoản; chưa có gì được ghi.',
      'A password must not contain the name of the account; nothing was written.',
    );
  }
  if (COMMON_PASSWORDS.has(lower) || new Set(lower).size < DIFFERENT_MIN) {
    throw unprocessable(
      'password-common',
      'Mật khẩu này quá phổ biến, ai cũng đoán được; chưa có gì được ghi. Hãy chọn mật khẩu khác.',
      'This password is so common that anybody would guess it; nothing was written. Choose another.',
    );
  }
}

function busy(): Problem {
  return new Problem(
    503,
    'sign-in-busy',
    {
      vi: 'Đang có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau ít giây.',
      en: 'Too many people are signing in at the same moment. Try again in a few seconds.',
    },
    { retryAfterSeconds: 5 },
  );
}
