import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Process } from '../../machines/process.js';
import { createApp } from '../../src/app.module.js';
import { dayOf, parseInstant } from '../../src/calendar/day.js';
import { VirtualClock } from '../../src/engine/clock.js';
import type { Authenticator } from '../../src/http/authenticator.js';
import { Service } from '../../src/service.js';
import { HoldingRow, PersonRow } from '../../src/storage/people-entities.js';
import { Client } from '../support/client.js';
import { testConfig } from '../support/config.js';
import { fillRegister } from '../support/register.js';

/**
 * Who may do what, asked of the service for every role, unit, process and event. What is expected is
 * computed here from the documents' tables (access.ts of each process, data/units.json) and not by the
 * code that decides.
 */
const NOW = parseInstant('2026-06-01T08:00:00+07:00')!;
const UNIT = 'hn-office';
/** Where a person may stand to the case's unit, and whether what they hold there reaches it. */
const PLACES = {
  own: { unit: UNIT, reaches: true },
  above: { unit: 'hn-pc', reaches: true },
  below: { unit: 'hn-office-apc', reaches: false },
  beside: { unit: 'hn-justice', reaches: false },
  elsewhere: { unit: 'ct-dost', reaches: false },
} as const;
type Place = keyof typeof PLACES;

/** From data/roles.json. */
const EXTERNAL: ReadonlySet<string> = new Set(
  (JSON.parse(readFileSync('data/roles.json', 'utf8')) as { slug: string; level?: string }[])
    .filter(({ level }) => level === 'external')
    .map(({ slug }) => slug),
);

const PERSON = 'x-person';
const authenticator = (service: Service): Authenticator => ({
  async ask(request) {
    const id = request.headers[PERSON];
    const asker =
      typeof id === 'string' && (await service.people.askerOf(id, service.engine.clock.now()));
    return asker || { actor: 'seed', holdings: [], bounds: 'none', scope: null };
  },
});

let folder: string;
let service: Service;
let app: NestFastifyApplication;
let seed: Client;
const cases = new Map<string, string>();
let roles: string[];
let asked = 0;

