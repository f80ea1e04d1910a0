/**
 * Days and instants in Asia/Ho_Chi_Minh. The offset is fixed: Vietnam has kept +07:00 without
 * summer time since 1975, so a day needs no time zone database and its arithmetic is that of
 * integers.
 */

/** A calendar day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'. */
export type Day = string;

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000; // +07:00
// Date.UTC reads the years 0–99 as 1900–1999; from year 1000 on, four digits mean what they say.
const YEAR_MIN = 1000;
const YEAR_MAX = 9999;
const NUMBER_MIN = Date.UTC(YEAR_MIN, 0, 1) / DAY_MS;
const NUMBER_MAX = Date.UTC(YEAR_MAX, 11, 31) / DAY_MS;
// The furthest offsets in use are -12:00 and +14:00; beyond that the day itself would be in doubt.
const FOREIGN_OFFSET_MINUTES_MAX = 14 * 60;

const ISO_INSTANT =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

export function isDay(text: string): boolean {
  return !Number.isNaN(parseDay(text));
}

/** Days since 1970-01-01; whatever is not a real day throws, so that no NaN reaches a timer. */
export function dayNumber(day: Day): number {
  const number = parseDay(day);
  if (Number.isNaN(number)) throw new RangeError(`not a day: ${JSON.stringify(day)}`);
  return number;
}

export function dayFromNumber(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  if (!Number.isInteger(number) || number < NUMBER_MIN || number > NUMBER_MAX) {
    throw new RangeError(`no day has the number ${number}`);
  }
  const date = new Date(number * DAY_MS);
  const day = format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (days.size >= DAYS_KEPT_MAX) days.clear();
  days.set(number, day);
  return day;
}

/** Every step names the same few days again and again. */
const days = new Map<number, Day>();
const DAYS_KEPT_MAX = 4_000;

export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n);
}

/** How many days `b` is after `a`; negative when it is before. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return weekdayOfNumber(dayNumber(day));
}

export function weekdayOfNumber(number: number): number {
  return (((number + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

export function dayOf(instantMs: number): Day {
  return dayFromNumber(Math.floor((instantMs + OFFSET_MS) / DAY_MS));
}

/** Its 00:00 as epoch milliseconds. */
export function startOfDay(day: Day): number {
  return dayNumber(day) * DAY_MS - OFFSET_MS;
}

/** Its 24:00 as epoch milliseconds: where a period ends (Civil Code 2015, Article 148(6)). */
export function endOfDay(day: Day): number {
  return (dayNumber(day) + 1) * DAY_MS - OFFSET_MS;
}

/** '2026-06-22T00:00:00.000+07:00' */
export function toOffsetIso(instantMs: number): string {
  const local = Math.floor(instantMs) + OFFSET_MS;
  const number = Math.floor(local / DAY_MS);
  const ms = local - number * DAY_MS;
  const hour = two(Math.floor(ms / 3_600_000));
  const minute = two(Math.floor(ms / 60_000) % 60);
  const second = two(Math.floor(ms / 1000) % 60);
  const rest = ms % 1000;
  const zeros = rest < 10 ? '00' : rest < 100 ? '0' : '';
  return `${dayFromNumber(number)}T${hour}:${minute}:${second}.${zeros}${rest}+07:00`;
}

/**
 * An ISO 8601 instant with 'Z' or a numeric offset; anything else is null. Stricter than
 * Date.parse, which rolls 30 February over, reads a missing offset as the server's own and knows
 * local formats. Hour 24 and second 60 are refused too: one instant, one spelling. Digits past the
 * millisecond are cut off, never rounded up into the next day.
 */
export function parseInstant(iso: string): number | null {
  // Longest: 'YYYY-MM-DDTHH:MM:SS.nnnnnnnnn+HH:MM'.
  if (typeof iso !== 'string' || iso.length > 35) return null;
  const match = ISO_INSTANT.exec(iso);
  if (match === null) return null;
  const [, day, hour, minute, second = '0', fraction = '', sign, offsetHour, offsetMinute] = match;
  const number = parseDay(day);
  if (Number.isNaN(number) || +hour > 23 || +minute > 59 || +second > 59) return null;
  const ms = +fraction.slice(0, 3).padEnd(3, '0');
  const local = number * DAY_MS + (+hour * 60 + +minute) * 60_000 + +second * 1000 + ms;
  if (sign === undefined) return local;
  const offset = +offsetHour * 60 + +offsetMinute;
  if (+offsetMinute > 59 || offset > FOREIGN_OFFSET_MINUTES_MAX) return null;
  // ISO 8601 has no '-00:00'; RFC 3339 gives it the meaning "offset unknown".
  if (sign === '-') return offset === 0 ? null : local + offset * 60_000;
  return local - offset * 60_000;
}

export function endOfMonth(day: Day): Day {
  const { year, month } = yearAndMonth(day);
  return format(year, month, daysInMonth(year, month));
}

export function endOfQuarter(day: Day): Day {
  const { year, month } = yearAndMonth(day);
  const last = Math.ceil(month / 3) * 3;
  return format(year, last, daysInMonth(year, last));
}

export function endOfYear(day: Day): Day {
  return format(yearAndMonth(day).year, 12, 31);
}

export function yearOf(day: Day): number {
  return yearAndMonth(day).year;
}

/**
 * NaN when it is not a real day. Digits by char code: this runs for every deadline of every step.
 */
function parseDay(text: string): number {
  if (typeof text !== 'string' || text.length !== 10) return NaN;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN; // '-'
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const date = digits(text, 8, 10);
  // Written so that a NaN fails too.
  if (!(year >= YEAR_MIN && month >= 1 && month <= 12)) return NaN;
  if (!(date >= 1 && date <= daysInMonth(year, month))) return NaN;
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function yearAndMonth(day: Day): { year: number; month: number } {
  dayNumber(day);
  return { year: digits(day, 0, 4), month: digits(day, 5, 7) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function format(year: number, month: number, date: number): Day {
  return `${year}-${two(month)}-${two(date)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
