import { assign, createMachine, getInitialSnapshot, type AnyMachineSnapshot } from 'xstate';
import { takes, takesAny, type MachineEvent } from '../../src/engine/advance.js';

/** What XState answers by going through the machine is the measure of what is answered without it. */
const EVENT = 'GO';
const open = { guard: () => true, actions: assign({ went: true }) };
const closed = { guard: () => false, actions: assign({ went: true }) };
const always = { actions: assign({ went: true }) };
const NOWHERE = {};

type Transition = object | object[] | undefined;

function startOf(outer: Transition, inner: Transition, beside?: Transition): AnyMachineSnapshot {
  const on = (transition: Transition): object =>
    transition === undefined ? {} : { on: { [EVENT]: transition } };
  const parts = { left: { ...on(inner) }, right: { ...on(beside) } };
  return getInitialSnapshot(
    createMachine({
      initial: 'work',
      context: { went: false },
      states: { work: { type: 'parallel', ...on(outer), states: parts }, gone: {} },
    } as never),
  );
}

const CASES: [taker: string, ...transitions: Parameters<typeof startOf>][] = [
  ['nobody', undefined, undefined],
  ['the inner state, always', undefined, always],
  ['the outer state, always', always, undefined],
  ['the outer state, and the inner where its guard is open', always, open],
  ['the outer state, while the inner guard is closed', always, closed],
  ['the inner state, behind an open guard', undefined, open],
  ['the inner state, behind a closed guard', undefined, closed],
  ['the second transition of a state, the first being closed', undefined, [closed, always]],
  ['nobody: the inner state keeps it from the outer', always, NOWHERE],
  ['a region beside the one that keeps it', always, NOWHERE, always],
  ['a region beside one whose guard is closed', undefined, closed, always],
  ['the target alone', { target: 'gone' }, undefined],
];

test.each(CASES)('an event is taken by %s', (...[, ...transitions]) => {
  const snapshot = startOf(...transitions);
  const event = { type: EVENT } as unknown as MachineEvent;
  expect(takes(snapshot, event)).toBe(snapshot.can(event as never));
  if (takesAny(snapshot, EVENT)) expect(snapshot.can(event as never)).toBe(true);
});

test('what is always open is told without going through the machine', () => {
  expect(takesAny(startOf(undefined, always), EVENT)).toBe(true);
  expect(takesAny(startOf(undefined, open), EVENT)).toBe(false);
  expect(takesAny(startOf(always, NOWHERE), EVENT)).toBe(false);
});
