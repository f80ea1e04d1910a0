import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../machines/process.js';
import { dayOf, startOfDay, type Day } from '../calendar/day.js';
import { canonical, sha256 } from '../engine/canonical.js';
import { SYSTEM, type Engine } from '../engine/engine.js';
import { unprocessable } from '../engine/problem.js';
import { shiftToYear } from './living-copy.js';

/** The process whose cases plan items become; named in the data, as a folder under machines/. */
const PLAN_PROCESS = 'plan-task';

export interface PlanTask {
  id: string;
  ref: string;
  section: string;
  content: string;
  part: string;
  leadUnits: string[];
  leadUnitSlugs: string[];
  cooperatingUnits: string[];
  products: string[];
  legalBasis: string[];
  processHint: string;
  timing: {
    raw: string;
    kind: string;
    dueOn: Day | null;
    periods: string[];
    relative: { days: number | null; unit: string | null; from: string; quote: string }[] | null;
  };
}

export interface Plan {
  id: string;
  /** Null where none is printed. */
  number: string | null;
  title: string;
  issuer: string;
  year: number;
  unit: string;
  /** The day the plan counts as issued. */
  asOf: Day;
  lastDay: Day;
  tasks: PlanTask[];
}

export interface ImportProgress {
  plan: string;
  done: number;
  total: number;
  opened: number;
}

export function readPlans(folder: string): Plan[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Plan);
}

/**
 * Makes a case of every item of the plans. Without a year the plans come in as history: opened as of
 * the plan's day, recorded now. With a year it is a living copy for that year, opened today. The
 * item's id is the key of its opening, so that importing again changes nothing.
 */
export class PlanImporter {
  constructor(
    private readonly engine: Engine,
    private readonly folder: string,
  ) {}

  plans(): Plan[] {
    return readPlans(this.folder);
  }

  /** @throws Problem when the process for plan items is not installed or the year lies behind. */
  async *import(year?: number): AsyncGenerator<ImportProgress> {
    const today = dayOf(this.engine.clock.now());
    if (year !== undefined && year < Number(today.slice(0, 4))) {
      throw unprocessable(
        'year-is-past',
        `Năm ${year} đã qua; bản sống chỉ lập cho năm nay hoặc năm sau.`,
        `The year ${year} has passed; a living copy is made for this year or a later one.`,
      );
    }
    const plans = this.plans().map((plan) => (year === undefined ? plan : shiftToYear(plan, year)));
    const total = plans.reduce((sum, plan) => sum + plan.tasks.length, 0);
    let done = 0;
    for (const plan of plans) {
      // A whole plan at once: its openings share transactions.
      const before = await this.count();
      await Promise.all(plan.tasks.map((task) => this.openTask(plan, task, year)));
      done += plan.tasks.length;
      yield { plan: plan.id, done, total, opened: (await this.count()) - before };
    }
  }

  private async openTask(plan: Plan, task: PlanTask, year: number | undefined): Promise<void> {
    const input = inputOf(plan, task, year !== undefined);
    const key = openingOf(task, year);
    const answer = await this.engine.open({
      process: PLAN_PROCESS,
      input,
      by: SYSTEM(task.leadUnitSlugs[0] ?? plan.unit),
      idempotency: { key, bodyHash: sha256(canonical(key)) },
      ...(year === undefined ? { asOf: startOfDay(plan.asOf) } : {}),
    });
    if (answer.status >= 300) throw new Error(`${task.id}: ${canonical(answer.body)}`);
  }

  private async count(): Promise<number> {
    const [row] = await this.engine.store.read.query('SELECT COUNT(*) AS n FROM cases');
    return Number(row.n);
  }
}

/** The key of an item's opening: as history, or for a year. */
export function openingOf({ id }: Pick<PlanTask, 'id'>, year: number | undefined): string {
  return `plan:${id}@${year ?? 'history'}`;
}

function inputOf(plan: Plan, task: PlanTask, livingCopy: boolean): JsonObject {
  const { timing } = task;
  const relative = (timing.relative ?? []).map((alternative) => ({
    ...(alternative.days === null ? {} : { days: alternative.days }),
    unit: alternative.unit ?? 'calendar-day',
    from: alternative.from,
    quote: alternative.quote,
  }));
  return {
    planId: plan.id,
    itemRef: task.id,
    year: plan.year,
    content: task.content,
    part: task.part,
    leadUnits: task.leadUnits,
    cooperatingUnits: task.cooperatingUnits,
    products: task.products,
    legalBasis: task.legalBasis,
    ...(timing.raw ? { printedTiming: timing.raw } : {}),
    timing: timing.kind,
    ...(timing.dueOn ? { dueOn: timing.dueOn } : {}),
    periods: timing.periods,
    beginsOn: plan.asOf,
    lastDay: plan.lastDay,
    relative,
    livingCopy,
    processHint: task.processHint,
  };
}
