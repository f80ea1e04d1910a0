import 'reflect-metadata';
import type { Json } from '../../machines/process.js';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dayOf, parseInstant } from '../../src/calendar/day.js';
import { projectRoot, readConfig } from '../../src/config.js';
import { Cast } from '../../src/demo/people.js';
import { startDemo, type DemoOptions, type RunningDemo } from '../../src/demo/start-demo.js';
import { statesOf } from '../../src/demo/ways.js';
import { tourOf, welcome } from '../../src/demo/tour.js';
import { allowedEvents } from '../../src/engine/answer.js';
import { nodesOf, pathOf } from '../../src/engine/check.js';
import type { LogEntry } from '../../src/engine/log.js';
import { CaseRow, EventRow, TimerRow } from '../../src/storage/entities.js';
import { HoldingRow } from '../../src/storage/people-entities.js';

/**
 * What the demonstration promises: an office with every process in every stage, told through the service
 * itself so that its audit finds nothing, the same for the same seed, and nothing of it left at the end.
 */

const NOW = parseInstant('2026-11-18T10:40:00+07:00')!;
const DAY_MS = 86_400_000;

function started(options: Partial<DemoOptions>): Promise<RunningDemo> {
  return startDemo({ ...readConfig({}), port: 0 }, { now: NOW, ...options });
}

function rowsOf({ service }: RunningDemo): Promise<CaseRow[]> {
  return service.engine.store.read.getRepository(CaseRow).find({ order: { code: 'ASC' } });
}

