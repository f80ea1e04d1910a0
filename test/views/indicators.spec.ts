import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initialTransition } from 'xstate';
import { readConfig } from '../../src/config';
import { Catalogue, OWN_MACHINES } from '../../src/engine/catalogue';
import { nodesOf, pathOf } from '../../src/engine/check';
import { SYSTEM } from '../../src/engine/engine';
import { Office } from '../../src/office/office';
import { rowsOfJson } from '../../src/register/tables';
import { processesOf, type Indicator } from '../../src/views/indicators';
import { countCases, type CasesMeasure, type Condition, type Fact } from '../../src/views/measures';
import { SignedIn, type Person } from '../fixtures/signed-in';

const { root } = readConfig({});
const INDICATORS: Indicator[] = JSON.parse(
  readFileSync(join(root, 'data', 'indicators.json'), 'utf8'),
);

/** A slip of the pen in the data would otherwise count nothing, silently. */
describe('what is counted', () => {
  const catalogue = Catalogue.load([OWN_MACHINES], Office.read(root).roleSlugs());
  const measured = INDICATORS.filter(({ measure }) => measure);

  it('has a measure or a reason for each of the 50, and a title in English', () => {
    expect(INDICATORS).toHaveLength(50);
    for (const { nameEn, measure, unanswered } of INDICATORS) {
      expect(nameEn).toBeTruthy();
      expect(measure === undefined).not.toBe(unanswered === undefined);
      if (unanswered) expect([unanswered.vi, unanswered.en].every(Boolean)).toBe(true);
    }
    expect(measured).toHaveLength(29);
  });

  const cases = measured.flatMap(({ id, measure }) =>
    'cases' in measure!
      ? measure.cases.map(({ process, happened }) => [id, process, measure, happened] as const)
      : [],
  );
  it.each(cases)('%s reads of %s what is there', (_, key, measure, happened) => {
    const { process } = catalogue.find(key)!;
    const events = [...Object.keys(process.events), ...Object.keys(process.systemEvents), 'OPENED'];
    const states = nodesOf(process.machine.root).map(pathOf);
    const fields = Object.keys(initialTransition(process.machine, undefined as never)[0].context);
    const check = (condition: Condition): void => {
      if ('field' in condition) expect(fields).toContain(condition.field);
      else if ('state' in condition)
        expect(states).toEqual(expect.arrayContaining([...condition.state]));
      else if ('not' in condition) condition.not.forEach(check);
      else if ('event' in condition) {
        expect(events).toEqual(expect.arrayContaining([condition.event].flat()));
        if (condition.into) expect(states).toEqual(expect.arrayContaining([...condition.into]));
      } else {
        const names = Object.keys(process.deadlines);
        expect(names).toEqual(expect.arrayContaining(Object.values(condition)[0] as string[]));
      }
    };
    expect(events).toEqual(expect.arrayContaining([...happened]));
    [...(measure.among ?? []), ...(measure.counts ?? [])].forEach(check);
    const named = [measure.unit, measure.sum?.all, measure.sum?.counted].filter((one) => one);
    expect(fields).toEqual(expect.arrayContaining(named));
  });

  it('names deadlines that there are', () => {
    for (const { measure } of measured) {
      if (!('due' in measure!)) continue;
      for (const key of processesOf(measure)) {
        const names = Object.keys(catalogue.find(key)!.process.deadlines);
        expect(names).toEqual(expect.arrayContaining([...measure.due[key]!]));
      }
    }
  });
});

