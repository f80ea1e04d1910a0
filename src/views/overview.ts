import type { JsonObject } from '../../machines/process.js';
import { addDays, dayOf, endOfDay } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import type { Asker } from '../people/rights.js';
import { workingDaysFrom } from './due.js';
import type { Inbox } from './inbox.js';
import { inLane, LANE_FIELDS, OPEN, type Lane } from './lanes.js';
import type { Rates } from './rates.js';

/** What will be late within so many working days. */
const AHEAD_DAYS = 5;
/** So many cases are read for one overview. */
const CASES_MAX = 20_000;

export const OVERVIEW_FILTERS = ['period'] as const;

/** The inbox filter that leaves what one number counts: of a unit, without those below it. */
const FILTER = { unit: 'unitAlone', process: 'process', assignee: 'assignee' } as const;

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
    private readonly inbox: Inbox,
    private readonly rates: Rates,
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
      rates: await this.rates.read(asker, period),
    };
  }

  private async groups(lanes: readonly Lane[], now: number, until: number): Promise<Group[]> {
    const { read, dialect } = this.engine.store;
    const fits = `${OPEN.status} AND ${inLane(lanes[0]!, 'given')} AND c.act_by <= ${until}`;
    const columns = ['unit', 'process', 'assignee', 'act_by'];
    const given = dialect.rowsIn(dialect.parameter(1), LANE_FIELDS);
    const rows: Group[] = await read.query(
      `WITH given AS MATERIALIZED (${given}) SELECT unit, process, assignee, late, COUNT(*) AS n FROM (` +
        `SELECT c.unit, c.process, c.assignee, CASE WHEN c.act_by <= ${now} THEN 1 ELSE 0 END AS late ` +
        `FROM given ${dialect.joinEach('cases', 'c', columns, fits, CASES_MAX)} LIMIT ${CASES_MAX}) found ` +
        'GROUP BY unit, process, assignee, late',
      [JSON.stringify(lanes)],
    );
    return rows.map((row) => ({ ...row, late: Number(row.late), n: Number(row.n) }));
  }

  /** Each number with the inbox query that lists what it counts, the greatest first. */
  private told(groups: readonly Group[], due: string): JsonObject {
    const list = `/inbox?tab=unit&${due}`;
    const by = (name: 'unit' | 'process' | 'assignee'): JsonObject[] => {
      const sums = new Map<string | null, number>();
      for (const { [name]: key, n } of groups) sums.set(key, (sums.get(key) ?? 0) + n);
      return [...sums]
        .sort(([, a], [, b]) => b - a)
        .map(([key, count]) => ({
          key,
          count,
          query: `${list}&${key === null ? 'free=true' : `${FILTER[name]}=${encodeURIComponent(key)}`}`,
        }));
    };
    return {
      count: groups.reduce((sum, { n }) => sum + n, 0),
      query: list,
      byUnit: by('unit'),
      byProcess: by('process'),
      byPerson: by('assignee'),
    };
  }
}
