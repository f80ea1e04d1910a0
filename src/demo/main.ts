import 'reflect-metadata';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.js';
import { Cast } from './people.js';
import { DEMO_DEFAULTS, startDemo } from './start-demo.js';
import { tourOf, welcome } from './tour.js';

interface Given {
  cases: number;
  seed: string;
  months: number;
  port?: number;
  keep?: string;
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most} is needed.`);
  };
}

function options(): Given {
  const { cases, seed, months } = DEMO_DEFAULTS;
  return new Command('npm run demo --')
    .description('A throw-away demonstration: an office that has been at work for months.')
    .option('--cases <n>', 'cases that people open', wholeNumber(1, 5_000), cases)
    .option('--seed <text>', 'another one tells other stories', seed)
    .option('--months <n>', 'how long the office has been at work', wholeNumber(1, 36), months)
    .option('--port <n>', 'where it listens, on this machine only', wholeNumber(0, 65_535))
    .option('--keep <folder>', 'an empty folder that is kept at the end')
    .parse()
    .opts<Given>();
}

async function main(): Promise<void> {
  const { port, ...given } = options();
  const config = readConfig();
  console.log('Đang dựng bản trình diễn… / The office is being made up…');
  const demo = await startDemo({ ...config, port: port ?? config.port }, given);
  let ending = false;
  const stop = (): void => {
    if (ending) return;
    ending = true;
    void demo.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const cast = new Cast(demo.service.engine.office, demo.people);
  console.log(welcome(demo, await tourOf(demo, cast)));
}

main().catch((error: unknown) => {
  console.error(`The demonstration did not start. ${(error as Error).message}`);
  process.exit(1);
});
