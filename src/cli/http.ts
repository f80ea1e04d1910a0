import { EXIT, Failure, usageFailure, type ProblemBody } from './failure.js';

/** What failed before a connection stood: the request has certainly not been sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  // fetch speaks to no port of another protocol, and says so in a message without a code.
  'bad port',
]);
/** As the service takes a token and an Idempotency-Key. */
const HEADER_TEXT = /^[\x21-\x7e]{1,200}$/;

/** The service's HTTP API; whatever it refuses is thrown as a Failure. */
export class Http {
  private readonly base: string;
  /** What the service has set, as a browser would keep it: `sign-in` needs it for a moment. */
  private cookie: string | null = null;

  constructor(
    readonly url: string,
    private readonly token: string | null,
  ) {
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) {
      throw usageFailure(
        `'${url}' không phải là địa chỉ dạng http://127.0.0.1:3000.`,
        `'${url}' is not an address such as http://127.0.0.1:3000.`,
      );
    }
    if (token !== null) mustFitHeader(token, 'mã truy cập', 'token');
    this.base = `${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}/api`;
  }

  async get(path: string): Promise<any> {
    return this.json(await this.ask('GET', path), null);
  }

  /** An act; with a key it can be sent again without being done twice. */
  async post(path: string, body: object, key: string | null = null): Promise<any> {
    if (key !== null) mustFitHeader(key, 'khóa (--key)', 'key');
    return this.json(await this.ask('POST', path, body, key), key);
  }

  async delete(path: string): Promise<any> {
    return this.send('DELETE', path);
  }

  /** What is done once however often it is sent. */
  async send(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<any> {
    return this.json(await this.ask(method, path, body), null);
  }

  /** Sends a file as it is; with a key it is an act. */
  async upload(path: string, file: SentFile, key: string | null = null): Promise<any> {
    if (key !== null) mustFitHeader(key, 'khóa (--key)', 'key');
    return this.json(await this.ask('POST', path, file, key), key);
  }

  /** Fetches a file as it is. */
  async download(path: string): Promise<Buffer> {
    const response = await this.ask('GET', path);
    if (!response.ok || typeOf(response).includes('json')) await this.json(response, null);
    try {
      return Buffer.from(await response.arrayBuffer());
    } catch (error) {
      throw this.lost(error as Error, null);
    }
  }

  /** Long work, line by line (NDJSON); with a key it goes on where it broke off. A problem on the way is thrown. */
  async *lines(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    key: string | null = null,
  ): AsyncGenerator<any> {
    if (key !== null) mustFitHeader(key, 'khóa (--key)', 'key');
    const response = await this.ask(method, path, body, key);
    if (!response.ok || !typeOf(response).includes('ndjson')) {
      await this.json(response, key);
      throw this.notDungHan(response);
    }
    try {
      for await (const line of linesOf(response.body!)) {
        const value = JSON.parse(line);
        if (value.problem) throw new Failure(EXIT.refused, value.problem);
        yield value;
      }
    } catch (error) {
      if (error instanceof Failure) throw error;
      throw noAnswer(
        'cut-off',
        `Kết nối tới ${this.url} bị đứt giữa chừng; hãy chạy lại lệnh.`,
        `The connection to ${this.url} broke half way; run the command again.`,
      );
    }
  }

  private async ask(
    method: string,
    path: string,
    body?: object,
    key: string | null = null,
  ): Promise<Response> {
    const sent = body === undefined ? null : isFile(body) ? body : asJson(body);
    try {
      const response = await fetch(`${this.base}${path}`, {
        method,
        // A redirect would carry an act to another place, or turn it into a read.
        redirect: 'manual',
        headers: {
          ...(this.token === null ? {} : { Authorization: `Bearer ${this.token}` }),
          // What comes with a cookie has to say whence.
          ...(this.cookie === null
            ? {}
            : { Cookie: this.cookie, Origin: new URL(this.url).origin }),
          ...(sent ? { 'Content-Type': sent.type } : {}),
          // Header values are Latin letters; a name is none of that.
          ...(sent?.name ? { 'File-Name': encodeURIComponent(sent.name.toWellFormed()) } : {}),
          ...(key === null ? {} : { 'Idempotency-Key': key }),
        },
        ...(sent ? { body: sent.bytes as RequestInit['body'] } : {}),
      });
      this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
      return response;
    } catch (error) {
      throw this.lost(error as Error, key);
    }
  }

  private async json(response: Response, key: string | null): Promise<any> {
    let body: any;
    try {
      const text = await response.text();
      body = typeOf(response).includes('json') ? JSON.parse(text) : undefined;
    } catch (error) {
      throw this.lost(error as Error, key);
    }
    if (response.ok && body !== undefined) return body;
    const unknown = response.status >= 500 && key !== null;
    if (typeof body?.detail === 'string' && typeof body?.en?.detail === 'string') {
      const problem: ProblemBody = { ...body, ...(unknown ? { idempotencyKey: key } : {}) };
      throw new Failure(unknown ? EXIT.noAnswer : EXIT.refused, problem);
    }
    throw this.notDungHan(response, unknown ? key : null);
  }

  private notDungHan({ status }: Response, key: string | null = null): Failure {
    return noAnswer(
      'not-dung-han',
      `${this.url} trả lời (${status}) nhưng không phải là dịch vụ Đúng Hạn; xem lại --url.`,
      `${this.url} answered (${status}) but is not Đúng Hạn; check --url.`,
      key,
    );
  }

  private lost(error: Error, key: string | null): Failure {
    const cause = causeOf(error);
    if (NOT_CONNECTED.has(cause)) {
      return noAnswer(
        'unreachable',
        `Không kết nối được tới ${this.url} (${cause}); chưa có gì được gửi.`,
        `${this.url} cannot be reached (${cause}); nothing was sent.`,
      );
    }
    if (key === null) {
      return noAnswer(
        'unreachable',
        `Mất kết nối tới ${this.url} trước khi có câu trả lời (${cause}).`,
        `The connection to ${this.url} was lost before there was an answer.`,
      );
    }
    return noAnswer(
      'unknown-outcome',
      `Mất kết nối tới ${this.url} trước khi có câu trả lời: không rõ đã ghi được hay chưa.`,
      `The connection to ${this.url} was lost before there was an answer: it is unknown whether this was written.`,
      key,
    );
  }
}

