import type { Process } from '../../machines/process.js';
import type { Actor, OnBehalfOf } from '../engine/log.js';
import { forbidden, unprocessable, type Problem } from '../engine/problem.js';
import { SYSTEM_ROLE, type Office } from '../office/office.js';

/**
 * Who may see and do what: the one place where it is decided. Role ∧ unit (and those below it) ∧ the
 * process's own access table; separation of duty is asked of the case by the engine, which calls back
 * here at the moment it admits an event. Pure: no clock, no database.
 */

/** A role that somebody may act in, for a unit and those below it; their own, or lent to them. */
export interface Holding {
  role: string;
  unit: string;
  /** In whose name, where it is lent: by an absence or a delegation of signing. */
  onBehalfOf?: OnBehalfOf;
  /** The only processes for which it is lent; left out: all. */
  processes?: readonly string[];
}

/** Who is asking, as the door has found out. */
export interface Asker {
  /** The name of the account; it stands in the log. */
  actor: string;
  holdings: readonly Holding[];
  /**
   * held: what the holdings give. named: a tester of the sandbox, who acts in the roles named and sees
   * everything. none: may name any role and unit but `system` (a tester who named nobody).
   */
  bounds: 'held' | 'named' | 'none';
  /** What an API token may be used for; null: everything that its person may do. */
  scope: TokenScope['may'] | null;
  /** A token for some roles, units or processes: what is assigned to its person is not seen thereby. */
  narrowed?: boolean;
}

/** What a token may be used for, of what its person may do. */
export interface TokenScope {
  /** administer: also what administrators alone do; act: acts on cases; read: nothing is written. */
  may: 'read' | 'act' | 'administer';
  role?: string;
  /** This unit and those below it. */
  unit?: string;
  processes?: readonly string[];
}

/** Sees every case of its units, and moves none. */
export const AUDITOR = 'auditor';
/** Administers people and the office, and sees no case thereby. */
export const ADMINISTRATOR = 'administrator';

/** Whether somebody keeps the service: people, units, calendar. */
export const administers = ({ bounds, holdings }: Asker): boolean =>
  bounds === 'none' || holdings.some(({ role }) => role === ADMINISTRATOR);

/** What a decision needs to know of a case. */
export interface SeenCase {
  process: string;
  unit: string;
  assignee: string | null;
  /** Who opened it; null where that is not asked: of all cases of a unit, say. */
  opener: string | null;
}

/** The roles that reach further than one's own work: whoever holds one gives a second factor. */
export const STRONG_ROLES: readonly string[] = [ADMINISTRATOR, AUDITOR];

export const needsSecondFactor = (holdings: readonly Holding[]): boolean =>
  holdings.some(({ role }) => STRONG_ROLES.includes(role));

/** What is left of somebody's holdings for a token. */
export function narrowedTo(
  office: Office,
  holdings: readonly Holding[],
  { may, role, unit, processes }: TokenScope,
): Holding[] {
  return holdings.flatMap((holding) => {
    if (holding.role === ADMINISTRATOR && may !== 'administer') return [];
    if (role !== undefined && holding.role !== role) return [];
    const within = unit === undefined ? holding.unit : lower(office, holding.unit, unit);
    if (within === null) return [];
    const left = processes?.filter((process) => isLentFor(holding, process));
    return [{ ...holding, unit: within, ...(left ? { processes: left } : {}) }];
  });
}

/** Of two units, one in the other, the one that lies within; null where neither does. */
function lower(office: Office, one: string, other: string): string | null {
  if (office.isWithin(one, other)) return one;
  return office.isWithin(other, one) ? other : null;
}

/** @throws Problem 403 where a token for reading comes with anything else. */
export function mustBeAllowedToWrite({ scope }: Asker): void {
  if (scope === 'read') throw readOnlyToken();
}

type Access = Pick<Process, 'access'>;

/** The roles that have anything to do with a process. */
export function rolesOf({ access }: Access): ReadonlySet<string> {
  let roles = rolesByAccess.get(access);
  if (!roles) {
    roles = new Set([...access.open, ...Object.values(access.send).flat()]);
    rolesByAccess.set(access, roles);
  }
  return roles;
}

/** An access table never changes, and a list asks for it hundreds of times. */
const rolesByAccess = new WeakMap<Access['access'], ReadonlySet<string>>();

const isLentFor = ({ processes }: Pick<Holding, 'processes'>, process: string): boolean =>
  processes === undefined || processes.includes(process);

