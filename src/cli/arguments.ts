import { InvalidArgumentError, type Command } from 'commander';
import type { ExitCode } from './failure.js';
import type { Session } from './session.js';

export type Work = (session: Session) => Promise<ExitCode> | ExitCode;
export type Does = (command: Command, work: Work) => Promise<void>;

export const CASE = ['<case>', 'mã hoặc id vụ việc / code or id of a case'] as const;
export const KEY = [
  '--key <key>',
  'Idempotency-Key; cùng khóa thì không làm hai lần / the same key is never done twice',
] as const;

export function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('phải là số nguyên dương / must be a whole number from 1.');
}
