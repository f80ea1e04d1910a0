import type { Day } from '../calendar/day.js';
import type { LogEntry } from '../engine/log.js';
import type { Engine } from '../engine/engine.js';
import type { Visible } from '../people/rights.js';
import { CaseRow, EventRow } from '../storage/entities.js';
import { onlyVisible } from '../views/case-list.js';

/** Cases are read so many at a time: nothing more of the log is held in memory. */
const CASES_PER_PAGE = 100;

/** A case with its events as they stand in the log: personal values are not in it, commitments are. */
export interface ExportedCase {
  id: string;
  code: string;
  process: string;
  title: { vi: string; en: string };
  authority: string;
  unit: string;
  status: string;
  events: ExportedEvent[];
}

export interface ExportedEvent {
  entry: LogEntry;
  title: { vi: string; en: string };
  /** The bytes over which the hash is computed. */
  body: string;
  hash: string;
}

export interface ExportFilter {
  /** One case only. */
  caseId?: string;
  process?: string;
  /** Events that happened on or after, on or before this day (in Vietnam). */
  from?: Day;
  to?: Day;
}

/** The cases that somebody may see, each with its events, by code. */
export async function* exported(
  engine: Engine,
  visible: Visible,
  filter: ExportFilter,
): AsyncGenerator<ExportedCase> {
  let after = '';
  for (;;) {
    const query = engine.store.read
      .getRepository(CaseRow)
      .createQueryBuilder('one')
      .where('one.code > :after', { after })
      .orderBy('one.code')
      .limit(CASES_PER_PAGE);
    onlyVisible(query, visible);
    if (filter.caseId) query.andWhere('one.id = :id', { id: filter.caseId });
    if (filter.process) query.andWhere('one.process = :process', { process: filter.process });
    const rows = await query.getMany();
    if (rows.length === 0) return;
    const events = await eventsOf(engine, rows);
    for (const row of rows) {
      const one = exportedCase(engine, row, events.get(row.id) ?? [], filter);
      if (one.events.length > 0) yield one;
    }
    after = rows.at(-1)!.code;
  }
}

async function eventsOf(
  engine: Engine,
  rows: readonly CaseRow[],
): Promise<ReadonlyMap<string, EventRow[]>> {
  const events = await engine.store.read
    .getRepository(EventRow)
    .createQueryBuilder('event')
    .where('event.case_id IN (:...ids)', { ids: rows.map(({ id }) => id) })
    .orderBy('event.case_id')
    .addOrderBy('event.seq')
    .getMany();
  const byCase = new Map<string, EventRow[]>(rows.map(({ id }) => [id, []]));
  for (const event of events) byCase.get(event.caseId)!.push(event);
  return byCase;
}

function exportedCase(
  { catalogue }: Engine,
  row: CaseRow,
  events: readonly EventRow[],
  { from, to }: ExportFilter,
): ExportedCase {
  const labels = catalogue.find(row.process)?.process.labels;
  const { id, code, process, authority, unit, status } = row;
  return {
    id,
    code,
    process,
    title: { vi: row.titleVi, en: row.titleEn },
    authority,
    unit,
    status,
    events: events.flatMap(({ body, hash }) => {
      const entry = JSON.parse(body) as LogEntry;
      const day = entry.at.slice(0, 10);
      if ((from && day < from) || (to && day > to)) return [];
      const { type } = entry;
      const title = { vi: labels?.vi.events[type] ?? type, en: labels?.en.events[type] ?? type };
      return [{ entry, title, body, hash }];
    }),
  };
}
