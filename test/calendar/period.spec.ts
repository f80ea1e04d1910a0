import { dueOn, type DayUnit, type Pause, type Period } from '../../src/calendar/period.js';
import { WorkingCalendar } from '../../src/calendar/working-calendar.js';
import { data, office } from './office.js';

const after = (days: number, unit: DayUnit, from: string, pauses?: Pause[]): string | null =>
  dueOn({ kind: 'count', days, unit, from }, office, pauses);
const working = (days: number, from: string, pauses?: Pause[]): string | null =>
  after(days, 'working-day', from, pauses);
const calendarDays = (days: number, from: string, pauses?: Pause[]): string | null =>
  after(days, 'calendar-day', from, pauses);
const step = (days: number, unit: DayUnit, from: string, later: string, pauses?: Pause[]) =>
  dueOn({ kind: 'steps', days, unit, from, after: later }, office, pauses);

describe('a period in working days', () => {
  it('is 15 working days from 1 June 2026 on 22 June 2026', () => {
    expect(working(15, '2026-06-01')).toBe('2026-06-22');
  });

  it('never counts the first day', () => {
    expect(working(1, '2026-06-01')).toBe('2026-06-02');
    expect(working(1, '2026-06-05')).toBe('2026-06-08'); // Friday to Monday
    expect(working(1, '2026-06-06')).toBe('2026-06-08'); // received on a Saturday
    expect(working(1, '2026-06-07')).toBe('2026-06-08');
  });

  it.each([
    ['2018', '2018-02-13', '2018-02-21'],
    ['2019', '2019-02-01', '2019-02-11'],
    ['2020', '2020-01-22', '2020-01-30'],
    ['2021', '2021-02-09', '2021-02-17'],
    ['2022', '2022-01-28', '2022-02-07'],
    ['2023', '2023-01-19', '2023-01-27'],
    ['2024', '2024-02-07', '2024-02-15'],
    ['2025', '2025-01-24', '2025-02-03'],
    ['2026', '2026-02-13', '2026-02-23'],
  ])('jumps over Tết %s from %s to %s, and back', (_year, before, next) => {
    expect(working(1, before)).toBe(next);
    expect(working(-1, next)).toBe(before);
    expect(calendarDays(1, before)).toBe(next);
  });

  it('counts the Saturdays worked in exchange', () => {
    expect(working(1, '2019-01-04')).toBe('2019-01-05');
    expect(working(1, '2019-05-03')).toBe('2019-05-04');
    expect(working(1, '2024-05-03')).toBe('2024-05-04');
    expect(working(1, '2025-04-25')).toBe('2025-04-26');
    expect(working(1, '2026-01-09')).toBe('2026-01-10');
    expect(working(1, '2026-08-21')).toBe('2026-08-22');
    expect(working(2, '2026-08-21')).toBe('2026-08-24');
  });

  it('leaves out the days off by exchange', () => {
    expect(working(1, '2018-12-28')).toBe('2019-01-02'); // Monday 31 December 2018 is off
    expect(working(1, '2019-04-26')).toBe('2019-05-02');
    expect(working(1, '2024-04-26')).toBe('2024-05-02');
    expect(working(1, '2025-04-29')).toBe('2025-05-05');
    expect(working(1, '2025-12-31')).toBe('2026-01-05'); // Friday 2 January 2026 is off
    expect(working(1, '2026-08-28')).toBe('2026-09-03');
  });

  it('goes over 31 December', () => {
    expect(working(1, '2024-12-31')).toBe('2025-01-02');
    expect(working(1, '2021-12-31')).toBe('2022-01-04'); // 1 January 2022 was a Saturday
    expect(working(1, '2022-12-30')).toBe('2023-01-03');
    expect(working(3, '2025-12-29')).toBe('2026-01-05');
    expect(working(2, '2018-12-27')).toBe('2019-01-02');
    expect(working(6, '2025-12-31')).toBe('2026-01-10'); // and over the make-up Saturday
  });
});

