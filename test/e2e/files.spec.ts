import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { parseInstant } from '../../src/calendar/day';
import type { FileFolder } from '../../src/files/folder';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { Client, type HttpAnswer } from '../support/client';
import { testConfig } from '../support/config';
import { DOCX, JPEG, ODT, PDF, PNG, TXT, XLSX } from '../support/files';
import { findingsOf } from '../support/verify';

const NOW = '2026-06-10T08:00:00+07:00';
const OFFICER = { unit: 'ct-dost-office', role: 'petition-officer' };
const QUERY = '?unit=ct-dost-office&role=petition-officer';
const FILE = 'application/octet-stream';
const BYTES_MAX = 1024 * 1024;

let running: RunningSandbox;
let client: Client;
let folder: FileFolder;
let id: string;

beforeAll(async () => {
  const config = { ...(await testConfig()), fileBytesMax: BYTES_MAX };
  running = await startSandbox(config, parseInstant(NOW)!);
  client = new Client(running.url);
  ({ folder } = running.service.notes.attachments);
});
beforeEach(async () => {
  await client.post('/sandbox/reset', { now: NOW });
  id = await open();
});
afterAll(() => running?.close());

async function open(): Promise<string> {
  const input = { receivedOn: '2026-06-01', channel: 'post', content: 'Hồ sơ phải nộp hai lần.' };
  const body = { process: 'feedback-petition', input, ...OFFICER };
  return (await client.post('/cases', body)).body.id;
}

interface Upload {
  name?: string | null;
  to?: string;
  key?: string;
  headers?: { [name: string]: string };
  query?: string;
}

