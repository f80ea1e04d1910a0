import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Process, Schedule } from '../../machines/process';
import { parseInstant, toOffsetIso } from '../../src/calendar/day';
import { projectRoot, type Config } from '../../src/config';
import { Catalogue } from '../../src/engine/catalogue';
import { VirtualClock } from '../../src/engine/clock';
import { Office } from '../../src/office/office';
import { Sandbox } from '../../src/sandbox/sandbox';
import { startSandbox } from '../../src/sandbox/start-sandbox';
import { Service } from '../../src/service';
import { NOTHING } from '../../src/storage/commit';
import { CaseRow } from '../../src/storage/entities';
import { Client } from '../support/client';
import { testConfig } from '../support/config';

const NOW = '2026-06-10T08:00:00+07:00';
const PROCESSES = join(__dirname, '../fixtures/processes');
const INSTALLED = Catalogue.load([PROCESSES], Office.read(projectRoot()).roleSlugs());
const DIGEST = INSTALLED.find('digest')!.process;
const [MONTHLY] = DIGEST.schedules!;
/** Authorities with an office of their own. */
const OFFICES = ['ct-dost-office', 'hn-office', 'hy-office'];

const digest = (...schedules: Partial<Schedule>[]): Catalogue =>
  INSTALLED.with({
    ...DIGEST,
    schedules: schedules.map((one) => ({ ...MONTHLY!, ...one })),
  } as Process);

/** The service over several starts on one database, with a clock that only moves forward. */
class Office3 {
  config!: Config;
  clock = new VirtualClock(parseInstant(NOW)!);
  service!: Service;
  readonly warned: string[] = [];

  async start(installed: Catalogue = INSTALLED): Promise<void> {
    this.config ??= {
      ...(await testConfig()),
      dataPath: mkdtempSync(join(tmpdir(), 'dung-han-schedules-')),
    };
    const log = {
      warn: (message: string) => void this.warned.push(message),
      unknownOutcome: (error: Error) => void this.warned.push(error.message),
    };
    this.service = await Service.open(this.config, this.clock, log, { installed });
    await this.service.schedules.open();
  }

  async restart(installed?: Catalogue): Promise<void> {
    await this.service.close();
    await this.start(installed);
  }

  async end(): Promise<void> {
    await this.service.close();
    rmSync(this.config.dataPath, { recursive: true, force: true });
  }

  at(now: string): Promise<unknown> {
    return new Sandbox(this.service, this.clock).moveTo(parseInstant(now)!);
  }

  /** Nothing is noticed meanwhile. */
  outageUntil(now: string): void {
    this.clock.moveTo(parseInstant(now)!);
  }

  async work(): Promise<void> {
    await this.service.timers.tick();
    await this.service.outbox.tick();
  }

  async list(unit = 'ct-dost-office'): Promise<any[]> {
    return (await this.service.schedules.list()).filter((one) => one.unit === unit);
  }

  /** The reports of one office, in the order of their codes. */
  async digests(unit = 'ct-dost-office'): Promise<any[]> {
    const rows = await this.service.engine.store.read
      .getRepository(CaseRow)
      .find({ where: { process: 'digest', unit }, order: { openedAt: 'ASC' } });
    const cases = rows.map(({ id }) => this.service.engine.mustRead(id));
    return (await Promise.all(cases)).map(({ row, state }) => ({
      key: row.parentKey,
      from: state.snapshot.context.periodFrom,
      to: state.snapshot.context.periodTo,
      opened: toOffsetIso(row.openedAt).slice(0, 16),
      due: state.deadlines.runs.map(({ dueOn, status }) => `${dueOn} ${status}`).join(),
    }));
  }

  async findings(): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const { finding } of this.service.audit.verify()) if (finding) found.push(finding);
    return found;
  }
}

let office: Office3;
beforeEach(async () => {
  office = new Office3();
  await office.start();
});
afterEach(async () => {
  expect(await office.findings()).toEqual([]);
  expect(office.warned).toEqual([]);
  await office.end();
});

