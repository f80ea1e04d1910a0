import type { Store } from '../storage/store.js';
import type { Range } from './due.js';

/**
 * Cases that stand together in an index, in the order of the list: of one unit and process, in which the
 * same roles are to act next; of one person too, where it is a person's list. A list is some lanes merged,
 * so that what it costs depends on how many lanes there are and not on how many cases.
 */
export interface Lane {
  /** Null: whoever opened it; else what they opened and do not have, which is among what they have. */
  opener: string | null;
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

export const LANE_FIELDS = ['opener', 'assignee', 'unit', 'process', 'lane'] as const;

/** What keeps the lanes of an opener apart from those of the same person. */
export const HAD_BY_OTHERS = '(c.assignee IS NULL OR c.assignee <> c.opener)';

/**
 * The lanes of some units or some persons in which there are cases. Jumps in the index from each value of
 * a column to the next, column by column: neither database does so by itself for DISTINCT, and SQLite
 * reads past all that is equal where a row comparison asks for what is greater.
 */
export async function lanesOf(
  { read, dialect }: Store,
  shelf: Shelf,
  by: 'unit' | 'assignee' | 'opener',
  seeds: readonly string[],
): Promise<Lane[]> {
  if (seeds.length === 0) return [];
  const columns = (['unit', 'process', 'lane'] as const).filter((column) => column !== by);
  const kind = by === 'opener' ? `${shelf.status} AND ${HAD_BY_OTHERS}` : shelf.status;
  const tables = columns.map((column, i) => {
    const outer = [by, ...columns.slice(0, i)];
    const next = (row: string, more: string): string => {
      const equal = outer.map((name) => `c.${name} = ${row}.${name}`).join(' AND ');
      const first = `ORDER BY c.${column} LIMIT 1`;
      return `(SELECT c.${column} FROM cases c WHERE ${kind} AND ${equal} ${more} ${first})`;
    };
    const kept = outer.join(', ');
    const name = `by_${column}`;
    const begun = i === 0 ? 'seeds' : `by_${columns[i - 1]}`;
    return (
      `${name}(${kept}, ${column}) AS (` +
      `SELECT ${kept}, ${next(begun, '')} FROM ${begun} WHERE ${outer.at(-1)} IS NOT NULL UNION ALL ` +
      `SELECT ${kept}, ${next(name, `AND c.${column} > ${name}.${column}`)} FROM ${name} ` +
      `WHERE ${column} IS NOT NULL)`
    );
  });
  const rows: Omit<Lane, 'assignee' | 'opener'>[] = await read.query(
    `WITH RECURSIVE seeds(${by}) AS (${dialect.textsIn(dialect.parameter(1))}), ` +
      `${tables.join(', ')} SELECT * FROM by_lane WHERE lane IS NOT NULL`,
    [JSON.stringify(seeds)],
  );
  return rows.map((row) => ({ opener: null, assignee: null, ...row }));
}

export const inLane = (lane: Lane, row: string): string =>
  [
    ...LANE_FIELDS.filter((name) => lane[name] !== null).map(
      (name) => `c.${name} = ${row}.${name}`,
    ),
    ...(lane.opener === null ? [] : [HAD_BY_OTHERS]),
  ].join(' AND ');

/** The lanes of units, of persons and of openers: each kind has an index of its own. */
export function kindsOf<L extends Lane>(lanes: readonly L[]): L[][] {
  const ofOpeners = lanes.filter(({ opener }) => opener !== null);
  const ofPersons = lanes.filter(({ assignee }) => assignee !== null);
  const ofUnits = lanes.filter(({ opener, assignee }) => opener === null && assignee === null);
  return [ofUnits, ofPersons, ofOpeners].filter((kind) => kind.length > 0);
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
      `given${i} AS MATERIALIZED (${dialect.rowsIn(bind(JSON.stringify(lanes)), [...LANE_FIELDS, 'lists'])})`,
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

type Listed = Lane & { lists: string };

/** Each lane once, with the names of what it is counted for; by their kinds. */
function listed(counted: { [name: string]: Counted }): Listed[][] {
  const known = new Map<Lane, Listed>();
  for (const [name, { lanes }] of Object.entries(counted)) {
    for (const lane of lanes) {
      const one = known.get(lane);
      if (one) one.lists += `${name}|`;
      else known.set(lane, { ...lane, lists: `|${name}|` });
    }
  }
  return kindsOf([...known.values()]);
}