const idOf = (role: string, place: Place): string => `${role}@${place}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dung-han-test-'));
  const config = { ...(await testConfig()), dataPath: folder };
  const told = { warn: () => {}, unknownOutcome: () => {} };
  service = await Service.open(config, new VirtualClock(NOW), told);
  app = await createApp({ service, authenticator: authenticator(service), log: () => {} });
  seed = Client.inside(app.getHttpAdapter().getInstance());
  roles = [...service.engine.office.roleSlugs()].filter((role) => role !== 'system');
  await makePeople();
  for (const { process } of service.engine.catalogue.all()) {
    cases.set(process.key, await openOne(process));
  }
});
afterAll(async () => {
  await app.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
  console.info(`rights: ${asked} requests, ${cases.size} processes, ${roles.length} roles`);
});

async function makePeople(): Promise<void> {
  const people = roles.flatMap((role) =>
    (Object.keys(PLACES) as Place[]).map((place) => ({ id: idOf(role, place), role, place })),
  );
  await service.engine.store.transaction(async ({ manager }) => {
    for (const { id, role, place } of people) {
      await manager.insert(PersonRow, {
        id,
        name: id,
        fullName: id,
        email: null,
        kind: 'person',
        password: null,
        totp: null,
        totpStep: 0,
        oidc: null,
        madeAt: NOW,
        removedAt: null,
      });
      await manager.insert(HoldingRow, {
        id,
        personId: id,
        role,
        unit: PLACES[place].unit,
        validFrom: '2026-01-01',
        validTo: null,
        decision: null,
        endedAt: null,
      });
    }
  });
}

async function openOne(process: Process): Promise<string> {
  await fillRegister(seed, process);
  const [input] = Object.values(process.fixtures.inputs);
  const { status, body } = await seed.post('/cases', {
    process: process.key,
    input: input!(dayOf(NOW)),
    unit: UNIT,
    role: process.access.open[0],
  });
  expect([process.key, status]).toEqual([process.key, 201]);
  return body.id;
}

const as = (role: string, place: Place): Client => seed.with({ [PERSON]: idOf(role, place) });

/** The roles that have to do with a process at all, from its own table. */
const rolesOf = ({ access }: Process): Set<string> =>
  new Set([...access.open, ...Object.values(access.send).flat()]);

/** The office's own roles that send anything: whoever is of outside, or only reads, gives nobody work. */
const workingRoles = ({ access }: Process): Set<string> =>
  new Set(
    Object.values(access.send)
      .flat()
      .filter((role) => !EXTERNAL.has(role)),
  );

const sees = (process: Process, role: string, place: Place): boolean =>
  PLACES[place].reaches &&
  // What somebody else opened, here all of them, is nobody's of outside: see of-outside.spec.ts.
  (role === 'auditor' || (rolesOf(process).has(role) && !EXTERNAL.has(role)));

/** A request, counted; what is refused says why, and nothing that is refused has an answer of a server's fault. */
async function ask(act: Promise<{ status: number; body: any }>): Promise<string> {
  asked++;
  const { status, body } = await act;
  const why = String(body?.type ?? '').replace(/^.*:/, '');
  return why ? `${status} ${why}` : String(status);
}

describe('a case', () => {
  it.each(Object.keys(PLACES) as Place[])(
    'is known, with everything that hangs on it, to the right roles %s of it and to nobody else',
    async (place) => {
      const wrong: string[] = [];
      for (const { process } of service.engine.catalogue.all()) {
        const id = cases.get(process.key)!;
        for (const role of roles) {
          const client = as(role, place);
          const may = sees(process, role, place);
          for (const path of [`/cases/${id}`, `/cases/${id}/history`, `/cases/${id}/files`]) {
            const got = await ask(client.get(path));
            const expected = may ? '200' : '404 not-found';
            if (got !== expected) wrong.push(`${role} ${place} ${process.key} ${path}: ${got}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('stands in the list of exactly those who may know of it', async () => {
    const wrong: string[] = [];
    for (const role of roles) {
      for (const place of Object.keys(PLACES) as Place[]) {
        asked++;
        const { body } = await as(role, place).get('/cases?limit=200');
        const listed = body.items.map(({ id }: { id: string }) => id).sort();
        const expected = service.engine.catalogue
          .all()
          .flatMap(({ process }) => (sees(process, role, place) ? [cases.get(process.key)!] : []))
          .sort();
        if (JSON.stringify(listed) !== JSON.stringify(expected)) wrong.push(`${role} ${place}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('takes each event from exactly the roles of its table, where they reach it', async () => {
    const wrong: string[] = [];
    for (const { process } of service.engine.catalogue.all()) {
      const id = cases.get(process.key)!;
      // Side by side, so that what is refused is kept in one transaction.
      const asks = roles.flatMap((role) =>
        Object.entries(process.access.send).map(async ([type, may]) => {
          const place: Place = may.includes(role) ? 'own' : 'above';
          // A field that no class has: whoever has the right gets as far as the payload, and nothing is done.
          const act = { type, payload: { nothing: true } };
          const got = await ask(as(role, place).post(`/cases/${id}/events`, act));
          const expected = !sees(process, role, place)
            ? /^404 not-found$/
            : may.includes(role)
              ? /^(422 invalid-payload|403 duties-kept-apart)$/
              : /^403 role-may-not-send$/;
          if (!expected.test(got)) wrong.push(`${role} ${place} ${process.key} ${type}: ${got}`);
        }),
      );
      await Promise.all(asks);
    }
    expect(wrong).toEqual([]);
  });

  /** Of the common acts: which roles do them, from the tables, and a payload that gets as far as the right. */
  const COMMON: Record<string, { roles: (process: Process) => Set<string>; act: object }> = {
    COMMENT: { roles: (it) => new Set([...rolesOf(it), 'auditor']), act: { text: 'Đã xem.' } },
    ASSIGN: { roles: workingRoles, act: { assignee: 'nobody-known' } },
    HAND_OVER: { roles: workingRoles, act: { text: 'Chuyển.', toUnit: UNIT } },
    REMIND: { roles: workingRoles, act: { text: 'Gấp.', toUnit: 'no-unit' } },
  };
  const TAKEN = /^(200|422 (unknown-person|handed-to-the-same|unknown-unit|file-name.*))$/;

  it.each(Object.keys(COMMON))('takes %s from exactly the roles that may do it', async (type) => {
    const { roles: may, act } = COMMON[type]!;
    const wrong: string[] = [];
    for (const { process } of service.engine.catalogue.all()) {
      const id = cases.get(process.key)!;
      for (const role of roles) {
        for (const place of ['own', 'beside'] as const) {
          const client = as(role, place);
          const got = await ask(client.post(`/cases/${id}/notes`, { type, ...act }));
          const expected = !sees(process, role, place)
            ? /^404 not-found$/
            : may(process).has(role)
              ? TAKEN
              : /^403 role-may-not-act$/;
          if (!expected.test(got)) wrong.push(`${role} ${place} ${process.key}: ${got}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('offers what it takes, papers from the roles of its process only', async () => {
    const wrong: string[] = [];
    for (const { process } of service.engine.catalogue.all()) {
      for (const role of roles.filter((one) => sees(process, one, 'own'))) {
        const client = as(role, 'own');
        const path = `/cases/${cases.get(process.key)!}`;
        const offered = Object.keys(COMMON).filter((type) =>
          COMMON[type]!.roles(process).has(role),
        );
        const attaches = rolesOf(process).has(role);
        const { body } = await client.get(path);
        const expected = [...offered, ...(attaches ? ['ATTACH'] : [])].sort();
        if (String([...body.acts].sort()) !== String(expected)) {
          wrong.push(`${role} ${process.key}: ${body.acts}`);
        }
        // No name of a file: whoever has the right gets as far as that.
        const got = await ask(
          client.request('POST', `${path}/files`, 'x', {
            'Content-Type': 'application/octet-stream',
            'Idempotency-Key': randomUUID(),
          }),
        );
        if (/^403 role-may-not-act$/.test(got) === attaches) wrong.push(`${role}: ${got}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is opened by exactly the roles of its table, for their unit and those below', async () => {
    const wrong: string[] = [];
    for (const { process } of service.engine.catalogue.all()) {
      for (const role of roles) {
        for (const unit of [UNIT, 'hn-justice']) {
          const act = { process: process.key, input: { nothing: true }, unit };
          const got = await ask(as(role, 'own').post('/cases', act));
          const expected =
            unit !== UNIT
              ? /^403 not-your-unit$/
              : process.access.open.includes(role)
                ? /^422 invalid-payload$/
                : /^403 role-may-not-open$/;
          if (!expected.test(got)) wrong.push(`${role} ${process.key} for ${unit}: ${got}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('an address', () => {
  /** Who may come in at all, beside what stands in a case. */
  const ADDRESSES: [method: string, path: string, roles: readonly string[] | 'known'][] = [
    ['GET', '/processes', 'known'],
    ['GET', '/procedures', 'known'],
    ['GET', '/schedules', 'known'],
    ['GET', '/cases', 'known'],
    ['GET', '/verify', ['auditor']],
    ['GET', '/log', ['auditor']],
    ['GET', '/export?format=csv', ['auditor']],
    ['GET', '/stuck', ['administrator']],
    ['POST', '/stuck/retry', ['administrator']],
    ['POST', `/people/${randomUUID()}/second-factor-reset`, ['administrator']],
    ['GET', `/people/${randomUUID()}/removal`, ['administrator']],
    ['POST', '/procedures/import', ['control-officer', 'workflow-admin']],
    ['POST', '/processes/plan-task/migrations', ['administrator']],
  ];

  it.each(ADDRESSES)('%s %s lets in who it says', async (method, path, may) => {
    const wrong: string[] = [];
    for (const role of roles) {
      const got = await ask(
        as(role, 'own').request(method, path, method === 'GET' ? undefined : {}),
      );
      const isIn = !/^(401|403)/.test(got);
      if (isIn !== (may === 'known' || may.includes(role)) || /^5/.test(got)) {
        wrong.push(`${role}: ${got}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
