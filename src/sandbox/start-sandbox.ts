import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app.module.js';
import type { Config } from '../config.js';
import type { Catalogue } from '../engine/catalogue.js';
import { VirtualClock } from '../engine/clock.js';
import { SYSTEM } from '../engine/engine.js';
import { SandboxActors } from '../http/authenticator.js';
import { TAKES_ALL, type Portal } from '../outbox/portal.js';
import { rowsOfJson } from '../register/tables.js';
import { Service } from '../service.js';
import { Sandbox } from './sandbox.js';
import { SandboxController } from './sandbox.controller.js';

export interface RunningSandbox {
  url: string;
  service: Service;
  sandbox: Sandbox;
  app: NestFastifyApplication;
  close(): Promise<void>;
}

const log = (message: string, error?: unknown): void => {
  console.error(message, error ?? '');
};

export interface SandboxOptions {
  /** These processes instead of those of the folders. */
  installed?: Catalogue;
  /** Instead of one that takes everything at once. */
  portal?: Portal;
  /** With the procedures of data/procedures.json, at the start and after each reset. */
  demonstration?: boolean;
  /** With the schedules that the service has, which open cases by themselves. */
  schedules?: boolean;
}

/** Starts the service for testers: a temporary database, a virtual clock, the loopback only. */
export async function startSandbox(
  config: Config,
  now: number,
  options: SandboxOptions = {},
): Promise<RunningSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-sandbox-'));
  const clock = new VirtualClock(now);
  const service = await Service.open(
    { ...config, dataPath: folder, filesPath: null },
    clock,
    { warn: log, unknownOutcome: (error) => log('A COMMIT failed', error) },
    { portal: TAKES_ALL, ...options },
  );
  const prepare = async (): Promise<void> => {
    if (options.demonstration) await importDemonstration(service);
    if (options.schedules) await service.schedules.open();
  };
  await prepare();
  const sandbox = new Sandbox(service, clock, prepare);
  const app = await createApp({
    service,
    authenticator: new SandboxActors(),
    controllers: [SandboxController],
    values: [sandbox],
    log,
    hooks: (server) =>
      server.addHook('onSend', async (request, reply) => {
        void reply.header('X-Sandbox', 'true');
        // What a step has told the outside is done before the tester's next request.
        if (request.method === 'POST' && reply.statusCode < 300) await sandbox.settle();
      }),
  });
  await app.listen(config.port, '127.0.0.1');
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    service,
    sandbox,
    app,
    close: async () => {
      await app.close();
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function importDemonstration({ config, engine, register }: Service): Promise<void> {
  const text = readFileSync(join(config.root, 'data', 'procedures.json'), 'utf8');
  const rows = rowsOfJson(JSON.parse(text).rows);
  await register.import(rows, SYSTEM('sandbox'), engine.clock.now());
}
