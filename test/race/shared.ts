import { randomUUID } from 'node:crypto';
import { parseInstant } from '../../src/calendar/day';
import { readConfig } from '../../src/config';
import { VirtualClock } from '../../src/engine/clock';
import type { Answer } from '../../src/engine/commands';
import { pause } from './random';
import { Service } from '../../src/service';
import { PROCESSES } from '../fixtures/running';

/** A node in this process: its clock stands still and its loops are ticked by the test. */
export class SharedNode {
  /** What it would have written to its log. */
  readonly told: string[] = [];
  service!: Service;

  private constructor(readonly clock: VirtualClock) {}

  static async open(databaseUrl: string, now: string): Promise<SharedNode> {
    const node = new SharedNode(new VirtualClock(parseInstant(now)!));
    const config = { ...readConfig({}), databaseUrl, machinesPaths: [PROCESSES] };
    node.service = await Service.open(config, node.clock, {
      warn: (message) => node.told.push(message),
      unknownOutcome: ({ message }) => node.told.push(message),
    });
    return node;
  }

  open(process: string, input: object, by = OFFICER, key: string = randomUUID()): Promise<Answer> {
    const idempotency = { key, bodyHash: key };
    return again(() => this.service.engine.open({ process, input: input as any, by, idempotency }));
  }

  send(caseId: string, type: string, payload: object = {}, by = OFFICER): Promise<Answer> {
    const idempotency = { key: randomUUID(), bodyHash: type };
    const command = { caseId, type, payload: payload as any, by, idempotency };
    return again(() => this.service.engine.send(command));
  }

  note(caseId: string, type: 'ASSIGN' | 'RESUME', payload: object = {}): Promise<Answer> {
    const idempotency = { key: randomUUID(), bodyHash: type };
    const command = { caseId, type, payload: payload as any, by: OFFICER, idempotency };
    return again(() => this.service.notes.take(command));
  }

  /** Works off what is due, as the loop does: what has no time just now is tried again. */
  async tick(loop: 'timers' | 'outbox'): Promise<void> {
    await again(() => this.service[loop].tick());
  }

  moveTo(now: string): void {
    this.clock.moveTo(parseInstant(now)!);
  }

  resetTo(now: string): void {
    this.clock.reset(parseInstant(now)!);
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

const TRIES_MAX = 100;

/** A client is told when there is no time for it just now, and comes again with the same key. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES_MAX) throw error;
      await pause(50);
    }
  }
}

export const OFFICER = { actor: 'an', role: 'petition-officer', unit: 'ct-dost-office' };

export const petition = (receivedOn: string): object => ({
  receivedOn,
  channel: 'post',
  content: 'Hồ sơ phải nộp bản sao hai lần.',
});
