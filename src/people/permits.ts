import type { Permit } from '../engine/commands.js';
import type { Engine } from '../engine/engine.js';
import type { Actor } from '../engine/log.js';
import { forbidden, notFound, type Problem } from '../engine/problem.js';
import { CaseRow } from '../storage/entities.js';
import {
  actorFor,
  actorNamed,
  ADMINISTRATOR,
  AUDITOR,
  maySee,
  rolesOf,
  rolesOn,
  visibleTo,
  type Asker,
  type NamedAs,
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

  maySee(asker: Asker, row: Pick<CaseRow, 'process' | 'unit' | 'assignee'>): boolean {
    return maySee(this.engine.office, asker, row, this.accessOf(row.process));
  }

  /** Which of these cases the asker may know of. */
  async seen(asker: Asker, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (asker.bounds !== 'held') return new Set(ids);
    const rows = await this.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .select(['one.id', 'one.process', 'one.unit', 'one.assignee'])
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
  rolesOn(asker: Asker, row: Pick<CaseRow, 'process' | 'unit'>): string[] {
    return rolesOn(this.engine.office, asker, row, this.accessOf(row.process));
  }

  /** Who audits the unit of a case, and not only sees it. @throws Problem 403 */
  mustAudit(asker: Asker, row: Pick<CaseRow, 'process' | 'unit'>): void {
    if (!this.rolesOn(asker, row).includes(AUDITOR)) throw roleNeeded([AUDITOR]);
  }

  /** In whose name a case would be opened. @throws Problem */
  opener(asker: Asker, process: string, named: NamedAs): Actor {
    const { access } = this.accessOf(process);
    const act = { one: null, process, roles: access.open };
    return actorFor(this.engine.office, asker, named, act);
  }

  /** In whose name an act would be done to a case. @throws Problem 403 */
  actor(
    asker: Asker,
    row: Pick<CaseRow, 'process' | 'unit'>,
    named: NamedAs,
    event: string | null,
  ): Actor {
    const { access } = this.accessOf(row.process);
    const declared = event !== null && Object.hasOwn(access.send, event);
    const roles = declared ? access.send[event]! : null;
    return actorFor(this.engine.office, asker, named, { one: row, process: row.process, roles });
  }

  /**
   * For the engine, to be asked when it admits the act. @param event null for an act that every process has.
   */
  permit(
    again: AskAgain,
    named: NamedAs,
    about: { process: string } | { event: string | null },
  ): Permit {
    return async (row) => {
      const asker = await again();
      if ('process' in about) return this.opener(asker, about.process, named);
      // The case may have gone to another unit meanwhile, of which the sender may not even know.
      if (!this.maySee(asker, row!)) {
        throw notFound(`Không có vụ việc '${row!.id}'.`, `There is no case '${row!.id}'.`);
      }
      return this.actor(asker, row!, named, about.event);
    };
  }
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
