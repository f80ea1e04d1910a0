import { In } from 'typeorm';
import { dayOf } from '../calendar/day.js';
import { SYSTEM, type Engine } from '../engine/engine.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { CaseNotes } from '../engine/notes.js';
import { conflict, Problem } from '../engine/problem.js';
import { CaseRow } from '../storage/entities.js';
import { HoldingRow, PersonRow } from '../storage/people-entities.js';
import type { People } from './people.js';
import { byPerson, counts } from './standing.js';

const CASES_PER_PAGE = 200;

/** What somebody can no longer be the one for: nothing, the cases of some units, or all. */
type Lost = ReadonlySet<string> | 'all';
type Because = 'person-removed' | 'holding-ended';

/**
 * Cases of those who can no longer work on them go back to their unit: of whoever was removed, and of units
 * that somebody held a role for and does so no more. One note in each case's log; what is left when the
 * service dies is done by the next tick.
 */
export class Releases {
  /** People as they were when none of their cases was left to do, so that nobody is asked twice in vain. */
  private readonly done = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    private readonly notes: CaseNotes,
    private readonly people: People,
  ) {}

  /** Gives the number of cases that went back. */
  async tick(): Promise<number> {
    const now = this.engine.clock.now();
    let released = 0;
    for (const { person, holdings } of await this.candidates(now)) {
      const seen = sha256(
        canonical([this.engine.policy, person.removedAt, standing(holdings, now)]),
      );
      if (this.done.get(person.id) === seen) continue;
      released += await this.release(person, await this.lostBy(person, holdings, now));
      this.done.set(person.id, seen);
    }
    return released;
  }

  /** Who was removed, or had a holding that has ended. */
  private async candidates(now: number): Promise<{ person: PersonRow; holdings: HoldingRow[] }[]> {
    const { read } = this.engine.store;
    const people = await read
      .getRepository(PersonRow)
      .createQueryBuilder('one')
      .where('one.removed_at IS NOT NULL')
      .orWhere(
        'EXISTS (SELECT 1 FROM holdings held WHERE held.person_id = one.id ' +
          'AND (held.ended_at <= :now OR held.valid_to < :today))',
        { now, today: dayOf(now) },
      )
      .orderBy('one.id')
      .getMany();
    const ended = people.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
    const rows = await read.getRepository(HoldingRow).findBy({ personId: In(ended) });
    const held = byPerson(rows);
    return people.map((person) => ({ person, holdings: held.get(person.id) ?? [] }));
  }

  private async lostBy(
    { id, removedAt }: PersonRow,
    holdings: readonly HoldingRow[],
    now: number,
  ): Promise<Lost> {
    if (removedAt !== null) return 'all';
    const { office } = this.engine;
    const ended = holdings.filter((row) => hasEnded(row, now));
    if (ended.length === 0) return new Set();
    const asker = await this.people.askerOf(id, now);
    const kept = new Set((asker?.holdings ?? []).flatMap(({ unit }) => office.within(unit)));
    const lost = ended.flatMap(({ unit }) => office.within(unit));
    return new Set(lost.filter((unit) => !kept.has(unit)));
  }

  private async release(person: PersonRow, lost: Lost): Promise<number> {
    if (lost !== 'all' && lost.size === 0) return 0;
    let released = 0;
    for (let after = ''; ;) {
      const page = await this.casesOf(person.name, lost, after);
      for (const one of page) {
        if (await this.releaseOne(person, one, lost === 'all' ? 'person-removed' : 'holding-ended'))
          released += 1;
      }
      if (page.length < CASES_PER_PAGE) return released;
      after = page.at(-1)!.id;
    }
  }

  private casesOf(name: string, lost: Lost, after: string): Promise<CaseRow[]> {
    const query = this.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .where("one.assignee = :name AND one.status <> 'done' AND one.id > :after", { name, after })
      .orderBy('one.id')
      .limit(CASES_PER_PAGE);
    if (lost !== 'all') query.andWhere('one.unit IN (:...units)', { units: [...lost] });
    return query.getMany();
  }

  /** The same key for the same state of the case: done once, however often and wherever it is tried. */
  private async releaseOne(person: PersonRow, row: CaseRow, because: Because): Promise<boolean> {
    const key = `released:${person.id}:${row.seq}`;
    try {
      const { status } = await this.notes.take({
        caseId: row.id,
        type: 'ASSIGN',
        payload: { assignee: null, because },
        by: SYSTEM(row.unit),
        permit: async (now) => {
          if (now!.assignee !== person.name) throw isWithSomebodyElse();
          return SYSTEM(now!.unit);
        },
        idempotency: { key, bodyHash: sha256(key) },
      });
      return status < 400;
    } catch (error) {
      // A case whose version is not hosted stays as it is until it can be moved at all.
      if (error instanceof Problem && error.status < 500) return false;
      throw error;
    }
  }
}

const hasEnded = (row: HoldingRow, now: number): boolean =>
  (row.endedAt !== null && row.endedAt <= now) ||
  (row.validTo !== null && row.validTo < dayOf(now));

/** What of somebody's holdings decides about their cases. */
const standing = (holdings: readonly HoldingRow[], now: number): string[] =>
  holdings.map((row) => `${row.id} ${hasEnded(row, now)} ${counts(row, now)}`).sort();

const isWithSomebodyElse = (): Problem =>
  conflict(
    'assigned-elsewhere',
    'Vụ việc đã được phân công cho người khác; không có gì thay đổi.',
    'The case is with somebody else by now; nothing has changed.',
  );
