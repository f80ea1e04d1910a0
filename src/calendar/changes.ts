import { isDay, weekday, yearOf, type Day } from './day.js';
import {
  WorkingCalendar,
  type CalendarData,
  type CalendarDay,
  type CalendarYear,
} from './working-calendar.js';
import type { Text } from './wording.js';

/** What an office enters of a notice on days off. */
export type CalendarChange =
  /** A day off: nghỉ lễ, tết, or nghỉ bù for one that fell on a weekend. */
  | { kind: 'day-off'; on: Day; name: string; nameEn?: string; compensatory?: boolean }
  /** Hoán đổi ngày làm việc: a working day off, and the weekend day worked for it. Never one alone. */
  | { kind: 'swap'; off: Day; work: Day; name?: string; nameEn?: string }
  /** A correction: what was entered for the day goes, with the other half where it was a swap. */
  | { kind: 'remove'; on: Day }
  /** The year's notice is known, or by mistake was said to be. */
  | { kind: 'confirm'; year: number; confirmed: boolean };

/** The document that says so: its number, and the day it is of. */
export interface CalendarNotice {
  number: string;
  on: Day;
}

export const CALENDAR_YEAR_MIN = 2018;
export const CALENDAR_YEAR_MAX = 2100;

/** Whether a text that somebody typed in is a year of the calendar. */
export function isCalendarYear(text: string): boolean {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  return year >= CALENDAR_YEAR_MIN && year <= CALENDAR_YEAR_MAX;
}

/**
 * A calendar with changes entered, from the one without them. Total: what a later edition of the
 * data says already is said once. Whether a change makes sense is asked beforehand (`wrongWith`).
 */
export function applied(
  data: CalendarData,
  changes: readonly CalendarChange[],
  notice: CalendarNotice,
): CalendarData {
  return changes.reduce((before, change) => appliedOne(before, change, notice), data);
}

function appliedOne(
  data: CalendarData,
  change: CalendarChange,
  notice: CalendarNotice,
): CalendarData {
  switch (change.kind) {
    case 'day-off':
    case 'swap':
      return entriesOf(change, notice).reduce(withDay, data);
    case 'remove':
      return daysRemoved(data, change.on).reduce(withoutDay, data);
    case 'confirm': {
      const { year, confirmed } = change;
      return withYear(data, year, ({ days }) => ({ confirmed, notice: notice.number, days }));
    }
    default:
      return unreachable(change);
  }
}

function entriesOf(
  change: Extract<CalendarChange, { kind: 'day-off' | 'swap' }>,
  { number, on: noticeOn }: CalendarNotice,
): CalendarDay[] {
  const told = { notice: `${number} (${noticeOn})`, confidence: 'verified' };
  if (change.kind === 'day-off') {
    const { on, name, nameEn = name, compensatory = false } = change;
    return [{ on, kind: compensatory ? 'compensatory' : 'holiday', name, nameEn, ...told }];
  }
  const { off, work } = change;
  const { name = `Nghỉ hoán đổi, làm bù ngày ${work}` } = change;
  const { nameEn = change.name ?? `Day off by exchange, made up for on ${work}` } = change;
  return [
    { on: off, kind: 'swap-off', name, nameEn, ...told, pair: work },
    {
      on: work,
      kind: 'makeup-workday',
      name: `Làm bù cho ngày ${off}`,
      nameEn: `Worked in exchange for ${off}`,
      ...told,
      pair: off,
    },
  ];
}

function withDay(data: CalendarData, entry: CalendarDay): CalendarData {
  return withYear(data, yearOf(entry.on), (year) => ({
    ...year,
    days: [
      ...year.days.filter(({ on, kind }) => on !== entry.on || kind !== entry.kind),
      entry,
    ].sort((a, b) => (a.on < b.on || (a.on === b.on && a.kind < b.kind) ? -1 : 1)),
  }));
}

function withoutDay(data: CalendarData, gone: Day): CalendarData {
  return withYear(data, yearOf(gone), (year) => ({
    ...year,
    days: year.days.filter(({ on }) => on !== gone),
  }));
}

