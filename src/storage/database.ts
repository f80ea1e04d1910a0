import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.js';
import { Log1732150000000 } from './migrations/1-log.js';
import { Register1732161000000 } from './migrations/2-register.js';
import { Attachments1732236400000 } from './migrations/3-attachments.js';
import { People1732320000000 } from './migrations/4-people.js';
import { WorkLists1732400000000 } from './migrations/5-work-lists.js';
import { Openers1732700000000 } from './migrations/6-openers.js';
import { BatchWriter } from './batch-writer.js';
import { dialectOf } from './dialects.js';
import { Listener } from './listener.js';
import { Store } from './store.js';

/** In their order. One that has been released is never changed: a database that took it takes no other. */
export const MIGRATIONS = [
  Log1732150000000,
  Register1732161000000,
  Attachments1732236400000,
  People1732320000000,
  WorkLists1732400000000,
  Openers1732700000000,
];

/**
 * TypeORM asks for sqlite3's verbose mode, which takes a stack trace and prints the parameters of
 * every statement into it: a tenth of a step's time. The driver without that mode is the same.
 */
const QUIET_SQLITE = { ...sqlite3, verbose: () => QUIET_SQLITE };

/** The database cannot be used as it is; the message says why and what to do. */
export class DatabaseRefused extends Error {}

export interface Database {
  store: Store;
  /** Hears other nodes that share the database; null where it has one owner. */
  listen: ((onNotices: () => void) => Listener) | null;
  close(): Promise<void>;
}

const POSTGRES_MIN = 140_000;
const POOL_MAX = 10;
/** A request waits this long for a connection, and this long for what somebody else holds. */
const CONNECTION_MS_MAX = 5_000;
const LOCK_MS_MAX = 2_000;
/** A statement without an answer by then has lost its database, though nobody said so. */
const ANSWER_MS_MAX = 10_000;
/** A node that stands still in the middle of a transaction loses what it holds. */
const STANDSTILL_MS_MAX = 10_000;

/** Opens the database that the configuration names, migrated and checked. */
export async function openDatabase(config: {
  dataPath: string;
  databaseUrl: string | null;
}): Promise<Database> {
  const common = { entities: ENTITIES, migrations: MIGRATIONS, migrationsTableName: 'migrations' };
  if (config.databaseUrl) {
    const url = config.databaseUrl;
    const unbounded: DataSourceOptions = {
      ...common,
      type: 'postgres',
      url,
      poolSize: POOL_MAX,
      connectTimeoutMS: CONNECTION_MS_MAX,
      // A connection that the server ends while idle is replaced by the pool when it is next needed.
      poolErrorHandler: () => undefined,
    };
    const bounds = {
      lock_timeout: LOCK_MS_MAX,
      idle_in_transaction_session_timeout: STANDSTILL_MS_MAX,
      keepAlive: true,
      onConnect: cutWhenSilent,
    };
    // A migration of a large database may take its time.
    await migrate(unbounded, hardenPostgres);
    const database = await openPair({ ...unbounded, extra: bounds }, hardenPostgres);
    return { ...database, listen: (onNotices) => new Listener(url, onNotices) };
  }
  mkdirSync(config.dataPath, { recursive: true });
  const lock = await lockFolder(config.dataPath);
  try {
    const options: DataSourceOptions = {
      ...common,
      type: 'sqlite',
      driver: QUIET_SQLITE,
      database: join(config.dataPath, 'dung-han.sqlite'),
      enableWAL: true,
    };
    await migrate(options, hardenSqlite);
    const database = await openPair(options, hardenSqlite);
    return {
      ...database,
      close: async () => {
        await database.close();
        await lock.destroy();
      },
    };
  } catch (error) {
    await lock.destroy();
    throw error;
  }
}

async function migrate(
  options: DataSourceOptions,
  harden: (connection: DataSource) => Promise<void>,
): Promise<void> {
  const connection = await initialized(options);
  const { takeTurn } = dialectOf(options.type);
  const turn = connection.createQueryRunner();
  try {
    await harden(connection);
    // Its end gives the turn to the next node.
    if (takeTurn) await turn.query(takeTurn);
    await refuseNewerSchema(connection);
    await connection.runMigrations({ transaction: 'each' });
  } finally {
    await turn.release();
    await connection.destroy();
  }
}

async function openPair(
  options: DataSourceOptions,
  harden: (connection: DataSource) => Promise<void>,
): Promise<Database> {
  const write = await initialized(forWriting(options));
  try {
    await harden(write);
    const read = await initialized(options);
    await harden(read);
    if (options.type === 'sqlite') await read.query('PRAGMA query_only = ON');
    const writer = new BatchWriter(write);
    const store = new Store(writer, read);
    return {
      store,
      listen: null,
      close: async () => {
        await writer.close();
        await read.destroy();
        await write.destroy();
      },
    };
  } catch (error) {
    await write.destroy();
    throw error;
  }
}

