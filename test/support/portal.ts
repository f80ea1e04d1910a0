import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Told {
  key: string;
  body: any;
}

/** How the portal answers, one after the other; the last goes on. `lost`: it takes it, and nobody hears. */
export type Answer = number | 'silent' | 'lost' | { status: number; text: string };

/** A small national portal on a real port: it counts what it takes, once for each key. */
export class TestPortal {
  readonly asked: Told[] = [];
  readonly taken = new Map<string, any>();
  private answers: Answer[] = [200];

  private constructor(
    readonly url: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<TestPortal> {
    const portal: { one?: TestPortal } = {};
    const server = createServer((request, response) => {
      void portal.one!.answer(request, response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    portal.one = new TestPortal(`http://127.0.0.1:${port}/statuses`, async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    });
    return portal.one;
  }

  answering(...answers: Answer[]): void {
    this.answers = answers;
    this.asked.length = 0;
    this.taken.clear();
  }

  close(): Promise<void> {
    return this.end();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const bytes of request) text += bytes;
    const told = { key: String(request.headers['idempotency-key']), body: JSON.parse(text) };
    this.asked.push(told);
    const answer = this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!;
    if (answer === 'silent') return;
    const { status, text: said } =
      typeof answer === 'object' ? answer : { status: answer === 'lost' ? 200 : answer, text: '' };
    if (status < 300) this.taken.set(told.key, told.body);
    if (answer === 'lost') request.socket.destroy();
    else response.writeHead(status, { Location: '/elsewhere' }).end(said);
  }
}
