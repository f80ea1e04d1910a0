import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../engine/clock.js';
import { forbidden, Problem } from '../engine/problem.js';
import type { Accounts, Needs, SignedInAs } from '../people/accounts.js';
import { mustBeAllowedToWrite, type Asker } from '../people/rights.js';
import type { NewSession } from '../people/sessions.js';
import type { Authenticator } from './authenticator.js';

/**
 * '__Host-' makes a browser refuse a cookie of that name from another host, path or scheme. Browsers take
 * http on the loopback for secure; programs come with tokens.
 */
export const COOKIE = '__Host-dung-han';
const COOKIE_FORM = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** Who asks: a browser by its cookie, a program by its token. Asked anew at each request and each act. */
export class SignedIn implements Authenticator {
  private readonly changed = new WeakMap<FastifyRequest, SignedInAs>();
  /** Requests that have put off the end of their session: each does so once, when it comes. */
  private readonly touched = new WeakSet<FastifyRequest>();

  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  async ask(request: FastifyRequest): Promise<Asker> {
    const now = this.clock.now();
    const bearer = request.headers.authorization === undefined ? null : bearerOf(request);
    const asker =
      request.headers.authorization === undefined
        ? await this.askBySession(request, now)
        : await this.askByToken(bearer, now);
    if (request.method !== 'GET' && request.method !== 'HEAD') mustBeAllowedToWrite(asker);
    return asker;
  }

  private async askByToken(bearer: string | null, now: number): Promise<Asker> {
    const token = bearer === null ? null : await this.accounts.tokens.find(bearer, now);
    if (!token) throw signInNeeded();
    return this.accounts.askerBy(token, now);
  }

  private async askBySession(request: FastifyRequest, now: number): Promise<Asker> {
    const known = await this.sessionOf(request, now);
    if (!known) throw signInNeeded();
    if (known.needs) throw moreNeeded(known.needs);
    const { actor } = known.session;
    return { actor, holdings: known.holdings, bounds: 'held', scope: null };
  }

  /**
   * The session of the request's cookie, put off its idle end; null where there is none. Asked again, it is
   * put off no further: an open stream asks for hours, and nobody need be there. Nor is it by what a screen
   * reads by itself where nobody is, as it says.
   */
  async sessionOf(request: FastifyRequest, now: number): Promise<SignedInAs | null> {
    const cookie = cookieOf(request, COOKIE, /^[\w-]{43}$/);
    const known = cookie === null ? null : await this.accounts.signedInAs(cookie, now);
    if (!known) return null;
    if (known.changed) this.changed.set(request, known);
    if (!this.touched.has(request) && request.headers['x-unattended'] === undefined) {
      this.touched.add(request);
      await this.accounts.sessions.touch(known.session, now);
    }
    return known;
  }

  /**
   * Whoever holds something else than when they signed in gets a new token with the next answer, and not
   * before an answer is on its way: it would be lost, and the browser signed out.
   */
  renewOn(server: FastifyInstance): void {
    server.addHook('onSend', async (request, reply) => {
      const known = this.changed.get(request);
      if (!known || reply.hasHeader('Set-Cookie')) return;
      const { session } = known;
      const { strong } = session;
      const now = this.clock.now();
      const holdings = await this.accounts.people.holdingsOf(session.personId, now);
      // What cannot be written now is tried again with the next request.
      const renewed = await this.accounts.sessions
        .renew(session, { strong, holdings }, now)
        .catch(() => null);
      if (renewed) setCookie(reply, renewed);
    });
  }
}

export function bearerOf({ headers }: FastifyRequest): string | null {
  return /^Bearer ([\x21-\x7e]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? null;
}

/** A cookie that this service has set; what has another form is none. */
export function cookieOf({ headers }: FastifyRequest, wanted: string, form: RegExp): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === wanted && value && form.test(value)) return value;
  }
  return null;
}

/** For as long as the browser stays open; the service ends it by its own clock. */
export function setCookie(reply: FastifyReply, { token }: NewSession): void {
  void reply.header('Set-Cookie', `${COOKIE}=${token}; ${COOKIE_FORM}`);
}

export function dropCookie(reply: FastifyReply): void {
  void reply.header('Set-Cookie', `${COOKIE}=; Max-Age=0; ${COOKIE_FORM}`);
}

export function signInNeeded(): Problem {
  return new Problem(401, 'sign-in-needed', {
    vi: 'Cần đăng nhập: POST /api/session {name, password}; chương trình dùng mã truy cập trong tiêu đề Authorization: Bearer <mã>, lấy bằng npm run cli -- sign-in hoặc POST /api/tokens. Phiên đã hết hạn thì đăng nhập lại.',
    en: 'Sign in: POST /api/session {name, password}; a program sends a token in the header Authorization: Bearer <token>, made by npm run cli -- sign-in or POST /api/tokens. Where a session has ended, sign in again.',
  });
}

function moreNeeded(needs: NonNullable<Needs>): Problem {
  return needs === 'second-factor'
    ? forbidden(
        'second-factor-needed',
        'Còn thiếu mã của yếu tố thứ hai: POST /api/session/second-factor {code}. Trước đó chưa xem, chưa làm được gì.',
        'The code of the second factor is missing: POST /api/session/second-factor {code}. Until then nothing can be seen or done.',
      )
    : forbidden(
        'second-factor-not-enrolled',
        'Vai quản trị và kiểm tra phải có yếu tố thứ hai: POST /api/session/second-factor/enrolment. Trước đó chưa xem, chưa làm được gì.',
        'Administrators and auditors must have a second factor: POST /api/session/second-factor/enrolment. Until then nothing can be seen or done.',
      );
}