describe('a period in calendar days', () => {
  it('ends on its last day when that day is worked', () => {
    expect(calendarDays(30, '2026-05-11')).toBe('2026-06-10');
    expect(calendarDays(5, '2026-08-17')).toBe('2026-08-22'); // a make-up Saturday: no roll
  });

  it('rolls from a day off to the next working day', () => {
    expect(calendarDays(5, '2026-06-15')).toBe('2026-06-22'); // Saturday 20 June
    expect(calendarDays(6, '2026-06-15')).toBe('2026-06-22'); // Sunday 21 June
    expect(calendarDays(10, '2026-02-06')).toBe('2026-02-23'); // 16 February, into Tết
    expect(calendarDays(1, '2018-12-30')).toBe('2019-01-02'); // 31 December 2018, off by exchange
    expect(calendarDays(4, '2018-12-28')).toBe('2019-01-02'); // New Year's Day
    expect(calendarDays(1, '2026-11-23')).toBe('2026-11-25'); // Vietnam Culture Day
    expect(calendarDays(1, '2026-08-28')).toBe('2026-09-03');
  });

  it('counts days off in between', () => {
    expect(calendarDays(20, '2026-02-05')).toBe('2026-02-25');
  });
});

describe('a period of no days', () => {
  it('is that very day, worked or not', () => {
    for (const day of ['2026-06-22', '2026-06-21', '2026-02-17']) {
      expect(working(0, day)).toBe(day);
      expect(calendarDays(0, day)).toBe(day);
      expect(working(-0, day)).toBe(day);
    }
  });
});

describe('a period counted back', () => {
  it('does not roll in calendar days', () => {
    expect(calendarDays(-8, '2026-06-30')).toBe('2026-06-22');
    expect(calendarDays(-8, '2026-06-29')).toBe('2026-06-21'); // a Sunday stays
    expect(calendarDays(-1, '2026-01-01')).toBe('2025-12-31');
  });

  it('counts only days worked in working days', () => {
    expect(working(-5, '2026-06-22')).toBe('2026-06-15');
    expect(working(-1, '2026-06-21')).toBe('2026-06-19');
    expect(working(-1, '2026-08-24')).toBe('2026-08-22');
    expect(working(-1, '2019-01-02')).toBe('2018-12-28');
    expect(working(-2, '2026-01-12')).toBe('2026-01-09');
  });

  it('is not brought forward by a pause', () => {
    const pauses = [{ from: '2026-06-10', until: '2026-06-19' }];
    expect(working(-5, '2026-06-22', pauses)).toBe('2026-06-15');
    expect(calendarDays(-8, '2026-06-22', pauses)).toBe('2026-06-14');
  });
});

describe('fixed steps', () => {
  it('are due every 5 working days, however early the last one was done', () => {
    const from = '2026-06-22';
    expect(step(5, 'working-day', from, '2026-06-22')).toBe('2026-06-29');
    expect(step(5, 'working-day', from, '2026-06-24')).toBe('2026-06-29');
    expect(step(5, 'working-day', from, '2026-06-28')).toBe('2026-06-29');
    expect(step(5, 'working-day', from, '2026-06-29')).toBe('2026-07-06');
    expect(step(5, 'working-day', from, '2026-07-01')).toBe('2026-07-06');
  });

  it('begin with the first when nothing was done yet', () => {
    expect(step(5, 'working-day', '2026-06-22', '2026-06-01')).toBe('2026-06-29');
  });

  it('are counted over holidays', () => {
    expect(step(5, 'working-day', '2026-08-24', '2026-08-28')).toBe('2026-09-03');
  });

  it('roll in calendar days without moving the steps behind them', () => {
    const from = '2026-06-08'; // steps of 4: Friday 12, Tuesday 16, Saturday 20, Wednesday 24
    expect(step(4, 'calendar-day', from, '2026-06-16')).toBe('2026-06-22');
    expect(step(4, 'calendar-day', from, '2026-06-21')).toBe('2026-06-22');
    expect(step(4, 'calendar-day', from, '2026-06-22')).toBe('2026-06-24');
  });

  it('skip steps that roll onto one day', () => {
    expect(step(1, 'calendar-day', '2026-06-18', '2026-06-19')).toBe('2026-06-22');
    expect(step(1, 'calendar-day', '2026-06-18', '2026-06-22')).toBe('2026-06-23');
  });

  it('stand still in a pause', () => {
    const pauses = [{ from: '2026-06-24', until: '2026-06-26' }];
    expect(step(5, 'working-day', '2026-06-22', '2026-06-22', pauses)).toBe('2026-07-01');
    expect(step(5, 'working-day', '2026-06-22', '2026-07-01', pauses)).toBe('2026-07-08');
  });
});

