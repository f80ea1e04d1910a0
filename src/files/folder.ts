import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A file that has come in, not yet in its place. */
export interface Received {
  hash: string;
  bytes: number;
  /** Where it lies until `settle`; the name holds the hash, so that a crash leaves no riddle. */
  path: string;
}

/** More bytes than may come in; what had come is gone. */
export class TooManyBytes extends Error {}
/** The sender went away before the end; what had come is gone. */
export class CutOff extends Error {}
/** The folder cannot be written: full, read-only, gone. */
export class FolderRefuses extends Error {
  constructor(readonly reason: NodeJS.ErrnoException) {
    super(`The folder of the files cannot be written: ${reason.message}`);
  }
}

/** Whether some case names the file; asked of the database. */
export type IsNamed = (hash: string) => Promise<boolean>;

const DISK = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOENT', 'ENOTDIR']);
/** File systems that know no second name for a file (FAT, some network drives). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EACCES']);

/**
 * Files under the SHA-256 of their content: 'ab/cd/abcd…'. The database says which are named; this
 * folder only keeps the promise that a file which a commit names is there before that commit, and that
 * one which nobody names any more is not. `tmp/` is its journal: what lies there as '<uuid>.<hash>' was
 * being put in place or taken away.
 */
export class FileFolder {
  constructor(readonly path: string) {}

  private get journal(): string {
    return join(this.path, 'tmp');
  }

  placeOf(hash: string): string {
    return join(this.path, hash.slice(0, 2), hash.slice(2, 4), hash);
  }

