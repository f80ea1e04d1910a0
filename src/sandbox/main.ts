import 'reflect-metadata';
import { readConfig } from '../config.js';
import { SystemClock } from '../engine/clock.js';
import { startSandbox } from './start-sandbox.js';

async function main(): Promise<void> {
  const running = await startSandbox(readConfig(), new SystemClock().now(), {
    demonstration: true,
    // Their cases would stand between those of a tester who does not ask for them.
    schedules: process.argv.includes('--schedules'),
  });
  const stop = (): void => void running.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  console.log(
    `Đúng Hạn, sandbox (nothing here is real, and all of it is deleted at the end): ${running.url}/api/docs`,
  );
}

main().catch((error: unknown) => {
  console.error(`The sandbox did not start. ${(error as Error).message}`);
  process.exit(1);
});
