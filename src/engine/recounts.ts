import type { Text } from '../../machines/process.js';
import { dayOf, type Day } from '../calendar/day.js';
import { dueAt } from '../calendar/period.js';
import type { Settings } from '../office/settings.js';
import { findToRecount, type RecountedCases } from '../storage/case-reads.js';
import { CommitConflict } from '../storage/commit.js';
import { CaseFile, type Case } from './case-file.js';
import { endOf, type DeadlineRun } from './deadlines.js';
import type { Engine } from './engine.js';
import type { LogEntry } from './log.js';
import { caseBusy, Problem } from './problem.js';
import {
  recountedBy,
  recountFile,
  type Change,
  type FiredUnder,
  type RecountedPayload,
} from './recounting.js';
import { Worlds } from './worlds.js';

export interface RecountCommand {
  change: Change & { at: number };
  cases: RecountedCases;
  /** What would count, for a preview; null: what counts now, and the events are written. */
  instead: Settings | null;
}

/** What becomes of one case, or would. */
export interface RecountedCase {
  case: string;
  code: string;
  process: string;
  moved: { deadline: string; name: string; from: Day | null; to: Day | null; past: boolean }[];
  fired: FiredUnder[];
  /** Why it is left as it is. */
  left?: Text;
  applied: boolean;
}

const CASES_PER_PAGE = 200;
const TRIES_MAX = 20;

/** Counts the deadlines of open cases anew after a change, each in a commit of its own; or says what that would do. */
export class Recounts {
  constructor(private readonly engine: Engine) {}

  /**
   * A line for each case that the change touches, and after each page how many were looked at. Done
   * again, it finds those that are left: a case that was counted anew is not moved a second time.
   */
  async *run(command: RecountCommand): AsyncGenerator<{ looked: number } | RecountedCase> {
    yield* this.pages(command);
    // What was under way when the change came may have been counted by the former calendar.
    const since = { ...command.cases, since: command.change.at };
    if (command.instead || command.cases.since !== undefined) return;
    for await (const line of this.pages({ ...command, cases: since })) {
      if (!('looked' in line) && !line.left) yield line;
    }
  }

