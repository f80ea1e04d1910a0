import { pause } from './random';
import type { Tally } from './tally';

export interface TailedEvent {
  case: string;
  seq: number;
  hash: string;
}

/** Reads the log of all cases behind a cursor, all the time, as a system that follows this one does. */
export class TailReader {
  readonly read: TailedEvent[] = [];
  private cursor = '0~0';
  private stopping = false;
  private readonly ended: Promise<void>;

  constructor(
    private readonly urls: readonly string[],
    private readonly token: string,
    private readonly tally: Tally,
  ) {
    this.ended = this.run();
  }

  /** Reads on until `total` events were read or nothing more comes, and stops. */
  async finish(total: number): Promise<void> {
    for (let idle = 0; this.read.length < total && idle < 100; idle++) await pause(100);
    this.stopping = true;
    await this.ended;
  }

  private async run(): Promise<void> {
    for (let turn = 0; !this.stopping;) {
      const items = await this.page(this.urls[turn % this.urls.length]!);
      if (items === null) turn += 1;
      if (!items?.length) await pause(50);
    }
  }

  private async page(url: string): Promise<TailedEvent[] | null> {
    try {
      const answer = await fetch(`${url}/api/log?after=${this.cursor}`, {
        headers: { Authorization: `Bearer ${this.token}` },
        signal: AbortSignal.timeout(10_000),
      });
      if (answer.status !== 200) {
        if (answer.status !== 503) this.tally.find(`The tail was answered ${answer.status}.`);
        return null;
      }
      const { items, next } = (await answer.json()) as { items: TailedEvent[]; next: string };
      this.cursor = next;
      this.read.push(...items.map(({ case: id, seq, hash }) => ({ case: id, seq, hash })));
      return items;
    } catch {
      return null;
    }
  }
}
