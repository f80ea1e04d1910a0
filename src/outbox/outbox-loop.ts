import type { JsonObject, Notice } from '../../machines/process.js';
import { parseInstant } from '../calendar/day.js';
import { canonical, sha256 } from '../engine/canonical.js';
import type { OpenCommand } from '../engine/commands.js';
import { SYSTEM, type Engine } from '../engine/engine.js';
import { SCHEDULE_PROCESS, type HostNotice, type OpenPeriod } from '../engine/host-notice.js';
import type { LogEntry } from '../engine/log.js';
import { Problem } from '../engine/problem.js';
import type { Register } from '../register/register.js';
import { EventRow, type CaseRow, type NoticeRow } from '../storage/entities.js';
import { NOTHING } from '../storage/commit.js';
import { Loop } from '../timers/loop.js';
import { unitsWithout } from './period-units.js';
import { oneLine, type Portal } from './portal.js';

const NOTICES_PER_TICK = 500;
const POLL_MS = 1_000;
/** Waits between attempts; after the last the notice is parked and waits for a person. */
const RETRY_AFTER_MS = [1_000, 10_000, 60_000, 600_000];

/** What a case is told of a failure at most, as the form of a portal's answer has it. */
const CAUSE_MAX = 400;

interface Child {
  id: string;
  code: string;
  process: string;
}

/** A notice that no further attempt can deliver; it is parked at once. */
class Undeliverable extends Error {}

/**
 * Delivers notices: at least once, with keys that make their effect happen exactly once even when the
 * service dies between the effect and the mark that it was delivered.
 */
export class OutboxLoop {
  readonly loop = new Loop('outbox', POLL_MS, () => this.round(false));
  /** Cases whose notices are being delivered, with how many there are. */
  private readonly underWay = new Map<string, { notices: number; work: Promise<void> }>();
  /** What went wrong while nobody waited for it; said at the next tick. */
  private failure: unknown = null;

  constructor(
    private readonly engine: Engine,
    private readonly register: Register,
    private readonly portal: Portal,
  ) {}

  /** Delivers what is due now, a case's notices in their order; gives the number of attempts. */
  tick(): Promise<number> {
    return this.round(true);
  }

  /** Ends the loop, and waits for what it has begun. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await Promise.all([...this.underWay.values()].map(({ work }) => work));
  }

  /**
   * The portal may take ten seconds to answer: the service does not wait for it, so that other cases
   * are not kept waiting by a neighbour's status. A tick of its own does.
   */
  private async round(waits: boolean): Promise<number> {
    let attempts = 0;
    for (;;) {
      const { failure } = this;
      this.failure = null;
      if (failure) throw failure;
      const busy = [...this.underWay.values()];
      const limit = busy.reduce((sum, { notices }) => sum + notices, NOTICES_PER_TICK);
      const found = await this.engine.store.takeNoticesDue(this.engine.clock.now(), limit);
      const due = found.filter(({ caseId }) => !this.underWay.has(caseId));
      if (due.length === 0) {
        if (!waits || this.underWay.size === 0) return attempts;
        await Promise.all([...this.underWay.values()].map(({ work }) => work));
        continue;
      }
      const byCase = new Map<string, NoticeRow[]>();
      for (const notice of due) {
        byCase.set(notice.caseId, [...(byCase.get(notice.caseId) ?? []), notice]);
      }
      await Promise.all([...byCase.values()].map((notices) => this.begin(notices, waits)));
      attempts += due.length;
    }
  }

  private async begin(notices: NoticeRow[], waits: boolean): Promise<void> {
    const { caseId } = notices[0]!;
    const work = this.deliverInOrder(notices)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .finally(() => this.underWay.delete(caseId));
    this.underWay.set(caseId, { notices: notices.length, work });
    if (waits || !notices.some(({ kind }) => kind === 'tell-portal')) return work;
    void work.then(() => this.loop.wake());
  }

  /** Tries parked notices again; gives how many. */
  async retry(caseId?: string): Promise<number> {
    const parked = await this.engine.store.findNotices({
      status: 'parked',
      ...(caseId ? { caseId } : {}),
    });
    const now = this.engine.clock.now();
    for (const notice of parked) {
      await this.mark({ ...notice, status: 'pending', attempts: 0, dueAt: now, endedAt: null });
    }
    this.loop.wake();
    return parked.length;
  }

  private async deliverInOrder(notices: NoticeRow[]): Promise<void> {
    for (const notice of notices) {
      try {
        await this.deliver(notice);
      } catch (error) {
        await this.failed(notice, error as Error);
        if (isFinal(error)) continue;
        // The next ones of this case wait, so that they are not told out of order.
        return;
      }
    }
  }