describe('a printed date and the end of a month, quarter or year', () => {
  const end = (every: 'month' | 'quarter' | 'year', later: string): string | null =>
    dueOn({ kind: 'ends', every, after: later }, office);

  it('stays as printed, on a day off too', () => {
    expect(dueOn({ kind: 'date', on: '2024-03-31' }, office)).toBe('2024-03-31'); // a Sunday
    expect(dueOn({ kind: 'date', on: '2026-02-17' }, office)).toBe('2026-02-17');
    expect(() => dueOn({ kind: 'date', on: '2026-02-29' }, office)).toThrow(RangeError);
  });

  it('is the first end later than the day', () => {
    expect(end('month', '2026-01-31')).toBe('2026-02-28');
    expect(end('month', '2024-02-01')).toBe('2024-02-29');
    expect(end('month', '2024-02-28')).toBe('2024-02-29');
    expect(end('month', '2024-02-29')).toBe('2024-03-31');
    expect(end('month', '2100-02-01')).toBe('2100-02-28');
    expect(end('month', '2026-12-31')).toBe('2027-01-31');
    expect(end('quarter', '2026-03-30')).toBe('2026-03-31');
    expect(end('quarter', '2026-03-31')).toBe('2026-06-30');
    expect(end('quarter', '2026-11-05')).toBe('2026-12-31');
    expect(end('quarter', '2026-12-31')).toBe('2027-03-31');
    expect(end('year', '2026-01-01')).toBe('2026-12-31');
    expect(end('year', '2018-12-31')).toBe('2019-12-31');
  });

  it('does not roll when it is a day off', () => {
    expect(end('month', '2026-05-01')).toBe('2026-05-31'); // a Sunday
    expect(end('year', '2018-06-01')).toBe('2018-12-31'); // off by exchange
  });
});

describe('a pause', () => {
  it('leaves out the days after its first and up to its last', () => {
    // 5 working days from Monday: Monday 8 June; three of them stand still.
    expect(working(5, '2026-06-01')).toBe('2026-06-08');
    expect(working(5, '2026-06-01', [{ from: '2026-06-02', until: '2026-06-05' }])).toBe(
      '2026-06-11',
    );
    expect(calendarDays(3, '2026-06-01', [{ from: '2026-06-02', until: '2026-06-05' }])).toBe(
      '2026-06-08', // 2, 6 and 7 June are counted; Sunday rolls
    );
  });

  it('leaves out nothing when it ends on its first day or lies elsewhere', () => {
    for (const pause of [
      { from: '2026-06-03', until: '2026-06-03' },
      { from: '2026-05-01', until: '2026-06-01' },
      { from: '2026-06-08', until: '2026-06-20' },
    ]) {
      expect(working(5, '2026-06-01', [pause])).toBe('2026-06-08');
    }
  });

  it('counts days once that two pauses share', () => {
    const pauses = [
      { from: '2026-06-02', until: '2026-06-04' },
      { from: '2026-06-03', until: '2026-06-05' },
    ];
    expect(working(5, '2026-06-01', pauses)).toBe('2026-06-11');
    expect(working(5, '2026-06-01', pauses.toReversed())).toBe('2026-06-11');
  });

  it('keeps a rolling period from ending inside it', () => {
    // The last day is Saturday 20 June; Monday to Wednesday stand still.
    const pauses = [{ from: '2026-06-20', until: '2026-06-24' }];
    expect(calendarDays(5, '2026-06-15', pauses)).toBe('2026-06-25');
  });

  it('gives no due date while it is open, whatever the period', () => {
    const open = [{ from: '2026-06-03', until: null }];
    const periods: Period[] = [
      { kind: 'count', days: 5, unit: 'working-day', from: '2026-06-01' },
      { kind: 'count', days: 5, unit: 'calendar-day', from: '2026-06-01' },
      { kind: 'count', days: 0, unit: 'calendar-day', from: '2026-06-01' },
      { kind: 'count', days: -5, unit: 'working-day', from: '2026-06-01' },
      { kind: 'count', days: 1, unit: 'working-day', from: '2026-06-01' }, // full before the pause
      { kind: 'steps', days: 5, unit: 'working-day', from: '2026-06-01', after: '2026-07-01' },
      { kind: 'date', on: '2026-06-30' },
      { kind: 'ends', every: 'month', after: '2026-06-01' },
    ];
    for (const period of periods) {
      expect(dueOn(period, office, open)).toBeNull();
      const reopened = [{ from: '2026-05-04', until: '2026-05-05' }, ...open];
      expect(dueOn(period, office, reopened)).toBeNull();
    }
  });

  it('does not move a date that is given', () => {
    const pauses = [{ from: '2026-06-01', until: '2026-06-20' }];
    expect(dueOn({ kind: 'date', on: '2026-06-30' }, office, pauses)).toBe('2026-06-30');
    expect(dueOn({ kind: 'ends', every: 'month', after: '2026-06-10' }, office, pauses)).toBe(
      '2026-06-30',
    );
    expect(working(0, '2026-06-10', pauses)).toBe('2026-06-10');
  });

  it('cannot end before it begins or lie on no day', () => {
    expect(() => working(5, '2026-06-01', [{ from: '2026-06-05', until: '2026-06-04' }])).toThrow(
      'cannot end before it',
    );
    expect(() => working(5, '2026-06-01', [{ from: 'June', until: null }])).toThrow(RangeError);
    expect(() => working(5, '2026-06-01', [{ from: '2026-06-05', until: '' }])).toThrow(RangeError);
  });
});