describe('a schedule', () => {
  it('is there for each authority with an office, once, however often the service starts', async () => {
    const all = await office.service.schedules.list();
    expect(all.map(({ unit }) => unit).sort()).toEqual(OFFICES);
    expect(all[0]).toMatchObject({
      process: 'digest',
      schedule: 'monthly',
      label: { vi: 'Hằng tháng', en: 'Monthly' },
      next: { key: '2026-06', from: '2026-05-15', to: '2026-06-14' },
      opensAt: '2026-06-15T00:00:00.000+07:00',
      last: null,
      case: { code: expect.stringMatching(/^LICH-2026-/), status: 'active' },
    });
    await office.restart();
    await Promise.all([office.service.schedules.open(), office.service.schedules.open()]);
    expect(await office.service.schedules.list()).toEqual(all);
  });

  it('opens the case of a period when its day is over, and announces the next', async () => {
    await office.at('2026-06-14T23:59:00+07:00');
    expect(await office.digests()).toEqual([]);
    await office.at('2026-06-15T00:00:00+07:00');
    for (const unit of OFFICES) {
      expect(await office.digests(unit)).toEqual([
        {
          key: '2026-06',
          from: '2026-05-15',
          to: '2026-06-14',
          opened: '2026-06-15T00:00',
          due: '2026-06-22 running',
        },
      ]);
    }
    expect(await office.list()).toMatchObject([
      {
        next: { key: '2026-07', from: '2026-06-15', to: '2026-07-14' },
        last: { key: '2026-06', code: expect.stringMatching(/^DIG-2026-/) },
      },
    ]);
  });

  it('opens every period of an outage once, in order, each as of its own day', async () => {
    office.outageUntil('2026-09-20T09:30:00+07:00');
    await office.restart();
    await office.work();
    const cases = await office.digests();
    expect(cases.map(({ key, opened, due }) => [key, opened, due])).toEqual([
      ['2026-06', '2026-06-15T00:00', '2026-06-22 running'],
      ['2026-07', '2026-07-15T00:00', '2026-07-20 running'],
      ['2026-08', '2026-08-15T00:00', '2026-08-20 running'],
      ['2026-09', '2026-09-15T00:00', '2026-09-21 running'],
    ]);
    // Their own deadlines did not wait for the outage to end either.
    await office.work();
    expect((await office.digests()).map(({ due }) => due)).toEqual([
      '2026-06-22 missed',
      '2026-07-20 missed',
      '2026-08-20 missed',
      '2026-09-21 running',
    ]);
    expect((await office.list())[0].next).toEqual({
      key: '2026-10',
      from: '2026-09-15',
      to: '2026-10-14',
    });
  });

  it('opens a period once, also when the service dies before it has marked the notice', async () => {
    await office.at('2026-06-15T00:00:00+07:00');
    const { store } = office.service.engine;
    for (const notice of await store.findNotices({ kind: 'open-period' })) {
      await store.commit([
        { ...NOTHING, notices: [{ ...notice, status: 'pending', endedAt: null }] },
      ]);
    }
    await office.at('2026-06-15T00:10:00+07:00');
    await office.work();
    expect(await office.digests()).toHaveLength(1);
    const notices = await store.findNotices({ kind: 'open-period' });
    expect(notices.map(({ status }) => status)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  describe('that each unit is to have', () => {
    const PERIOD = { periodFrom: '2026-05-15', periodTo: '2026-06-14' };
    const eachUnit = digest({
      unitOf: (context, { from }) => (context.periodFrom === from ? context.office : null),
    });
    /** The units of which there is a case of the announced period, and how many each has. */
    const have = async (): Promise<{ [unit: string]: number }> => {
      const rows = await office.service.engine.store.read
        .getRepository(CaseRow)
        .findBy({ process: 'digest', authority: 'cantho' });
      const units = rows.map(({ snapshot }) => JSON.parse(snapshot).snapshot.context.office);
      return units.reduce((sum, unit) => ({ ...sum, [unit]: (sum[unit] ?? 0) + 1 }), {});
    };
    const each = Object.fromEntries(
      Office.read(projectRoot())
        .unitsOf('cantho', '2026-06-15')
        .map(({ slug }) => [slug, 1]),
    );
    const again = async (): Promise<void> => {
      const { store } = office.service.engine;
      for (const notice of await store.findNotices({ kind: 'open-period' })) {
        const pending = { ...notice, status: 'pending', endedAt: null };
        await store.commit([{ ...NOTHING, notices: [pending] }]);
      }
      await office.at('2026-06-15T00:10:00+07:00');
      await office.work();
    };

    beforeEach(() => office.restart(eachUnit));

    it('opens one for each unit of the authority, no group and no person, once', async () => {
      await office.at('2026-06-15T00:00:00+07:00');
      expect(each).toMatchObject({ 'ct-dost-office': 1, 'ct-dost-standards': 1 });
      expect(Object.keys(each)).not.toContain('ct-dost-divisions');
      expect(await have()).toEqual(each);
      await again();
      expect(await have()).toEqual(each);
    });

    it('opens none for a unit that there is no more', async () => {
      const by = { actor: 'an', now: office.clock.now() };
      await office.service.structure.endUnit('ct-dost-standards', '2026-06-14', undefined, by);
      await office.at('2026-06-15T00:00:00+07:00');
      const { 'ct-dost-standards': _ended, ...others } = each;
      expect(await have()).toEqual(others);
    });

    it('opens none for a unit that has one of the period already', async () => {
      const by = { actor: 'an', role: 'specialist', unit: 'ct-dost-office' };
      for (const [key, periodFrom] of [
        ['one', PERIOD.periodFrom],
        ['another', '2026-04-15'],
      ]) {
        const input = { ...PERIOD, periodFrom: periodFrom!, office: 'ct-dost-standards' };
        const idempotency = { key: key!, bodyHash: '' };
        await office.service.engine.open({ process: 'digest', input, by, idempotency });
      }
      await office.at('2026-06-15T00:00:00+07:00');
      expect(await have()).toEqual({ ...each, 'ct-dost-standards': 2 });
      expect((await office.list())[0].last.key).toBe('2026-06');
    });
  });

  it('whose rule changes keeps the announced period, and leaves no day out after it', async () => {
    await office.restart(
      digest({ begins: { months: 0, day: 1 }, label: { vi: 'Mới', en: 'New' } }),
    );
    expect(await office.list()).toMatchObject([
      { label: { en: 'New' }, next: { key: '2026-06', from: '2026-05-15', to: '2026-06-14' } },
    ]);
    await office.at('2026-08-02T08:00:00+07:00');
    const periods = (await office.digests()).map(({ key, from, to }) => `${key} ${from} ${to}`);
    expect(periods).toEqual(['2026-06 2026-05-15 2026-06-14', '2026-07 2026-06-15 2026-07-31']);
    expect((await office.list())[0].next).toEqual({
      key: '2026-08',
      from: '2026-08-01',
      to: '2026-08-31',
    });
  });

  it('that is taken out of its process is withdrawn; put back, it begins anew', async () => {
    await office.restart(digest());
    expect(await office.service.schedules.list()).toEqual([]);
    await office.at('2026-07-20T08:00:00+07:00');
    expect(await office.digests()).toEqual([]);
    await office.restart();
    expect((await office.list())[0].next.key).toBe('2026-08');
  });

  it('of a process that is missing waits for it, and loses no period', async () => {
    const none = Catalogue.load([], Office.read(projectRoot()).roleSlugs());
    await office.restart(none);
    await office.at('2026-07-20T08:00:00+07:00');
    const parked = await office.service.engine.store.findNotices({ status: 'parked' });
    expect(parked).toHaveLength(2 * OFFICES.length);
    expect(parked[0]!.error).toMatch(/'digest' is not installed with the schedule 'monthly'/);
    await office.restart();
    await office.service.outbox.retry();
    await office.at('2026-07-20T08:01:00+07:00');
    await office.work();
    const cases = await office.digests();
    expect(cases.map(({ key, opened }) => [key, opened])).toEqual([
      ['2026-06', '2026-06-15T00:00'],
      ['2026-07', '2026-07-15T00:00'],
    ]);
  });

  it('that opens before its period does so when the day before is over', async () => {
    await office.restart(
      digest({}, { key: 'yearly', every: 'year', begins: { months: 0, day: 1 }, opens: 'before' }),
    );
    const yearly = async (): Promise<any> =>
      (await office.list()).find(({ schedule }) => schedule === 'yearly');
    expect(await yearly()).toMatchObject({
      next: { key: '2027', from: '2027-01-01', to: '2027-12-31' },
      opensAt: '2027-01-01T00:00:00.000+07:00',
    });
    await office.at('2027-01-01T00:00:00+07:00');
    expect((await yearly()).last.key).toBe('2027');
    expect((await office.digests()).at(-1)).toMatchObject({ opened: '2027-01-01T00:00' });
  });

  it('is opened and spoken to by nobody but the host', async () => {
    const { engine } = office.service;
    const by = { actor: 'an', role: 'specialist', unit: 'ct-dost-office' };
    const [{ case: one }] = await office.list();
    const idempotency = { key: 'x', bodyHash: '' };
    const input = { process: 'digest', schedule: 'x' };
    const opening = engine.open({ process: 'schedule', input, by, idempotency });
    expect((await opening).status).toBe(403);
    const sending = engine.send({
      caseId: one.id,
      type: 'WITHDRAWN',
      payload: {},
      by,
      idempotency,
    });
    expect((await sending).status).toBe(403);
  });
});

describe('the sandbox', () => {
  it('has the schedules of the service where it is asked for, also after a reset', async () => {
    const config = await testConfig();
    const running = await startSandbox(config, parseInstant(NOW)!, { schedules: true });
    const client = new Client(running.url);
    const { body: all } = await client.get('/schedules');
    expect(all.length % OFFICES.length).toBe(0);
    expect(all.map(({ process }: any) => process)).toContain('periodic-reporting');
    await client.post('/sandbox/reset', { now: '2027-03-01T08:00:00+07:00' });
    const { body: later } = await client.get('/schedules');
    expect(later).toHaveLength(all.length);
    expect(later[0].opensAt > '2027-03-01').toBe(true);
    // Every process opens the case of its own period.
    await client.put('/clock', { now: '2028-02-01T08:00:00+07:00' });
    expect((await client.get('/stuck')).body.parkedNotices).toEqual([]);
    const { body: then } = await client.get('/schedules');
    expect(then.filter(({ last }: any) => last === null)).toEqual([]);

    const { body: listed } = await client.get('/processes');
    expect(listed.map(({ key }: any) => key)).not.toContain('schedule');
    expect((await client.get('/processes/schedule')).body).toMatchObject({ codePrefix: 'LICH' });
    await running.close();
    const without = await startSandbox(await testConfig(), parseInstant(NOW)!);
    expect((await new Client(without.url).get('/schedules')).body).toEqual([]);
    await without.close();
  });
});
