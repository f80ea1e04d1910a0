import { parseInstant, toOffsetIso } from '../../src/calendar/day.js';
import {
  afterCutOff,
  afterOfficeHours,
  officeHours,
  officeHoursBetween,
  type Stretch,
} from '../../src/calendar/office-hours.js';
import { dueAt, dueOn, explain, type Pause } from '../../src/calendar/period.js';
import { office as calendar } from './office.js';

const USUAL = officeHours({});
const at = (text: string): string => `${text}:00.000+07:00`;
const ms = (text: string): number => parseInstant(at(text))!;
const said = (instant: number): string => toOffsetIso(instant).slice(0, 16);

describe('office hours', () => {
  // 22 June 2026 is a Monday.
  test.each([
    ['2026-06-22T08:00', 8, '2026-06-22T17:00'],
    ['2026-06-22T09:00', 8, '2026-06-23T09:00'],
    ['2026-06-22T11:30', 1, '2026-06-22T13:30'],
    ['2026-06-22T12:15', 1, '2026-06-22T14:00'],
    ['2026-06-22T20:00', 1, '2026-06-23T09:00'],
    ['2026-06-26T16:00', 2, '2026-06-29T09:00'],
    ['2026-06-27T10:00', 8, '2026-06-29T17:00'],
  ])('%s and %d hours come to %s', (from, hours, due) => {
    expect(said(afterOfficeHours(ms(from), hours, calendar, USUAL))).toBe(due);
  });

  test('are an authority’s own', () => {
    const own = officeHours({ morningFrom: 450, morningTo: 690 });
    expect(said(afterOfficeHours(ms('2026-06-22T07:00'), 4, calendar, own))).toBe(
      '2026-06-22T11:30',
    );
  });

  test.each([
    ['2026-06-22T14:59', '2026-06-22T17:00'],
    ['2026-06-22T15:00', '2026-06-23T09:00'],
    ['2026-06-26T15:30', '2026-06-29T09:00'],
    ['2026-06-27T09:00', '2026-06-29T09:00'],
  ])('what comes at %s, with a cut-off at 15:00, is due at %s', (from, due) => {
    expect(said(afterCutOff(ms(from), 15, calendar, USUAL))).toBe(due);
  });

  test('end a period at an hour of its last day', () => {
    const from = at('2026-06-26T16:00');
    const period = { kind: 'hours', hours: 2, from, office: USUAL } as const;
    expect(said(dueAt(period, calendar)!)).toBe('2026-06-29T09:00');
    expect(dueOn(period, calendar)).toBe('2026-06-29');
    expect(explain(period, calendar).law.vi).toMatch(/giờ hành chính/);
  });

  describe('with pauses', () => {
    const eight = { kind: 'hours', hours: 8, from: at('2026-06-22T08:00'), office: USUAL } as const;
    const pause = (from: string, until: string | null): Pause => ({
      from: at(from),
      until: until && at(until),
    });

    // Asked at 16:00 with one office hour left, answered two days later at 08:00.
    test.each([
      [[pause('2026-06-22T16:00', '2026-06-24T08:00')], '2026-06-24T09:00'],
      [[pause('2026-06-22T16:30', '2026-06-24T18:00')], '2026-06-25T08:30'],
      [[pause('2026-06-22T12:15', '2026-06-22T12:45')], '2026-06-22T17:00'],
      [[pause('2026-06-22T18:00', '2026-06-23T07:00')], '2026-06-22T17:00'],
      [[pause('2026-06-22T09:00', '2026-06-22T09:00')], '2026-06-22T17:00'],
      [
        [
          pause('2026-06-22T09:00', '2026-06-22T10:00'),
          pause('2026-06-22T15:00', '2026-06-26T16:00'),
        ],
        '2026-06-29T10:00',
      ],
    ])('%j eight hours come to %s', (pauses, due) => {
      expect(said(dueAt(eight, calendar, pauses)!)).toBe(due);
      expect(dueOn(eight, calendar, pauses)).toBe(due.slice(0, 10));
    });

    test('keep the hours that are left, whatever the pauses', () => {
      let seed = 9;
      const below = (most: number): number => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return Math.floor((seed / 2_147_483_648) * most);
      };
      const minutes = (most: number): number => below(most) * 60_000;
      for (let round = 0; round < 300; round++) {
        const from = ms('2026-01-05T08:00') + minutes(500_000);
        const hours = 1 + below(40);
        const pauses: Stretch[] = [];
        for (let end = from; pauses.length < 3; end = pauses.at(-1)!.to) {
          const begin = end + minutes(2_000);
          pauses.push({ from: begin, to: begin + minutes(8_000) });
        }
        const due = afterOfficeHours(from, hours, calendar, USUAL, pauses);
        const counted = officeHoursBetween({ from, to: due }, calendar, USUAL, pauses);
        expect(counted).toBeCloseTo(hours, 9);
        // Nobody is late while the clock stands still, and no pause shortens a time limit.
        expect(pauses.some((one) => due > one.from && due <= one.to)).toBe(false);
        expect(due).toBeGreaterThanOrEqual(afterOfficeHours(from, hours, calendar, USUAL));
      }
    });

    test('are told: when the clock stood still, and what is left while it does', () => {
      const over = explain(eight, calendar, [pause('2026-06-22T16:00', '2026-06-24T08:00')]);
      expect(over.dueOn).toBe('2026-06-24');
      expect(over.remarks).toEqual([
        {
          vi: 'Tạm dừng từ 16:00 ngày 22/06/2026 đến 08:00 ngày 24/06/2026: không tính.',
          en: 'Paused from 16:00 on 22 June 2026 until 08:00 on 24 June 2026: not counted.',
        },
      ]);
      const open = explain(eight, calendar, [pause('2026-06-22T15:45', null)]);
      expect(open).toMatchObject({ dueOn: null, days: [{ on: '2026-06-22', counted: null }] });
      expect(open.remarks.map(({ vi }) => vi)).toEqual([
        'Đang tạm dừng từ 15:45 ngày 22/06/2026: chưa có giờ đến hạn; còn lại 1 giờ làm việc 15 phút.',
      ]);
      expect(dueAt(eight, calendar, [pause('2026-06-22T15:45', null)])).toBeNull();
    });

    test('that end before they begin are refused', () => {
      const back = [pause('2026-06-24T08:00', '2026-06-22T16:00')];
      expect(() => dueAt(eight, calendar, back)).toThrow(RangeError);
    });
  });

  test('refuse an instant without its offset', () => {
    const period = { kind: 'hours', hours: 2, from: '2026-06-26', office: USUAL } as const;
    expect(() => dueAt(period, calendar)).toThrow(RangeError);
  });
});
