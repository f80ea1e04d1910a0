import type { Language } from '../i18n/language';

/**
 * Days and instants as people here write them. The service answers every instant with Việt Nam's own
 * offset (+07:00), so its text is cut and never counted again in the browser's zone.
 */

const WEEKDAYS: Record<Language, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

export const WEEKDAYS_SHORT: Record<Language, readonly string[]> = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
};

const DAY_MS = 86_400_000;

/** Of a day, or of the day of an instant. */
const numberOf = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY_MS;

/** '2026-09-15' → '15/09/2026'. */
export function day(text: string): string {
  const [year, month, date] = text.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** The same for every day in a sentence that the service made. */
export const withDays = (text: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b(?!T)/g, (found) => day(found));

/** '2026-09-15' → 'thứ Ba, 15/09/2026'. */
export function dayInFull(text: string, language: Language): string {
  return `${WEEKDAYS[language][weekday(text)]}, ${day(text)}`;
}

/** '2026-09-15T08:30:00.000+07:00' → '08:30 15/09/2026'. */
export function instant(text: string): string {
  return `${text.slice(11, 16)} ${day(text)}`;
}

export const dayOfInstant = (text: string): string => text.slice(0, 10);

/** 0 is Sunday. */
export const weekday = (text: string): number => (((numberOf(text) + 4) % 7) + 7) % 7;

/** Days from one day to another; negative where the other lies before. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

export function addDays(text: string, days: number): string {
  return new Date((numberOf(text) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** What a person types for a day: 5/9/2026, 05-09-2026, 5.9.26 or 2026-09-05. Null where it is none. */
export function parseDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const local = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})\s*$/.exec(text);
  const [year, month, date] = iso
    ? [iso[1]!, iso[2]!, iso[3]!]
    : local
      ? [local[3]!.padStart(4, '20'), local[2]!, local[1]!]
      : [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day) ? null : day;
}
