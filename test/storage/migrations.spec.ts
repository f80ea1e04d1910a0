import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { MIGRATIONS, openDatabase, type Database } from '../../src/storage/database';
import type { CaseRow } from '../../src/storage/entities';
import { testConfig } from '../support/config';
import { caseRow } from './rows';

/** A database as an older release left it opens, with what was in it. */
let given: { dataPath: string; databaseUrl: string | null };
let database: Database | null;

beforeEach(async () => {
  const { databaseUrl } = await testConfig();
  given = { dataPath: mkdtempSync(join(tmpdir(), 'dung-han-migrations-')), databaseUrl };
  database = null;
});
afterEach(async () => {
  await database?.close();
  rmSync(given.dataPath, { recursive: true, force: true });
});

/** The database after its first migrations, past the service. */
async function after(migrations: number, work: (raw: DataSource) => Promise<void>): Promise<void> {
  const common = {
    migrations: MIGRATIONS.slice(0, migrations),
    migrationsTableName: 'migrations',
  };
  const raw = new DataSource(
    given.databaseUrl
      ? { ...common, type: 'postgres', url: given.databaseUrl }
      : { ...common, type: 'sqlite', database: join(given.dataPath, 'dung-han.sqlite') },
  );
  await raw.initialize();
  await raw.runMigrations();
  await work(raw);
  await raw.destroy();
}

const opened = async (): Promise<Database> => (database = await openDatabase(given));

/** As a release without work lists would have written it. */
async function insertCase(
  raw: DataSource,
  id: string,
  changes: Partial<CaseRow> = {},
): Promise<void> {
  const row: Partial<CaseRow> = caseRow(id, { status: 'done', ...changes });
  delete row.opener;
  delete row.actBy;
  delete row.lane;
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  const names = entries.map(([name]) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));
  const values = entries.map(([, value]) => `'${value}'`);
  await raw.query(`INSERT INTO cases (${names.join(', ')}) VALUES (${values.join(', ')})`);
}

test('one without work lists gets them; what was done stands in its lane', async () => {
  await after(4, async (raw) => {
    await insertCase(raw, 'a');
    await insertCase(raw, 'b', { assignee: 'lan' });
  });
  const { store } = await opened();
  expect(await store.findCase('a')).toMatchObject({ lane: 'free:', code: 'TEST-a' });
  expect(await store.findCase('b')).toMatchObject({ lane: 'held:', assignee: 'lan' });
});

test('one without openers takes them from its log; what a case opened has the same', async () => {
  await after(5, async (raw) => {
    await insertCase(raw, 'c', { parentId: 'b', parentKey: 'k' });
    await insertCase(raw, 'b', { parentId: 'a', parentKey: 'k' });
    await insertCase(raw, 'a');
    await insertCase(raw, 'gone');
    for (const [id, actor] of Object.entries({ a: 'lan', b: 'system', c: 'system' })) {
      const body = `{"actor":"${actor}"}`;
      await raw.query(
        `INSERT INTO events (case_id, seq, body, hash) VALUES ('${id}', 1, '${body}', '${id}')`,
      );
    }
  });
  const { store } = await opened();
  const openers = ['a', 'b', 'c', 'gone'].map(async (id) => (await store.findCase(id))?.opener);
  expect(await Promise.all(openers)).toEqual(['lan', 'lan', 'lan', '']);
});

test('one that had its work lists before they had a migration of their own is left as it is', async () => {
  await after(MIGRATIONS.length, async (raw) => {
    await raw.query("DELETE FROM migrations WHERE name LIKE 'WorkLists%'");
  });
  const { store } = await opened();
  const names = await store.read.query('SELECT name FROM migrations ORDER BY id');
  expect(names).toHaveLength(MIGRATIONS.length);
});
