import { Problem } from '../engine/problem.js';
import type { Office } from '../office/office.js';
import { PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import { mustBeGoodPassword, type Passwords } from './passwords.js';
import { accountName, type People } from './people.js';
import { narrowedTo, needsSecondFactor, STRONG_ROLES, type Asker, type Holding } from './rights.js';
import { SecondFactor } from './second-factor.js';
import { Sessions, signatureOf, type NewSession, type Session } from './sessions.js';
import { holdingsAt } from './standing.js';
import { revokeAllOf, Tokens, type Token } from './tokens.js';
import { forAccount, fromAddress, Tries } from './tries.js';

/** What a session is still good for only, until it is done. */
export type Needs = 'second-factor' | 'enrol-second-factor' | null;

/** Somebody who is signed in, with what counts for them at this instant. */
export interface SignedInAs {
  session: Session;
  /** Empty while something is needed. */
  holdings: readonly Holding[];
  needs: Needs;
  /** What they hold is no longer what they held when the session was made. */
  changed: boolean;
}

/** How people and programs come in. */
export class Accounts {
  readonly tries: Tries;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly secondFactor: SecondFactor;

  constructor(
    store: Store,
    readonly people: People,
    readonly office: Office,
    readonly passwords: Passwords,
    /** Nothing is real: nobody is asked for a second factor that they do not have. */
    readonly demonstration = false,
  ) {
    this.tries = new Tries(store);
    this.sessions = new Sessions(store, people);
    this.tokens = new Tokens(store, people);
    this.secondFactor = new SecondFactor(store, people, this.tries);
  }

  /**
   * By password. An account that there is none of is refused in the same words after the same work.
   * @param ip where from @throws Problem 401, 429
   */
  async signIn(
    given: { name: string; password: string; ip: string },
    now: number,
  ): Promise<NewSession> {
    const name = accountName(given.name);
    const [account, address] = [forAccount(name), fromAddress(given.ip)];
    await this.tries.take([address, account], now);
    const person = await this.people.findByName(name);
    if (!(await this.passwords.isRight(given.password, passwordOf(person)))) throw signInRefused();
    await this.tries.wasRight(account, address);
    return this.startSession(person!.id, now);
  }

  /** A new session of somebody who has shown who they are, once. */
  async startSession(personId: string, now: number, strong = false): Promise<NewSession> {
    const holdings = await this.people.holdingsOf(personId, now);
    return this.sessions.start({ personId, strong, holdings }, now);
  }

  /** Who a session's cookie belongs to, and for what it is good; null when it is none. */
  async signedInAs(cookie: string, now: number): Promise<SignedInAs | null> {
    const session = await this.sessions.find(cookie, now);
    if (!session) return null;
    const holdings = holdingsAt(session, now);
    const needs = this.demonstration ? null : needsOf(session, holdings);
    const changed = session.replacedAt === null && signatureOf(holdings) !== session.roles;
    return { session, holdings: needs ? [] : holdings, needs, changed };
  }

  /** What a token gives: its person's rights at this instant, as far as its scope goes. */
  askerBy(token: Token, now: number): Asker {
    const { actor, scope } = token;
    const held = holdingsAt(token, now);
    // A machine has no second factor; an administrator has made its token.
    const counting =
      token.enrolled || token.kind === 'machine' || this.demonstration
        ? held
        : held.filter((holding) => !STRONG_ROLES.includes(holding.role));
    return {
      actor,
      holdings: narrowedTo(this.office, counting, scope),
      bounds: 'held',
      scope: scope.may,
    };
  }

  /** The same session under a new token, after the second factor was given; the old one is dead at once. */
  async strengthen(session: Session, now: number): Promise<NewSession> {
    const holdings = await this.people.holdingsOf(session.personId, now);
    const renewed = await this.sessions.renew(session, { strong: true, holdings }, now, 0);
    if (!renewed) throw sessionReplaced();
    return renewed;
  }

  /**
   * Ends every other session of the person, and every token: who knew the old password may have made some.
   * @throws Problem 403 for a wrong old password, 422, 429
   */
  async changePassword(
    { session }: SignedInAs,
    given: { old: string; new: string },
    now: number,
  ): Promise<NewSession> {
    const { personId: id, actor } = session;
    mustBeGoodPassword(given.new, actor);
    const person = await this.people.find(id);
    await this.tries.take([forAccount(actor)], now);
    if (!(await this.passwords.isRight(given.old, passwordOf(person)))) throw oldPasswordWrong();
    await this.tries.wasRight(forAccount(actor), null);
    const password = await this.passwords.hash(given.new);
    await this.people.record(
      { actor, type: 'password-changed', subject: id, body: {}, at: now },
      async (manager) => {
        await manager.update(PersonRow, { id }, { password });
        await revokeAllOf(manager, id, now);
      },
    );
    await this.sessions.endAllOf(id);
    return this.startSession(id, now, session.strong);
  }
}

/** Who has a second factor gives it, whatever they hold; who must have one is asked for it first. */
function needsOf({ enrolled, strong }: Session, holdings: readonly Holding[]): Needs {
  if (enrolled) return strong ? null : 'second-factor';
  return needsSecondFactor(holdings) ? 'enrol-second-factor' : null;
}

function passwordOf(person: PersonRow | null): string | null {
  return person && person.removedAt === null && person.kind === 'person' ? person.password : null;
}

function signInRefused(): Problem {
  return new Problem(401, 'sign-in-refused', {
    vi: 'Tên tài khoản hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp phải chờ; nếu quên mật khẩu, hãy báo người quản trị.',
    en: 'The name or the password is wrong. After 5 tries in vain one has to wait; if it is forgotten, tell the administrator.',
  });
}

function oldPasswordWrong(): Problem {
  return new Problem(403, 'password-refused', {
    vi: 'Mật khẩu hiện tại không đúng; mật khẩu chưa được đổi.',
    en: 'The present password is wrong; the password was not changed.',
  });
}

function sessionReplaced(): Problem {
  return new Problem(409, 'session-replaced', {
    vi: 'Phiên đăng nhập vừa được thay ở một yêu cầu khác; hãy gửi lại.',
    en: 'The session was renewed by another request just now; send this one again.',
  });
}
