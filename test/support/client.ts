import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

export interface HttpAnswer {
  status: number;
  body: any;
  headers: Headers;
}

/** A small HTTP client for tests: what curl would do. */
export class Client {
  constructor(
    readonly url: string,
    private readonly headers: { [name: string]: string } = {},
    /** The same requests without a socket: the whole door, a third of the time. */
    private readonly door?: FastifyInstance,
  ) {}

  static inside(door: FastifyInstance): Client {
    return new Client('', {}, door);
  }

  as(actor: string): Client {
    return this.with({ 'X-Sandbox-Actor': actor });
  }

  with(headers: { [name: string]: string }): Client {
    return new Client(this.url, { ...this.headers, ...headers }, this.door);
  }

  get(path: string): Promise<HttpAnswer> {
    return this.request('GET', path);
  }

  post(path: string, body: object, key: string = randomUUID()): Promise<HttpAnswer> {
    return this.request('POST', path, body, { 'Idempotency-Key': key });
  }

  put(path: string, body: object): Promise<HttpAnswer> {
    return this.request('PUT', path, body);
  }

  async request(
    method: string,
    path: string,
    body?: object | string | Buffer,
    headers: { [name: string]: string } = {},
  ): Promise<HttpAnswer> {
    const bytes =
      body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
        ? body
        : JSON.stringify(body);
    const type: Asked['headers'] =
      bytes === undefined ? {} : { 'Content-Type': 'application/json' };
    const asked: Asked = { method, headers: { ...this.headers, ...type, ...headers }, body: bytes };
    const answer = await (this.door
      ? injected(this.door, `/api${path}`, asked)
      : fetched(`${this.url}/api${path}`, asked));
    const kind = answer.headers.get('content-type');
    const json = kind?.includes('json') && !kind.includes('ndjson');
    return { ...answer, body: json && answer.text ? JSON.parse(answer.text) : answer.text };
  }
}

interface Asked {
  method: string;
  headers: { [name: string]: string };
  body: string | Buffer | undefined;
}

interface Said {
  status: number;
  text: string;
  headers: Headers;
}

async function fetched(url: string, { method, headers, body }: Asked): Promise<Said> {
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

async function injected(door: FastifyInstance, url: string, asked: Asked): Promise<Said> {
  const { method, headers, body: payload } = asked;
  const answer = await door.inject({ method: method as 'GET', url, headers, payload });
  const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return { status: answer.statusCode, text: answer.body, headers: new Headers(pairs as []) };
}
