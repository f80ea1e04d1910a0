import type { FastifyRequest } from 'fastify';
import type { JsonObject } from '../../machines/process.js';
import { toOffsetIso } from '../calendar/day.js';
import type { Clock } from '../engine/clock.js';
import type { Accounts, Needs, SignedInAs } from '../people/accounts.js';
import type { PersonRow } from '../storage/people-entities.js';
import type { Identities } from '../people/identities.js';
import { ADMINISTRATOR, AUDITOR, type Holding } from '../people/rights.js';
import { endOf, type NewSession } from '../people/sessions.js';
import type { SetUp } from '../people/set-up.js';
import { bearerOf, type SignedIn } from './signed-in.js';

/** What the addresses of a session share: who is signed in, and how that is shown. */
export class Door {
  constructor(
    readonly accounts: Accounts,
    readonly setUp: SetUp,
    readonly identities: Identities,
    private readonly signedIn: SignedIn,
    private readonly clock: Clock,
    /** The name of the identity provider, as its button says it; null: none. */
    private readonly oidc: string | null = null,
  ) {}

  get now(): number {
    return this.clock.now();
  }

  sessionOf(request: FastifyRequest): Promise<SignedInAs | null> {
    return this.signedIn.sessionOf(request, this.now);
  }

  async view(request: FastifyRequest): Promise<JsonObject> {
    const bearer = bearerOf(request);
    if (bearer !== null) return this.viewOfToken(bearer);
    const known = await this.sessionOf(request);
    return known ? this.viewOfSession(known) : this.signedOut();
  }

  /** A session that was made or renewed just now. */
  async viewOf(made: NewSession): Promise<JsonObject> {
    const known = await this.accounts.signedInAs(made.token, this.now);
    return known ? this.viewOfSession(known) : this.signedOut();
  }

  async signedOut(): Promise<JsonObject> {
    return {
      signedIn: false,
      setUpNeeded: await this.setUp.needed(this.now),
      demonstration: this.accounts.demonstration,
      oidc: this.oidc,
    };
  }

  private async viewOfToken(bearer: string): Promise<JsonObject> {
    const { accounts, now } = this;
    const token = await accounts.tokens.find(bearer, now);
    if (!token) return this.signedOut();
    const { holdings } = accounts.askerBy(token, now);
    const person = await accounts.people.find(token.personId);
    return this.shown(person, holdings, null, token.endsAt);
  }

  private async viewOfSession({ session, holdings, needs }: SignedInAs): Promise<JsonObject> {
    const person = await this.accounts.people.find(session.personId);
    return this.shown(person, holdings, needs, endOf(session, this.now));
  }

  private shown(
    person: PersonRow | null,
    holdings: readonly Holding[],
    needs: Needs,
    endsAt: number,
  ): JsonObject {
    const has = (wanted: string): boolean => holdings.some(({ role }) => role === wanted);
    return {
      signedIn: true,
      actor: person?.name ?? '',
      fullName: person?.fullName ?? '',
      holdings: holdings.map((holding) => this.named(holding)),
      administers: has(ADMINISTRATOR),
      audits: has(AUDITOR),
      needs,
      demonstration: this.accounts.demonstration,
      endsAt: toOffsetIso(endsAt),
    };
  }

  private named({ role, unit, onBehalfOf, processes }: Holding): JsonObject {
    const { office } = this.accounts;
    const [knownRole, knownUnit] = [office.role(role), office.unit(unit)];
    return {
      role,
      unit,
      roleName: { vi: knownRole?.name ?? role, en: knownRole?.nameEn ?? role },
      unitName: { vi: knownUnit?.name ?? unit, en: knownUnit?.nameEn ?? unit },
      ...(onBehalfOf ? { onBehalfOf: onBehalfOf as unknown as JsonObject } : {}),
      ...(processes ? { processes: [...processes] } : {}),
    };
  }
}
