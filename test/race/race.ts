import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { dayOf } from '../../src/calendar/day';
import { Client as HttpClient } from '../support/client';
import { startPostgres, type TestPostgres } from '../support/postgres';
import { plan, strike, type Blows } from './chaos';
import { compileService } from './compiled';
import {
  brokenChains,
  lostOrDoubled,
  missedOrRepeated,
  readAcknowledgements,
  readLog,
  verifiedBy,
} from './ledger';
import { pause, Random } from './random';
import { Sender, type Tokens } from './sender';
import { ServiceNode } from './service-node';
import { TailReader } from './tail-reader';
import { Tally } from './tally';
import { FOLLOW_UPS, issueDecision, openPetition, REGISTERED, update } from './work';
import { tokenIn } from './way-in';

export interface RaceOptions {
  sends: number;
  seed: number;
  clients?: number;
  hotCases?: number;
  blows: Blows;
  say?: (line: string) => void;
}

export interface RaceReport {
  seed: number;
  seconds: number;
  events: number;
  cases: number;
  slowestMs: number;
  counts: { [what: string]: number };
  findings: string[];
  /** What the nodes wrote to their logs. */
  lines: string[];
}

/** A client's next act is one of these: mostly an update of a hot case. */
const OPEN_SHARE = 0.04;
const DECISION_SHARE = 0.005;

/**
 * Two nodes on one PostgreSQL under blows, many clients on few cases. At the end the clients' own
 * files, the log in the database, the tail and the service's own verification have to agree.
 */
export async function race(options: RaceOptions): Promise<RaceReport> {
  const began = performance.now();
  const compiled = compileService();
  const postgres = await startPostgres(true);
  const files = mkdtempSync(join(tmpdir(), 'dung-han-race-'));
  const tally = new Tally();
  const nodes: ServiceNode[] = [];
  try {
    const setting = { main: compiled.main, databaseUrl: postgres.url };
    for (const name of ['node A', 'node B']) {
      nodes.push(await ServiceNode.start({ ...setting, name }));
    }
    const [first] = nodes as [ServiceNode];
    const tokens = await prepared(first.url, postgres.url);
    const run = new Run(options, postgres, nodes, files, tally, tokens);
    await run.underBlows();
    await run.settle();
    const { events, cases } = await run.check();
    const seconds = Math.round((performance.now() - began) / 1_000);
    const { counts, findings, slowestMs } = tally;
    const lines = nodes.flatMap((node) => node.lines);
    return { seed: options.seed, seconds, events, cases, slowestMs, counts, findings, lines };
  } finally {
    for (const node of nodes) await node.remove();
    await postgres.stop();
    compiled.remove();
    rmSync(files, { recursive: true, force: true });
  }
}

/** The people, and the register's entries that the decisions amend. */
async function prepared(url: string, databaseUrl: string): Promise<Tokens> {
  const office = await tokenIn(databaseUrl);
  const drafter = await tokenIn(databaseUrl, 'drafter');
  const controller = await tokenIn(databaseUrl, 'controller');
  const signer = await tokenIn(databaseUrl, 'signer');
  const client = new HttpClient(url, { Authorization: `Bearer ${office}` });
  const imported = await client.request('POST', '/procedures/import', { rows: REGISTERED });
  if (imported.status !== 200) throw new Error(`Not prepared: ${JSON.stringify(imported.body)}`);
  return { office, drafter, controller, signer };
}

class Run {
  private readonly random: Random;
  private readonly urls: string[];
  private readonly tail: TailReader;
  private readonly day = dayOf(Date.now());
  private readonly decisions: string[] = [];
  private blowsLeft: number;

  constructor(
    private readonly options: RaceOptions,
    private readonly postgres: TestPostgres,
    private readonly nodes: readonly ServiceNode[],
    private readonly files: string,
    private readonly tally: Tally,
    private readonly tokens: Tokens,
  ) {
    this.random = new Random(options.seed);
    this.urls = nodes.map(({ url }) => url);
    this.tail = new TailReader(this.urls, this.tokens.office, tally);
    this.blowsLeft = Object.values(options.blows).reduce((sum, n) => sum + n, 0);
  }

  /** Clients send while the blows fall; both end together. */
  async underBlows(): Promise<void> {
    const { clients = 24, hotCases = 6 } = this.options;
    const first = this.sender('opener');
    const hot: string[] = [];
    for (let i = 0; i < hotCases; i++) {
      hot.push(await openPetition(first, this.day, `hot-${i}`));
    }
    const sending = Array.from({ length: clients }, (_, i) => this.client(`client-${i}`, hot));
    await Promise.all([...sending, this.blows(), this.progress()]);
  }

