import { dayOf } from '../../src/calendar/day';
import { ProcedureChangeRow } from '../../src/storage/entities';
import { SignedIn, type Person } from '../fixtures/signed-in';
import { fillRegister } from '../support/register';

/** People of outside see what they opened or have; auditors the log and the findings of their units. */
const NOW = '2026-06-10T08:00:00+07:00';
const UNIT = 'hn-office';

let office: SignedIn;
let lan: Person;
let minh: Person;
let post: Person;
let clerk: Person;
let auditor: Person;
let far: Person;

beforeAll(async () => {
  office = await SignedIn.start(NOW);
  lan = await office.person('lan', `applicant@${UNIT}`);
  minh = await office.person('minh', `applicant@${UNIT}`);
  post = await office.person('post', `postal-agent@${UNIT}`);
  clerk = await office.person('clerk', `one-stop-clerk@${UNIT}`);
  auditor = await office.person('auditor', `auditor@${UNIT}`);
  far = await office.person('far', 'auditor@ct-dost', 'control-officer@ct-dost');
  const { process } = office.service.engine.catalogue.find('one-stop-dossier')!;
  await fillRegister(far.client, process);
});
afterAll(() => office?.end());

async function open(by: Person): Promise<{ id: string; code: string }> {
  const { process } = office.service.engine.catalogue.find('one-stop-dossier')!;
  const [input] = Object.values(process.fixtures.inputs);
  const body = { process: process.key, input: input!(dayOf(office.clock.now())), unit: UNIT };
  const answer = await by.client.post('/cases', body);
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return answer.body;
}

/** Every way in which a case is shown: its page, its history, lists, search and export. */
async function knows(who: Person, { id, code }: { id: string; code: string }): Promise<boolean[]> {
  const { client } = who;
  const has = async (path: string): Promise<boolean> => {
    const { status, body } = await client.get(path);
    return status === 200 && JSON.stringify(body).includes(id);
  };
  return Promise.all([
    has(`/cases/${id}`),
    has(`/cases/${id}/history`),
    has('/cases?limit=200'),
    has(`/cases?asOf=2026-06-10&limit=200`),
    has(`/search?q=${code}`),
    has(`/cases/${id}/export?format=json`),
  ]);
}
const all = (yes: boolean): boolean[] => Array.from({ length: 6 }, () => yes);

/** Work lists are the office's: what somebody of outside opened is on theirs only where it is assigned to them. */
async function isListed({ client }: Person, { id }: { id: string }): Promise<boolean> {
  const tabs = ['mine', 'unassigned', 'unit', 'waiting', 'done'];
  const pages = await Promise.all(tabs.map((tab) => client.get(`/inbox?tab=${tab}&limit=200`)));
  return pages.some(({ body }) => JSON.stringify(body).includes(id));
}

describe('a person of outside', () => {
  it('sees what they opened, and nothing that anybody else did', async () => {
    const mine = await open(lan);
    const other = await open(clerk);
    expect(await knows(lan, mine)).toEqual(all(true));
    for (const stranger of [minh, post]) expect(await knows(stranger, mine)).toEqual(all(false));
    expect(await knows(lan, other)).toEqual(all(false));
    for (const one of [mine, other]) {
      expect(await knows(clerk, one)).toEqual(all(true));
      expect(await knows(auditor, one)).toEqual(all(true));
      expect(await knows(far, one)).toEqual(all(false));
      const listed = [lan, minh, post, clerk, far].map((who) => isListed(who, one));
      expect(await Promise.all(listed)).toEqual([false, false, false, true, false]);
    }
  });

  it('is counted what is listed, once where it is theirs and with them', async () => {
    const one = await open(post);
    await clerk.client.post(`/cases/${one.id}/notes`, { type: 'ASSIGN', assignee: 'post' });
    const { body } = await post.client.get('/inbox?tab=unit&limit=200');
    const listed = body.items.filter(({ id }: any) => id === one.id);
    const { count } = body.counts.tabs.unit;
    expect(listed).toHaveLength(count === body.items.length ? listed.length : -1);
    expect(listed.length).toBeLessThanOrEqual(1);
    expect(await knows(post, one)).toEqual(all(true));
  });

  it('sees and works on what was given to them, and gives it to nobody', async () => {
    const one = await open(clerk);
    expect((await post.client.get(`/cases/${one.id}`)).status).toBe(404);
    const given = { type: 'ASSIGN', assignee: 'post' };
    expect((await clerk.client.post(`/cases/${one.id}/notes`, given)).status).toBe(200);
    const { body } = await post.client.get(`/cases/${one.id}`);
    expect(body.acts).toEqual(['COMMENT', 'ATTACH']);
    const away = { type: 'ASSIGN', assignee: 'clerk' };
    expect((await post.client.post(`/cases/${one.id}/notes`, away)).status).toBe(403);
  });

  it('takes nothing on, not even what they opened', async () => {
    const { id } = await open(lan);
    const { body } = await lan.client.get('/inbox?tab=unassigned');
    expect(body.items).toEqual([]);
    const claim = { type: 'ASSIGN', assignee: 'lan' };
    const { status, body: refusal } = await lan.client.post(`/cases/${id}/notes`, claim);
    expect([status, refusal.type]).toEqual([403, 'urn:dung-han:problem:role-may-not-act']);
  });

  it('who audits too does not act for an applicant who is somebody else', async () => {
    const both = await office.person('both', `applicant@${UNIT}`, `auditor@${UNIT}`);
    const { id } = await open(lan);
    expect((await both.client.get(`/cases/${id}`)).body.allowed).toEqual([]);
    const act = { type: 'WITHDRAW', payload: {}, role: 'applicant' };
    expect((await both.client.post(`/cases/${id}/events`, act)).status).toBe(403);
  });
});

