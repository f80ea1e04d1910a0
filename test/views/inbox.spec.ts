import { randomUUID } from 'node:crypto';
import { CaseRow } from '../../src/storage/entities';
import { ALWAYS } from '../../src/views/due';
import { pageOf } from '../../src/views/lane-pages';
import { lanesOf, OPEN, type Place } from '../../src/views/lanes';
import { SignedIn, type Person } from '../fixtures/signed-in';

/** Work lists: whose a case is, how it stands to its deadlines, and what may be done next. */
const NOW = '2026-06-10T08:00:00+07:00';
const OFFICE = 'ct-dost-office';

let office: SignedIn;
let an: Person;
let binh: Person;
let chi: Person;
let head: Person;
let stranger: Person;

beforeAll(async () => {
  office = await SignedIn.start(NOW);
  an = await office.person('an', `petition-officer@${OFFICE}`);
  binh = await office.person('binh', `specialist@${OFFICE}`);
  chi = await office.person('chi', `petition-officer@${OFFICE}`);
  head = await office.person('head', 'department-director@ct-dost');
  stranger = await office.person('stranger', 'petition-officer@hn-pc');
});
afterAll(() => office?.end());

async function open(by: Person = an, unit = OFFICE): Promise<any> {
  const receivedOn = new Date(office.clock.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const input = { receivedOn, channel: 'post', content: 'Hồ sơ phải nộp hai lần.' };
  const body = { process: 'feedback-petition', input, unit, role: 'petition-officer' };
  const answer = await by.client.post('/cases', body);
  expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
  return answer.body;
}
async function inbox(who: Person, query = ''): Promise<any> {
  const answer = await who.client.get(`/inbox?${query}`);
  expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
  return answer.body;
}
async function act(who: Person, body: object, key = randomUUID()): Promise<any> {
  return who.client.post('/inbox/acts', body, key);
}
const codes = ({ items }: any): string[] => items.map(({ code }: any) => code);
const outcome = ({ ok, problem }: any): string =>
  ok ? 'ok' : String(problem.type).replace('urn:dung-han:problem:', '');

describe('the tabs', () => {
  it('list a case where it is, with what may be done next', async () => {
    const { code, id } = await open();
    const page = await inbox(an, 'tab=unassigned&limit=200');
    const item = page.items.find((one: any) => one.code === code);
    expect(item).toMatchObject({ assignee: null, due: 'on-time', turn: expect.any(Array) });
    expect(item.next.map(({ type }: any) => type)).toContain('CLASSIFY_START');
    expect(item.next[0].title).toEqual({ vi: expect.any(String), en: expect.any(String) });
    const where = async (who: Person): Promise<string[]> => {
      const tabs = ['mine', 'unassigned', 'unit', 'waiting', 'done'];
      const pages = await Promise.all(tabs.map((tab) => inbox(who, `tab=${tab}&limit=200`)));
      return tabs.filter((_, i) => codes(pages[i]).includes(code));
    };
    expect(await where(an)).toEqual(['unassigned', 'unit']);
    // A specialist acts on a petition later: it is somebody else's turn.
    expect(await where(binh)).toEqual(['unassigned', 'unit', 'waiting']);
    expect(await where(head)).toEqual(['unassigned', 'unit', 'waiting']);
    expect(await where(stranger)).toEqual([]);

    expect((await act(an, { act: 'claim', cases: [id] })).body.outcomes.map(outcome)).toEqual([
      'ok',
    ]);
    expect(await where(an)).toEqual(['mine', 'unit']);
    expect(await where(chi)).toEqual(['unit']);

    const event = { type: 'WITHDRAW', payload: { reason: 'x' } };
    expect((await an.client.post(`/cases/${id}/events`, event)).status).toBe(200);
    expect(await where(an)).toEqual(['done']);
    expect(await where(stranger)).toEqual([]);
  });

  it('show a substitute what the absent one has, in whose name it is done', async () => {
    const absent = await office.person('duyen', `petition-officer@${OFFICE}`);
    const substitute = await office.person('em', 'specialist@hn-pc');
    await office.substitute(absent, substitute);
    const { id, code } = await open();
    await act(absent, { act: 'claim', cases: [id] });
    const { items } = await inbox(substitute, 'tab=mine');
    expect(items).toMatchObject([{ code, assignee: 'duyen', onBehalfOf: 'duyen' }]);
    expect(items[0].next.map(({ type }: any) => type)).toContain('CLASSIFY_START');
  });

  it('count what they list, and each due state', async () => {
    for (const tab of ['mine', 'unassigned', 'unit', 'waiting', 'done']) {
      const { items, counts } = await inbox(an, `tab=${tab}&limit=200`);
      expect(counts.tabs[tab]).toEqual({ count: items.length, more: false });
      for (const [state, { count }] of Object.entries<any>(counts.due)) {
        const listed = await inbox(an, `tab=${tab}&due=${state}&limit=200`);
        expect([tab, state, listed.items.length]).toEqual([tab, state, count]);
        for (const item of listed.items) expect(item.due).toBe(state);
      }
    }
  });
});

describe('the due states', () => {
  it.each([
    ['2026-07-01T08:00:00+07:00', 'on-time', 'on the day it came'],
    ['2026-07-03T08:00:00+07:00', 'soon', 'three working days before'],
    ['2026-07-08T08:00:00+07:00', 'today', 'on its last day'],
    ['2026-07-09T00:00:00+07:00', 'late', 'once that day is over'],
    ['2026-07-22T08:00:00+07:00', 'late', 'ten working days after'],
    ['2026-07-23T08:00:00+07:00', 'long-late', 'eleven working days after'],
  ])('at %s: %s', async (now, due) => {
    if (due === 'on-time') {
      await office.at(now);
      petition = await open(stranger, 'hn-pc');
    }
    await office.at(now);
    const { items } = await inbox(stranger, 'tab=unit&limit=200');
    const item = items.find(({ code }: any) => code === petition.code);
    expect({ due: item.due, actOn: item.actOn }).toEqual({ due, actOn: '2026-07-08' });
  });
  let petition: any;
});

describe('filters', () => {
  it.each([
    ['tab=all', '422 invalid-filter'],
    ['due=never', '422 invalid-filter'],
    ['due=late,on-time', '422 invalid-filter'],
    ['tab=done&due=late', '422 invalid-filter'],
    ['dueBefore=yesterday', '422 invalid-filter'],
    ['limit=0', '422 invalid-filter'],
    ['after=x', '422 invalid-filter'],
    ['colour=red', '422 unknown-filter'],
    ['tab=unit&tab=mine', '422 unknown-filter'],
  ])('refuse %s', async (query, expected) => {
    const { status, body } = await an.client.get(`/inbox?${query}`);
    expect(`${status} ${body.type.replace('urn:dung-han:problem:', '')}`).toBe(expected);
  });

  it('narrow by process, unit, person and words without accents', async () => {
    const { id, code } = await open();
    await act(an, { act: 'assign', cases: [id], assignee: 'Chi' });
    const finds = async (query: string): Promise<boolean> =>
      codes(await inbox(head, `tab=unit&limit=200&${query}`)).includes(code);
    expect(await finds('process=feedback-petition')).toBe(true);
    expect(await finds('process=plan-task')).toBe(false);
    expect(await finds('unit=ct-dost')).toBe(true);
    expect(await finds('unit=hn-pc')).toBe(false);
    expect(await finds('assignee=chi')).toBe(true);
    expect(await finds('assignee=an')).toBe(false);
    expect(await finds(`text=${code.toLowerCase()}`)).toBe(true);
    expect(await finds('text=phan%20anh')).toBe(true);
    expect(await finds('text=khong%20co')).toBe(false);
  });
});

describe('a page after another', () => {
  it('misses nothing and doubles nothing while cases come, go and move', async () => {
    const opened = [];
    for (let i = 0; i < 12; i++) opened.push(await open(stranger, 'hn-pc'));
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await inbox(stranger, `tab=unit&limit=3${after}`);
      seen.push(...codes(page));
      // Between two pages one case is claimed, which puts it into another lane, and one comes in.
      const free = page.items.find((item: any) => item.assignee === null);
      if (free) await act(stranger, { act: 'claim', cases: [free.id] });
      if (seen.length < 9) await open(stranger, 'hn-pc');
      if (!page.next) break;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const { code } of opened) expect(seen).toContain(code);
  });

  it('passes over nothing where cases have left their lanes since these were found', async () => {
    const { store, office: units } = office.service.engine;
    const slugs = units.units().map(({ slug }) => slug);
    const lanes = await lanesOf(store, OPEN, 'unit', slugs);
    expect(lanes.length).toBeGreaterThan(3);
    const soonest = [...lanes].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).slice(0, 3);
    const moved = soonest.map(({ id }) => id);
    const move = (to: (lane: string) => string): Promise<void> =>
      store.transaction(async ({ manager }) => {
        for (const { id, lane } of soonest)
          await manager.update(CaseRow, { id }, { lane: to(lane) });
      });
    await move((lane) => `${lane},nobody`);
    const seen: string[] = [];
    for (let after: Place | null = null; ;) {
      const wanted = { shelf: OPEN, lanes, range: ALWAYS, after, limit: 1, words: [] };
      const { places, next } = await pageOf(store, wanted);
      seen.push(...places.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    await move((lane) => lane);
    const open = (await store.read.getRepository(CaseRow).find())
      .filter(({ id, status }) => status !== 'done' && !moved.includes(id))
      .sort((a, b) => a.actBy - b.actBy || (a.id < b.id ? -1 : 1));
    expect(seen).toEqual(open.map(({ id }) => id));
  });

  it('goes on through a search as well, and through what is done', async () => {
    for (const query of ['tab=unit&text=pakn', 'tab=done', 'tab=unit']) {
      const whole = codes(await inbox(an, `${query}&limit=200`));
      expect([query, await walk(an, query, 1)]).toEqual([query, whole]);
    }
  });
});

/** The codes of a list, page by page. */
async function walk(who: typeof an, query: string, limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after = ''; ;) {
    const page = await inbox(who, `${query}&limit=${limit}${after}`);
    seen.push(...codes(page));
    if (!page.next) return seen;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

describe('acts on several cases', () => {
  it('of two who claim at once exactly one has it', async () => {
    const { id } = await open();
    const both = await Promise.all([an, chi].map((who) => act(who, { act: 'claim', cases: [id] })));
    const outcomes = both.map(({ body }) => outcome(body.outcomes[0]));
    expect(outcomes.sort()).toEqual(['claimed-meanwhile', 'ok']);
  });

  it('do to each what it takes, and the same again only once', async () => {
    const [one, two] = [await open(), await open()];
    const foreign = await open(stranger, 'hn-pc');
    await act(chi, { act: 'claim', cases: [two.id] });
    const body = { act: 'claim', cases: [one.id, two.id, foreign.id, randomUUID()] };
    const key = randomUUID();
    const first = await act(an, body, key);
    const expected = ['ok', 'claimed-meanwhile', 'not-found', 'not-found'];
    expect(first.body.outcomes.map(outcome)).toEqual(expected);
    expect(first.body.outcomes[2].code).toBeNull();
    expect((await act(an, body, key)).body).toEqual(first.body);
    expect((await an.client.get(`/cases/${one.id}`)).body.seq).toBe(one.seq + 1);
  });

  it.each([
    ['a person who may act', { act: 'assign', assignee: 'chi' }, 'ok'],
    ['the same in other letters', { act: 'assign', assignee: 'CHI' }, 'ok'],
    ['nobody', { act: 'assign' }, 'ok'],
    ['somebody who may not', { act: 'assign', assignee: 'stranger' }, 'assignee-may-not-act'],
    ['a name that no account has', { act: 'assign', assignee: 'ai-do' }, 'unknown-person'],
    ['another unit', { act: 'hand-over', toUnit: 'ct-dost-divisions', text: 'x' }, 'ok'],
    ['a reminder', { act: 'remind', text: 'Sắp đến hạn.' }, 'ok'],
  ])('give to %s', async (_, body, expected) => {
    const { id } = await open();
    const { outcomes } = (await act(an, { ...body, cases: [id] })).body;
    expect(outcomes.map(outcome)).toEqual([expected]);
  });

  it.each([
    ['no cases', { act: 'claim', cases: [] }],
    ['too many', { act: 'claim', cases: Array.from({ length: 101 }, () => randomUUID()) }],
    ['no such act', { act: 'delete', cases: [randomUUID()] }],
    ['claims for another', { act: 'claim', cases: [randomUUID()], assignee: 'chi' }],
    ['no reason', { act: 'hand-over', cases: [randomUUID()], toUnit: OFFICE }],
  ])('refuse %s', async (_, body) => {
    expect((await act(an, body)).status).toBe(422);
  });
});

describe('what a list shows', () => {
  it('is what its reader may see, for any holdings', async () => {
    const next = random(20_260_610);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
    const { engine, permits, people } = office.service;
    const units = engine.office.units().map(({ slug }) => slug);
    const roles = [...engine.office.roleSlugs()];
    for (let i = 0; i < 30; i++) {
      await open(stranger, 'hn-pc');
      await open(an);
    }
    const rows = await engine.store.read.getRepository(CaseRow).find();
    for (let i = 0; i < 25; i++) {
      const held = Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
        return `${pick(roles)}@${next() < 0.5 ? pick(units) : pick([OFFICE, 'hn-pc', 'ct-dost'])}`;
      });
      const who = await office.person(`person-${i}`, ...held);
      const asker = (await people.askerOf(who.id, engine.clock.now()))!;
      const mine = pick(rows);
      await engine.store.transaction(async ({ manager }) => {
        const held = { assignee: who.name, lane: mine.lane.replace('free:', 'held:') };
        await manager.update(CaseRow, { id: mine.id }, held);
      });
      const now = await engine.store.read.getRepository(CaseRow).find();
      const may = now.filter((row) => permits.maySee(asker, row));
      const listed = new Set<string>();
      for (const tab of ['mine', 'unit', 'done']) {
        for (const { id } of (await inbox(who, `tab=${tab}&limit=200`)).items) listed.add(id);
      }
      const known = new Set(may.map(({ id }) => id));
      expect([held, [...listed].filter((id) => !known.has(id))]).toEqual([held, []]);
      expect([held, [...known].filter((id) => !listed.has(id))]).toEqual([held, []]);
      // More lanes than a page has places, in pages too.
      const query = next() < 0.5 ? 'tab=unit' : 'tab=done';
      const whole = codes(await inbox(who, `${query}&limit=200`));
      expect([held, query, await walk(who, query, 4)]).toEqual([held, query, whole]);
    }
  });
});

/** The same numbers from the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
