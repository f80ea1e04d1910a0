import type { JsonObject } from '../../machines/process.js';
import type { CaseAnswer } from '../engine/answer.js';
import type { Case } from '../engine/case-file.js';
import { endOf } from '../engine/deadlines.js';
import type { Engine } from '../engine/engine.js';
import { rolesIn } from '../engine/lane.js';
import type { LogEntry } from '../engine/log.js';
import { AT_ANY_TIME } from '../engine/notes.js';
import type { Permits } from '../people/permits.js';
import type { Asker, CommonAct } from '../people/rights.js';
import { PAUSED, type CaseRow } from '../storage/entities.js';
import { dueRanges, dueStateOf } from './due.js';

/** What the page of a case shows beside the case itself. */
export async function casePage(
  engine: Engine,
  permits: Permits,
  asker: Asker,
  one: Case,
  answer: CaseAnswer,
): Promise<JsonObject & { comments: JsonObject[] }> {
  const { labels } = one.hosted.process;
  const ids = [answer.parent?.id, ...answer.children.map(({ id }) => id)].filter(
    (id) => id !== undefined,
  );
  const related = new Map(
    (await engine.store.findCases(ids))
      .filter((row) => permits.maySee(asker, row))
      .map((row) => [row.id, row]),
  );
  // Of a case that the asker may not see they learn its code, and no more.
  const title = (id: string): JsonObject => {
    const row = related.get(id);
    return row
      ? { title: { vi: row.titleVi, en: row.titleEn }, status: row.status, seen: true }
      : { seen: false };
  };
  const ranges = dueRanges(engine.clock.now(), engine.office.calendar);
  const runs = one.state.deadlines.runs;
  return {
    ...(answer as unknown as JsonObject),
    next: answer.allowed.map((type) => ({
      type,
      title: { vi: labels.vi.events[type] ?? type, en: labels.en.events[type] ?? type },
    })),
    acts: actsOn(permits, asker, one.row),
    turn: rolesIn(one.row.lane),
    due: one.row.status === 'done' ? 'none' : dueStateOf(one.row.actBy, ranges),
    parent: answer.parent && { ...answer.parent, ...title(answer.parent.id) },
    children: answer.children.map((child) => ({ ...child, ...title(child.id) })),
    deadlines: answer.deadlines.map((deadline, i) => {
      const run = runs[i]!;
      const due =
        run.status === 'running'
          ? dueStateOf(endOf(run), ranges)
          : run.status === 'paused'
            ? dueStateOf(PAUSED, ranges)
            : null;
      return { ...deadline, due } as unknown as JsonObject;
    }),
    comments: await comments(engine, one.row.id),
  };
}

/** What every case takes, as far as this one takes it from the asker now. */
export const actsOn = (permits: Permits, asker: Asker, row: CaseRow): CommonAct[] =>
  permits.commonActs(asker, row).filter((act) => row.status === 'active' || AT_ANY_TIME.has(act));

/** What people have written to each other, oldest first; null where it was erased. */
async function comments({ store }: Engine, caseId: string): Promise<JsonObject[]> {
  const events = await store.findEvents(caseId);
  const notes = events
    .map(({ body }) => JSON.parse(body) as LogEntry)
    .filter(({ kind, type }) => kind === 'note' && type === 'COMMENT');
  if (notes.length === 0) return [];
  const texts = new Map(
    (await store.findPersonal(caseId))
      .filter(({ field }) => field === 'text')
      .map(({ seq, value }) => [seq, JSON.parse(value) as string]),
  );
  return notes.map(({ seq, at, actor, role, unit }) => ({
    ...{ seq, at, actor, role, unit },
    text: texts.get(seq) ?? null,
  }));
}
