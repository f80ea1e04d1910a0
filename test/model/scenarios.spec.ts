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

// The screens resolve their modules as the bundler does, which a typed import would have to follow.
const { scenarioText } = require('../../web/src/screens/process/scenario.ts') as {
  scenarioText(walked: object): string;
};

/** What the screens save of a walk by hand is a scenario that this suite runs. */
describe('a walk that was saved', () => {
  const UNIT = 'ct-dost-office';
  const petitions = catalogue.find('feedback-petition')!.process;

  /** Walks as the screen does: each step in its role, at its time, with what came of it. */
  async function walk(): Promise<Scenario> {
    const start = '2026-06-01T08:00:00.000+07:00';
    await client.post('/sandbox/reset', { now: start });
    const officer = client.as(`petition-officer;petition-officer;${UNIT}`);
    const input = { receivedOn: '2026-06-01', channel: 'post', content: 'Chờ quá lâu.' };
    const opened = await officer.post('/cases', { process: petitions.key, input });
    const { id } = opened.body;
    const at = '2026-06-24T00:01:00.000+07:00';
    await client.put('/clock', { now: at });
    const late = (await client.get(`/cases/${id}`)).body;
    const send = 'CLASSIFY_START';
    const taken = (await officer.post(`/cases/${id}/events`, { type: send, payload: {} })).body;
    const text = scenarioText({
      title: 'Bằng tay',
      unit: UNIT,
      start,
      open: { as: 'petition-officer', input },
      deadlines: ['handling'],
      adverse: true,
      steps: [
        { at, state: late.state, status: late.status },
        {
          at,
          send,
          as: 'petition-officer',
          payload: {},
          state: taken.state,
          status: taken.status,
        },
      ],
    });
    const [, json] = /^import type [^;]+ from '..\/process.js';\n\n[^=]+= ([^]*);\n$/.exec(text)!;
    return JSON.parse(json!);
  }

  it('is told again, and notices what has become otherwise', async () => {
    const saved = await walk();
    await Story.tell(client, petitions, saved);
    const otherwise = structuredClone(saved);
    (otherwise.steps.at(-1)!.expect as { state: unknown }).state = 'received';
    await expect(Story.tell(client, petitions, otherwise)).rejects.toThrow('step 1');
  });
});

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
