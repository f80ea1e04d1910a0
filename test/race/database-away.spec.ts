import { randomUUID } from 'node:crypto';
import { Client as Connection } from 'pg';
import { dayOf } from '../../src/calendar/day';
import { Client, type HttpAnswer } from '../support/client';
import { startPostgres, type TestPostgres } from '../support/postgres';
import { compileService, type Compiled } from './compiled';
import { Proxy } from './proxy';
import { pause } from './random';
import { ServiceNode } from './service-node';
import { petition } from './shared';
import { tokenIn } from './way-in';

/** The bounds of database.ts added up: ten seconds of silence, then five for another connection. */
const BOUND_MS = 17_000;
const OFFICE = { role: 'petition-officer', unit: 'ct-dost-office' };

let compiled: Compiled;
let postgres: TestPostgres;
let proxy: Proxy;
let node: ServiceNode;
let client: Client;
let token: string;

beforeAll(async () => {
  compiled = compileService();
  postgres = await startPostgres(true);
  proxy = await Proxy.start(postgres.url);
  node = await start(proxy.through(postgres.url));
  token = await tokenIn(postgres.url);
  client = new Client(node.url, { Authorization: `Bearer ${token}` });
});
afterEach(() => expect(node.surprises).toEqual([]));
afterAll(async () => {
  await node.remove();
  await proxy.stop();
  await postgres.stop();
  compiled.remove();
});

const start = (databaseUrl: string): Promise<ServiceNode> =>
  ServiceNode.start({ name: 'the node', main: compiled.main, databaseUrl });

const open = (key: string = randomUUID()): Promise<HttpAnswer> => {
  const input = petition(dayOf(Date.now()));
  return client.post('/cases', { process: 'feedback-petition', input, ...OFFICE }, key);
};
const opened = async (): Promise<string> => {
  const { status, body } = await open();
  expect(status).toBe(201);
  return body.id;
};
const update = (id: string, key: string = randomUUID()): Promise<HttpAnswer> =>
  client.post(
    `/cases/${id}/events`,
    { type: 'STATUS_UPDATE', payload: { text: 'Đang xử lý.' }, ...OFFICE },
    key,
  );
const timed = async <T>(work: Promise<T>): Promise<{ answer: T; ms: number }> => {
  const began = performance.now();
  const answer = await work;
  return { answer, ms: performance.now() - began };
};
/** Until the node says that it is ready, which it has to do by itself. */
const ready = async (): Promise<void> => {
  const until = performance.now() + 20_000;
  while ((await client.get('/ready')).status !== 200) {
    expect(performance.now()).toBeLessThan(until);
    await pause(100);
  }
};
const connected = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = new Connection({ connectionString: postgres.url });
  await connection.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
};

describe('a database that goes away', () => {
  it('and comes back: not ready and a 503 that says so meanwhile, then all is as before', async () => {
    const id = await opened();
    await proxy.refuse();
    for (const answer of [
      await client.get('/ready'),
      await update(id),
      await open(),
      await client.get(`/cases/${id}`),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.body.type).toBe('urn:dung-han:problem:database-unavailable');
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    }
    await proxy.accept();
    await ready();
    expect(await update(id)).toMatchObject({ status: 200, body: { seq: 2 } });
  });

  it('takes openings again although nothing else was sent meanwhile', async () => {
    await proxy.refuse();
    expect((await open()).status).toBe(503);
    expect((await open()).status).toBe(503);
    await proxy.accept();
    await ready();
    expect((await open()).status).toBe(201);
  });

  it('for a moment in which nothing is sent: the first opening after it is taken', async () => {
    proxy.cutAll();
    await pause(200);
    expect((await open()).status).toBe(201);
  });

  it('in a crash of the server: what was acknowledged is there, the rest is taken again', async () => {
    const id = await opened();
    const key = randomUUID();
    const first = await update(id, key);
    const crashing = postgres.crash();
    const [during] = await Promise.all([update(id), crashing]);
    expect([200, 503]).toContain(during.status);
    await ready();
    expect((await update(id, key)).body).toEqual(first.body);
  });

  it('without a word: no request hangs, and what was in doubt is settled by its key', async () => {
    const id = await opened();
    const key = randomUUID();
    proxy.hold();
    const answers = await Promise.all([
      timed(client.get('/ready')),
      timed(client.get(`/cases/${id}`)),
      timed(update(id, key)),
    ]);
    proxy.letGo();
    for (const { answer, ms } of answers) {
      expect(answer.status).toBe(503);
      expect(ms).toBeLessThan(BOUND_MS);
    }
    await ready();
    const settled = await update(id, key);
    expect(settled).toMatchObject({ status: 200, body: { seq: 2 } });
    expect(await update(id)).toMatchObject({ status: 200, body: { seq: 3 } });
  });
});

