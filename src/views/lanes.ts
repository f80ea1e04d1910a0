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
export function kindsOf<L extends Lane>(lanes: readonly L[]): L[][] {
  const ofUnits = lanes.filter(({ assignee }) => assignee === null);
  const ofPersons = lanes.filter(({ assignee }) => assignee !== null);
  return [ofUnits, ofPersons].filter((kind) => kind.length > 0);
}

/** What is counted: the cases of some lanes in a range. */
export interface Counted {
  shelf: Shelf;
  lanes: readonly Lane[];
  range: Range;
}

/** How many cases there are of each, counted up to `max`, in one statement. */
export async function countsOf<K extends string>(
  { read, dialect }: Store,
  counted: { [name in K]: Counted },
  max: number,
): Promise<{ [name in K]: number }> {
  const names = Object.keys(counted) as K[];
  const values: unknown[] = [];
  const bind = (value: unknown): string => dialect.parameter(values.push(value));
  const lists = listed(counted);
  const tables = lists.map(
    (lanes, i) =>
      `given${i} AS (${dialect.rowsIn(bind(JSON.stringify(lanes)), [...LANE_FIELDS, 'lists'])})`,
  );
  const selects = lists.flatMap((lanes, i) =>
    names
      .filter((name) => lanes.some((lane) => lane.lists.includes(`|${name}|`)))
      .map((name) => {
        const { shelf, range } = counted[name];
        // Whole numbers of ours: a parameter for each would be as many again as SQLite takes selects.
        const fits =
          `${shelf.status} AND ${inLane(lanes[0]!, 'given')} ` +
          `AND c.${shelf.at} > ${range.after} AND c.${shelf.at} <= ${range.until}`;
        return (
          `SELECT '${name}' AS name, COUNT(*) AS n FROM (SELECT 1 FROM ` +
          `(SELECT * FROM given${i} WHERE lists LIKE '%|${name}|%') given ` +
          `${dialect.joinEach('cases', 'c', fits, max)} LIMIT ${max}) found${i}`
        );
      }),
  );
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as { [name in K]: number };
  if (selects.length === 0) return counts;
  const rows: { name: K; n: number | string }[] = await read.query(
    `WITH ${tables.join(', ')} ${selects.join(' UNION ALL ')}`,
    values,
  );
  for (const { name, n } of rows) counts[name] = Math.min(max, counts[name] + Number(n));
  return counts;
}

/** Each lane once, with the names of what it is counted for; those of units and those of persons. */
function listed(counted: { [name: string]: Counted }): (Lane & { lists: string })[][] {
  const known = new Map<string, Lane & { lists: string }>();
  for (const [name, { lanes }] of Object.entries(counted)) {
    for (const lane of lanes) {
      const key = LANE_FIELDS.map((field) => lane[field]).join(' ');
      const one = known.get(key) ?? { ...lane, lists: '|' };
      known.set(key, { ...one, lists: `${one.lists}${name}|` });
    }
  }
  return kindsOf([...known.values()]);
}
