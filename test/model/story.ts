import type { Process, Scenario, ScenarioStep } from '../../machines/process.js';
import type { Client } from '../support/client.js';
import { fillRegister } from '../support/register.js';

const instant = (at: string): string => `${at}:00.000+07:00`;

/** The case that a step is about. */
interface Told {
  id: string;
  unit: string;
}

/** A scenario told to the real service, and what came of it. */
export class Story {
  /** @throws where what comes of it is not what it promises. */
  static async tell(client: Client, process: Process, scenario: Scenario): Promise<void> {
    const story = new Story(client, process, scenario);
    await story.open();
    for (const [number, step] of scenario.steps.entries()) await story.step(step, number);
    story.keepsItsPromise();
  }

  private id = '';
  /** Deadlines that were seen to run, and those that were seen missed. */
  private readonly seen = new Set<string>();
  private refusals = 0;
  private missed = 0;

  private constructor(
    private readonly client: Client,
    private readonly process: Process,
    private readonly scenario: Scenario,
  ) {}

  private async open(): Promise<void> {
    const { start, unit, open } = this.scenario;
    await this.client.post('/sandbox/reset', { now: instant(start) });
    await fillRegister(this.client, this.process);
    const body = { process: this.process.key, input: open.input };
    const opener = this.client.as(`${open.by ?? open.as};${open.as};${unit}`);
    const answer = await opener.post('/cases', body);
    expect({ open: open.as, ...answer }).toMatchObject({ status: 201 });
    this.id = answer.body.id;
  }

  private async step(step: ScenarioStep, number: number): Promise<void> {
    const where = `step ${number}: ${step.at ?? ''} ${step.child ?? ''} ${step.send ?? ''}`;
    if (step.at) {
      const moved = await this.client.put('/clock', { now: instant(step.at) });
      expect({ where, status: moved.status, body: moved.body }).toMatchObject({ status: 200 });
    }
    const one = step.child === undefined ? this.own : await this.child(step.child, where);
    if (step.send) await this.send(one, step, where);
    const now = await this.see(one);
    for (const { name, status } of now.deadlines) {
      this.seen.add(name);
      if (status === 'missed') this.missed++;
    }
    if (step.expect) await this.expect(one, step.expect, now, where);
  }

  private get own(): Told {
    return { id: this.id, unit: this.scenario.unit };
  }

  /** The case that was opened under this key. */
  private async child(key: string, where: string): Promise<Told> {
    const { children } = await this.see(this.own);
    const found = children.find((one: any) => one.key === key);
    expect({ where, children, found: found !== undefined }).toMatchObject({ where, found: true });
    const { unit } = (await this.client.get(`/cases/${found.id}`)).body;
    return { id: found.id, unit };
  }

  /** A story that lists a deadline shows it; one that is adverse shows a refusal or a miss. */
  private keepsItsPromise(): void {
    const { deadlines, adverse } = this.scenario;
    expect([...this.seen]).toEqual(expect.arrayContaining([...deadlines]));
    if (adverse) expect(this.refusals + this.missed).toBeGreaterThan(0);
  }

  private async send(one: Told, step: ScenarioStep, where: string): Promise<void> {
    const { send: type, unit = one.unit, payload = {}, occurredOn } = step;
    const role = step.as ?? this.process.access.send[type!]![0]!;
    const sender = this.client.as(`${step.by ?? role};${role};${unit}`);
    const late = occurredOn ? { occurredOn, reason: 'Nhập sau ngày xảy ra.' } : {};
    const before = step.refused === undefined ? null : await this.see(one);
    const answer = await sender.post(`/cases/${one.id}/events`, { type, payload, ...late });
    const { status, body } = answer;
    expect({ where, status, body }).toMatchObject({ where, status: step.refused ?? 200 });
    if (step.refused === undefined) return;
    this.refusals++;
    expect({ where, now: await this.see(one) }).toEqual({ where, now: before });
  }

  private async see({ id, unit }: Told, as?: string): Promise<any> {
    const asking = as ? this.client.as(`tester;${as};${unit}`) : this.client;
    return (await asking.get(`/cases/${id}`)).body;
  }

  private async expect(
    one: Told,
    expected: NonNullable<ScenarioStep['expect']>,
    now: any,
    where: string,
  ): Promise<void> {
    const { state, status, context, deadlines = {}, children, allowed } = expected;
    if (state !== undefined) expect({ where, state: now.state }).toEqual({ where, state });
    if (status) expect({ where, status: now.status }).toEqual({ where, status });
    if (context) expect({ where, context: now.context }).toMatchObject({ where, context });
    for (const [name, run] of Object.entries(deadlines)) {
      const latest = now.deadlines
        .filter((one: any) => one.name === name || one.id === name)
        .at(-1);
      expect({ where, asked: name, ...latest }).toMatchObject({ where, asked: name, ...run });
    }
    for (const [process, count] of Object.entries(children ?? {})) {
      const opened = now.children.filter((child: any) => child.process === process);
      expect({ where, process, opened: opened.length }).toEqual({ where, process, opened: count });
    }
    if (allowed) {
      const may = (await this.see(one, allowed.as)).allowed;
      expect(may).toEqual(expect.arrayContaining(allowed.includes ?? []));
      expect(may.filter((type: string) => allowed.excludes?.includes(type))).toEqual([]);
    }
  }
}
