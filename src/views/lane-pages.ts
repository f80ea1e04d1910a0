import type { Store } from '../storage/store.js';
import type { Range } from './due.js';
import {
  HAD_BY_OTHERS,
  inLane,
  kindsOf,
  LANE_FIELDS,
  type Lane,
  type Place,
  type Shelf,
} from './lanes.js';

/** What a page is taken from. */
export interface Wanted {
  shelf: Shelf;
  lanes: readonly Lane[];
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

/** So many selects are joined in one statement; SQLite takes 500. */
const SELECTS_MAX = 100;
/** A search reads no more cases than this for one page; the page may then be short, and goes on. */
const SEARCHED_MAX = 10_000;

export async function pageOf(store: Store, wanted: Wanted): Promise<PlacePage> {
  if (wanted.lanes.length === 0) return { places: [], next: null };
  return wanted.words.length > 0 ? searched(store, wanted) : merged(store, wanted);
}

/**
 * A page holds cases of the lanes that begin soonest: no more lanes than the page has places, and none
 * that is due after the first lane that has no place any more begins.
 */
async function merged(store: Store, wanted: Wanted): Promise<PlacePage> {
  const { limit, lanes } = wanted;
  const heads = lanes.length > limit ? await headsOf(store, wanted) : null;
  const past = heads?.[limit];
  const narrowed = past ? { ...wanted, range: upTo(past.at, wanted) } : wanted;
  const begun = heads?.slice(0, limit + 1).map(({ lane }) => lane) ?? lanes;
  const sorted = await joined(store, wanted.shelf, limit + 1, begun, (bind, lane) =>
    select(narrowed, bind, lane, limit + 1),
  );
  const page = sorted.slice(0, limit);
  return { places: page, next: sorted.length > limit ? page.at(-1)! : null };
}

/** What stands in the order of the shelf no further than an instant. */
function upTo(at: number, { shelf, range }: Wanted): Range {
  return shelf.order === 'ASC' ? { ...range, until: at } : { ...range, after: at - 1 };
}

interface Head extends Place {
  lane: Lane;
}

/** The lanes that have a case in the range, by their first. */
async function headsOf({ read, dialect }: Store, wanted: Wanted): Promise<Head[]> {
  const { shelf } = wanted;
  const heads: Head[] = [];
  for (const kind of kindsOf(wanted.lanes)) {
    const values: unknown[] = [];
    const bind = binder(dialect.parameter, values);
    const given = dialect.rowsIn(bind(JSON.stringify(kind)), LANE_FIELDS);
    const first = (column: string): string =>
      `(SELECT c.${column} FROM cases c WHERE ${shelf.status} AND ${inLane(kind[0]!, 'given')} ` +
      `AND ${within(wanted, bind)} ORDER BY c.${shelf.at} ${shelf.order}, c.id ${shelf.order} LIMIT 1)`;
    const rows = await read.query(
      `WITH given AS MATERIALIZED (${given}) SELECT given.*, ${first(shelf.at)} AS at, ${first('id')} AS id FROM given`,
      values,
    );
    for (const { at, id, ...lane } of rows)
      if (at !== null) heads.push({ lane, at: Number(at), id });
  }
  return inOrder(heads, shelf);
}

/**
 * Words are not in an index: from every lane as many cases are read as its share of the whole, and what
 * fits is given up to the place to which all lanes have been read.
 */
async function searched(store: Store, wanted: Wanted): Promise<PlacePage> {
  const { lanes, limit, shelf, words } = wanted;
  const share = Math.max(limit, Math.floor(SEARCHED_MAX / lanes.length));
  const [end] = await joined(store, shelf, 1, lanes, (bind, lane) =>
    select(wanted, bind, lane, 1, share - 1),
  );
  const fits = await joined(store, shelf, limit + 1, lanes, (bind, lane) => {
    const read = select(wanted, bind, lane, share);
    const like = words.map((word) => `one.search LIKE ${bind(`%${word}%`)} ESCAPE '!'`);
    return (
      `SELECT read.at, read.id FROM (${read}) read ` +
      `JOIN cases one ON one.id = read.id WHERE ${like.join(' AND ')}`
    );
  });
  const sorted = fits.filter((one) => !end || compare(one, end, shelf) <= 0);
  const page = sorted.slice(0, limit);
  return { places: page, next: sorted.length > limit ? page.at(-1)! : (end ?? null) };
}

type Bind = (value: unknown) => string;

function binder(parameter: (index: number) => string, values: unknown[]): Bind {
  return (value) => parameter(values.push(value));
}

/** The first cases of a lane in the range, in order. */
function select(wanted: Wanted, bind: Bind, lane: Lane, limit: number, offset = 0): string {
  const { shelf } = wanted;
  const { at, order } = shelf;
  const equal = LANE_FIELDS.flatMap((name) =>
    lane[name] === null ? [] : [`c.${name} = ${bind(lane[name])}`],
  );
  if (lane.opener !== null) equal.push(HAD_BY_OTHERS);
  return (
    `SELECT c.${at} AS at, c.id AS id FROM cases c WHERE ${shelf.status} AND ${equal.join(' AND ')} ` +
    `AND ${within(wanted, bind)} ORDER BY c.${at} ${order}, c.id ${order} ` +
    `LIMIT ${limit} OFFSET ${offset}`
  );
}

/** In the range, and behind the page before: a row comparison, at which the index starts. */
function within({ shelf: { at, order }, range, after }: Wanted, bind: Bind): string {
  const start = (place: Place, sign: string): string =>
    `(c.${at}, c.id) ${sign} (${bind(place.at)}, ${bind(place.id)})`;
  if (order === 'DESC') {
    const behind = after ? start(after, '<') : `c.${at} <= ${bind(range.until)}`;
    return `${behind} AND c.${at} > ${bind(range.after)}`;
  }
  const behind =
    after && after.at > range.after ? start(after, '>') : `c.${at} > ${bind(range.after)}`;
  return `${behind} AND c.${at} <= ${bind(range.until)}`;
}

/** The first that one select for each lane gives together, in order. */
async function joined(
  { read, dialect }: Store,
  shelf: Shelf,
  limit: number,
  lanes: readonly Lane[],
  selectOf: (bind: Bind, lane: Lane) => string,
): Promise<Place[]> {
  const places: Place[] = [];
  for (let from = 0; from < lanes.length; from += SELECTS_MAX) {
    const values: unknown[] = [];
    const bind = binder(dialect.parameter, values);
    const selects = lanes
      .slice(from, from + SELECTS_MAX)
      .map((lane) => `SELECT * FROM (${selectOf(bind, lane)}) one_lane`);
    const rows: { at: number | string; id: string }[] = await read.query(
      `SELECT * FROM (${selects.join(' UNION ALL ')}) together ` +
        `ORDER BY at ${shelf.order}, id ${shelf.order} LIMIT ${limit}`,
      values,
    );
    for (const { at, id } of rows) places.push({ at: Number(at), id });
  }
  return inOrder(places, shelf).slice(0, limit);
}

function inOrder<T extends Place>(places: T[], shelf: Shelf): T[] {
  return places.sort((a, b) => compare(a, b, shelf));
}

function compare(a: Place, b: Place, { order }: Shelf): number {
  const ascending = a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return order === 'ASC' ? ascending : -ascending;
}