describe('a database that is held', () => {
  it('as a whole: each send has a 503 with Retry-After within its bound, and none is lost', async () => {
    const id = await opened();
    const others = await Promise.all(Array.from({ length: 12 }, opened));
    await connected(async (holder) => {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE cases IN ACCESS EXCLUSIVE MODE');
      const sends = [...others, ...others.map(() => id)].map((one) => timed(update(one)));
      for (const { answer, ms } of await Promise.all(sends)) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(ms).toBeLessThan(BOUND_MS);
      }
      await holder.query('ROLLBACK');
    });
    await ready();
    expect(await update(id)).toMatchObject({ status: 200, body: { seq: 2 } });
  });

  it('at one case: its senders are told to come again, the neighbours do not notice', async () => {
    const id = await opened();
    const others = await Promise.all(Array.from({ length: 5 }, opened));
    await connected(async (holder) => {
      await holder.query('BEGIN');
      await holder.query('SELECT seq FROM cases WHERE id = $1 FOR UPDATE', [id]);
      const held = [timed(update(id)), timed(update(id))];
      await pause(200);
      for (const other of others) {
        const { answer, ms } = await timed(update(other));
        expect(answer.status).toBe(200);
        expect(ms).toBeLessThan(2_000);
      }
      for (const { answer, ms } of await Promise.all(held)) {
        expect(answer.status).toBe(503);
        expect(answer.body.type).toBe('urn:dung-han:problem:case-busy');
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(ms).toBeLessThan(BOUND_MS);
      }
      await holder.query('ROLLBACK');
    });
    expect(await update(id)).toMatchObject({ status: 200, body: { seq: 2 } });
  });

  it('by others who have taken every connection: 503 until one is free', async () => {
    const id = await opened();
    await connected(async (admin) => {
      await admin.query('CREATE ROLE narrow LOGIN; GRANT ALL ON SCHEMA public TO narrow');
      await admin.query('GRANT ALL ON ALL TABLES IN SCHEMA public TO narrow');
      const url = postgres.url.replace('postgres@', 'narrow@');
      const other = await start(url);
      const there = new Client(other.url, { Authorization: `Bearer ${token}` });
      expect((await there.get('/ready')).status).toBe(200);
      await admin.query('ALTER ROLE narrow CONNECTION LIMIT 0');
      await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'narrow'",
      );
      await pause(200);
      for (const { answer, ms } of [
        await timed(there.get('/ready')),
        await timed(there.get(`/cases/${id}`)),
        await timed(there.post(`/cases/${id}/notes`, { type: 'COMMENT', text: 'x', ...OFFICE })),
      ]) {
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(ms).toBeLessThan(BOUND_MS);
      }
      await admin.query('ALTER ROLE narrow CONNECTION LIMIT -1');
      expect((await there.get('/ready')).status).toBe(200);
      expect(other.surprises).toEqual([]);
      await other.remove();
      await admin.query('DROP OWNED BY narrow; DROP ROLE narrow');
    });
  });
});
