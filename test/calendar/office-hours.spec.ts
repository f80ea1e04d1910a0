import { parseInstant, toOffsetIso } from '../../src/calendar/day.js';
import { afterCutOff, afterOfficeHours, officeHours } from '../../src/calendar/office-hours.js';
import { dueAt, dueOn, explain } from '../../src/calendar/period.js';
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

  test('refuse an instant without its offset', () => {
    const period = { kind: 'hours', hours: 2, from: '2026-06-26', office: USUAL } as const;
    expect(() => dueAt(period, calendar)).toThrow(RangeError);
  });
});