describe('cases counted by hand', () => {
  const entry = (type: string, at: string, payload = {}, state: unknown = 'x'): any => ({
    ...{ type, at, payload, state, occurredOn: null },
  });
  const run = (status: string, endedOn: string | null, name = 'due'): Fact['runs'][number] => ({
    ...{ name, status, dueOn: '2026-03-10', endedOn },
  });
  const fact = (given: Partial<Fact>): Fact => ({
    ...{ unit: 'u', state: 'open', context: {}, entries: [], runs: [], ...given },
  });
  const count = (measure: Partial<CasesMeasure>, facts: Fact[], happened = ['DONE']) =>
    countCases({ cases: [], ...measure }, happened, '2026', facts);
  const done = entry('DONE', '2026-03-09T09:00:00+07:00');

  test('by the year in which the event happened in the world; ever: until its end', () => {
    const facts = [
      fact({ entries: [done] }),
      fact({ entries: [entry('DONE', '2025-12-31T23:00:00+07:00')] }),
      // Recorded on the first working day of the next year.
      fact({
        entries: [{ ...entry('DONE', '2027-01-04T08:00:00+07:00'), occurredOn: '2026-12-31' }],
      }),
      fact({ entries: [entry('DONE', '2027-01-01T00:00:00+07:00')] }),
    ];
    expect(count({}, facts)).toEqual({ numerator: 2, denominator: null });
    expect(count({ ever: true }, facts)).toEqual({ numerator: 3, denominator: null });
  });

  test('early is before the day, kept is on it too, one missed run is late; without a run not counted', () => {
    const facts = [
      fact({ entries: [done], runs: [run('met', '2026-03-09')] }),
      fact({ entries: [done], runs: [run('met', '2026-03-10')] }),
      fact({ entries: [done], runs: [run('missed', '2026-03-11')] }),
      fact({ entries: [done], runs: [run('met', '2026-03-09'), run('missed', null, 'dueHours')] }),
      fact({ entries: [done], runs: [run('met', '2026-03-09', 'check')] }),
    ];
    const names = ['due', 'dueHours'];
    const among = [{ ended: names }];
    expect(count({ among, counts: [{ kept: names }] }, facts)).toEqual({
      numerator: 2,
      denominator: 4,
    });
    expect(count({ among, counts: [{ early: names }] }, facts)).toEqual({
      numerator: 1,
      denominator: 4,
    });
  });

  test('each payment by itself, where payments are counted and not dossiers', () => {
    const paid = (method: string) => entry('PAID', '2026-03-09T09:00:00+07:00', { method });
    const facts = [
      fact({ entries: [paid('ONLINE'), paid('CASH')] }),
      fact({ entries: [paid('CASHLESS')] }),
    ];
    const counts = [{ event: 'PAID', where: { method: ['ONLINE', 'CASHLESS'] } }];
    expect(count({ counts }, facts, ['PAID'])).toEqual({ numerator: 2, denominator: 2 });
    expect(count({ counts, each: true }, facts, ['PAID'])).toEqual({
      numerator: 2,
      denominator: 3,
    });
  });

  test('by state, by what an event led to, and by the length of lists', () => {
    const facts = [
      fact({
        entries: [done, entry('ANSWER', '2026-03-09T09:00:00+07:00', {}, { work: 'answered' })],
        state: { work: 'returned', portal: 'complete' },
        context: { all: ['a', 'b', 'c'], cut: ['a'] },
      }),
      fact({
        entries: [done],
        state: { work: 'invalid', portal: 'failed' },
        context: { all: ['d'], cut: [] },
      }),
    ];
    const portal = [{ state: ['portal.synced', 'portal.complete'] }];
    expect(count({ counts: portal }, facts)).toEqual({ numerator: 1, denominator: 2 });
    expect(count({ counts: [{ not: portal }] }, facts)).toEqual({ numerator: 1, denominator: 2 });
    const into = [{ event: 'ANSWER', into: ['work.answered'] }];
    expect(count({ counts: into }, facts)).toEqual({ numerator: 1, denominator: 2 });
    const sum = { all: 'all', counted: 'cut' };
    expect(count({ counts: portal, sum }, facts)).toEqual({ numerator: 1, denominator: 4 });
  });
});

