import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LogController, type FastifyInstance } from 'fastify';
import type { Logger } from '../log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { AskedRequest } from './request.js';

/** A caller's own id is taken over only where it can be nothing but an id. */
const ID = /^[\w.-]{8,64}$/;

export function requestId({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ID.test(given) ? given : randomUUID();
}

/** Of Fastify's own lines only those of failures that happen after the answer has begun: the others hold the raw address. */
export class OwnLines extends LogController {
  override incomingRequest(): void {}
  override requestCompleted(): void {}
  override defaultErrorLog(): void {}
  override routeNotFound(): void {}
}

/**
 * One line a request: who asked for which address, and what became of it. The address is the pattern, as
 * `/api/cases/:id`: what stands in an address or its query is the sender's, and may be a name.
 */
export function logRequests(server: FastifyInstance, logger: Logger, metrics: Metrics): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { id, method } = request;
    const route = request.routeOptions.url ?? null;
    const { statusCode: status, elapsedTime } = reply;
    const actor = (request as Partial<AskedRequest>).asker?.actor ?? null;
    const ms = Math.round(elapsedTime * 10) / 10;
    logger.info({ request: id, method, route, status, ms, actor }, 'request');
    metrics.answered(method, route, status, elapsedTime);
  });
}
