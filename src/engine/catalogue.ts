import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Process } from '../../machines/process.js';
import { behaviourHash } from './behaviour.js';
import { BrokenProcess, checkProcess } from './check.js';
import { loadFromOffice } from './office-loader.js';

/** A process that is hosted, with the hash that pins cases to its behaviour. */
export interface HostedProcess {
  readonly process: Process;
  readonly behaviour: string;
  readonly folder: string;
}

/** The processes that were found at boot. `src/` never imports one by name. */
export class Catalogue {
  private readonly current = new Map<string, HostedProcess>();
  private readonly byVersion = new Map<string, HostedProcess>();
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
        catalogue.add(hosted);
        for (const old of foldersIn(join(folder, 'versions'))) {
          catalogue.add(hostedIn(old, hosted.process.key, roles));
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
    const hosted = this.byVersion.get(`${key}@${version}`);
    return hosted && hosted.behaviour === behaviour ? hosted : null;
  }

  /** The same catalogue with another process in place of that of its key. */
  with(process: Process): Catalogue {
    const changed = new Catalogue();
    for (const key of this.own) changed.own.add(key);
    for (const hosted of this.current.values()) {
      const mine = hosted.process.key === process.key;
      const one = mine ? { ...hosted, process } : hosted;
      changed.add(one);
      changed.current.set(one.process.key, one);
    }
    return changed;
  }

  /** A version by its number, as it is installed now. */
  findNumbered(key: string, version: number): HostedProcess | null {
    return this.byVersion.get(`${key}@${version}`) ?? null;
  }

  /** Every version of a process that is installed, oldest first. */
  versionsOf(key: string): HostedProcess[] {
    return [...this.byVersion.values()]
      .filter(({ process }) => process.key === key)
      .sort((a, b) => a.process.version - b.process.version);
  }

  all(): HostedProcess[] {
    return [...this.current.values()]
      .filter(({ process }) => !this.own.has(process.key))
      .sort((a, b) => a.process.key.localeCompare(b.process.key));
  }

  private add(hosted: HostedProcess): void {
    const name = `${hosted.process.key}@${hosted.process.version}`;
    const taken = this.byVersion.get(name);
    if (taken) throw new BrokenProcess(hosted.folder, `'${taken.folder}' is version ${name} too.`);
    this.byVersion.set(name, hosted);
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

function hostedIn(folder: string, key: string, roles: ReadonlySet<string>): HostedProcess {
  const isShipped = [OWN_MACHINES, HOST_MACHINES].some((path) => folder.startsWith(path + sep));
  if (!isShipped) return read(folder, key, roles);
  const known = [folder, ...roles].join(' ');
  const hosted = shipped.get(known) ?? read(folder, key, roles);
  shipped.set(known, hosted);
  return hosted;
}

function read(folder: string, key: string, roles: ReadonlySet<string>): HostedProcess {
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
  return { process, behaviour: behaviourHash(folder), folder };
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