describe('the service', () => {
  const HANOI = 'hn-office';
  let office: SignedIn;
  let clerk: Person;
  let head: Person;
  let auditor: Person;
  let away: Person;

  beforeAll(async () => {
    office = await SignedIn.start('2026-06-01T08:00:00+07:00');
    clerk = await office.person(
      'clerk',
      ...['petition-officer', 'one-stop-clerk', 'specialist'].map((role) => `${role}@${HANOI}`),
      ...['petition-officer', 'one-stop-clerk', 'control-officer'].map(
        (role) => `${role}@ct-dost-office`,
      ),
    );
    head = await office.person('head', `division-head@${HANOI}`);
    const all = office.service.engine.office.units().map(({ slug }) => `auditor@${slug}`);
    auditor = await office.person('auditor', ...all);
    away = await office.person('away', 'petition-officer@ct-dost');
    const row = { name: 'x', field: 'y', level: 'z', channel: 'counter', decisionNo: '1/QĐ' };
    const limit = { timeLimit: { amount: 10, unit: 'working-day' }, inForceFrom: '2025-01-01' };
    const rows = [
      { code: 'A', ...row, ...limit, postedOn: '2026-05-01', postedWhere: 'w' },
      { code: 'B', ...row, ...limit },
      { code: 'C', ...row, ...limit, postedOn: '2026-05-01', postedWhere: 'w' },
      // Not in force yet.
      { code: 'D', ...row, ...limit, inForceFrom: '2027-01-01' },
    ];
    await office.service.register.import(rowsOfJson(rows), SYSTEM(HANOI), office.clock.now());
  });
  afterAll(() => office?.end());

  const open = async (
    process: string,
    unit: string,
    role: string,
    input: object,
  ): Promise<string> => {
    const { status, body } = await clerk.client.post('/cases', { process, unit, role, input });
    expect([status, body.detail]).toEqual([201, undefined]);
    return body.id;
  };
  const send = async (id: string, type: string, payload = {}, who = clerk): Promise<void> => {
    const { status, body } = await who.client.post(`/cases/${id}/events`, { type, payload });
    expect([status, body.detail]).toEqual([200, undefined]);
  };
  const all = async (who: Person, query = ''): Promise<any[]> => {
    const { status, body } = await who.client.get(`/indicators${query}`);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body.indicators;
  };
  const read = async (who: Person, key: string, query = ''): Promise<any> =>
    (await all(who, query)).find((one) => one.key === key);

  it("counts petitions that fell due: those answered in time, of the plan's authority alone", async () => {
    const petition = (unit: string): Promise<string> =>
      open('feedback-petition', unit, 'petition-officer', {
        ...{ receivedOn: '2026-06-01', channel: 'post', content: 'x' },
      });
    const answered = await petition(HANOI);
    await petition(HANOI);
    await petition('ct-dost-office');
    await send(answered, 'CLASSIFY_START');
    await send(answered, 'ACCEPT_OWN', { category: 'regulation', handlingUnit: HANOI });
    await send(answered, 'RESULT', { text: 'x', documentNo: '1' }, head);
    const key = 'hanoi-cctthc-2024/PL1.II.10';
    // Nothing but the one that was answered has come to its end yet.
    expect(await read(auditor, key)).toMatchObject({ numerator: 1, denominator: 1, value: 100 });
    await office.at('2026-07-20T08:00:00+07:00');
    expect(await read(auditor, key)).toMatchObject({
      title: {
        vi: 'Tỷ lệ xử lý phản ánh, kiến nghị đúng hạn.',
        en: expect.stringMatching(/^Share of petitions/),
      },
      source: { plan: 'hanoi-cctthc-2024', ref: 'Phụ lục 1, II.10' },
      target: { op: '=', value: 100, raw: '100' },
      ...{
        computable: true,
        numerator: 1,
        denominator: 2,
        value: 50,
        reached: false,
        partial: false,
      },
    });
    expect(await read(auditor, key, '?year=2025')).toMatchObject({
      denominator: 0,
      value: null,
      reached: null,
    });
    // Who sees none of them is told nothing of them, not even that there is nothing to tell.
    expect(await read(away, key)).toBeUndefined();
    // Who sees some of them is told of those.
    expect(await read(clerk, key)).toMatchObject({ denominator: 2, partial: true });
  });

  it('counts dossiers that were accepted: those handed in online', async () => {
    const dossier = async (channel: string, accept: boolean): Promise<void> => {
      const input = { procedureCode: 'A', channel, applicant: 'x' };
      const id = await open('one-stop-dossier', HANOI, 'one-stop-clerk', input);
      if (!accept) return;
      await send(id, 'CHECK', { documents: ['x'] });
      await send(id, 'ACCEPT', { receiptNo: `R-${id}` });
    };
    for (const [channel, accept] of [
      ['ONLINE', true],
      ['ONLINE', true],
      ['COUNTER', true],
      ['ONLINE', false],
    ] as const) {
      await dossier(channel, accept);
    }
    expect(await read(auditor, 'hanoi-cctthc-2024/PL1.II.3')).toMatchObject({
      ...{ numerator: 2, denominator: 3, value: 66.67, reached: true },
      target: { op: '>=', value: 60 },
    });
    // Accepted, and nothing of them is digitised yet.
    expect(await read(auditor, 'hanoi-cctthc-2024/III.2.4.a')).toMatchObject({
      ...{ numerator: 0, denominator: 3, value: 0, reached: false },
    });
    // None has a result.
    expect(await read(auditor, 'hanoi-cctthc-2024/PL1.II.4')).toMatchObject({
      denominator: 0,
      value: null,
    });
  });

  it('counts slips that are valid: those with satisfaction, as the office set it when they came in', async () => {
    for (const [level, valid] of [
      [5, true],
      [4, true],
      [1, true],
      [5, false],
    ] as const) {
      const input = { channel: 'SLIP', openedOn: '2026-07-20' };
      const id = await open('satisfaction-survey', 'ct-dost-office', 'one-stop-clerk', input);
      await send(id, 'ANSWER', { level, medium: 'PAPER' });
      if (!valid) await send(id, 'INVALIDATE', { reason: 'x' });
    }
    const shown = { numerator: 2, denominator: 3, value: 66.67, reached: false };
    expect(await read(auditor, 'cantho-skhcn-2024/18')).toMatchObject(shown);
    expect(await read(auditor, 'cantho-skhcn-2024/18', '?unit=ct-dost')).toMatchObject(shown);
    expect(await read(auditor, 'hanoi-cctthc-2024/PL1.II.11')).toMatchObject({ denominator: 0 });
  });

  it('counts the procedures in force that are posted, in the register as a whole', async () => {
    const key = 'hanoi-326-2023/II.4';
    expect(await read(auditor, key)).toMatchObject({
      numerator: 2,
      denominator: 3,
      reached: false,
    });
    // At the end of 2025 three were in force, and none was posted.
    expect(await read(auditor, key, '?year=2025')).toMatchObject({ numerator: 0, denominator: 3 });
    expect(await read(auditor, key, `?unit=${HANOI}`)).toMatchObject({
      ...{ computable: false, numerator: null, denominator: null, value: null, reached: null },
      why: { vi: expect.any(String), en: expect.stringContaining('register') },
    });
  });

  it('counts what a unit has done where one is asked for', async () => {
    const input = { year: 2026, proposingUnit: HANOI, subject: 'x', problem: 'x', solution: 'x' };
    const id = await open('initiatives', HANOI, 'specialist', input);
    await send(id, 'SUBMIT_UNIT');
    const key = 'hanoi-cctthc-2024/III.2.12.a';
    const of = { unit: `?unit=${HANOI}` };
    expect(await read(auditor, key)).toMatchObject({
      computable: false,
      why: { en: expect.stringContaining('unit') },
    });
    expect(await read(auditor, key, of.unit)).toMatchObject({
      numerator: 0,
      value: 0,
      reached: false,
    });
    await send(id, 'APPROVE_UNIT', { documentNo: '1' }, head);
    expect(await read(auditor, key, of.unit)).toMatchObject({
      ...{ numerator: 1, denominator: null, value: 1, reached: true },
    });
  });

  it('tells of no figure where there is none, only why', async () => {
    const told = await all(auditor);
    expect(told).toHaveLength(50);
    for (const one of told.filter(({ computable }) => !computable)) {
      expect(one).toMatchObject({ numerator: null, denominator: null, value: null, reached: null });
      expect([one.why.vi, one.why.en].every(Boolean)).toBe(true);
    }
    // A unit of another authority has its own plan's indicators.
    const plans = new Set(
      (await all(auditor, '?unit=ct-dost-office')).map(({ source }) => source.plan),
    );
    expect([...plans]).toEqual(['cantho-skhcn-2024']);
    for (const query of ['?year=26', '?unit=nowhere', '?of=x']) {
      expect((await auditor.client.get(`/indicators${query}`)).status).toBe(422);
    }
  });

  it.each(['0000', '0001', '1000', '2017', '2101', '9999'])(
    'refuses %s, which is no year of the calendar',
    async (year) => {
      const { status, body } = await auditor.client.get(`/indicators?year=${year}`);
      expect(status).toBe(422);
      expect(body.detail).toContain("'year'");
    },
  );

  it('takes the first and the last year of the calendar', async () => {
    for (const year of [2018, 2100]) {
      const { status, body } = await auditor.client.get(`/indicators?year=${year}`);
      expect([status, body.year]).toEqual([200, year]);
    }
  });
});
