import { join } from 'node:path';
import { NOTHING } from '../../src/storage/commit.js';
import { TestOffice } from '../fixtures/office.js';
import { PROCESSES, Running } from '../fixtures/running.js';

const NOW = '2026-06-01T08:00:00+07:00';
const LATER = join(__dirname, '../fixtures/later');

let running: Running;
let campaign: any;

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(async () => {
  await running.reset(NOW);
  campaign = await running.open('campaign', {});
});
afterEach(async () => expect(await running.verify()).toEqual([]));
afterAll(() => running.end());

const order = (key: string, process = 'errand') =>
  running.take(campaign.id, 'ORDER', { process, key });
const deliver = () => running.service.outbox.tick();
const childOf = (parent: any, key: string) =>
  parent.children.find((child: any) => child.key === key);
const parked = async () => (await running.client.get('/stuck')).body.parkedNotices;
const noticesOf = (caseId: string) => running.engine.store.findNotices({ caseId });
const types = async (id: string) => (await running.history(id)).map(({ type }) => type);

/** As if the service had died before it marked the notice: it is to be delivered again. */
async function forgetDelivery(caseId: string): Promise<void> {
  for (const notice of await noticesOf(caseId)) {
    const again = { ...notice, status: 'pending', endedAt: null };
    await running.engine.store.commit([{ ...NOTHING, notices: [again] }]);
  }
}

describe('a case that asks for another', () => {
  test('has it opened by the system, and is told that it exists', async () => {
    await order('a');
    await deliver();
    const parent = await running.see(campaign.id);
    expect(parent.context.opened).toEqual(['a']);
    expect(parent.children).toEqual([
      expect.objectContaining({ process: 'errand', key: 'a', status: 'active' }),
    ]);
    const child = await running.see(parent.children[0].id);
    expect(child.parent).toMatchObject({ id: campaign.id, code: campaign.code, key: 'a' });
    expect((await running.history(child.id))[0]).toMatchObject({ actor: 'system', role: 'system' });
    expect((await running.history(campaign.id)).at(-1)).toMatchObject({
      type: 'ERRAND_OPENED',
      actor: 'system',
      payload: { key: 'a', caseId: child.id, code: child.code },
    });
  });

  test('gets one child for one key, however often it asks', async () => {
    await order('a');
    await order('a');
    await deliver();
    await order('a');
    await deliver();
    const parent = await running.see(campaign.id);
    expect(parent.children).toHaveLength(1);
    expect(await parked()).toEqual([]);
    expect((await noticesOf(campaign.id)).map(({ status }) => status)).toEqual(
      Array(3).fill('delivered'),
    );
  });

  test('gets its children in the order in which it asked', async () => {
    for (const key of ['c', 'a', 'b']) await order(key);
    await deliver();
    expect((await running.see(campaign.id)).context.opened).toEqual(['c', 'a', 'b']);
  });
});

describe('exactly once', () => {
  test('a notice that is delivered a second time changes nothing', async () => {
    await order('a');
    await deliver();
    const before = await running.history(campaign.id);
    await forgetDelivery(campaign.id);
    await deliver();
    expect((await running.see(campaign.id)).children).toHaveLength(1);
    expect(await running.history(campaign.id)).toEqual(before);
    expect((await noticesOf(campaign.id))[0]!.status).toBe('delivered');
  });

  test('a child that was opened without its parent hearing of it is not opened again', async () => {
    const office = new TestOffice();
    let own = await Running.start({ now: NOW, root: office.root });
    try {
      const { id } = await own.open('campaign', {});
      await own.take(id, 'TRAP', { trapOn: '2026-06-01' });
      await own.take(id, 'ORDER', { process: 'errand', key: 'a' });
      // The parent halts before the notice is delivered: the opening works, the reply does not.
      own.outageUntil('2026-06-03T08:00:00+07:00');
      await own.service.timers.tick();
      await own.service.outbox.tick();
      expect(await own.see(id)).toMatchObject({ status: 'halted', context: { opened: [] } });
      expect((await own.see(id)).children).toHaveLength(1);

      office.set('campaign', { trapDays: 3 });
      own = await own.restart();
      const resumed = await own.client.post(`/cases/${id}/resume`, {});
      expect(resumed.body.status).toBe('active');
      await own.at('2026-06-03T09:00:00+07:00');
      const parent = await own.see(id);
      expect(parent.context.opened).toEqual(['a']);
      expect(parent.children).toHaveLength(1);
      expect(await own.verify()).toEqual([]);
    } finally {
      await own.end();
      office.remove();
    }
  });

  test('a notice that two loops deliver at once is delivered once', async () => {
    for (const key of ['a', 'b', 'c']) await order(key);
    await Promise.all([deliver(), deliver(), deliver()]);
    const parent = await running.see(campaign.id);
    expect(parent.children).toHaveLength(3);
    expect(parent.context.opened.sort()).toEqual(['a', 'b', 'c']);
    expect((await types(campaign.id)).filter((type) => type === 'ERRAND_OPENED')).toHaveLength(3);
  });
});

