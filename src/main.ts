import 'reflect-metadata';
import { createApp } from './app.module.js';
import { readConfig } from './config.js';
import { toOffsetIso } from './calendar/day.js';
import { SystemClock } from './engine/clock.js';
import { accountsDoor, type AccountsDoor } from './http/accounts.js';
import type { TellFailure } from './http/problem-filter.js';
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
  const door = accountsDoor(service);
  const app = await createApp({
    service,
    ...door,
    log,
    logger,
    requestsPerMinute: config.requestsPerMinute,
  });
  const dropped = await door.setUp.dropOperatorTokens(service.engine.clock.now());
  await importPlansOnce(service, dropped > 0);
  await service.schedules.open();
  await app.listen(config.port, config.host);
  door.localKey.write(config.dataPath);
  service.startLoops((error) => log('A loop failed and goes on', error));
  const stop = async (): Promise<void> => {
    door.localKey.remove(config.dataPath);
    // Whoever keeps a connection does not keep the service.
    setTimeout(() => app.getHttpServer().closeAllConnections(), STOP_MS).unref();
    await app.close();
    await service.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  console.log(`Đúng Hạn: ${await app.getUrl()}/api/docs`);
  await beginSetUp(door, await app.getUrl(), service.engine.clock.now(), dropped);
}

/** What is under way when the service stops has so long to come to its end. */
const STOP_MS = 5_000;
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

const PLANS_IMPORTED = 'plans-imported';

/** The plans stand in a new service from its first start on. @param before it was started by an older version */
async function importPlansOnce({ engine, plans }: Service, before: boolean): Promise<void> {
  if ((await engine.store.setting(PLANS_IMPORTED)) !== null) return;
  if (!before) {
    for await (const { done, total, plan } of plans.import()) {
      console.log(`Plans imported as history: ${done}/${total} items (${plan})`);
    }
  }
  await engine.store.set(PLANS_IMPORTED, 'true');
}

/** Where nobody administers, a link in place of any before says how to begin. */
async function beginSetUp(
  { setUp }: AccountsDoor,
  url: string,
  now: number,
  dropped: number,
): Promise<void> {
  if (dropped > 0) {
    console.log(`
Đã bỏ ${dropped} mã truy cập chung của người vận hành: từ nay mỗi người có tài khoản riêng.
${dropped} operator tokens were dropped: from now on everybody has an account of their own.`);
  }
  if (!(await setUp.needed(now))) return setUp.removeFile();
  const { link, endsAt } = await setUp.makeLink(onLoopback(url), now);
  console.log(`
Chưa có người quản trị. Mở liên kết này trên chính máy này (dùng một lần, đến ${toOffsetIso(endsAt)}),
hoặc chạy: npm run cli -- set-up
There is no administrator yet. Open this link on this machine (good once, until then), or run the command above:

  ${link}
`);
}

/** Where it listens on every address, the link is still opened on this machine only. */
function onLoopback(url: string): string {
  const { port, hostname } = new URL(url);
  return /^(\[::\]|0\.0\.0\.0)$/.test(hostname) ? `http://127.0.0.1:${port}` : url;
}

main().catch((error: unknown) => {
  console.error(`Đúng Hạn did not start. ${(error as Error).message}`);
  process.exit(1);
});
