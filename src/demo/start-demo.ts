import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { ProcedureFact } from '../../machines/process.js';
import { createApp } from '../app.module.js';
import type { Config } from '../config.js';
import { accountsDoor } from '../http/accounts.js';
import { HistoryClock, SystemClock, type Clock } from '../engine/clock.js';
import type { Portal } from '../outbox/portal.js';
import { Service } from '../service.js';
import { fillRegister } from './procedures.js';
import { markAnswers } from './door.js';
import { History } from './history.js';
import { Cast, castOf, makePeople, type DemoPerson } from './people.js';
import { Random } from './random.js';
import type { Told } from './tale.js';
import { readDemoData, type World } from './texts.js';

export interface DemoOptions {
  /** Cases that people open; those of plans, schedules and other cases come on top. */
  cases: number;
  seed: string;
  /** How long the office has been at work. */
  months: number;
  /** The instant up to which it is told; the real one when left out. */
  now?: number;
  /** A folder that is kept at the end, instead of one that is deleted. */
  keep?: string;
  /** Without a door: nothing listens. */
  closed?: boolean;
}

export const DEMO_DEFAULTS: DemoOptions = { cases: 400, seed: '1', months: 14 };

export interface RunningDemo {
  url: string;
  /** Who may be signed in as; all have the password given there. */
  people: readonly DemoPerson[];
  told: Told;
  service: Service;
  app: NestFastifyApplication;
  folder: string;
  /** Ends it, and deletes everything. */
  close(): Promise<void>;
}

const MONTH_MS = 30.5 * 86_400_000;
/** At one instant in so many it refuses what it is told, so that there is something to send again. */
const PORTAL_REFUSES_ONE_IN = 8;

const log = (message: string, error?: unknown): void => {
  console.error(message, error ?? '');
};

/** Starts the service on a folder of its own, with an office that has been at work for months. */
export async function startDemo(
  config: Config,
  given: Partial<DemoOptions> = {},
): Promise<RunningDemo> {
  const options = { ...DEMO_DEFAULTS, ...given };
  const folder = folderFor(options);
  const close: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const work of close.splice(0).reverse()) await work();
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const random = new Random(options.seed);
    const from = (options.now ?? new SystemClock().now()) - options.months * MONTH_MS;
    const clock = new HistoryClock(from);
    const service = await Service.open(
      // Whatever database the environment names, a demonstration has its own.
      { ...config, demonstration: true, databaseUrl: null, dataPath: folder, filesPath: null },
      clock,
      { warn: log, unknownOutcome: (error) => log('A COMMIT failed', error) },
      { portal: portalOf(clock, random.of('portal')) },
    );
    close.push(() => service.close());
    const { people, told } = await tell(service, clock, random, options);
    clock.goOn();
    const door = accountsDoor(service);
    const hooks = (server: FastifyInstance): void => {
      door.hooks(server);
      markAnswers(server);
    };
    const app = await createApp({ service, ...door, hooks, log });
    close.push(() => app.close());
    service.startLoops((error) => log('A loop failed and goes on', error));
    // Its people and their password are known to everybody: nobody but this machine is let in.
    if (!options.closed) await app.listen(config.port, '127.0.0.1');
    const url = options.closed ? '' : (await app.getUrl()).replace('[::1]', '127.0.0.1');
    return { url, people, told, service, app, folder, close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function folderFor({ keep }: DemoOptions): string {
  if (keep === undefined) return mkdtempSync(join(tmpdir(), 'dung-han-demo-'));
  mkdirSync(keep, { recursive: true });
  // A database that is there already may be a real one.
  if (readdirSync(keep).length > 0) throw new Error(`The folder '${keep}' is not empty.`);
  return keep;
}

async function tell(
  service: Service,
  clock: HistoryClock,
  random: Random,
  options: DemoOptions,
): Promise<Pick<RunningDemo, 'people' | 'told'>> {
  const { engine, config } = service;
  const data = readDemoData(config.root);
  const people = castOf(data.people, data.texts, new Random('people'));
  await makePeople(service.people, people, clock.now());
  const procedures: ProcedureFact[] = await fillRegister(service);
  const { office } = engine;
  const world: World = { office, texts: data.texts, units: data.people.units, procedures };
  const history = new History(service, clock, new Cast(office, people), world, random, {
    from: clock.now(),
    to: options.now ?? new SystemClock().now(),
    cases: options.cases,
  });
  await history.tell();
  return { people, told: history.told };
}

function portalOf(clock: Clock, random: Random): Portal {
  return {
    // By the instant: the order in which neighbours tell is not the story's.
    tell: async () =>
      random.of(String(clock.now())).chance(1 / PORTAL_REFUSES_ONE_IN)
        ? 'Cổng tạm thời không nhận trạng thái (bản trình diễn)'
        : null,
  };
}
