import 'reflect-metadata';
import { connect } from 'node:net';
import { parseInstant } from '../../src/calendar/day';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { Client, type HttpAnswer } from '../support/client';
import { testConfig } from '../support/config';

/** What nobody sends by mistake: names, numbers, lists and headers chosen to find a weak place. */
const NOW = '2026-06-10T08:00:00+07:00';
const OFFICER = { unit: 'ct-dost-office', role: 'petition-officer' };
const INPUT = { receivedOn: '2026-06-01', channel: 'post', content: 'Hồ sơ phải nộp hai lần.' };
const POSTING = {
  decisionNo: '1/QĐ',
  issuedOn: '2026-06-01',
  effectiveOn: '2026-07-01',
  procedures: [{ code: 'A', name: 'A', change: 'new' }],
};
const POSTER = { unit: 'ct-dost-office', role: 'control-officer' };

let running: RunningSandbox;
let client: Client;
let id: string;

beforeAll(async () => {
  running = await startSandbox(await testConfig(), parseInstant(NOW)!);
  client = new Client(running.url);
});
beforeEach(async () => {
  await client.post('/sandbox/reset', { now: NOW });
  id = (await open(INPUT)).body.id;
});
afterAll(() => running?.close());

const open = (input: object): Promise<HttpAnswer> =>
  client.post('/cases', { process: 'feedback-petition', input, ...OFFICER });
const post = (input: object): Promise<HttpAnswer> =>
  client.post('/cases', { process: 'public-posting', input, ...POSTER });

/** Nothing of it was written: the one case is there, as it was. */
async function unchanged(): Promise<void> {
  const { items } = (await client.get('/cases')).body;
  const seen = items.map((one: any) => ({ id: one.id, seq: one.seq, status: one.status }));
  expect(seen).toEqual([{ id, seq: 1, status: 'active' }]);
}
afterEach(unchanged);

describe('a field with the name of something that every object has', () => {
  const names = Object.getOwnPropertyNames(Object.prototype);

  test.each(names)('%s is refused in a payload', async (name) => {
    const input = JSON.parse(JSON.stringify({ ...INPUT, '?': 'Nguyễn Văn A' }).replace('?', name));
    const answer = await client.request(
      'POST',
      '/cases',
      JSON.stringify({ process: 'feedback-petition', input, ...OFFICER }).replace(
        '"?"',
        `"${name}"`,
      ),
      { 'Idempotency-Key': name },
    );
    expect([400, 422]).toContain(answer.status);
  });

  test.each(names)('%s is refused in a part of a payload', async (name) => {
    const input = { ...POSTING, procedures: [{ ...POSTING.procedures[0], '?': 'x' }] };
    const body = JSON.stringify({ process: 'public-posting', input, ...POSTER });
    const answer = await client.request('POST', '/cases', body.replace('"?"', `"${name}"`), {
      'Idempotency-Key': `part-${name}`,
    });
    expect([400, 422]).toContain(answer.status);
  });

  test.each(names)('%s is refused in the body itself, and as a filter', async (name) => {
    const body = JSON.stringify({ process: 'feedback-petition', input: INPUT, ...OFFICER, '?': 1 });
    const answer = await client.request('POST', '/cases', body.replace('"?"', `"${name}"`), {
      'Idempotency-Key': `body-${name}`,
    });
    expect([400, 422]).toContain(answer.status);
    expect((await client.get(`/cases?${name}=1`)).status).toBe(422);
  });

  test.each(names)('%s is no process, no unit and no role', async (name) => {
    expect((await client.get(`/processes/${name}`)).status).toBe(404);
    for (const wrong of [{ process: name }, { unit: name }, { role: name }]) {
      const body = { process: 'feedback-petition', input: INPUT, ...OFFICER, ...wrong };
      expect((await client.post('/cases', body)).status).toBe(422);
    }
  });
});

describe('a list where its parts are not what they should be', () => {
  test.each([
    ['null', [null]],
    ['numbers', [1]],
    ['text', ['x']],
    ['lists', [[]]],
    ['lists of lists', [[POSTING.procedures[0]]]],
    ['an object that looks like a list', { 0: POSTING.procedures[0], length: 1 }],
    ['nothing', []],
    [
      'too many',
      Array.from({ length: 2_000 }, (_, i) => ({ code: `${i}`, name: 'A', change: 'new' })),
    ],
  ])('%s is refused', async (_what, procedures) => {
    const answer = await post({ ...POSTING, procedures });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.errors)).toContain('procedures');
  });
});

