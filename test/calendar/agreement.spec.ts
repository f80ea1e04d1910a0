import { dueOn, explain, type Pause, type Period } from '../../src/calendar/period.js';
import {
  addDays,
  endOfDay,
  endOfMonth,
  isDay,
  parseInstant,
  toOffsetIso,
} from '../../src/calendar/day.js';
import { data, office } from './office.js';

/**
 * Goal: dueOn, explain and a third counting agree on any period. Method: random periods and pauses
 * by seed (mulberry32), compared with a slow calendar of this file's own that shares no code with
 * the one tested: Date and two sets of days read straight from the data.
 */
const SEED = 20_260_622;
const CASES = 5_000;

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const listed = Object.values(data.years).flatMap(({ days }) => days);
const makeup = new Set(listed.filter((d) => d.kind === 'makeup-workday').map((d) => d.on));
const off = new Set(listed.filter((d) => d.kind !== 'makeup-workday').map((d) => d.on));

function slowAdd(day: string, n: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}
function slowWorked(day: string): boolean {
  if (makeup.has(day)) return true;
  return !off.has(day) && ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}
function slowPaused(day: string, pauses: Pause[]): boolean {
  return pauses.some(({ from, until }) => day > from && day <= (until ?? '9999-12-31'));
}
function slowCount(from: string, days: number, workedOnly: boolean, pauses: Pause[]): string {
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day = slowAdd(day, Math.sign(days));
    if (workedOnly && !slowWorked(day)) continue;
    if (days > 0 && slowPaused(day, pauses)) continue;
    left -= 1;
  }
  if (workedOnly || days <= 0) return day;
  while (!slowWorked(day) || slowPaused(day, pauses)) day = slowAdd(day, 1);
  return day;
}
function slowEnd(every: 'month' | 'quarter' | 'year', after: string): string {
  const months = { month: 1, quarter: 3, year: 12 }[every];
  for (let day = slowAdd(after, 1); ; day = slowAdd(day, 1)) {
    const next = slowAdd(day, 1);
    if (next.endsWith('-01') && (Number(next.slice(5, 7)) - 1) % months === 0) return day;
  }
}
/** Periods in hours have a test of their own: office-hours.spec.ts. */
type DayPeriod = Exclude<Period, { kind: 'hours' | 'cut-off' }>;

function slowDueOn(period: DayPeriod, pauses: Pause[]): string | null {
  if (pauses.some(({ until }) => until === null)) return null;
  if (period.kind === 'date') return period.on;
  if (period.kind === 'ends') return slowEnd(period.every, period.after);
  const workedOnly = period.unit === 'working-day';
  if (period.kind === 'count') return slowCount(period.from, period.days, workedOnly, pauses);
  for (let k = 1; ; k += 1) {
    const due = slowCount(period.from, k * period.days, workedOnly, pauses);
    if (due > period.after) return due;
  }
}

function anyCase(below: (n: number) => number): { period: DayPeriod; pauses: Pause[] } {
  const from = slowAdd('2017-10-01', below(3700));
  const unit = below(2) === 0 ? 'working-day' : 'calendar-day';
  const near = slowAdd(from, below(120) - 20);
  const periods: DayPeriod[] = [
    { kind: 'count', days: below(130) - 40, unit, from },
    { kind: 'count', days: below(25), unit, from },
    { kind: 'steps', days: 1 + below(12), unit, from, after: near },
    { kind: 'date', on: from },
    { kind: 'ends', every: (['month', 'quarter', 'year'] as const)[below(3)], after: from },
  ];
  const pauses: Pause[] = [];
  for (let n = Math.max(0, below(6) - 2); n > 0; n -= 1) {
    const begin = slowAdd(from, below(60) - 15);
    pauses.push({ from: begin, until: below(25) === 0 ? null : slowAdd(begin, below(20)) });
  }
  return { period: periods[Math.floor(below(22) / 5)] ?? periods[0], pauses };
}

