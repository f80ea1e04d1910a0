import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { pause, type Random } from './random';
import type { Tally } from './tally';

/** A send that gets no answer at all in this time hangs. */
export const ANSWER_MS_MAX = 20_000;
const TRIES_MAX = 400;

export interface Answered {
  status: number;
  body: any;
  /** Of the answer's bytes: the same key gets the same answer for ever. */
  hash: string;
}

/** One line of a client's own file: what it was told, and can hold the service to. */
export interface Acknowledgement {
  case: string;
  seq: number;
  key: string;
  hash: string;
}

/** Whoever drafts a decision, controls it or signs it has no other part in it: a token of another person's each. */
export interface Tokens {
  office: string;
  drafter: string;
  controller: string;
  signer: string;
}

const WHOSE: { [type: string]: keyof Tokens } = {
  SUBMIT_DRAFT: 'drafter',
  QC_PASS: 'controller',
  SIGN: 'signer',
};

const tokenFor = (tokens: Tokens, { type }: { type?: string }): string =>
  tokens[WHOSE[type ?? ''] ?? 'office'];

/**
 * A client of several nodes: sends to one, and when the answer is 503 or does not come, sends the same
 * key again, to the next node. Appends every acknowledgement to a file of its own.
 */
export class Sender {
  private turn: number;

  constructor(
    private readonly urls: readonly string[],
    private readonly tokens: Tokens,
    readonly random: Random,
    private readonly tally: Tally,
    private readonly file: string,
  ) {
    this.turn = random.below(urls.length);
  }

  /** Sends until there is an answer that is not "try again", and writes it down. */
  async send(path: string, body: object, key: string): Promise<Answered> {
    const answered = await this.sendUntilAnswered(path, body, key);
    const { status, body: given, hash } = answered;
    if (status !== 200 && status !== 201) {
      this.tally.find(`${key} was answered ${status}: ${JSON.stringify(given).slice(0, 500)}`);
      return answered;
    }
    const line: Acknowledgement = { case: given.id, seq: given.seq, key, hash };
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
    this.tally.count('acknowledged');
    return answered;
  }

  /** Sends a key that has its answer once more, to whichever node: the answer is the same. */
  async sendAgain(path: string, body: object, key: string, first: Answered): Promise<void> {
    const again = await this.sendUntilAnswered(path, body, key);
    this.tally.count('sent again');
    if (again.hash !== first.hash || again.status !== first.status) {
      this.tally.find(`${key} was answered differently when it was sent again.`);
    }
  }

  private async sendUntilAnswered(path: string, body: object, key: string): Promise<Answered> {
    let wasUnknown = false;
    for (let tries = 1; tries <= TRIES_MAX; tries++) {
      const answered = await this.once(path, body, key);
      if (answered && answered.status < 500) {
        if (wasUnknown) this.tally.count('unknown at first, then resolved');
        return answered;
      }
      if (answered) {
        const code = String(answered.body.type).split(':').at(-1)!;
        this.tally.count(`answered ${answered.status} ${code}`);
        if (code === 'unknown-outcome') wasUnknown = true;
        if (answered.status !== 503) this.tally.find(`${key}: ${answered.status} ${code}`);
      }
      this.turn += 1;
      // A client of the real service waits for Retry-After; here more retries are more races.
      await pause(this.random.between(5, 60) * Math.min(tries, 10));
    }
    throw new Error(`${key} got no answer in ${TRIES_MAX} tries.`);
  }

  /** One try; null when the connection gave no answer. */
  private async once(path: string, body: object, key: string): Promise<Answered | null> {
    const began = performance.now();
    try {
      const answer = await fetch(`${this.urls[this.turn % this.urls.length]}/api${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${tokenFor(this.tokens, body)}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS_MAX),
      });
      const text = await answer.text();
      this.tally.took(performance.now() - began);
      const hash = createHash('sha256').update(text).digest('hex');
      return { status: answer.status, body: JSON.parse(text), hash };
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') {
        this.tally.find(`${key} got no answer in ${ANSWER_MS_MAX} ms.`);
      }
      this.tally.count('no answer');
      return null;
    }
  }
}
