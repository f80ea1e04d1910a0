import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { forbidden } from '../engine/problem.js';

/** RFC 9110: what only reads. That no address of ours does more under these is tested. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Another site's page may make a browser send what it likes, with our cookie. So an act that comes with
 * a cookie has to say that it comes from our own page: browsers say so (`Sec-Fetch-Site`, `Origin`), and no
 * page can make them say otherwise. A token is sent by nobody but who has it.
 */
export function refuseOtherSites(
  server: FastifyInstance,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): void {
  const ownHost = publicUrl && new URL(publicUrl).host;
  server.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || !mustSayWhence(request)) return;
    if (!isOwn(request, ownHost ?? request.host)) throw otherSite();
  });
}

/** A program has neither cookie nor page. A page without a cookie could still sign somebody in as somebody else. */
function mustSayWhence({ headers }: FastifyRequest): boolean {
  if (headers.cookie !== undefined) return true;
  if (/^Bearer /i.test(headers.authorization ?? '')) return false;
  return headers['sec-fetch-site'] !== undefined || headers.origin !== undefined;
}

function isOwn({ headers }: FastifyRequest, ownHost: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === ownHost;
}

const otherSite = (): Error =>
  forbidden(
    'other-site',
    'Yêu cầu này đến từ một trang khác nên không được nhận; chưa có gì được ghi. Hãy làm lại ngay trên trang của hệ thống.',
    'This request came from another site and was not taken; nothing was written. Do it again on the pages of this service.',
  );
