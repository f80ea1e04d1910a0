import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject, PayloadClass } from '../../machines/process.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { Answer, IdempotencyKey } from '../engine/commands.js';
import { checkPayload } from '../engine/payload.js';
import { notFound, Problem } from '../engine/problem.js';
import type { AskAgain } from '../people/permits.js';
import type { Asker, NamedAs } from '../people/rights.js';
import type { CaseRow } from '../storage/entities.js';
import { cleanText, malformed } from './request-text.js';

/** Who is asking, set on the request by the guard, and how to ask once more. */
export type AskedRequest = FastifyRequest & {
  asker: Asker;
  askAgain: AskAgain;
  /** The case that the address names, where the guard has let its asker see it. */
  seen: Readonly<CaseRow>;
};

/** The header as the description of the API names it. */
export const KEY = {
  name: 'Idempotency-Key',
  required: true,
  description: 'New for each act, the same when it is sent again: the answer is then the same too.',
};

/** A query of which every parameter is a filter, as the description of the API names them. */
export const ApiFilters = (filters: readonly string[]): MethodDecorator =>
  applyDecorators(...filters.map((name) => ApiQuery({ name, type: String, required: false })));

/** @throws Problem 400 when the header is missing: without a key a retry would do the work twice. */
export function idempotencyOf(
  request: FastifyRequest,
  body: unknown = request.body ?? {},
): IdempotencyKey {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw malformed(
      'Cần tiêu đề Idempotency-Key (1 đến 200 ký tự), mới cho mỗi việc và giữ nguyên khi gửi lại.',
      'The header Idempotency-Key (1 to 200 characters) is needed: new for each act, the same when it is sent again.',
    );
  }
  return { key, bodyHash: sha256(canonical([request.method, request.url, body])) };
}

/** What a body says of the name it is done in, and no more of it. */
export function named({ role, unit }: NamedAs): NamedAs {
  return { ...(role === undefined ? {} : { role }), ...(unit === undefined ? {} : { unit }) };
}

/** The type under which a file comes in: its bytes and nothing around them. */
export const FILE_TYPE = 'application/octet-stream';

/** The body, checked against its class. @throws Problem 400, 415 or 422 */
export function bodyOf<T extends object>(request: FastifyRequest, shape: new () => T): T {
  const type = request.headers['content-type'];
  if (type?.startsWith(FILE_TYPE) || type?.startsWith('multipart/')) throw wrongType();
  const body = request.body ?? {};
  checkPayload(shape as PayloadClass, body as JsonObject);
  return body as T;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);

/** @throws Problem 404 */
export function mustBeId(id: string): string {
  if (isId(id)) return id;
  throw notFound(`Không có vụ việc '${cleanText(id)}'.`, `There is no case '${cleanText(id)}'.`);
}

export function wrongType(): Problem {
  return new Problem(415, 'json-only', {
    vi: `Nội dung phải là application/json; riêng tệp đính kèm là ${FILE_TYPE}.`,
    en: `The body must be application/json; a file that is attached, ${FILE_TYPE}.`,
  });
}

/** Sends what an act has answered: the case, or why not. */
export async function send(reply: FastifyReply, answer: Answer): Promise<void> {
  const type = answer.status < 400 ? 'application/json' : 'application/problem+json';
  await reply
    .status(answer.status)
    .type(`${type}; charset=utf-8`)
    .send(answer.text ?? JSON.stringify(answer.body));
}