/** What is sent as it is, and not as JSON. */
interface SentFile {
  bytes: Uint8Array | string;
  type: string;
  name?: string;
}

function isFile(body: object): body is SentFile {
  return 'bytes' in body && body.bytes instanceof Uint8Array;
}

function asJson(body: object): SentFile {
  return { bytes: JSON.stringify(body), type: 'application/json' };
}

function noAnswer(code: string, vi: string, en: string, key: string | null = null): Failure {
  const title = { vi: 'Không có câu trả lời', en: 'No answer' };
  const failure = Failure.local(EXIT.noAnswer, code, title, { vi, en });
  if (key !== null) failure.problem.idempotencyKey = key;
  return failure;
}

function mustFitHeader(text: string, vi: string, en: string): void {
  if (HEADER_TEXT.test(text)) return;
  throw usageFailure(
    `${vi} phải có từ 1 đến 200 ký tự ASCII, không có khoảng trắng.`,
    `The ${en} must have 1 to 200 ASCII characters and no blanks.`,
  );
}

function typeOf(response: Response): string {
  return response.headers.get('content-type') ?? '';
}

/** fetch hides the cause one level down, and two where a name has several addresses. */
function causeOf(error: Error): string {
  const cause = error.cause as
    { code?: string; message?: string; errors?: { code?: string }[] } | undefined;
  return cause?.code ?? cause?.errors?.[0]?.code ?? cause?.message ?? error.message;
}

async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of stream) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop()!;
    yield* parts.filter(Boolean);
  }
  if (rest) yield rest;
}
