import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { OWN_MACHINES, Catalogue } from '../../src/engine/catalogue.js';
import { readConfig } from '../../src/config.js';
import { Office } from '../../src/office/office.js';
import { broken, OfficeFolder, SAMPLE } from '../fixtures/office-folder.js';
import { Running } from '../fixtures/running.js';
import { buildIfOlder } from '../support/build.js';

const NOW = '2026-06-01T08:00:00+07:00';
/** The second version asks for a longer wait, and says so by its number. */
const SECOND = broken('{ days: 1,', '{ days: 30,').replace('version: 1', 'version: 2');

let running: Running;
let folders: OfficeFolder[];

const folder = (files: { [file: string]: string }): string => {
  const office = new OfficeFolder();
  folders.push(office);
  for (const [file, source] of Object.entries(files)) office.write('sample', source, file);
  return office.path;
};
const open = () => running.open('sample', { name: 'x', parts: [] });

beforeEach(async () => {
  folders = [];
  running = await Running.start({ now: NOW, machinesPaths: [folder({ 'index.ts': SAMPLE })] });
});
afterEach(async () => {
  await running.end();
  for (const office of folders) office.remove();
});

test('a case keeps the version it was opened with, and a new one gets the newest', async () => {
  const old = await open();
  const both = folder({ 'index.ts': SECOND, 'versions/1/index.ts': SAMPLE });
  running = await running.restart({ machinesPaths: [both] });
  const now = await open();
  expect(await running.see(old.id)).toMatchObject({
    version: 1,
    deadlines: [{ dueOn: '2026-06-02' }],
  });
  expect(await running.see(now.id)).toMatchObject({
    version: 2,
    deadlines: [{ dueOn: '2026-07-01' }],
  });
  await running.at('2026-06-03T08:00:00+07:00');
  await running.take(old.id, 'GO', { note: 'x' });
  await running.take(now.id, 'GO', { note: 'x' });
  expect((await running.see(old.id)).deadlines[0].status).toBe('missed');
  expect((await running.see(now.id)).deadlines[0].status).toBe('met');
  for (const { id } of [old, now]) await running.replaysEqual(id);
  expect(await running.verify()).toEqual([]);
});

test('a process changed without a new number leaves its cases untouched, visibly', async () => {
  const one = await open();
  const history = await running.history(one.id);
  const changed = folder({ 'index.ts': broken('{ days: 1,', '{ days: 30,') });
  running = await running.restart({ machinesPaths: [changed] });
  await running.at('2026-06-10T08:00:00+07:00');

  expect(running.told.map(String)).toEqual([expect.stringContaining(one.id)]);
  expect((await running.client.get('/health')).body).toMatchObject({
    status: 'attention',
    unhostedCases: 1,
  });
  expect((await running.client.get('/stuck')).body.unhosted).toEqual([
    expect.objectContaining({ process: 'sample', version: 1, cases: 1 }),
  ]);
  expect((await running.send(one.id, 'GO', { note: 'x' })).body.type).toMatch(
    /version-not-hosted$/,
  );
  expect(await running.verify()).toEqual([
    expect.objectContaining({
      case: one.id,
      what: expect.stringContaining('not installed as it was'),
    }),
  ]);
  expect(await running.history(one.id)).toEqual(history);
  // A new case runs as the folder is now; the old one goes on when its own is installed again.
  expect((await open()).deadlines).toMatchObject([{ dueOn: '2026-07-01' }]);
  running = await running.restart({ machinesPaths: [folder({ 'index.ts': SAMPLE })] });
  await running.service.timers.tick();
  expect((await running.see(one.id)).deadlines[0].status).toBe('missed');
});

