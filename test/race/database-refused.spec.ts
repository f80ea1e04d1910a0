import { Client } from 'pg';
import { openDatabase } from '../../src/storage/database';
import { freePort, startPostgres, type TestPostgres } from '../support/postgres';
import { Proxy } from './proxy';

/** A database that cannot be used: the start is refused with one clear line, and nothing is changed. */
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const opening = async (databaseUrl: string): Promise<void> => {
  const database = await openDatabase({ dataPath: '', databaseUrl });
  await database.close();
};

it('nobody answers at the address', async () => {
  const url = `postgres://postgres@127.0.0.1:${await freePort()}/postgres`;
  await expect(opening(url)).rejects.toThrow(/at DATABASE_URL cannot be opened: .*ECONNREFUSED/);
});

it('there is no such host', async () => {
  await expect(opening('postgres://postgres@no-such-host.invalid/postgres')).rejects.toThrow(
    /cannot be opened: getaddrinfo \w+ no-such-host.invalid/,
  );
});

it('there is no such database', async () => {
  await expect(opening(postgres.url.replace(/postgres$/, 'nothing'))).rejects.toThrow(
    /cannot be opened: database "nothing" does not exist/,
  );
});

it('there is no such user', async () => {
  await expect(opening(postgres.url.replace('postgres@', 'nobody@'))).rejects.toThrow(
    /cannot be opened: role "nobody" does not exist/,
  );
});

it('the address cannot be read', async () => {
  await expect(opening('postgres://[')).rejects.toThrow(/DATABASE_URL cannot be opened/);
});

it('the address takes connections and never says a word', async () => {
  const silent = await Proxy.start(postgres.url);
  silent.hold();
  await expect(opening(silent.through(postgres.url))).rejects.toThrow(
    /cannot be opened: .*timeout/,
  );
  await silent.stop();
});

it('the server is too old', async () => {
  const old = await Proxy.start(postgres.url);
  // The one thing that cannot be had for real: the server's answer is changed on its way.
  old.onAnswer = (bytes) => {
    const text = bytes.toString('latin1').replace(/\b18\d{4}/g, '130022');
    return Buffer.from(text, 'latin1');
  };
  await expect(opening(old.through(postgres.url))).rejects.toThrow(
    'PostgreSQL 13 is too old; this service needs 14 or newer.',
  );
  await old.stop();
});

it('a newer version of this service has written it', async () => {
  await opening(postgres.url);
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(
    "INSERT INTO migrations (timestamp, name) VALUES (2000000000000, 'Later2000000000000')",
  );
  await expect(opening(postgres.url)).rejects.toThrow(
    /written by a newer version of this service \(Later2000000000000\)/,
  );
  const { rows } = await admin.query('SELECT count(*)::int AS n FROM cases');
  expect(rows).toEqual([{ n: 0 }]);
  await admin.end();
});
