import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { readConfig, type Config } from '../../src/config';

/**
 * The configuration under which a test file starts a service: the embedded database, or, in the
 * PostgreSQL project (see jest.config.js), a fresh database on the server that the run started.
 */
export async function testConfig(): Promise<Config> {
  const server = process.env.DATABASE_URL;
  const databaseUrl = server ? await freshDatabase(server) : undefined;
  return { ...readConfig(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), port: 0 };
}

async function freshDatabase(server: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
