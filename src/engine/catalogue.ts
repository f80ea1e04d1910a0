import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Process } from '../../machines/process.js';
import { behaviourHash } from './behaviour.js';
import { BrokenProcess, checkProcess, checkWording } from './check.js';
import { loadFromOffice } from './office-loader.js';

/** A process that is hosted, with the hash that pins cases to its behaviour. */
export interface HostedProcess {
  readonly process: Process;
  readonly version: number;
  readonly behaviour: string;
  readonly folder: string;
}

/** The processes that were found at boot. `src/` never imports one by name. */
export class Catalogue {
  private readonly current = new Map<string, HostedProcess>();
  /** By key and number, the current ones among them. */
  private readonly versions = new Map<string, Map<number, HostedProcess>>();
  /** The host's own processes: found by name, and never listed with an office's. */
  private readonly own = new Set<string>();

  /**
   * Reads every folder of `paths` that has an index; `<folder>/versions/<n>` holds older versions that
   * running cases still need.
   * @throws BrokenProcess when a folder cannot be hosted or a name is taken twice.
   */
  static load(paths: readonly string[], roles: ReadonlySet<string>): Catalogue {
    const catalogue = new Catalogue();
    for (const path of [HOST_MACHINES, ...paths]) {
      for (const folder of foldersIn(path)) {
        const hosted = hostedIn(folder, basename(folder), roles);
        const taken = catalogue.current.get(hosted.process.key);
        if (taken) throw new BrokenProcess(folder, `'${taken.folder}' has the same name.`);
        const prefix = [...catalogue.current.values()].find(
          (h) => h.process.codePrefix === hosted.process.codePrefix,
        );
        if (prefix) {
          throw new BrokenProcess(folder, `its codePrefix is that of '${prefix.folder}'.`);
        }
        catalogue.current.set(hosted.process.key, hosted);
        if (path === HOST_MACHINES) catalogue.own.add(hosted.process.key);
        catalogue.add(hosted.process.key, hosted);
        for (const old of foldersIn(join(folder, 'versions'))) {
          if (isOfAnother(old, hosted.process.key)) continue;
          catalogue.add(hosted.process.key, keptIn(old, hosted.process.key, roles));
        }
      }
    }
    return catalogue;
  }

  /** The version that new cases are opened with. */
  find(key: string): HostedProcess | null {
    return this.current.get(key) ?? null;
  }

  /** The version that a case was opened with; null when it is no longer shipped, or not as it was. */
  findVersion(key: string, version: number, behaviour: string): HostedProcess | null {
    const hosted = this.findNumbered(key, version);
    return hosted && hosted.behaviour === behaviour ? hosted : null;
  }

  /** The same catalogue with another process in place of that of its key. */
  with(process: Process): Catalogue {
    const changed = new Catalogue();
    for (const key of this.own) changed.own.add(key);
    for (const hosted of this.current.values()) {
      const mine = hosted.process.key === process.key;
      const one = mine ? { ...hosted, process, version: process.version } : hosted;
      changed.add(one.process.key, one);
      changed.current.set(one.process.key, one);
    }
    return changed;
  }

  /** A version by its number, as it is installed now. */
  findNumbered(key: string, version: number): HostedProcess | null {
    return this.versions.get(key)?.get(version) ?? null;
  }

  /** Every version of a process that is installed, oldest first. */
  versionsOf(key: string): HostedProcess[] {
    return [...(this.versions.get(key)?.values() ?? [])].sort((a, b) => a.version - b.version);
  }

  all(): HostedProcess[] {
    return [...this.current.values()]
      .filter(({ process }) => !this.own.has(process.key))
      .sort((a, b) => a.process.key.localeCompare(b.process.key));
  }

  private add(key: string, hosted: HostedProcess): void {
    const { version, folder } = hosted;
    const taken = this.findNumbered(key, version);
    if (taken) {
      throw new BrokenProcess(folder, `'${taken.folder}' is version ${key}@${version} too.`);
    }
    this.versions.set(key, (this.versions.get(key) ?? new Map()).set(version, hosted));
  }
}

/** The machines that come with the service: beside src/, also in a built tree. */
export const OWN_MACHINES = join(__dirname, '../../machines');

/**
 * Whether it was compiled with the service. An older version was not: its files are kept as they were
 * released, with the imports that they had beside the contract, and are loaded as an office's own are.
 */
