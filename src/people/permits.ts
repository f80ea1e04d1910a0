import type { Permit } from '../engine/commands.js';
import type { Engine } from '../engine/engine.js';
import type { Actor } from '../engine/log.js';
import type { Asker as ActingAsker } from '../engine/answer.js';
import { forbidden, notFound, type Problem } from '../engine/problem.js';
import { CaseRow } from '../storage/entities.js';
import {
  actorFor,
  actorNamed,
  ADMINISTRATOR,
  AUDITOR,
  COMMON_ACTS,
  holdingsOn,
  maySee,
  mayTake,
  rolesOf,
  rolesOn,
  rolesTaking,
  visibleTo,
  type Asker,
  type CommonAct,
  type NamedAs,
  type SeenCase,
  type Visible,
} from './rights.js';

/** Asks who is asking once more: what was true when the request came in may have ended. */
export type AskAgain = () => Promise<Asker>;

/** A process that is not installed gives nobody a right; auditors of the unit still see its cases. */
const NO_ACCESS = { access: { open: [], send: {} } };

/** The decisions of rights.ts on what is stored: the doors ask here, and nowhere else. */
export class Permits {
  constructor(private readonly engine: Engine) {}

  private accessOf(process: string): Parameters<typeof rolesOf>[0] {
    return this.engine.catalogue.find(process)?.process ?? NO_ACCESS;
  }

  /** A case that the asker may know of. @throws Problem 404, the same as where there is none. */
  async mustSee(asker: Asker, caseId: string): Promise<Readonly<CaseRow>> {
    const row = await this.engine.rowOf(caseId);
    if (row && this.maySee(asker, row)) return row;
    throw notFound(`Không có vụ việc '${caseId}'.`, `There is no case '${caseId}'.`);
  }

  maySee(asker: Asker, row: SeenCase): boolean {
    return maySee(this.engine.office, asker, row, this.accessOf(row.process));
  }

  /** The same of every case of a process in a unit, whoever opened it and whoever has it. */
  maySeeAll(asker: Asker, { process, unit }: Pick<CaseRow, 'process' | 'unit'>): boolean {
    return this.maySee(asker, { process, unit, assignee: null, opener: null });
  }

  /** Which of these cases the asker may know of. */
  async seen(asker: Asker, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (asker.bounds !== 'held') return new Set(ids);
    const rows = await this.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .select(['one.id', 'one.process', 'one.unit', 'one.assignee', 'one.opener'])
      .whereInIds([...new Set(ids)])
      .getMany();
    return new Set(rows.filter((row) => this.maySee(asker, row)).map(({ id }) => id));
  }

  visible(asker: Asker): Visible {
    const processes = this.engine.catalogue
      .all()
      .map(({ process }) => ({ key: process.key, roles: rolesOf(process) }));
    return visibleTo(this.engine.office, asker, processes);
  }

  /** The roles in which the asker may act on a case; for `allowed`. */
  rolesOn(asker: Asker, row: SeenCase): string[] {
    return rolesOn(this.engine.office, asker, row, this.accessOf(row.process));
  }

  /** Whether the asker holds a role, own or lent, in which a case is worked on: it can be theirs. */
  worksOn(asker: Asker, row: Pick<CaseRow, 'process' | 'unit'>): boolean {
    const theirs = { ...row, assignee: asker.actor, opener: null };
    return this.rolesOn(asker, theirs).some((role) => role !== AUDITOR);
  }

  /** Who audits the unit of a case, and not only sees it. @throws Problem 403 */
  mustAudit(asker: Asker, row: SeenCase): void {
    if (!this.rolesOn(asker, row).includes(AUDITOR)) throw roleNeeded([AUDITOR]);
  }

  /** The same with who lends them, since whoever acts for another counts as both; for `allowed`. */
  askerOn(asker: Asker, row: SeenCase): ActingAsker {
    const { actor, bounds } = asker;
    if (bounds !== 'held') return { actor, roles: this.rolesOn(asker, row) };
    const counting = holdingsOn(this.engine.office, asker, row, this.accessOf(row.process));
    const own = counting.filter(({ onBehalfOf }) => !onBehalfOf);
    return {
      actor,
      roles: [...new Set(own.map(({ role }) => role))],
      lent: counting.flatMap(({ role, onBehalfOf }) =>
        onBehalfOf ? [{ role, actor: onBehalfOf.actor }] : [],
      ),
    };
  }

