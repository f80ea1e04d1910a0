import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import { dayOf, endOfDay, type Day } from '../calendar/day.js';
import { beside, conflict, notFound, unprocessable, type Problem } from '../engine/problem.js';
import type { Office } from '../office/office.js';
import { isThere, type Role, type Unit } from '../office/structure.js';
import {
  HoldingRow,
  InvitationRow,
  MandateRow,
  PersonRow,
  SessionRow,
} from '../storage/people-entities.js';
import { mustBeAccountName } from './account-names.js';
import { invite, type Invitation } from './invitations.js';
import { mustBeRole, mustBeUnit } from './known-names.js';
import type { People } from './people.js';
import { ADMINISTRATOR } from './rights.js';
import { counts } from './standing.js';
import { revokeAllOf } from './tokens.js';

export interface NewPerson {
  name: string;
  fullName: string;
  email?: string;
  kind?: 'person' | 'machine';
}

export interface NewHolding {
  role: string;
  unit: string;
  validFrom?: Day;
  validTo?: Day;
  decision?: string;
}

/** Nothing of it is left behind: a recovery code alone would let somebody in. */
const NO_SECOND_FACTOR = { totp: null, totpStep: 0, recovery: null };

/** Who administers, and when. */
export interface By {
  actor: string;
  now: number;
}

/**
 * The accounts as administrators keep them: who there is, and what each holds. No name, address or text of a
 * person stands in the record of what was administered, which is for ever; only the account's own name does.
 */
export class Roster {
  /** Called when somebody may no longer be the one for the cases that they have. */
  onLeft: () => void = () => {};

  constructor(
    private readonly people: People,
    private readonly office: Office,
  ) {}

  /** A new account; a person is invited, a machine only ever has tokens. @throws Problem 409, 422 */
  async add(given: NewPerson, by: By): Promise<{ id: string; invitation: Invitation | null }> {
    const { fullName, email = null, kind = 'person' } = given;
    const name = mustBeAccountName(given.name);
    const id = randomUUID();
    const none = { password: null, oidc: null, removedAt: null, ...NO_SECOND_FACTOR };
    const person = { id, name, fullName, email, kind, ...none, madeAt: by.now };
    return this.record('person-made', id, { name, kind }, by, async (manager) => {
      if (await manager.existsBy(PersonRow, { name })) throw nameTaken(name);
      await manager.insert(PersonRow, person);
      return { id, invitation: kind === 'person' ? await invite(manager, id, by.now) : null };
    });
  }

  /** @throws Problem 404, 409 */
  async change(
    id: string,
    given: Pick<Partial<PersonRow>, 'fullName' | 'email'>,
    by: By,
  ): Promise<void> {
    const { name } = await this.mustFind(id);
    const fields = Object.keys(given).sort();
    if (fields.length === 0) return;
    await this.record('person-changed', id, { name, fields }, by, async (manager) => {
      await manager.update(PersonRow, { id }, given);
    });
  }

  /** Another invitation, for who has lost theirs or has forgotten the password. @throws Problem 404, 409 */
  async invite(id: string, by: By): Promise<Invitation> {
    const { name, kind } = await this.mustFind(id);
    if (kind !== 'person') throw machineInvited(name);
    return this.record('person-invited', id, { name }, by, (manager) =>
      invite(manager, id, by.now),
    );
  }

  /**
   * A telephone was lost, and the recovery codes with it: whoever it was signs in by password and sets up
   * another. Sessions end, so that nobody who has the old one goes on. Where there is none, nothing changes.
   * @throws Problem 404, 409
   */
  async resetSecondFactor(id: string, by: By): Promise<void> {
    const { name, totp } = await this.mustFind(id);
    if (totp === null) return;
    await this.record('second-factor-reset', id, { name }, by, async (manager) => {
      await manager.update(PersonRow, { id }, NO_SECOND_FACTOR);
      await manager.delete(SessionRow, { personId: id });
    });
  }

