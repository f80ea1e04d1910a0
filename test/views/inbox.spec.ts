import { randomUUID } from 'node:crypto';
import { SignedIn, type Person } from '../fixtures/signed-in';

/** Work lists: whose a case is, how it stands to its deadlines, and what may be done next. */
const NOW = '2026-06-10T08:00:00+07:00';
const PETITION = { receivedOn: '2026-06-10', channel: 'post', content: 'Hồ sơ phải nộp hai lần.' };

let office: SignedIn;
let an: Person;
let binh: Person;
let head: Person;
let stranger: Person;

beforeAll(async () => {
  office = await SignedIn.start(NOW);
  an = await office.person('an', 'petition-officer@ct-dost-office');
  binh = await office.person('binh', 'specialist@ct-dost-office');
  head = await office.person('head', 'department-director@ct-dost');
  stranger = await office.person('stranger', 'petition-officer@hn-pc');
});
afterAll(() => office?.end());

async function open(by: Person = an): Promise<any> {
  const unit = by === stranger ? 'hn-pc' : 'ct-dost-office';
  const body = { process: 'feedback-petition', input: PETITION, unit, role: 'petition-officer' };
  const answer = await by.client.post('/cases', body);
  expect(answer.status).toBe(201);
  return answer.body;
}
async function inbox(who: Person, query = ''): Promise<any> {
  const answer = await who.client.get(`/inbox?${query}`);
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return answer.body;
}
const codes = ({ items }: any): string[] => items.map(({ code }: any) => code);

describe('the tabs', () => {
  it('list a case where it is, and what may be done next', async () => {
    const one = await open();
    const page = await inbox(an, 'tab=unassigned');
    expect(codes(page)).toContain(one.code);
    const [item] = page.items;
    expect(item).toMatchObject({ assignee: null, due: expect.any(String) });
    expect(item.next.map(({ type }: any) => type)).toContain('CLASSIFY_START');
    expect(item.next[0].title.vi).toEqual(expect.any(String));
    expect(codes(await inbox(an, 'tab=mine'))).not.toContain(one.code);
    expect(codes(await inbox(binh, 'tab=waiting'))).toContain(one.code);
    expect(codes(await inbox(an, 'tab=waiting'))).not.toContain(one.code);
    expect(codes(await inbox(head, 'tab=unit'))).toContain(one.code);
    expect(codes(await inbox(stranger, 'tab=unit'))).not.toContain(one.code);
    expect(page.counts.tabs.unassigned).toEqual({ count: page.items.length, more: false });
    void randomUUID;
  });
});
