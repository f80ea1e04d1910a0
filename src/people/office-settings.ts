import { In, type EntityManager } from 'typeorm';
import type { JsonObject } from '../../machines/process.js';
import {
  applied as appliedToCalendar,
  daysOf,
  wrongWith,
  type CalendarChange,
  type CalendarNotice,
} from '../calendar/changes.js';
import { yearOf } from '../calendar/day.js';
import type { CalendarData } from '../calendar/working-calendar.js';
import type { IdempotencyKey } from '../engine/commands.js';
import type { Engine } from '../engine/engine.js';
import { scopeOf } from '../engine/kept-answer.js';
import type { Actor } from '../engine/log.js';
import { Problem, unprocessable } from '../engine/problem.js';
import type { Recounts } from '../engine/recounts.js';
import {
  applied,
  lastCalendarChange,
  OFFICE_CHANGES,
  type CalendarSet,
  type OfficeChange,
  type ParametersSet,
} from '../office/changes.js';
import { Settings } from '../office/settings.js';
import { CommitConflict } from '../storage/commit.js';
import { AdministrationRow } from '../storage/people-entities.js';
import { Turns } from '../storage/turns.js';
import type { People } from './people.js';

/** Steps of another node, which had not heard of a change yet, are at most so much younger than it. */
const NODE_LAG_MS = 60_000;
/** Whoever waits longer than this for another administrator's change is told to come again. */
const TURN_MS_MAX = 5_000;
const TRIES_MAX = 5;

/** A change on its way to what was administered; who, when and under which key is added to it. */
type Given<T extends OfficeChange> = Omit<
  T,
  'id' | 'at' | 'actor' | 'role' | 'unit' | 'bodyHash' | 'type'
>;

interface Asked {
  by: Actor;
  idempotency: IdempotencyKey;
}

/**
 * The calendar and the figures as administrators have set them: kept in the list of what was
 * administered, and folded over data/ into what counts.
 */
export class OfficeSettings {
  private changes: readonly OfficeChange[] = [];
  private lastRow: string | null = null;
  private readonly turns = new Turns(TURN_MS_MAX, settingsBusy);

  constructor(
    private readonly engine: Engine,
    private readonly people: People,
    private readonly recounts: Recounts,
  ) {}

  /** Every change that counts, in the order of its entering. */
  get all(): readonly OfficeChange[] {
    return this.changes;
  }

  /** Reads what was set, here or on another node. */
  async reload(): Promise<void> {
    const rows = await rowsOf(this.engine.store.read.manager);
    const last = rows.at(-1)?.id ?? null;
    if (last === this.lastRow) return;
    const { office } = this.engine;
    this.changes = rows.map(({ type, actor, at, body }) =>
      Object.assign(JSON.parse(body), { type, actor, at }),
    );
    this.lastRow = last;
    office.put(applied(office.shipped, this.changes), lastCalendarChange(this.changes));
    // What is offered in a case depends on the figures that it was read with.
    this.engine.forget();
  }

  /** What another node has set counts on this one too, and for what was stepped here meanwhile. */
  async follow(): Promise<void> {
    const before = this.engine.office.calendarChange?.id;
    await this.reload();
    const change = this.engine.office.calendarChange;
    if (!change || change.id === before) return;
    const cases = { since: change.at - NODE_LAG_MS };
    for await (const _ of this.recounts.run({ change, cases, instead: null }));
  }

  /** What would count with these changes. @throws Problem 422 that names the one which does not fit */
  withDays(changes: readonly CalendarChange[], notice: CalendarNotice): Settings {
    const { calendarData, figures, sets } = this.engine.office.now;
    const data = changes.reduce<CalendarData>((before, change, i) => {
      const wrong = wrongWith(before, change);
      if (!wrong) return appliedToCalendar(before, [change], notice);
      throw unprocessable(
        'change-does-not-fit',
        `Thay đổi thứ ${i + 1} không hợp lệ: ${wrong.vi} Chưa có gì được ghi.`,
        `Change ${i + 1} does not fit: ${wrong.en} Nothing was written.`,
        { change: i + 1 },
      );
    }, calendarData);
    return new Settings(data, figures, sets);
  }

