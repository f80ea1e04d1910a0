import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { OWN_MACHINES } from '../../src/engine/catalogue.js';
import { lockComplaints } from '../../src/engine/version-lock.js';
import { describePaths } from '../../src/paths/describe.js';
import { explore } from '../../src/paths/explore.js';
import { OfficeFolder } from '../fixtures/office-folder.js';
import { Running } from '../fixtures/running.js';
import { buildIfOlder } from '../support/build.js';

const NOW = '2026-06-01T08:00:00+07:00';
const FROM = { key: 'internal-workflow-approval', prefix: 'QTNB' };
const TO = { key: 'copied-workflow', prefix: 'SAO' };

let office: OfficeFolder;
let running: Running;

/** What the README says: copy a folder and change its key and its codes. */
beforeAll(async () => {
  office = new OfficeFolder();
  const folder = join(office.path, TO.key);
  cpSync(join(OWN_MACHINES, FROM.key), folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    // The lock names the folder that it was copied from, and so counts for nothing.
    if (!name.endsWith('.ts')) continue;
    const source = readFileSync(file, 'utf8')
      .replaceAll(FROM.key, TO.key)
      .replaceAll(`'${FROM.prefix}'`, `'${TO.prefix}'`);
    writeFileSync(file, source);
  }
  running = await Running.start({ now: NOW, machinesPaths: [office.path] });
});
afterAll(async () => {
  await running?.end();
  office.remove();
});

test('a copied folder is found at boot and listed', async () => {
  const { body } = await running.client.get('/processes');
  expect(body.map(({ key }: any) => key)).toEqual(expect.arrayContaining([FROM.key, TO.key]));
  const detail = (await running.client.get(`/processes/${TO.key}`)).body;
  // Its older versions are those of the folder that it was copied from.
  const { version } = running.engine.catalogue.find(FROM.key)!;
  expect(version).toBeGreaterThan(1);
  expect(detail).toMatchObject({ codePrefix: TO.prefix, versions: [version] });
  expect(lockComplaints(running.engine.catalogue, TO.key)).toEqual([]);
});

test('it is explored like the one it came from, with no other change', () => {
  buildIfOlder();
  const { root } = readConfig({});
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/src/cli/main.js', 'paths', TO.key, '--json'],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, MACHINES_PATH: office.path } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const copy = JSON.parse(stdout);
  const { catalogue, office: units } = running.engine;
  const one = describePaths(explore(catalogue.find(FROM.key)!, units, { catalogue }));
  expect(copy).toMatchObject({ failures: [], missing: [], states: one.states, steps: one.steps });
  expect(copy.paths.length).toBe(one.paths.length);
}, 180_000);
