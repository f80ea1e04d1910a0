import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../src/config';
import { SystemClock } from '../../src/engine/clock';
import { Service } from '../../src/service';
import { RawDatabase } from '../fixtures/sqlite';

/** What a start that cannot go on says; it is about SQLite's folder and needs no server. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dung-han-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { warn: () => undefined, unknownOutcome: () => undefined };
const start = (dataPath = folder, machinesPaths: string[] = []): Promise<Service> =>
  Service.open({ ...readConfig({}), dataPath, machinesPaths }, new SystemClock(), quiet);

describe('a start is refused, with what to do,', () => {
  it('on a folder that another service runs on; it can start when that one is gone', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(/Another service already runs on the folder .*VAR_PATH/);
    await first.close();
    await (await start()).close();
  });

  it('on a folder that cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(start(join(file, 'var'))).rejects.toThrow(/ENOTDIR|cannot be/);
  });

  it('on a file that is no database, which is left as it is', async () => {
    writeFileSync(
      join(folder, 'dung-han.sqlite'),
      'not a database, but something dear to somebody'.repeat(50),
    );
    await expect(start()).rejects.toThrow(/cannot be opened: .*Nothing was changed/s);
  });

  it('on a database that a newer version has written', async () => {
    await (await start()).close();
    const raw = await RawDatabase.open(folder);
    await raw.all(
      "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')",
    );
    await raw.close();
    await expect(start()).rejects.toThrow(/newer version of this service \(Future9999999999999\)/);
  });

  it('with a process folder that is broken, which it names', async () => {
    const broken = join(folder, 'machines', 'half-written');
    mkdirSync(broken, { recursive: true });
    writeFileSync(join(broken, 'index.ts'), 'export default {');
    await expect(start(folder, [join(folder, 'machines')])).rejects.toThrow(
      /half-written' cannot be hosted: it cannot be loaded/,
    );
  });

  it.each([
    [{ PORT: 'eighty' }, /PORT must be a port number/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must start with 'postgres:\/\/'/],
    [{ PUBLIC_URL: 'https://thutuc.example/path' }, /PUBLIC_URL must be an origin/],
    [{ TRUST_PROXY: 'true' }, /TRUST_PROXY must list addresses .* not 'true'/],
    [{ TRUST_PROXY: '10.0.0.5, 0.0.0.0/0' }, /TRUST_PROXY must list addresses/],
    [{ RATE_LIMIT_PER_MINUTE: '-1' }, /RATE_LIMIT_PER_MINUTE must be a whole number/],
    [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN must have 16 characters/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [{ MACHINES_PATH: '/no/such/folder' }, /MACHINES_PATH names '\/no\/such\/folder'/],
  ])('with %o', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
  });
});

it('believes no proxy unless one is named', () => {
  expect(readConfig({}).trustedProxies).toEqual([]);
  const env = { TRUST_PROXY: '10.0.0.5, 10.1.0.0/16,fd00::/8 , loopback' };
  expect(readConfig(env).trustedProxies).toEqual([
    ...['10.0.0.5', '10.1.0.0/16', 'fd00::/8', 'loopback'],
  ]);
});

describe('a database that is locked', () => {
  it('makes a send wait, answers 503 and writes nothing; the same key then works', async () => {
    const service = await start();
    const command = {
      process: 'feedback-petition',
      input: { receivedOn: '2026-06-01', channel: 'post', content: 'x' },
      by: { actor: 'a', role: 'petition-officer', unit: 'ct-dost-office' },
      idempotency: { key: 'k', bodyHash: 'b' },
    };
    const other = await RawDatabase.open(folder);
    await other.all('BEGIN IMMEDIATE');
    await expect(service.engine.open(command)).rejects.toThrow();
    await other.all('ROLLBACK');
    await other.close();
    expect((await service.engine.open(command)).status).toBe(201);
    const [{ n }] = await service.engine.store.read.query('SELECT COUNT(*) AS n FROM cases');
    expect(n).toBe(1);
    await service.close();
  });
});
