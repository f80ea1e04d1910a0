import { applied, wrongWith, type CalendarChange } from '../../src/calendar/changes.js';
import { addDays } from '../../src/calendar/day.js';
import { dueOn, type Period } from '../../src/calendar/period.js';
import { WorkingCalendar } from '../../src/calendar/working-calendar.js';
import { data } from './office.js';

/*
 * Promised of entering changes: pure, the same twice as once, a swap is never half there, a correction
 * takes back what was entered, and a day that a later edition of the data has is not in it twice.
 */

const NOTICE = { number: '77/TB-BNV', on: '2026-12-01' };
const TET: CalendarChange[] = ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09'].map(
  (on) => ({
    kind: 'day-off',
    on,
    name: 'Tết Nguyên đán',
  }),
);
const SWAP: CalendarChange = { kind: 'swap', off: '2027-02-10', work: '2027-02-20' };
const worked = (changes: CalendarChange[], on: string): boolean =>
  new WorkingCalendar(applied(data, changes, NOTICE)).isWorked(on);

test('the data is not changed by what is entered over it', () => {
  const before = JSON.stringify(data);
  applied(data, [...TET, SWAP, { kind: 'confirm', year: 2027, confirmed: true }], NOTICE);
  expect(JSON.stringify(data)).toBe(before);
});

test('Tết is announced: its days are off, and its year is confirmed by the notice', () => {
  const after = applied(data, [...TET, { kind: 'confirm', year: 2027, confirmed: true }], NOTICE);
  const calendar = new WorkingCalendar(after);
  for (const change of TET) expect(calendar.isWorked((change as { on: string }).on)).toBe(false);
  expect(calendar.isConfirmed(2027)).toBe(true);
  expect(calendar.dayInfo('2027-02-04').notice).toBe('77/TB-BNV (2026-12-01)');
});

test('both halves of a swap are entered, and both go', () => {
  expect([worked([SWAP], '2027-02-10'), worked([SWAP], '2027-02-20')]).toEqual([false, true]);
  for (const on of ['2027-02-10', '2027-02-20']) {
    const taken: CalendarChange[] = [SWAP, { kind: 'remove', on }];
    expect([worked(taken, '2027-02-10'), worked(taken, '2027-02-20')]).toEqual([true, false]);
  }
});

test('the same change twice is the change once, as where a later edition of the data has it', () => {
  const once = applied(data, [...TET, SWAP], NOTICE);
  expect(applied(once, [...TET, SWAP], NOTICE)).toEqual(once);
});

test('a year that nobody has listed begins unconfirmed', () => {
  const after = applied(data, [{ kind: 'day-off', on: '2031-01-01', name: 'Tết' }], NOTICE);
  expect(after.years['2031']).toMatchObject({ confirmed: false, days: [{ on: '2031-01-01' }] });
});

test.each<[string, CalendarChange, boolean]>([
  ['a day off', TET[0]!, true],
  ['a swap', SWAP, true],
  ['a swap with a working day', { ...SWAP, work: '2027-02-22' } as CalendarChange, false],
  ['a swap with itself', { ...SWAP, work: '2027-02-10' } as CalendarChange, false],
  ['a day off that is one', { kind: 'day-off', on: '2027-01-01', name: 'Tết' }, false],
  ['a correction of nothing', { kind: 'remove', on: '2027-03-01' }, false],
  ['a correction', { kind: 'remove', on: '2027-01-01' }, true],
  ['a day beyond the calendar', { kind: 'day-off', on: '2201-01-01', name: 'Tết' }, false],
  ['a confirmation', { kind: 'confirm', year: 2027, confirmed: true }, true],
  ['a confirmation of what is confirmed', { kind: 'confirm', year: 2026, confirmed: true }, false],
  ['a confirmation taken back', { kind: 'confirm', year: 2026, confirmed: false }, true],
])('%s: %j is fit to be entered: %s', (_, change, fits) => {
  expect(wrongWith(data, change) === null).toBe(fits);
});

test('a swap inside a period leaves its last day, one across it moves it by a day', () => {
  const period: Period = { kind: 'count', days: 15, unit: 'working-day', from: '2027-02-08' };
  const due = (changes: CalendarChange[]): string =>
    dueOn(period, new WorkingCalendar(applied(data, changes, NOTICE)))!;
  const usual = due([]);
  expect(due([SWAP])).toBe(usual);
  const across: CalendarChange = { kind: 'swap', off: '2027-02-10', work: '2027-03-06' };
  expect(due([across])).toBe(addDays(usual, 1));
});
