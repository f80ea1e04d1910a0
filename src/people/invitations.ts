import { type EntityManager } from 'typeorm';
import { Problem } from '../engine/problem.js';
import { InvitationRow, PersonRow, SessionRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import { mustBeGoodPassword, type Passwords } from './passwords.js';
import type { People } from './people.js';
import { hashOf, newSecret } from './secrets.js';
import { revokeAllOf } from './tokens.js';

const INVITATION_MS = 7 * 86_400_000;

/** What an administrator hands on; the secret is kept nowhere. */
export interface Invitation {
  secret: string;
  /** Until then it is good, once (ms). */
  endsAt: number;
}

/** How somebody comes by a password that nobody else has known: by a secret that is good once. */
export class Invitations {
  constructor(
    private readonly store: Store,
    private readonly people: People,
    private readonly passwords: Passwords,
  ) {}

  /** Sets the password of whoever was invited, ends their sessions and tokens; gives their name. @throws Problem 403, 422 */
  async use(secret: string, password: string, now: number): Promise<string> {
    const hash = hashOf(secret);
    const invitation = await this.store.read.getRepository(InvitationRow).findOneBy({ hash });
    const person = invitation && (await this.people.find(invitation.personId));
    if (!person || person.removedAt !== null || now >= invitation.endsAt) throw refused();
    const { id, name } = person;
    mustBeGoodPassword(password, name);
    const kept = await this.passwords.hash(password);
    await this.people.record(
      { actor: name, type: 'invitation-used', subject: id, body: { name }, at: now },
      async (manager) => {
        // Of two who use it at the same moment one comes too late.
        const { affected } = await manager.delete(InvitationRow, { hash });
        if (affected !== 1) throw refused();
        await manager.update(PersonRow, { id }, { password: kept });
        await manager.delete(SessionRow, { personId: id });
        await revokeAllOf(manager, id, now);
      },
    );
    return name;
  }
}

/** A new invitation in place of any before. */
export async function invite(
  manager: EntityManager,
  personId: string,
  now: number,
): Promise<Invitation> {
  const secret = newSecret();
  const endsAt = now + INVITATION_MS;
  await manager.delete(InvitationRow, { personId });
  await manager.insert(InvitationRow, { personId, hash: hashOf(secret), endsAt });
  return { secret, endsAt };
}

function refused(): Problem {
  return new Problem(403, 'invitation-refused', {
    vi: 'Lời mời không đúng, đã dùng hoặc đã hết hạn; chưa có gì được ghi. Hãy xin người quản trị một lời mời mới.',
    en: 'The invitation is wrong, was used or has ended; nothing was written. Ask the administrator for another.',
  });
}
