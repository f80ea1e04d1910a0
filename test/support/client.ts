import { randomUUID } from 'node:crypto';

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
  ) {}

  as(actor: string): Client {
    return new Client(this.url, { ...this.headers, 'X-Sandbox-Actor': actor });
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
    const answer = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : {
            body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
          }),
    });
    const text = await answer.text();
    const json =
      answer.headers.get('content-type')?.includes('json') &&
      !answer.headers.get('content-type')?.includes('ndjson');
    return {
      status: answer.status,
      body: json && text ? JSON.parse(text) : text,
      headers: answer.headers,
    };
  }
}
