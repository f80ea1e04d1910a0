import { parseInstant } from '../calendar/day.js';
import { nextDueAt } from '../engine/case-file.js';
import type { HostedProcess } from '../engine/catalogue.js';
import { opensCase } from '../engine/host-notice.js';
import { actBy, laneOf } from '../engine/lane.js';
import type { LogEntry } from '../engine/log.js';
import { foldText } from '../engine/search-text.js';
import { storedState } from '../engine/step.js';
import type { CaseRow } from '../storage/entities.js';
import type { FoldedEvent } from './fold.js';

/**
 * What the row of a case must say, given its log; only what its parent gave it is not to be had from there:
 * that one's code and opener.
 */
export function rowOf(
  entries: readonly LogEntry[],
  last: FoldedEvent,
  /** The version that it was opened with, which gave it its title. */
  openedWith: HostedProcess,
): Omit<CaseRow, 'parentCode' | 'opener'> & Partial<CaseRow> {
  const [first] = entries as [LogEntry, ...LogEntry[]];
  const { opened } = first;
  const { state, entry } = last;
  const { runs } = state.deadlines;
  const title = openedWith.process.title(first.payload);
  const closing = entries.find(({ status }) => status === 'done');
  const halting = entries.findLast(({ kind }) => kind === 'halted');
  const notes = entries.filter(({ kind }) => kind === 'note');
  const handingOver = notes.findLast(({ type }) => type === 'HAND_OVER');
  const { process } = last.hosted;
  const value = JSON.stringify(state.snapshot.value);
  const assigning = notes.findLast(({ type }) => type === 'ASSIGN' || type === 'HAND_OVER');
  const assignee = (assigning?.payload.assignee as string | undefined) ?? null;
  return {
    id: entry.case,
    code: opened!.code,
    process: entry.process,
    version: entry.version,
    behaviour: entry.behaviour,
    titleVi: title.vi,
    titleEn: title.en,
    authority: opened!.authority,
    unit: (handingOver?.payload.unit as string | undefined) ?? opened!.unit,
    assignee,
    ...(opened!.parent === null ? { opener: first.actor } : {}),
    parentId: opened!.parent,
    parentKey: opened!.parentKey,
    status: entry.status,
    seq: entry.seq,
    hash: last.hash,
    openedAt: parseInstant(first.at)!,
    closedAt: closing ? parseInstant(closing.at) : null,
    startedOn: opened!.startedOn,
    takenOn: opened!.takenOn,
    lastAt: parseInstant(entry.at)!,
    state: value,
    snapshot: storedState(state),
    nextDueAt: nextDueAt(runs),
    missed: runs.filter(({ status }) => status === 'missed').length,
    actBy: actBy(process, state.deadlines),
    lane: laneOf(process, state.snapshot, { status: entry.status, state: value, assignee }),
    opensChildren: entries.some(({ notices }) => notices.some(({ kind }) => opensCase(kind)))
      ? 1
      : 0,
    search: foldText(`${opened!.code} ${title.vi} ${title.en}`),
    halt: entry.status === 'halted' ? String(halting?.payload.cause) : null,
  };
}
