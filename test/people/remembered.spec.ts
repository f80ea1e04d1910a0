import type { Store } from '../../src/storage/store';
import {
  HoldingRow,
  MandateRow,
  PersonRow,
  SessionRow,
  TokenRow,
} from '../../src/storage/people-entities';
import { whileInFlight } from '../fixtures/in-flight';
import { AccountedService, said, UNIT } from '../support/accounts';
import type { Client, HttpAnswer } from '../support/client';

/**
 * Rows about people are remembered, and nobody notices: what is administered, on this node or another, counts for
 * the very next request and for the one that is on its way; what ends by itself ends at its instant.
 */
const NOW = '2026-06-01T08:00:00+07:00';
/** No two nodes have quite the same time. */
const BEHIND = '2026-06-01T07:59:59+07:00';
const DAY_MS = 86_400_000;
const OFFICER = 'petition-officer';
const GONE = { status: 404, code: 'not-found' };
const OUT = { status: 401, code: 'sign-in-needed' };
const ENDED = { status: 403, code: 'right-ended' };

/** Where it is administered. */
let running: AccountedService;
/** Of the same database, where that can be shared. */
let other: AccountedService;
let people = 0;

beforeAll(async () => {
  running = await AccountedService.start({}, NOW);
  const { databaseUrl } = running.service.config;
  other = databaseUrl ? await AccountedService.start({ databaseUrl }, BEHIND) : running;
  await running.administrator();
});
afterAll(async () => {
  if (other !== running) await other?.end();
  await running?.end();
});

const by = () => ({ actor: 'quan-tri', now: running.clock.now() });

/** Somebody with a token on a node. */
async function someone(node: AccountedService, roles: string[]) {
  const { id, name } = await running.person(`nguoi-${++people}`, roles);
  const wanted = { personId: id, label: '', scope: { may: 'act' as const } };
  const endsAt = by().now + 7 * DAY_MS;
  const { row, token } = await running.door.accounts.tokens.make(
    { ...wanted, endsAt },
    { actor: name, now: by().now, idempotency: { key: name, bodyHash: '' } },
  );
  return { id, name, token: row, client: node.withToken(token) };
}

type Someone = Awaited<ReturnType<typeof someone>>;

async function openCase(client: Client): Promise<string> {
  const input = { receivedOn: '2026-06-01', channel: 'post', content: 'x' };
  const asked = { process: 'feedback-petition', input, unit: UNIT, role: OFFICER };
  const { status, body } = await client.post('/cases', asked);
  expect(status).toBe(201);
  return body.id;
}

const send = (client: Client, id: string): Promise<HttpAnswer> =>
  client.post(`/cases/${id}/events`, { type: 'STATUS_UPDATE', payload: { text: 'x' } });

async function endRole({ id }: Someone): Promise<void> {
  const [held] = await running.service.people.holdingRows(id);
  await running.service.roster.end(id, held!.id, undefined, by());
}
const remove = ({ id }: Someone): Promise<void> => running.service.roster.remove(id, by());
const revoke = ({ token, name }: Someone): Promise<void> =>
  running.door.accounts.tokens.revoke(token, name, by().now);

async function lend(from: Someone, to: Someone): Promise<string> {
  const { service } = running;
  const days = { validFrom: '2026-06-01', validTo: '2026-06-02' };
  const given = { kind: 'substitute' as const, from: from.name, to: to.name, ...days };
  return service.mandates.make(given, by());
}
const END_OF_LOAN = Date.parse('2026-06-03T00:00:00+07:00');

const onNodes = process.env.DATABASE_URL ? ['the same node', 'another node'] : ['the same node'];

