import { Client } from 'pg';
import { tailLog } from '../../src/views/log-tail';
import { startPostgres, type TestPostgres } from '../support/postgres';
import { compileService, type Compiled } from './compiled';
import { pause } from './random';
import { ServiceNode } from './service-node';
import { OFFICER, SharedNode } from './shared';

const NOW = '2026-06-01T08:00:00+07:00';
const SPECIALIST = { ...OFFICER, role: 'specialist' };
let postgres: TestPostgres;
let client: Client;

beforeAll(async () => {
  postgres = await startPostgres();
  client = new Client({ connectionString: postgres.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await postgres.stop();
});

describe('two nodes that start at the same moment on an empty database', () => {
  let compiled: Compiled;
  let nodes: ServiceNode[];

  beforeAll(async () => {
    compiled = compileService();
    const setting = { main: compiled.main, databaseUrl: postgres.url };
    nodes = await Promise.all(
      ['node A', 'node B'].map((name) => ServiceNode.start({ ...setting, name })),
    );
  });
  afterAll(async () => {
    for (const node of nodes ?? []) await node.remove();
    compiled.remove();
  });

  it('both serve, and the plans are there once', async () => {
    for (const node of nodes) {
      const answer = await fetch(`${node.url}/api/ready`);
      expect(answer.status).toBe(200);
    }
    const { rows } = await client.query(
      "SELECT count(*)::int AS n FROM cases WHERE process = 'plan-task'",
    );
    expect(rows).toEqual([{ n: 206 }]);
  });
});

describe('two nodes that are both running', () => {
  let a: SharedNode;
  let b: SharedNode;

  beforeAll(async () => {
    a = await SharedNode.open(postgres.url, NOW);
    b = await SharedNode.open(postgres.url, NOW);
  });
  beforeEach(() => {
    for (const node of [a, b]) node.resetTo(NOW);
  });
  afterAll(async () => {
    await a?.close();
    await b?.close();
  });

  it('a case that one halted is resumed on the other, which remembers it running', async () => {
    const { body } = await a.open('faulty', { mode: 'fine', trapOn: '2026-06-03' }, SPECIALIST);
    const id = body.id as string;
    expect((await b.send(id, 'COUNT', {}, SPECIALIST)).status).toBe(200);
    a.moveTo('2026-06-05T08:00:00+07:00');
    await a.tick('timers');
    expect((await a.service.engine.mustRead(id)).row.status).toBe('halted');
    expect((await b.note(id, 'ASSIGN', { assignee: 'binh' })).status).toBe(409);
    expect((await b.note(id, 'RESUME')).status).toBe(200);
  });

  it('what one wrote the other reads, though it has the case in memory', async () => {
    const { body } = await a.open('faulty', { mode: 'fine' }, SPECIALIST);
    const id = body.id as string;
    for (const one of [b, a, b, a]) await one.send(id, 'COUNT', {}, SPECIALIST);
    expect((await b.service.engine.mustRead(id)).row.seq).toBe(5);
  });

  it('a case that both send to at once takes every event once, however often one loses', async () => {
    const { body } = await a.open('faulty', { mode: 'fine' }, SPECIALIST);
    const id = body.id as string;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => [a, b][i % 2]!.send(id, 'COUNT', {}, SPECIALIST)),
    );
    const seqs = answers.map(({ body: taken }) => taken.seq as number).sort((x, y) => x - y);
    expect(seqs).toEqual(Array.from({ length: 200 }, (_, i) => i + 2));
  });

  it('a notice is delivered once among them, even when its lease ends too early', async () => {
    const { body } = await a.open('campaign', {}, SPECIALIST);
    const id = body.id as string;
    for (let i = 0; i < 60; i++) {
      await a.send(id, 'ORDER', { process: 'errand', key: `errand-${i}` }, SPECIALIST);
    }
    let ticking = true;
    const disturbed = (async () => {
      while (ticking) {
        await client.query('UPDATE outbox SET taken_until = 0 WHERE taken_until > 0');
        await pause(5);
      }
    })();
    await Promise.all([a, b].map((one) => one.tick('outbox')));
    ticking = false;
    await disturbed;
    for (let i = 0; i < 20; i++) {
      for (const one of [a, b]) {
        one.clock.moveTo(one.clock.now() + 11_000);
        await one.tick('outbox');
      }
    }
    const children = await client.query('SELECT parent_key FROM cases WHERE parent_id = $1', [id]);
    expect(new Set(children.rows.map((row) => row.parent_key)).size).toBe(60);
    expect(children.rows).toHaveLength(60);
    const { row, state } = await b.service.engine.mustRead(id);
    expect(new Set(state.snapshot.context.opened).size).toBe(60);
    // Opened, 60 orders, 60 times told: nothing more.
    expect(row.seq).toBe(121);
  });

  it('the log is read in the order of its transactions, also where their numbers gain a digit', async () => {
    const next = async (): Promise<number> => {
      const { rows } = await client.query('SELECT pg_current_xact_id()::text AS xid');
      return Number(rows[0].xid);
    };
    const first = await next();
    const boundary = 10 ** String(first).length;
    // A transaction number is used up by asking for it.
    while ((await next()) < boundary - 20);
    const { body } = await a.open('faulty', { mode: 'fine' }, SPECIALIST);
    for (let i = 0; i < 40; i++) await a.send(body.id as string, 'COUNT', {}, SPECIALIST);
    expect(await next()).toBeGreaterThan(boundary);
    const read: number[] = [];
    for (let after = '0~0', page = 1; page > 0;) {
      const { items, next: cursor } = await tailLog(b.service.engine.store, after);
      const events = items as unknown as { case: string; seq: number }[];
      read.push(...events.filter((event) => event.case === body.id).map(({ seq }) => seq));
      [after, page] = [cursor as string, events.length];
    }
    expect(read).toEqual(Array.from({ length: 41 }, (_, i) => i + 1));
  });

  it('a notice of one is announced to the others', async () => {
    await client.query('LISTEN dung_han');
    const heard = new Promise((resolve) => client.once('notification', resolve));
    const { body } = await a.open('campaign', {}, SPECIALIST);
    const id = body.id as string;
    await a.send(id, 'ORDER', { process: 'errand', key: 'one' }, SPECIALIST);
    expect(await heard).toMatchObject({ channel: 'dung_han' });
  });
});
