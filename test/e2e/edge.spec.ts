import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { join } from 'node:path';
import { Edge, type Route } from '../fixtures/edge';

/** What every answer carries, that reading changes nothing, and the screens' own files. */
let edge: Edge;
let web: string;
let id: string;
let hash: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'dung-han-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(
    join(web, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script src="/assets/app-1a2b.js" nonce="__CSP_NONCE__"></script>',
  );
  writeFileSync(join(web, 'assets', 'app-1a2b.js'), 'start()');
  writeFileSync(join(web, 'assets', 'app-1a2b.js.br'), brotliCompressSync('start()'));
  writeFileSync(join(web, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  edge = await Edge.start({ requestsPerMinute: 0 }, { webPath: web });
  ({ id } = await edge.petition());
  const attached = await edge.attach(id, 'Đơn của bà Lan.txt');
  expect(attached.status).toBe(200);
  [{ hash }] = (await edge.as('lan').get(`/cases/${id}/files`)).body;
});
afterAll(async () => {
  await edge?.end();
  rmSync(web, { recursive: true, force: true });
});

const concrete = ({ url }: Route): string =>
  url
    .replace(':id', id)
    .replace(':hash', hash)
    .replace(':deadline', 'handling-1')
    .replace(':key', 'feedback-petition')
    .replace(':code', '1.000001')
    .replace('/*', '/some/page');

/** A stream of changes never ends by itself: whoever has heard enough goes. */
const heardOut = async ({ body, headers }: Response): Promise<void> => {
  const endless = headers.get('content-type')?.startsWith('text/event-stream');
  if (endless) await body?.cancel();
  else await new Response(body).arrayBuffer();
};

const get = (path: string, headers: { [name: string]: string } = {}): Promise<Response> =>
  fetch(`${edge.url}${path}`, { headers: { Authorization: 'Bearer an', ...headers } });

const expectHeaders = ({ headers }: Response, what: string): void => {
  const policy = headers.get('content-security-policy') ?? '';
  expect({ what, policy }).toEqual({ what, policy: expect.stringMatching(/^default-src 'none'/) });
  expect({ what, loose: /unsafe-(inline|eval)|\*|https?:/.test(policy) }).toEqual({
    what,
    loose: false,
  });
  expect({ what, sent: Object.fromEntries(headers) }).toMatchObject({
    what,
    sent: {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'cache-control': expect.any(String),
      'x-request-id': expect.any(String),
    },
  });
  expect(headers.get('x-powered-by')).toBeNull();
  // Said over plain HTTP it would lock a test machine out.
  expect(headers.get('strict-transport-security')).toBeNull();
};