  private sender(name: string): Sender {
    const random = new Random(this.random.below(2 ** 31));
    const file = join(this.files, `${name}.ndjson`);
    return new Sender(this.urls, this.tokens, random, this.tally, file);
  }

  private get acknowledged(): number {
    return this.tally.counts.acknowledged ?? 0;
  }

  private get over(): boolean {
    return this.acknowledged >= this.options.sends && this.blowsLeft === 0;
  }

  private async client(name: string, hot: readonly string[]): Promise<void> {
    const sender = this.sender(name);
    for (let n = 0; !this.over; n++) {
      const key = `${name}-${n}`;
      const chance = sender.random.next();
      if (chance < DECISION_SHARE) {
        this.decisions.push(await issueDecision(sender, this.day, key));
      } else if (chance < DECISION_SHARE + OPEN_SHARE) {
        await openPetition(sender, this.day, key);
      } else {
        await update(sender, sender.random.pick(hot), key);
      }
    }
  }

  /** One blow after another, spread evenly over the sends. */
  private async blows(): Promise<void> {
    const { postgres, nodes, random, tally } = this;
    const on = { postgres, databaseUrl: postgres.url, nodes, random, tally };
    const planned = plan(this.options.blows, random);
    for (const [i, blow] of planned.entries()) {
      const due = ((i + 0.5) / planned.length) * this.options.sends;
      while (this.acknowledged < due) await pause(10);
      await pause(random.below(200));
      await strike(blow, on);
      this.blowsLeft -= 1;
    }
  }

  private async progress(): Promise<void> {
    for (let last = 0; !this.over;) {
      await pause(200);
      if (this.acknowledged - last < 1_000) continue;
      last = this.acknowledged;
      this.options.say?.(`${last} acknowledged, ${this.blowsLeft} blows to come`);
    }
  }

  /** The nodes deliver what is still to be told; a notice taken by a node that died comes back. */
  async settle(): Promise<void> {
    const left = await this.ask(async (client) => {
      for (let waited = 0; ; waited += 200) {
        const { rows } = await client.query("SELECT id FROM outbox WHERE status = 'pending'");
        if (rows.length === 0 || waited >= 60_000) return rows.length;
        await pause(200);
      }
    });
    if (left > 0) this.tally.find(`${left} notices were not delivered within a minute.`);
  }

  async check(): Promise<{ events: number; cases: number }> {
    const { tally } = this;
    const log = await readLog(this.postgres.url);
    await this.tail.finish(log.length);
    const found = [
      ...this.nodes.flatMap(({ surprises }) => surprises),
      ...brokenChains(log),
      ...lostOrDoubled(log, readAcknowledgements(this.files)),
      ...missedOrRepeated(log, this.tail.read),
      ...(await this.wrongFollowUps()),
      ...(await verifiedBy(this.urls[0]!, this.tokens.office)),
      ...(await verifiedBy(this.urls[1]!, this.tokens.office)),
    ];
    for (const finding of found) tally.find(finding);
    tally.count('decisions issued', this.decisions.length);
    return { events: log.length, cases: new Set(log.map((event) => event.case)).size };
  }

  /** Each decision has each of its follow-ups once, and was told of each once. */
  private wrongFollowUps(): Promise<string[]> {
    return this.ask(async (client) => {
      const { rows } = await client.query(
        `SELECT one.id, one.status,
           (SELECT count(*) FROM cases child WHERE child.parent_id = one.id) AS children,
           (SELECT count(*) FROM events WHERE case_id = one.id
             AND body::json->>'type' = 'FOLLOW_UP_OPENED') AS told
         FROM cases one WHERE one.id = ANY($1)`,
        [this.decisions],
      );
      const parked = await client.query("SELECT id, error FROM outbox WHERE status = 'parked'");
      return [
        ...parked.rows.map(({ id, error }) => `The notice ${id} was parked: ${error}`),
        ...rows
          .filter(({ status, children, told }) => {
            return status !== 'done' || +children !== FOLLOW_UPS || +told !== FOLLOW_UPS;
          })
          .map((one) => `A decision without its follow-ups: ${JSON.stringify(one)}`),
      ];
    });
  }

  private async ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.postgres.url });
    await client.connect();
    try {
      return await question(client);
    } finally {
      await client.end();
    }
  }
}