describe('a day at the edge of time', () => {
  test.each(['0000-01-01', '0001-01-01', '0099-12-31', '0999-12-31'])(
    '%s is refused as the day a case began',
    async (receivedOn) => {
      const { status, body } = await open({ ...INPUT, receivedOn });
      expect(status).toBe(422);
      expect(body.errors).toMatchObject([{ field: 'receivedOn', en: 'there is no such day' }]);
    },
  );

  test.each(['+010000-01-01', '10000-01-01', '-000001-01-01', '2026-6-1', '2026-06-01T00:00'])(
    '%s is no day',
    async (receivedOn) => expect((await open({ ...INPUT, receivedOn })).status).toBe(422),
  );

  test('far ahead is refused or counted, and never a failure of the service', async () => {
    for (const effectiveOn of ['9999-12-31', '9990-01-01']) {
      const answer = await client.post('/cases', {
        process: 'publication-decision',
        input: { effectiveOn },
        ...POSTER,
      });
      expect(answer.status).toBe(422);
    }
  });
});

describe('a number', () => {
  const raw = (seq: string): Promise<HttpAnswer> =>
    client.request(
      'POST',
      `/cases/${id}/events`,
      `{"type":"CLASSIFY_START","unit":"ct-dost-office","role":"petition-officer","seq":${seq}}`,
      { 'Idempotency-Key': `seq-${seq}` },
    );

  test.each([
    '0',
    '-1',
    '1.5',
    '1e999',
    '-1e999',
    '1e308',
    '9007199254740993',
    '"1"',
    'true',
    '[1]',
  ])('%s is refused as a sequence number', async (seq) =>
    expect((await raw(seq)).status).toBe(422),
  );
});

describe('a search', () => {
  test('of thousands of words is answered or refused', async () => {
    const { status } = await client.get(`/cases?text=${'a+'.repeat(3_000)}`);
    expect([200, 422]).toContain(status);
  });

  test('of one very long word is answered or refused', async () => {
    for (const filter of ['text', 'state', 'unit']) {
      const { status } = await client.get(`/cases?${filter}=${'%25_'.repeat(2_000)}`);
      expect([200, 422]).toContain(status);
    }
  });

  test('by a day at the edge of time is answered or refused', async () => {
    for (const day of ['0001-01-01', '1000-01-01', '9999-12-31']) {
      expect([200, 422]).toContain((await client.get(`/cases?dueBefore=${day}`)).status);
    }
  });

  test.each([
    '/cases?limit=1e2x',
    '/cases?limit=99999999999999999999',
    '/cases?after=9999999999999999~00000000-0000-0000-0000-000000000000&limit=0x',
    '/log?after=9999999999999999999999',
    '/log?after=-1',
    '/log?after=%00',
    '/cases?state[]=a',
    '/cases?state[$ne]=a',
  ])('%s is refused', async (path) => {
    const { status } = await client.get(path);
    expect([400, 422]).toContain(status);
  });
});

