import { NEVER, type CaseRow, type NoticeRow, type TimerRow } from '../../src/storage/entities';
import { NOTHING, type Commit } from '../../src/storage/commit';

export function caseRow(id: string, changes: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    code: `TEST-${id}`,
    process: 'test',
    version: 1,
    behaviour: 'b'.repeat(64),
    titleVi: 'Việc thử',
    titleEn: 'A test',
    authority: 'cantho',
    unit: 'ct-dost',
    assignee: null,
    opener: 'system',
    parentId: null,
    parentKey: null,
    parentCode: null,
    status: 'active',
    seq: 1,
    hash: 'h'.repeat(64),
    openedAt: 1_000,
    closedAt: null,
    startedOn: '2026-06-01',
    takenOn: '2026-06-01',
    lastAt: 1_000,
    state: '"open"',
    snapshot: '{}',
    nextDueAt: NEVER,
    missed: 0,
    opensChildren: 0,
    search: id,
    actBy: NEVER,
    lane: 'free:',
    halt: null,
    ...changes,
  };
}

export function timerRow(caseId: string, dueAt: number, changes: Partial<TimerRow> = {}): TimerRow {
  return {
    caseId,
    id: 'due-1',
    ordinal: 0,
    name: 'due',
    timer: 'xstate.after.due.test.open',
    status: 'running',
    dueOn: '2026-06-22',
    dueAt,
    period: '{}',
    pauses: '[]',
    armedSeq: 1,
    armedAt: 1_000,
    endedSeq: null,
    endedOn: null,
    calendar: 'c',
    parameters: 'p',
    ...changes,
  };
}

export function noticeRow(caseId: string, ordinal: number, dueAt: number): NoticeRow {
  return {
    id: `${caseId}:1:${ordinal}`,
    caseId,
    seq: 1,
    ordinal,
    kind: 'open-case',
    body: '{}',
    status: 'pending',
    attempts: 0,
    dueAt,
    error: null,
    endedAt: null,
  };
}

/** An opening of a case with one event, and whatever else is given. */
export function opening(id: string, changes: Partial<Commit> = {}): Commit {
  return {
    ...NOTHING,
    case: caseRow(id),
    events: [{ caseId: id, seq: 1, body: `{"case":"${id}"}`, hash: id }],
    ...changes,
  };
}

/** The step after event `seq`. */
export function stepAfter(id: string, seq: number): Commit {
  return {
    ...NOTHING,
    case: caseRow(id, { seq: seq + 1 }),
    events: [{ caseId: id, seq: seq + 1, body: `{"case":"${id}"}`, hash: `${id}-${seq + 1}` }],
    expected: { caseId: id, seq },
  };
}

export function answer(scope: string): Commit['answer'] {
  return { scope, bodyHash: 'x', status: 200, answer: '{}', caseId: null, at: 1_000 };
}
