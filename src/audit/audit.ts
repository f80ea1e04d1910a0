import type { Json, JsonObject } from '../../machines/process.js';
import { explain } from '../calendar/period.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { deadlineAnswer, type DeadlineAnswer } from '../engine/answer.js';
import { canonical, commitment } from '../engine/canonical.js';
import { dayOfEntry, isOutcome, timerRow } from '../engine/case-file.js';
import type { DeadlineRun } from '../engine/deadlines.js';
import type { Engine } from '../engine/engine.js';
import type { LogEntry } from '../engine/log.js';
import { REASON_FIELD } from '../engine/payload.js';
import { conflict, notFound, type Problem } from '../engine/problem.js';
import type { FileFolder } from '../files/folder.js';
import { findAttachments } from '../storage/case-reads.js';
import { CaseRow, TimerRow, type AttachmentRow, type EventRow } from '../storage/entities.js';
import type { Store } from '../storage/store.js';
import { fold, LogDiffers, type FoldedEvent } from './fold.js';
import { rowOf } from './stored-row.js';

export interface Replayed {
  seq: number;
  at: string;
  state: Json;
  context: JsonObject;
  status: string;
  deadlines: DeadlineAnswer[];
  /** Whether what was computed now equals what was recorded then. */
  equal: boolean;
  version: number;
  behaviour: string;
}

/** The first event that does not continue the log; nothing after it can be replayed. */
export interface Break {
  seq: number;
  what: string;
}

export interface Finding {
  case: string;
  code: string;
  seq: number;
  what: string;
}

/** How many cases are read at a time while the whole log is verified. */
const CASES_PER_PAGE = 200;

/** Reads the log again and computes from it: history, replay, verification, explanation. */
export class Audit {
  constructor(
    private readonly engine: Engine,
    private readonly files: FileFolder,
  ) {}

  private get store(): Store {
    return this.engine.store;
  }

  /** A case's events as recorded; personal values stand beside them until they are erased. */
  async history(caseId: string): Promise<JsonObject[]> {
    const events = await this.mustFindEvents(caseId);
    const personal = await this.store.findPersonal(caseId);
    return events.map((row) => {
      const {
        digest: _,
        previousHash,
        commitments,
        deadlines,
        notices,
        ...entry
      } = JSON.parse(row.body) as LogEntry;
      const ofThis = personal.filter(({ seq }) => seq === row.seq);
      const known = personalValues(commitments, ofThis);
      const { [REASON_FIELD]: reason = null, ...values } = known;
      return {
        ...entry,
        reason,
        payload: { ...entry.payload, ...values },
        erased: Object.keys(commitments)
          .filter((field) => !(field in known))
          .map((field) => (field === REASON_FIELD ? 'reason' : field)),
        effects: [
          ...deadlines.map((change) => ({ ...change, kind: 'deadline' })),
          ...notices.map(({ id, kind, key }) => ({
            kind: 'notice',
            id,
            notice: kind,
            key: key ?? null,
          })),
        ],
        hash: row.hash,
        previousHash,
      } as unknown as JsonObject;
    });
  }

  /** The case as it was after event `seq`, computed from the log. */
  async replay(caseId: string, seq: number): Promise<Replayed> {
    const events = await this.mustFindEvents(caseId);
    if (!events.some((event) => event.seq === seq)) {
      throw notFound(
        `Vụ việc này không có sự kiện số ${seq}; số cuối là ${events.at(-1)!.seq}.`,
        `This case has no event ${seq}; the last is ${events.at(-1)!.seq}.`,
      );
    }
    let last: FoldedEvent | null = null;
    const revisions = await this.revisionsOf(events);
    try {
      for (const folded of fold(events, this.engine.catalogue, revisions, seq)) last = folded;
    } catch (error) {
      if (error instanceof LogDiffers) throw differs(error);
      throw error;
    }
    return this.replayed(last!);
  }

  /** The case after each of its events, from one fold; and where its log breaks, if it does. */
  async replays(caseId: string): Promise<{ replays: Replayed[]; breaks: Break | null }> {
    const events = await this.mustFindEvents(caseId);
    const revisions = await this.revisionsOf(events);
    const replays: Replayed[] = [];
    try {
      for (const folded of fold(events, this.engine.catalogue, revisions)) {
        replays.push(this.replayed(folded));
      }
    } catch (error) {
      if (!(error instanceof LogDiffers)) throw error;
      return { replays, breaks: { seq: error.seq, what: error.message } };
    }
    return { replays, breaks: null };
  }