/**
 * On the writing connection the statements of a transaction need not wait for one another, and a case
 * is always found by its key: a plan that was made while the tables were small would read them whole.
 */
function forWriting(options: DataSourceOptions): DataSourceOptions {
  if (options.type !== 'postgres') return options;
  const byKey = ['seqscan', 'hashjoin', 'mergejoin'].map((plan) => `-c enable_${plan}=off`);
  return { ...options, extra: { ...options.extra, pipeline: true, options: byKey.join(' ') } };
}

async function initialized(options: DataSourceOptions): Promise<DataSource> {
  const source = new DataSource(options);
  try {
    return await source.initialize();
  } catch (error) {
    const where = options.type === 'sqlite' ? `'${options.database}'` : 'at DATABASE_URL';
    throw new DatabaseRefused(
      `The database ${where} cannot be opened: ${(error as Error).message}. ` +
        'Nothing was changed. Check that it is there, is a database of this service, and may be written.',
    );
  }
}

/**
 * WAL with synchronous=FULL: with NORMAL, 1,771 of 3,000 simulated power cuts lost acknowledged
 * commits; with FULL none of 23,000 did. Asked for and then checked, because a setting that the
 * library does not know is ignored without a word.
 */
async function hardenSqlite(connection: DataSource): Promise<void> {
  await connection.query('PRAGMA synchronous = FULL');
  await connection.query('PRAGMA busy_timeout = 5000');
  // What is erased is overwritten: a page that is only marked free would keep a person's name.
  await connection.query('PRAGMA secure_delete = ON');
  const [{ synchronous }] = await connection.query('PRAGMA synchronous');
  const [{ journal_mode: journal }] = await connection.query('PRAGMA journal_mode');
  if (synchronous !== 2 || journal !== 'wal') {
    throw new DatabaseRefused(
      `SQLite runs with journal_mode=${journal} and synchronous=${synchronous}; it needs wal and 2 (FULL).`,
    );
  }
}

/** A commit that is acknowledged must be on disk; an older server lacks what the statements use. */
async function hardenPostgres(connection: DataSource): Promise<void> {
  const [{ server_version_num: version }] = await connection.query('SHOW server_version_num');
  if (Number(version) < POSTGRES_MIN) {
    throw new DatabaseRefused(
      `PostgreSQL ${Math.floor(Number(version) / 10_000)} is too old; this service needs 14 or newer.`,
    );
  }
}

/** Cuts a connection on which no answer comes: the server rolls back, and the pool takes another. */
function cutWhenSilent(client: Client): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    const answer = query(...given);
    if (answer instanceof Promise) {
      const silence = setTimeout(() => client.connection.stream.destroy(), ANSWER_MS_MAX);
      const heard = (): void => clearTimeout(silence);
      answer.then(heard, heard);
    }
    return answer;
  }) as Client['query'];
}

/** A schema that this code does not know may hold what it would destroy. */
async function refuseNewerSchema(connection: DataSource): Promise<void> {
  const runner = connection.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return;
    const known = new Set(MIGRATIONS.map((migration) => migration.name));
    const applied: { name: string }[] = await runner.query('SELECT name FROM migrations');
    const unknown = applied.filter(({ name }) => !known.has(name));
    if (unknown.length > 0) {
      throw new DatabaseRefused(
        `The database was written by a newer version of this service (${unknown[0]!.name}). ` +
          'Nothing was changed. Start the newer version, or give another folder by VAR_PATH.',
      );
    }
  } finally {
    await runner.release();
  }
}

/**
 * One process owns an SQLite folder. The lock is SQLite's own on a file beside the database: the
 * operating system lets go of it when the process dies, however it dies.
 */
async function lockFolder(folder: string): Promise<DataSource> {
  const lock = await initialized({
    type: 'sqlite',
    driver: QUIET_SQLITE,
    database: join(folder, 'service.lock'),
  });
  try {
    await lock.query('PRAGMA busy_timeout = 0');
    await lock.query('PRAGMA locking_mode = EXCLUSIVE');
    await lock.query('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    await lock.destroy();
    if (!/SQLITE_BUSY/.test(String(error))) {
      throw new DatabaseRefused(
        `The folder '${folder}' cannot be written: ${(error as Error).message}. Nothing was changed.`,
      );
    }
    throw new DatabaseRefused(
      `Another service already runs on the folder '${folder}'. ` +
        'Stop it first, use it over HTTP, or give another folder by VAR_PATH.',
    );
  }
}
