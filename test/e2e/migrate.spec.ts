import { changed, PERMIT_1, PERMIT_2, PERMIT_3 } from '../fixtures/permit.js';
import { OfficeFolder } from '../fixtures/office-folder.js';
import { deadlinesOf, Running } from '../fixtures/running.js';
import { Client, type HttpAnswer } from '../support/client.js';
import { testConfig } from '../support/config.js';

const NOW = '2026-06-01T08:00:00+07:00';
const OPERATOR = { unit: 'ct-dost-office', role: 'specialist' };
const TO_3 = { states: { review: 'checking' }, context: { priority: 'normal' } };
/** Two working days of eight hours, from Monday morning. */
const HOURS = "hours: 16, from: () => '2026-06-01T08:00:00+07:00'";
const BACK_TO_1 = { states: { checking: 'review' } };

let running: Running;
let folders: OfficeFolder[];

const folder = (files: { [file: string]: string }): string => {
  const office = new OfficeFolder();
  folders.push(office);
  for (const [file, source] of Object.entries(files)) office.write('permit', source, file);
  return office.path;
};
const ALL = {
  'index.ts': PERMIT_3,
  'versions/2/index.ts': PERMIT_2,
  'versions/1/index.ts': PERMIT_1,
};

const begin = async (): Promise<void> => {
  folders = [];
  const { databaseUrl } = await testConfig();
  const machinesPaths = [folder({ 'index.ts': PERMIT_1 })];
  running = await Running.start({ now: NOW, machinesPaths, databaseUrl });
};
const end = async (): Promise<void> => {
  await running.end();
  for (const office of folders) office.remove();
};

const open = (name = 'x'): Promise<any> => running.open('permit', { name });
const install = async (files: { [file: string]: string } = ALL): Promise<void> => {
  running = await running.restart({ machinesPaths: [folder(files)] });
};
/** An operator: nobody else may. */
const ask = (body: object): Promise<HttpAnswer> =>
  new Client(running.client.url).post('/processes/permit/migrations', { ...OPERATOR, ...body });

