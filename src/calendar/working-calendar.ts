import { dayNumber, isDay, weekdayOfNumber, yearOf, type Day } from './day.js';

/**
 * holiday: nghỉ lễ, tết. compensatory: nghỉ bù (a holiday fell on a weekend). swap-off: a weekday
 * off by exchange (hoán đổi). makeup-workday: the weekend day worked for it (làm bù).
 */
export type NoticeKind = 'holiday' | 'compensatory' | 'swap-off' | 'makeup-workday';
export type DayKind = 'working-day' | 'weekend' | NoticeKind;

export interface CalendarDay {
  on: Day;
  kind: NoticeKind;
  name: string;
  nameEn: string;
  /** The notice, rule or report that the day rests on. */
  notice: string;
  confidence: string;
  note?: string;
  /** The other half of a swap that was entered as one. */
  pair?: Day;
}

export interface CalendarYear {
  /** The year's notice is known; without it only the statutory days are in. */
  confirmed: boolean;
  notice: string;
  note?: string;
  days: readonly CalendarDay[];
}

export interface CalendarData {
  revisionNote: string;
  /** `weeklyRest` is what every Saturday and Sunday off rests on. */
  law: { readonly [key: string]: string };
  /** What the words in `confidence` mean. */
  confidence?: { readonly [word: string]: string };
  years: { readonly [year: string]: CalendarYear };
}

export interface DayInfo {
  on: Day;
  worked: boolean;
  kind: DayKind;
  name?: string;
  nameEn?: string;
  notice?: string;
}

/**
 * Which entry decides when a day has several. A make-up day comes before everything: a Saturday
 * that the office works is a working day, although it is a weekend. Most systems get this wrong.
 */
const RANK: Readonly<Record<NoticeKind, number>> = {
  'makeup-workday': 4,
  holiday: 3,
  compensatory: 2,
  'swap-off': 1,
};

export class WorkingCalendar {
  readonly #entries: ReadonlyMap<number, CalendarDay>;
  readonly #confirmed: ReadonlySet<number>;
  readonly #weeklyRest: string | undefined;
  // One byte a day, from the first listed day to the last: counting is a loop over these.
  readonly #firstNumber: number;
  readonly #worked: Uint8Array;

  constructor(data: CalendarData) {
    const entries = entriesOf(data);
    this.#entries = entries;
    this.#confirmed = new Set(
      Object.keys(data.years)
        .filter((year) => data.years[year].confirmed)
        .map(Number),
    );
    this.#weeklyRest = data.law.weeklyRest;
    let first = Infinity;
    let last = -Infinity;
    for (const number of entries.keys()) {
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
    this.#firstNumber = entries.size === 0 ? 0 : first;
    this.#worked = new Uint8Array(entries.size === 0 ? 0 : last - first + 1);
    for (let i = 0; i < this.#worked.length; i += 1) {
      const entry = entries.get(first + i);
      const worked = entry ? entry.kind === 'makeup-workday' : !isWeekend(first + i);
      this.#worked[i] = worked ? 1 : 0;
    }
  }

  dayInfo(day: Day): DayInfo {
    const number = dayNumber(day);
    const entry = this.#entries.get(number);
    if (entry) {
      const { kind, name, nameEn, notice } = entry;
      return { on: day, worked: kind === 'makeup-workday', kind, name, nameEn, notice };
    }
    if (!isWeekend(number)) return { on: day, worked: true, kind: 'working-day' };
    const info: DayInfo = { on: day, worked: false, kind: 'weekend' };
    if (this.#weeklyRest !== undefined) info.notice = this.#weeklyRest;
    return info;
  }

  isWorked(day: Day): boolean {
    return this.isWorkedNumber(dayNumber(day));
  }

  /** As isWorked, by day number: what the counting loops ask. */
  isWorkedNumber(number: number): boolean {
    const i = number - this.#firstNumber;
    if (i >= 0 && i < this.#worked.length) return this.#worked[i] === 1;
    return !isWeekend(number);
  }

  /**
   * Whether the year's notice is in the data; a year that is not listed at all is not confirmed.
   */
  isConfirmed(year: number): boolean {
    return this.#confirmed.has(year);
  }
}

function isWeekend(number: number): boolean {
  const day = weekdayOfNumber(number);
  return day === 0 || day === 6;
}

/**
 * A calendar is typed by hand each year; a slip in it must stop the service, not move a deadline.
 */
function entriesOf(data: CalendarData): Map<number, CalendarDay> {
  const entries = new Map<number, CalendarDay>();
  const seen = new Set<string>();
  for (const [year, { days }] of Object.entries(data.years)) {
    if (!/^[1-9]\d{3}$/.test(year)) throw new RangeError(`calendar: "${year}" is not a year`);
    for (const entry of days) {
      const place = `calendar ${year}: ${entry.on}`;
      if (!isDay(entry.on)) throw new RangeError(`${place} is not a day`);
      if (yearOf(entry.on) !== Number(year)) throw new RangeError(`${place} is in another year`);
      if (!Object.hasOwn(RANK, entry.kind)) {
        throw new RangeError(`${place} has the unknown kind "${entry.kind}"`);
      }
      const key = `${entry.on} ${entry.kind}`;
      if (seen.has(key)) throw new RangeError(`${place} is listed twice as ${entry.kind}`);
      seen.add(key);
      const number = dayNumber(entry.on);
      const other = entries.get(number);
      if (!other || RANK[entry.kind] > RANK[other.kind]) entries.set(number, entry);
    }
  }
  return entries;
}
