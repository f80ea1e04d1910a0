import type { JsonObject } from '../../machines/process.js';
import { isDay, toOffsetIso, type Day } from '../calendar/day.js';
import { notFound, unprocessable } from '../engine/problem.js';
import { foldText } from '../engine/search-text.js';
import { CaseRow, ProcedureChangeRow, ProcedureRow } from '../storage/entities.js';
import type { Store } from '../storage/store.js';
import { CHANNELS } from './change-form.js';
import { inForceOn, latest, type Entry } from './entry.js';

export interface ProcedureFilter {
  /** Words of the code, the name, the field or the decision's number; diacritics do not count. */
  q?: string;
  field?: string;
  level?: string;
  channel?: string;
  /** A day: what could be asked for on it, as it was then. Left out: everything, as it is today. */
  inForceOn?: string;
  limit?: string;
  after?: string;
}

export const PROCEDURE_FILTERS = [
  'q',
  'field',
  'level',
  'channel',
  'inForceOn',
  'limit',
  'after',
] as const satisfies readonly (keyof ProcedureFilter)[];

const LIMIT_MAX = 200;
const LIMIT_USUAL = 50;
const WORDS_MAX = 30;
const EXPORT_PAGE = 1_000;

/** Procedures by code, a page at a time. @throws Problem 422 for a filter that says nothing. */
export async function listProcedures(
  store: Store,
  filter: ProcedureFilter,
  today: Day,
): Promise<JsonObject> {
  const limit = limitOf(filter.limit);
  const { rows, day } = await page(store, filter, today, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => answerOf(row, day)),
    next: rows.length > limit ? shown.at(-1)!.code : null,
  };
}

/** All that a filter finds, for a table. */
export async function allProcedures(
  store: Store,
  filter: ProcedureFilter,
  today: Day,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after = filter.after; ;) {
    const { rows } = await page(
      store,
      { ...filter, ...(after ? { after } : {}) },
      today,
      EXPORT_PAGE,
    );
    for (const { body } of rows) entries.push(JSON.parse(body));
    if (rows.length < EXPORT_PAGE) return entries;
    after = rows.at(-1)!.code;
  }
}

/**
 * One procedure with every change, and the decision and the case behind each.
 * @param seen which of these cases the reader may know of @throws Problem 404
 */
export async function showProcedure(
  store: Store,
  code: string,
  today: Day,
  seen: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<JsonObject> {
  const { read } = store;
  const [changes, said] = await Promise.all([
    read.getRepository(ProcedureChangeRow).find({ where: { code }, order: { revision: 'ASC' } }),
    read.getRepository(ProcedureRow).find({ where: { code }, order: { validFrom: 'ASC' } }),
  ]);
  const now = said.find(({ validFrom, validUntil }) => validFrom <= today && today < validUntil);
  if (!now) {
    throw notFound(
      `Cơ sở dữ liệu không có thủ tục '${code}'.`,
      `The register has no procedure '${code}'.`,
    );
  }
  const ids = await seen(changes.flatMap(({ caseId }) => caseId ?? []));
  const codes = await caseCodes(store, [...ids]);
  const revisions = changes.map(({ body, ...row }) => ({ ...row, change: JSON.parse(body) }));
  return {
    ...answerOf(now, today),
    history: revisions.map((row, i) => ({
      revision: row.revision,
      decisionNo: row.decisionNo,
      effectiveOn: row.effectiveOn,
      change: changesOnly(row.change, latest(revisions.slice(0, i))),
      at: toOffsetIso(row.at),
      ...whence(row, codes),
    })),
  } as unknown as JsonObject;
}

/** Who changed it, and by what; of a case that the reader may not see, that there was one and no more. */
function whence(
  { actor, role, unit, caseId, source }: Omit<ProcedureChangeRow, 'body'>,
  codes: ReadonlyMap<string, string>,
): JsonObject {
  if (caseId === null) return { by: { actor, role, unit }, source: { kind: 'import', id: source } };
  const code = codes.get(caseId);
  return code === undefined
    ? { by: { actor: null, role, unit }, source: { kind: 'case', id: null, code: null } }
    : { by: { actor, role, unit }, source: { kind: 'case', id: caseId, code } };
}

/** What a change sets, with what stood there before. */
function changesOnly(change: JsonObject, before: Entry | null): JsonObject[] {
  return Object.entries(change)
    .filter(([field]) => field !== 'code')
    .map(([field, to]) => ({
      field,
      from: ((before as unknown as JsonObject | null)?.[field] ?? null) as JsonObject,
      to,
    }));
}

async function caseCodes(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .select(['one.id', 'one.code'])
    .where('one.id IN (:...ids)', { ids })
    .getMany();
  return new Map(rows.map(({ id, code }) => [id, code]));
}

async function page(
  store: Store,
  filter: ProcedureFilter,
  today: Day,
  limit: number,
): Promise<{ rows: ProcedureRow[]; day: Day }> {
  const { q, field, level, channel, after } = filter;
  if (filter.inForceOn !== undefined && !isDay(filter.inForceOn)) {
    throw bad('inForceOn', filter.inForceOn);
  }
  const day = filter.inForceOn ?? today;
  const query = store.read
    .getRepository(ProcedureRow)
    .createQueryBuilder('one')
    .where('one.valid_from <= :day AND one.valid_until > :day', { day })
    .orderBy('one.code')
    .limit(limit);
  if (filter.inForceOn !== undefined) {
    query.andWhere(
      '(one.in_force_from IS NULL OR one.in_force_from <= :day) AND ' +
        '(one.in_force_to IS NULL OR one.in_force_to >= :day)',
    );
  }
  if (field !== undefined) query.andWhere('one.field = :field', { field: foldText(field) });
  if (level !== undefined) query.andWhere('one.level = :level', { level: foldText(level) });
  if (channel !== undefined) {
    if (!(CHANNELS as readonly string[]).includes(channel)) throw bad('channel', channel);
    query.andWhere('one.channel = :channel', { channel });
  }
  const words = foldText(q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length > WORDS_MAX) throw bad('q', `${q!.slice(0, 100)}…`);
  for (const [i, word] of words.entries()) {
    const like = `%${word.replace(/[!%_]/g, '!$&')}%`;
    query.andWhere(`one.search LIKE :word${i} ESCAPE '!'`, { [`word${i}`]: like });
  }
  if (after !== undefined) query.andWhere('one.code > :after', { after });
  return { rows: await query.getMany(), day };
}

function answerOf(row: ProcedureRow, day: Day): JsonObject {
  const entry: Entry = JSON.parse(row.body);
  const answer = { ...entry, inForce: inForceOn(entry, day), revision: row.revision };
  return answer as unknown as JsonObject;
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return LIMIT_USUAL;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) throw bad('limit', text);
  return limit;
}

function bad(filter: string, value: string): Error {
  return unprocessable(
    'invalid-filter',
    `Bộ lọc '${filter}' không nhận giá trị '${value}'.`,
    `The filter '${filter}' does not take the value '${value}'.`,
  );
}
