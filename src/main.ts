import 'reflect-metadata';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './app.module.js';
import { LOCAL_KEY_FILE, readConfig } from './config.js';
import { dayOf } from './calendar/day.js';
import { SystemClock } from './engine/clock.js';
import { OperatorTokens } from './http/authenticator.js';
import type { TellFailure } from './http/problem-filter.js';
import { TokensController } from './http/tokens.controller.js';
import { createLogger } from './log.js';
import { Service } from './service.js';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  const log: TellFailure = (message, error, about) => {
    logger.error({ ...about, ...(error === undefined ? {} : { err: error }) }, message);
  };
  const clock = new SystemClock();
  const service = await Service.open(config, clock, {
    warn: (message) => logger.warn(message),
    unknownOutcome: (error) => {
      // Where nodes share a database every send is checked against it, so memory cannot mislead.
      if (config.databaseUrl) return log('A COMMIT failed; its senders were told', error);
      log(
        'A COMMIT failed; the service stops, because what it holds in memory may be wrong',
        error,
      );
      // Long enough for the waiting requests to be told.
      setTimeout(() => process.exit(70), 500).unref();
    },
  });
  await followDatabaseClock(service, clock);
  const tokens = await OperatorTokens.read(service.engine.store);
  const first = tokens.none;
  const app = await createApp({
    service,
    authenticator: tokens,
    controllers: [TokensController],
    values: [tokens],
    log,
    logger,
    requestsPerMinute: config.requestsPerMinute,
  });
  if (first) await importPlans(service);
  await service.schedules.open();
  await app.listen(config.port, config.host);
  const localKey = join(config.dataPath, LOCAL_KEY_FILE);
  writeFileSync(localKey, tokens.localKey, { mode: 0o600 });
  service.startLoops((error) => log('A loop failed and goes on', error));
  const stop = async (): Promise<void> => {
    rmSync(localKey, { force: true });
    await app.close();
    await service.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  console.log(`Đúng Hạn: ${await app.getUrl()}/api/docs`);
  if (first) await welcome(tokens, service.engine.clock.now());
}

const CLOCK_CHECK_MS = 30_000;

/** Nodes that share a database share its clock, so that none of them fires early. */
async function followDatabaseClock(service: Service, clock: SystemClock): Promise<void> {
  const now = await service.engine.store.clock();
  if (now === null) return;
  clock.follow(now);
  setInterval(() => {
    service.engine.store.clock().then(
      (theirs) => clock.follow(theirs!),
      // The database is away; what was measured last still holds.
      () => undefined,
    );
  }, CLOCK_CHECK_MS).unref();
}

async function importPlans(service: Service): Promise<void> {
  for await (const { done, total, plan } of service.plans.import()) {
    console.log(`Plans imported as history: ${done}/${total} items (${plan})`);
  }
}

async function welcome(tokens: OperatorTokens, now: number): Promise<void> {
  const year = dayOf(now).slice(0, 4);
  const { token } = await tokens.create();
  console.log(`
Mã truy cập của người vận hành (chỉ hiện một lần) / operator token (shown this once):

  ${token}

export DUNG_HAN_TOKEN=${token}
npm run cli -- processes
npm run cli -- import --year ${year}     # a living copy of the plans for ${year}
`);
}

main().catch((error: unknown) => {
  console.error(`Đúng Hạn did not start. ${(error as Error).message}`);
  process.exit(1);
});
