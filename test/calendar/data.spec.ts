import { addDays, weekday } from '../../src/calendar/day.js';
import { data, office } from './office.js';

/**
 * The weekdays off and Saturdays worked of each year, counted apart from the list in
 * data/calendar.json. The two must agree: a day lost or invented by an edit shows here.
 */
const SUMMARY: { [year: string]: { off: string; count: number; worked: string } } = {
  '2018': {
    off: '01-01 02-14 02-15 02-16 02-19 02-20 04-25 04-30 05-01 09-03 12-31',
    count: 11,
    worked: '',
  },
  '2019': {
    off: '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02',
    count: 11,
    worked: '01-05 05-04',
  },
  '2020': {
    off: '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02',
    count: 10,
    worked: '',
  },
  '2021': {
    off: '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03',
    count: 11,
    worked: '',
  },
  '2022': {
    off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02',
    count: 11,
    worked: '',
  },
  '2023': {
    off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04',
    count: 11,
    worked: '',
  },
  '2024': {
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    count: 12,
    worked: '05-04',
  },
  '2025': {
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    count: 12,
    worked: '04-26',
  },
  '2026': {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    count: 14,
    worked: '01-10 08-22',
  },
};

const everyDayOf = (year: string): string[] => {
  const days = [];
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) days.push(day);
  return days;
};
const inFull = (year: string, list: string): string[] =>
  list === '' ? [] : list.split(' ').map((day) => `${year}-${day}`);
const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

describe('the data of the calendar', () => {
  it.each(Object.entries(SUMMARY))(
    'gives %s its weekdays off and its Saturdays worked',
    (year, { off, count, worked }) => {
      const days = everyDayOf(year);
      const weekdaysOff = days.filter((day) => !isWeekend(day) && !office.isWorked(day));
      expect(weekdaysOff).toEqual(inFull(year, off));
      expect(weekdaysOff).toHaveLength(count);
      expect(days.filter((day) => isWeekend(day) && office.isWorked(day))).toEqual(
        inFull(year, worked),
      );
      expect(office.isConfirmed(Number(year))).toBe(true);
    },
  );

  it('has 103 weekdays off and 6 Saturdays worked in 2018–2026', () => {
    const days = Object.keys(SUMMARY).flatMap(everyDayOf);
    expect(days.filter((day) => !isWeekend(day) && !office.isWorked(day))).toHaveLength(103);
    const worked = days.filter((day) => isWeekend(day) && office.isWorked(day));
    expect(worked).toHaveLength(6);
    expect(worked.every((day) => weekday(day) === 6)).toBe(true);
  });

  it('lists each day once, in order, with a name in both languages and what it rests on', () => {
    for (const [year, { days, notice }] of Object.entries(data.years)) {
      expect(notice).not.toBe('');
      const listed = days.map(({ on }) => on);
      expect(listed).toEqual([...new Set(listed)].sort());
      for (const day of days) {
        expect(day.on.slice(0, 4)).toBe(year);
        expect([day.name, day.nameEn, day.notice].every((text) => text.trim() !== '')).toBe(true);
        expect(Object.keys(data.confidence ?? {})).toContain(day.confidence);
      }
    }
  });

  it('pairs every day off by exchange with the Saturday worked for it', () => {
    const days = Object.values(data.years).flatMap((year) => year.days);
    const exchanged = days.filter(({ kind }) => kind === 'swap-off');
    const workedFor = exchanged.map(
      ({ note }) => /làm bù (\d{4}-\d{2}-\d{2})/.exec(note ?? '')?.[1],
    );
    const makeup = days.filter(({ kind }) => kind === 'makeup-workday').map(({ on }) => on);
    expect(workedFor.toSorted()).toEqual(makeup);
    for (const { on } of exchanged) expect(isWeekend(on)).toBe(false);
  });

  it('knows only the statutory days of 2027 and does not call the year confirmed', () => {
    expect(office.isConfirmed(2027)).toBe(false);
    expect(data.years['2027'].days.map(({ on }) => on)).toEqual(
      inFull('2027', '01-01 02-06 04-16 04-30 05-01 09-02 11-24'),
    );
    // Tết 2027 begins on Saturday 6 February; which days around it are off is not announced.
    expect(office.isWorked('2027-02-08')).toBe(true);
  });
});