  /** Takes a stream in, to the disk. @throws TooManyBytes, CutOff or FolderRefuses; nothing is left then. */
  async receive(source: Readable, bytesMax: number): Promise<Received> {
    const path = join(this.journal, randomUUID());
    try {
      await mkdir(this.journal, { recursive: true, mode: 0o700 });
      const { hash, bytes } = await written(source, path, bytesMax);
      const named = `${path}.${hash}`;
      await rename(path, named);
      return { hash, bytes, path: named };
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined);
      if (error instanceof TooManyBytes) throw error;
      const reason = error as NodeJS.ErrnoException;
      if (DISK.has(reason.code ?? '')) throw new FolderRefuses(reason);
      throw new CutOff(reason.message);
    }
  }

  /**
   * Puts it in its place, whatever lay there: the name says what has to be in it. It stays in the journal
   * as well until `settle`.
   */
  async place(received: Received): Promise<void> {
    const place = this.placeOf(received.hash);
    const second = join(this.journal, randomUUID());
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await this.secondName(received.path, second);
      await rename(second, place);
      // A rename between two names of one file does nothing, and leaves both.
      await rm(second, { force: true });
      for (const folder of [dirname(place), dirname(dirname(place)), this.path]) {
        await syncFolder(folder);
      }
    } catch (error) {
      throw new FolderRefuses(error as NodeJS.ErrnoException);
    }
  }

  /**
   * After the commit, or its failure: a file that is named stays, and one that is not goes. Where another
   * node took it away in between, it is put back. Does nothing it could not do again at the next start.
   */
  async settle(received: Received, isNamed: IsNamed): Promise<void> {
    if (await isNamed(received.hash)) {
      if (!(await exists(this.placeOf(received.hash)))) await this.place(received);
    } else {
      await this.takeAway(received.hash, isNamed);
    }
    await this.discard(received);
  }

  /** After a commit that names the file no more, or its failure. */
  async withdraw(announced: Received, isNamed: IsNamed): Promise<void> {
    if (!(await isNamed(announced.hash))) await this.takeAway(announced.hash, isNamed);
    await this.discard(announced);
  }

  async discard(received: Received): Promise<void> {
    await rm(received.path, { force: true });
  }

  /** Writes down that a file may soon be named by nobody; a crash then leaves none behind. */
  async announce(hash: string): Promise<Received> {
    const path = join(this.journal, `${randomUUID()}.${hash}`);
    try {
      await mkdir(this.journal, { recursive: true, mode: 0o700 });
      await writeFile(path, '', { flag: 'wx', mode: 0o600, flush: true });
      await syncFolder(this.journal);
    } catch (error) {
      throw new FolderRefuses(error as NodeJS.ErrnoException);
    }
    return { hash, bytes: 0, path };
  }

  /**
   * Moved aside, asked about once more, and only then deleted: a case on another node that comes to name
   * it meanwhile either is seen here, or sees that the file is gone and puts it back.
   */
  private async takeAway(hash: string, isNamed: IsNamed): Promise<void> {
    const place = this.placeOf(hash);
    const aside = join(this.journal, `${randomUUID()}.${hash}`);
    try {
      await rename(place, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    let named = true;
    try {
      named = await isNamed(hash);
    } finally {
      // Nobody can say: it stays, and the next start asks again.
      if (named) await rename(aside, place);
      else await rm(aside, { force: true });
    }
    await syncFolder(dirname(place));
  }

  /**
   * Finishes what a crash has left. `idleMs`: what is younger may be another node's work, by the clock of
   * the file system.
   */
  async sweep(isNamed: IsNamed, idleMs: number): Promise<void> {
    for (const name of await this.journalNames(idleMs)) {
      const path = join(this.journal, name);
      const [, hash] = /^[0-9a-f-]{36}\.([0-9a-f]{64})$/.exec(name) ?? [];
      if (!hash) await rm(path, { recursive: true, force: true });
      else if ((await isNamed(hash)) && (await this.hashOf(path)) !== hash)
        await this.discard({ hash, path, bytes: 0 });
      else await this.settle({ hash, path, bytes: 0 }, isNamed);
    }
  }

  private async journalNames(idleMs: number): Promise<string[]> {
    let entries: Dirent[];
    try {
      entries = await readdir(this.journal, { withFileTypes: true });
    } catch {
      return [];
    }
    if (entries.length === 0 || idleMs === 0) return entries.map(({ name }) => name);
    const probe = join(this.journal, randomUUID());
    await writeFile(probe, '');
    const now = (await stat(probe)).mtimeMs;
    await rm(probe, { force: true });
    const idle: string[] = [];
    for (const { name } of entries) {
      const found = await stat(join(this.journal, name)).catch(() => null);
      if (found && now - found.mtimeMs >= idleMs) idle.push(name);
    }
    return idle;
  }

  /** What is wrong with the file of that hash; null when nothing is. */
  async wrongWith(hash: string): Promise<'missing' | 'changed' | null> {
    const found = await this.hashOf(this.placeOf(hash));
    if (found === null) return 'missing';
    return found === hash ? null : 'changed';
  }

  read(hash: string): Readable {
    return createReadStream(this.placeOf(hash));
  }

  /** Empties the folder; only the sandbox, whose data are thrown away, has a use for it. */
  async clear(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }

  /** The hash of what lies there; null where nothing that can be read does. */
  private async hashOf(path: string): Promise<string | null> {
    const hash = createHash('sha256');
    try {
      for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
    } catch {
      return null;
    }
    return hash.digest('hex');
  }

  private async secondName(from: string, to: string): Promise<void> {
    try {
      await link(from, to);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await copyFile(from, to);
      const copy = await open(to, 'r+');
      await copy.sync();
      await copy.close();
    }
  }
}

/** Writes a stream to a new file and to the disk. The stream is left open: its sender is still to be answered. */
async function written(
  source: Readable,
  path: string,
  bytesMax: number,
): Promise<{ hash: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > bytesMax) throw new TooManyBytes();
      hash.update(chunk as Buffer);
      await file.appendFile(chunk as Buffer);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), bytes };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A new name is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  let folder;
  try {
    folder = await open(path, 'r');
    await folder.sync();
  } catch {
    // Windows opens no folders, and writes names by itself.
  } finally {
    await folder?.close();
  }
}
