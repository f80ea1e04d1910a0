import { CaseRow } from '../storage/entities.js';
import { restoredState } from './step.js';
import type { Engine } from './engine.js';
import { actBy, laneOf } from './lane.js';

const CASES_PER_PAGE = 500;

/**
 * Fills in where open cases of an older database stand in the work lists. Done again it finds what is
 * left: cases whose machine is not installed, which no work list can place.
 */
export async function fillLanes(engine: Engine): Promise<void> {
  for (let after = ''; ;) {
    const page = await engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .where("one.lane = '' AND one.id > :after", { after })
      .orderBy('one.id')
      .limit(CASES_PER_PAGE)
      .getMany();
    const filled = page.flatMap((row) => placeOf(engine, row));
    if (filled.length === 0 && page.length < CASES_PER_PAGE) return;
    await engine.store.transaction(async ({ manager }) => {
      for (const { id, seq, ...place } of filled) await manager.update(CaseRow, { id, seq }, place);
    });
    after = page.at(-1)!.id;
  }
}

type Place = Pick<CaseRow, 'id' | 'seq' | 'actBy' | 'lane'>;

function placeOf(engine: Engine, row: CaseRow): Place[] {
  const hosted = engine.catalogue.findVersion(row.process, row.version, row.behaviour);
  if (!hosted) return [];
  const { process } = hosted;
  const state = restoredState(process, row.snapshot);
  const lane = laneOf(process, state.snapshot, row);
  return [{ id: row.id, seq: row.seq, actBy: actBy(process, state.deadlines), lane }];
}