describe.each(onNodes)('what is administered counts for the next request to %s', (where) => {
  const node = (): AccountedService => (where === 'the same node' ? running : other);

  test.each<[string, (of: Someone) => Promise<void>, object, object]>([
    ['a role that ends', endRole, GONE, ENDED],
    ['a person who is removed', remove, OUT, OUT],
    ['a token that is revoked', revoke, OUT, OUT],
  ])('%s', async (_what, take, next, inFlight) => {
    const an = await someone(node(), [OFFICER]);
    const id = await openCase(an.client);
    expect(said(await send(an.client, id))).toEqual({ status: 200 });
    await take(an);
    expect(said(await send(an.client, id))).toEqual(next);

    const binh = await someone(node(), [OFFICER]);
    const { engine } = node().service;
    const waiting = await whileInFlight(
      engine,
      id,
      () => send(binh.client, id),
      () => take(binh),
    );
    expect(said(waiting)).toEqual(inFlight);
    expect((await engine.mustRead(id)).row.seq).toBe(2);
  });

  test('a role that is given', async () => {
    const id = await openCase((await someone(node(), [OFFICER])).client);
    const chi = await someone(node(), []);
    expect(said(await send(chi.client, id))).toEqual(GONE);
    await running.service.roster.give(chi.id, { role: OFFICER, unit: UNIT }, by());
    expect(said(await send(chi.client, id))).toEqual({ status: 200 });
  });

  test('what is lent, taken back, and lost by the lender', async () => {
    const [from, to] = [await someone(node(), [OFFICER]), await someone(node(), [])];
    const id = await openCase(from.client);
    expect(said(await send(to.client, id))).toEqual(GONE);
    const mandate = await lend(from, to);
    expect(said(await send(to.client, id))).toEqual({ status: 200 });
    const row = await running.service.mandates.find(mandate);
    await running.service.mandates.revoke(row!, by());
    expect(said(await send(to.client, id))).toEqual(GONE);
    await lend(from, to);
    expect(said(await send(to.client, id))).toEqual({ status: 200 });
    await endRole(from);
    expect(said(await send(to.client, id))).toEqual(GONE);
  });

  test('a session that is ended, by signing out or with its person', async () => {
    const { id, name } = await running.person(`nguoi-${++people}`, [OFFICER]);
    const one = await running.signedIn(name);
    running.pass(1);
    const [first, second] = [one.again, (await running.signedIn(name)).again];
    const at = ({ cookie }: { cookie: string | null }) =>
      Object.assign(node().browser, { cookie }).get('/cases');
    expect([(await at(first)).status, (await at(second)).status]).toEqual([200, 200]);
    await one.request('DELETE', '/session');
    expect([(await at(first)).status, (await at(second)).status]).toEqual([401, 200]);
    await running.service.roster.remove(id, by());
    expect((await at(second)).status).toBe(401);
  });
});

test('what is lent ends at its instant, also for what is on its way', async () => {
  const [from, to] = [await someone(running, [OFFICER]), await someone(running, [])];
  const id = await openCase(from.client);
  await lend(from, to);
  running.clock.moveTo(END_OF_LOAN - 1);
  expect(said(await send(to.client, id))).toEqual({ status: 200 });
  const waiting = await whileInFlight(
    running.service.engine,
    id,
    () => send(to.client, id),
    () => running.clock.moveTo(END_OF_LOAN),
  );
  expect(said(waiting)).toEqual(ENDED);
  expect(said(await send(to.client, id))).toEqual(GONE);
});

test('rows about people are read once, until something is administered', async () => {
  const an = await someone(running, [OFFICER]);
  const id = await openCase(an.client);
  const read = readsOf(running.service.engine.store);
  await send(an.client, id);
  expect(read()).toEqual([]);
  await running.service.roster.change(an.id, { fullName: 'Ân' }, by());
  read();
  await send(an.client, id);
  expect(read()).toEqual([TokenRow, PersonRow, MandateRow, HoldingRow]);
  await send(an.client, id);
  expect(read()).toEqual([]);
});

/** Of which tables about people rows were read since it was last asked. */
function readsOf({ read }: Store): () => unknown[] {
  const asked = jest.spyOn(read, 'getRepository');
  const about: unknown[] = [PersonRow, HoldingRow, MandateRow, TokenRow, SessionRow];
  return () => {
    const rows = asked.mock.calls.map(([entity]) => entity).filter((one) => about.includes(one));
    asked.mockClear();
    return rows;
  };
}
