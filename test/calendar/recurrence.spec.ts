import {
  firstPeriod,
  nextPeriod,
  ruleFault,
  type RecurrenceRule,
  type RecurringPeriod,
} from '../../src/calendar/recurrence.js';
import { addDays } from '../../src/calendar/day.js';

const MONTHLY: RecurrenceRule = { every: 'month', begins: { months: -1, day: 15 }, opens: 'after' };
const YEARLY: RecurrenceRule = { every: 'year', begins: { months: 0, day: 1 }, opens: 'before' };
const ahead = (rule: RecurrenceRule, on: string, n: number): RecurringPeriod[] => {
  const periods = [firstPeriod(rule, on)];
  while (periods.length < n) periods.push(nextPeriod(rule, periods.at(-1)!));
  return periods;
};

describe('periods that come again', () => {
  test('from the 15th of the month before to the 14th, as Decree 09/2019 has them', () => {
    expect(ahead(MONTHLY, '2026-11-21', 3)).toEqual([
      { key: '2026-12', from: '2026-11-15', to: '2026-12-14', opensOn: '2026-12-14' },
      { key: '2027-01', from: '2026-12-15', to: '2027-01-14', opensOn: '2027-01-14' },
      { key: '2027-02', from: '2027-01-15', to: '2027-02-14', opensOn: '2027-02-14' },
    ]);
    const quarterly = { ...MONTHLY, every: 'quarter' } as const;
    expect(ahead(quarterly, '2026-11-21', 2)).toMatchObject([
      { key: '2026-Q4', from: '2026-09-15', to: '2026-12-14' },
      { key: '2027-Q1', from: '2026-12-15', to: '2027-03-14' },
    ]);
    const yearly = { ...MONTHLY, every: 'year' } as const;
    expect(firstPeriod(yearly, '2026-12-15')).toMatchObject({
      key: '2027',
      from: '2026-12-15',
      to: '2027-12-14',
    });
  });

  test('the first one is the first whose day has not passed', () => {
    expect(firstPeriod(MONTHLY, '2026-12-14').key).toBe('2026-12');
    expect(firstPeriod(MONTHLY, '2026-12-15').key).toBe('2027-01');
    expect(firstPeriod(YEARLY, '2026-12-31')).toMatchObject({ key: '2027', opensOn: '2026-12-31' });
    // The year has begun: its case cannot be opened before it any more.
    expect(firstPeriod(YEARLY, '2027-01-01').key).toBe('2028');
  });

  test('a day that a month does not have is its last', () => {
    const last: RecurrenceRule = { every: 'month', begins: { months: 0, day: 31 }, opens: 'after' };
    expect(ahead(last, '2028-01-31', 3)).toMatchObject([
      { from: '2028-01-31', to: '2028-02-28' },
      { from: '2028-02-29', to: '2028-03-30' },
      { from: '2028-03-31', to: '2028-04-29' },
    ]);
  });

  test.each(['month', 'quarter', 'year'] as const)(
    'every %s, no day is left out or twice',
    (every) => {
      for (const months of [-12, -3, -1, 0, 1, 12]) {
        for (const day of [1, 15, 29, 31]) {
          for (const opens of ['before', 'after'] as const) {
            const rule = { every, begins: { months, day }, opens };
            const periods = ahead(rule, '2026-06-10', 30);
            periods.slice(1).forEach((one, i) => {
              expect(one.from).toBe(addDays(periods[i]!.to, 1));
              expect(one.opensOn > periods[i]!.opensOn).toBe(true);
            });
            expect(new Set(periods.map(({ key }) => key)).size).toBe(30);
          }
        }
      }
    },
  );

  test('a changed rule begins with the day after the announced period', () => {
    const announced = firstPeriod(MONTHLY, '2026-11-21');
    const calendar: RecurrenceRule = {
      every: 'month',
      begins: { months: 0, day: 1 },
      opens: 'after',
    };
    expect(nextPeriod(calendar, announced)).toEqual({
      key: '2027-01',
      from: '2026-12-15',
      to: '2027-01-31',
      opensOn: '2027-01-31',
    });
    const later: RecurrenceRule = { ...calendar, begins: { months: 1, day: 1 } };
    expect(nextPeriod(later, announced).key).toBe('2027-01');
    const quarterly: RecurrenceRule = { ...calendar, every: 'quarter' };
    expect(nextPeriod(quarterly, announced)).toMatchObject({ key: '2026-Q4', to: '2026-12-31' });
  });

  test.each([
    [{ every: 'week' }, /every 'week'/],
    [{ opens: 'during' }, /opens 'during'/],
    [{ begins: { months: 13, day: 1 } }, /13 months off/],
    [{ begins: { months: 0, day: 32 } }, /day 32/],
  ])('a rule with %j is none', (fault, said) => {
    expect(ruleFault({ ...MONTHLY, ...(fault as object) })).toMatch(said);
    expect(ruleFault(MONTHLY)).toBeNull();
  });
});
