import {
  WorkingCalendar,
  type CalendarData,
  type CalendarDay,
  type NoticeKind,
} from '../../src/calendar/working-calendar.js';
import { office } from './office.js';

const listed = (on: string, kind: NoticeKind): CalendarDay => ({
  on,
  kind,
  name: `${kind} vi`,
  nameEn: `${kind} en`,
  notice: `notice of ${kind}`,
  confidence: 'verified',
});
const calendarOf = (years: CalendarData['years']): WorkingCalendar =>
  new WorkingCalendar({ revisionNote: 'test', law: { weeklyRest: 'weekly rest' }, years });
const yearOf = (...days: CalendarDay[]) => ({ confirmed: true, notice: 'notice', days });

describe('the working calendar', () => {
  it('says of each day what it is and which notice is behind it', () => {
    expect(office.dayInfo('2026-06-22')).toEqual({
      on: '2026-06-22',
      worked: true,
      kind: 'working-day',
    });
    expect(office.dayInfo('2026-06-21')).toMatchObject({ worked: false, kind: 'weekend' });
    expect(office.dayInfo('2026-06-21').notice).toContain('188/1999/QĐ-TTg');
    expect(office.dayInfo('2026-02-17')).toMatchObject({
      worked: false,
      kind: 'holiday',
      name: 'Tết Nguyên đán – mùng 1',
      nameEn: 'Lunar New Year (Tết): first day',
    });
    expect(office.dayInfo('2026-04-27')).toMatchObject({ worked: false, kind: 'compensatory' });
    expect(office.dayInfo('2026-08-31')).toMatchObject({ worked: false, kind: 'swap-off' });
    expect(office.dayInfo('2026-08-31').notice).toContain('9441/TB-BNV');
  });

  it.each(['2019-01-05', '2019-05-04', '2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])(
    'works the make-up Saturday %s',
    (day) => {
      expect(office.isWorked(day)).toBe(true);
      expect(office.dayInfo(day)).toMatchObject({ worked: true, kind: 'makeup-workday' });
    },
  );

  it('calls a holiday on a weekend a holiday', () => {
    expect(office.dayInfo('2026-04-26')).toMatchObject({ worked: false, kind: 'holiday' });
    expect(office.dayInfo('2018-09-02')).toMatchObject({ worked: false, kind: 'holiday' });
  });

  it.each<[string, NoticeKind[], string, boolean]>([
    ['2026-06-20', ['holiday', 'makeup-workday'], 'makeup-workday', true],
    ['2026-06-20', ['makeup-workday', 'compensatory'], 'makeup-workday', true],
    ['2026-06-20', ['swap-off', 'makeup-workday', 'holiday'], 'makeup-workday', true],
    ['2026-06-22', ['compensatory', 'holiday'], 'holiday', false],
    ['2026-06-21', ['holiday'], 'holiday', false],
    ['2026-06-22', ['swap-off'], 'swap-off', false],
  ])('on %s takes %j to be %s', (on, kinds, kind, worked) => {
    const calendar = calendarOf({ '2026': yearOf(...kinds.map((each) => listed(on, each))) });
    expect(calendar.dayInfo(on)).toMatchObject({ kind, worked, notice: `notice of ${kind}` });
    expect(calendar.isWorked(on)).toBe(worked);
  });

  it('knows only weekends in a year that is not listed, and does not call it confirmed', () => {
    expect(office.isConfirmed(2017)).toBe(false);
    expect(office.isConfirmed(2030)).toBe(false);
    expect(office.isWorked('2030-09-02')).toBe(true);
    expect(office.isWorked('2030-09-01')).toBe(false);
    expect(office.isWorked('2017-01-01')).toBe(false);
    expect(office.isWorked('2017-01-02')).toBe(true);
    const empty = calendarOf({});
    expect(empty.isConfirmed(2026)).toBe(false);
    expect(empty.isWorked('1970-01-01')).toBe(true);
    expect(empty.isWorked('2026-02-17')).toBe(true);
    expect(empty.isWorked('2026-06-20')).toBe(false);
  });

  it('answers isWorked and dayInfo alike, inside and outside its years', () => {
    for (const year of ['2017', '2018', '2022', '2026', '2027', '2028']) {
      for (let month = 1; month <= 12; month += 1) {
        for (let date = 1; date <= 28; date += 1) {
          const day = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
          expect(office.dayInfo(day).worked).toBe(office.isWorked(day));
        }
      }
    }
  });

  it('refuses what is no day', () => {
    expect(() => office.isWorked('2026-02-30')).toThrow(RangeError);
    expect(() => office.dayInfo('soon')).toThrow(RangeError);
  });

  it.each<[string, CalendarData['years'], string]>([
    [
      'a day that does not exist',
      { '2026': yearOf(listed('2026-02-30', 'holiday')) },
      '2026-02-30',
    ],
    [
      'a day under another year',
      { '2026': yearOf(listed('2027-01-01', 'holiday')) },
      'another year',
    ],
    ['a year that is no year', { next: yearOf() }, '"next" is not a year'],
    [
      'a day listed twice',
      { '2026': yearOf(listed('2026-01-01', 'holiday'), listed('2026-01-01', 'holiday')) },
      'listed twice',
    ],
    [
      'an unknown kind',
      { '2026': yearOf(listed('2026-01-01', 'constructor' as NoticeKind)) },
      'unknown kind "constructor"',
    ],
  ])('refuses data with %s', (_slip, years, message) => {
    expect(() => calendarOf(years)).toThrow(message);
  });
});
