import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { TokenRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import type { People } from './people.js';
import type { TokenScope } from './rights.js';
import { hashOf, newSecret } from './secrets.js';
import { readStanding, type Standing } from './standing.js';
import type { UntilAdministered } from './until-administered.js';

/** What tells a token from every other text; scanners look for it in what is published by mistake. */
export const TOKEN_PREFIX = 'dh_';

/** A token that somebody presents, with the person whose rights it has. */
export interface Token extends Standing {
  id: string;
  scope: TokenScope;
  endsAt: number;
}

/** What a new token is to be: for whom, for what, and until when. */
export interface Wanted {
  personId: string;
  label: string;
  scope: TokenScope;
  endsAt: number;
}

/** Tokens of programs; each is shown once, and only its hash is kept. */
export class Tokens {
  private readonly known: UntilAdministered<Token>;

  constructor(
    private readonly store: Store,
    private readonly people: People,
  ) {
    this.known = people.untilAdministered((hash) => this.read(hash));
  }

  /** The token, if it still counts. */
  async find(token: string, now: number): Promise<Token | null> {
    const known = await this.known.get(hashOf(token));
    return known && now < known.endsAt ? known : null;
  }

  private async read(hash: string): Promise<Token | null> {
    const tokens = this.store.read.getRepository(TokenRow);
    const row = await tokens.findOneBy({ hash, revokedAt: IsNull() });
    const standing = row && (await readStanding(this.store.read, row.personId));
    if (!standing) return null;
    const { id, scope, endsAt } = row;
    return { ...standing, id, scope: JSON.parse(scope), endsAt };
  }

  /** @param actor who makes it; gives the token in clear, this once. */
  async make(
    { personId, label, scope, endsAt }: Wanted,
    actor: string,
    now: number,
  ): Promise<{ row: TokenRow; token: string }> {
    const token = `${TOKEN_PREFIX}${newSecret()}`;
    const row: TokenRow = {
      id: randomUUID(),
      hash: hashOf(token),
      personId,
      label,
      scope: JSON.stringify(scope),
      madeAt: now,
      endsAt,
      revokedAt: null,
    };
    const body = { token: row.id, label, scope: JSON.parse(row.scope), endsAt };
    await this.people.record(
      { actor, type: 'token-made', subject: personId, body, at: now },
      async (manager) => void (await manager.insert(TokenRow, row)),
    );
    return { row, token };
  }

  /** Those that still count, newest first. @param personId null: everybody's */
  list(personId: string | null, now: number): Promise<TokenRow[]> {
    const query = this.store.read
      .getRepository(TokenRow)
      .createQueryBuilder('one')
      .where('one.revoked_at IS NULL AND one.ends_at > :now', { now })
      .orderBy('one.made_at', 'DESC')
      .addOrderBy('one.id');
    if (personId !== null) query.andWhere('one.person_id = :personId', { personId });
    return query.getMany();
  }

  byId(id: string): Promise<TokenRow | null> {
    return this.store.read.getRepository(TokenRow).findOneBy({ id });
  }

  async revoke(
    { id, personId, label }: Pick<TokenRow, 'id' | 'personId' | 'label'>,
    actor: string,
    now: number,
  ): Promise<void> {
    await this.people.record(
      { actor, type: 'token-revoked', subject: personId, body: { token: id, label }, at: now },
      async (manager) => void (await manager.update(TokenRow, { id }, { revokedAt: now })),
    );
  }
}