  private async deliver(row: NoticeRow): Promise<void> {
    const notice = JSON.parse(row.body) as HostNotice;
    switch (notice.type) {
      case 'open-case':
        return this.openCase(row, notice);
      case 'open-period':
        return this.openPeriod(row, notice);
      case 'tell-children':
        return this.tellChildren(row, notice);
      case 'tell-parent':
        return this.tellParent(row, notice);
      case 'write-register':
        return this.writeRegister(row, notice);
      case 'tell-portal':
        return this.tellPortal(row, notice);
      default:
        throw new Undeliverable(`There is no channel for '${(notice as Notice).type}'.`);
    }
  }

  private async openCase(
    row: NoticeRow,
    notice: Extract<Notice, { type: 'open-case' }>,
  ): Promise<void> {
    if (!this.engine.catalogue.find(notice.process)) {
      throw new Undeliverable(`The process '${notice.process}' is not installed.`);
    }
    const child = await this.childOf(row, notice.key, (parent) => ({
      process: notice.process,
      input: notice.input,
      by: SYSTEM(notice.unit ?? parent.unit),
    }));
    if (child.process !== notice.process) {
      throw new Undeliverable(`The child '${notice.key}' is a case of '${child.process}' already.`);
    }
    if (!notice.reply) return this.delivered(row);
    await this.tell(row.caseId, notice.reply, keyOf(row, 'reply'), row, {
      key: notice.key,
      process: notice.process,
      caseId: child.id,
      code: child.code,
    });
  }

  /** The input is the process's word as it is installed now; the period, the day and the instant are not. */
  private async openPeriod(row: NoticeRow, notice: OpenPeriod): Promise<void> {
    const { process, key, from, to, office } = notice;
    const hosted = this.engine.catalogue.find(process);
    const schedule = hosted?.process.schedules?.find((one) => one.key === notice.schedule);
    if (!schedule) {
      throw new Undeliverable(
        `'${process}' is not installed with the schedule '${notice.schedule}'.`,
      );
    }
    const { row: parent } = await this.engine.mustLoad(row.caseId);
    if (parent.process !== SCHEDULE_PROCESS) throw new Undeliverable('Only a schedule may ask so.');
    const units = await unitsWithout(this.engine, schedule, parent, notice);
    let last: Child | null = null;
    for (const unit of units) {
      // Each under a name of its own: what was opened before the service died is not opened again.
      last = await this.childOf(row, unit === office ? key : `${key}/${unit}`, () => ({
        process,
        input: schedule.input({ key, from, to, unit, office }),
        by: SYSTEM(office),
        asOf: parseInstant(notice.at)!,
        scheduled: true,
      }));
    }
    if (!last) return this.delivered(row);
    await this.tell(row.caseId, 'PERIOD_OPENED', keyOf(row, 'reply'), row, {
      key,
      process,
      caseId: last.id,
      code: last.code,
    });
  }

  /** One child for each key: what was asked for before is there, whoever asked. */
  private async childOf(
    row: NoticeRow,
    key: string,
    opening: (parent: Readonly<CaseRow>) => Omit<OpenCommand, 'idempotency' | 'parent'>,
  ): Promise<Child> {
    const known = await this.engine.store.findChild(row.caseId, key);
    if (known) return known;
    const { row: parent } = await this.engine.mustLoad(row.caseId);
    const opened = await this.engine.open({
      ...opening(parent),
      // By the child too: one notice may open several.
      idempotency: keyOf(row, `open ${key}`),
      parent: { id: row.caseId, code: parent.code, opener: parent.opener, key },
    });
    return opened.body as unknown as Child;
  }

  /** Children that do not take the event now are left as they are: it says what is true, not what to do. */
  private async tellChildren(
    row: NoticeRow,
    notice: Extract<Notice, { type: 'tell-children' }>,
  ): Promise<void> {
    const ofCase = await this.engine.store.findNotices({ caseId: row.caseId, kind: 'open-case' });
    // What was asked for afterwards is not meant.
    const asked = ofCase.filter(
      ({ seq, ordinal }) => seq < row.seq || (seq === row.seq && ordinal < row.ordinal),
    );
    for (const unopened of asked) {
      if (unopened.status !== 'pending' && unopened.status !== 'parked') continue;
      await this.mark({ ...unopened, status: 'withdrawn', endedAt: this.engine.clock.now() });
    }
    const keys = new Set(asked.map(({ body }) => (JSON.parse(body) as { key: string }).key));
    const children: CaseRow[] = await this.engine.store.findChildren(row.caseId);
    let failure: unknown = null;
    for (const child of children.filter(({ parentKey }) => keys.has(parentKey!))) {
      try {
        await this.tell(child.id, notice.event, keyOf(row, child.id), null, notice.payload);
      } catch (error) {
        // The others are told all the same; those that were told are not told again.
        failure ??= error;
      }
    }
    if (failure) throw failure;
    await this.delivered(row);
  }

