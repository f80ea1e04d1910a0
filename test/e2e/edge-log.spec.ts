import { request } from 'node:http';
import { Edge } from '../fixtures/edge';

/** The log and the figures: a line a request, which nobody can forge, and nothing personal in either. */
const SECRET = 'Bà Nguyễn Thị Lan, 0912345678';
const TOKEN = 'a-token-of-the-monitor';
let edge: Edge;
let id: string;

beforeAll(async () => {
  edge = await Edge.start({ metricsToken: TOKEN });
  ({ id } = await edge.petition(SECRET));
});
afterAll(() => edge?.end());

const linesOf = async (act: () => Promise<unknown>): Promise<any[]> => {
  const before = edge.lines.length;
  await act();
  // The line is written when the answer is out, which its reader may be told of first.
  for (let turns = 0; edge.lines.length === before && turns < 1_000; turns++) {
    await new Promise((resume) => setImmediate(resume));
  }
  return edge.lines.slice(before);
};

/** Headers as a hostile sender writes them, which fetch would not let through. */
const raw = (path: string, headers: object): Promise<{ [name: string]: any }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${edge.url}${path}`, { headers: headers as any }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.headers));
    });
    sent.on('error', reject).end();
  });

describe('a line of the log', () => {
  it('says who asked for what and what became of it, and no more', async () => {
    const lines = await linesOf(() => edge.as('lan').get(`/cases/${id}?text=${SECRET}`));
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        request: expect.stringMatching(/^[0-9a-f-]{36}$/),
        method: 'GET',
        route: '/api/cases/:id',
        status: 200,
        ms: expect.any(Number),
        actor: 'lan',
        msg: 'request',
      },
    ]);
  });

  it('is there for a refusal, with nobody where nobody was known', async () => {
    const [line] = await linesOf(() => edge.as('nobody').get('/cases'));
    expect(line).toMatchObject({ route: '/api/cases', status: 401, actor: null });
  });

  it.each(['/api/nothing/%0A%7B%22level%22%3A%22fatal%22%7D', `/${encodeURIComponent(SECRET)}`])(
    'has no address that does not exist: %s',
    async (path) => {
      const [line, ...more] = await linesOf(() => fetch(`${edge.url}${path}`));
      // Where the screens are built they answer it, by their one route.
      expect(line!.route === '/*' || line!.route === null).toBe(true);
      expect(line!.status).toBe(line!.route === null ? 404 : 200);
      expect(more).toEqual([]);
    },
  );

  it.each([
    ['short', 'abc'],
    ['a line of its own', 'abcdefgh"}\t{"level":"fatal"'],
    ['a space', 'abcd efgh'],
    ['long', 'a'.repeat(65)],
    ['not ASCII', Buffer.from('Lan-Nguyễn').toString('latin1')],
  ])('takes no id from the caller that is %s', async (_what, given) => {
    let answered: any;
    const lines = await linesOf(async () => {
      answered = await raw('/health/live', { 'X-Request-Id': given });
    });
    expect(lines).toHaveLength(1);
    expect(answered['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines[0].request).toBe(answered['x-request-id']);
  });

  it('takes an id that is nothing but an id, so that a request is followed through', async () => {
    const headers = { 'X-Request-Id': 'proxy.2026-06-10_1' };
    const [line] = await linesOf(() => raw('/health/live', headers));
    expect(line.request).toBe('proxy.2026-06-10_1');
  });

  it('of a failure has its cause and its place, and none of the values of a statement', async () => {
    const lines = await linesOf(async () => {
      const { store } = edge.service.engine;
      const find = store.findCase.bind(store);
      edge.service.engine.forget();
      store.findCase = async () =>
        store.read.query(`SELECT '\n{"level":"fatal"}', nowhere FROM cases`, []) as any;
      expect((await edge.as('lan').get(`/cases/${id}`)).status).toBe(500);
      store.findCase = find;
    });
    const failure = lines.find(({ level }) => level === 'error');
    expect(failure).toMatchObject({ msg: 'unforeseen', request: expect.any(String) });
    expect(Object.keys(failure.err).sort()).toEqual(
      expect.arrayContaining(['message', 'stack', 'type']),
    );
    expect(failure.err).not.toHaveProperty('query');
    expect(failure.err).not.toHaveProperty('parameters');
    expect(lines.filter(({ level }) => level === 'fatal')).toEqual([]);
  });

  it('never holds what was written in a case, an address or a header', () => {
    const text = edge.written.join('');
    expect(text).toContain('/api/cases');
    for (const secret of [SECRET, '0912345678', 'Nguyễn', id, 'Bearer', TOKEN]) {
      expect({ secret, there: text.includes(secret) }).toEqual({ secret, there: false });
    }
  });
});

describe('the figures', () => {
  const metrics = (headers: object = {}): Promise<Response> =>
    fetch(`${edge.url}/metrics`, { headers: headers as any });

  it.each([{}, { Authorization: 'Bearer lan' }, { Authorization: TOKEN }])(
    'are not there for %j',
    async (headers) => expect((await metrics(headers)).status).toBe(404),
  );

  it('are read as Prometheus reads them, and name nobody', async () => {
    edge.clock.moveTo(edge.clock.now() + 40 * 86_400_000);
    await edge.service.timers.tick();
    await edge.service.outbox.tick();
    await edge.as('lan').post('/cases', { process: SECRET, input: {} });
    const answer = await metrics({ Authorization: `Bearer ${TOKEN}` });
    expect(answer.headers.get('content-type')).toMatch('text/plain; version=0.0.4');
    const text = await answer.text();
    const samples = text.split('\n').filter((line) => line && !line.startsWith('#'));
    const form =
      /^[a-z_:][\w:]*(\{\w+="[^"\\\n]*"(,\w+="[^"\\\n]*")*\})? (-?[\d.e+-]+|[+-]Inf|Nan)$/;
    expect(samples.filter((line) => !form.test(line))).toEqual([]);
    const valueOf = (start: string): number =>
      Number(
        samples
          .find((line) => line.startsWith(start))
          ?.split(' ')
          .at(-1),
      );
    expect(valueOf('dung_han_acts_total{process="feedback-petition",outcome="taken"}')).toBe(1);
    expect(valueOf('dung_han_timer_late_seconds_count')).toBeGreaterThan(0);
    expect(valueOf('dung_han_commit_acts_count')).toBeGreaterThan(0);
    expect(valueOf('dung_han_queue')).toBe(0);
    expect(valueOf('dung_han_halted_cases')).toBe(0);
    expect(valueOf('dung_han_parked_notices')).toBe(0);
    expect(valueOf('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
    for (const secret of [SECRET, id, 'lan', TOKEN]) {
      expect({ secret, there: text.includes(`"${secret}"`) }).toEqual({ secret, there: false });
    }
    expect(text).not.toMatch(/0912345678|PAKN-2026/);
  });

  it('stay readable while the database does not answer, which readiness tells', async () => {
    const { read } = edge.service.engine.store;
    const query = read.query.bind(read);
    const repository = read.getRepository.bind(read);
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    read.query = () => Promise.reject(away);
    read.getRepository = () => ({ countBy: () => Promise.reject(away) }) as any;
    const ready = await fetch(`${edge.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('5');
    expect((await fetch(`${edge.url}/health/live`)).status).toBe(200);
    const text = await (await metrics({ Authorization: `Bearer ${TOKEN}` })).text();
    expect(text).toContain('dung_han_halted_cases Nan');
    [read.query, read.getRepository] = [query, repository];
    expect(await (await fetch(`${edge.url}/health/ready`)).json()).toEqual({ ready: true });
    expect((await fetch(`${edge.url}/api/ready`)).status).toBe(200);
  });

  it('count cases and notices for those who are known only', async () => {
    expect((await edge.as('nobody').get('/health')).status).toBe(401);
    expect((await edge.as('an').get('/health')).body).toMatchObject({ haltedCases: 0 });
  });
});

describe('without a token for the figures', () => {
  let own: Edge;
  beforeAll(async () => {
    own = await Edge.start();
  });
  afterAll(() => own?.end());

  it.each([
    [{}, 200],
    [{ 'X-Forwarded-For': '203.0.113.9' }, 404],
    [{ Forwarded: 'for=203.0.113.9' }, 404],
    [{ Via: '1.1 proxy' }, 404],
  ])('this machine reads them with %j: %s', async (headers, status) =>
    expect((await fetch(`${own.url}/metrics`, { headers: headers as any })).status).toBe(status),
  );
});
