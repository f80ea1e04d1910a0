import { explain, type Explanation, type Pause, type Period } from '../../src/calendar/period.js';
import { office } from './office.js';

const why = (period: Period, pauses?: Pause[]): Explanation => explain(period, office, pauses);
const row = (explanation: Explanation, on: string) =>
  explanation.days.find((day) => day.on === on) ?? fail(`${on} is not listed`);
const fail = (message: string): never => {
  throw new Error(message);
};
const english = (explanation: Explanation): string[] => explanation.remarks.map(({ en }) => en);

describe('the explanation of a period in working days', () => {
  const period: Period = { kind: 'count', days: 15, unit: 'working-day', from: '2026-06-01' };

  it('lists every day from the first to the due day and numbers those counted', () => {
    const { dueOn, days, remarks, unconfirmedYears, law } = why(period);
    expect(dueOn).toBe('2026-06-22');
    expect(days.map(({ on }) => on)).toEqual(
      Array.from({ length: 22 }, (_, i) => `2026-06-${String(i + 1).padStart(2, '0')}`),
    );
    // prettier-ignore
    expect(days.map(({ counted }) => counted)).toEqual([
      null, 1, 2, 3, 4, null, null, 5, 6, 7, 8, 9, null, null, 10, 11, 12, 13, 14, null, null, 15,
    ]);
    expect(remarks).toEqual([]);
    expect(unconfirmedYears).toEqual([]);
    expect(law.vi).toContain('Điều 147');
    expect(law.en).toContain('Article 148');
  });

  it('says why a day is counted or not, and what that rests on', () => {
    const september = why({ ...period, days: 10, from: '2026-08-20' });
    expect(september.dueOn).toBe('2026-09-07');
    expect(row(september, '2026-08-20').why.en).toBe('The first day is not counted (Article 147)');
    expect(row(september, '2026-08-21').why).toEqual({
      vi: 'Ngày làm việc thứ 1',
      en: 'Working day 1',
    });
    expect(row(september, '2026-08-22')).toMatchObject({
      counted: 2,
      worked: true,
      kind: 'makeup-workday',
      why: {
        vi: 'Ngày làm việc thứ 2 (Làm bù cho 31/8/2026)',
        en: 'Working day 2 (Worked in exchange for 31 August 2026)',
      },
    });
    expect(row(september, '2026-08-23')).toMatchObject({
      counted: null,
      kind: 'weekend',
      why: { vi: 'Không tính: Chủ nhật, nghỉ hằng tuần', en: 'Not counted: Sunday, weekly rest' },
    });
    expect(row(september, '2026-08-31')).toMatchObject({ counted: null, kind: 'swap-off' });
    expect(row(september, '2026-09-02').why.vi).toBe('Không tính: Quốc khánh');
    for (const on of ['2026-08-22', '2026-08-31']) {
      expect(row(september, on).notice).toContain('9441/TB-BNV');
    }
    expect(row(september, '2026-09-02').notice).toContain('45/2019/QH14');
    expect(september.days.filter(({ worked, notice }) => !worked && !notice)).toEqual([]);
  });

  it('counts back from the day it hangs on', () => {
    const back = why({ ...period, days: -2, from: '2026-06-22' });
    expect(back.days.map(({ on, counted }) => [on, counted])).toEqual([
      ['2026-06-22', null],
      ['2026-06-21', null],
      ['2026-06-20', null],
      ['2026-06-19', 1],
      ['2026-06-18', 2],
    ]);
    expect(back.days[0].why.vi).toBe('Ngày làm mốc tính ngược, không tính');
  });
});

describe('the explanation of a period in calendar days', () => {
  it('counts days off and says when the end rolls over', () => {
    const rolled = why({ kind: 'count', days: 6, unit: 'calendar-day', from: '2026-06-14' });
    expect(rolled.dueOn).toBe('2026-06-22');
    expect(row(rolled, '2026-06-20')).toMatchObject({ counted: 6, worked: false });
    expect(row(rolled, '2026-06-21').why.en).toBe(
      'A day off, so the period does not end: Sunday, weekly rest',
    );
    expect(row(rolled, '2026-06-22')).toMatchObject({ counted: null, worked: true });
    expect(rolled.remarks).toEqual([
      {
        vi:
          'Ngày cuối cùng 20/06/2026 là ngày nghỉ (Thứ Bảy, nghỉ hằng tuần), ' +
          'nên hết hạn vào ngày làm việc tiếp theo, 22/06/2026.',
        en:
          'The last day, 20 June 2026, is a day off (Saturday, weekly rest), ' +
          'so the period ends with the next working day, 22 June 2026.',
      },
    ]);
  });

  it('has no remark when it ends on a day worked', () => {
    expect(
      why({ kind: 'count', days: 5, unit: 'calendar-day', from: '2026-08-17' }).remarks,
    ).toEqual([]);
  });

  it('says that a day counted back to stays on a day off', () => {
    const back = why({ kind: 'count', days: -8, unit: 'calendar-day', from: '2026-06-29' });
    expect(back.dueOn).toBe('2026-06-21');
    expect(english(back)).toEqual([
      '21 June 2026 is a day off (Sunday, weekly rest); the deadline stays, it does not move.',
    ]);
  });
});

