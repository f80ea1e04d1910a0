import { EXIT, Failure, usageFailure, type ExitCode } from './failure.js';
import type {
  HoldingAnswer,
  MandateAnswer,
  PersonAnswer,
  RoleAnswer,
  UnitAnswer,
} from './people-answers.js';
import {
  invitationLines,
  mandateLines,
  peopleLines,
  personLines,
  roleLines,
  unitLines,
} from './people-view.js';
import type { Session } from './session.js';

export interface PeopleFilter {
  q?: string;
  unit?: string;
  removed?: true;
}

async function people(session: Session, filter: PeopleFilter): Promise<PersonAnswer[]> {
  const found: PersonAnswer[] = [];
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  for (let after: string | null = ''; after !== null;) {
    const asked = [...given, ...(after ? [['after', after]] : [])] as [string, unknown][];
    const query = asked.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
    const page: { items: PersonAnswer[]; next: string | null } = await session.http.get(
      `/people?${query.join('&')}`,
    );
    found.push(...page.items);
    after = page.next;
  }
  return found;
}

/** An account by its name, removed ones too. @throws Failure */
async function personNamed(session: Session, named: string): Promise<PersonAnswer> {
  const name = named.normalize('NFC').trim().toLowerCase();
  for (const removed of [undefined, true] as const) {
    const found = (await people(session, { q: name, removed })).find((one) => one.name === name);
    if (found) return found;
  }
  const title = { vi: 'Không tìm thấy', en: 'Not found' };
  throw Failure.local(EXIT.refused, 'not-found', title, {
    vi: `Không có tài khoản '${named}'.`,
    en: `There is no account '${named}'.`,
  });
}

export async function listPeople(session: Session, filter: PeopleFilter): Promise<ExitCode> {
  session.print(await people(session, filter), (all) => peopleLines(all, session.paint));
  return EXIT.ok;
}

export async function showPerson(session: Session, name: string): Promise<ExitCode> {
  return print(session, await personNamed(session, name));
}

export async function addPerson(
  session: Session,
  name: string,
  fullName: string,
  { email, machine }: { email?: string; machine?: true },
): Promise<ExitCode> {
  const body = { name, fullName, email, kind: machine ? 'machine' : 'person' };
  return print(session, await session.http.post('/people', body));
}

export async function invitePerson(session: Session, name: string): Promise<ExitCode> {
  const { id } = await personNamed(session, name);
  session.print(await session.http.post(`/people/${id}/invitation`, {}), invitationLines);
  return EXIT.ok;
}

export async function resetSecondFactor(session: Session, name: string): Promise<ExitCode> {
  const { id } = await personNamed(session, name);
  return print(session, await session.http.post(`/people/${id}/second-factor-reset`, {}));
}

export async function removePerson(session: Session, name: string): Promise<ExitCode> {
  const { id } = await personNamed(session, name);
  return print(session, await session.http.send('DELETE', `/people/${id}`));
}

export interface HoldingOptions {
  from?: string;
  to?: string;
  decision?: string;
}

export async function giveHolding(
  session: Session,
  [name, role, unit]: readonly [string, string, string],
  { from, to, decision }: HoldingOptions,
): Promise<ExitCode> {
  const { id } = await personNamed(session, name);
  const body = { role, unit, validFrom: from, validTo: to, decision };
  return print(session, await session.http.post(`/people/${id}/holdings`, body));
}

export async function endHolding(
  session: Session,
  [name, role, unit]: readonly [string, string, string],
  to: string | undefined,
): Promise<ExitCode> {
  const { id, holdings } = await personNamed(session, name);
  const same = holdings.filter(
    (one) => one.role === role && one.unit === unit && one.endedAt === null,
  );
  const holding = same.find(({ counts }) => counts) ?? same[0];
  if (!holding) throw notHeld(name, role, unit, holdings);
  const path = `/people/${id}/holdings/${holding.id}/end`;
  return print(session, await session.http.post(path, { validTo: to }));
}

function notHeld(name: string, role: string, unit: string, all: readonly HoldingAnswer[]): Failure {
  const known = all.map((one) => `${one.role}@${one.unit}`).join(', ') || '—';
  return usageFailure(
    `'${name}' không giữ vai '${role}' ở '${unit}'; có: ${known}.`,
    `'${name}' does not hold '${role}' in '${unit}'; there are: ${known}.`,
  );
}

function print(session: Session, one: PersonAnswer): ExitCode {
  session.print(one, (person) => personLines(person, session.paint));
  return EXIT.ok;
}

export async function listUnits(session: Session): Promise<ExitCode> {
  const { items } = await session.http.get('/units');
  session.print(items as UnitAnswer[], (units) => unitLines(units, session.paint));
  return EXIT.ok;
}

/** What was done to a unit, and how it is then. */
export async function changeUnit(
  session: Session,
  method: 'POST' | 'PATCH',
  path: string,
  body: object,
): Promise<ExitCode> {
  const unit: UnitAnswer = await session.http.send(method, path, body);
  session.print(unit, (one) => unitLines([one], session.paint));
  return EXIT.ok;
}

export async function listRoles(session: Session): Promise<ExitCode> {
  const { items } = await session.http.get('/roles');
  session.print(items as RoleAnswer[], (roles) => roleLines(roles, session.paint));
  return EXIT.ok;
}

export async function listMandates(session: Session): Promise<ExitCode> {
  const { items } = await session.http.get('/mandates');
  session.print(items as MandateAnswer[], (all) => mandateLines(all, session.paint));
  return EXIT.ok;
}

export interface MandateOptions {
  kind: string;
  forPerson?: string;
  from: string;
  to: string;
  onlyRole?: string;
  onlyUnit?: string;
  process?: string[];
  decision?: string;
}

export async function addMandate(
  session: Session,
  person: string,
  options: MandateOptions,
): Promise<ExitCode> {
  const { kind, forPerson, from, to, onlyRole, onlyUnit, process, decision } = options;
  const scope = { role: onlyRole, unit: onlyUnit, processes: process };
  const span = { validFrom: from, validTo: to, decisionNo: decision };
  const body = { kind, from: forPerson, to: person, ...scope, ...span };
  return printMandate(session, await session.http.post('/mandates', body));
}

export async function revokeMandate(session: Session, id: string): Promise<ExitCode> {
  const path = `/mandates/${encodeURIComponent(id)}/revoke`;
  return printMandate(session, await session.http.post(path, {}));
}

function printMandate(session: Session, mandate: MandateAnswer): ExitCode {
  session.print(mandate, (one) => mandateLines([one], session.paint));
  return EXIT.ok;
}
