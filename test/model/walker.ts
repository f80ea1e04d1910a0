import { randomUUID } from 'node:crypto';
import { toOffsetIso } from '../../src/calendar/day.js';
import type { HostedProcess } from '../../src/engine/catalogue.js';
import { keptApart } from '../../src/engine/separation.js';
import { SYSTEM } from '../../src/engine/engine.js';
import { stepName } from '../../src/paths/describe.js';
import { goalsMet } from '../../src/paths/goals.js';
import {
  identityOf,
  isOverdue,
  nextDue,
  snapshotOf,
  type PathEvent,
  type TimedCase,
} from '../../src/paths/timed-case.js';
import { isKnown, type TimedLogic } from '../../src/paths/timed-logic.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { Client, type HttpAnswer } from '../support/client.js';
import { testConfig } from '../support/config.js';
import { inMemory } from '../support/in-memory.js';
import { fillRegister } from '../support/register.js';
import { modelView, serviceView } from './views.js';

type Said = Extract<PathEvent, { type: 'send' | 'tell' }>;

/** What a walk came to; it goes into coverage/paths.json. */
export interface Walked {
  paths: number;
  steps: number;
  /** Steps that the case does not take from this start; the service refused them too. */
  stepsRefused: number;
  /** Waits with nothing to wait for, from this start. */
  stepsSkipped: number;
  requests: number;
  refusals: number;
  states: Set<string>;
  machineStates: Set<string>;
  goals: Set<string>;
}

export interface HowToWalk {
  /** Events that are refused are tried in each state of the case. */
  refusals: boolean;
  /** Before each step the service forgets the case and reads it from its database. */
  readAnew: boolean;
}

/** Walks paths on the real service, over HTTP, and compares it with the model after every step. */
export class Walker {
  private constructor(
    private readonly running: RunningSandbox,
    private readonly client: Client,
    private readonly outbox: { held: boolean },
    private readonly how: HowToWalk,
  ) {}

  static async start(nowMs: number, how: HowToWalk): Promise<Walker> {
    inMemory();
    const running = await startSandbox(await testConfig(), nowMs);
    const outbox = { held: false };
    const loop = running.service.outbox;
    const tick = loop.tick.bind(loop);
    // Notices leave with the answer and as the clock moves; a path on which something else happens
    // first holds them back.
    loop.tick = () => (outbox.held ? Promise.resolve(0) : tick());
    const client = Client.inside(running.app.getHttpAdapter().getInstance());
    return new Walker(running, client, outbox, how);
  }

  close(): Promise<void> {
    return this.running.close();
  }

  async walk(logic: TimedLogic, events: readonly PathEvent[], walked: Walked): Promise<void> {
    const { running, client, outbox, how } = this;
    await new PathWalk(running, client, logic, walked, outbox, how).walk(events);
  }
}

class PathWalk {
  private id = '';
  private model: TimedCase;

  constructor(
    private readonly running: RunningSandbox,
    private readonly client: Client,
    private readonly logic: TimedLogic,
    private readonly walked: Walked,
    private readonly outbox: { held: boolean },
    private readonly how: HowToWalk,
  ) {
    this.model = logic.initial;
  }

  private get hosted(): HostedProcess {
    return this.logic.hosted;
  }

  async walk(events: readonly PathEvent[]): Promise<void> {
    const now = toOffsetIso(this.logic.startMs);
    this.outbox.held = false;
    await this.asked(this.client.post('/sandbox/reset', { now }), 200);
    await fillRegister(this.client, this.hosted.process);
    for (const [i, event] of events.entries()) {
      // From another start there may be nothing to wait for, or nothing told, where there was one.
      const nothingDue = event.type === 'wait' && !nextDue(this.model);
      const nothingTold = event.type === 'notices' && this.model.notices.length === 0;
      if (nothingDue || nothingTold) {
        this.walked.stepsSkipped++;
        continue;
      }
      this.outbox.held = events[i + 1]?.type !== 'notices';
      await this.take(event);
      if (!this.id) return;
    }
    this.walked.paths++;
  }

  private async take(event: PathEvent): Promise<void> {
    const { outcome, after, message } = this.logic.attempt(this.model, event);
    if (outcome === 'failed') throw new Error(`${stepName(event)}: the process fails: ${message}`);
    this.walked.steps++;
    if (this.how.readAnew) this.running.service.engine.forget();
    if (outcome === 'refused') this.walked.stepsRefused++;
    const answer = await this.perform(event, outcome === 'taken');
    this.model = after;
    if (!this.id) return;
    this.compare(answer ?? (await this.see()), stepName(event, after));
    for (const goal of goalsMet(after)) this.walked.goals.add(goal);
    await this.probeOnce();
  }