describe('the headers of an answer', () => {
  it('stand on every address there is, whether it is answered or refused', async () => {
    const known = edge.routes.filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
    expect(known.length).toBeGreaterThan(35);
    for (const route of known) {
      const { method } = route;
      const answer = await fetch(`${edge.url}${concrete(route)}`, {
        method,
        headers: { Authorization: 'Bearer an' },
      });
      await heardOut(answer);
      expectHeaders(answer, `${method} ${route.url}`);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it.each(['/api/nothing', '/api/cases', '/api/session'])(
    'stand on the refusal of %s',
    async (path) => expectHeaders(await get(path, { Authorization: '' }), path),
  );

  it.each([
    ['/api/cases/%E0%A4%A', 400],
    [`/api/cases/${'a'.repeat(5_000)}`, 414],
  ])('are there too where the router refuses an address: %#', async (path, status) => {
    const answer = await get(path);
    expect([status, 404]).toContain(answer.status);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('let a file do even less', async () => {
    const answer = await get(`/api/cases/${id}/files/${hash}`);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it("let the API's description use the styles that stand in it, and no other", async () => {
    const answer = await get('/api/docs');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/style-src 'self' 'unsafe-hashes' 'sha256-/);
    expect(await answer.text()).not.toMatch(/<script>[^<]/);
  });

  it('ask for https for half a year where the service is reached by it', async () => {
    const secure = await Edge.start({ publicUrl: 'https://thutuc.example' });
    const { headers } = await fetch(`${secure.url}/health/live`);
    expect(headers.get('strict-transport-security')).toBe('max-age=15552000');
    await secure.end();
  });
});

describe('a request', () => {
  it('that only reads changes nothing, at any address', async () => {
    const tables = edge.service.engine.store.read.entityMetadatas
      .map(({ tableName }) => tableName)
      // Who has read is written down: that is what reading leaves.
      .filter((name) => name !== 'personal_reads');
    const everything = async (): Promise<any> =>
      Object.fromEntries(
        await Promise.all(
          tables.map(async (name) => [
            name,
            await edge.service.engine.store.read.query(`SELECT * FROM ${name}`),
          ]),
        ),
      );
    const before = await everything();
    expect(before.cases).not.toHaveLength(0);
    for (const route of edge.routes.filter(({ method }) => method === 'GET')) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = {
          Authorization: 'Bearer an',
          Cookie: 'x=1',
          Origin: 'https://evil.example',
        };
        const answer = await fetch(`${edge.url}${concrete(route)}`, { method, headers });
        await heardOut(answer);
        expect(answer.status).toBeLessThan(500);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it('with more parameters than any address has is refused', async () => {
    const answer = await get(`/api/cases?${'text=a&'.repeat(60)}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ type: 'urn:dung-han:problem:malformed-request' });
  });

  it('with more fields than any form has is refused, and none of them is named', async () => {
    const fields = Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 1]);
    const answer = await edge.as('lan').post('/cases', Object.fromEntries(fields));
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body).length).toBeLessThan(1_000);
  });

  it('has only so long to come in', () => {
    const server = edge.app.getHttpServer();
    expect(server.headersTimeout).toBe(15_000);
    expect(server.requestTimeout).toBe(60_000 + Math.ceil((20 * 1024 * 1024) / 64));
    expect(server.timeout).toBe(120_000);
  });

  it('whose sender stops half way is ended by the server', async () => {
    const server = edge.app.getHttpServer();
    const { port } = new URL(edge.url);
    const before = server.timeout;
    server.setTimeout(200);
    const ended = await new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          'POST /api/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
        ),
      );
      socket.on('close', () => resolve(true));
      socket.on('error', () => undefined);
      socket.resume();
    });
    server.setTimeout(before);
    expect(ended).toBe(true);
  });
});

describe('the screens', () => {
  it('are one page for every address that is not the API, new each time', async () => {
    const nonces = new Set<string>();
    for (const path of [
      '/',
      '/cases/1',
      '/inbox?tab=mine',
      '/..%2f..%2fpackage.json',
      '/assets/gone.js',
    ]) {
      const answer = await get(path);
      const [, nonce] = /nonce="([^"]+)"/.exec(await answer.text())!;
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
          "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      nonces.add(nonce!);
    }
    expect(nonces.size).toBe(5);
  });

  it.each([
    ['/assets/app-1a2b.js', 'application/javascript', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ])('have %s as a file', async (path, type, cached) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('cache-control')).toBe(cached);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', null],
    ['identity', null],
  ])('are sent compressed where %s is taken and there is such a form', async (taken, sent) => {
    const answer = await get('/assets/app-1a2b.js', { 'Accept-Encoding': taken });
    expect(answer.headers.get('content-encoding')).toBe(sent);
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(answer.headers.get('content-type')).toMatch('application/javascript');
    expect(await answer.text()).toBe('start()');
    const other = await get('/assets/app-1a2b.js.br');
    expect(other.headers.get('content-type')).toMatch('text/html');
  });

  it.each(['/api/nothing', '/api', '/health/nothing', '/metrics/nothing'])(
    'are not what %s answers',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ type: 'urn:dung-han:problem:no-such-address' });
    },
  );
});