  /** Why a due date is what it is: every day, counted or skipped, with the notice behind it. */
  async explanation(caseId: string, deadlineId: string): Promise<JsonObject> {
    const one = await this.engine.mustRead(caseId);
    const run = one.state.deadlines.runs.find(({ id }) => id === deadlineId);
    const timer = await this.store.read
      .getRepository(TimerRow)
      .findOneBy({ caseId, id: deadlineId });
    if (!run || !timer) {
      throw notFound(
        `Vụ việc này không có thời hạn '${deadlineId}'.`,
        `This case has no deadline '${deadlineId}'.`,
      );
    }
    const [revision] = await this.store.findRevisions([timer.calendar]);
    const explanation = explain(
      run.period,
      new WorkingCalendar(JSON.parse(revision!.body)),
      run.pauses,
    );
    return {
      ...deadlineAnswer(one.hosted.process, run, this.engine.office.calendar),
      period: run.period,
      calendar: timer.calendar,
      ...explanation,
    } as unknown as JsonObject;
  }

  /**
   * Checks every chain and folds every case; yields what differs, and after each case how many are
   * done. Nothing is held in memory but one page of cases.
   */
  async *verify(): AsyncGenerator<{ finding?: Finding; cases: number; events: number }> {
    let after = '';
    let cases = 0;
    let events = 0;
    for (;;) {
      const page = await this.store.read
        .getRepository(CaseRow)
        .createQueryBuilder('one')
        .where('one.id > :after', { after })
        .orderBy('one.id')
        .take(CASES_PER_PAGE)
        .getMany();
      if (page.length === 0) break;
      for (const row of page) {
        const { finding, count } = await this.verifyCase(row);
        cases += 1;
        events += count;
        yield { cases, events, ...(finding ? { finding } : {}) };
      }
      after = page.at(-1)!.id;
    }
    for (const { caseId, seq } of await this.store.logsWithoutCase()) {
      const finding = { case: caseId, code: '', seq, what: 'there is a log, and no case to it.' };
      yield { cases, events, finding };
    }
  }

  async verifyCase(row: CaseRow): Promise<{ finding: Finding | null; count: number }> {
    const found = (seq: number, what: string): Finding => ({
      case: row.id,
      code: row.code,
      seq,
      what,
    });
    const events = await this.store.findEvents(row.id);
    try {
      const wrong = await this.firstDifference(row, events);
      return { finding: wrong ? found(wrong.seq, wrong.what) : null, count: events.length };
    } catch (error) {
      if (!(error instanceof LogDiffers)) throw error;
      return { finding: found(error.seq, error.message), count: events.length };
    }
  }

  private replayed({ entry, state, hosted, equal }: FoldedEvent): Replayed {
    return {
      seq: entry.seq,
      at: entry.at,
      state: state.snapshot.value as Json,
      context: state.snapshot.context as JsonObject,
      status: entry.status,
      deadlines: state.deadlines.runs.map((run) =>
        deadlineAnswer(hosted.process, run, this.engine.office.calendar),
      ),
      equal,
      version: entry.version,
      behaviour: entry.behaviour,
    };
  }

  private async firstDifference(
    row: CaseRow,
    events: EventRow[],
  ): Promise<{ seq: number; what: string } | null> {
    const revisions = await this.revisionsOf(events);
    const entries: LogEntry[] = [];
    let first: FoldedEvent | null = null;
    let last: FoldedEvent | null = null;
    for (const folded of fold(events, this.engine.catalogue, revisions)) {
      if (!folded.equal) {
        return { seq: folded.entry.seq, what: 'the replay does not give what was recorded then.' };
      }
      first ??= folded;
      last = folded;
      entries.push(folded.entry);
    }
    if (!last || last.hash !== row.hash || last.entry.seq !== row.seq) {
      return { seq: row.seq, what: 'the stored case is not where its log ends.' };
    }
    const given = rowOf(entries, last, first!.hosted);
    const column = (Object.keys(given) as (keyof typeof given)[]).find(
      (name) => row[name] !== given[name],
    );
    if (column) return { seq: row.seq, what: `the stored ${column} is not what the log gives.` };
    if (!(await this.timersAreRight(row, last.state.deadlines.runs, entries))) {
      return { seq: row.seq, what: 'the stored timers are not what the log gives.' };
    }
    return (
      (await this.personalDifference(row.id, entries)) ?? this.filesDifference(row.id, entries)
    );
  }

  private async timersAreRight(
    row: CaseRow,
    runs: readonly DeadlineRun[],
    entries: readonly LogEntry[],
  ): Promise<boolean> {
    const stored = await this.store.findTimers(row.id);
    const given = runs.map((run, i) => {
      const { calendar = '', parameters = '', endedOn: kept = null } = stored[i] ?? {};
      // Of runs that ended before days were kept, none is stored.
      const endedOn = kept && endOfRun(run, entries);
      return timerRow(row.id, run, i, { calendar, parameters, endedOn });
    });
    return canonical(stored) === canonical(given);
  }

