import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sha256 } from '../../src/engine/canonical.js';
import { CutOff, FileFolder, FolderRefuses, TooManyBytes } from '../../src/files/folder.js';

const TEXT = 'Đơn đề nghị';
const HASH = sha256(TEXT);

let path: string;
let folder: FileFolder;
let named: Set<string>;
const isNamed = async (hash: string): Promise<boolean> => named.has(hash);

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'dung-han-files-'));
  folder = new FileFolder(join(path, 'files'));
  named = new Set();
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const receive = (text = TEXT): ReturnType<FileFolder['receive']> =>
  folder.receive(Readable.from([Buffer.from(text)]), 1_000);
const journal = (): string[] => readdirSync(join(folder.path, 'tmp'));
const place = (): string => folder.placeOf(HASH);

test('a file lies under the hash of its content, and only then may a commit name it', async () => {
  const received = await receive();
  expect(received).toMatchObject({ hash: HASH, bytes: Buffer.byteLength(TEXT) });
  expect(existsSync(place())).toBe(false);
  await folder.place(received);
  expect(place()).toBe(join(folder.path, HASH.slice(0, 2), HASH.slice(2, 4), HASH));
  expect(readFileSync(place(), 'utf8')).toBe(TEXT);
  named.add(HASH);
  await folder.settle(received, isNamed);
  expect(journal()).toEqual([]);
  expect(await folder.wrongWith(HASH)).toBeNull();
});

test('a file whose commit failed is taken away again', async () => {
  const received = await receive();
  await folder.place(received);
  await folder.settle(received, isNamed);
  expect(existsSync(place())).toBe(false);
  expect(journal()).toEqual([]);
});

test('what is too long, breaks off or cannot be written leaves nothing', async () => {
  await expect(receive('x'.repeat(1_001))).rejects.toBeInstanceOf(TooManyBytes);
  const broken = Readable.from(
    (function* () {
      yield Buffer.from('half');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    })(),
  );
  await expect(folder.receive(broken, 1_000)).rejects.toBeInstanceOf(CutOff);
  expect(journal()).toEqual([]);
  writeFileSync(join(path, 'file'), '');
  const nowhere = new FileFolder(join(path, 'file'));
  await expect(nowhere.receive(Readable.from([]), 1)).rejects.toBeInstanceOf(FolderRefuses);
});

test('attaching it again mends a file that was damaged', async () => {
  named.add(HASH);
  const first = await receive();
  await folder.place(first);
  await folder.settle(first, isNamed);
  writeFileSync(place(), 'other');
  expect(await folder.wrongWith(HASH)).toBe('changed');
  const second = await receive();
  await folder.place(second);
  await folder.settle(second, isNamed);
  expect(await folder.wrongWith(HASH)).toBeNull();
  rmSync(place());
  expect(await folder.wrongWith(HASH)).toBe('missing');
});

describe('two at work on one file', () => {
  test('a case that comes to name it while it is erased keeps it', async () => {
    const received = await receive();
    await folder.place(received);
    const mark = await folder.announce(HASH);
    let asked = 0;
    // Nobody names it when it is first asked; by the second time somebody's commit is there.
    await folder.withdraw(mark, async () => (asked += 1) > 1);
    expect(asked).toBe(2);
    expect(readFileSync(place(), 'utf8')).toBe(TEXT);
  });

  test('a file that was erased before its new name was committed is put back', async () => {
    const received = await receive();
    await folder.place(received);
    await folder.withdraw(await folder.announce(HASH), isNamed);
    expect(existsSync(place())).toBe(false);
    named.add(HASH);
    await folder.settle(received, isNamed);
    expect(readFileSync(place(), 'utf8')).toBe(TEXT);
  });

  test('it stays where the database cannot say', async () => {
    const received = await receive();
    await folder.place(received);
    let asked = 0;
    const away = async (): Promise<boolean> => {
      asked += 1;
      if (asked > 1) throw new Error('away');
      return false;
    };
    await expect(folder.settle(received, away)).rejects.toThrow('away');
    expect(readFileSync(place(), 'utf8')).toBe(TEXT);
    expect(journal()).toHaveLength(1);
  });
});

describe('after a crash', () => {
  test.each([
    ['before its commit', false],
    ['after its commit', true],
  ])('a file placed %s is cleared up', async (_when, committed) => {
    await folder.place(await receive());
    if (committed) named.add(HASH);
    await folder.sweep(isNamed, 0);
    expect(existsSync(place())).toBe(committed);
    expect(journal()).toEqual([]);
  });

  test.each([
    ['before its commit', true],
    ['after its commit', false],
  ])('an erasure broken off %s is finished or forgotten', async (_when, kept) => {
    named.add(HASH);
    const received = await receive();
    await folder.place(received);
    await folder.settle(received, isNamed);
    await folder.announce(HASH);
    if (!kept) named.clear();
    await folder.sweep(isNamed, 0);
    expect(existsSync(place())).toBe(kept);
    expect(journal()).toEqual([]);
  });

  test('a named file that lies only in the journal goes back to its place', async () => {
    await receive();
    named.add(HASH);
    await folder.sweep(isNamed, 0);
    expect(readFileSync(place(), 'utf8')).toBe(TEXT);
  });

  test('what another node has just begun is left alone', async () => {
    const received = await receive();
    writeFileSync(join(folder.path, 'tmp', 'half'), 'x');
    await folder.sweep(isNamed, 3_600_000);
    expect(journal().sort()).toEqual(['half', received.path.split('/').at(-1)].sort());
  });
});
