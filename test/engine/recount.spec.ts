import { applied, type CalendarChange } from '../../src/calendar/changes.js';
import {
  addDays,
  dayOf,
  endOfDay,
  parseInstant,
  toOffsetIso,
  type Day,
} from '../../src/calendar/day.js';
import { readConfig } from '../../src/config.js';
import type { Process } from '../../machines/process.js';
import { dueByName, endOf, fallenDue, type World } from '../../src/engine/deadlines.js';
import { recount } from '../../src/engine/recount.js';
import { step, storedState, type CaseState } from '../../src/engine/step.js';
import { Office } from '../../src/office/office.js';
import { WorkingCalendar } from '../../src/calendar/working-calendar.js';
import petition from '../../machines/feedback-petition/index.js';
import officers from '../../machines/focal-officers/index.js';

/*
 * Promised: counting a case anew is pure, changes nothing twice, and gives the days that the case would
 * have had if the calendar had been there when it was opened, as long as nothing had fired.
 */

const { calendarData } = Office.read(readConfig({}).root).now;
const NOTICE = { number: '1/TB', on: '2026-05-01' };
const BY = { actor: 'an', role: 'administrator', unit: 'ct-dost-office' };
const worldOf = (changes: CalendarChange[], parameters = {}): World => ({
  calendar: new WorkingCalendar(applied(calendarData, changes, NOTICE)),
  parameters,
});
const PLAIN = worldOf([]);

/** A stream of numbers by seed, so that a failure can be run again. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

function opened(process: Process, today: Day, world: World): CaseState {
  const [sample] = Object.values(process.fixtures.inputs);
  const at = parseInstant(`${today}T08:00:00+07:00`)!;
  const event = {
    ...sample!(today),
    ...{ type: 'OPENED', at: `${today}T08:00:00.000+07:00`, on: dayOf(at), by: BY },
    ...{ due: {}, facts: {}, parameters: process.parameters ?? {} },
  };
  return step(process, null, { seq: 1, kind: 'opened', event, at, takenOn: today }, world).state;
}

function counted(process: Process, state: CaseState, today: Day, world: World) {
  const at = parseInstant(`${today}T09:00:00+07:00`)!;
  const event = {
    ...{ type: 'RECOUNTED', at: `${today}T09:00:00.000+07:00`, on: today, by: BY },
    ...{ due: {}, facts: {}, parameters: {} },
  };
  return recount(process, state, { seq: 2, kind: 'recounted', event, at, takenOn: today }, world);
}

const duesOf = ({ deadlines }: CaseState): object =>
  deadlines.runs.map(({ id, status, dueOn, period }) => ({ id, status, dueOn, period }));

/** Some days off, and a swap, within the weeks after a day. */
function someChanges(today: Day, random: Generator<number>): CalendarChange[] {
  const next = (below: number): number => Math.floor(random.next().value / 64) % below;
  const off = Array.from({ length: 1 + next(4) }, () => addDays(today, 1 + next(40)));
  const days: CalendarChange[] = [...new Set(off)].map((on) => ({
    ...{ kind: 'day-off', on, name: 'x' },
  }));
  return [...days, { kind: 'swap', off: addDays(today, 3), work: addDays(today, 5 + next(20)) }];
}

describe.each<[string, Process]>([
  ['a petition', petition as Process],
  ['a change of focal officers', officers as Process],
])('%s', (_, process) => {
  test('counted anew, has the days that it would have been opened with', () => {
    const random = numbers(44);
    for (let i = 0; i < 200; i++) {
      const today = addDays('2026-03-02', Math.floor(random.next().value / 64) % 250);
      const world = worldOf(someChanges(today, random));
      const before = opened(process, today, PLAIN);
      const text = storedState(before);
      const { state } = counted(process, before, today, world);
      expect({ i, dues: duesOf(state) }).toEqual({
        ...{ i, dues: duesOf(opened(process, today, world)) },
      });
      expect(storedState(before)).toBe(text);
      const again = counted(process, state, today, world);
      expect(again.moved).toBe(false);
      expect(storedState(again.state)).toBe(storedState(state));
      expect(storedState(counted(process, state, today, PLAIN).state)).toBe(
        storedState({ ...before, deadlines: rearmedAt(before, state) }),
      );
    }
  });
});

/** The deadlines of a case that was moved there and back: only when each was set differs. */
function rearmedAt(before: CaseState, moved: CaseState): CaseState['deadlines'] {
  const runs = before.deadlines.runs.map((run, i) => {
    const other = moved.deadlines.runs[i]!;
    return { ...run, armedAt: other.dueOn === run.dueOn ? run.armedAt : other.armedAt };
  });
  return { ...before.deadlines, runs };
}

test('a figure that was set later leaves a deadline that runs, unless it is counted anew on purpose', () => {
  const process = petition as Process;
  const before = opened(process, '2026-06-01', PLAIN);
  const due = (state: CaseState): unknown =>
    state.deadlines.runs.find(({ name }) => name === 'handling')?.dueOn;
  const world = worldOf([], { handlingDays: 20 });
  const handling = due(before);
  expect(due(counted(process, before, '2026-06-01', world).state)).toBe(handling);
  const anew = counted(process, before, '2026-06-01', { ...world, anew: ['handlingDays'] });
  expect(due(anew.state)).toBe(due(opened(process, '2026-06-01', world)));
  const former = counted(process, before, '2026-06-01', { ...world, newestFigures: true });
  expect(due(former.state)).toBe(due(anew.state));
});

/** Every timer that is due by the end of a day, each at its own instant. */
function fired(process: Process, before: CaseState, until: Day, world: World, seq = 2): CaseState {
  const [run] = fallenDue(before.deadlines, endOfDay(until));
  if (!run) return before;
  const at = Math.max(endOf(run), run.armedAt);
  const event = {
    ...{ type: run.timer, at: toOffsetIso(at), on: run.dueOn!, by: BY },
    ...{ due: dueByName(before.deadlines), facts: {}, parameters: {} },
  };
  const happened = { seq, kind: 'timer' as const, event, at, takenOn: '2026-06-01' };
  return fired(process, step(process, before, happened, world).state, until, world, seq + 1);
}

test('a step that has fired is not due a second time when the calendar shifts it past its own day', () => {
  const process = petition as Process;
  const updates = (state: CaseState): unknown[] =>
    state.deadlines.runs
      .filter(({ name }) => name === 'update')
      .map(({ id, status, dueOn }) => [id, status, dueOn]);
  // Handling ends on 22 June; the first update was due on 29 June, and nobody gave it.
  const late = fired(process, opened(process, '2026-06-01', PLAIN), '2026-06-30', PLAIN);
  expect(updates(late)).toEqual([
    ['update-1', 'missed', '2026-06-29'],
    ['update-2', 'running', '2026-07-06'],
  ]);
  // It turns out that 24 June was off: the steps are 30 June and 7 July, and the first was asked for.
  const world = worldOf([{ kind: 'day-off', on: '2026-06-24', name: 'x' }]);
  const { state } = counted(process, late, '2026-06-30', world);
  expect(updates(state)).toEqual([
    ['update-1', 'missed', '2026-06-29'],
    ['update-2', 'running', '2026-07-07'],
  ]);
  // The steps after it go on from there, by whichever mechanism they are counted.
  expect(updates(fired(process, state, '2026-07-07', world))).toEqual([
    ['update-1', 'missed', '2026-06-29'],
    ['update-2', 'missed', '2026-07-07'],
    ['update-3', 'running', '2026-07-14'],
  ]);
});
