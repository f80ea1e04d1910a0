import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { Running } from '../fixtures/running.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const HOSTILE = '=HYPERLINK("http://x","y") <b>&amp;"\u0007';

let running: Running;
let code: string;
let id: string;

async function petitionOf(sender: string): Promise<any> {
  const officer = running.client.as('an;petition-officer;ct-dost-office');
  const input = { receivedOn: '2026-06-01', channel: 'post', content: `${sender} hỏi.`, sender };
  return (await officer.post('/cases', { process: 'feedback-petition', input })).body;
}

beforeAll(async () => {
  running = await Running.start({ now: '2026-06-01T08:00:00+07:00', machinesPaths: [] });
  ({ code, id } = await petitionOf('Trần Thị Lan'));
  await running.client.post(`/cases/${id}/notes`, { type: 'COMMENT', text: HOSTILE });
  await petitionOf('Lê Văn Bình');
});
afterAll(() => running.end());

const get = (path: string) => running.client.get(path);

it('gives the bytes that were hashed, so that a chain can be checked without the service', async () => {
  const { status, body, headers } = await get(`/cases/${id}/export?format=json`);
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toBe(`attachment; filename="dung-han-${code}.json"`);
  expect(body).toHaveLength(1);
  let previous = '0'.repeat(64);
  for (const { hash, body: bytes } of body[0].events) {
    expect(sha256(bytes)).toBe(hash);
    expect(JSON.parse(bytes).previousHash).toBe(previous);
    previous = hash;
  }
  expect(previous).toBe((await running.history(id)).at(-1).hash);
});

it('says nothing personal in any format', async () => {
  for (const format of ['json', 'csv', 'xes']) {
    const { body } = await get(`/export?format=${format}`);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    expect(text).toContain(code);
    expect(text).not.toMatch(/Trần Thị Lan|Lê Văn Bình|HYPERLINK/);
  }
});

it('is a table that a spreadsheet reads and does not compute', async () => {
  const { body } = await get('/export?format=csv');
  const rows: string[][] = parse(body, { bom: true });
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  expect(rows.slice(1).map(([first]) => first)).toContain(code);
});

it('is XES that a parser takes, a trace for each case and an event for each event', async () => {
  const { body } = await get('/export?format=xes');
  const seen: { [tag: string]: number } = {};
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => void (seen[name] = (seen[name] ?? 0) + 1));
  parser.write(body).close();
  expect(seen).toMatchObject({ log: 1, trace: 2, event: 3 });
});

it.each([
  ['/export', 'unknown-format'],
  ['/export?format=pdf', 'unknown-format'],
  ['/export?format=csv&from=yesterday', 'invalid-filter'],
  ['/export?format=csv&colour=red', 'invalid-filter'],
])('refuses %s', async (path, why) => {
  const { status, body } = await get(path);
  expect([status, body.type]).toEqual([422, expect.stringContaining(why)]);
});

it('takes the days and the process that are asked for', async () => {
  expect((await get('/export?format=json&from=2026-06-02')).body).toEqual([]);
  expect(
    (await get('/export?format=json&to=2026-06-01&process=feedback-petition')).body,
  ).toHaveLength(2);
  expect((await get('/export?format=json&process=other')).body).toEqual([]);
});

it('of everything is for auditors', async () => {
  const clerk = running.client.as('an;specialist;ct-dost-office');
  expect((await clerk.get('/export?format=json')).status).toBe(403);
});
