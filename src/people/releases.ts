import { SYSTEM, type Engine } from '../engine/engine.js';
import { sha256 } from '../engine/canonical.js';
import type { CaseNotes } from '../engine/notes.js';
import { conflict, Problem } from '../engine/problem.js';
import { CaseRow } from '../storage/entities.js';
import { PersonRow } from '../storage/people-entities.js';
import { lanesOf, OPEN, type Lane } from '../views/lanes.js';
import type { People } from './people.js';
import type { Permits } from './permits.js';

const CASES_PER_PAGE = 200;

type Because = 'person-removed' | 'holding-ended';

/**
 * Cases of those who can no longer work on them go back to their unit, whatever has ended: the account, a
 * holding, or what was lent. One note in each case's log; what is left when the service dies is done by
 * the next tick.
 */
export class Releases {
  constructor(
    private readonly engine: Engine,
    private readonly notes: CaseNotes,
    private readonly people: People,
    private readonly permits: Permits,
  ) {}

  /** Gives the number of cases that went back. */
  async tick(): Promise<number> {
    const { store, clock } = this.engine;
    const people = await store.read
      .getRepository(PersonRow)
      .find({ select: { id: true, name: true } });
    const ids = new Map(people.map(({ id, name }) => [name, id]));
    let released = 0;
    for (const [name, lanes] of byAssignee(
      await lanesOf(store, OPEN, 'assignee', [...ids.keys()]),
    )) {
      const id = ids.get(name)!;
      const asker = await this.people.askerOf(id, clock.now());
      for (const lane of lanes) {
        // What cannot be moved, since nothing of its process is installed, waits until it can.
        if (!this.engine.catalogue.find(lane.process)) continue;
        if (asker && this.permits.worksOn(asker, lane)) continue;
        released += await this.release(id, lane, asker ? 'holding-ended' : 'person-removed');
      }
    }
    return released;
  }

  private async release(personId: string, lane: Lane, because: Because): Promise<number> {
    let released = 0;
    for (let after = ''; ;) {
      const page = await this.casesOf(lane, after);
      for (const one of page) {
        if (await this.releaseOne(personId, one, because)) released += 1;
      }
      if (page.length < CASES_PER_PAGE) return released;
      after = page.at(-1)!.id;
    }
  }

  private casesOf({ assignee, unit, process, lane }: Lane, after: string): Promise<CaseRow[]> {
    return this.engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .where("one.status <> 'done'")
      .andWhere('one.assignee = :assignee AND one.unit = :unit', { assignee, unit })
      .andWhere('one.process = :process AND one.lane = :lane', { process, lane })
      .andWhere('one.id > :after', { after })
      .orderBy('one.id')
      .limit(CASES_PER_PAGE)
      .getMany();
  }

  /** The same key for the same state of the case: done once, however often and wherever it is tried. */
  private async releaseOne(personId: string, row: CaseRow, because: Because): Promise<boolean> {
    const key = `released:${personId}:${row.seq}`;
    try {
      const { status } = await this.notes.take({
        caseId: row.id,
        type: 'ASSIGN',
        payload: { assignee: null, because },
        by: SYSTEM(row.unit),
        // The refusal is kept under the key, so it may depend on nothing but the state that the key names.
        permit: async (now) => {
          if (now!.seq !== row.seq) throw changedMeanwhile();
          return SYSTEM(row.unit);
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

function byAssignee(lanes: readonly Lane[]): ReadonlyMap<string, Lane[]> {
  const found = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const known = found.get(lane.assignee!);
    if (known) known.push(lane);
    else found.set(lane.assignee!, [lane]);
  }
  return found;
}

const changedMeanwhile = (): Problem =>
  conflict(
    'changed-meanwhile',
    'Vụ việc vừa thay đổi; không có gì được ghi.',
    'The case has just changed; nothing was written.',
  );