  private async tellParent(
    row: NoticeRow,
    notice: Extract<Notice, { type: 'tell-parent' }>,
  ): Promise<void> {
    const child = await this.engine.mustLoad(row.caseId);
    if (!child.row.parentId) return this.delivered(row);
    await this.tell(child.row.parentId, notice.event, keyOf(row, 'tell'), row, notice.payload);
  }

  /** The notice's id is the changes' own: what was written before the service died is not written again. */
  private async writeRegister(
    row: NoticeRow,
    { decisionNo, changes }: Extract<Notice, { type: 'write-register' }>,
  ): Promise<void> {
    const { caseId, seq } = row;
    const event = await this.engine.store.read.getRepository(EventRow).findOneBy({ caseId, seq });
    const { actor, role, unit, occurredOn, at } = JSON.parse(event!.body) as LogEntry;
    await this.register.write({
      source: row.id,
      decisionNo,
      changes,
      by: { actor, role, unit },
      caseId,
      on: occurredOn ?? at.slice(0, 10),
      at: this.engine.clock.now(),
    });
    await this.delivered(row);
  }

  /** The portal knows the notice's id, and the case takes one answer under it, whoever asks again. */
  private async tellPortal(
    row: NoticeRow,
    { key, payload, done, failed }: Extract<Notice, { type: 'tell-portal' }>,
  ): Promise<void> {
    const one = await this.engine.mustLoad(row.caseId);
    const message = { id: row.id, key, payload, case: one.row.code, seq: row.seq };
    const cause = await this.portal.tell(message).catch((error: Error) => {
      if (row.attempts < RETRY_AFTER_MS.length) throw error;
      return error.message;
    });
    const [type, said] =
      cause === null ? [done, {}] : [failed, { cause: oneLine(cause, CAUSE_MAX) || '?' }];
    await this.tell(row.caseId, type, keyOf(row, 'portal'), row, { key, ...said });
  }

  /** Sends as the system. A refusal by the state is an answer too: the case has moved on. */
  private async tell(
    caseId: string,
    type: string,
    idempotency: { key: string; bodyHash: string },
    delivers: NoticeRow | null,
    payload: JsonObject,
  ): Promise<void> {
    const { row } = await this.engine.mustLoad(caseId);
    await this.engine.send({
      caseId,
      type,
      payload,
      by: SYSTEM(row.unit),
      idempotency,
      ...(delivers ? { delivers } : {}),
    });
    // An answer that was kept from an earlier attempt wrote nothing now: mark it all the same.
    if (delivers) await this.delivered(delivers);
  }

  private delivered(row: NoticeRow): Promise<void> {
    return this.mark({
      ...row,
      status: 'delivered',
      error: null,
      endedAt: this.engine.clock.now(),
    });
  }

  private async failed(row: NoticeRow, error: Error): Promise<void> {
    const now = this.engine.clock.now();
    const wait = RETRY_AFTER_MS[row.attempts];
    const parked = isFinal(error) || wait === undefined;
    await this.mark({
      ...row,
      attempts: row.attempts + 1,
      status: parked ? 'parked' : 'pending',
      dueAt: parked ? row.dueAt : now + wait,
      error: causeOf(error),
      endedAt: parked ? now : null,
    });
  }

  private async mark(notice: NoticeRow): Promise<void> {
    await this.engine.store.commit([{ ...NOTHING, notices: [notice] }]);
    this.engine.watch.noticed(notice.kind, notice.status);
  }
}

function keyOf(row: NoticeRow, purpose: string): { key: string; bodyHash: string } {
  return { key: `notice:${row.id}:${purpose}`, bodyHash: sha256(canonical([row.body, purpose])) };
}

/** A refusal of the service is said in both languages; whatever else fails speaks its own. */
const causeOf = (error: Error): string =>
  error instanceof Problem ? `${error.text.vi} / ${error.text.en}` : error.message;

/** What another attempt would not mend by itself: it waits for a person at once. */
function isFinal(error: unknown): boolean {
  return error instanceof Undeliverable || (error instanceof Problem && error.status === 422);
}
