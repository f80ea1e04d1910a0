/** One peer in a process of its own: told by run.mjs what to do, answers it with measurements. */
import { existsSync, readFileSync } from 'node:fs';
import { notInstalled, reason } from './reason.mjs';

let cleanUp = async () => {};

process.once('disconnect', () => process.exit(1));
process.once('SIGTERM', () => {
  setTimeout(() => process.exit(1), 5000).unref();
  void cleanUp().finally(() => process.exit(1));
});

process.once('message', async ({ name, ...context }) => {
  try {
    const { run } = await import(`./peers/${name}.mjs`);
    await run({
      ...context,
      report: (measurement) => process.send(measurement),
      version: installedVersion,
      onStop: (work) => {
        cleanUp = work;
      },
    });
    await cleanUp();
    process.send({ done: true }, () => process.exit(0));
  } catch (error) {
    await cleanUp().catch(() => {});
    process.send({ failed: reason(error), stack: error?.stack }, () => process.exit(1));
  }
});

function installedVersion(packageName) {
  const file = new URL(`node_modules/${packageName}/package.json`, import.meta.url);
  if (!existsSync(file)) throw new Error(notInstalled(packageName));
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