/** The holdings that count for a case: of its unit or one above it, and of a role of its process. */
export function holdingsOn(
  office: Office,
  asker: Asker,
  one: SeenCase,
  process: Access,
): Holding[] {
  const roles = rolesOf(process);
  return asker.holdings.filter(
    (holding) =>
      (roles.has(holding.role) || holding.role === AUDITOR) && reaches(office, asker, holding, one),
  );
}

/**
 * Whether a holding is for a case: for its process, and of its unit or one above it. To a role of outside a
 * unit is the counter it comes to, and not whose papers it reads: only what its person opened or has.
 */
const reaches = (
  office: Office,
  { actor }: Asker,
  { role, unit, processes }: Holding,
  one: SeenCase,
): boolean =>
  isLentFor({ processes }, one.process) &&
  office.isWithin(one.unit, unit) &&
  (!office.isExternal(role) || one.opener === actor || one.assignee === actor);

/** Whether somebody may know of a case at all; who may not is told that there is none. */
export function maySee(office: Office, asker: Asker, one: SeenCase, process: Access): boolean {
  if (asker.bounds !== 'held') return true;
  if (one.assignee !== null && one.assignee === assigneeSeen(asker)) return true;
  return holdingsOn(office, asker, one, process).length > 0;
}

/** What every case takes from people, beside the events of its process. */
export const COMMON_ACTS = ['COMMENT', 'ATTACH', 'ASSIGN', 'HAND_OVER', 'REMIND'] as const;
export type CommonAct = (typeof COMMON_ACTS)[number];

/**
 * The roles in which such an act is done. Whoever reads a case may speak; papers come from the roles of its
 * process; to whom it goes is for the office's own that work on it, and for whoever of them has it now.
 */
export function rolesTaking(
  office: Office,
  { actor }: Asker,
  { assignee }: Pick<SeenCase, 'assignee'>,
  process: Access,
  act: CommonAct,
): ReadonlySet<string> {
  const isOwn = (role: string): boolean => role !== AUDITOR && !office.isExternal(role);
  const having = assignee === actor ? [...office.roleSlugs()].filter(isOwn) : [];
  if (act === 'COMMENT') return new Set([...rolesOf(process), AUDITOR, ...having]);
  if (act === 'ATTACH') return new Set([...rolesOf(process), ...having]);
  const working = Object.values(process.access.send).flat().filter(isOwn);
  return new Set([...working, ...having]);
}

/** Whether somebody could do such an act; what a screen offers. */
export function mayTake(
  office: Office,
  asker: Asker,
  one: SeenCase,
  process: Access,
  act: CommonAct,
): boolean {
  if (asker.bounds === 'none') return true;
  const taking = rolesTaking(office, asker, one, process, act);
  return asker.holdings.some(
    (holding) =>
      taking.has(holding.role) &&
      (asker.bounds === 'named' || reaches(office, asker, holding, one)),
  );
}

/** The roles in which somebody may act on a case now. */
export function rolesOn(office: Office, asker: Asker, one: SeenCase, process: Access): string[] {
  if (asker.bounds === 'none') return [...office.roleSlugs()];
  const counting =
    asker.bounds === 'named' ? asker.holdings : holdingsOn(office, asker, one, process);
  return [...new Set(counting.map(({ role }) => role))];
}

/** Whose own cases somebody sees, whatever roles they hold. */
const assigneeSeen = ({ actor, narrowed }: Asker): string | null => (narrowed ? null : actor);

/** All cases of these processes in these units, or only those that this person opened or has. */
export interface VisibleGroup {
  processes: string[];
  units: readonly string[];
  person: string | null;
}

/** What somebody may see of all cases, for a query: the same rule as `maySee`. */
export interface Visible {
  /** Null: everything. */
  groups: VisibleGroup[] | null;
  /** Null: nobody's. */
  assignee: string | null;
}

export function visibleTo(
  office: Office,
  asker: Asker,
  processes: readonly { key: string; roles: ReadonlySet<string> }[],
): Visible {
  if (asker.bounds !== 'held') return { groups: null, assignee: assigneeSeen(asker) };
  // Processes of which the same units are seen share a group, so that the query stays short.
  const groups = new Map<string, VisibleGroup>();
  for (const { key, roles } of processes) {
    for (const person of [null, asker.actor]) {
      const counting = asker.holdings.filter(
        (holding) =>
          (roles.has(holding.role) || holding.role === AUDITOR) &&
          isLentFor(holding, key) &&
          office.isExternal(holding.role) === (person !== null),
      );
      const units = [...new Set(counting.flatMap(({ unit }) => office.within(unit)))].sort();
      if (units.length === 0) continue;
      const same = `${person} ${units.join()}`;
      const known = groups.get(same);
      if (known) known.processes.push(key);
      else groups.set(same, { processes: [key], units, person });
    }
  }
  return { groups: [...groups.values()], assignee: assigneeSeen(asker) };
}

