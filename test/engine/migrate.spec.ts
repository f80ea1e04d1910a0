import { setup, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Process } from '../../machines/process.js';
import { leavesOf, migrate, type MigrationMap } from '../../src/engine/migrate.js';

/** Regions side by side and remembered states, which the small process of the other tests does not have. */
const machineOf = (states: object): AnyStateMachine =>
  setup({}).createMachine({ id: 'm', initial: 'idle', states: states as any });

const processOf = (version: number, states: object): Process =>
  ({ version, machine: machineOf(states), deadlines: {}, access: { send: {} } }) as never;

const work = { initial: 'received', states: { received: { on: { GO: 'done' } }, done: {} } };
const updates = { initial: 'owed', states: { owed: {}, sent: {} } };
const OLD = processOf(1, {
  idle: { on: { START: 'handling', AGAIN: 'handling.hist' } },
  handling: {
    type: 'parallel',
    states: { work, updates, hist: { type: 'history', history: 'deep' } },
    on: { STOP: 'idle' },
  },
  over: { type: 'final' },
});

function reached(...events: string[]): AnyMachineSnapshot {
  const { machine } = OLD;
  return events.reduce<AnyMachineSnapshot>(
    (snapshot, type) => transition(machine, snapshot, { type })[0] as AnyMachineSnapshot,
    machine.getInitialSnapshot({} as never) as AnyMachineSnapshot,
  );
}

const STEP = {
  seq: 2,
  kind: 'migrated',
  event: { on: '2026-06-01' },
  at: 0,
  takenOn: '2026-06-01',
};

function over(to: Process, before: AnyMachineSnapshot, map: MigrationMap = {}): AnyMachineSnapshot {
  const state = { snapshot: before, deadlines: { armed: [], runs: [] }, doers: {} };
  return migrate({ to, map }, state, STEP as never, {} as never).state.snapshot;
}

const WORKING = reached('START', 'GO');

test('the innermost states are named by their paths', () => {
  expect(leavesOf(WORKING.value)).toEqual(['handling.work.done', 'handling.updates.owed']);
  expect(leavesOf('idle')).toEqual(['idle']);
  expect(leavesOf({ a: { b: {}, c: 'd' } })).toEqual(['a.b', 'a.c.d']);
});

test('what lies within a state moves along with it', () => {
  const to = processOf(2, {
    idle: {},
    processing: { type: 'parallel', states: { work, reports: updates } },
  });
  const map = { states: { handling: 'processing', 'handling.updates': 'processing.reports' } };
  expect(over(to, WORKING, map).value).toEqual({ processing: { work: 'done', reports: 'owed' } });
});

test('a region more has to be named, and then is entered where the map says', () => {
  const review = { initial: 'open', states: { open: {}, closed: {} } };
  const to = processOf(2, {
    idle: {},
    handling: { type: 'parallel', states: { work, updates, review } },
  });
  expect(() => over(to, WORKING)).toThrow("'handling.review.open' beside it");
  const states = { 'handling.work.done': ['handling.work.done', 'handling.review.closed'] };
  expect(over(to, WORKING, { states }).value).toEqual({
    handling: { work: 'done', updates: 'owed', review: 'closed' },
  });
});

test('a state that has states within now has to be named; named whole, it begins at its beginning', () => {
  const to = processOf(2, { idle: { initial: 'new', states: { new: {}, known: {} } } });
  expect(() => over(to, reached())).toThrow("'idle' has states within");
  expect(over(to, reached(), { states: { idle: 'idle' } }).value).toEqual({ idle: 'new' });
  expect(over(to, reached(), { states: { idle: 'idle.known' } }).value).toEqual({ idle: 'known' });
});

test('two states of which only one can be active are refused', () => {
  const to = processOf(2, { idle: {}, handling: { initial: 'a', states: { a: {}, b: {} } } });
  const states = { 'handling.work.done': 'handling.a', 'handling.updates.owed': 'handling.b' };
  expect(() => over(to, WORKING, { states })).toThrow("several states of 'handling' at once");
  const joined = { 'handling.work.done': 'handling.a', 'handling.updates.owed': 'handling.a' };
  expect(over(to, WORKING, { states: joined }).value).toEqual({ handling: 'a' });
});

test('a history state is no state to be in, and a final state ends no case', () => {
  expect(() => over(OLD, reached(), { states: { idle: 'handling.hist' } })).toThrow('no state');
  expect(() => over(OLD, reached(), { states: { idle: 'over' } })).toThrow('final state');
});

describe('what a history state remembers', () => {
  const stopped = reached('START', 'GO', 'STOP');

  test('is remembered by the other version', () => {
    const there = over(OLD, stopped);
    const again = transition(OLD.machine, there, { type: 'AGAIN' })[0] as AnyMachineSnapshot;
    expect(again.value).toEqual({ handling: { work: 'done', updates: 'owed' } });
  });

  test('has to be there, or be named', () => {
    const to = processOf(2, {
      idle: {},
      handling: {
        type: 'parallel',
        states: {
          work: { initial: 'received', states: { received: {}, finished: {} } },
          updates,
          hist: { type: 'history', history: 'deep' },
        },
      },
    });
    expect(() => over(to, stopped)).toThrow("remembers 'handling.work.done'");
    const there = over(to, stopped, { states: { 'handling.work.done': 'handling.work.finished' } });
    expect(Object.keys(there.historyValue)).toEqual(['m.handling.hist']);
  });

  test('goes with a history state that is no more', () => {
    const to = processOf(2, {
      idle: {},
      handling: { type: 'parallel', states: { work, updates } },
    });
    expect(over(to, stopped).historyValue).toEqual({});
  });
});
