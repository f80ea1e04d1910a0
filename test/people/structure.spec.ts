import { rmSync } from 'node:fs';
import { SignedIn, type Person } from '../fixtures/signed-in';
import { act, openWorkflow } from '../fixtures/workflow-case';
import { Service } from '../../src/service';
import type { HttpAnswer } from '../support/client';

/**
 * Units and roles are data with days. A change counts at once for who sees and may do what, and every event
 * names the rules it was admitted under. What has ended keeps its cases and its people, and takes nothing new.
 */

let office: SignedIn;
let quan: Person;
let director: Person;

const NOW = '2026-06-08T08:00:00+07:00';

beforeAll(async () => {
  office = await SignedIn.start(NOW);
});
beforeEach(async () => {
  await office.reset(NOW);
  quan = await office.person('quan', 'administrator@ct-pc');
  director = await office.person('director', 'department-director@ct-dost');
});
afterAll(() => office?.end());

const problem = ({ status, body }: HttpAnswer): object => ({
  status,
  code: String(body.type).replace('urn:dung-han:problem:', ''),
});
const DIVISION = {
  slug: 'ct-phong-moi',
  name: 'Phòng mới',
  nameEn: 'New division',
  level: 'department',
};
const make = (body: object = {}): Promise<HttpAnswer> =>
  quan.client.post('/units', { ...DIVISION, parent: 'ct-dost', ...body });
const change = (slug: string, body: object): Promise<HttpAnswer> =>
  quan.client.request('PATCH', `/units/${slug}`, body);
const end = (slug: string, body: object): Promise<HttpAnswer> =>
  quan.client.post(`/units/${slug}/end`, body);
const policyOf = async (by: Person, id: string): Promise<string> =>
  (await by.client.get(`/cases/${id}/history`)).body.at(-1).policy;

describe('a unit', () => {
  it('that is made is worked in at once, and seen from above', async () => {
    expect(await make()).toMatchObject({
      status: 201,
      body: { authority: 'cantho', parent: 'ct-dost', validFrom: '2026-06-08', inForce: true },
    });
    const an = await office.person('an', 'specialist@ct-phong-moi');
    const one = await openWorkflow(an);
    expect((await director.client.get(`/cases/${one.id}`)).body.unit).toBe('ct-phong-moi');
  });

  it('that is put under another goes with its cases, and the policy is another from then on', async () => {
    await make();
    const an = await office.person('an', 'specialist@ct-phong-moi');
    const one = await openWorkflow(an);
    const before = await policyOf(an, one.id);
    const moved = await change('ct-phong-moi', { parent: 'ct-office' });
    expect(moved.body.parent).toBe('ct-office');
    expect((await director.client.get(`/cases/${one.id}`)).status).toBe(404);
    const above = await office.person('above', 'control-officer@ct-office');
    expect((await above.client.get(`/cases/${one.id}`)).status).toBe(200);
    await act(an, one.id, 'NEED_NEW_WORKFLOW');
    const after = await policyOf(an, one.id);
    expect(after).toMatch(/^[0-9a-f]{64}$/);
    expect(after).not.toBe(before);
    const row = await office.service.engine.rowOf(one.id);
    expect((await office.service.audit.verifyCase(row as any)).finding).toBeNull();
  });

  it('that ends keeps its cases, seen from above; its people finish them and open no more', async () => {
    await make();
    const an = await office.person('an', 'specialist@ct-phong-moi');
    const one = await openWorkflow(an);
    const ended = await end('ct-phong-moi', { validTo: '2026-06-30', successor: 'ct-dost' });
    expect(ended.body).toMatchObject({
      validTo: '2026-06-30',
      successor: 'ct-dost',
      inForce: true,
    });
    await office.at('2026-06-30T23:00:00+07:00');
    await openWorkflow(an);
    await office.at('2026-07-01T00:00:00+07:00');
    await expect(openWorkflow(an)).rejects.toThrow('unit-not-in-force');
    expect((await act(an, one.id, 'NEED_NEW_WORKFLOW')).status).toBe(200);
    expect((await director.client.get(`/cases/${one.id}`)).status).toBe(200);
    const given = await quan.client.post(`/people/${director.id}/holdings`, {
      role: 'specialist',
      unit: 'ct-phong-moi',
    });
    expect(problem(given)).toEqual({ status: 422, code: 'not-in-force' });
    const { id } = await openWorkflow(await office.person('binh', 'specialist@ct-dost'));
    const over = { type: 'HAND_OVER', toUnit: 'ct-phong-moi', text: 'Chuyển việc.' };
    const handed = await director.client.post(`/cases/${id}/notes`, over);
    expect(problem(handed)).toEqual({ status: 422, code: 'unit-not-in-force' });
    expect(handed.body.successor).toBe('ct-dost');
  });

  it.each<[string, () => Promise<HttpAnswer>, number, string]>([
    ['a slug that is taken', () => make({ slug: 'ct-dost' }), 409, 'slug-taken'],
    ['a slug with blanks', () => make({ slug: 'Phòng mới' }), 422, 'invalid-slug'],
    ['a unit above that there is not', () => make({ parent: 'nowhere' }), 422, 'unknown-unit'],
    ['no authority', () => make({ parent: undefined }), 422, 'unknown-authority'],
    [
      'another authority than above',
      () => make({ authority: 'hanoi' }),
      422,
      'unit-of-other-authority',
    ],
    ['a circle', () => change('ct-dost', { parent: 'ct-dost-office' }), 422, 'unit-within-itself'],
    ['itself above', () => change('ct-dost', { parent: 'ct-dost' }), 422, 'unit-within-itself'],
    [
      'a unit of elsewhere above',
      () => change('ct-dost', { parent: 'hn-office' }),
      422,
      'unit-of-other-authority',
    ],
    ['a change of what is not', () => change('nowhere', { name: 'x' }), 404, 'not-found'],
    ['a field that there is not', () => change('ct-dost', { slug: 'x' }), 422, 'invalid-payload'],
    [
      'itself as successor',
      () => end('ct-dost', { validTo: '2026-07-01', successor: 'ct-dost' }),
      422,
      'succeeds-itself',
    ],
    ['an end without a day', () => end('ct-dost', {}), 422, 'invalid-payload'],
  ])('is refused: %s', async (_what, ask, status, code) => {
    expect(problem(await ask())).toEqual({ status, code });
    expect((await quan.client.get('/administration')).body.items).toEqual([]);
    expect((await director.client.get('/units')).status).toBe(200);
  });

  it('is an administrator’s to change, and everybody’s to know', async () => {
    expect((await director.client.post('/units', DIVISION)).status).toBe(403);
    const { body } = await director.client.get('/units');
    expect(body.items.find(({ slug }: any) => slug === 'ct-dost')).toMatchObject({
      name: { en: expect.any(String) },
      validTo: null,
      inForce: true,
    });
  });
});

