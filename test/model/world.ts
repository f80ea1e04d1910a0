import { toOffsetIso } from '../../src/calendar/day.js';
import type { Catalogue } from '../../src/engine/catalogue.js';
import type { Service } from '../../src/service.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { Client } from '../support/client.js';
import { testConfig } from '../support/config.js';

/** Somebody who cannot go on before the clock is there. */
interface Sleeper {
  untilMs: number;
  wake: () => void;
}

/**
 * A sandbox in which many cases live side by side: each goes on as far as it can at the instant that it
 * is, then notices leave, and only when all of them wait does the clock move, to the soonest of what
 * they wait for. None of them notices the others.
 */
export class World {
  private atWork = 0;
  private sleepers: Sleeper[] = [];
  private listeners: (() => void)[] = [];
  private gone: string[] = [];
  /** How often the clock was moved. */
  moves = 0;

  private constructor(
    private readonly running: RunningSandbox,
    readonly client: Client,
    private readonly outbox: { held: boolean },
  ) {}

  static async start(installed: Catalogue): Promise<World> {
    const running = await startSandbox(await testConfig(), 0, { installed });
    const outbox = { held: false };
    const loop = running.service.outbox;
    const tick = loop.tick.bind(loop);
    // What a step has told the outside leaves when nobody is at work, not with the step's answer: on
    // some paths something else happens first.
    loop.tick = () => (outbox.held ? Promise.resolve(0) : tick());
    const client = Client.inside(running.app.getHttpAdapter().getInstance());
    return new World(running, client, outbox);
  }

  get service(): Service {
    return this.running.service;
  }

  close(): Promise<void> {
    return this.running.close();
  }

  /** Lets them all live from one instant on, in an empty sandbox; gives how each ended. */
  async live(
    startMs: number,
    prepare: () => Promise<void>,
    lives: readonly (() => Promise<void>)[],
  ): Promise<PromiseSettledResult<void>[]> {
    await this.running.sandbox.reset(startMs);
    await prepare();
    this.outbox.held = true;
    this.moves = 0;
    this.gone = [];
    this.atWork = lives.length;
    return Promise.all(
      lives.map(async (live) => {
        const [outcome] = await Promise.allSettled([live()]);
        await this.rest();
        return outcome!;
      }),
    );
  }

  /** For one of those who live here: comes back when the clock has moved there. */
  until(untilMs: number): Promise<void> {
    return this.resting((wake) => this.sleepers.push({ untilMs, wake }));
  }

  /** For one of those who live here: comes back when what was told has been delivered. */
  delivered(): Promise<void> {
    return this.resting((wake) => this.listeners.push(wake));
  }

  /** Nobody looks at the case any more: nothing is to come of it, nor of its children. */
  leave(caseId: string): void {
    this.gone.push(caseId);
  }

  private async resting(queue: (wake: () => void) => void): Promise<void> {
    const woken = new Promise<void>(queue);
    await this.rest();
    return woken;
  }

  private async rest(): Promise<void> {
    this.atWork--;
    if (this.atWork > 0) return;
    if (this.listeners.length > 0) await this.deliver();
    else if (this.sleepers.length > 0) await this.move();
  }

  private async deliver(): Promise<void> {
    const listeners = this.listeners.splice(0);
    this.outbox.held = false;
    await this.running.sandbox.settle();
    this.outbox.held = true;
    this.wake(listeners);
  }

  private async move(): Promise<void> {
    await this.bury();
    const soonest = Math.min(...this.sleepers.map(({ untilMs }) => untilMs));
    const { status, body } = await this.client.put('/clock', { now: toOffsetIso(soonest) });
    if (status !== 200) throw new Error(`The clock stands still: ${JSON.stringify(body)}`);
    this.moves++;
    const woken = this.sleepers.filter(({ untilMs }) => untilMs <= soonest);
    this.sleepers = this.sleepers.filter(({ untilMs }) => untilMs > soonest);
    this.wake(woken.map(({ wake }) => wake));
  }

  private wake(them: readonly (() => void)[]): void {
    this.atWork += them.length;
    for (const wake of them) wake();
  }

  /** Else a path of days would be followed by the years of the longest one. */
  private async bury(): Promise<void> {
    const ids = this.gone.splice(0);
    if (ids.length === 0) return;
    const { store } = this.service.engine;
    const among = `id IN (${store.dialect.textsIn(store.dialect.parameter(1))})`;
    const family =
      `WITH RECURSIVE family (id) AS (SELECT id FROM cases WHERE ${among} ` +
      'UNION SELECT child.id FROM cases child JOIN family ON child.parent_id = family.id)';
    await store.transaction(async (writer) => {
      for (const table of ['timers', 'outbox']) {
        const sql = `${family} DELETE FROM ${table} WHERE case_id IN (SELECT id FROM family)`;
        await writer.query(sql, [JSON.stringify(ids)]);
      }
    });
  }
}