  /**
   * Whoever is removed is out at once: sessions, tokens, holdings and mandates end with the account. Removing
   * again changes nothing. @throws Problem 404, 409 for the last administrator
   */
  async remove(id: string, by: By): Promise<void> {
    const found = await this.people.find(id);
    if (!found) throw noPerson();
    if (found.removedAt !== null) return;
    const { now } = by;
    await this.record('person-removed', id, { name: found.name }, by, async (manager) => {
      const gone = { removedAt: now, password: null, oidc: null, ...NO_SECOND_FACTOR };
      const { affected } = await manager.update(PersonRow, { id, removedAt: IsNull() }, gone);
      if (affected !== 1) throw removed(found.name);
      await manager.update(HoldingRow, { personId: id, endedAt: IsNull() }, { endedAt: now });
      await manager.delete(SessionRow, { personId: id });
      await manager.delete(InvitationRow, { personId: id });
      await revokeAllOf(manager, id, now);
      for (const side of [{ fromPerson: id }, { toPerson: id }]) {
        await manager.update(MandateRow, { ...side, revokedAt: IsNull() }, { revokedAt: now });
      }
      await mustLeaveAdministrator(manager, now);
    });
    this.onLeft();
  }

  /** @throws Problem 404, 409, 422 */
  async give(id: string, given: NewHolding, by: By): Promise<string> {
    const { name } = await this.mustFind(id);
    const { role, unit, validFrom = dayOf(by.now), validTo = null, decision = null } = given;
    if (validTo !== null && validTo < validFrom) throw endsBeforeItStarts(validFrom, validTo);
    this.mustBeThere(role, unit, validFrom);
    const holding = { role, unit, validFrom, validTo, decision };
    const row = { id: randomUUID(), personId: id, ...holding, endedAt: null };
    const body = { name, ...holding };
    return this.record('holding-given', id, body, by, async (manager) => {
      const same = await manager.findBy(HoldingRow, {
        personId: id,
        role,
        unit,
        endedAt: IsNull(),
      });
      if (same.some((held) => overlap(held, row))) throw heldAlready(name, role, unit);
      await manager.insert(HoldingRow, row);
      return row.id;
    });
  }

  /** At once, or after a last day. Ending again changes nothing. @throws Problem 404, 409, 422 */
  async end(id: string, holdingId: string, validTo: Day | undefined, by: By): Promise<void> {
    const { name } = await this.mustFind(id);
    const holding = (await this.people.holdingRows(id)).find((one) => one.id === holdingId);
    if (!holding) throw noHolding();
    if (holding.endedAt !== null) return;
    const { role, unit, validFrom } = holding;
    if (validTo !== undefined && validTo < dayOf(by.now)) throw endsInThePast(validTo);
    if (validTo !== undefined && validTo < validFrom) throw endsBeforeItStarts(validFrom, validTo);
    const change = validTo === undefined ? { endedAt: by.now } : { validTo };
    const body = { name, role, unit, ...(validTo === undefined ? {} : { validTo }) };
    await this.record('holding-ended', id, body, by, async (manager) => {
      await manager.update(HoldingRow, { id: holdingId }, change);
      const from = validTo === undefined ? by.now : endOfDay(validTo);
      if (role === ADMINISTRATOR) await mustLeaveAdministrator(manager, from);
    });
    this.onLeft();
  }