/** The lines of a migration, the last one apart. */
async function migrate(body: object): Promise<{ cases: any[]; sum: any }> {
  const answer = await ask(body);
  expect(answer.status).toBe(200);
  const lines = String(answer.body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { cases: lines.slice(0, -1), sum: lines.at(-1) };
}

async function sound(...ids: string[]): Promise<void> {
  expect(await running.verify()).toEqual([]);
  for (const id of ids) await running.replaysEqual(id);
}

describe('a migration', () => {
  beforeEach(begin);
  afterEach(end);

  test('a rehearsal says what would become of every open case, and writes nothing', async () => {
    const [one, two, done] = [await open(), await open(), await open()];
    await running.take(two.id, 'SUBMIT');
    await running.take(done.id, 'SUBMIT');
    await running.take(done.id, 'PASS');
    await install();
    const before = [await running.history(one.id), await running.history(two.id)];
    const { cases, sum } = await migrate({ to: 2 });
    expect(sum).toEqual({
      done: true,
      process: 'permit',
      to: 2,
      apply: false,
      ...{ cases: 2, same: 2, mapped: 0, stuck: 0, applied: 0 },
    });
    expect(cases.find((line) => line.case === one.id)).toEqual({
      case: one.id,
      code: one.code,
      from: { version: 1, behaviour: expect.stringMatching(/^[0-9a-f]{64}$/) },
      verdict: 'same',
      state: { before: 'drafting', after: 'drafting' },
      context: [],
      deadlines: [
        {
          deadline: 'draft-1',
          name: 'draft',
          before: {
            status: 'running',
            dueOn: '2026-06-08',
            firesAt: '2026-06-09T00:00:00.000+07:00',
          },
          after: {
            status: 'running',
            dueOn: '2026-06-22',
            firesAt: '2026-06-23T00:00:00.000+07:00',
          },
        },
      ],
      applied: false,
    });
    expect([await running.history(one.id), await running.history(two.id)]).toEqual(before);
    expect((await running.see(one.id)).version).toBe(1);
  });

  test('applied, it is an event in the log, and the case runs by the other version', async () => {
    const one = await open();
    await install();
    const { cases, sum } = await migrate({ to: 2, apply: true });
    expect(sum).toMatchObject({ apply: true, cases: 1, applied: 1 });
    expect(cases[0].applied).toBe(true);
    const [opened, migrated] = await running.history(one.id);
    expect(migrated).toMatchObject({
      ...{ kind: 'migrated', type: 'MIGRATED', actor: 'tester', ...OPERATOR },
      ...{ version: 2, process: 'permit', previousHash: opened.hash },
      payload: {
        from: { version: 1, behaviour: opened.behaviour },
        to: { version: 2, behaviour: migrated.behaviour },
        map: {},
      },
      effects: [{ kind: 'deadline', deadline: 'draft-1', status: 'running', dueOn: '2026-06-22' }],
    });
    expect(await running.see(one.id)).toMatchObject({ version: 2, state: 'drafting', seq: 2 });
    // By the old rule it would have fired by now; and its title stays the one it was opened with.
    await running.at('2026-06-10T08:00:00+07:00');
    const after = await running.take(one.id, 'SUBMIT');
    expect(deadlinesOf(after)['draft-1']).toEqual({ status: 'met', dueOn: '2026-06-22' });
    expect(after.title.en).toBe('Permit 1 x');
    await sound(one.id);
    // Nothing is left to do.
    expect((await migrate({ to: 2, apply: true })).sum.cases).toBe(0);
    // What is in memory is not needed for it.
    running = await running.restart();
    expect(await running.see(one.id)).toMatchObject({ version: 2, state: 'review' });
    await sound(one.id);
  });

  test('the way back restores what was', async () => {
    const one = await open();
    await install();
    const before = await running.see(one.id);
    await migrate({ to: 2, apply: true });
    const { cases } = await migrate({ to: 1, apply: true });
    expect(cases).toMatchObject([{ verdict: 'same', from: { version: 2 }, applied: true }]);
    expect(await running.see(one.id)).toEqual({ ...before, seq: 3 });
    await running.at('2026-06-10T08:00:00+07:00');
    expect(deadlinesOf(await running.see(one.id))['draft-1']!.status).toBe('missed');
    await sound(one.id);
  });

  test('a deadline that had fired stays fired, also one that the new rule would give more time', async () => {
    const one = await open();
    await install();
    await running.at('2026-06-09T08:00:00+07:00');
    const missed = { 'draft-1': { status: 'missed', dueOn: '2026-06-08' } };
    for (const to of [2, 1, 2]) {
      await migrate({ to, apply: true });
      expect(deadlinesOf(await running.see(one.id))).toEqual(missed);
    }
    await running.at('2026-07-08T08:00:00+07:00');
    expect(deadlinesOf(await running.take(one.id, 'SUBMIT'))).toMatchObject(missed);
    await sound(one.id);
  });

  test('what fell due during an outage fires first, by the version that it fell due in', async () => {
    const one = await open();
    await install();
    running.outageUntil('2026-06-09T08:00:00+07:00');
    await migrate({ to: 2, apply: true });
    const kinds = (await running.history(one.id)).map(({ kind, version }) => `${kind} ${version}`);
    expect(kinds).toEqual(['opened 1', 'timer 1', 'migrated 2']);
    await sound(one.id);
  });

  test('a shorter period that is over already is missed at the migration, not before it', async () => {
    const one = await open();
    await install();
    await migrate({ to: 2, apply: true });
    await running.at('2026-06-10T09:00:00+07:00');
    await migrate({ to: 1, apply: true });
    await running.at('2026-06-10T10:00:00+07:00');
    expect((await running.history(one.id)).at(-1)).toMatchObject({
      kind: 'timer',
      at: '2026-06-10T09:00:00.000+07:00',
      occurredOn: '2026-06-08',
    });
    await sound(one.id);
  });

  describe('where states and fields differ', () => {
    let [drafting, review]: any[] = [];
    beforeEach(async () => {
      [drafting, review] = [await open('a'), await open('b')];
      await running.take(review.id, 'SUBMIT');
      await install();
    });
    const verdicts = (cases: any[]): { [id: string]: any } =>
      Object.fromEntries(cases.map((line) => [line.case, line]));

    test('a case is stuck without a map, is told why, and is left as it is', async () => {
      const { cases, sum } = await migrate({ to: 3, apply: true });
      expect(sum).toMatchObject({ cases: 2, stuck: 2, applied: 0 });
      const seen = verdicts(cases);
      expect(seen[review.id].why.en).toContain("Version 3 has no state 'review'");
      expect(seen[drafting.id].why.en).toContain("lacks 'priority'");
      for (const { id } of [drafting, review]) {
        expect((await running.see(id)).version).toBe(1);
      }
      await sound();
    });

    test('those that can go over do, and the others wait', async () => {
      const map = { context: { priority: 'high' } };
      const { cases, sum } = await migrate({ to: 3, apply: true, map });
      expect(sum).toMatchObject({ cases: 2, mapped: 1, stuck: 1, applied: 1 });
      expect(verdicts(cases)[drafting.id].context).toEqual([
        { field: 'priority', before: null, after: 'high' },
      ]);
      expect((await running.see(drafting.id)).context.priority).toBe('high');
      await sound(drafting.id, review.id);
    });

    test('by a map it goes over, and by its reverse back, with the deadlines that each version has', async () => {
      const { cases } = await migrate({ to: 3, apply: true, map: TO_3 });
      expect(verdicts(cases)[review.id]).toMatchObject({
        verdict: 'mapped',
        state: { before: 'review', after: 'checking' },
        deadlines: [
          { deadline: 'draft-1', before: { status: 'met' }, after: { status: 'met' } },
          {
            deadline: 'answer-1',
            before: { status: 'running', dueOn: '2026-06-11' },
            after: { status: 'cancelled', firesAt: null },
          },
          { deadline: 'check-1', before: null, after: { status: 'running', dueOn: '2026-06-04' } },
        ],
      });
      const there = await running.see(review.id);
      expect(there).toMatchObject({ version: 3, state: 'checking' });
      // The deadline of the earlier version is still shown, by its name.
      expect(there.deadlines[1]).toMatchObject({ id: 'answer-1', label: { vi: 'answer' } });

      await migrate({ to: 1, apply: true, map: { ...BACK_TO_1, drop: ['priority'] } });
      const back = await running.see(review.id);
      expect(back).toMatchObject({ version: 1, state: 'review' });
      expect(back.context).toEqual({ count: 0, submittedOn: '2026-06-01' });
      expect(deadlinesOf(back)).toEqual({
        'draft-1': { status: 'met', dueOn: '2026-06-08' },
        'answer-1': { status: 'running', dueOn: '2026-06-11' },
        'check-1': { status: 'cancelled', dueOn: '2026-06-04' },
      });
      await running.at('2026-06-12T08:00:00+07:00');
      expect(deadlinesOf(await running.see(review.id))['answer-1']!.status).toBe('missed');
      await sound(drafting.id, review.id);
    });

    test('a deadline that fired, and that the new version does not have, has fired on the way back too', async () => {
      await running.at('2026-06-12T08:00:00+07:00');
      await migrate({ to: 3, apply: true, map: TO_3 });
      await migrate({ to: 1, apply: true, map: BACK_TO_1 });
      const runs = deadlinesOf(await running.see(review.id));
      expect(runs['answer-1']).toEqual({ status: 'missed', dueOn: '2026-06-11' });
      expect(Object.keys(runs)).not.toContain('answer-2');
      await sound(drafting.id, review.id);
    });

    test('duties that only the new version keeps apart are kept apart for what happened before', async () => {
      await migrate({ to: 3, apply: true, map: TO_3 });
      expect((await running.send(review.id, 'PASS')).body.type).toMatch(/duties-kept-apart$/);
      const other = running.client.as('binh;specialist;ct-dost-office');
      const passed = await other.post(`/cases/${review.id}/events`, { type: 'PASS', payload: {} });
      expect(passed.body).toMatchObject({ status: 'done', version: 3 });
      await sound(review.id);
    });

    test.each([
      [
        'to a state that ends the case',
        { states: { review: 'passed' } },
        /final state of version 3/,
      ],
      ['with a value of another kind', { ...TO_3, context: { priority: 1 } }, /is number, and in/],
      ['without a field that is needed', { ...TO_3, drop: ['count'] }, /lacks 'count'/],
    ])('a map %s leaves the case stuck', async (_what, map, why) => {
      const given = { ...map, context: { priority: 'normal', ...(map as any).context } };
      const { cases } = await migrate({ to: 3, apply: true, map: given });
      expect(verdicts(cases)[review.id].why.en).toMatch(why);
      expect((await running.see(review.id)).version).toBe(1);
    });
  });

  test('a period in hours that becomes one in days ends with its day, and on the way back with its hour', async () => {
    const inHours = changed(PERMIT_1, [
      ["days: 5, unit: 'calendar-day', from: () => '2026-06-01'", HOURS],
      ['version: 1,', 'version: 4,'],
    ]);
    const one = await open();
    const versions = { 'versions/2/index.ts': PERMIT_2, 'versions/1/index.ts': PERMIT_1 };
    await install({ ...versions, 'index.ts': inHours });
    const seen = [];
    for (const to of [4, 1, 4]) {
      const { cases } = await migrate({ to, apply: true });
      seen.push(cases[0].deadlines[0].after.firesAt);
    }
    expect(seen).toEqual([
      '2026-06-02T17:00:00.000+07:00',
      '2026-06-09T00:00:00.000+07:00',
      '2026-06-02T17:00:00.000+07:00',
    ]);
    await sound(one.id);
  });

  test('a run that a migration leaves as it is keeps the calendar that it was counted with', async () => {
    const one = await open();
    await running.take(one.id, 'SUBMIT');
    const timers = (): Promise<any[]> => running.engine.store.findTimers(one.id);
    const before = await timers();
    await install();
    await migrate({ to: 3, apply: true, map: TO_3 });
    const after = await timers();
    expect(after.map(({ id }) => id)).toEqual(['draft-1', 'answer-1', 'check-1']);
    expect(after[0]).toEqual(before[0]);
  });

  test('a case that was halted goes over to the version that is mended, and then goes on', async () => {
    const broken = changed(PERMIT_1, [
      ['draft: {} }', "draft: { actions: assign(() => { throw new Error('broken'); }) } }"],
    ]);
    running = await running.restart({ machinesPaths: [folder({ 'index.ts': broken })] });
    const one = await open();
    await running.at('2026-06-10T08:00:00+07:00');
    expect(await running.see(one.id)).toMatchObject({ status: 'halted', seq: 2 });
    await install({ 'index.ts': PERMIT_2, 'versions/1/index.ts': broken });
    const { cases } = await migrate({ to: 2, apply: true });
    expect(cases).toMatchObject([{ verdict: 'same', applied: true }]);
    expect(await running.see(one.id)).toMatchObject({ status: 'halted', version: 2, seq: 3 });
    const resumed = await running.client.post(`/cases/${one.id}/resume`, {});
    expect(resumed.body).toMatchObject({ status: 'active', version: 2, seq: 4 });
    await running.take(one.id, 'SUBMIT');
    await sound(one.id);
  });

  test('a case of a version that is not there is named, and left to whoever installs it', async () => {
    const one = await open();
    const history = await running.history(one.id);
    await install({ 'index.ts': PERMIT_2 });
    const { cases, sum } = await migrate({ to: 2, apply: true });
    expect(sum).toMatchObject({ cases: 1, stuck: 1, applied: 0 });
    expect(cases[0]).toMatchObject({
      code: one.code,
      why: { en: expect.stringContaining("version 1 of 'permit', which is no longer installed") },
    });
    expect(await running.history(one.id)).toEqual(history);
  });

  test('one that was broken off is finished by doing it again', async () => {
    const ids = [];
    for (let i = 0; i < 6; i++) ids.push((await open(`${i}`)).id);
    await install();
    const { engine, service } = running;
    const to = engine.catalogue.findNumbered('permit', 2)!;
    const by = { actor: 'tester', ...OPERATOR };
    let seen = 0;
    for await (const _ of service.migrations.run({ to, map: {}, by, apply: true })) {
      if ((seen += 1) === 3) break;
    }
    running = await running.restart();
    expect((await migrate({ to: 2, apply: true })).sum).toMatchObject({ cases: 3, applied: 3 });
    for (const id of ids) expect(await running.see(id)).toMatchObject({ version: 2, seq: 2 });
    await sound(...ids);
  });

  test('sends during a migration lose nothing, whichever version takes them', async () => {
    const cases: any[] = [];
    for (let i = 0; i < 10; i++) cases.push(await open(`${i}`));
    await install();
    let going = true;
    const taken = new Map<string, number>();
    const sending = cases.map(async ({ id }) => {
      while (going) {
        const { status } = await running.send(id, 'NOTE');
        expect(status).toBe(200);
        taken.set(id, (taken.get(id) ?? 0) + 1);
      }
    });
    for (const to of [2, 1, 2, 1, 2]) {
      // One whose turn did not come is left, and found again.
      for (let left = 1, tries = 0; left > 0 && tries < 20; tries++) {
        left = (await migrate({ to, apply: true })).sum.stuck;
      }
    }
    going = false;
    await Promise.all(sending);
    for (const { id } of cases) {
      const one = await running.see(id);
      expect(one).toMatchObject({ version: 2, context: { count: taken.get(id) } });
      expect(one.seq).toBe(1 + 5 + taken.get(id)!);
    }
    await sound(cases[0].id);
  });
});

describe('a migration is refused, and changes nothing:', () => {
  let one: any;
  beforeAll(async () => {
    await begin();
    one = await open();
    await install();
  });
  afterAll(end);
  afterEach(async () => expect(await running.see(one.id)).toMatchObject({ version: 1, seq: 1 }));

  test.each<[string, object, RegExp]>([
    ['a version that is not there', { to: 4 }, /^404 not-found/],
    ['no version', {}, /^422 invalid-payload/],
    ['a version that is no number', { to: 'x' }, /^422 invalid-payload/],
    ['apply that is no yes or no', { to: 2, apply: 'yes' }, /^422 invalid-payload/],
    ['a state that no version has', { to: 3, map: { states: { revue: 'checking' } } }, /^422 unk/],
    ['a map that is a list', { to: 3, map: [] }, /^422 invalid-payload/],
    ['a map of something else', { to: 3, map: { stats: {} } }, /^422 invalid-map/],
    [
      'a state that becomes a number',
      { to: 3, map: { states: { review: 1 } } },
      /^422 invalid-map/,
    ],
    [
      'a state that becomes nothing',
      { to: 3, map: { states: { review: [] } } },
      /^422 invalid-map/,
    ],
    ['fields that are a list', { to: 3, map: { context: [] } }, /^422 invalid-map/],
    ['no field that goes', { to: 3, map: { drop: 'count' } }, /^422 invalid-map/],
    ['a unit that is not there', { to: 2, unit: 'nowhere' }, /^422 unknown-unit/],
    ['the role of the system', { to: 2, role: 'system' }, /^403 system-role/],
  ])('%s', async (_what, body, refusal) => {
    const { status, body: answer } = await ask({ apply: true, ...body });
    expect(`${status} ${String(answer.type).replace(/^.*:/, '')}`).toMatch(refusal);
  });

  test('by somebody who does not administer', async () => {
    const clerk = running.client.as('an;specialist;ct-dost-office');
    const answer = await clerk.post('/processes/permit/migrations', {
      to: 2,
      apply: true,
    });
    expect(answer.status).toBe(403);
  });
});