function withYear(
  data: CalendarData,
  year: number,
  changed: (old: CalendarYear) => CalendarYear,
): CalendarData {
  const old = data.years[year] ?? { confirmed: false, notice: 'Chưa có thông báo', days: [] };
  return { ...data, years: { ...data.years, [year]: changed(old) } };
}

/** The day, and the other halves of the swaps that are entered for it. */
function daysRemoved(data: CalendarData, on: Day): Day[] {
  const pairs = daysOn(data, on).flatMap(({ pair }) => (pair ? [pair] : []));
  return [on, ...pairs];
}

export function daysOn(data: CalendarData, day: Day): readonly CalendarDay[] {
  return (data.years[yearOf(day)]?.days ?? []).filter(({ on }) => on === day);
}

/** The days that a change is about. */
export function daysOf(data: CalendarData, change: CalendarChange): Day[] {
  switch (change.kind) {
    case 'day-off':
      return [change.on];
    case 'swap':
      return [change.off, change.work];
    case 'remove':
      return daysRemoved(data, change.on);
    case 'confirm':
      return [];
    default:
      return unreachable(change);
  }
}

/** Why a change cannot be entered into this calendar, which is then left as it is; null where it can. */
export function wrongWith(data: CalendarData, change: CalendarChange): Text | null {
  if (change.kind === 'confirm') {
    const known = data.years[change.year]?.confirmed ?? false;
    if (known !== change.confirmed) return null;
    return {
      vi: `Năm ${change.year} vốn đã ${known ? 'được' : 'chưa được'} xác nhận.`,
      en: `The year ${change.year} is ${known ? '' : 'not '}confirmed already.`,
    };
  }
  const stray = given(change).find((day) => !isWithin(day));
  if (stray !== undefined) {
    return {
      vi: `'${stray}' không phải là ngày từ ${CALENDAR_YEAR_MIN} đến ${CALENDAR_YEAR_MAX}.`,
      en: `'${stray}' is no day from ${CALENDAR_YEAR_MIN} to ${CALENDAR_YEAR_MAX}.`,
    };
  }
  if (change.kind === 'remove') {
    if (daysOn(data, change.on).length > 0) return null;
    return {
      vi: `Ngày ${change.on} không có gì được ghi trong lịch.`,
      en: `Nothing is entered for ${change.on}.`,
    };
  }
  return change.kind === 'swap' ? wrongSwap(data, change) : entered(data, change.on);
}

const given = (change: Exclude<CalendarChange, { kind: 'confirm' }>): Day[] =>
  change.kind === 'swap' ? [change.off, change.work] : [change.on];

function isWithin(day: Day): boolean {
  return isDay(day) && isCalendarYear(day.slice(0, 4));
}

/** One half alone would make the year a day longer or shorter. */
function wrongSwap(
  data: CalendarData,
  { off, work }: Extract<CalendarChange, { kind: 'swap' }>,
): Text | null {
  const calendar = new WorkingCalendar(data);
  if (!calendar.isWorked(off)) {
    return {
      vi: `Ngày ${off} vốn không phải ngày làm việc: không có gì để hoán đổi.`,
      en: `${off} is no working day: there is nothing to exchange.`,
    };
  }
  if (calendar.isWorked(work) || weekday(work) % 6 !== 0) {
    return {
      vi: `Ngày làm bù ${work} phải là thứ Bảy hoặc Chủ nhật không làm việc.`,
      en: `The day ${work} worked instead must be a Saturday or Sunday that is not worked.`,
    };
  }
  return entered(data, off) ?? entered(data, work);
}

function entered(data: CalendarData, on: Day): Text | null {
  const [known] = daysOn(data, on);
  if (!known) return null;
  return {
    vi: `Ngày ${on} đã có trong lịch: ${known.name} (${known.notice}). Hãy bỏ mục đó trước (remove).`,
    en: `${on} is in the calendar already: ${known.nameEn} (${known.notice}). Take that out first (remove).`,
  };
}

function unreachable(change: never): never {
  throw new TypeError(`not a change of the calendar: ${JSON.stringify(change)}`);
}
