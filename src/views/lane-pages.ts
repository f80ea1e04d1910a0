import type { Store } from '../storage/store.js';
import type { Range } from './due.js';
import {
  inLane,
  kindsOf,
  LANE_FIELDS,
  placed,
  type FoundLane,
  type Lane,
  type Place,
  type Shelf,
} from './lanes.js';

/** What a page is taken from. */
export interface Wanted {
  shelf: Shelf;
  lanes: readonly FoundLane[];
  range: Range;
  /** The last of the page before. */
  after: Place | null;
  limit: number;
  /** Words that the case has to have, folded; escaped for LIKE. */
  words: readonly string[];
}

/** A page of places in order, and from where to go on; null where there is no more. */
export interface PlacePage {
  places: Place[];
  next: Place | null;
}

/** A search reads no more cases than this for one page; the page may then be short, and goes on. */
const SEARCHED_MAX = 10_000;

export async function pageOf(store: Store, wanted: Wanted): Promise<PlacePage> {
  if (wanted.lanes.length === 0) return { places: [], next: null };
  return wanted.words.length > 0 ? searched(store, wanted) : merged(store, wanted);
}

/**
 * A page and the case after it are of no more lanes than they are cases, those that begin soonest; and
 * nothing on it stands behind the place where the last of these begins. So a page that is read while
 * cases leave their lanes may be short, and passes over nothing.
 */
async function merged(store: Store, wanted: Wanted): Promise<PlacePage> {
  const { limit, shelf } = wanted;
  const most = limit + 1;
  const begun = wanted.lanes.length > most ? await begunIn(store, wanted) : wanted.lanes;
  const lanes = begun.slice(0, most);
  const end = begun.length > most ? lanes.at(-1)! : null;
  const sorted = await firstOf(store, shelf, most, lanes, (bind, lane) =>
    select(wanted, bind, lane, most, { end }),
  );
  return cut(sorted, end, limit);
}

/** The lanes that have a case on the page or behind it, with its place, by that. */
async function begunIn(store: Store, wanted: Wanted): Promise<FoundLane[]> {
  const { lanes, shelf, range, after } = wanted;
  const begins = (first: Place): boolean =>
    first.at > range.after &&
    first.at <= range.until &&
    (after === null || compare(first, after, shelf) > 0);
  const others = lanes.filter((lane) => !begins(lane));
  const found = await eachLane(store, others, LANE_FIELDS, (bind, lane) =>
    select(wanted, bind, lane, 1),
  );
  return inOrder([...lanes.filter(begins), ...found], shelf);
}

/**
 * Words are not in an index: from every lane as many cases are read as its share of the whole, and what
 * fits is given up to the place to which all lanes have been read.
 */
async function searched(store: Store, wanted: Wanted): Promise<PlacePage> {
  const { lanes, limit, shelf, words } = wanted;
  const share = Math.max(limit, Math.floor(SEARCHED_MAX / lanes.length));
  const [end = null] = await firstOf(store, shelf, 1, lanes, (bind, lane) =>
    select(wanted, bind, lane, 1, { offset: share - 1 }),
  );
  const fits = await firstOf(store, shelf, limit + 1, lanes, (bind, lane) => {
    const read = select(wanted, bind, lane, share, { end });
    const like = words.map((word) => `one.search LIKE ${bind(`%${word}%`)} ESCAPE '!'`);
    return (
      `SELECT read.at, read.id FROM (${read}) read ` +
      `JOIN cases one ON one.id = read.id WHERE ${like.join(' AND ')}`
    );
  });
  return cut(fits, end, limit);
}

/** A page of what all lanes have up to a place, or, where that is null, to their ends. */
function cut(sorted: readonly Place[], end: Place | null, limit: number): PlacePage {
  const places = sorted.slice(0, limit).map(({ at, id }) => ({ at, id }));
  return { places, next: sorted.length > limit ? places.at(-1)! : end };
}

type Bind = (value: unknown) => string;

/** The first cases of a lane in the range, in order, and none behind `end`, which lies in the range. */
function select(
  { shelf: { status, at, order }, range, after }: Wanted,
  bind: Bind,
  lane: string,
  limit: number,
  { offset = 0, end = null }: { offset?: number; end?: Place | null } = {},
): string {
  const [behind, upTo] = order === 'ASC' ? ['>', '<='] : ['<', '>='];
  // One comparison on either side, of a row where there is a place: the index starts and stops at it.
  const place = (sign: string, one: Place): string =>
    `(c.${at}, c.id) ${sign} (${bind(one.at)}, ${bind(one.id)})`;
  const low = (): string => `c.${at} > ${bind(range.after)}`;
  const high = (): string => `c.${at} <= ${bind(range.until)}`;
  const [near, far] = order === 'ASC' ? [low, high] : [high, low];
  const start =
    after && (order === 'DESC' || after.at > range.after) ? place(behind, after) : near();
  const stop = end ? place(upTo, end) : far();
  return (
    `SELECT c.${at} AS at, c.id AS id FROM cases c WHERE ${status} AND ${lane} ` +
    `AND ${start} AND ${stop} ORDER BY c.${at} ${order}, c.id ${order} ` +
    `LIMIT ${limit} OFFSET ${offset}`
  );
}

/** The first of what a select gives for each lane, in order. */
async function firstOf(
  store: Store,
  shelf: Shelf,
  limit: number,
  lanes: readonly Lane[],
  selectOf: SelectOf,
): Promise<Place[]> {
  const { order } = shelf;
  const tail = `ORDER BY at ${order}, id ${order} LIMIT ${limit}`;
  return inOrder(await eachLane(store, lanes, [], selectOf, tail), shelf).slice(0, limit);
}

/** A select of places in a lane, which is a condition on the case `c`. */
type SelectOf = (bind: Bind, lane: string) => string;

/** What a select gives for each lane, with some columns of the lane. */
async function eachLane<K extends keyof Lane>(
  { read, dialect }: Store,
  lanes: readonly Lane[],
  kept: readonly K[],
  selectOf: SelectOf,
  tail = '',
): Promise<(Pick<Lane, K> & Place)[]> {
  const kinds = kindsOf(lanes).map((kind) => {
    const values: unknown[] = [];
    const bind: Bind = (value) => dialect.parameter(values.push(value));
    const given = dialect.rowsIn(bind(JSON.stringify(kind)), LANE_FIELDS);
    const select = selectOf(bind, inLane(kind[0]!, 'given'));
    const rows = dialect.selectEach('given', kept, select, ['at', 'id']);
    return read.query(`WITH given AS MATERIALIZED (${given}) ${rows} ${tail}`, values);
  });
  return placed((await Promise.all(kinds)).flat());
}

function inOrder<T extends Place>(places: T[], shelf: Shelf): T[] {
  return places.sort((a, b) => compare(a, b, shelf));
}

function compare(a: Place, b: Place, { order }: Shelf): number {
  const ascending = a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return order === 'ASC' ? ascending : -ascending;
}
