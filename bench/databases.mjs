import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { built, installed } from './built.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * Throw-away databases, and a bare connection to them by the driver's own means: no TypeORM, no
 * engine. `connect()` gives the same few calls for both drivers.
 */

export async function startDatabase(name, folder) {
  return name === 'sqlite' ? new SqliteDatabases(folder) : PostgresDatabases.start(folder);
}

class SqliteDatabases {
  name = 'sqlite';

  constructor(folder) {
    this.folder = folder;
  }

  /** A new place for a service and its data. */
  async place() {
    const dataPath = mkdtempSync(join(this.folder, 'service-'));
    return {
      config: configOf({ dataPath, databaseUrl: null }),
      environment: { VAR_PATH: dataPath },
      connect: () => SqliteConnection.open(join(dataPath, 'dung-han.sqlite')),
      remove: async () => rmSync(dataPath, { recursive: true, force: true }),
    };
  }

  async version() {
    const place = await this.place();
    const connection = await place.connect();
    const [{ version }] = await connection.all('SELECT sqlite_version() AS version');
    await connection.close();
    await place.remove();
    return `SQLite ${version}`;
  }

  async stop() {}
}

class PostgresDatabases {
  name = 'postgres';
  places = 0;

  static async start(folder) {
    const databases = new PostgresDatabases();
    databases.server = await startPostgres(folder);
    databases.folder = folder;
    return databases;
  }

  async place() {
    const database = `bench_${++this.places}`;
    await this.onServer((connection) => connection.exec(`CREATE DATABASE ${database}`));
    const databaseUrl = this.server.url.replace(/postgres$/, database);
    const dataPath = mkdtempSync(join(this.folder, 'service-'));
    return {
      config: configOf({ dataPath, databaseUrl }),
      environment: { VAR_PATH: dataPath, DATABASE_URL: databaseUrl },
      connect: () => PostgresConnection.open(databaseUrl),
      remove: async () => {
        await this.onServer((connection) => connection.exec(`DROP DATABASE ${database} (FORCE)`));
        rmSync(dataPath, { recursive: true, force: true });
      },
    };
  }

  async version() {
    return this.onServer(async (connection) => {
      const [{ server_version: version }] = await connection.all('SHOW server_version');
      return `PostgreSQL ${version}`;
    });
  }

  async onServer(work) {
    const connection = await PostgresConnection.open(this.server.url);
    try {
      return await work(connection);
    } finally {
      await connection.close();
    }
  }

  stop() {
    return this.server.stop();
  }
}

function configOf(given) {
  return { ...built('config').readConfig({}), port: 0, ...given };
}

class SqliteConnection {
  statements = new Map();
  begin = 'BEGIN IMMEDIATE';
  /** Of the tables' own: all but SQLite's. */
  tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
  /** For filling only: what comes before, and what brings it all to disk. */
  filling = 'PRAGMA synchronous = OFF; PRAGMA cache_size = -400000';
  filled = 'PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)';
  parametersMax = 32_766;

  static async open(file) {
    const sqlite3 = installed('sqlite3');
    const connection = new SqliteConnection();
    await new Promise((resolve, reject) => {
      connection.database = new sqlite3.Database(file, settle(resolve, reject));
    });
    await connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    // As the service has it.
    await connection.exec('PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON');
    return connection;
  }

  parameter() {
    return '?';
  }

  exec(sql) {
    return new Promise((resolve, reject) => this.database.exec(sql, settle(resolve, reject)));
  }

  all(sql, values = []) {
    return new Promise((resolve, reject) => {
      this.database.all(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** Runs a statement that is prepared once. */
  async run(sql, values = []) {
    let statement = this.statements.get(sql);
    if (!statement) {
      await new Promise((resolve, reject) => {
        statement = this.database.prepare(sql, settle(resolve, reject));
      });
      this.statements.set(sql, statement);
    }
    await new Promise((resolve, reject) => statement.run(values, settle(resolve, reject)));
  }

  async close() {
    for (const statement of this.statements.values()) {
      await new Promise((resolve, reject) => statement.finalize(settle(resolve, reject)));
    }
    await new Promise((resolve, reject) => this.database.close(settle(resolve, reject)));
  }
}

class PostgresConnection {
  names = new Map();
  begin = 'BEGIN';
  tables = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
  filling = 'SET synchronous_commit = off';
  filled = 'VACUUM ANALYZE';
  parametersMax = 65_535;

  static async open(url) {
    const { Client } = installed('pg');
    const connection = new PostgresConnection();
    connection.client = new Client({ connectionString: url });
    connection.client.on('error', () => undefined);
    await connection.client.connect();
    return connection;
  }

  parameter(index) {
    return `$${index}`;
  }

  async exec(sql) {
    await this.client.query(sql);
  }

  async all(sql, values = []) {
    return (await this.client.query(sql, values)).rows;
  }

  async run(sql, values = []) {
    if (values.length === 0) return void (await this.client.query(sql));
    let name = this.names.get(sql);
    if (!name) {
      name = `s${this.names.size}`;
      this.names.set(sql, name);
    }
    await this.client.query({ name, text: sql, values });
  }

  close() {
    return this.client.end();
  }
}

function settle(resolve, reject) {
  return (error) => (error ? reject(error) : resolve());
}
