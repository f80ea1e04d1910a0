import type { JsonObject } from '../../machines/process.js';
import { addDays, dayOf, endOfDay, endOfMonth, endOfQuarter, isDay } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import type { Permits } from '../people/permits.js';
import type { Asker } from '../people/rights.js';
import { bad } from './case-list.js';
import { workingDaysFrom } from './due.js';
import type { Inbox } from './inbox.js';
import { inLane, LANE_FIELDS, OPEN, type Lane } from './lanes.js';

/** What will be late within so many working days. */
const AHEAD_DAYS = 5;
/** So many cases, and so many deadlines that have ended, are read for one overview. */
const CASES_MAX = 20_000;
const OUTCOMES_MAX = 200_000;

export const OVERVIEW_FILTERS = ['period'] as const;

interface Group {
  unit: string;
  process: string;
  assignee: string | null;
  late: number;
  n: number;
}

/** What a head has to know: what is late and will be, where it lies, and how often deadlines were kept. */
export class Overview {
  constructor(
    private readonly engine: Engine,
    private readonly permits: Permits,
    private readonly inbox: Inbox,
  ) {}

  /** @param period '2026', '2026-Q2' or '2026-06'; left out, this quarter. @throws Problem 422 */
  async read(asker: Asker, period?: string): Promise<JsonObject> {
    const { clock, office } = this.engine;
    const now = clock.now();
    const lastDay = workingDaysFrom(dayOf(now), AHEAD_DAYS, office.calendar);
    const lanes = await this.inbox.unitLanes(asker);
    const groups = lanes.length === 0 ? [] : await this.groups(lanes, now, endOfDay(lastDay));
    const late = groups.filter((group) => group.late === 1);
    const soon = groups.filter((group) => group.late === 0);
    const ahead = `due=today,soon,on-time&dueBefore=${addDays(lastDay, 1)}`;
    const counted = groups.reduce((sum, { n }) => sum + n, 0);
    return {
      late: this.told(late, 'due=long-late,late'),
      soon: { until: lastDay, ...this.told(soon, ahead) },
      more: counted >= CASES_MAX,
      rates: await this.rates(asker, period ?? quarterOf(dayOf(now))),
    };
  }

  private async groups(lanes: readonly Lane[], now: number, until: number): Promise<Group[]> {
    const { read, dialect } = this.engine.store;
    const fits = `${OPEN.status} AND ${inLane(lanes[0]!, 'given')} AND c.act_by <= ${until}`;
    const given = dialect.rowsIn(dialect.parameter(1), LANE_FIELDS);
    const rows: Group[] = await read.query(
      `WITH given AS MATERIALIZED (${given}) SELECT unit, process, assignee, late, COUNT(*) AS n FROM (` +
        `SELECT c.unit, c.process, c.assignee, CASE WHEN c.act_by <= ${now} THEN 1 ELSE 0 END AS late ` +
        `FROM given ${dialect.joinEach('cases', 'c', fits, CASES_MAX)} LIMIT ${CASES_MAX}) found ` +
        'GROUP BY unit, process, assignee, late',
      [JSON.stringify(lanes)],
    );
    return rows.map((row) => ({ ...row, late: Number(row.late), n: Number(row.n) }));
  }

  /** Each number with the inbox query that lists what it counts. */
  private told(groups: readonly Group[], due: string): JsonObject {
    const by = (name: 'unit' | 'process' | 'assignee'): JsonObject[] => {
      const sums = new Map<string, number>();
      for (const group of groups) {
        const key = group[name];
        if (key !== null) sums.set(key, (sums.get(key) ?? 0) + group.n);
      }
      return [...sums]
        .sort(([, a], [, b]) => b - a)
        .map(([key, count]) => ({
          key,
          count,
          query: `/inbox?tab=unit&${due}&${name}=${encodeURIComponent(key)}`,
        }));
    };
    return {
      count: groups.reduce((sum, { n }) => sum + n, 0),
      query: `/inbox?tab=unit&${due}`,
      byUnit: by('unit'),
      byProcess: by('process'),
      byPerson: by('assignee'),
    };
  }

  /** Deadlines due in a period that were met early, on their day, or missed, by process and unit. */
  private async rates(asker: Asker, period: string): Promise<JsonObject> {
    const { read, dialect } = this.engine.store;
    const { from, to } = daysOf(period);
    const [p1, p2] = [dialect.parameter(1), dialect.parameter(2)];
    const rows: Outcome[] = await read.query(
      'SELECT c.process, c.unit, t.name, ' +
        "CASE WHEN t.status = 'missed' THEN 'missed' WHEN t.ended_on < t.due_on THEN 'early' " +
        "ELSE 'onTime' END AS outcome, COUNT(*) AS n " +
        "FROM (SELECT * FROM timers WHERE status IN ('met', 'missed') " +
        `AND due_on >= ${p1} AND due_on <= ${p2} LIMIT ${OUTCOMES_MAX}) t ` +
        'JOIN cases c ON c.id = t.case_id GROUP BY 1, 2, 3, 4',
      [from, to],
    );
    const seen = rows.filter(
      (row) => this.permits.maySee(asker, { ...row, assignee: null }) && !this.isReminder(row),
    );
    const sums = new Map<string, JsonObject & Sums>();
    const total: Sums = { early: 0, onTime: 0, missed: 0 };
    for (const { process, unit, outcome, n } of seen) {
      const key = `${process} ${unit}`;
      const sum = sums.get(key) ?? { process, unit, early: 0, onTime: 0, missed: 0 };
      sum[outcome] += Number(n);
      total[outcome] += Number(n);
      sums.set(key, sum);
    }
    const counted = rows.reduce((sum, { n }) => sum + Number(n), 0);
    return {
      period,
      from,
      to,
      total: { ...total },
      by: [...sums.values()],
      more: counted >= OUTCOMES_MAX,
    };
  }

  /** A reminder reaches somebody beforehand; it is neither kept nor missed. */
  private isReminder({ process, name }: Outcome): boolean {
    const deadlines = this.engine.catalogue.find(process)?.process.deadlines;
    return deadlines?.[name]?.kind === 'reminder';
  }
}

type Sums = { early: number; onTime: number; missed: number };

interface Outcome {
  process: string;
  unit: string;
  name: string;
  outcome: keyof Sums;
  n: number | string;
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The first and last day of '2026', '2026-Q2' or '2026-06'. @throws Problem 422 */
function daysOf(period: string): { from: string; to: string } {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(period) ?? [];
  const first = month ?? (quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : '01');
  const from = `${year}-${first}-01`;
  if (!year || !isDay(from)) throw bad('period', period);
  if (month) return { from, to: endOfMonth(from) };
  return { from, to: quarter ? endOfQuarter(from) : `${year}-12-31` };
}
