import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.module.js';
import { LOCAL_KEY_FILE, readConfig } from '../../src/config.js';
import { VirtualClock } from '../../src/engine/clock.js';
import { OperatorTokens } from '../../src/http/authenticator.js';
import { TokensController } from '../../src/http/tokens.controller.js';
import { Service } from '../../src/service.js';
import { Terminal } from './terminal.js';

let dataPath: string;
let url: string;
let close: () => Promise<void>;

/** The service as main.ts starts it, with tokens, in a folder of its own. */
beforeAll(async () => {
  dataPath = mkdtempSync(join(tmpdir(), 'dung-han-token-'));
  const clock = new VirtualClock(Date.parse('2026-06-01T08:00:00+07:00'));
  const log = { warn: () => undefined, unknownOutcome: () => undefined };
  const service = await Service.open({ ...readConfig({}), dataPath }, clock, log);
  const tokens = await OperatorTokens.read(service.engine.store);
  const app = await createApp({
    service,
    authenticator: tokens,
    controllers: [TokensController],
    values: [tokens],
    log: () => undefined,
  });
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  writeFileSync(join(dataPath, LOCAL_KEY_FILE), tokens.localKey, { mode: 0o600 });
  close = async () => {
    await app.close();
    await service.close();
    rmSync(dataPath, { recursive: true, force: true });
  };
});

afterAll(() => close());

const terminal = (env: { [name: string]: string } = {}): Terminal =>
  new Terminal({ DUNG_HAN_URL: url, ...env }, { dataPath });

test('without a token the service is closed, and the refusal says where one comes from', async () => {
  const { code, err } = await terminal().run('processes');
  expect(code).toBe(1);
  expect(err).toContain('Chưa xác thực (401)');
  expect(err).toContain('token --new');
  expect(JSON.parse((await terminal().run('processes', '--json')).err).status).toBe(401);
});

test('whoever may read the folder of the running service makes the first token, and with it others', async () => {
  const { code, out } = await terminal().run('token', '--new');
  expect(code).toBe(0);
  const [, first] = /^export DUNG_HAN_TOKEN=(dh_\S+)$/m.exec(out) ?? [];
  const holder = terminal({ DUNG_HAN_TOKEN: first! }).with({}, { dataPath: '/nowhere' });
  expect((await holder.run('processes')).code).toBe(0);
  const { token: second } = await holder.json('token', '--new');
  expect(second).not.toBe(first);
  expect((await terminal().run('processes', '--token', second)).code).toBe(0);
});

test('a service that has left no key there is not asked', async () => {
  const elsewhere = terminal().with({}, { dataPath: '/nowhere' });
  const { code, err } = await elsewhere.run('token', '--new');
  expect(code).toBe(3);
  expect(err).toContain('/nowhere/local.key (ENOENT)');
  expect(err).toContain('VAR_PATH');
});

test('the local key is not sent to another machine', async () => {
  const { code, err } = await terminal().run('token', '--new', '--url', 'http://example.org');
  expect(code).toBe(2);
  expect(err).toContain('cần --token');
});

test('a token that is no longer good is named as what stands in the way of the local key', async () => {
  const { code, err } = await terminal({ DUNG_HAN_TOKEN: 'dh_old' }).run('token', '--new');
  expect(code).toBe(1);
  expect(err).toContain('Bỏ --token và DUNG_HAN_TOKEN');
});

test('a token is shown only when it is made', async () => {
  const { code, err } = await terminal().run('token');
  expect(code).toBe(2);
  expect(err).toContain('token --new');
});
