import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Process, Scenario } from '../../machines/process.js';
import { parseInstant } from '../../src/calendar/day.js';
import { projectRoot } from '../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { Client } from '../support/client.js';
import { testConfig } from '../support/config.js';
import { Story } from './story.js';
import { catalogue } from './walk.js';

const processes = catalogue.all().map(({ process }) => process);
const planRows = new Set(
  readdirSync(join(projectRoot(), 'data', 'plans')).flatMap((name) =>
    JSON.parse(readFileSync(join(projectRoot(), 'data', 'plans', name), 'utf8')).tasks.map(
      ({ id }: { id: string }) => id,
    ),
  ),
);

let running: RunningSandbox;
let client: Client;
beforeAll(async () => {
  running = await startSandbox(await testConfig(), parseInstant('2024-01-02T08:00:00.000+07:00')!);
  client = Client.inside(running.app.getHttpAdapter().getInstance());
});
afterAll(() => running.close());

describe.each(processes.map((process) => [process.key, process] as const))(
  '%s',
  (_key, process) => {
    const { scenarios } = process.fixtures;

    it.each(scenarios.map((scenario) => [`${scenario.row}: ${scenario.title}`, scenario] as const))(
      '%s',
      (_title, scenario) => Story.tell(client, process, scenario),
    );

    // A process may have no deadline of which a document prints the number.
    for (const deadline of printedDeadlines(process)) {
      it(`has two scenarios of ${deadline}, one of them adverse`, () => {
        expectTwo(scenarios.filter((scenario) => scenario.deadlines.includes(deadline)));
      });
    }

    it.each(rowsOf(process))('has two scenarios of row %s, one of them adverse', (row) => {
      expect(planRows).toContain(row);
      expectTwo(scenarios.filter((scenario) => scenario.row === row));
    });
  },
);

function printedDeadlines({ deadlines, law }: Process): string[] {
  return Object.keys(deadlines).filter((name) => law[deadlines[name]!.law]!.sureness === 'printed');
}

/** The rows that its scenarios name, and those that its deadlines rest on. */
function rowsOf({ deadlines, law, fixtures }: Process): string[] {
  const sources = Object.values(deadlines).map((deadline) => law[deadline.law]!);
  const cited = sources
    .filter(({ sureness }) => sureness === 'printed')
    .flatMap(({ source }) =>
      [...source.matchAll(/\(([a-z0-9-]+\/[^)]+)\)/g)].map(([, row]) => row!),
    );
  return [...new Set([...fixtures.scenarios.map(({ row }) => row), ...cited])];
}

function expectTwo(scenarios: readonly Scenario[]): void {
  expect(scenarios.length).toBeGreaterThanOrEqual(2);
  expect(scenarios.some(({ adverse }) => adverse)).toBe(true);
}
