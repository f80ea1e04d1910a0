import type { Store } from '../storage/store.js';
import type { Range } from './due.js';

/**
 * Cases that stand together in an index, in the order of the list: of one unit and process, in which the
 * same roles are to act next; of one person too, where it is a person's list. A list is some lanes merged,
 * so that what it costs depends on how many lanes there are and not on how many cases.
 */
export interface Lane {
  /** Null: whoever has it. */
  assignee: string | null;
  unit: string;
  process: string;
  lane: string;
}

/** What is open, soonest first; or what is done, latest first. */
export interface Shelf {
  status: string;
  at: 'act_by' | 'closed_at';
  order: 'ASC' | 'DESC';
}

export const OPEN: Shelf = { status: "c.status <> 'done'", at: 'act_by', order: 'ASC' };
export const DONE: Shelf = { status: "c.status = 'done'", at: 'closed_at', order: 'DESC' };

/** Where a page begins: behind this case. */
export interface Place {
  at: number;
  id: string;
}

export const LANE_FIELDS = ['assignee', 'unit', 'process', 'lane'] as const;
const LANE_COLUMNS = ['process', 'lane'] as const;

/**
 * The lanes of some units or some persons in which there are cases. Jumps from lane to lane in the index:
 * neither database does so by itself for DISTINCT.
 */
export async function lanesOf(
  { read, dialect }: Store,
  shelf: Shelf,
  by: 'unit' | 'assignee',
  seeds: readonly string[],
): Promise<Lane[]> {
  if (seeds.length === 0) return [];
  const columns = by === 'unit' ? LANE_COLUMNS : (['unit', ...LANE_COLUMNS] as const);
  const list = columns.map((name) => `c.${name}`).join(', ');
  const next = (from: string, more: string): string =>
    columns
      .map(
        (name) =>
          `(SELECT c.${name} FROM cases c WHERE ${shelf.status} AND c.${by} = ${from}.seed ${more} ` +
          `ORDER BY ${list} LIMIT 1)`,
      )
      .join(', ');
  const behind = `AND (${list}) > (${columns.map((name) => `found.${name}`).join(', ')})`;
  const rows: { seed: string; unit?: string; process: string; lane: string }[] = await read.query(
    `WITH RECURSIVE seeds(seed) AS (${dialect.textsIn(dialect.parameter(1))}), ` +
      `found(seed, ${columns.join(', ')}) AS (SELECT seed, ${next('seeds', '')} FROM seeds ` +
      `UNION ALL SELECT seed, ${next('found', behind)} FROM found WHERE process IS NOT NULL) ` +
      'SELECT * FROM found WHERE process IS NOT NULL',
    [JSON.stringify(seeds)],
  );
  return rows.map(({ seed, unit, process, lane }) => ({
    assignee: by === 'unit' ? null : seed,
    unit: unit ?? seed,
    process,
    lane,
  }));
}

export const inLane = ({ assignee }: Lane, row: string): string =>
  LANE_FIELDS.filter((name) => name !== 'assignee' || assignee !== null)
    .map((name) => `c.${name} = ${row}.${name}`)
    .join(' AND ');

/** The lanes of units apart from those of persons: each kind has an index of its own. */
export function kindsOf(lanes: readonly Lane[]): Lane[][] {
  const ofUnits = lanes.filter(({ assignee }) => assignee === null);
  const ofPersons = lanes.filter(({ assignee }) => assignee !== null);
  return [ofUnits, ofPersons].filter((kind) => kind.length > 0);
}

/** How many cases of these lanes lie in a range, counted up to `max`. */
export async function countIn(
  { read, dialect }: Store,
  shelf: Shelf,
  lanes: readonly Lane[],
  range: Range,
  max: number,
): Promise<number> {
  let count = 0;
  for (const kind of kindsOf(lanes)) {
    const [p1, p2, p3] = [1, 2, 3].map((index) => dialect.parameter(index));
    const fits =
      `${shelf.status} AND ${inLane(kind[0]!, 'given')} AND c.${shelf.at} > ${p2} ` +
      `AND c.${shelf.at} <= ${p3}`;
    const [row] = await read.query(
      `WITH given AS (${dialect.rowsIn(p1!, LANE_FIELDS)}) SELECT COUNT(*) AS n FROM ` +
        `(SELECT 1 FROM given ${dialect.joinEach('cases', 'c', fits, max)} LIMIT ${max}) counted`,
      [JSON.stringify(kind), range.after, range.until],
    );
    count += Number(row.n);
  }
  return Math.min(count, max);
}