describe('a child', () => {
  test('tells its parent when it is done', async () => {
    await order('a');
    await deliver();
    const child = childOf(await running.see(campaign.id), 'a');
    await running.take(child.id, 'FINISH');
    await deliver();
    expect((await running.see(campaign.id)).context.done).toEqual(['a']);
    await forgetDelivery(child.id);
    await deliver();
    expect((await running.see(campaign.id)).context.done).toEqual(['a']);
  });

  test('without a parent has nobody to tell, and nothing is left undelivered', async () => {
    const alone = await running.open('errand', { key: 'alone' });
    await running.take(alone.id, 'FINISH');
    await deliver();
    expect((await noticesOf(alone.id))[0]!.status).toBe('delivered');
  });

  test('whose parent has moved on has told it: the parent takes it or leaves it', async () => {
    await order('a');
    await deliver();
    const child = childOf(await running.see(campaign.id), 'a');
    await running.take(campaign.id, 'SHUT');
    await running.take(child.id, 'FINISH');
    await deliver();
    expect(await parked()).toEqual([]);
    expect((await noticesOf(child.id))[0]!.status).toBe('delivered');
    expect((await running.see(campaign.id)).state).toBe('shut');
  });

  test('whose parent is halted is heard when the parent goes on', async () => {
    await order('a');
    await deliver();
    const child = childOf(await running.see(campaign.id), 'a');
    await running.take(campaign.id, 'TRAP', { trapOn: '2026-06-01' });
    await running.at('2026-06-03T08:00:00+07:00');
    await running.take(child.id, 'FINISH');
    await deliver();
    const [notice] = await noticesOf(child.id);
    expect(notice).toMatchObject({ status: 'pending', error: expect.stringContaining('halted') });
    // It is tried again for a while, and then waits where everybody sees it.
    await running.at('2026-06-04T08:00:00+07:00');
    expect(await parked()).toEqual([
      expect.objectContaining({ id: notice!.id, cause: expect.stringContaining('halted') }),
    ]);
    expect((await running.client.get('/health')).body).toMatchObject({ parkedNotices: 1 });
  });
});