/** What an act names of the one who does it. */
export interface NamedAs {
  role?: string;
  unit?: string;
}

/** What an act is about: who may do it, and where. */
export interface Act {
  /** The case that it is done to; null for an opening, whose unit is the actor's. */
  one: SeenCase | null;
  process: string;
  /** The roles that may do it. */
  roles: ReadonlySet<string>;
}

/**
 * In whose name an act is done: the holding that the request names, or else the first that may do it, an
 * own one before a lent one. @throws Problem 403, 422
 */
export function actorFor(office: Office, asker: Asker, named: NamedAs, act: Act): Actor {
  if (named.role === SYSTEM_ROLE) throw systemRole();
  mustBeAllowedToWrite(asker);
  if (asker.bounds === 'none') return actorNamed(asker, named);
  const meant = asker.holdings.filter(
    ({ role, unit }) =>
      (named.role === undefined || role === named.role) &&
      (named.unit === undefined || unit === named.unit || isUnitBelow(office, asker, named, unit)),
  );
  if (meant.length === 0) throw notHeld(asker, named);
  const fit = meant
    .filter((holding) => asker.bounds === 'named' || fits(office, asker, holding, act))
    .sort((a, b) => Number(Boolean(a.onBehalfOf)) - Number(Boolean(b.onBehalfOf)));
  const byRole = fit.filter(({ role }) => act.roles.has(role));
  const chosen = byRole[0] ?? fit[0];
  if (!chosen) throw outOfReach(meant[0]!, act);
  if (chosen.role === SYSTEM_ROLE) throw systemRole();
  const { role, unit, onBehalfOf } = chosen;
  return {
    actor: asker.actor,
    role,
    unit: act.one ? unit : (named.unit ?? unit),
    ...(onBehalfOf ? { onBehalfOf } : {}),
  };
}

/** For an asker without bounds: who says in whose name. @throws Problem 403, 422 */
export function actorNamed({ actor }: Asker, { role, unit }: NamedAs): Actor {
  if (role === SYSTEM_ROLE) throw systemRole();
  if (!role || !unit) throw nameNeeded();
  return { actor, role, unit };
}

/** Whoever holds a role above a unit may open a case for it. */
function isUnitBelow(office: Office, { bounds }: Asker, { unit }: NamedAs, held: string): boolean {
  return bounds === 'held' && office.isWithin(unit!, held);
}

function fits(office: Office, asker: Asker, holding: Holding, { one, process }: Act): boolean {
  return one ? reaches(office, asker, holding, one) : isLentFor(holding, process);
}

function systemRole(): Problem {
  return forbidden(
    'system-role',
    "Vai 'system' chỉ dành cho hệ thống; không ai được dùng.",
    "The role 'system' belongs to the host; nobody may act in it.",
  );
}

function readOnlyToken(): Problem {
  return forbidden(
    'token-reads-only',
    'Mã truy cập này chỉ để xem; chưa có gì được ghi.',
    'This token is for reading only; nothing was written.',
  );
}

function nameNeeded(): Problem {
  return unprocessable(
    'name-needed',
    'Phải nêu đơn vị (unit) và vai (role) mà người gửi đang thay mặt.',
    'The unit and the role acted for have to be named.',
  );
}

function notHeld({ holdings }: Asker, { role, unit }: NamedAs): Problem {
  if (role !== undefined && !holdings.some((held) => held.role === role)) {
    return forbidden(
      'not-your-role',
      `Người gửi không có vai '${role}'.`,
      `The sender does not hold the role '${role}'.`,
    );
  }
  if (unit !== undefined) {
    return forbidden(
      'not-your-unit',
      `Người gửi không thuộc đơn vị '${unit}'.`,
      `The sender does not belong to the unit '${unit}'.`,
    );
  }
  return forbidden(
    'no-role',
    'Người gửi hiện không giữ vai nào; hãy báo người quản trị.',
    'The sender holds no role at present; tell the administrator.',
  );
}

function outOfReach({ role, unit }: Holding, { one, process }: Act): Problem {
  const where = one ? one.unit : process;
  return forbidden(
    'out-of-reach',
    `Vai '${role}' ở đơn vị '${unit}' không bao gồm việc này (${where}); chưa có gì được ghi.`,
    `The role '${role}' in the unit '${unit}' does not reach this (${where}); nothing was written.`,
  );
}
