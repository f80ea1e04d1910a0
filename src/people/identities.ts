import { IsNull } from 'typeorm';
import { forbidden, type Problem } from '../engine/problem.js';
import { PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import type { People } from './people.js';

/** Who somebody is, as an identity provider says. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Null where the provider has not verified it. */
  email: string | null;
}

/** Which person of the office somebody is, whom a provider knows. */
export class Identities {
  constructor(
    private readonly store: Store,
    private readonly people: People,
  ) {}

  /**
   * The person's id. The first time it is found by the e-mail that an administrator has entered; after that
   * by the provider's own name for them, whoever has the e-mail then. Nobody is made by signing in.
   * @throws Problem 403
   */
  async personOf(identity: Identity, now: number): Promise<string> {
    const oidc = `${identity.issuer} ${identity.subject}`;
    const people = this.store.read.getRepository(PersonRow);
    const known = await people.findOneBy({ oidc });
    if (known) {
      if (known.removedAt !== null) throw nobodyHere();
      return known.id;
    }
    const person = await this.byEmail(identity.email);
    if (!person) throw nobodyHere();
    const { id, name: actor } = person;
    const what = { actor, type: 'identity-linked', subject: id, body: { issuer: identity.issuer } };
    await this.people.record({ ...what, at: now }, async (manager) => {
      const { affected } = await manager.update(PersonRow, { id, oidc: IsNull() }, { oidc });
      if (affected !== 1) throw nobodyHere();
    });
    return id;
  }

  /** The only one who has it: an e-mail that two people share says nothing of who one is. */
  private async byEmail(email: string | null): Promise<PersonRow | null> {
    if (email === null) return null;
    const found = await this.store.read
      .getRepository(PersonRow)
      .createQueryBuilder('one')
      .where('LOWER(one.email) = :email', { email: email.normalize('NFC').toLowerCase() })
      .andWhere("one.removed_at IS NULL AND one.oidc IS NULL AND one.kind = 'person'")
      .limit(2)
      .getMany();
    return found.length === 1 ? found[0]! : null;
  }
}

function nobodyHere(): Problem {
  return forbidden(
    'oidc-unknown-person',
    'Hệ thống đăng nhập chung đã xác nhận danh tính, nhưng cơ quan chưa có tài khoản nào mang thư điện tử này; hãy báo người quản trị.',
    'The identity provider has confirmed who this is, but no account of the office has that e-mail; tell the administrator.',
  );
}
