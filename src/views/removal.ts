import { IsNull, MoreThan } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import { CaseRow } from '../storage/entities.js';
import { HoldingRow, MandateRow, TokenRow, type PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';

/** So many cases are named; of more than that, how many there are says enough. */
const NAMED_MAX = 100;

/** What ends with an account, told before it is removed. Of a case no more than its code and where it goes. */
export async function removalOf(store: Store, person: PersonRow, now: number): Promise<JsonObject> {
  const { read } = store;
  const { id: personId, name } = person;
  const lasting = { revokedAt: IsNull(), endsAt: MoreThan(now) };
  const held = read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .where("one.assignee = :name AND one.status <> 'done'", { name });
  const [holdings, mandates, tokens, count, cases] = await Promise.all([
    read.getRepository(HoldingRow).countBy({ personId, endedAt: IsNull() }),
    read.getRepository(MandateRow).countBy([
      { fromPerson: personId, ...lasting },
      { toPerson: personId, ...lasting },
    ]),
    read.getRepository(TokenRow).countBy({ personId, ...lasting }),
    held.getCount(),
    held.clone().orderBy('one.code').limit(NAMED_MAX).getMany(),
  ]);
  return {
    ...{ holdings, mandates, tokens, count },
    cases: cases.map(({ code, process, unit }) => ({ code, process, unit })),
  };
}
