import type { JsonObject } from '../../machines/process.js';
import type { Engine } from '../engine/engine.js';
import type { LogEntry } from '../engine/log.js';
import { foldText } from '../engine/search-text.js';
import { unprocessable } from '../engine/problem.js';
import type { Permits } from '../people/permits.js';
import type { Asker } from '../people/rights.js';
import { CaseRow, EventRow } from '../storage/entities.js';
import { onlyVisible, summary, wordsOf } from './case-list.js';

export const SEARCH_FILTERS = ['q', 'before'] as const;

const CASES_MAX = 20;
const EVENTS_MAX = 50;
/** An event's text is in no index: so many of the latest are read, and `before` goes on from there. */
const EVENTS_READ = 2_000;

/**
 * Cases and events that the asker may see and in which every word stands, accents left aside. Personal
 * values are not in the log, and are not searched. @throws Problem 422
 */
export async function search(
  engine: Engine,
  permits: Permits,
  asker: Asker,
  { q = '', before }: { q?: string; before?: string },
): Promise<JsonObject> {
  const words = foldText(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    throw unprocessable(
      'nothing-to-search',
      'Cần từ khóa (q).',
      'Words to search for (q) are needed.',
    );
  }
  if (before !== undefined && !/^\d{1,15}$/.test(before)) {
    throw unprocessable('invalid-cursor', `'before' không đúng.`, `'before' is not valid.`);
  }
  return {
    cases: before === undefined ? await cases(engine, permits, asker, q) : [],
    ...(await events(engine, permits, asker, words, before)),
  };
}

async function cases(
  { store, catalogue }: Engine,
  permits: Permits,
  asker: Asker,
  q: string,
): Promise<JsonObject[]> {
  const query = store.read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .orderBy('one.openedAt', 'DESC')
    .addOrderBy('one.id')
    .limit(CASES_MAX);
  onlyVisible(query, permits.visible(asker));
  for (const [i, word] of wordsOf(q).entries()) {
    query.andWhere(`one.search LIKE :word${i} ESCAPE '!'`, { [`word${i}`]: `%${word}%` });
  }
  return (await query.getMany()).map((row) => summary(row, catalogue));
}

async function events(
  engine: Engine,
  permits: Permits,
  asker: Asker,
  words: readonly string[],
  before: string | undefined,
): Promise<JsonObject> {
  const query = engine.store.read
    .getRepository(EventRow)
    .createQueryBuilder('one')
    .orderBy('one.position', 'DESC')
    .limit(EVENTS_READ);
  if (before !== undefined) query.where('one.position < :before', { before: Number(before) });
  const read = await query.getMany();
  const fits = read.filter(({ body }) => {
    const text = foldText(body);
    return words.every((word) => text.includes(word));
  });
  const seen = await permits.seen(
    asker,
    fits.map(({ caseId }) => caseId),
  );
  const found = fits.filter(({ caseId }) => seen.has(caseId)).slice(0, EVENTS_MAX);
  const rows = new Map(
    (await engine.store.findCases(found.map(({ caseId }) => caseId))).map((row) => [row.id, row]),
  );
  const last = found.length === EVENTS_MAX ? found.at(-1) : read.at(-1);
  const more = found.length === EVENTS_MAX || read.length === EVENTS_READ;
  return {
    events: found.map(({ body, caseId }) => {
      const { seq, kind, type, actor, role, unit, at, payload, process, version } = JSON.parse(
        body,
      ) as LogEntry;
      const code = rows.get(caseId)?.code ?? null;
      const what = { case: caseId, code, process, version };
      return { ...what, seq, kind, type, actor, role, unit, at, payload };
    }) as unknown as JsonObject[],
    next: more && last ? String(last.position) : null,
  };
}