describe('an address', () => {
  test.each([
    '/cases/%00',
    '/cases/%E0%A4%A',
    '/cases/..%2f..%2fetc%2fpasswd',
    '/cases/%2e%2e/%2e%2e/etc/passwd',
    '/processes/%ED%A0%80',
    '/processes/..%2f..%2fpackage.json',
    '/cases/00000000-0000-0000-0000-000000000000/deadlines/__proto__/explanation',
    '/cases/00000000-0000-0000-0000-00000000000G',
    '//cases',
    '/cases//events',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await client.get(path);
    // Outside of /api every address is the screens', where they are built: their page, and no file.
    const page = status === 200 && String(body).startsWith('<!doctype html>');
    expect([400, 404, 414]).toContain(page ? 404 : status);
  });

  test('of a deadline that is a name of JavaScript has no explanation', async () => {
    for (const name of ['toString', '__proto__', 'handling-99', 'handling', '%00']) {
      const { status } = await client.get(`/cases/${id}/deadlines/${name}/explanation`);
      expect([400, 404]).toContain(status);
    }
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('is not there for %s', async (method) => {
    for (const path of [`/cases/${id}`, '/cases', `/cases/${id}/events`, '/log']) {
      expect((await client.request(method, path, {})).status).toBe(404);
    }
  });
});

describe('a header', () => {
  const withKey = (key: string): Promise<HttpAnswer> =>
    client.request('POST', `/cases/${id}/events`, { type: 'x' }, { 'Idempotency-Key': key });

  test.each(['', ' ', 'a b', 'é', 'a,b c'])('Idempotency-Key of "%s" is refused', async (key) =>
    expect((await withKey(key)).status).toBe(400),
  );

  test.each([
    '',
    'an',
    'an;;',
    ';specialist;ct-dost-office',
    'system;specialist;ct-dost-office',
    'an;system;ct-dost-office',
    'an;king;ct-dost-office',
    'an;specialist;nowhere',
    'an;,;ct-dost-office',
  ])('X-Sandbox-Actor of "%s" gives no right', async (actor) => {
    const body = { process: 'feedback-petition', input: INPUT };
    const { status } = await client.as(actor).post('/cases', body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  test('that is longer than any should be is refused', async () => {
    expect((await withKey('x'.repeat(201))).status).toBe(400);
    expect([404, 414]).toContain((await client.get(`/cases/${'a'.repeat(5_000)}`)).status);
  });

  test('that makes the request too long is refused', async () => {
    const { status } = await client.as('a'.repeat(40_000)).get('/cases');
    expect(status).toBe(431);
  });
});

/** Sends bytes past every client library, and gives the status line that comes back, if any. */
function rawly(bytes: string): Promise<string> {
  const { port, hostname } = new URL(running.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
      socket.end();
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0]!));
    socket.on('error', reject);
  });
}

describe('a request that is not even HTTP', () => {
  test.each([
    ['garbage', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['a negative length', 'POST /api/cases HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    [
      'a length and chunks',
      'POST /api/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /api/cases HTTP/1.1\r\n\r\n'],
  ])('%s is refused, and the next one is served', async (_what, bytes) => {
    expect(await rawly(bytes)).toMatch(/^HTTP\/1\.1 400/);
    expect((await client.get('/ready')).status).toBe(200);
  });

  test('half a request that is then given up holds nobody up', async () => {
    const { port, hostname } = new URL(running.url);
    const socket = connect(Number(port), hostname);
    socket.write('POST /api/cases HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"process"');
    expect((await client.get('/ready')).status).toBe(200);
    socket.destroy();
    expect((await client.get('/ready')).status).toBe(200);
  });
});

describe('a clock of the sandbox', () => {
  test.each([
    {},
    { now: '' },
    { now: 'tomorrow' },
    { now: '2026-06-11' },
    { now: '2026-06-11T08:00:00' },
    { now: '2026-02-30T08:00:00+07:00' },
    { now: 1_800_000_000_000 },
    { now: '9999-12-31T23:59:59Z' },
    { now: '2026-06-09T08:00:00+07:00' },
  ])('is not moved by %j', async (body) => {
    const { status } = await client.put('/clock', body);
    expect([409, 422]).toContain(status);
    expect((await client.get('/clock')).body.now).toBe('2026-06-10T08:00:00.000+07:00');
  });
});

describe('good bodies with one thing changed at random', () => {
  test('four hundred of them never get a 5xx', async () => {
    const random = randoms(11);
    const bodies: [string, object][] = [
      ['/cases', { process: 'feedback-petition', input: INPUT, ...OFFICER }],
      ['/cases', { process: 'public-posting', input: POSTING, ...POSTER }],
      [`/cases/${id}/events`, { type: 'CLASSIFY_START', payload: {}, seq: 1, ...OFFICER }],
      [`/cases/${id}/events`, { type: 'STATUS_UPDATE', payload: { text: 'x' }, ...OFFICER }],
      [`/cases/${id}/notes`, { type: 'COMMENT', text: 'x', ...OFFICER }],
      [`/cases/${id}/resume`, { ...OFFICER }],
    ];
    const codes: { [status: number]: number } = {};
    for (let i = 0; i < 400; i++) {
      const [path, body] = bodies[i % bodies.length]!;
      const changed = change(body, random);
      const answer = await client.request('POST', path, JSON.stringify(changed), {
        'Idempotency-Key': `changed-${i}`,
      });
      codes[answer.status] = (codes[answer.status] ?? 0) + 1;
      expect({ changed, failed: answer.status >= 500 }).toEqual({ changed, failed: false });
    }
    // Some changes are harmless; most are not, and are refused.
    expect(Object.keys(codes).map(Number)).toEqual(expect.arrayContaining([422]));
    const { body } = await client.get('/verify');
    expect(JSON.parse(body.trim().split('\n').at(-1))).toMatchObject({ done: true, findings: 0 });
    await client.post('/sandbox/reset', { now: NOW });
    id = (await open(INPUT)).body.id;
  });
});

function randoms(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ODD = [
  null,
  true,
  0,
  -1,
  1e21,
  '',
  ' ',
  'x',
  [],
  {},
  [[]],
  [{}],
  { a: { b: [null] } },
  '2026-06-31',
];

/** A copy with one value replaced, taken away, doubled or put under another name. */
function change(value: any, random: () => number): any {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  if (typeof value !== 'object' || value === null || random() < 0.2) return pick(ODD);
  if (Array.isArray(value)) {
    return random() < 0.3 ? [...value, ...value] : value.map((part) => change(part, random));
  }
  const key = pick(Object.keys(value));
  const { [key]: part, ...others } = value;
  const deed = random();
  if (deed < 0.15) return others;
  if (deed < 0.3) return { ...others, [`${key}2`]: part };
  return { ...others, [key]: change(part, random) };
}