test('the register names a case, and who acted in it, to those who may see it', async () => {
  const { id, code } = await open(clerk);
  const { store, catalogue } = office.service.engine;
  const [procedure] = catalogue.find('one-stop-dossier')!.process.fixtures.procedures!;
  const changed = { code: procedure!.code, revision: 2, decisionNo: '9/QĐ', item: 0, at: 0 };
  const whence = { source: id, caseId: id, actor: 'clerk', role: 'chairman', unit: UNIT };
  await store.transaction(({ manager }) =>
    manager.insert(ProcedureChangeRow, {
      ...{ ...changed, ...whence },
      ...{ effectiveOn: '2026-06-01', body: '{}' },
    }),
  );
  const last = async ({ client }: Person): Promise<unknown> =>
    (await client.get(`/procedures/${procedure!.code}`)).body.history.at(-1);
  const said = { decisionNo: '9/QĐ', effectiveOn: '2026-06-01' };
  expect(await last(clerk)).toMatchObject({
    ...said,
    by: { actor: 'clerk' },
    source: { kind: 'case', id, code },
  });
  for (const stranger of [lan, far]) {
    expect(await last(stranger)).toMatchObject({
      ...said,
      by: { actor: null },
      source: { kind: 'case', id: null, code: null },
    });
  }
});

describe('an auditor', () => {
  /** The whole log, as far as it is shown. */
  async function tail(who: Person): Promise<Set<string>> {
    const cases = new Set<string>();
    for (let after = '0~0'; ;) {
      const { body } = await who.client.get(`/log?after=${after}`);
      for (const entry of body.items) cases.add(entry.case);
      if (body.next === after) return cases;
      after = body.next;
    }
  }

  it('reads the log of their units, and comes to its end past all others', async () => {
    const { id } = await open(clerk);
    // PostgreSQL tells of an event when no older transaction is under way, one of a neighbouring test either.
    let told = await tail(auditor);
    for (const end = Date.now() + 30_000; !told.has(id) && Date.now() < end;) {
      told = await tail(auditor);
    }
    expect(told).toContain(id);
    expect(await tail(far)).not.toContain(id);
  });

  it('hears the name of no case elsewhere where something was changed in it', async () => {
    const { id } = await open(clerk);
    await office.service.engine.store.transaction((writer) =>
      writer.query(`UPDATE cases SET opener = 'lan' WHERE id = '${id}'`),
    );
    const text = async (who: Person) => String((await who.client.get('/verify')).body);
    const [near, elsewhere] = [await text(auditor), await text(far)];
    expect(near).toMatch(new RegExp(`${id}.*opener`));
    expect(near).toMatch(/"done":true.*"findings":1/);
    expect(elsewhere).not.toContain(id);
    expect(elsewhere).toMatch(/"done":true.*"findings":1/);
  });
});
