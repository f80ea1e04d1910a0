import { conflict, unprocessable } from '../engine/problem.js';
import type { VirtualClock } from '../engine/clock.js';
import { toOffsetIso } from '../calendar/day.js';
import type { Service } from '../service.js';

/** A clock that is moved by decades fires thousands of timers; further than this is a typing error. */
const MOVE_MS_MAX = 20 * 366 * 86_400_000;

/** The same service on a temporary database, with a clock that is moved by hand. */
export class Sandbox {
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly service: Service,
    private readonly clock: VirtualClock,
    /** What is there before anything has happened. */
    private readonly prepare: () => Promise<void> = async () => {},
  ) {}

  now(): number {
    return this.clock.now();
  }

  /** Moves from due instant to due instant, so that each timer and notice comes off at its own time. */
  moveTo(target: number): Promise<{ timers: number; notices: number }> {
    return this.alone(async () => {
      const now = this.clock.now();
      if (target < now) {
        throw conflict(
          'clock-goes-forward',
          `Đồng hồ đang là ${toOffsetIso(now)}; chỉ có thể chỉnh tới.`,
          `The clock is at ${toOffsetIso(now)}; it is only moved forward.`,
        );
      }
      if (target - now > MOVE_MS_MAX) {
        throw unprocessable(
          'too-far',
          'Không chỉnh quá 20 năm một lần.',
          'Not more than 20 years at a time.',
        );
      }
      const worked = { timers: 0, notices: 0 };
      for (;;) {
        const timers = await this.service.timers.tick();
        const notices = await this.service.outbox.tick();
        worked.timers += timers;
        worked.notices += notices;
        // What came off may have made more fall due.
        if (timers + notices > 0) continue;
        // What is due and still there was left alone: its case waits for a person.
        const next = await this.service.engine.store.nextInstant(this.clock.now());
        if (next === null || next > target) break;
        this.clock.moveTo(next);
      }
      this.clock.moveTo(target);
      return worked;
    });
  }

  reset(now: number): Promise<void> {
    return this.alone(async () => {
      await this.service.engine.store.clear();
      await this.service.notes.attachments.folder.clear();
      this.service.engine.forget();
      await this.service.settings.reload();
      await this.service.officeChanges.refresh();
      this.clock.reset(now);
      await this.prepare();
    });
  }

  /** Notices are delivered as soon as they are written, as the service's loop would. */
  settle(): Promise<unknown> {
    return this.alone(() => this.service.outbox.tick());
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.working.then(work, work);
    this.working = turn.catch(() => undefined);
    return turn;
  }
}
