import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant } from '../../src/calendar/day';
import { readConfig } from '../../src/config';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { Client } from '../support/client';

/** Read from the five documents themselves, without the import's code or data. */
const PRINTED = readFileSync(join(__dirname, 'printed-dates.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id, , dueOn, period] = line.split('\t');
    return { id: id!, dueOn: dueOn || null, periods: period ? period.split('+') : [] };
  });

const NOW = '2026-11-21T09:00:00+07:00';
let running: RunningSandbox;
let client: Client;

beforeAll(async () => {
  running = await startSandbox({ ...readConfig({}), port: 0 }, parseInstant(NOW)!);
  client = new Client(running.url);
});
afterAll(() => running?.close());

async function allCases(): Promise<Map<string, any>> {
  const cases = new Map<string, any>();
  for (let after = ''; ;) {
    const { body } = await client.get(`/cases?process=plan-task&limit=200${after}`);
    for (const { id } of body.items) {
      const one = (await client.get(`/cases/${id}`)).body;
      cases.set(one.context.itemRef, one);
    }
    if (!body.next) return cases;
    after = `&after=${body.next}`;
  }
}

const linesOf = (ndjson: string): any[] =>
  ndjson.trim().split('\n').map((line) => JSON.parse(line)); // prettier-ignore

describe('the five plans imported as history', () => {
  let cases: Map<string, any>;
  beforeAll(async () => {
    await client.post('/sandbox/reset', { now: NOW });
    const { body } = await client.post('/imports', {});
    expect(linesOf(body).at(-1)).toMatchObject({ done: 206, total: 206 });
    cases = await allCases();
  });

  it('make one case of each of the 206 items', () => {
    expect(cases.size).toBe(206);
    expect([...cases.keys()].sort()).toEqual(PRINTED.map(({ id }) => id).sort());
  });

  it.each(PRINTED)('$id is due on the day that the document prints', ({ id, dueOn }) => {
    const due = cases.get(id).deadlines.filter((one: any) => one.name === 'due');
    expect(due.map((one: any) => one.dueOn)).toEqual(dueOn === null ? [] : [dueOn]);
  });

  it.each(PRINTED)(
    '$id has a deadline for each period that the document prints',
    ({ id, periods }) => {
      const { context, deadlines } = cases.get(id);
      expect(context.periods.filter((period: string) => period !== 'on-request')).toEqual(periods);
      const names = new Set(deadlines.map((one: any) => one.name));
      // What the plan's last day has ended before the import is not owed any more.
      for (const name of names) expect(['due', ...periods]).toContain(name);
    },
  );

  it('claim nothing about days before the import: every deadline is untracked and never fires', async () => {
    const statuses = [...cases.values()].flatMap((one) => one.deadlines.map((d: any) => d.status));
    expect(new Set(statuses)).toEqual(new Set(['untracked']));
    await client.put('/clock', { now: '2027-11-21T09:00:00+07:00' });
    const moved = [...(await allCases()).values()].filter((one) => one.seq !== 1);
    expect(moved).toEqual([]);
  });

  it('change nothing when they are imported again', async () => {
    const { body } = await client.post('/imports', {});
    expect(linesOf(body).map(({ opened }) => opened)).toEqual([0, 0, 0, 0, 0]);
    expect((await allCases()).size).toBe(206);
  });

  it('fold from their log to what is stored', async () => {
    expect(linesOf((await client.get('/verify')).body).at(-1)).toMatchObject({
      done: true,
      findings: 0,
    });
  });
});

describe('a living copy for another year', () => {
  it('moves every printed date by as many years, marks every case and runs', async () => {
    await client.post('/sandbox/reset', { now: '2026-01-02T08:00:00+07:00' });
    await client.post('/imports', { year: 2026 });
    const cases = await allCases();
    expect(cases.size).toBe(206);
    for (const { id, dueOn } of PRINTED) {
      const { context, deadlines } = cases.get(id);
      expect(context).toMatchObject({ livingCopy: true, year: 2026 });
      const [due] = deadlines.filter((one: any) => one.name === 'due');
      if (dueOn === null) expect(due).toBeUndefined();
      // 2018's plan is eight years older, 2024's two; the end of February stays the end of February.
      else if (dueOn === '2024-02-29') expect(due.dueOn).toBe('2026-02-28');
      else {
        const years = id.startsWith('hanoi-5298-2018') ? 8 : 2;
        expect(due.dueOn).toBe(`${Number(dueOn.slice(0, 4)) + years}${dueOn.slice(4)}`);
      }
    }
    const { body } = await client.put('/clock', { now: '2026-02-02T08:00:00+07:00' });
    expect(body.timers).toBeGreaterThan(0);
  });

  it('shows in its progress what is there, also after the sandbox was emptied', async () => {
    const shown = async (): Promise<string[]> =>
      (await client.get('/plans')).body.flatMap(({ items }: any) =>
        items.map((one: any) => one.case),
      );
    const before = await shown();
    expect(before).toHaveLength(206);
    await client.post('/sandbox/reset', { now: '2026-01-02T08:00:00+07:00' });
    expect(await shown()).toEqual([]);
    await client.post('/imports', { year: 2026 });
    const after = await shown();
    const there = [...(await allCases()).values()].map(({ id }) => id);
    expect([...after].sort()).toEqual(there.sort());
    expect(after).not.toContain(before[0]);
  });

  it('is refused for a year that has passed', async () => {
    const { status, body } = await client.post('/imports', { year: 2025 });
    expect(status).toBe(422);
    expect(body.type).toContain('year-is-past');
  });
});
