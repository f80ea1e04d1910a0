import { unprocessable, type Problem } from '../engine/problem.js';
import { accountName, type People } from './people.js';
import type { Permits } from './permits.js';
import { AUDITOR, type Asker } from './rights.js';

/**
 * Who is to have a case: somebody with an account who may act on it there. A name without an account is
 * taken as it is only from askers without bounds, in the sandbox say, where there are no accounts.
 */
export class Assignees {
  constructor(
    private readonly people: People,
    private readonly permits: Permits,
  ) {}

  /** The account's name in its one form. */
  async named(name: string): Promise<string> {
    return (await this.people.findByName(name))?.name ?? name;
  }

  /** @throws Problem 422 */
  async mustBeAbleToAct(
    asker: Asker,
    name: string,
    one: { process: string; unit: string },
    now: number,
  ): Promise<void> {
    const person = await this.people.findByName(name);
    if (!person && asker.bounds !== 'held') return;
    const theirs = person && (await this.people.askerOf(person.id, now));
    if (!theirs) throw unknownPerson(name);
    const given = { ...one, assignee: theirs.actor, opener: null };
    const roles = this.permits.rolesOn(theirs, given).filter((role) => role !== AUDITOR);
    if (roles.length === 0) throw mayNotAct(name, one.unit);
  }
}

function unknownPerson(name: string): Problem {
  return unprocessable(
    'unknown-person',
    `Không có tài khoản '${accountName(name)}' đang hoạt động; vụ việc không thay đổi.`,
    `There is no account '${accountName(name)}' in use; the case is unchanged.`,
  );
}

function mayNotAct(name: string, unit: string): Problem {
  return unprocessable(
    'assignee-may-not-act',
    `'${accountName(name)}' không giữ vai nào làm được việc này ở đơn vị '${unit}'; vụ việc không thay đổi. Hãy chọn người khác.`,
    `'${accountName(name)}' holds no role that could act on this in the unit '${unit}'; the case is unchanged. Choose somebody else.`,
  );
}
