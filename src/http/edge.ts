import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.js';
import { toAnswer } from '../engine/problem-answer.js';
import type { Logger } from '../log.js';
import { MEDIA_TYPES } from '../register/tables.js';
import { BARE_HEADERS } from './headers.js';
import * as limits from './limits.js';
import { problemOf } from './problem-filter.js';
import { FILE_TYPE } from './request.js';
import { OwnLines, requestId } from './request-log.js';
import { malformed, parseBody } from './request-text.js';

type Edge = Pick<Config, 'fileBytesMax' | 'trustedProxies'>;

/**
 * Fastify with one body parser, JSON, limited in size, depth and time, in NFC; and where a table is taken
 * in, its file as it is.
 */
export function httpAdapter(
  { fileBytesMax, trustedProxies }: Edge,
  logger: Logger,
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.BODY_BYTES_MAX,
    requestTimeout: limits.requestMsMax(fileBytesMax),
    connectionTimeout: limits.SILENCE_MS_MAX,
    http: { headersTimeout: limits.HEADERS_MS_MAX },
    ...(trustedProxies.length > 0 ? { trustProxy: [...trustedProxies] } : {}),
    genReqId: requestId,
    loggerInstance: logger,
    logController: new OwnLines({ requestIdLogLabel: 'request' }),
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) =>
      refuseBare(error, reply),
  });
  const server = adapter.getInstance();
  server.addHook('onRequest', async ({ url }) => limitQuery(url));
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (_request, bytes, done) => {
      try {
        done(null, (bytes as Buffer).length === 0 ? {} : parseBody(bytes as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  server.addContentTypeParser(
    Object.values(MEDIA_TYPES),
    { parseAs: 'buffer', bodyLimit: limits.TABLE_BYTES_MAX },
    (request, bytes, done) => {
      if (request.routeOptions.url === limits.TABLE_ADDRESS) return done(null, bytes);
      done(Object.assign(new Error('JSON only'), { statusCode: 415 }));
    },
  );
  // A file is not read before it is known whose it is: its route takes it from the connection.
  server.addContentTypeParser(FILE_TYPE, (_request, _bytes, done) => done(null));
  return adapter;
}

/** @throws Problem 400 */
function limitQuery(url: string): void {
  const max = limits.QUERY_PARAMETERS_MAX;
  if (url.split('&', max + 1).length <= max) return;
  throw malformed(`Địa chỉ có quá ${max} tham số.`, `The address has more than ${max} parameters.`);
}

/** What the router refuses, before any hook or filter: an address that is none. */
function refuseBare(error: Error, reply: FastifyReply): void {
  const { status, body } = toAnswer(problemOf(error, ''));
  void reply
    .status(status)
    .headers({ ...BARE_HEADERS, 'X-Request-Id': reply.request.id })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}
