import { addDays, dayOf, startOfDay } from '../calendar/day.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Random } from './random.js';

/** Minutes after midnight between which people do one round of their work, four rounds a day. */
const ROUNDS = [
  [470, 540],
  [570, 675],
  [815, 890],
  [905, 1_010],
] as const;
const MINUTE_MS = 60_000;

/**
 * The instants at which people act: a few on each working day. What is done at one instant shares
 * transactions, so that fourteen months of an office pass in seconds.
 */
export class OfficeHours {
  readonly instants: readonly number[];

  constructor(calendar: WorkingCalendar, random: Random, from: number, to: number) {
    const instants: number[] = [];
    for (let day = dayOf(from); startOfDay(day) < to; day = addDays(day, 1)) {
      if (!calendar.isWorked(day)) continue;
      for (const [first, last] of ROUNDS) {
        const at = startOfDay(day) + Math.floor(random.between(first, last) * MINUTE_MS);
        if (at > from && at < to) instants.push(at);
      }
    }
    this.instants = instants;
  }

  /** The index of the first instant at or after `at`; the number of instants where there is none. */
  firstFrom(at: number): number {
    let [low, high] = [0, this.instants.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.instants[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
