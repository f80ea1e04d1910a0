import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forbidden } from '../engine/problem.js';
import { newSecret } from '../people/secrets.js';
import { Access } from './access.js';
import { IdentityProvider } from './identity-provider.js';
import { Door } from './session-door.js';
import { cookieOf, setCookie } from './signed-in.js';

/**
 * What a browser keeps while it is at the provider. Lax, because it comes back from another site; its time
 * is part of the secret from which state and nonce follow, so nobody draws it out.
 */
const COOKIE = '__Host-dung-han-oidc';
const COOKIE_FORM = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const AWAY_MS_MAX = 600_000;

@ApiTags('session')
@Controller('session/oidc')
export class OidcController {
  constructor(
    private readonly door: Door,
    private readonly provider: IdentityProvider,
  ) {}

  @Get()
  @Access('anyone')
  @ApiOperation({ summary: 'Sign in through the identity provider: sends the browser there' })
  async leave(@Res() reply: FastifyReply): Promise<void> {
    const secret = `${this.door.now + AWAY_MS_MAX}.${newSecret()}`;
    const address = await this.provider.address(secret);
    const seconds = AWAY_MS_MAX / 1000;
    await reply
      .header('Set-Cookie', `${COOKIE}=${secret}; Max-Age=${seconds}; ${COOKIE_FORM}`)
      .redirect(address.href, 303);
  }

  @Get('callback')
  @Access('anyone')
  @ApiOperation({ summary: 'Where the provider sends the browser back' })
  async comeBack(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { accounts, identities, now } = this.door;
    const secret = cookieOf(request, COOKIE, /^\d{1,16}\.[\w-]{43}$/);
    if (secret === null || Number(secret.split('.')[0]) <= now) throw notBegun();
    const [, query = ''] = request.url.split('?', 2);
    const identity = await this.provider.identify(query, secret);
    const personId = await identities.personOf(identity, now);
    const before = await this.door.sessionOf(request);
    const made = await accounts.startSession(personId, now);
    if (before) await accounts.sessions.end(before.session);
    setCookie(reply, made);
    await reply.header('Set-Cookie', `${COOKIE}=; Max-Age=0; ${COOKIE_FORM}`).redirect('/', 303);
  }
}

function notBegun(): Error {
  return forbidden(
    'oidc-not-begun',
    'Lần đăng nhập này không bắt đầu ở trình duyệt này hoặc đã quá 10 phút; chưa đăng nhập. Hãy bắt đầu lại: GET /api/session/oidc',
    'This sign-in was not begun in this browser, or more than 10 minutes ago; nobody was signed in. Begin again: GET /api/session/oidc',
  );
}
