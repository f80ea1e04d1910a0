import type { JsonObject } from '../../machines/process.js';
import { endOfDay, isDay, parseInstant, toOffsetIso } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import type { LogEntry } from '../engine/log.js';
import type { Visible } from '../people/rights.js';
import { CaseRow, EventRow } from '../storage/entities.js';
import { bad, limitOf, onlyVisible } from './case-list.js';
import { In } from 'typeorm';

export interface AsOfFilter {
  asOf?: string;
  process?: string;
  limit?: string;
  after?: string;
}

export const AS_OF_FILTERS = ['asOf', 'process', 'limit', 'after'] as const;

/**
 * All cases as they stood when a day was over, by their ids, from the log: what the last event until then
 * left behind. Who may see one is decided by where it is today.
 * @throws Problem 422
 */
export async function casesAsOf(
  { store }: Engine,
  filter: AsOfFilter,
  visible: Visible,
): Promise<JsonObject> {
  const { asOf = '', process, after } = filter;
  if (!isDay(asOf)) throw bad('asOf', asOf);
  if (after !== undefined && !/^[0-9a-f-]{36}$/.test(after)) throw bad('after', after);
  const limit = limitOf(filter.limit);
  const until = endOfDay(asOf);
  const query = store.read
    .getRepository(CaseRow)
    .createQueryBuilder('one')
    .where('one.opened_at < :until', { until })
    .orderBy('one.id')
    .limit(limit + 1);
  onlyVisible(query, visible);
  if (process) query.andWhere('one.process = :process', { process });
  if (after) query.andWhere('one.id > :after', { after });
  const rows = await query.getMany();
  const page = rows.slice(0, limit);
  const events = await store.read
    .getRepository(EventRow)
    .find({ where: { caseId: In(page.map(({ id }) => id)) }, order: { seq: 'ASC' } });
  const logs = new Map<string, LogEntry[]>();
  for (const { caseId, body } of events) {
    const log = logs.get(caseId) ?? [];
    logs.set(caseId, [...log, JSON.parse(body) as LogEntry]);
  }
  return {
    asOf,
    items: page.flatMap((row) => {
      const stood = standing(row, logs.get(row.id) ?? [], until);
      return stood ? [stood] : [];
    }),
    next: rows.length > limit ? page.at(-1)!.id : null,
  };
}

function standing(row: CaseRow, log: readonly LogEntry[], until: number): JsonObject | null {
  const had = log.filter(({ at }) => parseInstant(at)! < until);
  const last = had.at(-1);
  if (!last) return null;
  const opened = log[0]!.opened!;
  const handedOver = had.findLast(({ type, kind }) => kind === 'note' && type === 'HAND_OVER');
  const assigned = had.findLast(
    ({ type, kind }) => kind === 'note' && (type === 'ASSIGN' || type === 'HAND_OVER'),
  );
  const deadlines = new Map<string, JsonObject>();
  for (const change of had.flatMap((entry) => entry.deadlines)) {
    deadlines.set(change.deadline, { ...change });
  }
  return {
    id: row.id,
    code: row.code,
    process: row.process,
    version: last.version,
    title: { vi: row.titleVi, en: row.titleEn },
    unit: (handedOver?.payload.unit as string | undefined) ?? opened.unit,
    assignee: (assigned?.payload.assignee as string | undefined) ?? null,
    state: last.state as JsonObject,
    status: last.status,
    seq: last.seq,
    openedAt: toOffsetIso(row.openedAt),
    lastAt: last.at,
    deadlines: [...deadlines.values()],
  };
}
