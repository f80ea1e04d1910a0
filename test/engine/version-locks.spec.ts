import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { Catalogue, OWN_MACHINES } from '../../src/engine/catalogue.js';
import { loadFromOffice } from '../../src/engine/office-loader.js';
import { lockComplaints, writeLocks } from '../../src/engine/version-lock.js';
import { Office } from '../../src/office/office.js';
import { OfficeFolder, SAMPLE } from '../fixtures/office-folder.js';

const OLDER = 'feedback-petition/versions/1';
const roles = Office.read(readConfig({}).root).roleSlugs();
const own = Catalogue.load([OWN_MACHINES], roles);

test.each(own.all().map(({ process }) => process.key))(
  '%s is as it was released, or has a new version beside the old one',
  (key) => {
    expect(lockComplaints(own, key)).toEqual([]);
    // Nobody reads an older version at boot: that it can be read is tried here.
    for (const { process, version } of own.versionsOf(key)) {
      expect(process).toMatchObject({ key, version });
    }
  },
);

test('an older version that is shipped is read when it is asked for, and not before', () => {
  const loaded = jest.fn(loadFromOffice);
  jest.doMock('../../src/engine/office-loader.js', () => ({ loadFromOffice: loaded }));
  // A registry of its own: where spec files share a process, nothing that was read before is taken.
  jest.isolateModules(() => {
    const { Catalogue: Fresh } = require('../../src/engine/catalogue.js') as {
      Catalogue: typeof Catalogue;
    };
    const fresh = Fresh.load([OWN_MACHINES], roles);
    const lock = JSON.parse(readFileSync(join(OWN_MACHINES, OLDER, 'lock.json'), 'utf8'));
    const { process: key, version, behaviour } = lock;
    expect(fresh.versionsOf(key).map((one) => one.version)).toEqual([1, 2]);
    const kept = fresh.findVersion(key, version, behaviour)!;
    expect(fresh.findVersion(key, version, 'another')).toBeNull();
    expect(loaded).not.toHaveBeenCalled();
    expect(kept.process).toMatchObject({ key, version });
    expect(fresh.findVersion(key, version, behaviour)!.process).toBe(kept.process);
    expect(loaded).toHaveBeenCalledTimes(1);
  });
  jest.dontMock('../../src/engine/office-loader.js');
});

describe('a folder', () => {
  const LONGER = SAMPLE.replace('{ days: 1,', '{ days: 30,');
  const numbered = (version: number, source: string): string =>
    source.replace('version: 1', `version: ${version}`);

  let office: OfficeFolder;
  beforeEach(() => (office = new OfficeFolder()));
  afterEach(() => office.remove());

  const write = (source: string, file = 'index.ts', name = 'sample'): string =>
    office.write(name, source, file);
  const load = (): Catalogue => Catalogue.load([office.path], roles);
  const complaints = (key = 'sample'): string[] => lockComplaints(load(), key);
  const lock = (): ReturnType<typeof writeLocks> => writeLocks(load(), 'sample');
  const lockIn = (folder: string): any =>
    JSON.parse(readFileSync(join(office.path, folder, 'lock.json'), 'utf8'));

  test('without a lock has not been released yet, and may change', () => {
    write(SAMPLE);
    expect(complaints()).toEqual([]);
    expect(lock().written).toHaveLength(1);
    expect(lockIn('sample')).toEqual({
      process: 'sample',
      version: 1,
      behaviour: load().find('sample')!.behaviour,
    });
    expect(complaints()).toEqual([]);
    expect(lock().written).toEqual([]);
  });

  test('that keeps a version under another number is refused', () => {
    write(numbered(3, SAMPLE));
    write(SAMPLE, 'versions/2/index.ts');
    expect(load).toThrow(/it is version 1, not 2 as its folder says/);
    write(SAMPLE, 'versions/0-old/index.ts');
    expect(load).toThrow(/lies in a folder that is its number/);
  });

  test('may change its comments and labels, which no case runs by', () => {
    write(SAMPLE);
    lock();
    write(`// The same.\n${SAMPLE}`);
    expect(complaints()).toEqual([]);
  });

  test('that changed under its number is told what to do, and is not locked anew', () => {
    write(SAMPLE);
    lock();
    write(LONGER);
    const [complaint, ...others] = complaints();
    expect(others).toEqual([]);
    expect(complaint).toContain(join(office.path, 'sample'));
    expect(complaint).toContain("Raise 'version' in its index to 2");
    expect(complaint).toContain('versions/1/');
    expect(complaint).toContain("'npm run lock'");
    expect(lock()).toEqual({ written: [], refused: [complaint] });
    // Whoever says that it was never released says so by taking its lock away.
    rmSync(join(office.path, 'sample/lock.json'));
    expect(lock().written).toHaveLength(1);
    expect(complaints()).toEqual([]);
  });

  test('with a new number keeps the old version as it was, and then is locked', () => {
    write(SAMPLE);
    lock();
    write(numbered(2, LONGER));
    expect(complaints()[0]).toContain('version 1 is not there as it was released');
    // A lock that forgot version 1 would let it get lost.
    expect(lock()).toMatchObject({ written: [], refused: [expect.stringContaining('version 1')] });

    write(numbered(1, LONGER), 'versions/1/index.ts');
    expect(complaints()[0]).toContain('version 1 is not there as it was released');

    write(SAMPLE, 'versions/1/index.ts');
    const folder = join(office.path, 'sample');
    cpSync(join(folder, 'lock.json'), join(folder, 'versions/1/lock.json'));
    expect(complaints()).toEqual([expect.stringMatching(/still that of version 1.*npm run lock/)]);
    expect(lock().written).toHaveLength(1);
    expect(lockIn('sample')).toMatchObject({ version: 2 });
    expect(lockIn('sample/versions/1')).toMatchObject({ version: 1 });
    expect(complaints()).toEqual([]);
  });

  test('of an older version is never changed, nor locked anew', () => {
    write(numbered(2, LONGER));
    write(SAMPLE, 'versions/1/index.ts');
    expect(lock().written).toHaveLength(2);
    write(SAMPLE.replace('{ days: 1,', '{ days: 2,'), 'versions/1/index.ts');
    expect(complaints()).toEqual([expect.stringContaining('An older version is never changed')]);
    expect(lock()).toMatchObject({ written: [], refused: [expect.stringContaining('versions/1')] });
  });

  test('does not go back to a smaller number', () => {
    write(numbered(3, LONGER));
    lock();
    write(numbered(2, LONGER));
    expect(complaints()[0]).toContain('says that it is version 2, but 3 was released');
  });

  test('copied under a new name brings the lock of the other, which is none of its own', () => {
    const from = write(SAMPLE);
    lock();
    write(LONGER.replace(/sample/g, 'another').replace("'SMP'", "'ANO'"), 'index.ts', 'another');
    cpSync(join(from, 'lock.json'), join(office.path, 'another/lock.json'));
    expect(complaints('another')).toEqual([]);
  });

  test('whose lock is no JSON is named', () => {
    writeFileSync(join(write(SAMPLE), 'lock.json'), '{');
    expect(() => complaints()).toThrow(join(office.path, 'sample'));
  });
});
