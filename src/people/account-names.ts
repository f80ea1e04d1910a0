import { beside, unprocessable } from '../engine/problem.js';
import { accountName } from './people.js';

const ACCOUNT_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{1,63}$/u;
/** They stand in the log for what nobody in particular has done. */
const RESERVED = new Set(['system', 'local', 'sandbox', 'tester', 'citizen']);

/** The one form of a name that an account may have. @throws Problem 422 */
export function mustBeAccountName(given: string): string {
  const name = accountName(given);
  if (ACCOUNT_NAME.test(name) && !RESERVED.has(name)) return name;
  throw unprocessable(
    'account-name',
    'Tên tài khoản có từ 2 đến 64 chữ, số hoặc . _ @ -, bắt đầu bằng chữ hoặc số; chưa có gì được ghi.',
    'The name of an account has 2 to 64 letters, digits or . _ @ -, the first a letter or digit; nothing was written.',
    beside(
      'name',
      'chữ, số hoặc . _ @ -, bắt đầu bằng chữ hoặc số',
      'letters, digits or . _ @ -, the first a letter or digit',
    ),
  );
}
