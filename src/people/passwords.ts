import { hash } from '@node-rs/argon2';
import { unprocessable } from '../engine/problem.js';

/** OWASP's parameters for Argon2id (19 MiB, two passes, one lane). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const LENGTH_MIN = 12;
const LENGTH_MAX = 256;

/** Passwords in NFC: the same Vietnamese word comes as other bytes from another keyboard. */
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }
}

/** @throws Problem 422 when it is too short, too long or has the account's name in it. */
export function mustBeGoodPassword(password: string, accountName: string): void {
  const clean = password.normalize('NFC');
  const { length } = [...clean];
  if (length < LENGTH_MIN || length > LENGTH_MAX) {
    throw unprocessable(
      'password-length',
      `Mật khẩu phải có từ ${LENGTH_MIN} đến ${LENGTH_MAX} ký tự; chưa có gì được ghi. Một câu vài từ thì dễ nhớ.`,
      `A password has ${LENGTH_MIN} to ${LENGTH_MAX} characters; nothing was written. A few words are easy to remember.`,
    );
  }
  if (accountName.length > 2 && clean.toLowerCase().includes(accountName)) {
    throw unprocessable(
      'password-has-name',
      'Mật khẩu không được chứa tên tài khoản; chưa có gì được ghi.',
      'A password must not contain the name of the account; nothing was written.',
    );
  }
}
