import type { JsonObject } from '../../machines/process.js';
import { dayOf, yearOf } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import { scopeOf } from '../engine/kept-answer.js';
import type { Permits } from '../people/permits.js';
import type { Asker } from '../people/rights.js';
import { handedIn, type HandedIn } from '../plans/handed-in.js';
import { shiftToYear } from '../plans/living-copy.js';
import { openingOf, type Plan, type PlanImporter, type PlanTask } from '../plans/plan-importer.js';
import { AnswerRow, AttachmentRow, CaseRow, NEVER, TimerRow } from '../storage/entities.js';
import { In } from 'typeorm';
import { SYSTEM_ROLE } from '../office/office.js';

/** Nobody makes a living copy further ahead. */
const YEARS_AHEAD = 5;

interface Item {
  task: PlanTask;
  row: CaseRow;
}

type Product = HandedIn & { printed: boolean };

/** What the plan prints, with what was handed in of it; then what was handed in beside. */
function productsOf(task: PlanTask, row: CaseRow): Product[] {
  const given = new Map(handedIn(row.snapshot).map(({ name, evidence }) => [name, evidence]));
  return [...new Set([...task.products, ...given.keys()])].map((name) => ({
    name,
    evidence: given.get(name) ?? null,
    printed: task.products.includes(name),
  }));
}

/**
 * How far each plan has come, and each living copy of it. The cases of a plan are found by the keys of
 * their openings; what an item is stands in data/plans, and what came of it at its case.
 */
export class PlanProgress {
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
        const copy = shiftToYear(plan, year);
        const items = await this.itemsOf(asker, copy, year);
        if (items.length > 0) told.push(await this.progress(copy, year, items));
      }
    }
    return told;
  }

  private async itemsOf(asker: Asker, plan: Plan, year: number | undefined): Promise<Item[]> {
    const scopes = new Map(
      plan.tasks.map((task) => [scopeOf(SYSTEM_ROLE, 'open', openingOf(task, year)), task]),
    );
    const cases = await this.casesOf([...scopes.keys()]);
    const tasks = new Map<string, PlanTask>();
    for (const [scope, task] of scopes) {
      const id = cases.get(scope);
      if (id) tasks.set(id, task);
    }
    const rows = new Map(
      (await this.engine.store.findCases([...tasks.keys()])).map((row) => [row.id, row]),
    );
    // In the order of the plan.
    return [...tasks].flatMap(([id, task]) => {
      const row = rows.get(id);
      return row && this.permits.maySee(asker, row) ? [{ row, task }] : [];
    });
  }

  /**
   * By the keys of the openings. An import opens all items of a plan: where the first has no case, the
   * others need not be asked for. Nothing is kept between two reads: a sandbox that is emptied opens
   * other cases under the same keys.
   */
  private async casesOf(scopes: string[]): Promise<Map<string, string>> {
    const first = await this.ask(scopes.slice(0, 1));
    return first.size === 0 ? first : this.ask(scopes);
  }

  private async ask(scopes: string[]): Promise<Map<string, string>> {
    const answers = await this.engine.store.read
      .getRepository(AnswerRow)
      .find({ where: { scope: In(scopes) }, select: { scope: true, caseId: true } });
    return new Map(answers.flatMap(({ scope, caseId }) => (caseId ? [[scope, caseId]] : [])));
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
    const files = new Map<string, number>();
    for (const { caseId } of await read.getRepository(AttachmentRow).find({
      where: { caseId: In(ids) },
      select: { caseId: true, hash: true },
    })) {
      files.set(caseId, (files.get(caseId) ?? 0) + 1);
    }
    const stateOf = (row: CaseRow): string => {
      if (row.status === 'done') return 'done';
      if (row.actBy <= now) return 'late';
      return untracked.has(row.id) ? 'untracked' : 'open';
    };
    const told = items.map(({ row, task }) => ({
      case: row.id,
      code: row.code,
      ref: task.ref,
      section: task.section,
      content: task.content,
      unit: row.unit,
      leadUnits: [...task.leadUnits],
      printedTiming: task.timing.raw,
      dueOn: task.timing.dueOn,
      nextDueOn: row.status === 'done' || row.nextDueAt === NEVER ? null : dayOf(row.nextDueAt - 1),
      state: stateOf(row),
      products: productsOf(task, row),
      files: files.get(row.id) ?? 0,
    }));
    const count = (state: string): number => told.filter((item) => item.state === state).length;
    const sum = (of: (item: (typeof told)[number]) => number): number =>
      told.reduce((all, item) => all + of(item), 0);
    return {
      plan: plan.id,
      number: plan.number,
      title: plan.title,
      issuer: plan.issuer,
      year: plan.year,
      livingCopy: year !== undefined,
      counts: {
        items: told.length,
        done: count('done'),
        open: count('open'),
        late: count('late'),
        untracked: count('untracked'),
      },
      products: sum(({ products }) => products.length),
      // Products that somebody can be shown.
      evidenced: sum(({ products }) => products.filter(({ evidence }) => evidence !== null).length),
      evidence: sum((item) => item.files),
      items: told,
    };
  }
}
