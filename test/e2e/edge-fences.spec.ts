import { request } from 'node:http';
import fastify from 'fastify';
import { setFences } from '../../src/http/fences';
import { Edge } from '../fixtures/edge';

/** Who sends too much is told so, and nobody else is. */
const PER_MINUTE = 5;
let edge: Edge;

beforeAll(async () => {
  edge = await Edge.start({ trustedProxies: ['127.0.0.1'] }, { requestsPerMinute: PER_MINUTE });
});
afterAll(() => edge?.end());

const ask = async (
  from: string,
  name: string,
  path = '/api/processes',
  method = 'GET',
): Promise<{ status: number; headers: any; body: any }> =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${name}`, 'X-Forwarded-For': from };
    request(`${edge.url}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: JSON.parse(text) }),
      );
    })
      .on('error', reject)
      .end();
  });

const times = async (n: number, act: () => Promise<{ status: number }>): Promise<number[]> => {
  const found: number[] = [];
  for (let i = 0; i < n; i++) found.push((await act()).status);
  return found;
};

describe('a fence', () => {
  it('holds a person who sends too much, wherever they send from, and nobody beside them', async () => {
    expect(await times(3, () => ask('203.0.113.1', 'lan'))).toEqual([200, 200, 200]);
    expect(await times(3, () => ask('203.0.113.2', 'lan'))).toEqual([200, 200, 429]);
    const { status, headers, body } = await ask('203.0.113.1', 'lan');
    expect({ status, body }).toMatchObject({
      status: 429,
      body: { type: 'urn:dung-han:problem:too-many-requests', title: 'Quá nhiều yêu cầu' },
    });
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(Object.keys(headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    expect((await ask('203.0.113.1', 'an')).status).toBe(200);
  });

  it('holds an address that tries tokens, before any of them is looked up', async () => {
    const statuses = new Set(await times(50, () => ask('203.0.113.3', 'wrong')));
    expect([...statuses]).toEqual([401]);
    expect((await ask('203.0.113.3', 'wrong')).status).toBe(429);
    // Each guess is another token, the address is not.
    expect((await ask('203.0.113.3', 'other')).status).toBe(429);
    expect((await ask('203.0.113.4', 'wrong')).status).toBe(401);
  });
});

describe('a door where a secret could be guessed', () => {
  it('opens thirty times a minute for an address, whatever else it does', async () => {
    const server = fastify();
    await setFences(server, 600);
    const paths = ['/api/session', '/api/session/second-factor', '/api/set-up', '/api/cases'];
    for (const path of paths) server.post(path, async () => ({}));
    const post = async (url: string, remoteAddress: string): Promise<{ status: number }> => {
      const { statusCode: status } = await server.inject({ method: 'POST', url, remoteAddress });
      return { status };
    };
    const tries = await times(30, () => post('/api/session', '203.0.113.9'));
    expect(new Set(tries)).toEqual(new Set([200]));
    for (const path of paths.slice(0, 3)) {
      expect(await post(path, '203.0.113.9')).toEqual({ status: 429 });
      expect(await post(path, '203.0.113.10')).toEqual({ status: 200 });
    }
    expect(await post('/api/cases', '203.0.113.9')).toEqual({ status: 200 });
    await server.close();
  });

  it('takes all addresses of one IPv6 network for one', async () => {
    const server = fastify();
    await setFences(server, 600);
    server.post('/api/session', async () => ({}));
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) {
      const remoteAddress = `2001:db8:1:2::${i.toString(16)}`;
      const answer = await server.inject({ method: 'POST', url: '/api/session', remoteAddress });
      statuses.push(answer.statusCode);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    await server.close();
  });
});

describe('whose address it is', () => {
  it('is what a trusted proxy says, and what anybody else says is not believed', async () => {
    const alone = await Edge.start({}, { requestsPerMinute: 1 });
    const from = (address: string): Promise<Response> =>
      fetch(`${alone.url}/health/live`, { headers: { 'X-Forwarded-For': address } });
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await from(`203.0.113.${i}`)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
    await alone.end();
  });
});
