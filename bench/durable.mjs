import assert from 'node:assert/strict';
import { closeSync, fdatasyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { percentile } from './measure.mjs';

/** A figure is worth something only if an acknowledged step would survive a power cut. */

const MEMORY_FILE_SYSTEMS = { 0x01021994: 'tmpfs', 0x858458f6: 'ramfs' };

export function assertOnDisk(folder) {
  const memory = MEMORY_FILE_SYSTEMS[statfsSync(folder).type];
  assert(!memory, `'${folder}' is ${memory}: nothing there outlives the machine. Use --folder.`);
}

/** @param all asks the database: (sql) => rows, on the connection that is measured */
export async function assertDurable(name, all) {
  const settings = name === 'sqlite' ? await sqliteSettings(all) : await postgresSettings(all);
  const needed =
    name === 'sqlite'
      ? { journal_mode: 'wal', synchronous: 'FULL' }
      : { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  for (const [setting, value] of Object.entries(needed)) {
    assert.equal(settings[setting], value, `${name} runs with ${setting}=${settings[setting]}.`);
  }
  return settings;
}

async function sqliteSettings(all) {
  const LEVELS = ['OFF', 'NORMAL', 'FULL', 'EXTRA'];
  const [{ journal_mode }] = await all('PRAGMA journal_mode');
  const [{ synchronous }] = await all('PRAGMA synchronous');
  const [{ wal_autocheckpoint }] = await all('PRAGMA wal_autocheckpoint');
  const [{ cache_size }] = await all('PRAGMA cache_size');
  const [{ page_size }] = await all('PRAGMA page_size');
  return {
    journal_mode,
    synchronous: LEVELS[synchronous],
    wal_autocheckpoint,
    cache_size,
    page_size,
  };
}

const POSTGRES_SETTINGS = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'wal_sync_method',
  'shared_buffers',
  'max_wal_size',
];

async function postgresSettings(all) {
  const settings = {};
  for (const name of POSTGRES_SETTINGS) {
    const [row] = await all(`SHOW ${name}`);
    settings[name] = row[name];
  }
  return settings;
}

/** Asserts it on the service's own connections, the one that writes and the one that reads. */
export async function assertServiceDurable(name, { engine }) {
  const { store } = engine;
  const asked = [(sql) => store.writer.query(sql), (sql) => store.read.query(sql)];
  let settings;
  for (const all of asked) settings = await assertDurable(name, all);
  return settings;
}

/** How long the disk takes to make 4 KB last, in milliseconds: what one commit costs at the least. */
export function diskSync(folder) {
  const file = join(folder, `dung-han-bench-${process.pid}.sync`);
  const descriptor = openSync(file, 'w');
  const block = Buffer.alloc(4096, 1);
  const lasted = [];
  for (let i = 0; i < 300; i++) {
    writeSync(descriptor, block);
    const begun = performance.now();
    fdatasyncSync(descriptor);
    lasted.push(performance.now() - begun);
  }
  closeSync(descriptor);
  rmSync(file);
  return { p50: percentile(lasted, 50), p99: percentile(lasted, 99) };
}
