import { createHash, randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';

const HALF_A_YEAR_S = 15_552_000;
const DOCS = '/api/docs';

/** What an answer that is data may do in a browser that was led to take it for a page: nothing. */
const DATA_POLICY =
  "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** What none of our pages asks for. */
const PERMISSIONS =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), ' +
  'midi=(), payment=(), usb=()';

/** For what Fastify refuses before any hook has run. */
export const BARE_HEADERS = {
  'Content-Security-Policy': DATA_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/**
 * What a page of ours may load and do: its own files, its own service.
 * @param styles further sources of styles: a nonce, or the hashes of those that stand in the page
 */
export function pagePolicy(...styles: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export const newNonce = (): string => randomBytes(16).toString('base64');

/** Headers that every answer has, a refusal too. An address may set stricter ones of its own. */
export async function setHeaders(
  server: FastifyInstance,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): Promise<void> {
  await server.register(helmet, {
    // Each answer has one of three policies, so they are written here and not merged from defaults.
    contentSecurityPolicy: false,
    // Said over plain HTTP it is ignored, or locks a test machine out for half a year.
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('Content-Security-Policy', DATA_POLICY);
    void reply.header('Permissions-Policy', PERMISSIONS);
    // A shared computer's cache would show the next person what the last one read.
    void reply.header('Cache-Control', 'no-store');
    if (isSecure(request, publicUrl)) {
      void reply.header('Strict-Transport-Security', `max-age=${HALF_A_YEAR_S}`);
    }
  });
  server.addHook('onSend', async (request, reply, payload) => {
    const page = typeof payload === 'string' && isPage(reply.getHeader('content-type'));
    if (page && request.url.startsWith(DOCS)) {
      void reply.header('Content-Security-Policy', docsPolicy(payload));
    }
    return payload;
  });
}

const isSecure = ({ protocol }: FastifyRequest, publicUrl: string | null): boolean =>
  protocol === 'https' || publicUrl?.startsWith('https:') === true;

const isPage = (type: unknown): boolean => String(type).startsWith('text/html');

/** The page of the API's description brings styles of its own: those, by their hash, and no others. */
function docsPolicy(html: string): string {
  const inline = [...html.matchAll(/<style>([\s\S]*?)<\/style>|\sstyle="([^"]*)"/g)];
  const hashes = inline.map(([, block, attribute]) => hashOf(block ?? attribute ?? ''));
  return pagePolicy("'unsafe-hashes'", ...new Set(hashes));
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
