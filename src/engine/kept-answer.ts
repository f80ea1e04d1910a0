import type { AnswerRow } from '../storage/entities.js';
import { canonical, sha256 } from './canonical.js';
import type { Answer, IdempotencyKey } from './commands.js';
import { Problem } from './problem.js';

/** Whose act on what, under which key: one answer is kept for it. */
export function scopeOf(actor: string, target: string, key: string): string {
  return sha256(canonical([actor, target, key]));
}

/** @throws Problem 422 where the key was used for something else */
export function keptAnswer(kept: AnswerRow, idempotency: IdempotencyKey): Answer {
  if (kept.bodyHash !== idempotency.bodyHash) {
    throw new Problem(422, 'key-reused', {
      vi: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác; yêu cầu này chưa được ghi. Hãy dùng khóa mới.',
      en: 'This Idempotency-Key was used for another request; this one was not written. Use a new key.',
    });
  }
  return { status: kept.status, body: JSON.parse(kept.answer), text: kept.answer };
}
