import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notWritten } from '../engine/committer.js';
import { Problem } from '../engine/problem.js';
import { toAnswer } from '../engine/problem-answer.js';
import { MEDIA_TYPES } from '../register/tables.js';
import { NotWritten, UnknownOutcome } from '../storage/commit.js';
import { BODY_BYTES_MAX, TABLE_ADDRESS, TABLE_BYTES_MAX } from './limits.js';
import { wrongType } from './request.js';

/** Told of what the service itself could not do. @param about the request that it happened to */
export type TellFailure = (message: string, error: unknown, about?: { request: string }) => void;

/** Every refusal leaves as an RFC 9457 problem; what nobody foresaw is logged and says nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: TellFailure) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = problemOf(error, request.url);
    if (problem.status >= 500) {
      this.log(problem.code, problem.cause ?? error, { request: request.id });
    }
    if (typeof problem.extra.retryAfterSeconds === 'number') {
      void reply.header('Retry-After', String(problem.extra.retryAfterSeconds));
    }
    if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    const { status, body } = toAnswer(problem);
    void reply
      .status(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(body));
  }
}

/** What a failure is to the one who asked. */
export function problemOf(error: unknown, url: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof UnknownOutcome) return unknownOutcome();
  if (error instanceof NotWritten) return notWritten(error);
  if (isDatabaseAway(error)) return databaseAway(error);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) {
    return new Problem(404, 'no-such-address', {
      vi: 'Không có địa chỉ này. /api/docs mô tả các địa chỉ có.',
      en: 'There is no such address. /api/docs describes those there are.',
    });
  }
  if (status === 413) return tooLarge(url);
  if (status === 415) {
    if (url.startsWith(TABLE_ADDRESS)) return noTable();
    return wrongType();
  }
  if (status >= 400 && status < 500) {
    return new Problem(status, 'malformed-request', {
      vi: 'Yêu cầu không đúng dạng.',
      en: 'The request is malformed.',
    });
  }
  return new Problem(500, 'unforeseen', {
    vi: 'Có lỗi không lường trước; lỗi đã được ghi lại. Hãy gửi lại với cùng khóa Idempotency-Key.',
    en: 'Something unforeseen went wrong and was logged. Send it again with the same Idempotency-Key.',
  });
}

/** Connection errors of PostgreSQL's driver and pool, and SQLite's own words for a database that is held. */
const DATABASE_AWAY =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|terminating connection|the database system is|SQLITE_BUSY|SQLITE_LOCKED/i;

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  // Class 57P: the server is shutting down, or ended this connection; 53300: no connection left.
  return /^(57P|08|53300|55P03)/.test(code ?? '') || DATABASE_AWAY.test(`${code} ${message}`);
}

function databaseAway(error: unknown): Problem {
  const problem = new Problem(
    503,
    'database-unavailable',
    {
      vi: 'Cơ sở dữ liệu tạm thời không trả lời; yêu cầu này chưa được ghi. Hãy gửi lại với cùng khóa.',
      en: 'The database does not answer for now; this request was not written. Send it again with the same key.',
    },
    { retryAfterSeconds: 5 },
  );
  problem.cause = error;
  return problem;
}

function tooLarge(url: string): Problem {
  const [json, table] = [BODY_BYTES_MAX / 1024, TABLE_BYTES_MAX / 1024];
  const mayBeTable = url.startsWith(TABLE_ADDRESS);
  return new Problem(413, 'too-large', {
    vi: `Nội dung lớn hơn ${json} KB${mayBeTable ? ` (tệp CSV, XLSX: ${table} KB)` : ''}.`,
    en: `The body is larger than ${json} KB${mayBeTable ? ` (a CSV or XLSX file: ${table} KB)` : ''}.`,
  });
}

function noTable(): Problem {
  const types = Object.values(MEDIA_TYPES).join(', ');
  return new Problem(415, 'table-only', {
    vi: `Nội dung phải là application/json, ${types}.`,
    en: `The body must be application/json, ${types}.`,
  });
}

function statusOf(error: unknown): number {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : 500;
}

function unknownOutcome(): Problem {
  return new Problem(
    503,
    'unknown-outcome',
    {
      vi: 'Không rõ đã ghi được hay chưa. Hãy gửi lại với cùng khóa Idempotency-Key: nếu đã ghi, câu trả lời sẽ là câu trả lời khi đó.',
      en: 'It is unknown whether this was written. Send it again with the same Idempotency-Key: if it was, the answer will be the one given then.',
    },
    { retryAfterSeconds: 5 },
  );
}