describe('the explanation of steps', () => {
  it('lists the days from the step before', () => {
    const second = why({
      kind: 'steps',
      days: 5,
      unit: 'working-day',
      from: '2026-06-22',
      after: '2026-06-29',
    });
    expect(second.dueOn).toBe('2026-07-06');
    expect(second.days[0]).toMatchObject({ on: '2026-06-29', counted: null });
    expect(second.days[0].why.en).toBe('Last day of the step before; not counted');
    expect(second.days.filter(({ counted }) => counted).map(({ counted }) => counted)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(second.law.vi).toContain('cách nhau 5 ngày làm việc kể từ 22/06/2026');
  });

  it('names a year that is not confirmed although it lies before the days listed', () => {
    const { days, unconfirmedYears } = why({
      kind: 'steps',
      days: 5,
      unit: 'working-day',
      from: '2017-12-20',
      after: '2018-01-31',
    });
    expect(days[0].on > '2018-01-01').toBe(true);
    expect(unconfirmedYears).toEqual([2017]);
  });
});

describe('the explanation of a date', () => {
  it('says when a printed date is a day off', () => {
    const printed = why({ kind: 'date', on: '2024-03-31' });
    expect(printed.dueOn).toBe('2024-03-31');
    expect(printed.days).toHaveLength(1);
    expect(printed.days[0]).toMatchObject({ on: '2024-03-31', counted: null, worked: false });
    expect(printed.remarks[0].vi).toBe(
      '31/03/2024 là ngày nghỉ (Chủ nhật, nghỉ hằng tuần); hạn vẫn giữ nguyên, không dời.',
    );
    expect(why({ kind: 'date', on: '2024-03-29' }).remarks).toEqual([]);
  });

  it('names the day off by exchange on which a year ended', () => {
    const end = why({ kind: 'ends', every: 'year', after: '2018-06-30' });
    expect(end.dueOn).toBe('2018-12-31');
    expect(end.remarks[0].en).toContain("Day off by exchange, for New Year's Day 2019");
    expect(end.law.en).toContain('last day of the year');
  });
});

describe('the explanation of a pause', () => {
  const period: Period = { kind: 'count', days: 5, unit: 'working-day', from: '2026-06-01' };

  it('marks the days that stood still', () => {
    const paused = why(period, [{ from: '2026-06-02', until: '2026-06-05' }]);
    expect(paused.dueOn).toBe('2026-06-11');
    expect(row(paused, '2026-06-02').counted).toBe(1);
    expect(row(paused, '2026-06-03').why.vi).toBe('Không tính: thời hạn đang tạm dừng');
    expect(row(paused, '2026-06-05').counted).toBeNull();
    expect(english(paused)).toEqual([
      'Paused after 2 June 2026 until the end of 5 June 2026: not counted.',
    ]);
  });

  it('leaves a pause unmentioned that took no day', () => {
    for (const pause of [
      { from: '2026-06-03', until: '2026-06-03' },
      { from: '2026-05-20', until: '2026-06-01' },
      { from: '2026-06-08', until: '2026-06-10' },
    ]) {
      expect(why(period, [pause]).remarks).toEqual([]);
    }
  });

  it('says how much is left while it is open', () => {
    const open = why(period, [{ from: '2026-06-03', until: null }]);
    expect(open.dueOn).toBeNull();
    expect(open.days.at(-1)).toMatchObject({ on: '2026-06-03', counted: 2 });
    expect(open.remarks[0].vi).toContain('còn lại 3 ngày làm việc');
    const before = why(period, [{ from: '2026-05-29', until: null }]);
    expect(before.days.map(({ on }) => on)).toEqual(['2026-06-01']);
    expect(before.remarks[0].en).toContain('5 working days remain');
    const full = why({ ...period, days: 1 }, [{ from: '2026-06-03', until: null }]);
    expect(full.dueOn).toBeNull();
    expect(full.remarks[0].en).toContain('0 working days remain');
  });

  it('says that it does not move a given date', () => {
    const closed = [{ from: '2026-06-02', until: '2026-06-05' }];
    for (const given of [
      { kind: 'date', on: '2026-06-30' },
      { ...period, days: -5, from: '2026-06-30' },
      { ...period, days: 0 },
    ] as Period[]) {
      expect(english(why(given, closed))).toEqual([
        'A pause does not move a day that is given or counted back from one.',
      ]);
    }
    const open = why({ kind: 'date', on: '2026-06-30' }, [{ from: '2026-06-02', until: null }]);
    expect(english(open)).toEqual(['Paused after 2 June 2026: there is no due date yet.']);
  });
});

describe('the explanation over a year that is not confirmed', () => {
  it('names each such year', () => {
    const next = why({ kind: 'count', days: 10, unit: 'working-day', from: '2026-12-28' });
    expect(next.dueOn).toBe('2027-01-12');
    expect(next.unconfirmedYears).toEqual([2027]);
    expect(next.remarks).toHaveLength(1);
    expect(next.remarks[0].vi).toContain('Lịch nghỉ năm 2027 chưa được xác nhận');
    const long = why({ kind: 'count', days: 900, unit: 'calendar-day', from: '2026-12-28' });
    expect(long.unconfirmedYears).toEqual([2027, 2028, 2029]);
    expect(why({ kind: 'date', on: '2027-11-24' }).unconfirmedYears).toEqual([2027]);
    const back = why({ kind: 'count', days: -5, unit: 'working-day', from: '2018-01-03' });
    expect(back.unconfirmedYears).toEqual([2017]);
  });

  it('is silent within 2018–2026', () => {
    expect(
      why({ kind: 'count', days: 2000, unit: 'working-day', from: '2018-01-01' }).unconfirmedYears,
    ).toEqual([]);
  });
});