  /** In whose name a case would be opened. @throws Problem */
  opener(asker: Asker, process: string, named: NamedAs): Actor {
    const { access } = this.accessOf(process);
    const act = { one: null, process, roles: new Set(access.open) };
    return actorFor(this.engine.office, asker, named, act);
  }

  /** In whose name an event would be sent to a case; the engine says whether that role may. @throws Problem 403 */
  sender(asker: Asker, row: SeenCase, named: NamedAs, event: string): Actor {
    const { access } = this.accessOf(row.process);
    const roles = new Set(Object.hasOwn(access.send, event) ? access.send[event]! : []);
    return actorFor(this.engine.office, asker, named, { one: row, process: row.process, roles });
  }

  /** In whose name somebody would do to a case what every case takes. @throws Problem 403 */
  taker(asker: Asker, row: SeenCase, named: NamedAs, act: CommonAct): Actor {
    const { office } = this.engine;
    const roles = rolesTaking(office, asker, row, this.accessOf(row.process), act);
    const by = actorFor(office, asker, named, { one: row, process: row.process, roles });
    if (!roles.has(by.role)) throw roleMayNotTake(by.role, act, roles);
    return by;
  }

  /** What every case takes, as far as the asker may do it to this one. */
  commonActs(asker: Asker, row: SeenCase): CommonAct[] {
    const process = this.accessOf(row.process);
    return COMMON_ACTS.filter((act) => mayTake(this.engine.office, asker, row, process, act));
  }

  /**
   * For the engine, to be asked when it admits the act. @param about what is done, and the case as its
   * sender has seen it
   */
  permit(
    again: AskAgain,
    named: NamedAs,
    about:
      | { process: string }
      | (({ event: string } | { act: CommonAct }) & { seen: Pick<CaseRow, 'unit'> }),
  ): Permit {
    return async (row) => {
      const asker = await again();
      if ('process' in about) return this.opener(asker, about.process, named);
      // The case may have gone to another unit meanwhile, of which the sender may not even know.
      if (!this.maySee(asker, row!)) {
        // Where the case is where it was, it is the sender's right that has ended.
        if (about.seen.unit === row!.unit) throw rightEnded();
        throw notFound(`Không có vụ việc '${row!.id}'.`, `There is no case '${row!.id}'.`);
      }
      return 'act' in about
        ? this.taker(asker, row!, named, about.act)
        : this.sender(asker, row!, named, about.event);
    };
  }
}

function roleMayNotTake(role: string, act: CommonAct, roles: ReadonlySet<string>): Problem {
  const these = [...roles].sort().join(', ');
  return forbidden(
    'role-may-not-act',
    `Vai '${role}' không được làm '${act}' với vụ việc này; được làm: ${these}. Chưa có gì được ghi.`,
    `The role '${role}' may not do '${act}' to this case; these may: ${these}. Nothing was written.`,
  );
}

function rightEnded(): Problem {
  return forbidden(
    'right-ended',
    'Quyền đối với vụ việc này vừa kết thúc (hết hạn, bị thu hồi hoặc thôi giữ vai); chưa có gì được ghi.',
    'The right to this case has just ended (it expired, was revoked or the role was given up); nothing was written.',
  );
}

/** @throws Problem 403 where nobody of these roles asks. */
export function mustHold(asker: Asker, roles: readonly string[]): Actor {
  if (asker.bounds === 'none') return { actor: asker.actor, role: roles[0]!, unit: '' };
  const held = asker.holdings.find(({ role }) => roles.includes(role));
  if (held) return { actor: asker.actor, role: held.role, unit: held.unit };
  throw roleNeeded(roles);
}

function roleNeeded(roles: readonly string[]): Problem {
  return forbidden(
    'role-needed',
    `Việc này cần vai ${roles.join(' hoặc ')}.`,
    `This needs the role ${roles.join(' or ')}.`,
  );
}

/**
 * The keeper of the service: people, units, calendar, what is stuck. Where nobody is bound to what they hold,
 * the name is the one that is given. @throws Problem 403, 422
 */
export function mustAdminister(asker: Asker, named: NamedAs): Actor {
  if (asker.bounds === 'none') return actorNamed(asker, named);
  return mustHold(asker, [ADMINISTRATOR]);
}