  /** What would count with this figure. */
  withFigure(set: ParametersSet['set']): Settings {
    const { calendarData, figures, sets } = this.engine.office.now;
    return new Settings(calendarData, figures, [...sets, set]);
  }

  /** Enters a change of the calendar; under a key that was used for it, nothing is entered again. */
  setDays(changes: CalendarChange[], notice: CalendarNotice, asked: Asked): Promise<OfficeChange> {
    return this.enter<CalendarSet>('calendar-set', asked, () => {
      const settings = this.withDays(changes, notice);
      const years = changes.flatMap((change) =>
        change.kind === 'confirm'
          ? [change.year]
          : daysOf(settings.calendarData, change).map(yearOf),
      );
      return {
        subject: [...new Set(years)].sort().join(' '),
        body: { notice, changes, calendar: settings.calendarRevision.hash },
      };
    });
  }

  /** Enters a figure, likewise. */
  setFigure(given: Given<ParametersSet>, asked: Asked): Promise<OfficeChange> {
    const { authority, process } = given.set;
    return this.enter<ParametersSet>('parameters-set', asked, () => ({
      subject: `${authority}/${process}`,
      body: given,
    }));
  }

  private enter<T extends OfficeChange>(
    type: T['type'],
    asked: Asked,
    given: () => { subject: string; body: Given<T> },
  ): Promise<OfficeChange> {
    return this.turns.take(type, async () => {
      const { by, idempotency } = asked;
      const id = scopeOf(by.actor, type, idempotency.key);
      for (let tries = 1; ; tries++) {
        await this.reload();
        const known = this.changes.find((change) => change.id === id);
        if (known) return sameOrRefused(known, idempotency);
        const { subject, body } = given();
        const { actor, role, unit } = by;
        const kept = { ...body, id, role, unit, bodyHash: idempotency.bodyHash };
        const at = this.engine.clock.now();
        try {
          await this.people.administer(
            { actor, type, subject, body: kept as unknown as JsonObject, at },
            (manager) => this.refuseIfBehind(manager),
          );
        } catch (error) {
          if (!(error instanceof CommitConflict)) throw error;
          if (tries >= TRIES_MAX) throw settingsBusy();
        }
      }
    });
  }

  /** What was found to fit must still be what it was found to fit into. */
  private async refuseIfBehind(manager: EntityManager): Promise<void> {
    const rows = await rowsOf(manager);
    if ((rows.at(-1)?.id ?? null) !== this.lastRow) throw new CommitConflict();
  }
}

function rowsOf(manager: EntityManager): Promise<AdministrationRow[]> {
  return manager.find(AdministrationRow, {
    where: { type: In([...OFFICE_CHANGES]) },
    order: { ordinal: 'ASC' },
  });
}

function sameOrRefused(known: OfficeChange, { bodyHash }: IdempotencyKey): OfficeChange {
  if (known.bodyHash === bodyHash) return known;
  throw new Problem(422, 'key-reused', {
    vi: 'Khóa Idempotency-Key này đã dùng cho một thay đổi khác; thay đổi này chưa được ghi. Hãy dùng khóa mới.',
    en: 'This Idempotency-Key was used for another change; this one was not written. Use a new key.',
  });
}

const settingsBusy = (): Problem =>
  new Problem(
    503,
    'settings-busy',
    {
      vi: 'Người khác đang thay đổi lịch hoặc thông số; yêu cầu này chưa được ghi. Hãy gửi lại với cùng khóa.',
      en: 'Somebody else is changing the calendar or the figures; this request was not written. Send it again with the same key.',
    },
    { retryAfterSeconds: 1 },
  );