  /** Every value is the one that was committed to, and every one is there unless it was erased. */
  private async personalDifference(
    caseId: string,
    entries: readonly LogEntry[],
  ): Promise<{ seq: number; what: string } | null> {
    const committed = new Map<string, string>();
    for (const { kind, type, seq, commitments } of entries) {
      if (kind === 'note' && type === 'ERASE') committed.clear();
      for (const [field, value] of Object.entries(commitments)) {
        committed.set(`${seq} ${field}`, value);
      }
    }
    for (const { seq, field, salt, value } of await this.store.findPersonal(caseId)) {
      if (committed.get(`${seq} ${field}`) !== commitmentOf(salt, value)) {
        return { seq, what: `the personal field '${field}' is not what the log committed to.` };
      }
      committed.delete(`${seq} ${field}`);
    }
    const [missing] = committed.keys();
    if (missing === undefined) return null;
    const [seq, field] = missing.split(' ');
    return {
      seq: Number(seq),
      what: `the personal field '${field}' is missing, and was not erased.`,
    };
  }

  /** Every file that the log names and that was not erased is there, and is the one that was attached. */
  private async filesDifference(
    caseId: string,
    entries: readonly LogEntry[],
  ): Promise<{ seq: number; what: string } | null> {
    const named = attachedFiles(caseId, entries);
    const stored = await findAttachments(this.store.read, caseId);
    if (canonical(stored) !== canonical(named)) {
      const { seq } = entries.at(-1)!;
      return { seq, what: 'the stored list of files is not what the log gives.' };
    }
    for (const { seq, hash } of named) {
      const wrong = await this.files.wrongWith(hash);
      if (wrong === 'missing') return { seq, what: `the attached file ${hash} is missing.` };
      if (wrong) return { seq, what: `the attached file ${hash} was changed.` };
    }
    return null;
  }

  private async mustFindEvents(caseId: string): Promise<EventRow[]> {
    const events = await this.store.findEvents(caseId);
    if (events.length > 0) return events;
    throw notFound(`Không có vụ việc '${caseId}'.`, `There is no case '${caseId}'.`);
  }

  private async revisionsOf(events: readonly EventRow[]): Promise<ReadonlyMap<string, string>> {
    const hashes = new Set<string>();
    for (const { body } of events) {
      // Bytes that are no event are met when the chain is checked.
      const { calendar, parameters } = parsed(body) as Partial<LogEntry>;
      if (calendar && parameters) hashes.add(calendar).add(parameters);
    }
    const rows = await this.store.findRevisions([...hashes]);
    return new Map(rows.map(({ hash, body }) => [hash, body]));
  }
}

function attachedFiles(caseId: string, entries: readonly LogEntry[]): AttachmentRow[] {
  const notes = entries.filter(({ kind }) => kind === 'note');
  const erased = notes.findLast(({ type }) => type === 'ERASE')?.seq ?? 0;
  return notes
    .filter(({ type, seq }) => type === 'ATTACH' && seq > erased)
    .map(({ seq, payload }) => ({ caseId, seq, ...payload }) as AttachmentRow);
}

/** The day on which a run came to be met or missed. */
function endOfRun(run: DeadlineRun, entries: readonly LogEntry[]): string | null {
  const ended = entries.findLast(({ deadlines }) =>
    deadlines.some(({ deadline, status }) => deadline === run.id && isOutcome(status)),
  );
  return isOutcome(run.status) && ended ? dayOfEntry(ended) : null;
}

/** A log that does not hold together is not replayed past the place where it breaks. */
function differs({ seq, message }: LogDiffers): Problem {
  return conflict(
    'log-differs',
    `Nhật ký của vụ việc không toàn vẹn: ${message} Phần trước đó vẫn phát lại được.`,
    `The case's log does not hold together: ${message} What lies before can still be replayed.`,
    { seq },
  );
}

function parsed(text: string): any {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** The commitment to a stored value; null where the value is not even JSON. */
function commitmentOf(salt: string, value: string): string | null {
  try {
    return commitment(salt, canonical(JSON.parse(value)));
  } catch {
    return null;
  }
}

/** The values that are still there, by field. */
function personalValues(
  commitments: { [field: string]: string },
  rows: readonly { field: string; value: string }[],
): JsonObject {
  const known = rows.filter(({ field }) => field in commitments);
  return Object.fromEntries(known.map(({ field, value }) => [field, JSON.parse(value)]));
}
