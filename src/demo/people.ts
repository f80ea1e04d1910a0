import { createHash } from 'node:crypto';
import type { Process } from '../../machines/process.js';
import { dayOf } from '../calendar/day.js';
import type { Case } from '../engine/case-file.js';
import type { Actor } from '../engine/log.js';
import { keptApart } from '../engine/separation.js';
import { SYSTEM_ROLE, type Office } from '../office/office.js';
import { Passwords } from '../people/passwords.js';
import type { People } from '../people/people.js';
import { HoldingRow, PersonRow } from '../storage/people-entities.js';
import { Names } from './names.js';
import type { Random } from './random.js';
import type { DemoTexts, PeopleData } from './texts.js';

/** Somebody who may be signed in as in the demonstration. */
export interface DemoPerson {
  name: string;
  fullName: string;
  password: string;
  role: string;
  /** The first unit for which the role is held. */
  unit: string;
  units: readonly string[];
  authority: string;
  /** One for each role is shown in the table of the first screen; the others are their colleagues. */
  shown: boolean;
}

/** Who there is in the demonstration: the same people whatever the seed, so that a guide can name them. */
export function castOf(data: PeopleData, texts: DemoTexts, random: Random): DemoPerson[] {
  const names = new Names(texts, random);
  return Object.entries(data.roles).flatMap(([role, { shown, ...byAuthority }]) =>
    Object.entries(byAuthority).flatMap(([authority, places]) =>
      (places as string[]).map((place, i): DemoPerson => {
        const units = place.split(' ');
        const fullName = names.full();
        return {
          name: names.account(fullName),
          fullName,
          password: data.password,
          role,
          unit: units[0]!,
          units,
          authority,
          shown: authority === shown && i === 0,
        };
      }),
    ),
  );
}

/** Gives everybody an account and a role, and records it as the administrator's act. */
export async function makePeople(
  people: People,
  cast: readonly DemoPerson[],
  now: number,
): Promise<void> {
  // One password, one hash: a hundred of them would take longer than a year of the office.
  const password = await new Passwords().hash(cast[0]!.password);
  const keeper = cast.find(({ role }) => role === 'administrator')!.name;
  const what = { actor: keeper, type: 'demonstration-begun', subject: 'people', at: now };
  const body = { people: cast.length };
  await people.administer({ ...what, body }, async (manager) => {
    await manager.insert(
      PersonRow,
      cast.map(({ name, fullName }) => ({
        id: idOf(name),
        name,
        fullName,
        email: null,
        kind: 'person',
        password,
        totp: null,
        totpStep: 0,
        oidc: null,
        madeAt: now,
        removedAt: null,
      })),
    );
    const held = cast.flatMap(({ name, role, units }) =>
      units.map((unit) => ({
        id: idOf(`${name}/${role}/${unit}`),
        personId: idOf(name),
        role,
        unit,
        validFrom: dayOf(now),
        validTo: null,
        decision: null,
        endedAt: null,
      })),
    );
    await manager.insert(HoldingRow, held);
  });
}

function idOf(text: string): string {
  const hex = createHash('sha256').update(`dung-han demonstration ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Finds who may do what, by the rules that the service itself asks. */
export class Cast {
  constructor(
    private readonly office: Office,
    readonly everybody: readonly DemoPerson[],
  ) {}

  /** Somebody to open a case for a unit; null where nobody may. */
  opener(process: Process, unit: string, random: Random): Actor | null {
    const may = this.everybody.filter(
      ({ role, units }) => process.access.open.includes(role) && this.cover(units, unit),
    );
    return may.length > 0 ? { ...actorOf(random.pick(may)), unit } : null;
  }

  /** Somebody to send an event: who did the last act of the case where that is possible. */
  sender({ row, hosted, state }: Case, type: string, random: Random, last: string): Actor | null {
    const { process } = hosted;
    const roles = process.access.send[type] ?? [];
    const may = this.everybody.filter(
      ({ name, role, units }) =>
        role !== SYSTEM_ROLE &&
        roles.includes(role) &&
        this.cover(units, row.unit) &&
        !keptApart(process, state, type, [name]),
    );
    if (may.length === 0) return null;
    const chosen = may.find(({ name }) => name === (row.assignee ?? last)) ?? random.pick(may);
    return this.holding(chosen, row.unit);
  }

  /** Who has anything to do with the process, in the unit of a case or above it. */
  around({ row, hosted: { process } }: Case): DemoPerson[] {
    const roles = new Set(Object.values(process.access.send).flat());
    return this.everybody.filter(
      ({ role, units }) => roles.has(role) && this.cover(units, row.unit),
    );
  }

  holding(person: DemoPerson, unit: string): Actor {
    const held = person.units.find((one) => this.office.isWithin(unit, one)) ?? person.unit;
    return { ...actorOf(person), unit: held };
  }

  private cover(units: readonly string[], unit: string): boolean {
    return units.some((one) => this.office.isWithin(unit, one));
  }
}

function actorOf({ name, role, unit }: DemoPerson): Actor {
  return { actor: name, role, unit };
}
