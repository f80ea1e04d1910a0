import { randomUUID } from 'node:crypto';
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
import type { Client, HttpAnswer } from '../support/client.js';
import { modelView, mustEqual, serviceView } from './views.js';
import type { World } from './world.js';

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
  /** Whether what each state of the case refuses is tried. */
  refusals: boolean;
  /** Before each step the service forgets the case and reads it from its database. */
  readAnew: boolean;
}

/** Walks one path on the real service, over HTTP, and compares it with the model after every step. */
export class PathWalk {
  private id = '';
  private model: TimedCase;

  constructor(
    private readonly world: World,
    private readonly logic: TimedLogic,
    private readonly walked: Walked,
    private readonly how: HowToWalk,
  ) {
    this.model = logic.initial;
  }

  private get hosted(): HostedProcess {
    return this.logic.hosted;
  }

  async walk(events: readonly PathEvent[]): Promise<void> {
    try {
      await this.takeAll(events);
    } finally {
      if (this.id) this.world.leave(this.id);
    }
  }

  private async takeAll(events: readonly PathEvent[]): Promise<void> {
    for (const event of events) {
      // From another start there may be nothing to wait for, or nothing told, where there was one.
      const nothingDue = event.type === 'wait' && !nextDue(this.model);
      const nothingTold = event.type === 'notices' && this.model.notices.length === 0;
      if (nothingDue || nothingTold) {
        this.walked.stepsSkipped++;
        continue;
      }
      await this.take(event);
      if (!this.id) return;
    }
    this.walked.paths++;
  }

  private async take(event: PathEvent): Promise<void> {
    const { outcome, after, message } = this.logic.attempt(this.model, event);
    if (outcome === 'failed') throw new Error(`${stepName(event)}: the process fails: ${message}`);
    this.walked.steps++;
    if (this.how.readAnew) this.world.service.engine.forget();
    if (outcome === 'refused') this.walked.stepsRefused++;
    const answer = await this.perform(event, outcome === 'taken');
    this.model = after;
    if (!this.id) return;
    this.compare(answer ?? (await this.see()), () => stepName(event, after));
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
        mustEqual((await this.tell(event)).status, taken ? 200 : 409, () => stepName(event));
        return null;
      }
      case 'wait':
        await this.world.until(this.logic.attempt(this.model, event).after.nowMs);
        return null;
      case 'notices':
        await this.world.delivered();
        return null;
    }
  }

  private send(event: Said): Promise<HttpAnswer> {
    const payload = this.logic.payload(this.model, event);
    return this.as(event).post(`/cases/${this.id}/events`, { type: event.event, payload });
  }

  private as(event: PathEvent): Client {
    const { actor, role, unit } = this.logic.actor(event);
    return this.world.client.as(`${actor};${role};${unit}`);
  }

  /** Only the host speaks for a parent: in the service's own process, through the one door. */
  private tell(event: Said): Promise<{ status: number; body: unknown }> {
    return this.world.service.engine.send({
      caseId: this.id,
      type: event.event,
      payload: this.logic.payload(this.model, event),
      by: SYSTEM(this.logic.actor(event).unit),
      idempotency: { key: randomUUID(), bodyHash: '' },
    });
  }

  private async see(): Promise<any> {
    return (await this.asked(this.world.client.get(`/cases/${this.id}`), 200)).body;
  }

  private compare(answer: any, after: () => string): void {
    mustEqual(serviceView(answer), modelView(this.model), after);
  }

  /** Once for each state of the case: what the model refuses here, the service refuses too. */
  private async probeOnce(): Promise<void> {
    const { process } = this.hosted;
    const state = identityOf(this.model, process.fixtures.identity);
    if (this.walked.states.has(state)) return;
    this.walked.states.add(state);
    // A refused event too lets due timers fire first: the case would not stay as it is.
    if (isOverdue(this.model) || !this.how.refusals) return;
    const value = JSON.stringify(snapshotOf(this.model).value);
    const isNew = !this.walked.machineStates.has(value);
    this.walked.machineStates.add(value);
    // One after the other: sends to one case take turns, and its neighbours are at work meanwhile.
    for (const event of this.refusedHere(isNew)) await this.refuse(event);
    if (isNew) await this.refuseForPeople();
    const answer = await this.see();
    this.compare(answer, () => 'every refusal');
    this.checkAllowed(answer.allowed, this.model, null);
  }

  /**
   * Every sample where a guard may have read it; one where no active state knows the event at all. Such
   * an event is refused for the machine's state alone: that is asked once in each of those.
   */
  private refusedHere(isNew: boolean): Said[] {
    return this.logic
      .candidates(this.model)
      .filter((event) => 'event' in event)
      .filter(({ event, sample }) => isKnown(this.model, event) || (sample === 0 && isNew))
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
    mustEqual({ type, status: answer.status, seq }, expected, () => stepName(event));
  }

  /** What the host alone may say is refused to a person before anybody looks at the state. */
  private async refuseForPeople(): Promise<void> {
    const { role, unit } = this.logic.actor({ type: 'open', input: '' });
    for (const type of Object.keys(this.hosted.process.systemEvents)) {
      const body = { type, payload: {}, role, unit };
      await this.asked(this.world.client.post(`/cases/${this.id}/events`, body), 403);
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
    const missing = [...new Set(taken)].filter((type) => may(type) && !allowed.includes(type));
    const tooMany = allowed.filter((type) => !may(type));
    mustEqual({ missing, tooMany }, { missing: [], tooMany: [] }, () => 'what is allowed');
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
