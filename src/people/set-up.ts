import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../calendar/day.js';
import { LINK_FILE } from '../config.js';
import { Problem } from '../engine/problem.js';
import type { Office } from '../office/office.js';
import { SettingRow } from '../storage/entities.js';
import { HoldingRow, PersonRow } from '../storage/people-entities.js';
import type { Store } from '../storage/store.js';
import { mustBeAccountName } from './account-names.js';
import { mustBeUnit } from './known-names.js';
import { mustBeGoodPassword, type Passwords } from './passwords.js';
import type { People } from './people.js';
import { ADMINISTRATOR } from './rights.js';
import { nameTaken } from './roster.js';
import { hashOf, newSecret } from './secrets.js';
import { counts } from './standing.js';

const LINK_MS = 3_600_000;
const SETTING = 'set-up';
/** What there was before people had accounts. */
const OPERATOR_TOKENS = 'operator-tokens';

interface Kept {
  hash: string;
  endsAt: number;
}

/** An administrator as the set-up link makes them. */
export interface FirstPerson {
  name: string;
  fullName: string;
  password: string;
  /** Left out: the office of the first authority. */
  unit?: string;
}

/** How a service comes by its first administrator, since it has no password to begin with. */
export class SetUp {
  constructor(
    private readonly store: Store,
    private readonly people: People,
    private readonly office: Office,
    private readonly folder: string,
  ) {}

  /** Whether there is nobody who administers. */
  async needed(now: number): Promise<boolean> {
    const rows = await this.store.read
      .getRepository(HoldingRow)
      .createQueryBuilder('held')
      .innerJoin(PersonRow, 'person', 'person.id = held.person_id AND person.removed_at IS NULL')
      .where('held.role = :role', { role: ADMINISTRATOR })
      .getMany();
    return !rows.some((row) => counts(row, now));
  }

  /**
   * Takes operator tokens out of a service that still has them: they could do everything in everybody's
   * name. Gives how many there were.
   */
  async dropOperatorTokens(now: number): Promise<number> {
    const kept = await this.store.setting(OPERATOR_TOKENS);
    if (kept === null) return 0;
    const count = (JSON.parse(kept) as unknown[]).length;
    const what = { actor: 'system', type: 'operator-tokens-dropped', subject: '', body: { count } };
    await this.people.record({ ...what, at: now }, async (manager) => {
      await manager.delete(SettingRow, { name: OPERATOR_TOKENS });
    });
    return count;
  }

  /** A link in place of any before; it is good once, for an hour. @param origin where the service answers */
  async makeLink(origin: string, now: number): Promise<{ link: string; endsAt: number }> {
    const secret = newSecret();
    const kept: Kept = { hash: hashOf(secret), endsAt: now + LINK_MS };
    await this.store.set(SETTING, JSON.stringify(kept));
    // Behind the '#' it is sent to no server, and stands in no server's log.
    const link = `${origin}/set-up#${secret}`;
    this.removeFile();
    writeFileSync(this.file, `${link}\n`, { mode: 0o600 });
    return { link, endsAt: kept.endsAt };
  }

  /** The same for whoever is locked out; it stands in the record of what was administered. */
  async makeLinkAgain(origin: string, now: number): Promise<{ link: string; endsAt: number }> {
    const made = await this.makeLink(origin, now);
    const what = { actor: 'local', type: 'set-up-link-made', subject: '', body: {}, at: now };
    await this.people.record(what, async () => undefined);
    return made;
  }

  /** Makes the administrator, and the link dies. Gives the person's id. @throws Problem 403, 409, 422 */
  async use(
    secret: string,
    given: FirstPerson,
    passwords: Passwords,
    now: number,
  ): Promise<string> {
    const value = await this.mustBeLink(secret, now);
    const name = mustBeAccountName(given.name);
    const named = given.unit ?? this.office.offices()[0]?.office ?? '';
    const { slug: unit } = mustBeUnit(this.office, named, 'unit');
    mustBeGoodPassword(given.password, name);
    const person = newPerson(name, given.fullName, await passwords.hash(given.password), now);
    const body = { name, role: ADMINISTRATOR, unit };
    const what = { actor: name, type: 'administrator-set-up', subject: person.id, body, at: now };
    await this.people.record(what, async (manager) => {
      // Of two who use the link at the same moment one comes too late.
      const { affected } = await manager.delete(SettingRow, { name: SETTING, value });
      if (affected !== 1) throw linkUnknown();
      if (await manager.existsBy(PersonRow, { name })) throw nameTaken(name);
      await manager.insert(PersonRow, person);
      await manager.insert(HoldingRow, newHolding(person.id, unit, now));
    });
    this.removeFile();
    return person.id;
  }

  removeFile(): void {
    rmSync(this.file, { force: true });
  }

  private get file(): string {
    return join(this.folder, LINK_FILE);
  }

  private async mustBeLink(secret: string, now: number): Promise<string> {
    const value = await this.store.setting(SETTING);
    const kept = value === null ? null : (JSON.parse(value) as Kept);
    if (!kept || kept.hash !== hashOf(secret) || now >= kept.endsAt) throw linkUnknown();
    return value!;
  }
}

function newPerson(name: string, fullName: string, password: string, now: number): PersonRow {
  return {
    id: randomUUID(),
    name,
    fullName,
    email: null,
    kind: 'person',
    password,
    totp: null,
    totpStep: 0,
    recovery: null,
    oidc: null,
    madeAt: now,
    removedAt: null,
  };
}

function newHolding(personId: string, unit: string, now: number): HoldingRow {
  return {
    id: randomUUID(),
    personId,
    role: ADMINISTRATOR,
    unit,
    validFrom: dayOf(now),
    validTo: null,
    decision: null,
    endedAt: null,
  };
}

function linkUnknown(): Problem {
  return new Problem(403, 'set-up-link-refused', {
    vi: 'Liên kết thiết lập không đúng, đã dùng hoặc đã hết hạn; chưa có gì được ghi. Khởi động lại dịch vụ, hoặc: npm run cli -- set-up-link',
    en: 'The set-up link is wrong, was used or has ended; nothing was written. Start the service again, or: npm run cli -- set-up-link',
  });
}
