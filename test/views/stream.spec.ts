import { get, request, type IncomingMessage } from 'node:http';
import { StreamController } from '../../src/http/stream.controller';
import { MandateRow, PersonRow } from '../../src/storage/people-entities';
import { SignedIn, type Person } from '../fixtures/signed-in';
import { administer } from '../support/administer';

/** Screens hear what has changed, each what its reader may know of. */
const OFFICE = 'ct-dost-office';

let office: SignedIn;
let an: Person;
let chi: Person;
let stranger: Person;

beforeAll(async () => {
  office = await SignedIn.start('2026-06-10T08:00:00+07:00');
  an = await office.person('an', `petition-officer@${OFFICE}`);
  chi = await office.person('chi', `petition-officer@${OFFICE}`);
  stranger = await office.person('stranger', 'petition-officer@hn-pc');
});
afterAll(() => office?.end());

async function open(): Promise<any> {
  const input = { receivedOn: '2026-06-10', channel: 'post', content: 'Hai lần.' };
  const body = { process: 'feedback-petition', input, unit: OFFICE, role: 'petition-officer' };
  return (await an.client.post('/cases', body)).body;
}

class Heard {
  text = '';
  ended = false;
  private waiting: (() => void) | null = null;

  static async by(who: Person): Promise<Heard> {
    const heard = new Heard();
    const headers = { 'X-Person': who.id, Accept: 'text/event-stream' };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${office.url}/api/stream`, { headers, agent: false }, resolve).on('error', reject);
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/event-stream');
    answer.on('data', (part) => {
      heard.text += String(part);
      heard.waiting?.();
    });
    answer.on('close', () => {
      heard.ended = true;
      heard.waiting?.();
    });
    return heard;
  }

  async until(fits: () => boolean): Promise<void> {
    while (!fits()) await new Promise<void>((resolve) => (this.waiting = resolve));
  }

  get changes(): any[] {
    return [...this.text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!));
  }
}

it('tells of a change whoever may see the case, and nobody else', async () => {
  const [mine, theirs] = [await Heard.by(chi), await Heard.by(stranger)];
  const { id, code } = await open();
  office.service.changes.flush();
  await mine.until(() => mine.changes.length > 0);
  expect(mine.changes).toEqual([{ case: id, code, seq: 1 }]);
  // A case that goes to another unit leaves the screens of the one before.
  await an.client.post(`/cases/${id}/notes`, { type: 'ASSIGN', assignee: 'chi' });
  await an.client.post(`/cases/${id}/notes`, {
    type: 'HAND_OVER',
    toUnit: 'ct-dost-divisions',
    text: 'x',
  });
  office.service.changes.flush();
  await mine.until(() => mine.changes.at(-1).seq === 3);
  expect(theirs.changes).toEqual([]);
});

it('tells nobody any more whose right has ended, by an act or by its day', async () => {
  const [revoked, ended, held] = [
    await office.person('revoked', 'petition-officer@hn-pc'),
    await office.person('ended', 'petition-officer@hn-pc'),
    await office.person('held', `petition-officer@${OFFICE}`),
  ];
  const lend = async (to: Person): Promise<string> => {
    const days = { validFrom: '2026-06-10', validTo: '2026-06-10' };
    const mandate = { kind: 'substitute', to: to.name, ...days };
    return (await an.client.post('/mandates', mandate)).body.id;
  };
  const mandate = await lend(revoked);
  await lend(ended);
  const listening = await Promise.all([revoked, ended, held].map(Heard.by));
  const heard = async (...expected: number[]): Promise<void> => {
    await open();
    office.service.changes.flush();
    for (const [i, one] of listening.entries()) {
      await one.until(() => one.changes.length >= expected[i]!);
    }
    expect(listening.map(({ changes }) => changes.length)).toEqual(expected);
  };
  await heard(1, 1, 1);
  await administer(office.service, async (manager) => {
    await manager.update(MandateRow, { id: mandate }, { revokedAt: office.clock.now() });
  });
  await heard(1, 2, 2);
  await office.at('2026-06-11T00:00:00+07:00');
  await heard(1, 2, 3);
});

it('leaves streams for others: one person cannot take all, and a HEAD takes none', async () => {
  const full = await office.person('full', `petition-officer@${OFFICE}`);
  const asked = (method: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = { 'X-Person': full.id };
      const options = { method, headers, agent: false };
      request(`${office.url}/api/stream`, options, resolve).on('error', reject).end();
    });
  const answers: IncomingMessage[] = [];
  for (let i = 0; i < 30; i++) answers.push(await asked('HEAD'));
  for (let i = 0; i < 21; i++) answers.push(await asked('GET'));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(50).fill(200), 503]);
  for (const answer of answers) answer.destroy();
});

it('ends when the session does, and when the service stops', async () => {
  const gone = await office.person('gone', `petition-officer@${OFFICE}`);
  const [theirs, mine] = [await Heard.by(gone), await Heard.by(an)];
  await administer(office.service, async (manager) => {
    await manager.update(PersonRow, { id: gone.id }, { removedAt: 1 });
  });
  const controller = office.app.get(StreamController);
  await controller.beat();
  await theirs.until(() => theirs.ended);
  expect(mine.ended).toBe(false);
  controller.onModuleDestroy();
  await mine.until(() => mine.ended);
});

it('hears what another node has written, where nodes share a database', async () => {
  const { engine, changes } = office.service;
  if (!engine.store.dialect.shared) return;
  const told: any[] = [];
  const deaf = changes.listen((some) => told.push(...(some ?? [])));
  await changes.tick();
  const written = engine.onWritten;
  engine.onWritten = () => {};
  const { id } = await open();
  engine.onWritten = written;
  while (told.length === 0) {
    await changes.tick();
    changes.flush();
  }
  expect(told.map(({ now }) => [now.id, now.seq])).toEqual([[id, 1]]);
  deaf();
});