function attach(
  bytes: Buffer,
  { name, to, key, headers, query }: Upload = {},
): Promise<HttpAnswer> {
  return client.request('POST', `/cases/${to ?? id}/files${query ?? QUERY}`, bytes, {
    'Content-Type': FILE,
    'Idempotency-Key': key ?? randomUUID(),
    ...(name === null ? {} : { 'File-Name': encodeURIComponent(name ?? 'đơn.pdf') }),
    ...headers,
  });
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const problem = ({ status, body }: HttpAnswer): string =>
  `${status} ${String(body.type).replace('urn:dung-han:problem:', '')}`;
const filesOf = async (one = id): Promise<any[]> => (await client.get(`/cases/${one}/files`)).body;

/** Every file in the folder, by its name. */
function lying(): string[] {
  if (!existsSync(folder.path)) return [];
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a file', () => {
  it('is attached by its bytes and its name, and is listed with the case', async () => {
    const answer = await attach(PDF);
    const file = { hash: hashOf(PDF), bytes: PDF.length, type: 'application/pdf' };
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id, seq: 2, status: 'active', attached: file });
    const listed = [{ ...file, name: 'đơn.pdf', seq: 2 }];
    expect(await filesOf()).toEqual(listed);
    expect((await client.get(`/cases/${id}`)).body.files).toEqual(listed);
    expect(lying()).toEqual([hashOf(PDF)]);
    const entry = (await client.get(`/cases/${id}/history`)).body.at(-1);
    expect(entry).toMatchObject({ kind: 'note', type: 'ATTACH', payload: { ...file } });
    expect(await findingsOf(client)).toEqual([]);
  });

  it('has its name apart from the log, as a comment has its text', async () => {
    await attach(PDF, { name: 'đơn của bà Bưởi.pdf' });
    const [, event] = await running.service.engine.store.findEvents(id);
    expect(event!.body).toContain(hashOf(PDF));
    expect(event!.body).not.toContain('Bưởi');
    expect((await client.get(`/cases/${id}/history`)).body.at(-1).payload.name).toContain('Bưởi');
    const answers = await running.service.engine.store.read.query('SELECT answer FROM answers');
    expect(JSON.stringify(answers)).not.toContain('Bưởi');
  });

  it('is handed out for saving only, whatever it is', async () => {
    await attach(TXT, { name: '<script>"đơn".txt' });
    const url = `${running.url}/api/cases/${id}/files/${hashOf(TXT)}`;
    const answer = await fetch(url);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(TXT);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(TXT.length),
      'content-disposition': `attachment; filename="_script___on_.txt"; filename*=UTF-8''_script__%C4%91%C6%A1n_.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it.each([
    ['a.png', PNG],
    ['a.jpg', JPEG],
    ['a.JPEG', JPEG],
    ['a.docx', DOCX],
    ['a.xlsx', XLSX],
    ['a.odt', ODT],
    ['a.txt', TXT],
  ])('%s is taken', async (name, bytes) => {
    expect((await attach(bytes, { name })).status).toBe(200);
    expect((await filesOf())[0]).toMatchObject({ name, bytes: bytes.length });
  });

  it('as large as is allowed is taken', async () => {
    const text = Buffer.alloc(BYTES_MAX, 'a');
    expect((await attach(text, { name: 'a.txt' })).status).toBe(200);
    expect(await findingsOf(client)).toEqual([]);
  });

  it('goes to a case that is done', async () => {
    const event = { type: 'WITHDRAW', payload: { reason: 'x' }, ...OFFICER };
    await client.post(`/cases/${id}/events`, event);
    expect((await attach(PDF)).body).toMatchObject({ status: 'done', seq: 3 });
    expect(await findingsOf(client)).toEqual([]);
  });
});

describe('sent again', () => {
  it('under its key gives the same answer, and one file', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => attach(PDF, { key: 'once' })));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await filesOf()).toHaveLength(1);
    expect(lying()).toEqual([hashOf(PDF)]);
  });

  it('under its key with other content, or another name, is refused', async () => {
    await attach(PDF, { key: 'once' });
    const other = Buffer.concat([PDF, Buffer.from('\n')]);
    expect(problem(await attach(other, { key: 'once' }))).toBe('422 key-reused');
    expect(problem(await attach(PDF, { key: 'once', name: 'b.pdf' }))).toBe('422 key-reused');
    expect(lying()).toEqual([hashOf(PDF)]);
  });

  it('under a new key is refused with the event that has it; another case may have it too', async () => {
    await attach(PDF);
    const again = await attach(PDF, { name: 'b.pdf' });
    expect(problem(again)).toBe('409 already-attached');
    expect(again.body).toMatchObject({ hash: hashOf(PDF), seq: 2 });
    expect((await attach(PDF, { to: await open() })).status).toBe(200);
    expect(lying()).toEqual([hashOf(PDF)]);
    expect(await findingsOf(client)).toEqual([]);
  });

  it('at the same time to one case, it is attached once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => attach(PDF)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(lying()).toEqual([hashOf(PDF)]);
    expect(await findingsOf(client)).toEqual([]);
  });
});

describe('is refused, and nothing is left of it:', () => {
  afterEach(async () => {
    expect(lying()).toEqual([]);
    expect((await client.get(`/cases/${id}`)).body).toMatchObject({ seq: 1, files: [] });
  });

  it.each<[string, Buffer, Upload, string]>([
    ['an empty file', Buffer.alloc(0), {}, '422 file-empty'],
    ['a kind that is not taken', PDF, { name: 'a.html' }, '415 file-kind'],
    ['a name without a kind', PDF, { name: 'pdf' }, '415 file-kind'],
    ['content that its name denies', PDF, { name: 'a.png' }, '415 file-content'],
    ['a picture that is a page', Buffer.from('<html>'), { name: 'a.png' }, '415 file-content'],
    ['no name', PDF, { name: null }, '400 malformed-request'],
    ['a name of nothing but a path', PDF, { name: '../..' }, '422 file-name'],
    ['a name that is not encoded', PDF, { headers: { 'File-Name': '%E1.pdf' } }, '400 malformed'],
    ['one byte too many', Buffer.alloc(BYTES_MAX + 1, 'a'), { name: 'a.txt' }, '413 file-too-la'],
    ['twenty times too many', Buffer.alloc(BYTES_MAX * 20, 'a'), { name: 'a.txt' }, '413 file-to'],
    ['JSON', Buffer.from('{}'), { headers: { 'Content-Type': 'application/json' } }, '415 json-o'],
    ['a form', PDF, { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, '415 json'],
    ['a key that is missing', PDF, { headers: { 'Idempotency-Key': '' } }, '400 malformed-request'],
    ['no unit', PDF, { query: '?role=petition-officer' }, '422 name-needed'],
    ['two units', PDF, { query: `${QUERY}&unit=ct-pc` }, '422 invalid-payload'],
    ['another authority', PDF, { query: '?unit=hy-office&role=specialist' }, '403 other-authority'],
    ['the role of the system', PDF, { query: '?unit=ct-pc&role=system' }, '403 system-role'],
    ['no case', PDF, { to: randomUUID() }, '404 not-found'],
    ['no id', PDF, { to: '..%2f..' }, '404 not-found'],
  ])('%s', async (_what, bytes, upload, refusal) => {
    expect(problem(await attach(bytes, upload))).toMatch(refusal);
  });

  it('a file that does not say how long it is, and is too long', async () => {
    const { port } = new URL(running.url);
    const answer = await new Promise<string>((answered, failed) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', failed);
      socket.once('data', (bytes) => {
        socket.destroy();
        answered(String(bytes));
      });
      socket.write(head('Transfer-Encoding: chunked'));
      const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
      for (let sent = 0; sent <= BYTES_MAX + 0x10000; sent += 0x10000) socket.write(chunk);
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
  });

  it('a file that breaks off', async () => {
    const { port } = new URL(running.url);
    for (const sent of ['', 'half']) {
      await new Promise<void>((closed) => {
        const socket = connect(Number(port), '127.0.0.1');
        socket.on('close', () => closed());
        socket.write(head('Content-Length: 1000') + sent, () =>
          setTimeout(() => socket.destroy(), 50),
        );
      });
    }
    // The service learns of it a moment later.
    for (let tries = 0; lying().length > 0 && tries < 100; tries++) {
      await new Promise((next) => setTimeout(next, 20));
    }
  });

  const head = (length: string): string =>
    `POST /api/cases/${id}/files${QUERY} HTTP/1.1\r\nHost: x\r\nContent-Type: ${FILE}\r\n` +
    `Idempotency-Key: k\r\nFile-Name: a.txt\r\n${length}\r\n\r\n`;

  it('a file sent where an event or a comment is asked for', async () => {
    for (const path of ['events', 'notes', 'resume']) {
      const answer = await client.request('POST', `/cases/${id}/${path}`, PDF, {
        'Content-Type': FILE,
        'Idempotency-Key': randomUUID(),
      });
      expect(problem(answer)).toBe('415 json-only');
    }
  });

  it('a download of what the case does not have', async () => {
    const wrong = [hashOf(PDF), 'x', '..%2f..%2fdung-han.sqlite', '%00', hashOf(PDF).toUpperCase()];
    for (const hash of wrong) {
      const answer = await client.get(`/cases/${id}/files/${hash}`);
      expect([400, 404]).toContain(answer.status);
    }
    expect((await client.get(`/cases/${randomUUID()}/files`)).status).toBe(404);
  });
});

it('a file of another case is not handed out by this one', async () => {
  await attach(PDF, { to: await open() });
  expect((await client.get(`/cases/${id}/files/${hashOf(PDF)}`)).status).toBe(404);
});

describe('a verification', () => {
  beforeEach(() => attach(PDF));

  it('finds a file that is missing, and the download says so', async () => {
    rmSync(folder.placeOf(hashOf(PDF)));
    expect(await findingsOf(client)).toMatchObject([
      { case: id, seq: 2, what: `the attached file ${hashOf(PDF)} is missing.` },
    ]);
    expect(problem(await client.get(`/cases/${id}/files/${hashOf(PDF)}`))).toBe('409 file-missing');
  });

  it('finds a file that was changed, and hands out none of it', async () => {
    writeFileSync(folder.placeOf(hashOf(PDF)), PDF.subarray(1));
    expect(await findingsOf(client)).toMatchObject([
      { case: id, seq: 2, what: `the attached file ${hashOf(PDF)} was changed.` },
    ]);
    expect(problem(await client.get(`/cases/${id}/files/${hashOf(PDF)}`))).toBe('409 file-changed');
  });

  it('finds a list that is not what the log gives', async () => {
    await running.service.engine.store.read.query('SELECT 1');
    await running.service.engine.store.commit([
      {
        case: null,
        events: [],
        timers: [],
        notices: [],
        personal: [],
        revisions: [],
        answer: null,
        expected: null,
        attachments: [{ caseId: id, hash: 'f'.repeat(64), seq: 1, bytes: 1, type: 'x' }],
      },
    ]);
    expect(await findingsOf(client)).toMatchObject([
      { case: id, what: 'the stored list of files is not what the log gives.' },
    ]);
  });
});

describe('erasing a case', () => {
  it('takes its files away, but not those that another case names', async () => {
    const other = await open();
    await attach(PDF);
    await attach(TXT, { name: 'a.txt' });
    await attach(PDF, { to: other });
    await client.post(`/cases/${id}/erasure`, OFFICER);
    expect(lying()).toEqual([hashOf(PDF)]);
    expect(await filesOf()).toEqual([]);
    expect(await filesOf(other)).toHaveLength(1);
    expect((await client.get(`/cases/${id}/files/${hashOf(PDF)}`)).status).toBe(404);
    const entry = (await client.get(`/cases/${id}/history`)).body[1];
    expect(entry).toMatchObject({ payload: { hash: hashOf(PDF) }, erased: ['name'] });
    expect(await findingsOf(client)).toEqual([]);
    await client.post(`/cases/${other}/erasure`, OFFICER);
    expect(lying()).toEqual([]);
  });

  it('does not keep it from being attached again afterwards', async () => {
    await attach(PDF);
    await client.post(`/cases/${id}/erasure`, OFFICER);
    expect((await attach(PDF)).body.seq).toBe(4);
    expect(lying()).toEqual([hashOf(PDF)]);
    expect(await findingsOf(client)).toEqual([]);
  });

  it('while the file is attached to others loses it for none of them', async () => {
    const others = await Promise.all([1, 2, 3].map(open));
    await attach(PDF);
    await Promise.all([
      client.post(`/cases/${id}/erasure`, OFFICER),
      ...others.map((to) => attach(PDF, { to })),
    ]);
    expect(lying()).toEqual([hashOf(PDF)]);
    expect(await findingsOf(client)).toEqual([]);
    await Promise.all(others.map((to) => client.post(`/cases/${to}/erasure`, OFFICER)));
    expect(lying()).toEqual([]);
  });
});
