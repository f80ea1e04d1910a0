import { In, type EntityManager } from 'typeorm';
import type { Engine } from '../engine/engine.js';
import { Problem } from '../engine/problem.js';
import type { StructureChange } from '../office/structure.js';
import { CommitConflict } from '../storage/commit.js';
import { AdministrationRow } from '../storage/people-entities.js';
import { Turns } from '../storage/turns.js';
import { policyHash } from './policy.js';

const TURN_MS_MAX = 10_000;

/** A part of the office that administrators change: the types of its changes, and what they make of it. */
export interface Fold {
  types: readonly string[];
  /** All changes of these types, in their order; what data/ says is folded over anew each time. */
  apply(rows: readonly AdministrationRow[]): void | Promise<void>;
}

/**
 * Folds what was administered over data/: at the start, after each change, and when another node has
 * administered something. Each part of the office says what it makes of its changes.
 */
export class OfficeChanges {
  /** The last record that was folded. */
  private ordinal = 0;
  private readonly turns = new Turns(TURN_MS_MAX, officeBusy);

  constructor(
    private readonly engine: Engine,
    private readonly folds: readonly Fold[],
  ) {}

  /** Takes in what is new; one read where nothing is. Gives the number of the last record taken in. */
  refresh(): Promise<number> {
    return this.turns.take('', async () => {
      const rows = this.engine.store.read.getRepository(AdministrationRow);
      const last = (await rows.maximum('ordinal')) ?? 0;
      if (last === this.ordinal) return last;
      for (const { types, apply } of this.folds) {
        await apply(
          await rows.find({ where: { type: In([...types]) }, order: { ordinal: 'ASC' } }),
        );
      }
      this.ordinal = last;
      return last;
    });
  }

  /** What was found to fit when `ordinal` was the last record still does. @throws CommitConflict */
  async mustBeLast(ordinal: number, manager: EntityManager): Promise<void> {
    const last = (await manager.maximum(AdministrationRow, 'ordinal')) ?? 0;
    if (last !== ordinal) throw new CommitConflict();
  }
}

/** What units and roles there are, and with them what rights are decided by. */
export function structureFold(engine: Engine): Fold {
  const { office, catalogue } = engine;
  return {
    types: Object.keys(STRUCTURE_CHANGES),
    apply: (rows) => {
      office.restructure(office.shippedStructure.changedBy(rows.map(structureChange)));
      engine.policy = policyHash(catalogue, office);
    },
  };
}

const STRUCTURE_CHANGES: { [type: string]: StructureChange['of'] } = {
  'unit-made': 'unit',
  'unit-changed': 'unit',
  'unit-ended': 'unit',
  'role-made': 'role',
  'role-changed': 'role',
  'role-ended': 'role',
};

function structureChange({ type, subject, body }: AdministrationRow): StructureChange {
  return { of: STRUCTURE_CHANGES[type]!, slug: subject, set: JSON.parse(body) };
}

function officeBusy(): Problem {
  return new Problem(
    503,
    'office-busy',
    {
      vi: 'Cơ sở dữ liệu trả lời chậm nên chưa đọc được thay đổi mới của cơ quan. Hãy gửi lại sau ít giây.',
      en: 'The database is slow to tell what was changed in the office. Send it again in a few seconds.',
    },
    { retryAfterSeconds: 5 },
  );
}