  /** Does the step on the service; gives the case as it answered it, where it did. */
  private async perform(event: PathEvent, taken: boolean): Promise<any> {
    const payload = this.logic.payload(this.model, event);
    switch (event.type) {
      case 'open': {
        const body = { process: this.hosted.process.key, input: payload };
        const answer = await this.asked(this.as(event).post('/cases', body), taken ? 201 : 422);
        this.id = taken ? answer.body.id : '';
        return answer.body;
      }
      case 'send': {
        const answer = await this.asked(this.send(event), taken ? 200 : 409);
        if (taken)
          this.checkAllowed(
            answer.body.allowed,
            this.logic.attempt(this.model, event).after,
            event,
          );
        return taken ? answer.body : null;
      }
      case 'tell': {
        expect((await this.tell(event)).status).toBe(taken ? 200 : 409);
        return null;
      }
      case 'wait': {
        const now = toOffsetIso(this.logic.attempt(this.model, event).after.nowMs);
        await this.asked(this.client.put('/clock', { now }), 200);
        return null;
      }
      case 'notices':
        // After a person's step they left with its answer; after a parent's word they leave now.
        this.outbox.held = false;
        await this.running.sandbox.settle();
        return null;
    }
  }

  private send(event: Said): Promise<HttpAnswer> {
    const payload = this.logic.payload(this.model, event);
    return this.as(event).post(`/cases/${this.id}/events`, { type: event.event, payload });
  }

  private as(event: PathEvent): Client {
    const { actor, role, unit } = this.logic.actor(event);
    return this.client.as(`${actor};${role};${unit}`);
  }

  /** Only the host speaks for a parent: in the service's own process, through the one door. */
  private tell(event: Said): Promise<{ status: number; body: unknown }> {
    return this.running.service.engine.send({
      caseId: this.id,
      type: event.event,
      payload: this.logic.payload(this.model, event),
      by: SYSTEM(this.logic.actor(event).unit),
      idempotency: { key: randomUUID(), bodyHash: '' },
    });
  }

  private async see(): Promise<any> {
    return (await this.asked(this.client.get(`/cases/${this.id}`), 200)).body;
  }

  private compare(answer: any, after: string): void {
    expect({ after, ...serviceView(answer) }).toEqual({ after, ...modelView(this.model) });
  }

  /** Once for each state of the case: what the model refuses here, the service refuses too. */
  private async probeOnce(): Promise<void> {
    const { process } = this.hosted;
    // The model is a moment before its notices leave; the service has sent them with its answer.
    if (this.model.notices.length > 0 && !this.outbox.held) return;
    const state = identityOf(this.model, process.fixtures.identity);
    if (this.walked.states.has(state)) return;
    this.walked.states.add(state);
    // A refused event too lets due timers fire first: the case would not stay as it is.
    if (isOverdue(this.model) || !this.how.refusals) return;
    await Promise.all(this.refusedHere().map((event) => this.refuse(event)));
    await this.refuseForPeople();
    const answer = await this.see();
    this.compare(answer, 'every refusal');
    this.checkAllowed(answer.allowed, this.model, null);
  }

  /**
   * Every sample where a guard may have read it; one where no active state knows the event at all. Such
   * an event is refused for the machine's state alone: that is asked once in each of those.
   */
  private refusedHere(): Said[] {
    const value = JSON.stringify(snapshotOf(this.model).value);
    const asked = this.walked.machineStates.has(value);
    this.walked.machineStates.add(value);
    return this.logic
      .candidates(this.model)
      .filter((event) => 'event' in event)
      .filter(({ event, sample }) => isKnown(this.model, event) || (sample === 0 && !asked))
      .filter((event) => this.logic.attempt(this.model, event).outcome === 'refused');
  }

  private async refuse(event: Said): Promise<void> {
    this.walked.refusals++;
    const answer =
      event.type === 'send' ? await this.asked(this.send(event)) : await this.tell(event);
    const { type, seq } = answer.body as { type: string; seq: number };
    const expected = {
      type: 'urn:dung-han:problem:event-not-allowed',
      status: 409,
      seq: this.model.seq,
    };
    const step = stepName(event);
    expect({ step, type, status: answer.status, seq }).toEqual({ step, ...expected });
  }

  /** What the host alone may say is refused to a person whatever the state. */
  private async refuseForPeople(): Promise<void> {
    const { role, unit } = this.logic.actor({ type: 'open', input: '' });
    for (const type of Object.keys(this.hosted.process.systemEvents)) {
      const body = { type, payload: {}, role, unit };
      await this.asked(this.client.post(`/cases/${this.id}/events`, body), 403);
      this.walked.refusals++;
    }
  }

  /** Every event that the model takes is offered to those who may send it; to nobody else is any. */
  private checkAllowed(allowed: string[], one: TimedCase, sent: Said | null): void {
    const { process } = this.hosted;
    const asker = sent && this.logic.actor(sent);
    const may = (type: string): boolean =>
      asker === null ||
      (process.access.send[type]!.includes(asker.role) &&
        !keptApart(process, one.state!, type, [asker.actor]));
    const taken = this.logic
      .candidates(one)
      .filter(
        (event) => event.type === 'send' && this.logic.attempt(one, event).outcome === 'taken',
      )
      .map((event) => (event as Said).event);
    expect(allowed).toEqual(expect.arrayContaining([...new Set(taken)].filter(may)));
    expect(allowed.filter((type) => !may(type))).toEqual([]);
  }

  private async asked(request: Promise<HttpAnswer>, status?: number): Promise<HttpAnswer> {
    this.walked.requests++;
    const answer = await request;
    if (status !== undefined && answer.status !== status) {
      throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
    }
    return answer;
  }
}