  private record<T>(
    type: string,
    subject: string,
    body: JsonObject,
    { actor, now }: By,
    change: (manager: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.people.record({ actor, type, subject, body, at: now }, change);
  }

  private async mustFind(id: string): Promise<PersonRow> {
    const person = await this.people.find(id);
    if (!person) throw noPerson();
    if (person.removedAt !== null) throw removed(person.name);
    return person;
  }

  private mustBeThere(role: string, unit: string, on: Day): void {
    const named = {
      role: mustBeRole(this.office, role, 'role'),
      unit: mustBeUnit(this.office, unit, 'unit'),
    };
    for (const [field, one] of Object.entries(named)) {
      if (!isThere(one, on)) throw notInForce(field, one, on);
    }
  }
}

/** Nobody could mend it any more. Asked in the transaction, after the change. @throws Problem 409 */
async function mustLeaveAdministrator(manager: EntityManager, from: number): Promise<void> {
  const rows = await manager
    .createQueryBuilder(HoldingRow, 'held')
    .innerJoin(PersonRow, 'person', 'person.id = held.person_id AND person.removed_at IS NULL')
    .where('held.role = :role', { role: ADMINISTRATOR })
    .getMany();
  if (rows.some((row) => counts(row, from))) return;
  throw conflict(
    'last-administrator',
    'Đây là người quản trị cuối cùng; chưa có gì thay đổi. Hãy giao vai quản trị cho người khác trước.',
    'This is the last administrator; nothing has changed. Give the role to somebody else first.',
  );
}

type Span = Pick<HoldingRow, 'validFrom' | 'validTo'>;

function overlap(a: Span, b: Span): boolean {
  return (a.validTo ?? '9') >= b.validFrom && (b.validTo ?? '9') >= a.validFrom;
}

export const noPerson = (): Problem =>
  notFound('Không có tài khoản này.', 'There is no such account.');

const noHolding = (): Problem =>
  notFound('Người này không có vai giữ này.', 'This person has no such holding.');

export const nameTaken = (name: string): Problem =>
  conflict(
    'name-taken',
    `Đã có tài khoản '${name}'; chưa có gì được ghi. Hãy chọn tên khác.`,
    `There is an account '${name}' already; nothing was written. Choose another name.`,
    beside('name', 'đã có người dùng', 'is taken'),
  );

const removed = (name: string): Problem =>
  conflict(
    'person-removed',
    `Tài khoản '${name}' đã bị gỡ; chưa có gì được ghi. Người trở lại được lập tài khoản mới.`,
    `The account '${name}' was removed; nothing was written. Who comes back gets a new one.`,
  );

const machineInvited = (name: string): Problem =>
  conflict(
    'machine-has-no-password',
    `'${name}' là tài khoản máy: chỉ dùng mã truy cập, không có mật khẩu.`,
    `'${name}' is a machine's account: it has tokens and no password.`,
  );

const heldAlready = (name: string, role: string, unit: string): Problem =>
  conflict(
    'held-already',
    `'${name}' đã giữ vai '${role}' ở '${unit}' trong thời gian này; chưa có gì được ghi.`,
    `'${name}' holds the role '${role}' in '${unit}' during that time already; nothing was written.`,
    beside('role', 'đang giữ ở đơn vị này trong thời gian đó', 'is held there during that time'),
  );

const notInForce = (field: string, { name, nameEn }: Role | Unit, on: Day): Problem =>
  unprocessable(
    'not-in-force',
    `'${name}' không hoạt động vào ngày ${on}; chưa có gì được ghi.`,
    `'${nameEn}' is not there on ${on}; nothing was written.`,
    beside(field, `không hoạt động vào ngày ${on}`, `is not there on ${on}`),
  );

export const endsBeforeItStarts = (from: Day, to: Day): Problem =>
  unprocessable(
    'ends-before-it-starts',
    `Ngày cuối ${to} ở trước ngày đầu ${from}; chưa có gì được ghi.`,
    `The last day ${to} lies before the first day ${from}; nothing was written.`,
    beside('validTo', `ở trước ngày đầu ${from}`, `lies before ${from}`),
  );

const endsInThePast = (to: Day): Problem =>
  unprocessable(
    'ends-in-the-past',
    `Ngày cuối ${to} đã qua: những gì đã làm từ đó vẫn được ghi là đúng quyền. Bỏ trống để kết thúc ngay.`,
    `The last day ${to} is over, and what was done since was done by right. Leave it out to end it at once.`,
    beside('validTo', 'đã qua', 'is over'),
  );