describe('a role', () => {
  it('is made, renamed and ended; after its last day it is given to nobody', async () => {
    const role = { slug: 'deputy-head', name: 'Phó trưởng phòng', nameEn: 'Deputy head' };
    expect((await quan.client.post('/roles', role)).status).toBe(201);
    await quan.client.request('PATCH', '/roles/deputy-head', { name: 'Phó phòng' });
    const ended = await quan.client.post('/roles/deputy-head/end', { validTo: '2026-06-30' });
    expect(ended.body).toMatchObject({
      name: { vi: 'Phó phòng', en: 'Deputy head' },
      inForce: true,
    });
    const holding = { role: 'deputy-head', unit: 'ct-dost' };
    const give = (): Promise<HttpAnswer> =>
      quan.client.post(`/people/${director.id}/holdings`, holding);
    expect((await give()).status).toBe(201);
    await office.at('2026-07-01T00:00:00+07:00');
    expect(problem(await give())).toEqual({ status: 422, code: 'not-in-force' });
  });

  it.each(['administrator', 'auditor', 'system'])('%s is the service’s own', async (slug) => {
    const answer = await quan.client.post(`/roles/${slug}/end`, { validTo: '2026-06-30' });
    expect(problem(answer)).toEqual({ status: 409, code: 'role-of-the-service' });
  });
});

describe('what was changed', () => {
  it('counts again after a restart, and on another node that shares the database', async () => {
    await make();
    await change('ct-phong-moi', { name: 'Phòng Chuyển đổi số' });
    const { policy } = office.service.engine;
    const { config } = office.service;
    const told = (what: unknown): void => console.error(what);
    const log = { warn: told, unknownOutcome: told };
    if (!config.databaseUrl) {
      await office.app.close();
      await office.service.close();
      const again = await Service.open(config, office.clock, log);
      expect(again.engine.office.unit('ct-phong-moi')!.name).toBe('Phòng Chuyển đổi số');
      expect(again.engine.policy).toBe(policy);
      await again.close();
      rmSync(config.dataPath, { recursive: true });
      office = undefined!;
      return;
    }
    const other = await Service.open(config, office.clock, log);
    try {
      expect(other.engine.office.unit('ct-phong-moi')!.name).toBe('Phòng Chuyển đổi số');
      await change('ct-phong-moi', { parent: 'ct-office' });
      expect(other.engine.office.isWithin('ct-phong-moi', 'ct-office')).toBe(false);
      await other.officeChanges.refresh();
      expect(other.engine.office.isWithin('ct-phong-moi', 'ct-office')).toBe(true);
      expect(other.engine.policy).toBe(office.service.engine.policy);
    } finally {
      await other.close();
    }
  });
});
