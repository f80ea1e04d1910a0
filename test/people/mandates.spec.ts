import { randomUUID } from 'node:crypto';
import { whileInFlight } from '../fixtures/in-flight';
import { SignedIn, type Person } from '../fixtures/signed-in';
import { act, draft, draftedBy, openWorkflow, submitToOffice } from '../fixtures/workflow-case';
import type { HttpAnswer } from '../support/client';

/**
 * In whose name: a substitute sees and does what the absent person may, and no more; the log keeps both names;
 * separation of duty counts both; what is revoked counts no more, not even for what is on its way.
 */

let office: SignedIn;
let lan: Person; // director and specialist at once, as in a small department
let minh: Person; // holds nothing for the department
let dung: Person; // director
let quan: Person; // administrator
const dayOff = { validFrom: '2026-06-08', validTo: '2026-06-12' };

const NOW = '2026-06-08T08:00:00+07:00';

beforeAll(async () => {
  office = await SignedIn.start(NOW);
});
beforeEach(async () => {
  await office.reset(NOW);
  lan = await office.person('lan', 'specialist@ct-dost', 'department-director@ct-dost');
  minh = await office.person('minh', 'petition-officer@ct-office');
  dung = await office.person('dung', 'department-director@ct-dost');
  quan = await office.person('quan', 'administrator@ct-pc');
});
afterAll(() => office?.end());

const problem = ({ status, body }: HttpAnswer): object => ({
  status,
  code: String(body.type).replace('urn:dung-han:problem:', ''),
});
const lend = (by: Person, body: object): Promise<HttpAnswer> => by.client.post('/mandates', body);
const substitute = (extra: object = {}): Promise<HttpAnswer> =>
  lend(lan, { kind: 'substitute', to: 'minh', ...dayOff, ...extra });

describe('a substitute', () => {
  it('works in the absent person’s name, and the log keeps both names', async () => {
    const one = await openWorkflow(lan);
    expect(problem(await minh.client.get(`/cases/${one.id}`))).toEqual({
      status: 404,
      code: 'not-found',
    });
    expect((await substitute()).status).toBe(201);
    const seen = await minh.client.get(`/cases/${one.id}`);
    expect(seen.body.allowed).toContain('NEED_NEW_WORKFLOW');
    expect((await act(minh, one.id, 'NEED_NEW_WORKFLOW')).status).toBe(200);
    const { body: history } = await lan.client.get(`/cases/${one.id}/history`);
    expect(history.at(-1)).toMatchObject({
      actor: 'minh',
      role: 'specialist',
      onBehalfOf: { actor: 'lan', kind: 'substitute', decisionNo: null },
    });
    expect(history[0]).not.toHaveProperty('onBehalfOf');
    const row = await office.service.engine.rowOf(one.id);
    expect((await office.service.audit.verifyCase(row as any)).finding).toBeNull();
  });

  it('is read by full names, after they have left as well; the log has the accounts alone', async () => {
    const one = await openWorkflow(lan);
    await substitute();
    await act(minh, one.id, 'NEED_NEW_WORKFLOW');
    for (const [{ id }, fullName] of [
      [lan, 'Nguyễn Thị Lan'],
      [minh, 'Trần Minh'],
    ] as const) {
      expect((await quan.client.request('PATCH', `/people/${id}`, { fullName })).status).toBe(200);
    }
    expect((await quan.client.request('DELETE', `/people/${minh.id}`)).status).toBe(200);
    const { body: history } = await lan.client.get(`/cases/${one.id}/history`);
    expect(history.find(({ type }: any) => type === 'NEED_NEW_WORKFLOW')).toMatchObject({
      actor: 'minh',
      fullName: 'Trần Minh',
      onBehalfOf: { actor: 'lan', fullName: 'Nguyễn Thị Lan' },
    });
    const log = await office.service.engine.store.findEvents(one.id);
    expect(JSON.stringify(log)).not.toMatch(/Trần Minh|Nguyễn Thị Lan/);
  });

  it('works only while the absence lasts, to the end of its last day', async () => {
    const one = await openWorkflow(lan);
    await substitute();
    await office.at('2026-06-12T23:59:59+07:00');
    expect((await minh.client.get(`/cases/${one.id}`)).status).toBe(200);
    await office.at('2026-06-13T00:00:00+07:00');
    expect((await minh.client.get(`/cases/${one.id}`)).status).toBe(404);
  });

  it('has no more than was lent: one role, one unit, some processes', async () => {
    const one = await openWorkflow(lan);
    await substitute({ role: 'specialist', unit: 'ct-dost', processes: ['feedback-petition'] });
    expect((await minh.client.get(`/cases/${one.id}`)).status).toBe(404);
    await substitute({ role: 'specialist', processes: ['internal-workflow-approval'] });
    const { body } = await minh.client.get(`/cases/${one.id}`);
    expect(body.allowed).toEqual(['NEED_NEW_WORKFLOW']);
  });

  it('lends nothing on, and has nothing once the lender holds nothing', async () => {
    const one = await openWorkflow(lan);
    const nga = await office.person('nga');
    await substitute();
    const further = await lend(minh, {
      kind: 'substitute',
      to: 'nga',
      role: 'specialist',
      ...dayOff,
    });
    expect(problem(further)).toEqual({ status: 422, code: 'not-theirs-to-lend' });
    await lend(minh, { kind: 'substitute', to: 'nga', ...dayOff });
    expect((await nga.client.get(`/cases/${one.id}`)).status).toBe(404);
    const { body: account } = await quan.client.get(`/people/${lan.id}`);
    for (const { id } of account.holdings) {
      await quan.client.post(`/people/${lan.id}/holdings/${id}/end`, {});
    }
    expect((await minh.client.get(`/cases/${one.id}`)).status).toBe(404);
  });

  it('does not administer in an administrator’s place', async () => {
    await lend(quan, { kind: 'substitute', to: 'minh', ...dayOff });
    expect((await minh.client.get('/people')).status).toBe(403);
  });
});

