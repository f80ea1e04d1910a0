import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Engine } from '../engine/engine.js';
import type { Watch } from '../engine/watch.js';
import { CaseRow, NoticeRow } from '../storage/entities.js';
import { SessionRow } from '../storage/people-entities.js';
import { MoreThan, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';

const REQUEST_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const COMMIT_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.5, 10];
const COMMIT_ACTS = [1, 2, 4, 8, 16, 32, 64, 128, 256];
/** A second is the loop's own pause; a minute is a busy machine, an hour an outage. */
const LATE_S = [1, 5, 15, 60, 300, 3_600, 86_400];

/**
 * What the service counts of itself, as Prometheus reads it. No label holds anything that a person has
 * written: patterns of addresses, names of processes, kinds and outcomes, so their number is bounded.
 */
export class Metrics implements Watch {
  private readonly registry = new Registry();
  private readonly requests = this.histogram(
    'http_request_seconds',
    'Answers over HTTP, by address and status',
    REQUEST_S,
    ['method', 'route', 'status'],
  );
  private readonly acts = this.counter('acts_total', 'Acts that were answered', [
    'process',
    'outcome',
  ]);
  private readonly commits = this.histogram('commit_seconds', 'Transactions', COMMIT_S);
  private readonly batches = this.histogram('commit_acts', 'Acts in a transaction', COMMIT_ACTS);
  private readonly timers = this.histogram('timer_late_seconds', 'Timers that fired', LATE_S);
  private readonly notices = this.counter('notices_total', 'Attempts to deliver a notice', [
    'kind',
    'outcome',
  ]);
  private watchesProcess = false;

  constructor(private readonly engine: Engine) {
    this.gauge('queue', 'Acts that wait for a transaction', () => engine.committer.queue);
    this.counting('halted_cases', 'Cases that wait for a person', CaseRow, () => ({
      status: 'halted',
    }));
    this.counting('parked_notices', 'Notices that wait for a person', NoticeRow, () => ({
      status: 'parked',
    }));
    this.counting('sessions', 'People who are signed in', SessionRow, () => ({
      endsAt: MoreThan(engine.clock.now()),
    }));
  }

  readonly contentType = this.registry.contentType;

  async text(): Promise<string> {
    // From the first reader on: nobody pays for what nobody reads.
    if (!this.watchesProcess) collectDefaultMetrics({ register: this.registry });
    this.watchesProcess = true;
    return this.registry.metrics();
  }

  answered(method: string, route: string | null, status: number, ms: number): void {
    this.requests.observe({ method, route: route ?? 'none', status }, ms / 1000);
  }

  sent(process: string | null, outcome: string): void {
    this.acts.inc({ process: process ?? 'none', outcome });
  }

  committed(acts: number, ms: number): void {
    this.commits.observe(ms / 1000);
    this.batches.observe(acts);
  }

  fired(lateMs: number): void {
    this.timers.observe(Math.max(0, lateMs) / 1000);
  }

  noticed(kind: string, outcome: string): void {
    this.notices.inc({ kind, outcome });
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name: named(name), help, labelNames, registers: [this.registry] });
  }

  private histogram(
    name: string,
    help: string,
    buckets: number[],
    labelNames: string[] = [],
  ): Histogram {
    const registers = [this.registry];
    return new Histogram({ name: named(name), help, buckets, labelNames, registers });
  }

  private gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name: named(name),
      help,
      registers: [this.registry],
      async collect() {
        // While the database is away the other figures are what one wants to see.
        this.set(await Promise.resolve(read()).catch(() => NaN));
      },
    });
  }

  /** Counted when it is read. */
  private counting<T extends ObjectLiteral>(
    name: string,
    help: string,
    rows: EntityTarget<T>,
    where: () => FindOptionsWhere<T>,
  ): void {
    const { read } = this.engine.store;
    this.gauge(name, help, () => read.getRepository(rows).countBy(where()));
  }
}

const named = (name: string): string => `dung_han_${name}`;