describe('an absurd period', () => {
  it.each([10_001, -10_001, 1e9, 1.5, NaN, Infinity, -Infinity, '5' as unknown as number])(
    'of %p days is refused',
    (days) => {
      expect(() => working(days, '2026-06-01')).toThrow(RangeError);
      expect(() => calendarDays(days, '2026-06-01')).toThrow(RangeError);
      expect(() => step(days, 'working-day', '2026-06-01', '2026-06-01')).toThrow(RangeError);
    },
  );

  it('of 10,000 days is still counted', () => {
    expect(calendarDays(10_000, '2018-01-01')).toBe('2045-05-19');
    expect(calendarDays(-10_000, '2045-05-19')).toBe('2018-01-01');
    expect(working(10_000, '2018-01-01')).toMatch(/^2056-/);
  });

  it('of steps that do not go forward is refused', () => {
    expect(() => step(0, 'working-day', '2026-06-01', '2026-06-01')).toThrow(RangeError);
    expect(() => step(-5, 'calendar-day', '2026-06-01', '2026-06-01')).toThrow(RangeError);
  });

  it('of endless steps, an endless pause or an office that never opens is refused', () => {
    expect(() => step(1, 'working-day', '2026-06-01', '9999-12-31')).toThrow(RangeError);
    expect(() => working(5, '2026-06-01', [{ from: '2026-06-02', until: '9999-12-31' }])).toThrow(
      'spans more than',
    );
    expect(() =>
      calendarDays(5, '2026-06-15', [{ from: '2026-06-20', until: '9999-12-31' }]),
    ).toThrow('spans more than');
    const closed = new WorkingCalendar({ ...data, years: {} });
    jest.spyOn(closed, 'isWorkedNumber').mockReturnValue(false);
    for (const days of [1, -1]) {
      const period: Period = { kind: 'count', days, unit: 'working-day', from: '2026-06-01' };
      expect(() => dueOn(period, closed)).toThrow('spans more than');
    }
  });

  it('past the last year of the calendar is refused', () => {
    expect(() => working(5, '9999-12-30')).toThrow(RangeError);
    expect(() => dueOn({ kind: 'ends', every: 'year', after: '9999-12-31' }, office)).toThrow(
      RangeError,
    );
  });

  it('of an unknown kind or unit is refused, not guessed', () => {
    expect(() => after(5, 'working-hour' as DayUnit, '2026-06-01')).toThrow(TypeError);
    expect(() => dueOn({ kind: 'soon' } as unknown as Period, office)).toThrow(TypeError);
    const century = { kind: 'ends', every: 'century', after: '2026-06-01' } as unknown as Period;
    expect(() => dueOn(century, office)).toThrow(TypeError);
  });
});
