import type { JsonObject } from '../../machines/process.js';
import { yearOf, dayOf } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import { scopeOf } from '../engine/kept-answer.js';
import type { Permits } from '../people/permits.js';
import type { Asker } from '../people/rights.js';
import { openingOf, type Plan, type PlanImporter, type PlanTask } from '../plans/plan-importer.js';
import { AnswerRow, AttachmentRow, CaseRow, TimerRow } from '../storage/entities.js';
import { In } from 'typeorm';
import { SYSTEM_ROLE } from '../office/office.js';

/** Nobody makes a living copy further ahead. */
const YEARS_AHEAD = 5;

interface Item {
  task: PlanTask;
  row: CaseRow;
}

/**
 * How far each plan has come, and each living copy of it. The cases of a plan are found by the keys of
 * their openings: what an item is stands in data/plans, and nothing is asked of a machine.
 */
export class PlanProgress {
  /** The case of an opening never changes. */
  private readonly cases = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    private readonly permits: Permits,
    private readonly plans: PlanImporter,
  ) {}

  async read(asker: Asker): Promise<JsonObject[]> {
    const thisYear = yearOf(dayOf(this.engine.clock.now()));
    const told: JsonObject[] = [];
    for (const plan of this.plans.plans()) {
      const history = await this.itemsOf(asker, plan, undefined);
      if (history.length > 0) told.push(await this.progress(plan, undefined, history));
      for (let year = plan.year; year <= thisYear + YEARS_AHEAD; year++) {
        const items = await this.itemsOf(asker, plan, year);
        if (items.length > 0) told.push(await this.progress(plan, year, items));
      }
    }
    return told;
  }

  private async itemsOf(asker: Asker, plan: Plan, year: number | undefined): Promise<Item[]> {
    const scopes = new Map(
      plan.tasks.map((task) => [scopeOf(SYSTEM_ROLE, 'open', openingOf(task, year)), task]),
    );
    await this.find([...scopes.keys()]);
    const tasks = new Map<string, PlanTask>();
    for (const [scope, task] of scopes) {
      const id = this.cases.get(scope);
      if (id) tasks.set(id, task);
    }
    const rows = await this.engine.store.findCases([...tasks.keys()]);
    return rows
      .filter((row) => this.permits.maySee(asker, row))
      .map((row) => ({ row, task: tasks.get(row.id)! }));
  }

  /** An import opens all items of a plan: where the first has no case, the others need not be asked for. */
  private async find(scopes: string[]): Promise<void> {
    const [first, ...others] = scopes.filter((scope) => !this.cases.has(scope));
    if (first === undefined) return;
    await this.ask([first]);
    if (this.cases.has(first)) await this.ask(others);
  }

  private async ask(scopes: string[]): Promise<void> {
    const answers = await this.engine.store.read
      .getRepository(AnswerRow)
      .find({ where: { scope: In(scopes) }, select: { scope: true, caseId: true } });
    for (const { scope, caseId } of answers) if (caseId) this.cases.set(scope, caseId);
  }

  private async progress(
    plan: Plan,
    year: number | undefined,
    items: readonly Item[],
  ): Promise<JsonObject> {
    const { read } = this.engine.store;
    const now = this.engine.clock.now();
    const ids = items.map(({ row }) => row.id);
    const untracked = new Set(
      (
        await read.getRepository(TimerRow).find({
          where: { caseId: In(ids), status: 'untracked' },
          select: { caseId: true, id: true },
        })
      ).map(({ caseId }) => caseId),
    );
    const files = await read.getRepository(AttachmentRow).countBy({ caseId: In(ids) });
    const stateOf = (row: CaseRow): string => {
      if (row.status === 'done') return 'done';
      if (row.actBy <= now) return 'late';
      return untracked.has(row.id) ? 'untracked' : 'open';
    };
    const told = items.map(({ row, task }) => ({
      case: row.id,
      code: row.code,
      ref: task.ref,
      content: task.content,
      unit: row.unit,
      state: stateOf(row),
      products: [...task.products],
    }));
    const count = (state: string): number => told.filter((item) => item.state === state).length;
    return {
      plan: plan.id,
      title: plan.title,
      year: year ?? plan.year,
      livingCopy: year !== undefined,
      counts: {
        items: told.length,
        done: count('done'),
        open: count('open'),
        late: count('late'),
        untracked: count('untracked'),
      },
      products: told.reduce((sum, { products }) => sum + products.length, 0),
      evidence: files,
      items: told,
    };
  }
}