function isCompiled(folder: string): boolean {
  return [OWN_MACHINES, HOST_MACHINES].includes(dirname(folder));
}

/** The host's own process, a schedule: no kind of work, but hosted and logged like one. */
const HOST_MACHINES = join(__dirname, '../schedules/process');

function foldersIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && indexOf(join(path, entry.name)))
    .map((entry) => join(path, entry.name))
    .sort();
}

function indexOf(folder: string): string | null {
  const index = ['index.js', 'index.ts'].map((name) => join(folder, name)).find(existsSync);
  return index ?? null;
}

/**
 * What comes with the service stays as it is while it runs: it is checked and hashed once, however often
 * a catalogue is made (a test file starts the service up to seventy times).
 */
const shipped = new Map<string, HostedProcess>();

function once(
  folder: string,
  roles: ReadonlySet<string>,
  make: () => HostedProcess,
): HostedProcess {
  const known = [folder, ...roles].join(' ');
  const hosted = shipped.get(known) ?? make();
  shipped.set(known, hosted);
  return hosted;
}

const isShipped = (folder: string): boolean =>
  [OWN_MACHINES, HOST_MACHINES].some((path) => folder.startsWith(path + sep));

function hostedIn(folder: string, key: string, roles: ReadonlySet<string>): HostedProcess {
  const read = (): HostedProcess => {
    const process = processIn(folder, key, roles);
    checkWording(folder, process);
    return { process, version: process.version, behaviour: behaviourHash(folder), folder };
  };
  return isShipped(folder) ? once(folder, roles, read) : read();
}

/** A folder that was copied under another name brings along what was released under the first. */
function isOfAnother(folder: string, key: string): boolean {
  const lock = join(folder, 'lock.json');
  if (!existsSync(lock)) return false;
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).process !== key;
  } catch {
    // What a lock must be is said where it is compared.
    return false;
  }
}

function keptIn(folder: string, key: string, roles: ReadonlySet<string>): HostedProcess {
  const kept = (): HostedProcess => new KeptVersion(folder, key, roles);
  if (isShipped(folder)) return once(folder, roles, kept);
  // An office's own is read at boot: nobody else would try it before a case needs it.
  const { process, version, behaviour } = kept();
  return { process, version, behaviour, folder };
}

/**
 * A version that is read when the first case that runs by it is met: its files lie there as they were
 * released, and to compile one takes 1 s, at every start of the service, the command line and each test.
 * That those that are shipped can be read, and are what their lock says, is tried by
 * test/engine/version-locks and by `npm run lock`.
 */
class KeptVersion implements HostedProcess {
  readonly version: number;
  private hash: string | null = null;
  private read: Process | null = null;

  constructor(
    readonly folder: string,
    private readonly key: string,
    private readonly roles: ReadonlySet<string>,
  ) {
    this.version = Number(basename(folder));
    if (!Number.isSafeInteger(this.version)) {
      throw new BrokenProcess(folder, 'an older version lies in a folder that is its number.');
    }
  }

  get behaviour(): string {
    return (this.hash ??= behaviourHash(this.folder));
  }

  /** @throws BrokenProcess when it cannot be hosted */
  get process(): Process {
    if (this.read) return this.read;
    const process = processIn(this.folder, this.key, this.roles);
    if (process.version !== this.version) {
      throw new BrokenProcess(
        this.folder,
        `it is version ${process.version}, not ${this.version} as its folder says.`,
      );
    }
    return (this.read = process);
  }
}

function processIn(folder: string, key: string, roles: ReadonlySet<string>): Process {
  const process = exported(folder);
  if (process?.key !== key) {
    throw new BrokenProcess(
      folder,
      `its key is '${process?.key}', not '${key}' as its folder says.`,
    );
  }
  try {
    checkProcess(folder, process, roles);
  } catch (error) {
    // A part that is missing altogether is met where it is first used.
    if (error instanceof BrokenProcess) throw error;
    throw new BrokenProcess(folder, (error as Error).message);
  }
  return process;
}

function exported(folder: string): Process {
  const index = indexOf(folder)!;
  try {
    const loaded = isCompiled(folder) ? require(index) : loadFromOffice(index);
    return loaded.default ?? loaded;
  } catch (error) {
    if (error instanceof BrokenProcess) throw error;
    throw new BrokenProcess(folder, `it cannot be loaded: ${(error as Error).message}`);
  }
}
