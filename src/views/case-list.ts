import type { SelectQueryBuilder } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import { dayOf, endOfDay, isDay, toOffsetIso } from '../calendar/day.js';
import type { Catalogue } from '../engine/catalogue.js';
import { foldText } from '../engine/search-text.js';
import { unprocessable } from '../engine/problem.js';
import type { Visible } from '../people/rights.js';
import { CaseRow, NEVER } from '../storage/entities.js';
import type { Store } from '../storage/store.js';

export interface CaseFilter {
  process?: string;
  state?: string;
  status?: string;
  unit?: string;
  authority?: string;
  parent?: string;
  /** 'true': open cases that have missed a deadline. */
  overdue?: string;
  /** A day: the next due day lies before it. */
  dueBefore?: string;
  text?: string;
  limit?: string;
  after?: string;
}

export const CASE_FILTERS = [
  'process',
  'state',
  'status',
  'unit',
  'authority',
  'parent',
  'overdue',
  'dueBefore',
  'text',
  'limit',
  'after',
] as const satisfies readonly (keyof CaseFilter)[];

const LIMIT_MAX = 200;
const LIMIT_USUAL = 50;
/** A search of more words than a title has would only make the database work. */
const WORDS_MAX = 30;

/** Cases, soonest due first, a page at a time. @throws Problem 422 for a filter that says nothing. */
export async function listCases(
  store: Store,
  filter: CaseFilter,
  catalogue: Catalogue,
  visible: Visible,
): Promise<JsonObject> {
  const limit = limitOf(filter.limit);
  const query = store.read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .orderBy('one.nextDueAt')
    .addOrderBy('one.id')
    .limit(limit + 1);
  onlyVisible(query, visible);
  narrow(query, filter);
  const rows = await query.getMany();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => summary(row, catalogue)),
    next: rows.length > limit && last ? `${last.nextDueAt}~${last.id}` : null,
  };
}

/** Leaves what the asker may know of: the same rule as for a single case. */
export function onlyVisible(
  query: SelectQueryBuilder<CaseRow>,
  { groups, assignee }: Visible,
): void {
  if (groups === null) return;
  const parts = groups.map(
    ({ person }, i) =>
      `(one.process IN (:...processes${i}) AND one.unit IN (:...units${i})` +
      `${person === null ? '' : ` AND (one.opener = :person${i} OR one.assignee = :person${i})`})`,
  );
  const parameters = groups.flatMap(({ processes, units, person }, i) => [
    [`processes${i}`, processes],
    [`units${i}`, units],
    [`person${i}`, person],
  ]);
  query.andWhere(`(${[...parts, 'one.assignee = :assignee'].join(' OR ')})`, {
    ...Object.fromEntries(parameters),
    assignee,
  });
}

function narrow(query: SelectQueryBuilder<CaseRow>, filter: CaseFilter): void {
  for (const column of ['process', 'status', 'unit', 'authority'] as const) {
    if (filter[column]) query.andWhere(`one.${column} = :${column}`, { [column]: filter[column] });
  }
  if (filter.parent) query.andWhere('one.parent_id = :parent', { parent: filter.parent });
  if (filter.state) {
    // A state value is JSON: a state's name stands in it as a key or a value, in quotes.
    query.andWhere("one.state LIKE :state ESCAPE '!'", {
      state: `%"${escaped(filter.state)}"%`,
    });
  }
  if (filter.overdue !== undefined) {
    if (filter.overdue !== 'true' && filter.overdue !== 'false')
      throw bad('overdue', filter.overdue);
    query.andWhere(
      filter.overdue === 'true'
        ? "one.status = 'active' AND one.missed > 0"
        : "(one.status <> 'active' OR one.missed = 0)",
    );
  }
  if (filter.dueBefore !== undefined) {
    if (!isDay(filter.dueBefore)) throw bad('dueBefore', filter.dueBefore);
    query.andWhere('one.next_due_at < :before', { before: endOfDay(filter.dueBefore) });
  }
  if (filter.text) {
    for (const [i, word] of wordsOf(filter.text).entries()) {
      query.andWhere(`one.search LIKE :word${i} ESCAPE '!'`, { [`word${i}`]: `%${word}%` });
    }
  }
  if (filter.after !== undefined) {
    // A row comparison, which an index on the two columns answers by starting there.
    query.andWhere('(one.next_due_at, one.id) > (:at, :id)', { ...placeOf(filter.after) });
  }
}

/** The words that a case has to have, folded and escaped for LIKE. @throws Problem 422 */
export function wordsOf(text: string): string[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length > WORDS_MAX) throw bad('text', `${text.slice(0, 100)}…`);
  return words.map(escaped);
}

/** The place behind which a page begins: the `next` of the page before. @throws Problem 422 */
export function placeOf(cursor: string): { at: number; id: string } {
  const [, at, id] = /^(\d{1,16})~([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!at || !id) throw bad('after', cursor);
  return { at: Number(at), id };
}

export function summary(row: CaseRow, catalogue: Catalogue): JsonObject {
  return {
    id: row.id,
    code: row.code,
    process: row.process,
    version: row.version,
    // False where its machine is not installed as it was: the case is left untouched.
    hosted: catalogue.findVersion(row.process, row.version, row.behaviour) !== null,
    title: { vi: row.titleVi, en: row.titleEn },
    authority: row.authority,
    unit: row.unit,
    assignee: row.assignee,
    state: JSON.parse(row.state),
    seq: row.seq,
    status: row.status,
    openedAt: toOffsetIso(row.openedAt),
    closedAt: row.closedAt === null ? null : toOffsetIso(row.closedAt),
    parent: row.parentId,
    nextDueOn: row.nextDueAt === NEVER ? null : dayOf(row.nextDueAt - 1),
    overdue: row.status === 'active' && row.missed > 0,
  };
}

export function limitOf(text: string | undefined): number {
  if (text === undefined) return LIMIT_USUAL;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) throw bad('limit', text);
  return limit;
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

export function bad(filter: string, value: string): Error {
  return unprocessable(
    'invalid-filter',
    `Bộ lọc '${filter}' không nhận giá trị '${value}'.`,
    `The filter '${filter}' does not take the value '${value}'.`,
  );
}
