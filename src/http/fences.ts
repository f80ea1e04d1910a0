import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../engine/problem.js';
import type { AskedRequest } from './request.js';

const MINUTE_MS = 60_000;
/** A whole office may share one address. */
const PEOPLE_AT_AN_ADDRESS = 10;
/** Of one address; how often one account is tried is counted in the database. */
const DOOR_PER_MINUTE = 30;
/** Where a password, a code or the set-up secret could be guessed. */
const DOORS = [
  '/api/session',
  '/api/session/second-factor',
  '/api/session/password',
  '/api/set-up',
];
/** How many addresses and people are remembered; the ones not seen for longest are forgotten. */
const REMEMBERED_MAX = 10_000;

type Known = Partial<Pick<AskedRequest, 'asker'>> & FastifyRequest;

/**
 * Two fences: by address, before anything is asked of the database, so that a made-up token costs no more
 * than none; and by person, once they are known. Each node counts for itself, in memory: several nodes let
 * through as many times more, which still is no flood.
 * @returns the fence by person, a guard that comes after the one who asks who it is
 */
export async function setFences(server: FastifyInstance, perMinute: number): Promise<CanActivate> {
  if (perMinute === 0) return { canActivate: () => true };
  await server.register(rateLimit, {
    timeWindow: MINUTE_MS,
    cache: REMEMBERED_MAX,
    keyGenerator: (request) => `${isDoor(request) ? 'door' : 'any'} ${normalizeIP(request.ip)}`,
    max: (request) => (isDoor(request) ? DOOR_PER_MINUTE : perMinute * PEOPLE_AT_AN_ADDRESS),
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl),
    // Who is let in need not know how near the fence is; Retry-After is set with the refusal.
    addHeadersOnExceeding: NO_HEADERS,
    addHeaders: { ...NO_HEADERS, 'retry-after': false },
  });
  const count = server.createRateLimit({
    max: perMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ asker }: Known) => asker!.actor,
  });
  return {
    async canActivate(context: ExecutionContext): Promise<boolean> {
      const request = context.switchToHttp().getRequest<Known>();
      if (!request.asker) return true;
      const found = await count(request);
      if (!found.isAllowed && found.isExceeded) throw tooMany(found.ttl);
      return true;
    },
  };
}

const NO_HEADERS = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

function isDoor({ method, routeOptions: { url } }: FastifyRequest): boolean {
  return method === 'POST' && DOORS.includes(url ?? '');
}

function tooMany(ttlMs: number): Problem {
  const seconds = Math.max(1, Math.ceil(ttlMs / 1000));
  return new Problem(
    429,
    'too-many-requests',
    {
      vi: `Quá nhiều yêu cầu trong một phút; yêu cầu này chưa được ghi. Hãy gửi lại sau ${seconds} giây.`,
      en: `Too many requests within a minute; this one was not written. Send it again in ${seconds} seconds.`,
    },
    { retryAfterSeconds: seconds },
  );
}
