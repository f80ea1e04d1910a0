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

/** A lane with the place of the first of its cases in the order of the shelf. */
export type FoundLane = Lane & Place;

/** PostgreSQL's driver gives a bigint as a text. */
export function placed<T extends Place>(rows: T[]): T[] {
  for (const row of rows) row.at = Number(row.at);
  return rows;
}

/**
 * The lanes of some units or some persons in which there are cases. Jumps in the index from each value of
 * a column to the next, column by column: neither database does so by itself for DISTINCT, and SQLite
 * reads past all that is equal where a row comparison asks for what is greater. The jump to a lane ends
 * at its first case.
 */
export async function lanesOf(
  { read, dialect }: Store,
  shelf: Shelf,
  by: 'unit' | 'assignee',
  seeds: readonly string[],
): Promise<FoundLane[]> {
  if (seeds.length === 0) return [];
  const { at, order } = shelf;
  const columns = LANE_FIELDS.slice(LANE_FIELDS.indexOf(by) + 1);
  const tables = columns.map((column, i) => {
    const outer = [by, ...columns.slice(0, i)];
    const sought = column === 'lane' ? { lane: 'lane', at, id: 'id' } : { [column]: column };
    const fields = Object.keys(sought);
    const next = (from: string, more = ''): string => {
      const equal = outer.map((name) => `c.${name} = ${from}.${name}`).join(' AND ');
      const values = Object.entries(sought).map(([name, stored]) => `c.${stored} AS ${name}`);
      const sorted = Object.values(sought).map((stored) => `c.${stored} ${order}`);
      const select =
        `SELECT ${values.join(', ')} FROM cases c WHERE ${shelf.status} AND ${equal} ${more} ` +
        `ORDER BY ${sorted.join(', ')} LIMIT 1`;
      return dialect.selectEach(from, outer, select, fields);
    };
    const name = `by_${column}`;
    const further = order === 'ASC' ? '>' : '<';
    return (
      `${name}(${[...outer, ...fields].join(', ')}) AS (` +
      `${next(i === 0 ? 'seeds' : `by_${columns[i - 1]}`)} UNION ALL ` +
      `${next(name, `AND c.${column} ${further} ${name}.${column}`)})`
    );
  });
  const assignee = by === 'unit' ? 'NULL AS assignee, ' : '';
  const rows: FoundLane[] = await read.query(
    `WITH RECURSIVE seeds(${by}) AS (${dialect.textsIn(dialect.parameter(1))}), ` +
      `${tables.join(', ')} SELECT ${assignee}by_lane.* FROM by_lane`,
    [JSON.stringify(seeds)],
  );
  return placed(rows);
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
  const rowsOf = (rows: readonly object[], fields: readonly string[]): string =>
    dialect.rowsIn(dialect.parameter(values.push(JSON.stringify(rows))), fields);
  const parts = [OPEN, DONE].flatMap((shelf) => {
    const wanted = names.filter((name) => counted[name].shelf === shelf);
    return kindsOf(listed(wanted.map((name) => counted[name].lanes))).map((lanes) => ({
      shelf,
      lanes,
      wanted: wanted.map((name, list) => ({ name, list: `|${list}|`, ...counted[name].range })),
    }));
  });
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as { [name in K]: number };
  if (parts.length === 0) return counts;
  const tables = parts.flatMap(({ lanes, wanted }, i) => [
    `given${i} AS MATERIALIZED (${rowsOf(lanes, [...LANE_FIELDS, 'lists'])})`,
    `wanted${i} AS MATERIALIZED (SELECT name, list, CAST(after AS bigint) AS after, ` +
      `CAST(until AS bigint) AS until FROM (${rowsOf(wanted, ['name', 'list', 'after', 'until'])}) one)`,
  ]);
  const selects = parts.map(({ shelf, lanes }, i) => {
    const fits =
      `${shelf.status} AND ${inLane(lanes[0]!, 'given')} ` +
      `AND c.${shelf.at} > wanted.after AND c.${shelf.at} <= wanted.until`;
    return (
      `SELECT name, (SELECT COUNT(*) FROM (SELECT 1 FROM ` +
      `(SELECT * FROM given${i} WHERE lists LIKE '%' || wanted.list || '%') given ` +
      `${dialect.joinEach('cases', 'c', [], fits, max)} LIMIT ${max}) found) AS n FROM wanted${i} wanted`
    );
  });
  const rows: { name: K; n: number | string }[] = await read.query(
    `WITH ${tables.join(', ')} ${selects.join(' UNION ALL ')}`,
    values,
  );
  for (const { name, n } of rows) counts[name] = Math.min(max, counts[name] + Number(n));
  return counts;
}

/** Each lane of some lists once, with the numbers of the lists that it is on. */
function listed(lists: readonly (readonly Lane[])[]): (Lane & { lists: string })[] {
  const known = new Map<Lane, string>();
  for (const [i, lanes] of lists.entries()) {
    for (const lane of lanes) known.set(lane, `${known.get(lane) ?? ''}|${i}|`);
  }
  return [...known].map(([{ assignee, unit, process, lane }, lists]) => ({
    assignee,
    unit,
    process,
    lane,
    lists,
  }));
}