describe('separation of duty', () => {
  it('keeps the drafter from submitting through a substitute', async () => {
    const one = await draftedBy(lan);
    await substitute();
    expect((await minh.client.get(`/cases/${one.id}`)).body.allowed).not.toContain(
      'SUBMIT_TO_OFFICE',
    );
    const answer = await submitToOffice(minh, one.id);
    expect(problem(answer)).toEqual({ status: 403, code: 'duties-kept-apart' });
    expect(answer.body.detail).toContain("'lan'");
    expect((await submitToOffice(dung, one.id)).status).toBe(200);
  });

  it('keeps both from submitting what one drafted for the other', async () => {
    await lend(lan, { kind: 'substitute', to: 'dung', role: 'specialist', ...dayOff });
    const one = await openWorkflow(lan);
    await act(lan, one.id, 'NEED_NEW_WORKFLOW');
    expect((await draft(dung, one.id)).status).toBe(200);
    for (const person of [dung, lan]) {
      const answer = await submitToOffice(person, one.id);
      expect(problem(answer)).toEqual({ status: 403, code: 'duties-kept-apart' });
    }
    const row = await office.service.engine.rowOf(one.id);
    expect((await office.service.audit.verifyCase(row as any)).finding).toBeNull();
    const { body } = await lan.client.get(`/cases/${one.id}/replay`);
    expect(body).toMatchObject({ seq: row!.seq, equal: true });
  });
});

describe('a mandate that ends while an act is on its way', () => {
  const inFlight = async (end: () => Promise<unknown>): Promise<void> => {
    const one = await openWorkflow(lan);
    const made = await substitute();
    expect(made.status).toBe(201);
    const send = (): Promise<HttpAnswer> => act(minh, one.id, 'NEED_NEW_WORKFLOW');
    const answer = await whileInFlight(office.service.engine, one.id, send, end);
    expect(problem(answer)).toEqual({ status: 403, code: 'right-ended' });
    expect((await lan.client.get(`/cases/${one.id}`)).body.seq).toBe(one.seq);
  };

  it('revoked: refused, and nothing is written', () =>
    inFlight(async () => {
      const { body } = await lan.client.get('/mandates');
      const answer = await lan.client.post(`/mandates/${body.items[0].id}/revoke`, {});
      expect(answer.body).toMatchObject({ counts: false, revokedAt: expect.any(String) });
    }));

  it('over by its day: likewise', () =>
    inFlight(async () => office.clock.moveTo(Date.parse('2026-06-13T00:00:00+07:00'))));
});