describe(`over ${CASES} random periods of seed ${SEED}`, () => {
  const below = random(SEED);
  const cases = Array.from({ length: CASES }, () => anyCase(below));

  it('dueOn agrees with a slow count that shares no code with it', () => {
    const seen = { open: 0, paused: 0 };
    for (const { period, pauses } of cases) {
      const due = dueOn(period, office, pauses);
      const expected = slowDueOn(period, pauses);
      if (due === null) seen.open += 1;
      else if (pauses.length > 0) seen.paused += 1;
      if (due !== expected) {
        throw new Error(`${JSON.stringify({ period, pauses })}: ${due}, expected ${expected}`);
      }
    }
    // The generator must reach what it is meant to reach.
    expect(seen.open).toBeGreaterThan(CASES / 50);
    expect(seen.paused).toBeGreaterThan(CASES / 5);
  });

  it('explain gives the day that dueOn gives, and days that bear it out', () => {
    for (const { period, pauses } of cases) {
      const given = JSON.stringify({ period, pauses });
      const { dueOn: due, days, unconfirmedYears } = explain(period, office, pauses);
      if (due !== dueOn(period, office, pauses)) throw new Error(`${given}: ${due}`);
      if (due !== null && days.at(-1)?.on !== due) throw new Error(`${given}: ends elsewhere`);
      const backward = period.kind === 'count' && period.days < 0;
      days.forEach((day, i) => {
        const follows = i === 0 || day.on === addDays(days[i - 1].on, backward ? -1 : 1);
        if (!follows) throw new Error(`${given}: a day is missing before ${day.on}`);
        if (day.worked !== slowWorked(day.on)) throw new Error(`${given}: ${day.on} worked?`);
        if (!day.worked && !day.notice) throw new Error(`${given}: no notice for ${day.on}`);
      });
      const counts = days.flatMap(({ counted }) => counted ?? []);
      if (counts.some((count, i) => count !== i + 1)) throw new Error(`${given}: ${counts.join()}`);
      if (due !== null && (period.kind === 'count' || period.kind === 'steps')) {
        if (counts.length !== Math.abs(period.days)) throw new Error(`${given}: ${counts.length}`);
      }
      const beyond = days.some(({ on }) => on < '2018' || on >= '2027');
      if (beyond && unconfirmedYears.length === 0) throw new Error(`${given}: no warning`);
    }
    expect(cases).toHaveLength(CASES);
  });

  // Of steps it may: without the pause the step before was due, and so the next one is asked for.
  it('a pause never brings a deadline forward', () => {
    for (const { period, pauses } of cases) {
      const paused = dueOn(period, office, pauses);
      const without = dueOn(period, office);
      if (paused !== null && (without === null || paused < without) && period.kind !== 'steps') {
        throw new Error(`${JSON.stringify({ period, pauses })}: ${paused} before ${without}`);
      }
    }
    expect(cases).toHaveLength(CASES);
  });
});

describe(`over random days and instants of seed ${SEED}`, () => {
  const below = random(SEED + 1);

  it('a day, its end and its text keep together', () => {
    for (let i = 0; i < 5000; i += 1) {
      const day = slowAdd('1990-01-01', below(30_000));
      expect(isDay(day)).toBe(true);
      expect(endOfDay(day)).toBe(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000);
      expect(endOfMonth(day)).toBe(slowEnd('month', slowAdd(day, -1)));
      const instant = endOfDay(day) - 1 - below(86_400_000);
      const text = toOffsetIso(instant);
      expect(text.slice(0, 10)).toBe(day);
      expect(parseInstant(text)).toBe(instant);
      expect(Date.parse(text)).toBe(instant);
    }
  });

  it('parseInstant reads nothing that Date reads otherwise', () => {
    const alphabet = '0123456789-:TZ+. ';
    const sample = '2026-06-22T23:59:59.999+07:00';
    let read = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const letters = [...sample];
      for (let n = 1 + below(3); n > 0; n -= 1) {
        letters[below(letters.length)] = below(5) === 0 ? '' : alphabet[below(alphabet.length)];
      }
      const text = letters.join('');
      const instant = parseInstant(text);
      if (instant === null) continue;
      read += 1;
      if (instant !== Date.parse(text)) throw new Error(`${text}: ${instant}`);
      if (!/(Z|[+-]\d\d:\d\d)$/.test(text)) throw new Error(`${text} has no offset`);
    }
    expect(read).toBeGreaterThan(500);
  });
});
