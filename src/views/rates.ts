import type { JsonObject } from '../../machines/process.js';
import { dayOf, endOfMonth, endOfQuarter, isDay, type Day } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import type { Permits } from '../people/permits.js';
import type { Asker } from '../people/rights.js';
import { bad } from './case-list.js';

/** So many deadlines that have ended are read for one answer. */
const OUTCOMES_MAX = 200_000;

/** How many periods of a length are told beside each other: a year of months, two of quarters, five years. */
const PERIODS = { month: 12, quarter: 8, year: 5 } as const;
type Each = keyof typeof PERIODS;

export const RATES_FILTERS = ['each'] as const;

type Sums = { early: number; onTime: number; missed: number };

interface Outcome {
  process: string;
  unit: string;
  name: string;
  /** '2026-06': when it was due. */
  month: string;
  outcome: keyof Sums;
  n: number | string;
}

/** How often deadlines were kept: those due in a period that were met early, on their day, or missed. */
export class Rates {
  constructor(
    private readonly engine: Engine,
    private readonly permits: Permits,
  ) {}

  /**
   * One period, by process and unit.
   * @param period '2026', '2026-Q2' or '2026-06'; left out, this quarter. @throws Problem 422
   */
  async read(asker: Asker, period = this.now('quarter')): Promise<JsonObject> {
    const { from, to } = daysOf(period);
    const { seen, more } = await this.outcomes(asker, from, to);
    const sums = new Map<string, JsonObject & Sums>();
    const total = nothing();
    for (const { process, unit, outcome, n } of seen) {
      const key = `${process} ${unit}`;
      const sum = sums.get(key) ?? { process, unit, ...nothing() };
      sum[outcome] += Number(n);
      total[outcome] += Number(n);
      sums.set(key, sum);
    }
    return { period, from, to, total: { ...total }, by: [...sums.values()], more };
  }

  /**
   * The last periods of a length, the latest last: each with the same numbers as `read` gives of it.
   * @throws Problem 422
   */
  async trend(asker: Asker, each = 'month'): Promise<JsonObject> {
    if (!isEach(each)) throw bad('each', each);
    const periods = [this.now(each)];
    while (periods.length < PERIODS[each]) periods.unshift(before(periods[0]!));
    const { seen, more } = await this.outcomes(
      asker,
      daysOf(periods[0]!).from,
      daysOf(periods.at(-1)!).to,
    );
    const sums = new Map(periods.map((period) => [period, nothing()]));
    for (const { month, outcome, n } of seen) {
      sums.get(periodOf(each, month))![outcome] += Number(n);
    }
    return {
      each,
      periods: periods.map((period) => ({ period, ...daysOf(period), ...sums.get(period)! })),
      more,
    };
  }

  private now(each: Each): string {
    return periodOf(each, dayOf(this.engine.clock.now()));
  }

  private async outcomes(
    asker: Asker,
    from: Day,
    to: Day,
  ): Promise<{ seen: Outcome[]; more: boolean }> {
    const { read, dialect } = this.engine.store;
    const [p1, p2] = [dialect.parameter(1), dialect.parameter(2)];
    const rows: Outcome[] = await read.query(
      'SELECT c.process, c.unit, t.name, SUBSTR(t.due_on, 1, 7) AS month, ' +
        "CASE WHEN t.status = 'missed' THEN 'missed' WHEN t.ended_on < t.due_on THEN 'early' " +
        "ELSE 'onTime' END AS outcome, COUNT(*) AS n " +
        "FROM (SELECT * FROM timers WHERE status IN ('met', 'missed') " +
        `AND due_on >= ${p1} AND due_on <= ${p2} LIMIT ${OUTCOMES_MAX}) t ` +
        'JOIN cases c ON c.id = t.case_id GROUP BY 1, 2, 3, 4, 5',
      [from, to],
    );
    const seen = rows.filter((row) => this.permits.maySeeAll(asker, row) && !this.isReminder(row));
    const counted = rows.reduce((sum, { n }) => sum + Number(n), 0);
    return { seen, more: counted >= OUTCOMES_MAX };
  }

  /** A reminder reaches somebody beforehand; it is neither kept nor missed. */
  private isReminder({ process, name }: Outcome): boolean {
    const deadlines = this.engine.catalogue.find(process)?.process.deadlines;
    return deadlines?.[name]?.kind === 'reminder';
  }
}

const nothing = (): Sums => ({ early: 0, onTime: 0, missed: 0 });

const isEach = (each: string): each is Each => Object.hasOwn(PERIODS, each);

/** The period in which a day lies, or a month: '2026', '2026-Q2' or '2026-06'. */
function periodOf(each: Each, day: string): string {
  const year = day.slice(0, 4);
  if (each === 'year') return year;
  if (each === 'month') return day.slice(0, 7);
  return `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The period of the same length that ends where this one begins. */
function before(period: string): string {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  if (rest === '') return String(year - 1);
  if (rest.startsWith('Q')) {
    const quarter = Number(rest.slice(1));
    return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`;
  }
  const month = Number(rest);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** The first and last day of '2026', '2026-Q2' or '2026-06'. @throws Problem 422 */
function daysOf(period: string): { from: Day; to: Day } {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(period) ?? [];
  const first = month ?? (quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : '01');
  const from = `${year}-${first}-01`;
  if (!year || !isDay(from)) throw bad('period', period);
  if (month) return { from, to: endOfMonth(from) };
  return { from, to: quarter ? endOfQuarter(from) : `${year}-12-31` };
}