describe('what a mandate may be (Decree 30/2020/NĐ-CP, Article 13)', () => {
  const signing = {
    kind: 'ky-thay',
    from: 'lan',
    to: 'dung',
    decisionNo: '12/QĐ-SKHCN',
    ...dayOff,
  };
  const authority = { ...signing, kind: 'uy-quyen', processes: ['internal-workflow-approval'] };
  const year = { validFrom: '2026-06-08', validTo: '2027-06-07' };

  it.each<[string, object, number, string | null, string | null]>([
    ['by the head to a deputy of the house', signing, 201, null, null],
    ['not to oneself', { ...signing, to: 'LAN' }, 422, 'mandate-to-oneself', 'to'],
    [
      'not without a decision',
      { ...signing, decisionNo: undefined },
      422,
      'decision-needed',
      'decisionNo',
    ],
    [
      'not from a day gone by',
      { ...signing, validFrom: '2026-06-07' },
      422,
      'mandate-starts-in-the-past',
      'validFrom',
    ],
    [
      'not to a day before its first',
      { ...signing, validTo: '2026-06-07' },
      422,
      'ends-before-it-starts',
      'validTo',
    ],
    [
      'not of what the lender does not hold',
      { ...signing, role: 'chairman' },
      422,
      'not-theirs-to-lend',
      'role',
    ],
    ['not of another unit', { ...signing, unit: 'hn-office' }, 422, 'not-theirs-to-lend', 'unit'],
    [
      'not of the administrator',
      { ...signing, from: 'quan', role: 'administrator' },
      422,
      'administrator-not-lent',
      'role',
    ],
    [
      'not to who is outside the house',
      { ...signing, to: 'minh' },
      422,
      'mandate-to-the-wrong-unit',
      'to',
    ],
    ['by order: to a unit below', { ...signing, kind: 'ky-thua-lenh', to: 'ha' }, 201, null, null],
    [
      'by order: not to the same unit',
      { ...signing, kind: 'ky-thua-lenh' },
      422,
      'mandate-to-the-wrong-unit',
      'to',
    ],
    ['authority for a year', { ...authority, ...year }, 201, null, null],
    [
      'authority for no day more',
      { ...authority, ...year, validTo: '2027-06-08' },
      422,
      'mandate-too-long',
      'validTo',
    ],
    [
      'authority for what it names',
      { ...authority, processes: undefined },
      422,
      'content-needed',
      'processes',
    ],
    ['of people there are', { ...signing, to: 'nobody' }, 422, 'unknown-person', 'to'],
    ['of a kind there is', { ...signing, kind: 'other' }, 422, 'invalid-payload', 'kind'],
  ])('%s', async (_name, body, status, code, field) => {
    await office.person('ha', 'division-head@ct-dost-standards');
    const answer = await lend(quan, body);
    if (code) {
      expect(problem(answer)).toEqual({ status, code });
      // A form says it beside the field.
      expect(answer.body.errors.map((error: any) => error.field)).toEqual([field]);
    } else expect(answer).toMatchObject({ status, body: { counts: true, from: { name: 'lan' } } });
  });

  it('does not overlap itself; revoked, it may be given anew', async () => {
    const { body } = await substitute();
    expect(problem(await substitute({ role: 'specialist' }))).toEqual({
      status: 409,
      code: 'mandate-overlaps',
    });
    expect((await substitute()).body.errors).toMatchObject([{ field: 'validFrom' }]);
    expect((await substitute({ validFrom: '2026-06-13', validTo: '2026-06-14' })).status).toBe(201);
    await minh.client.post(`/mandates/${body.id}/revoke`, {});
    expect((await substitute({ role: 'specialist' })).status).toBe(201);
  });

  it('is the lender’s or an administrator’s to give, and is seen by those it concerns', async () => {
    const other = { kind: 'substitute', from: 'lan', to: 'minh', ...dayOff };
    expect(problem(await lend(dung, other))).toEqual({ status: 403, code: 'not-yours-to-lend' });
    const { body } = await lend(quan, other);
    const seenBy = async ({ client }: Person): Promise<number> =>
      (await client.get('/mandates')).body.items.length;
    expect(await Promise.all([lan, minh, dung, quan].map(seenBy))).toEqual([1, 1, 0, 1]);
    for (const id of [body.id, randomUUID(), 'x']) {
      expect((await dung.client.post(`/mandates/${id}/revoke`, {})).status).toBe(404);
    }
    const log = await quan.client.get('/administration?type=mandate-made');
    expect(log.body.items).toMatchObject([{ actor: 'quan', body: { from: 'lan', to: 'minh' } }]);
  });
});
