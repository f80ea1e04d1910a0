import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { newNonce, pagePolicy } from './headers.js';

/** Vite's `html.cspNonce` puts it where the browser expects the nonce of this answer. */
const NONCE_PLACE = '__CSP_NONCE__';
/** Below these nothing is a page of the app. */
const NOT_THE_APP = /^(api|health|metrics)(\/|$)/;
const A_YEAR_S = 365 * 86_400;
/** The build's second forms of a file: sent in its place to whoever takes them, under its name only. */
const COMPRESSED = /\.(br|gz)$/;

/**
 * The screens, where they are built: their files by name, and for every other address the one page, which
 * finds out itself what it shows. Only files that were there at the start are served, so no address leads
 * out of the folder.
 */
export async function serveWebApp(server: FastifyInstance, folder: string): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const files = filesIn(folder);
  await server.register(async (scope) => {
    const how = { serve: false, cacheControl: false, preCompressed: true };
    await scope.register(fastifyStatic, { root: folder, ...how });
    scope.get('/*', async (request, reply) => {
      const { '*': path } = request.params as { '*': string };
      if (NOT_THE_APP.test(path)) return reply.callNotFound();
      if (files.has(path)) return sendFile(reply, path);
      return sendPage(reply, html);
    });
  });
}

function filesIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Set(files.filter((path) => path !== 'index.html' && !COMPRESSED.test(path)));
}

/** What the build names by its content never changes under that name. */
function sendFile(reply: FastifyReply, path: string): FastifyReply {
  const kept = path.startsWith('assets/') ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache';
  return reply
    .header('Cache-Control', kept)
    .header('Vary', 'Accept-Encoding')
    .header('Content-Security-Policy', pagePolicy())
    .sendFile(path);
}

function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = newNonce();
  return reply
    .header('Cache-Control', 'no-store')
    .header('Content-Security-Policy', pagePolicy(`'nonce-${nonce}'`))
    .type('text/html; charset=utf-8')
    .send(html.replaceAll(NONCE_PLACE, nonce));
}
