import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import type { IdempotencyKey } from '../engine/commands.js';
import { keptAnswer, scopeOf } from '../engine/kept-answer.js';
import { conflict } from '../engine/problem.js';
import { AnswerRow } from '../storage/entities.js';
import { TokenRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import type { People } from './people.js';
import type { TokenScope } from './rights.js';
import type { By } from './roster.js';
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

/** Who makes a token, when, and under which key. */
interface Asked extends By {
  idempotency: IdempotencyKey;
}

interface Made {
  row: TokenRow;
  token: string;
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

  /**
   * Gives the token in clear, this once. Under the same key again, since the answer was lost, it is the same
   * token with another secret: nobody keeps the first, and who found it on its way has nothing.
   * @throws Problem 409, 422
   */
  async make(wanted: Wanted, { actor, now, idempotency }: Asked): Promise<Made> {
    const under = scopeOf(actor, 'tokens', idempotency.key);
    const token = `${TOKEN_PREFIX}${newSecret()}`;
    let row!: TokenRow;
    let known = false;
    await this.people.record(
      async () => {
        const made = await this.madeUnder(under, idempotency);
        known = made !== null;
        row = made ?? newRow(wanted, now);
        const { id, personId, label, scope, endsAt } = row;
        const body = { token: id, label, scope: JSON.parse(scope), endsAt };
        const type = known ? 'token-made-again' : 'token-made';
        return { actor, type, subject: personId, body, at: now };
      },
      async (manager) => {
        const hash = hashOf(token);
        if (known) {
          const which = { id: row.id, revokedAt: IsNull() };
          const { affected } = await manager.update(TokenRow, which, { hash });
          if (affected !== 1) throw revokedMeanwhile();
          return;
        }
        await manager.insert(TokenRow, { ...row, hash });
        // Which token it was, and never its secret.
        const answer = JSON.stringify({ token: row.id });
        const { bodyHash } = idempotency;
        const kept = { scope: under, bodyHash, status: 201, answer, caseId: null, at: now };
        await manager.insert(AnswerRow, kept);
      },
    );
    return { row, token };
  }

  private async madeUnder(scope: string, idempotency: IdempotencyKey): Promise<TokenRow | null> {
    const kept = await this.store.findAnswer(scope);
    if (!kept) return null;
    const { token } = keptAnswer(kept, idempotency).body as { token: string };
    return this.byId(token);
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

/** Whatever made the person's account another's may have made tokens too. */
export async function revokeAllOf(
  manager: EntityManager,
  personId: string,
  now: number,
): Promise<void> {
  await manager.update(TokenRow, { personId, revokedAt: IsNull() }, { revokedAt: now });
}

const newRow = ({ personId, label, scope, endsAt }: Wanted, madeAt: number): TokenRow => ({
  id: randomUUID(),
  hash: '',
  personId,
  label,
  scope: JSON.stringify(scope),
  madeAt,
  endsAt,
  revokedAt: null,
});

const revokedMeanwhile = () =>
  conflict(
    'token-revoked',
    'Mã truy cập đã tạo với khóa Idempotency-Key này đã bị thu hồi; chưa có gì được ghi. Hãy dùng khóa mới.',
    'The token that was made under this Idempotency-Key was revoked; nothing was written. Use a new key.',
  );
