import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.module';
import { SystemClock } from '../../src/engine/clock';
import { OperatorTokens } from '../../src/http/authenticator';
import { TokensController } from '../../src/http/tokens.controller';
import { Service } from '../../src/service';
import { Client } from '../support/client';
import { testConfig } from '../support/config';

/** The service as main.ts puts it together, with its real clock and its tokens. */
let folder: string;
let service: Service;
let app: NestFastifyApplication;
let tokens: OperatorTokens;
let url: string;
let token: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dung-han-service-'));
  const quiet = { warn: () => undefined, unknownOutcome: () => undefined };
  service = await Service.open(
    { ...(await testConfig()), dataPath: folder },
    new SystemClock(),
    quiet,
  );
  tokens = await OperatorTokens.read(service.engine.store);
  app = await createApp({
    service,
    authenticator: tokens,
    controllers: [TokensController],
    values: [tokens],
    log: () => undefined,
  });
  await app.listen(0, '127.0.0.1');
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  token = (await tokens.create()).token;
});
afterAll(async () => {
  await app?.close();
  await service?.close();
  rmSync(folder, { recursive: true, force: true });
});

const withToken = (value: string): Client => new Client(url, { Authorization: `Bearer ${value}` });

describe('the service', () => {
  it.each(['/processes', '/cases', '/verify', '/stuck', '/log'])(
    'answers %s with a token and 401 without one',
    async (path) => {
      const wrong: { [name: string]: string }[] = [
        {},
        { Authorization: 'Bearer wrong' },
        { Authorization: token },
      ];
      for (const headers of wrong) {
        const { status, headers: sent, body } = await new Client(url, headers).get(path);
        expect({ status, type: body.type }).toEqual({
          status: 401,
          type: 'urn:dung-han:problem:token-needed',
        });
        expect(sent.get('www-authenticate')).toBe('Bearer');
      }
      expect((await withToken(token).get(path)).status).toBe(200);
    },
  );

  it('has no clock to move and nothing to reset, whatever header comes with the request', async () => {
    const client = withToken(token).as('lan;petition-officer;ct-dost-office');
    expect((await client.get('/clock')).status).toBe(404);
    expect((await client.put('/clock', { now: '2030-01-01T00:00:00+07:00' })).status).toBe(404);
    const reset = await client.post('/sandbox/reset', { now: '2030-01-01T00:00:00+07:00' });
    expect(reset.status).toBe(404);
    expect(reset.headers.get('x-sandbox')).toBeNull();
    const { body } = await client.get('/health');
    expect(Math.abs(Date.parse(body.now) - Date.now())).toBeLessThan(60_000);
  });

  it('keeps only the hash of a token, and takes further ones', async () => {
    const kept = await service.engine.store.setting('operator-tokens');
    expect(kept).not.toContain(token);
    const { status, body } = await withToken(token).post('/tokens', {});
    expect(status).toBe(201);
    expect((await withToken(body.token).get('/processes')).status).toBe(200);
    const again = await OperatorTokens.read(service.engine.store);
    expect(again.none).toBe(false);
  });

  it('keeps unit, role and token in the log', async () => {
    const client = withToken(token);
    const opened = await client.post('/cases', {
      process: 'feedback-petition',
      input: { receivedOn: '2026-01-05', channel: 'post', content: 'x' },
      unit: 'ct-dost-office',
      role: 'petition-officer',
    });
    expect(opened.status).toBe(201);
    const { body } = await client.get(`/cases/${opened.body.id}/history`);
    expect(body[0]).toMatchObject({
      actor: 'operator-1',
      unit: 'ct-dost-office',
      role: 'petition-officer',
    });
    // Its periods lay before it was taken in: nobody knows whether they were kept.
    const statuses = opened.body.deadlines.map(({ status }: { status: string }) => status);
    expect(new Set(statuses)).toEqual(new Set(['untracked']));
  });

  it('describes itself in OpenAPI', async () => {
    const { body } = await new Client(url).get('/openapi.json');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/cases',
        '/api/cases/{id}/events',
        '/api/verify',
        '/api/processes/{key}',
      ]),
    );
  });
});