describe('a demonstration', () => {
  let demo: RunningDemo;
  let rows: CaseRow[];
  beforeAll(async () => {
    demo = await started({ cases: 160, seed: '7' });
    rows = await rowsOf(demo);
  }, 600_000);
  afterAll(() => demo.close());

  it('has cases of every process, and each state is come by', async () => {
    const { catalogue, store } = demo.service.engine;
    const seen = new Map<string, Set<string>>();
    for (const { body } of await store.read.getRepository(EventRow).find()) {
      const { process, state } = JSON.parse(body) as LogEntry;
      const states = seen.get(process) ?? new Set();
      seen.set(process, states);
      for (const path of statesOf(state as Json)) states.add(path);
    }
    const missing = catalogue.all().flatMap(({ process }) =>
      nodesOf(process.machine.root)
        .filter((node) => node.parent && node.type !== 'history')
        .map(pathOf)
        .filter((path) => !seen.get(process.key)?.has(path))
        .map((path) => `${process.key} ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it('has cases that are late, soon due, paused, done in time and done late', async () => {
    const { store } = demo.service.engine;
    const active = rows.filter(({ status }) => status === 'active');
    const done = rows.filter(({ status }) => status === 'done');
    const paused = await store.read.getRepository(TimerRow).countBy({ status: 'paused' });
    const soon = active.filter(({ nextDueAt }) => nextDueAt < NOW + 7 * DAY_MS);
    for (const some of [
      active.filter(({ missed }) => missed > 0).length,
      active.filter(({ missed }) => missed === 0).length,
      soon.length,
      paused,
      done.filter(({ missed }) => missed === 0).length,
      done.filter(({ missed }) => missed > 0).length,
    ]) {
      expect(some).toBeGreaterThan(2);
    }
    expect(rows.filter(({ status }) => status === 'halted')).toEqual([]);
  });

  it('has comments, assignments, hand-overs, files, and the plans of this year', async () => {
    const { told } = demo;
    expect(told.notes).toBeGreaterThan(50);
    expect(told.files).toBeGreaterThan(5);
    expect(rows.filter(({ titleVi }) => titleVi.includes('bản sống 2026')).length).toBe(206);
    expect(rows.filter(({ assignee }) => assignee !== null).length).toBeGreaterThan(50);
  });

  it('is found sound by the audit', async () => {
    const found: unknown[] = [];
    for await (const { finding } of demo.service.audit.verify()) {
      if (finding) found.push(finding);
    }
    expect(found).toEqual([]);
  });

  it('has people with the roles that it says, one shown for each', async () => {
    const { people, engine } = demo.service;
    for (const { name, role, units } of demo.people) {
      const person = await people.findByName(name);
      const held = await engine.store.read
        .getRepository(HoldingRow)
        .findBy({ personId: person!.id });
      expect([name, held.map((one) => `${one.role} ${one.unit}`).sort()]).toEqual([
        name,
        units.map((unit) => `${role} ${unit}`).sort(),
      ]);
    }
    const shown = demo.people.filter((person) => person.shown).map(({ role }) => role);
    const roles = [...engine.office.roleSlugs()].filter((role) => role !== 'system');
    expect(shown.sort()).toEqual(roles.sort());
  });

  it('lets everybody in by name and password alone, marks every answer and says what it is', async () => {
    const signIn = (name: string, password: string): Promise<Response> =>
      fetch(`${demo.url}/api/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name, password }),
      });
    const keeper = demo.people.find(({ role }) => role === 'administrator')!;
    const refused = await signIn(keeper.name, 'guessed-by-nobody');
    const answer = await signIn(keeper.name, keeper.password);
    expect(await answer.json()).toMatchObject({
      ...{ signedIn: true, actor: keeper.name, administers: true },
      ...{ needs: null, demonstration: true },
    });
    const signedOut = await fetch(`${demo.url}/api/session`);
    expect(await signedOut.json()).toMatchObject({ setUpNeeded: false, demonstration: true });
    for (const { headers } of [refused, answer, signedOut]) {
      expect(headers.get('X-Demonstration')).toBe('true');
    }
    expect([refused.status, answer.status]).toEqual([401, 200]);
  });

  it('shows a person the case that the tour names, with what may be done', async () => {
    const tour = (await tourOf(demo, new Cast(demo.service.engine.office, demo.people)))!;
    const { name, password } = tour.person;
    const signedIn = await fetch(`${demo.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    const [cookie] = signedIn.headers.get('set-cookie')!.split(';');
    const seen = await fetch(`${demo.url}/api/cases/${tour.one.row.id}`, {
      headers: { Cookie: cookie! },
    });
    expect(((await seen.json()) as { allowed: string[] }).allowed).toEqual(tour.events);
  });

  it('shows what to try first: a case that falls due soon, and who may do something', async () => {
    const tour = (await tourOf(demo, new Cast(demo.service.engine.office, demo.people)))!;
    const { one, person } = tour;
    expect(allowedEvents(one, { actor: person.name, roles: [person.role] }, NOW)).not.toEqual([]);
    expect(welcome(demo, tour)).toContain(one.row.code);
    expect(dayOf(one.row.nextDueAt) <= dayOf(NOW + 7 * DAY_MS)).toBe(true);
  });

  it('is walked through with curl as its page says, word for word', async () => {
    const page = readFileSync(join(projectRoot(), 'docs/demo.md'), 'utf8');
    const [, walk] = /## The same with curl\n\n```bash\n([^]*?)```/.exec(page)!;
    const officer = demo.people.find(({ role, shown }) => role === 'petition-officer' && shown)!;
    const here = walk!
      .replace(/^URL=.*/m, `URL=${demo.url}`)
      .replace(/^NAME=\S+/m, `NAME=${officer.name}`)
      .replace(/^DAY=.*/m, `DAY=${dayOf(NOW)}`);
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', here]);
    expect(here).toContain(`PASSWORD=${officer.password}\n`);
    expect(stdout).toMatch(/^PAKN-\d{4}-\d{6}$/m);
    expect(stdout).toMatch(/^handling \d{4}-\d\d-\d\d (running|missed)$/m);
    expect(stdout).toMatch(/CLASSIFY_START/);
    expect(stdout).toMatch(/^1 equal: true/m);
  });

  it('goes on with the real time', async () => {
    const { clock } = demo.service.engine;
    expect(clock.now()).toBeGreaterThanOrEqual(NOW);
    expect(clock.now()).toBeLessThan(NOW + 3_600_000);
  });
});

it('tells the same stories for one seed and one instant, and leaves nothing on the disk', async () => {
  const stories: string[][] = [];
  for (const _ of [1, 2]) {
    const demo = await started({ cases: 1, seed: '3', months: 1, closed: true });
    const rows = await rowsOf(demo);
    // Cases that the host opens at one instant may swap their codes: they are compared as a set.
    stories.push([
      ...rows.map(({ code }) => code),
      ...rows
        .map(({ process, unit, state, status }) => [process, unit, state, status].join())
        .sort(),
    ]);
    await demo.close();
    expect(existsSync(demo.folder)).toBe(false);
  }
  expect(stories[1]).toEqual(stories[0]);
}, 600_000);

it('refuses a folder in which something is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-kept-'));
  const inner = mkdtempSync(join(folder, 'inner-'));
  await expect(started({ keep: folder })).rejects.toThrow('not empty');
  expect([existsSync(inner), readdirSync(folder).length]).toEqual([true, 1]);
  rmSync(folder, { recursive: true });
});
