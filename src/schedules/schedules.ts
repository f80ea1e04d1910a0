import type { JsonObject, Schedule, Text } from '../../machines/process.js';
import { endOfDay, toOffsetIso } from '../calendar/day.js';
import type { RecurrenceRule } from '../calendar/recurrence.js';
import { canonical, sha256 } from '../engine/canonical.js';
import { SYSTEM, type Engine } from '../engine/engine.js';
import { SCHEDULE_PROCESS } from '../engine/host-notice.js';
import { CaseRow } from '../storage/entities.js';
import type { ScheduleContext } from './process/schedule/context.js';

/** One schedule that ought to run: of one process at one authority. */
interface Wanted {
  authority: string;
  office: string;
  process: string;
  schedule: Schedule;
}

/** A schedule's case; its context is read as it is stored, also where its version is not installed. */
interface Running {
  row: CaseRow;
  context: ScheduleContext;
}

/**
 * Periodic work that starts itself. Each schedule of a process is a case at each authority that has an
 * office: it has a log, a timer and an audit like any other, and opens the case of each period.
 */
export class Schedules {
  constructor(
    private readonly engine: Engine,
    private readonly warn: (message: string) => void,
  ) {}

  /**
   * Opens the schedules that are missing, tells those whose rule has changed, and withdraws those that
   * are wanted no more. Doing it again, or on another node at once, changes nothing.
   */
  async open(): Promise<void> {
    const known = await this.known();
    const wanted = this.wanted();
    const acts = [
      ...wanted.map((one) => () => this.run(one, known)),
      ...known
        .filter(({ row }) => row.status === 'active')
        .filter((one) => !wanted.some((other) => isOf(one, other)))
        // A process that is missing altogether may be back tomorrow; its periods wait till then.
        .filter(({ context }) => this.engine.catalogue.find(context.process))
        .map((one) => () => this.tell(one, 'WITHDRAWN', {})),
    ];
    // Together, so that they share transactions.
    await Promise.all(
      acts.map((act) =>
        act().catch((error: Error) => this.warn(`A schedule was left as it is: ${error.message}`)),
      ),
    );
  }

  /** What comes when: the announced period of each schedule, soonest first. */
  async list(): Promise<JsonObject[]> {
    const live = (await this.known()).filter(({ row }) => row.status !== 'done');
    live.sort((a, b) => {
      const [one, other] = [a, b].map(({ row, context }) => `${context.next.opensOn} ${row.code}`);
      return one! < other! ? -1 : 1;
    });
    return live.map(({ row, context }) => this.answer(row, context) as unknown as JsonObject);
  }

  private answer(row: CaseRow, context: ScheduleContext): object {
    const { process, schedule, label, rule, next, last, office } = context;
    const hosted = this.engine.catalogue.find(process)?.process;
    const title: Text = {
      vi: hosted?.labels.vi.title ?? process,
      en: hosted?.labels.en.title ?? process,
    };
    const { key, from, to, opensOn } = next;
    return {
      case: { id: row.id, code: row.code, status: row.status },
      process,
      title,
      schedule,
      label,
      authority: row.authority,
      authorityName: this.engine.office.authorityName(row.authority),
      unit: office,
      rule,
      next: { key, from, to },
      opensAt: toOffsetIso(endOfDay(opensOn)),
      last,
    };
  }

  private wanted(): Wanted[] {
    const { catalogue, office } = this.engine;
    return office.offices().flatMap(({ authority, office: unit }) =>
      catalogue.all().flatMap(({ process }) =>
        (process.schedules ?? []).map((schedule) => ({
          authority,
          office: unit,
          process: process.key,
          schedule,
        })),
      ),
    );
  }

  private async known(): Promise<Running[]> {
    const rows = await this.engine.store.read
      .getRepository(CaseRow)
      .find({ where: { process: SCHEDULE_PROCESS }, order: { code: 'ASC' } });
    return rows.map((row) => ({ row, context: JSON.parse(row.snapshot).snapshot.context }));
  }

  private async run(wanted: Wanted, known: readonly Running[]): Promise<void> {
    const before = known.filter((one) => isOf(one, wanted));
    const live = before.find(({ row }) => row.status !== 'done');
    const rule = ruleInput(wanted.schedule, wanted.schedule.label, wanted.office);
    if (!live) return this.begin(wanted, rule, before.length);
    if (live.row.status !== 'active' || sameRule(live.context, rule)) return;
    await this.tell(live, 'RULE_CHANGED', rule);
  }

  private async begin(
    { authority, office, process, schedule }: Wanted,
    rule: JsonObject,
    before: number,
  ): Promise<void> {
    // A schedule that was withdrawn and is back is another one; two nodes that open it agree on it.
    const key = `schedule:${authority}/${process}/${schedule.key}#${before + 1}`;
    await this.engine.open({
      process: SCHEDULE_PROCESS,
      input: { process, schedule: schedule.key, ...rule },
      by: SYSTEM(office),
      // Not of the input: the node that comes second may see another day, or another version.
      idempotency: { key, bodyHash: sha256(key) },
    });
  }

  private async tell({ row }: Running, type: string, payload: JsonObject): Promise<void> {
    const key = `schedule:${type}:${row.seq}`;
    await this.engine.send({
      caseId: row.id,
      type,
      payload,
      by: SYSTEM(row.unit),
      idempotency: { key, bodyHash: sha256(canonical([type, payload])) },
    });
  }
}

function isOf({ row, context }: Running, { authority, process, schedule }: Wanted): boolean {
  return (
    row.authority === authority && context.process === process && context.schedule === schedule.key
  );
}

/** A rule with its words, as a schedule's case is told it. */
function ruleInput(
  { every, begins, opens }: RecurrenceRule,
  label: Text,
  office: string,
): JsonObject {
  return {
    every,
    beginsMonths: begins.months,
    beginsDay: begins.day,
    opens,
    labelVi: label.vi,
    labelEn: label.en,
    office,
  };
}

function sameRule({ rule, label, office }: ScheduleContext, given: JsonObject): boolean {
  return canonical(ruleInput(rule, label, office)) === canonical(given);
}