  private async *pages(
    command: RecountCommand,
  ): AsyncGenerator<{ looked: number } | RecountedCase> {
    const worlds = new Worlds(command.instead ?? this.engine.office.now);
    let looked = 0;
    for (let after = ''; ;) {
      const { read } = this.engine.store;
      const page = await findToRecount(read, command.cases, after, CASES_PER_PAGE);
      for (const row of page) {
        const line = await this.one(row, worlds, command);
        looked += 1;
        if (line) yield line;
      }
      yield { looked };
      if (page.length < CASES_PER_PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  private async one(
    row: Case['row'],
    worlds: Worlds,
    command: RecountCommand,
  ): Promise<RecountedCase | null> {
    try {
      const line = await this.seen(this.fileOf(row, worlds), command);
      if (!line || line.left || command.instead) return line;
      // What stands in the page may have moved on: only now it is the case's turn.
      return await this.engine.inTurn(row.id, () => this.inTurn(row.id, command));
    } catch (error) {
      // It is left as it is, and named: the others go on.
      const known =
        error instanceof Problem && ['version-not-hosted', 'case-busy'].includes(error.code);
      if (!known && !(error instanceof RangeError)) throw error;
      return { ...nothing(row), left: known ? error.text : cannotCount(error.message) };
    }
  }

  private fileOf(row: Case['row'], worlds: Worlds): CaseFile {
    const { engine } = this;
    const one = engine.readFrom(row);
    const world = worlds.of(row, dayOf(engine.clock.now()), engine.policy);
    return new CaseFile(one.row, one.hosted, one.state, world);
  }

  private async inTurn(caseId: string, command: RecountCommand): Promise<RecountedCase | null> {
    const { engine } = this;
    for (let tries = 1; ; tries++) {
      const file = engine.fileOf(await engine.mustRead(caseId));
      const line = await this.seen(file, command);
      if (!line || line.left) return line;
      const recounting = { change: command.change, firedUnder: line.fired };
      if (file.now.row.status === 'active') engine.fireDue(file, recounting);
      else recountFile(file, recounting, engine.clock.now());
      try {
        await engine.write(file, file.commit());
        return { ...line, applied: true };
      } catch (error) {
        if (!(error instanceof CommitConflict)) throw error;
        if (tries >= TRIES_MAX) throw caseBusy();
      }
    }
  }

  /** What the change does to a case, which is as it was; null where it leaves it so. */
  private async seen(file: CaseFile, { change }: RecountCommand): Promise<RecountedCase | null> {
    const now = this.engine.clock.now();
    const { row, state } = file.now;
    const fired = await this.firedUnder(file, now);
    const done = recountedBy(file, { change }, now);
    if (!done.moved && fired.length === 0) return null;
    const moved = movedBetween(state.deadlines.runs, done.state.deadlines.runs, now);
    const left = row.status === 'halted' ? { left: HALTED } : {};
    return { ...nothing(row), moved, fired, ...left };
  }

  /** What was missed by another calendar than that of the file's world, and is not said yet. */
  private async firedUnder(file: CaseFile, now: number): Promise<FiredUnder[]> {
    const later = file.now.state.deadlines.runs.flatMap((run) => {
      const over = run.status === 'missed' ? overIn(run, file) : null;
      return over !== null && over > endOf(run) ? [{ run, over }] : [];
    });
    if (later.length === 0) return [];
    const stored = await this.engine.store.findEvents(file.now.row.id);
    const entries = stored.map(({ body }) => JSON.parse(body) as LogEntry);
    return later.flatMap(({ run, over }) => {
      const { id: deadline, name } = run;
      const wouldBe = dayOf(over - 1);
      const why = wronglyMissed(file, run, over, entries, now);
      const said = entries.some(
        ({ kind, payload }) =>
          kind === 'recounted' &&
          (payload as unknown as RecountedPayload).firedUnder?.some(
            (one) => one.deadline === deadline && one.wouldBe === wouldBe,
          ),
      );
      return why && !said ? [{ deadline, name, dueOn: run.dueOn!, wouldBe, why }] : [];
    });
  }
}

const HALTED: Text = {
  vi: 'Vụ việc đang bị dừng; thời hạn sẽ được tính lại khi cho chạy lại.',
  en: 'The case is halted; its deadlines will be counted anew when it goes on.',
};

const cannotCount = (why: string): Text => ({
  vi: `Không tính lại được: ${why}`,
  en: `It cannot be counted: ${why}`,
});

const nothing = ({ id, code, process }: Case['row']): RecountedCase => ({
  case: id,
  code,
  process,
  moved: [],
  fired: [],
  applied: false,
});

/** When a run would be over by the calendar of the file's world. */
function overIn({ period, pauses }: DeadlineRun, { world }: CaseFile): number | null {
  return dueAt(period, world.calendar, pauses);
}

/** Why a miss is none by the new last instant; null where it stays one. */
function wronglyMissed(
  file: CaseFile,
  run: DeadlineRun,
  over: number,
  entries: readonly LogEntry[],
  now: number,
): FiredUnder['why'] | null {
  const { hosted, state } = file.now;
  const deadline = hosted.process.deadlines[run.name];
  const met = entries.find(
    ({ seq, kind, type }) =>
      seq >= run.endedSeq! && kind === 'event' && deadline?.metBy?.includes(type),
  );
  if (!met) return over > now && file.now.row.status === 'active' ? 'not-yet' : null;
  const on = deadline?.metOn?.(state.snapshot.context) ?? met.occurredOn ?? met.at.slice(0, 10);
  return on <= dayOf(over - 1) ? 'met-in-time' : null;
}

function movedBetween(
  before: readonly DeadlineRun[],
  after: readonly DeadlineRun[],
  now: number,
): RecountedCase['moved'] {
  return after.flatMap((run, i) => {
    const was = before[i]!;
    if (run.dueOn === was.dueOn && run.dueAt === was.dueAt) return [];
    const past = run.status === 'running' && endOf(run) <= now;
    return [{ deadline: run.id, name: run.name, from: was.dueOn, to: run.dueOn, past }];
  });
}
