import { INBOX_FILTERS } from '../../src/views/inbox';
import { AccountedService } from '../support/accounts';
import { Client } from '../support/client';

/** The service as main.ts puts it together, with accounts. */
let running: AccountedService;
let url: string;
let token: string;

beforeAll(async () => {
  running = await AccountedService.start({}, new Date().toISOString());
  ({ url } = running);
  const { id: personId } = await running.person(
    'an',
    ['petition-officer', 'auditor', 'administrator'],
    {
      totp: 'A'.repeat(32),
    },
  );
  const wanted = { personId, label: 'test', scope: { may: 'administer' } as const };
  const endsAt = running.clock.now() + 3_600_000;
  const { tokens } = running.door.accounts;
  const idempotency = { key: 'e2e', bodyHash: '' };
  const by = { actor: 'an', now: running.clock.now(), idempotency };
  ({ token } = await tokens.make({ ...wanted, endsAt }, by));
});
afterAll(() => running.end());

const withToken = (value: string): Client => running.withToken(value);

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
          type: 'urn:dung-han:problem:sign-in-needed',
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

  it('keeps unit, role and person in the log', async () => {
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
      actor: 'an',
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

  it('describes every parameter that its addresses have, and every filter', async () => {
    const { paths } = (await new Client(url).get('/openapi.json')).body;
    const named = ({ parameters = [] }: any, place: string): string[] =>
      parameters.flatMap((one: any) => (one.in === place ? [one.name] : []));
    const lacking = Object.entries<any>(paths).flatMap(([path, acts]) => {
      const asked = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      return Object.entries<any>(acts)
        .filter(([, act]) => asked.some((name) => !named(act, 'path').includes(name)))
        .map(([method]) => `${method} ${path}`);
    });
    expect(lacking).toEqual([]);
    expect(named(paths['/api/inbox'].get, 'query')).toEqual([...INBOX_FILTERS]);
  });
});