describe('telling the children', () => {
  test('reaches those that take it and leaves the others as they are', async () => {
    for (const key of ['a', 'b']) await order(key);
    await deliver();
    const parent = await running.see(campaign.id);
    await running.take(childOf(parent, 'a').id, 'FINISH');
    await running.take(campaign.id, 'CALL_OFF_ALL');
    await deliver();
    expect(await running.see(childOf(parent, 'a').id)).toMatchObject({ state: 'finished', seq: 2 });
    expect(await running.see(childOf(parent, 'b').id)).toMatchObject({ state: 'calledOff' });
  });

  test('withdraws those that were not opened yet', async () => {
    await order('a', 'courier');
    await deliver();
    expect(await parked()).toHaveLength(1);
    await running.take(campaign.id, 'CALL_OFF_ALL');
    await deliver();
    const [asked] = await noticesOf(campaign.id);
    expect(asked!.status).toBe('withdrawn');
    expect(await parked()).toEqual([]);
    await running.client.post('/stuck/retry', {});
    await deliver();
    expect((await running.see(campaign.id)).children).toEqual([]);
  });

  test('is said in its turn, when an earlier word could not be delivered at once', async () => {
    await order('a');
    await deliver();
    const child = childOf(await running.see(campaign.id), 'a');
    await running.take(child.id, 'SNARE', { snaredOn: '2026-06-01' });
    await running.at('2026-06-03T08:00:00+07:00');
    expect((await running.see(child.id)).status).toBe('halted');
    await running.take(campaign.id, 'CALL_OFF_ALL');
    await order('b');
    await deliver();
    // The child is halted: the word waits, and so does what was asked for after it.
    const status = async () => (await noticesOf(campaign.id)).map(({ status }) => status);
    expect(await status()).toEqual(['delivered', 'pending', 'pending']);
    expect((await running.see(campaign.id)).children).toHaveLength(1);
    // When it is given up, the next one has its turn; it was asked for later and is not withdrawn.
    await running.at('2026-06-03T09:00:00+07:00');
    expect(await status()).toEqual(['delivered', 'parked', 'delivered']);
    await running.client.post('/stuck/retry', {});
    await deliver();
    expect(childOf(await running.see(campaign.id), 'b')).toMatchObject({ status: 'active' });
  });

  test('leaves alone a child that was asked for afterwards', async () => {
    await order('a');
    await running.take(campaign.id, 'CALL_OFF_ALL');
    await order('b');
    await deliver();
    const parent = await running.see(campaign.id);
    expect(await running.see(childOf(parent, 'a').id)).toMatchObject({ state: 'calledOff' });
    expect(await running.see(childOf(parent, 'b').id)).toMatchObject({ state: 'open' });
  });
});

describe('a process that is not installed', () => {
  let own: Running;

  beforeEach(async () => {
    own = await Running.start({ now: NOW });
  });
  afterEach(() => own.end());

  test('parks the notice that asks for it, and is asked for it once it is installed', async () => {
    const asking = await own.open('campaign', {});
    for (const [process, key] of [
      ['courier', 'a'],
      ['errand', 'b'],
    ]) {
      await own.take(asking.id, 'ORDER', { process, key });
    }
    await own.service.outbox.tick();
    const { body: stuck } = await own.client.get('/stuck');
    expect(stuck.parkedNotices).toEqual([
      expect.objectContaining({
        case: asking.id,
        code: asking.code,
        kind: 'open-case',
        body: expect.objectContaining({ process: 'courier', key: 'a' }),
        cause: "The process 'courier' is not installed.",
      }),
    ]);
    expect((await own.client.get('/health')).body).toMatchObject({
      status: 'attention',
      parkedNotices: 1,
    });
    // Another case's are tried again without it.
    const another = await own.client.post('/stuck/retry', { case: 'another' });
    expect(another.body).toEqual({ retried: 0 });
    // The one behind it does not wait for it.
    expect((await own.see(asking.id)).context.opened).toEqual(['b']);

    own = await own.restart({ machinesPaths: [PROCESSES, LATER] });
    await own.service.outbox.tick();
    expect((await own.see(asking.id)).children).toHaveLength(1);
    const retried = await own.client.post('/stuck/retry', {});
    expect(retried).toMatchObject({ status: 200, body: { retried: 1 } });
    await own.service.outbox.tick();
    const parent = await own.see(asking.id);
    expect(parent.context.opened).toEqual(['b', 'a']);
    expect(childOf(parent, 'a')).toMatchObject({ process: 'courier', status: 'active' });
    expect((await own.client.get('/health')).body.status).toBe('ok');
    expect(await own.verify()).toEqual([]);
  });

  test('any more leaves its cases untouched until it is installed again', async () => {
    own = await own.restart({ machinesPaths: [PROCESSES, LATER] });
    const courier = await own.open('courier', { key: 'a' });
    own = await own.restart({ machinesPaths: [PROCESSES] });
    expect((await own.client.get('/stuck')).body.unhosted).toEqual([
      expect.objectContaining({ process: 'courier', version: 1, cases: 1 }),
    ]);
    const refused = await own.send(courier.id, 'FINISH');
    expect(refused.status).toBe(409);
    expect(refused.body.type).toMatch(/version-not-hosted$/);
    expect((await own.client.get(`/cases/${courier.id}`)).status).toBe(409);
    expect(await own.history(courier.id)).toHaveLength(1);
    own = await own.restart({ machinesPaths: [PROCESSES, LATER] });
    expect((await own.take(courier.id, 'FINISH')).status).toBe('done');
  });
});
