import { Client } from 'pg';
import { startPostgres, type TestPostgres } from '../support/postgres';
import { Proxy } from './proxy';
import { pause, Random } from './random';
import { petition, SharedNode } from './shared';

/** Received on Monday 1 June 2026: five, fifteen, then every five working days. */
const FALL_DUE = [
  'classification 2026-06-08',
  'handling 2026-06-22',
  'update 2026-06-29',
  'update 2026-07-06',
  'update 2026-07-13',
];
const BEFORE = '2026-06-01T08:00:00+07:00';
const AFTER = '2026-07-14T08:00:00+07:00';
/** The lease of a timer that a node took and did not work off has ended. */
const LEASE_ENDED = '2026-07-14T08:01:00+07:00';

let postgres: TestPostgres;
let client: Client;
let a: SharedNode;
let b: SharedNode;

beforeAll(async () => {
  postgres = await startPostgres();
  client = new Client({ connectionString: postgres.url });
  await client.connect();
  a = await SharedNode.open(postgres.url, BEFORE);
  b = await SharedNode.open(postgres.url, BEFORE);
});
beforeEach(() => {
  for (const node of [a, b]) node.resetTo(BEFORE);
});
afterEach(async () => {
  expect([...a.told, ...b.told]).toEqual([]);
  const findings = [];
  for await (const { finding } of b.service.audit.verify()) if (finding) findings.push(finding);
  expect(findings).toEqual([]);
});
afterAll(async () => {
  await a?.close();
  await b?.close();
  await client.end();
  await postgres.stop();
});

const openMany = async (on: SharedNode, count: number): Promise<string[]> => {
  const answers = await Promise.all(
    Array.from({ length: count }, () => on.open('feedback-petition', petition('2026-06-01'))),
  );
  return answers.map(({ body }) => body.id as string);
};
/** The timers of each of these cases as the log has them, in order. */
const fired = async (ids: readonly string[]): Promise<string[][]> => {
  const { rows } = await client.query(
    `SELECT array_agg((body::json#>>'{payload,name}') || ' ' || (body::json#>>'{payload,dueOn}')
       ORDER BY seq) AS timers
     FROM events WHERE body::json->>'kind' = 'timer' AND case_id = ANY($1) GROUP BY case_id`,
    [ids],
  );
  return rows.map(({ timers }) => timers);
};

it('a thousand cases with due timers on two nodes: each timer fires once among them', async () => {
  const ids = await openMany(a, 1_000);
  for (const node of [a, b]) node.moveTo(AFTER);
  const random = new Random(1);
  let ticking = true;
  // Leases that end too early send both nodes after the same timers.
  const disturbed = (async () => {
    while (ticking) {
      await client.query('UPDATE timers SET taken_until = 0 WHERE taken_until > 0');
      await pause(50);
    }
  })();
  // People's sends work off the due timers of their case too, first of all.
  const people = Promise.all(
    Array.from({ length: 200 }, () => random.pick([a, b]).send(random.pick(ids), 'CLASSIFY_START')),
  );
  await Promise.all([a, b].map((node) => node.tick('timers')));
  expect(new Set((await people).map(({ status }) => status))).toEqual(new Set([200, 409]));
  ticking = false;
  await disturbed;
  await client.query('UPDATE timers SET taken_until = 0');
  await Promise.all([a, b].map((node) => node.tick('timers')));

  const timers = await fired(ids);
  expect(timers).toHaveLength(ids.length);
  for (const list of timers) expect(list).toEqual(FALL_DUE);
}, 240_000);

it('a node whose database goes away while timers fire works them off when it is back', async () => {
  const proxy = await Proxy.start(postgres.url);
  const node = await SharedNode.open(proxy.through(postgres.url), BEFORE);
  const ids = await openMany(a, 300);
  node.moveTo(AFTER);
  let commits = 0;
  proxy.onCommit = () => {
    commits += 1;
    if (commits === 2) proxy.cutAll();
    return null;
  };
  await node.service.timers.tick().catch(() => undefined);
  expect(commits).toBeGreaterThanOrEqual(2);
  proxy.onCommit = () => null;
  node.moveTo(LEASE_ENDED);
  await node.tick('timers');
  await node.close();
  await proxy.stop();

  const timers = await fired(ids);
  expect(timers).toHaveLength(ids.length);
  for (const list of timers) expect(list).toEqual(FALL_DUE);
}, 120_000);

it('a timer that another node armed fires here too, though the case is in memory as it was', async () => {
  const [id] = await openMany(a, 1);
  const director = { actor: 'chi', role: 'deputy-director', unit: 'ct-dost' };
  await b.send(id!, 'CLASSIFY_START');
  await b.send(id!, 'ACCEPT_OWN', { category: 'regulation', handlingUnit: 'ct-dost-standards' });
  await b.send(id!, 'RESULT', { text: 'Đã bỏ yêu cầu.' }, director);
  a.moveTo('2026-06-04T08:00:00+07:00');
  await a.tick('timers');
  expect(await fired([id!])).toEqual([['record 2026-06-03']]);
});