test('a case whose version is not there is named at every door, and left as it is', async () => {
  const one = await open();
  const [before] = (await running.client.get('/cases')).body.items;
  expect(before.hosted).toBe(true);
  running = await running.restart({ machinesPaths: [folder({ 'index.ts': SECOND })] });
  const gone = { version: 1, hosted: false, code: one.code, state: before.state };
  expect((await running.client.get('/cases')).body.items).toEqual([{ ...before, ...gone }]);
  expect((await running.client.get('/stuck')).body.unhosted).toEqual([
    expect.objectContaining({ process: 'sample', version: 1, cases: 1, codes: [one.code] }),
  ]);
  const { client } = running;
  const answers = [
    await client.get(`/cases/${one.id}`),
    await running.send(one.id, 'GO', { note: 'x' }),
    await client.post(`/cases/${one.id}/notes`, { type: 'COMMENT', text: 'x' }),
    await client.post(`/cases/${one.id}/resume`, {}),
    await client.post(`/cases/${one.id}/erasure`, {}),
    await client.request('POST', `/cases/${one.id}/files`, 'x', {
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': 'k',
      'File-Name': 'a.txt',
    }),
    await client.get(`/cases/${one.id}/replay`),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(409);
    expect(body).toMatchObject({
      type: 'urn:dung-han:problem:version-not-hosted',
      ...{ code: one.code, process: 'sample', version: 1, installed: [2], seq: 1 },
      detail: expect.stringContaining(one.code),
    });
  }
  expect(await running.verify()).toMatchObject([
    { code: one.code, what: expect.stringContaining("version 1 of 'sample' is not installed") },
  ]);
  expect(await running.history(one.id)).toHaveLength(1);
});

test('the forms and labels of an older version are there for its cases', async () => {
  const old = SAMPLE.replace("open: 'Open'", "open: 'Open, as it was'");
  const both = folder({ 'index.ts': SECOND, 'versions/1/index.ts': old });
  running = await running.restart({ machinesPaths: [both] });
  const of = async (query: string): Promise<any> =>
    (await running.client.get(`/processes/sample${query}`)).body;
  expect(await of('')).toMatchObject({ version: 2, versions: [1, 2] });
  expect((await of('?version=1')).labels.en.states.open).toBe('Open, as it was');
  expect((await of('?version=2')).labels.en.states.open).toBe('Open');
  expect(await of('?version=3')).toMatchObject({
    status: 404,
    en: { detail: expect.stringContaining('these are installed: 1, 2') },
  });
  for (const wrong of ['0', '-1', 'x', '1.5', '1&version=2', '%00', '']) {
    expect([400, 422]).toContain((await of(`?version=${wrong}`)).status);
  }
});

test('a comment or a label may change at any time', async () => {
  const one = await open();
  const dressed = `/* The same. */\n${SAMPLE}`;
  running = await running.restart({ machinesPaths: [folder({ 'index.ts': dressed })] });
  expect((await running.take(one.id, 'GO', { note: 'x' })).status).toBe('done');
  expect(await running.verify()).toEqual([]);
});

describe('the built service', () => {
  /** What a plain Node process says of the processes that it finds. */
  function behaviours(path: string): { [key: string]: string } {
    const script = `
      require('reflect-metadata');
      const { Catalogue, OWN_MACHINES } = require('./dist/src/engine/catalogue.js');
      const { Office } = require('./dist/src/office/office.js');
      const { schemaOf } = require('./dist/src/views/process-view.js');
      const roles = Office.read('.').roleSlugs();
      const all = Catalogue.load([OWN_MACHINES, process.argv[1]], roles).all();
      for (const { process: one } of all) schemaOf(one.input);
      console.log(JSON.stringify(all.map(({ process, behaviour }) => [process.key, behaviour])));
    `;
    const { root } = readConfig({});
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, path], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return Object.fromEntries(JSON.parse(stdout));
  }

  test("hosts an office's TypeScript in plain Node, and pins cases to the same hashes", () => {
    buildIfOlder();
    const path = folder({ 'index.ts': SAMPLE });
    const roles = Office.read(readConfig({}).root).roleSlugs();
    const here = Catalogue.load([OWN_MACHINES, path], roles).all();
    expect(behaviours(path)).toEqual(
      Object.fromEntries(here.map(({ process, behaviour }) => [process.key, behaviour])),
    );
  }, 180_000);

  test('refuses to start on a folder that is broken, and names it', () => {
    buildIfOlder();
    const path = folder({ 'index.ts': broken("guard: 'allowed'", 'guard: () => true') });
    const { status, stderr } = spawnSync(process.execPath, ['dist/src/main.js'], {
      cwd: readConfig({}).root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, MACHINES_PATH: path, PORT: '0', VAR_PATH: join(path, 'var') },
    });
    expect(status).toBe(1);
    expect(stderr).toContain(join(path, 'sample'));
    expect(stderr).toContain("state 'open.inner' has an unnamed guard on 'GO'");
  }, 180_000);
});
