import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Process, Scenario, ScenarioStep } from '../../machines/process.js';
import { parseInstant } from '../../src/calendar/day.js';
import { projectRoot } from '../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { Client } from '../support/client.js';
import { testConfig } from '../support/config.js';
import { catalogue } from './walk.js';

const processes = catalogue.all().map(({ process }) => process);
const planRows = new Set(
  readdirSync(join(projectRoot(), 'data', 'plans')).flatMap((name) =>
    JSON.parse(readFileSync(join(projectRoot(), 'data', 'plans', name), 'utf8')).tasks.map(
      ({ id }: { id: string }) => id,
    ),
  ),
);
const instant = (at: string): string => `${at}:00.000+07:00`;

let running: RunningSandbox;
let client: Client;
beforeAll(async () => {
  running = await startSandbox(await testConfig(), parseInstant(instant('2024-01-02T08:00'))!);
  client = new Client(running.url);
});
afterAll(() => running.close());

describe.each(processes.map((process) => [process.key, process] as const))(
  '%s',
  (_key, process) => {
    const { scenarios } = process.fixtures;

    it.each(scenarios.map((scenario) => [`${scenario.row}: ${scenario.title}`, scenario] as const))(
      '%s',
      async (_title, scenario) => {
        const story = new Story(process, scenario);
        await story.open();
        for (const [number, step] of scenario.steps.entries()) await story.step(step, number);
        story.keepsItsPromise();
      },
    );

    it.each(printedDeadlines(process))(
      'has two scenarios of %s, one of them adverse',
      (deadline) => {
        expectTwo(scenarios.filter((scenario) => scenario.deadlines.includes(deadline)));
      },
    );

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

/** A scenario told to the real service, and what came of it. */
class Story {
  private id = '';
  /** Deadlines that were seen to run, and those that were seen missed. */
  private readonly seen = new Set<string>();
  private refusals = 0;
  private missed = 0;

  constructor(
    private readonly process: Process,
    private readonly scenario: Scenario,
  ) {}

  async open(): Promise<void> {
    const { start, unit, open } = this.scenario;
    await client.post('/sandbox/reset', { now: instant(start) });
    const body = { process: this.process.key, input: open.input };
    const opener = client.as(`${open.by ?? open.as};${open.as};${unit}`);
    const answer = await opener.post('/cases', body);
    expect({ open: open.as, ...answer }).toMatchObject({ status: 201 });
    this.id = answer.body.id;
  }

  async step(step: ScenarioStep, number: number): Promise<void> {
    const where = `step ${number}: ${step.at ?? ''} ${step.send ?? ''}`;
    if (step.at) {
      const moved = await client.put('/clock', { now: instant(step.at) });
      expect({ where, status: moved.status, body: moved.body }).toMatchObject({ status: 200 });
    }
    if (step.send) await this.send(step, where);
    const now = await this.see();
    for (const { name, status } of now.deadlines) {
      this.seen.add(name);
      if (status === 'missed') this.missed++;
    }
    if (step.expect) await this.expect(step.expect, now, where);
  }

  /** A story that lists a deadline shows it; one that is adverse shows a refusal or a miss. */
  keepsItsPromise(): void {
    const { deadlines, adverse } = this.scenario;
    expect([...this.seen]).toEqual(expect.arrayContaining([...deadlines]));
    if (adverse) expect(this.refusals + this.missed).toBeGreaterThan(0);
  }

  private async send(step: ScenarioStep, where: string): Promise<void> {
    const { send: type, unit = this.scenario.unit, payload = {}, occurredOn } = step;
    const role = step.as ?? this.process.access.send[type!]![0]!;
    const sender = client.as(`${step.by ?? role};${role};${unit}`);
    const late = occurredOn ? { occurredOn, reason: 'Nhập sau ngày xảy ra.' } : {};
    const before = await this.see();
    const answer = await sender.post(`/cases/${this.id}/events`, { type, payload, ...late });
    const { status, body } = answer;
    expect({ where, status, body }).toMatchObject({ where, status: step.refused ?? 200 });
    if (step.refused === undefined) return;
    this.refusals++;
    expect({ where, now: await this.see() }).toEqual({ where, now: before });
  }

  private async see(as?: string): Promise<any> {
    const { unit } = this.scenario;
    const asking = as ? client.as(`tester;${as};${unit}`) : client;
    return (await asking.get(`/cases/${this.id}`)).body;
  }

  private async expect(
    expected: NonNullable<ScenarioStep['expect']>,
    now: any,
    where: string,
  ): Promise<void> {
    const { state, status, context, deadlines = {}, children, allowed } = expected;
    if (state !== undefined) expect({ where, state: now.state }).toEqual({ where, state });
    if (status) expect({ where, status: now.status }).toEqual({ where, status });
    if (context) expect({ where, context: now.context }).toMatchObject({ where, context });
    for (const [name, run] of Object.entries(deadlines)) {
      const latest = now.deadlines.filter((one: any) => one.name === name).at(-1);
      expect({ where, name, ...latest }).toMatchObject({ where, name, ...run });
    }
    for (const [process, count] of Object.entries(children ?? {})) {
      const opened = now.children.filter((child: any) => child.process === process);
      expect({ where, process, opened: opened.length }).toEqual({ where, process, opened: count });
    }
    if (allowed) {
      const may = (await this.see(allowed.as)).allowed;
      expect(may).toEqual(expect.arrayContaining(allowed.includes ?? []));
      expect(may.filter((type: string) => allowed.excludes?.includes(type))).toEqual([]);
    }
  }
}
