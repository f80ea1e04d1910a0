import type { FastifyRequest } from 'fastify';
import type { JsonObject, PayloadClass } from '../../machines/process.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { IdempotencyKey } from '../engine/commands.js';
import { checkPayload } from '../engine/payload.js';
import { malformed } from './request-text.js';

/** Who is asking; set on the request by the authenticator. */
export interface Asker {
  actor: string;
  /** The roles and unit that the asker acts in where a request names none. */
  roles: readonly string[];
  unit: string | null;
  /** An operator may name any role but `system`; another asker only those of `roles`. */
  operator: boolean;
}

export type AskedRequest = FastifyRequest & { asker: Asker };

/** @throws Problem 400 when the header is missing: without a key a retry would do the work twice. */
export function idempotencyOf(request: FastifyRequest): IdempotencyKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw malformed(
      'Cần tiêu đề Idempotency-Key (1 đến 200 ký tự), mới cho mỗi việc và giữ nguyên khi gửi lại.',
      'The header Idempotency-Key (1 to 200 characters) is needed: new for each act, the same when it is sent again.',
    );
  }
  return { key, bodyHash: sha256(canonical([request.method, request.url, request.body ?? {}])) };
}

/** The body, checked against its class. @throws Problem 400 or 422 */
export function bodyOf<T extends object>(request: FastifyRequest, shape: new () => T): T {
  const body = request.body ?? {};
  checkPayload(shape as PayloadClass, body as JsonObject);
  return body as T;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isCaseId(text: string): boolean {
  return UUID.test(text);
}
