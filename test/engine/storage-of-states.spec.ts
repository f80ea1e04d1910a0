import { canonical } from '../../src/engine/canonical.js';
import { deadlinesOf, Running } from '../fixtures/running.js';

const NOW = '2026-06-01T08:00:00+07:00';
let running: Running;

beforeAll(async () => {
  running = await Running.start({ now: NOW });
});
beforeEach(() => running.reset(NOW));
afterEach(async () => expect(await running.verify()).toEqual([]));
afterAll(() => running.end());

const workshop = () => running.open('workshop', { begunOn: '2026-06-01' });

test('parallel regions go their own ways, each with its own deadline', async () => {
  const one = await workshop();
  expect(one.state).toEqual({ work: { cloth: 'uncut', seams: 'open' } });
  const cut = await running.take(one.id, 'CUT');
  expect(cut.state).toEqual({ work: { cloth: 'cut', seams: 'open' } });
  expect(deadlinesOf(cut)).toEqual({
    'cutting-1': { status: 'met', dueOn: '2026-06-04' },
    'sewing-1': { status: 'running', dueOn: '2026-06-05' },
  });
  await running.at('2026-06-06T08:00:00+07:00');
  const late = await running.take(one.id, 'SEW');
  expect(late).toMatchObject({ status: 'done', state: 'finished' });
  expect(deadlinesOf(late)['sewing-1']!.status).toBe('missed');
  await running.replaysEqual(one.id);
});

test('the deadlines of a case fire in the order of their days', async () => {
  const one = await running.open('request', { receivedOn: '2026-06-01' });
  await running.take(one.id, 'EXTEND', { days: 1 });
  running.outageUntil('2026-06-30T08:00:00+07:00');
  await running.service.timers.tick();
  const fired = (await running.history(one.id)).filter(({ kind }) => kind === 'timer');
  expect(fired.map(({ payload, at }) => [payload.name, at])).toEqual([
    ['remind', '2026-06-09T00:00:00.000+07:00'],
    ['answer', '2026-06-17T00:00:00.000+07:00'],
  ]);
});

test('a history state is remembered across a restart', async () => {
  const one = await workshop();
  await running.take(one.id, 'CUT');
  const closed = await running.take(one.id, 'CLOSE');
  expect(closed.state).toBe('closed');
  running = await running.restart();
  const again = await running.take(one.id, 'REOPEN');
  expect(again.state).toEqual({ work: { cloth: 'cut', seams: 'open' } });
  expect(deadlinesOf(again)).toEqual({
    'cutting-1': { status: 'met', dueOn: '2026-06-04' },
    'sewing-1': { status: 'cancelled', dueOn: '2026-06-05' },
    'sewing-2': { status: 'running', dueOn: '2026-06-05' },
  });
  await running.replaysEqual(one.id);
});

test('every state is the same in memory, from the file, and from the log alone', async () => {
  const one = await workshop();
  for (const type of ['SIGN', 'CUT', 'SIGN', 'CLOSE', 'REOPEN', 'SIGN', 'CLOSE', 'REOPEN', 'SEW']) {
    const inMemory = await running.take(one.id, type);
    const { snapshot } = (await running.engine.store.findCase(one.id))!;
    expect(canonical(JSON.parse(snapshot))).toBe(snapshot);
    running.engine.forget();
    const fromFile = await running.see(one.id);
    const { body: fromLog } = await running.client.get(`/cases/${one.id}/replay`);
    for (const { state, context, deadlines, seq } of [fromFile, fromLog]) {
      expect({ state, context, seq }).toEqual({
        state: inMemory.state,
        context: inMemory.context,
        seq: inMemory.seq,
      });
      // The page of a case says of each deadline how soon it is, which is no part of its state.
      expect(deadlines).toMatchObject(inMemory.deadlines);
    }
    expect(fromLog.equal).toBe(true);
  }
  expect((await running.see(one.id)).status).toBe('done');
});

test('parallel regions take an event in their written order, stored or not', async () => {
  const one = await workshop();
  await running.take(one.id, 'SEW');
  await running.take(one.id, 'SIGN');
  running.engine.forget();
  const signed = await running.take(one.id, 'SIGN');
  expect(signed.context.signed).toEqual(['seams', 'cloth', 'seams', 'cloth']);
  await running.replaysEqual(one.id);
});

test('a case that is done takes nothing more', async () => {
  const one = await running.open('request', { receivedOn: '2026-06-01' });
  await running.take(one.id, 'ANSWER');
  const answer = await running.send(one.id, 'ASK');
  expect(answer).toMatchObject({ status: 409, body: { allowed: [], seq: 2 } });
});
