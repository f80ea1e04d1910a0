import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HostedProcess } from '../engine/catalogue.js';
import type { DescribedPath, DescribedPaths } from './describe.js';
import { explorePaths, type ExploreApart } from './explore-paths.js';

/** What the last run of the path walks covered, by the ids that a diagram gives its states and transitions. */
export interface Coverage {
  /** When the run was written, as an instant in UTC. */
  at: string;
  /** How many paths go through each; 0 where the run did not come by. */
  states: { [state: string]: number };
  transitions: { [transition: string]: number };
}

export interface KnownPaths {
  process: string;
  version: number;
  behaviour: string;
  paths: DescribedPath[];
  missing: string[];
  /** Null where no run of this very machine is on this service's disk. */
  coverage: Coverage | null;
}

/** A process as `coverage/paths.json` has it, in so far as it is read here. */
interface Covered {
  version: number;
  behaviour: string;
  missing: string[];
  states: { [state: string]: number[] };
  transitions: { state: string; event: string; branch: number; paths: number[] }[];
  paths: DescribedPath[];
}

interface CoverageFile {
  changedMs: number;
  at: string;
  processes: { [key: string]: Covered };
}

/**
 * The paths of each process: as the tests walked them where their file knows this very machine, else
 * explored on a thread of its own, because that takes up to seconds and nobody's request may wait for it.
 */
export class PathBook {
  private read: CoverageFile | null = null;
  private readonly explored = new Map<string, Promise<DescribedPaths>>();

  constructor(
    private readonly root: string,
    private readonly machinesPaths: readonly string[],
  ) {}

  async of({ process, behaviour }: HostedProcess): Promise<KnownPaths> {
    const { key, version } = process;
    const file = this.file();
    const covered = file?.processes[key];
    if (file && covered?.behaviour === behaviour) {
      const { paths, missing } = covered;
      const coverage = coverageOf(covered, file.at);
      return { process: key, version, behaviour, paths, missing, coverage };
    }
    const { paths, missing } = await this.explore(key, behaviour);
    return { process: key, version, behaviour, paths, missing, coverage: null };
  }

  private explore(key: string, behaviour: string): Promise<DescribedPaths> {
    let known = this.explored.get(behaviour);
    if (!known) {
      known = exploredApart({ root: this.root, machinesPaths: this.machinesPaths, key, behaviour });
      known.catch(() => this.explored.delete(behaviour));
      this.explored.set(behaviour, known);
    }
    return known;
  }

  /** Read again when a run has written it anew; null where there is none, or none that can be read. */
  private file(): CoverageFile | null {
    const path = join(this.root, 'coverage', 'paths.json');
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return null;
    if (this.read?.changedMs === stat.mtimeMs) return this.read;
    try {
      const processes = JSON.parse(readFileSync(path, 'utf8'));
      this.read = { changedMs: stat.mtimeMs, at: stat.mtime.toISOString(), processes };
    } catch {
      return null;
    }
    return this.read;
  }
}

function coverageOf({ states, transitions }: Covered, at: string): Coverage {
  return {
    at,
    states: Object.fromEntries(Object.entries(states).map(([id, { length }]) => [id, length])),
    transitions: Object.fromEntries(
      transitions.map(({ state, event, branch, paths }) => [
        `${state} ${event} ${branch}`,
        paths.length,
      ]),
    ),
  };
}

function exploredApart(what: ExploreApart): Promise<DescribedPaths> {
  const file = join(__dirname, 'explore-apart.js');
  // A thread of Node's own reads no TypeScript: where the sources run as they are, it is done here.
  if (!existsSync(file)) return Promise.resolve(explorePaths(what));
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: what });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`${what.key} was not explored to its end.`)));
  });
}
