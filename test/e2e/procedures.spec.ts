import 'reflect-metadata';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { parseInstant } from '../../src/calendar/day';
import { MEDIA_TYPES } from '../../src/register/tables';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox';
import { NOTHING } from '../../src/storage/commit';
import { Client, type HttpAnswer } from '../support/client';
import { testConfig } from '../support/config';
import { workbook } from '../support/workbook';

const NOW = '2026-06-10T08:00:00+07:00';
const PROCESSES = join(__dirname, '../fixtures/processes');
const OFFICER = 'an;specialist,administrator,auditor;ct-dost-office';
const CONTROLLER = 'chi;control-officer;ct-dost-office';

let running: RunningSandbox;
let client: Client;
let controller: Client;

beforeAll(async () => {
  const config = { ...(await testConfig()), machinesPaths: [PROCESSES] };
  running = await startSandbox(config, parseInstant(NOW)!);
  client = new Client(running.url, { 'X-Sandbox-Actor': OFFICER });
  controller = client.as(CONTROLLER);
});
beforeEach(() => client.post('/sandbox/reset', { now: NOW }));
afterAll(() => running?.close());

const ROW = {
  code: '2.002709',
  name: 'Xác nhận phương tiện vận tải chuyên dùng',
  field: 'Khoa học và Công nghệ',
  level: 'Cấp tỉnh',
  timeLimit: { amount: 10, unit: 'working-day' },
  steps: ['Nộp hồ sơ', '- Thẩm định'],
  feeVnd: 150_000,
  channel: 'online-full',
  inForceFrom: '2024-01-01',
  decisionNo: '12/QĐ-UBND',
};
const OTHER = { ...ROW, code: '1.001193', name: 'Đăng ký khai sinh', field: 'Hộ tịch' };

const imports = (rows: object[], as = controller): Promise<HttpAnswer> =>
  as.request('POST', '/procedures/import', { rows });
const importsFile = (bytes: Buffer | string, type = MEDIA_TYPES.csv): Promise<HttpAnswer> =>
  controller.request('POST', '/procedures/import', bytes, { 'Content-Type': type });
const list = async (query = ''): Promise<any[]> =>
  (await client.get(`/procedures?${query}`)).body.items;
const codes = async (query = ''): Promise<string[]> => (await list(query)).map(({ code }) => code);
const show = async (code = ROW.code): Promise<any> =>
  (await client.get(`/procedures/${code}`)).body;
const problem = ({ status, body }: HttpAnswer): string =>
  `${status} ${String(body.type).replace('urn:dung-han:problem:', '')}`;

async function open(asked: string[] = []): Promise<any> {
  const answer = await client.post('/cases', { process: 'decree', input: { codes: asked } });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}
async function take(id: string, type: string, payload: object, more = {}): Promise<any> {
  const answer = await client.post(`/cases/${id}/events`, { type, payload, ...more });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
const decide = (id: string, changes: object[], decisionNo = '99/QĐ-UBND'): Promise<any> =>
  take(id, 'DECIDE', { decisionNo, changes: changes.map((one) => JSON.stringify(one)) });
const parked = async (): Promise<any[]> => (await client.get('/stuck')).body.parkedNotices;
async function agrees(): Promise<void> {
  expect(String((await client.get('/verify')).body)).toMatch(/"done":true.*"findings":0/);
}

/** As if the service had died before it marked the notice. */
async function deliverAgain(caseId: string): Promise<void> {
  const { store } = running.service.engine;
  for (const notice of await store.findNotices({ caseId })) {
    await store.commit([
      { ...NOTHING, notices: [{ ...notice, status: 'pending', endedAt: null }] },
    ]);
  }
  await later();
}
/** Past the time for which a node that took a notice has it for itself. */
async function later(): Promise<void> {
  const now = new Date(running.sandbox.now() + 60_000).toISOString();
  const { body } = await client.put('/clock', { now });
  expect(body.notices + (await running.service.outbox.tick())).toBeGreaterThan(0);
}

describe('an import', () => {
  it('takes in rows, and changes nothing the second time', async () => {
    const first = await imports([ROW, OTHER]);
    expect(first).toMatchObject({
      status: 200,
      body: { rows: 2, added: 2, changed: 0, unchanged: 0 },
    });
    const again = await imports([ROW, OTHER]);
    expect(again.body).toEqual({ rows: 2, added: 0, changed: 0, unchanged: 2 });
    expect(await show()).toMatchObject({
      ...ROW,
      inForce: true,
      inForceTo: null,
      revision: 1,
      history: [
        {
          revision: 1,
          decisionNo: ROW.decisionNo,
          by: { actor: 'chi', role: 'control-officer' },
          source: { kind: 'import' },
        },
      ],
    });
  });

  it('that says something new adds a revision with what stood there before', async () => {
    await imports([ROW]);
    const { body } = await imports([{ code: ROW.code, feeVnd: 200_000, decisionNo: '13/QĐ' }]);
    expect(body).toMatchObject({ added: 0, changed: 1 });
    const { history, feeVnd } = await show();
    expect(feeVnd).toBe(200_000);
    expect(history[1]).toMatchObject({
      decisionNo: '13/QĐ',
      effectiveOn: '2026-06-10',
      change: [{ field: 'feeVnd', from: 150_000, to: 200_000 }],
    });
    // What was set back is a change again.
    expect((await imports([{ ...ROW, decisionNo: '14/QĐ' }])).body).toMatchObject({ changed: 1 });
    expect((await show()).history).toHaveLength(3);
  });

  it('that arrives twice at once is written once', async () => {
    const both = await Promise.all([imports([ROW, OTHER]), imports([ROW, OTHER])]);
    expect(both.map(({ body }) => body.added).sort()).toEqual([0, 2]);
    expect((await show()).history).toHaveLength(1);
  });

  it('with a faulty row writes nothing and names every fault', async () => {
    const answer = await imports([
      ROW,
      { ...OTHER, channel: 'by-post', feeVnd: -1, inForceFrom: '2024-02-30' },
      { ...OTHER, decisionNo: undefined },
      { code: '3.000001', decisionNo: '1/QĐ', name: 'Thiếu lĩnh vực' },
      { code: '3.000002', decisionNo: '1/QĐ', extra: 1, name: null },
    ]);
    expect(problem(answer)).toBe('422 invalid-rows');
    const faults = answer.body.errors.map(({ row, field }: any) => `${row} ${field}`);
    expect(faults).toEqual(
      expect.arrayContaining([
        '2 channel',
        '2 feeVnd',
        '2 inForceFrom',
        '3 decisionNo',
        '3 code',
        '5 extra',
        '5 name',
      ]),
    );
    expect(answer.body.errors[0]).toMatchObject({
      vi: expect.stringMatching(/^dòng 2: /),
      en: expect.stringMatching(/^row 2: /),
    });
    expect(await codes()).toEqual([]);
  });

  it('whose row contradicts the register writes nothing', async () => {
    const answer = await imports([ROW, { code: '3.000001', decisionNo: '1/QĐ', name: 'Thiếu' }]);
    expect(problem(answer)).toBe('422 invalid-rows');
    expect(answer.body.errors).toMatchObject([{ row: 2, field: 'field' }]);
    const ends = { ...ROW, inForceTo: '2023-12-31' };
    expect((await imports([ends])).body.errors).toMatchObject([{ row: 1, field: 'inForceTo' }]);
    expect(await codes()).toEqual([]);
  });

  it('is for those who control procedures', async () => {
    expect(problem(await imports([ROW], client))).toBe('403 role-needed');
    expect(problem(await imports('x' as any))).toBe('422 rows-needed');
  });
});

describe('a table', () => {
  const HEADER =
    'Mã thủ tục;Tên thủ tục;Lĩnh vực;Cấp thực hiện;Thời hạn giải quyết;Đơn vị thời hạn;Phí, lệ phí (VND);Hình thức;Có hiệu lực từ;Số quyết định';

  it.each(['csv', 'xlsx'] as const)('as %s goes out and comes in unchanged', async (format) => {
    const tricky = { ...OTHER, name: '=HYPERLINK("http://x","y")', timeLimit: null, steps: [] };
    await imports([ROW, tricky]);
    const answer = await fetch(`${running.url}/api/procedures.${format}`, {
      headers: { 'X-Sandbox-Actor': OFFICER },
    });
    expect(answer.headers.get('content-type')).toContain(MEDIA_TYPES[format]);
    expect(answer.headers.get('content-disposition')).toContain(`tthc-2026-06-10.${format}`);
    const file = Buffer.from(await answer.arrayBuffer());
    expect((await importsFile(file, MEDIA_TYPES[format])).body).toMatchObject({ unchanged: 2 });
    await client.post('/sandbox/reset', { now: NOW });
    expect((await importsFile(file, MEDIA_TYPES[format])).body).toMatchObject({ added: 2 });
    expect(await show()).toMatchObject(ROW);
    expect(await show(tricky.code)).toMatchObject(tricky);
    if (format === 'csv') {
      expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(file.toString('utf8')).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    }
  });

  it('as Excel in Vietnam saves it is understood', async () => {
    const line = `"2.002709";"Tên
hai dòng";Hộ tịch;Cấp xã;5;ngày làm việc;1.500.000;Một phần;01/07/2025;12/QĐ-UBND`;
    const broken = await importsFile(`\ufeff${HEADER}\r\n${line}\r\n`);
    expect(broken.body.errors).toMatchObject([{ row: 2, field: 'name' }]);
    const good = await importsFile(`\ufeff${HEADER}\r\n${line.replace('\n', ' ')}\r\n\r\n`);
    expect(good.body).toMatchObject({ added: 1 });
    expect(await show()).toMatchObject({
      timeLimit: { amount: 5, unit: 'working-day' },
      feeVnd: 1_500_000,
      channel: 'online-partial',
      inForceFrom: '2025-07-01',
    });
  });

  it('as Excel packs it is understood: shared texts, numbers, serial days', async () => {
    const strings = ['code', 'name', 'field', 'level', 'channel', 'decisionNo', 'inForceFrom'];
    const shared = (row: number, texts: number[]): string =>
      texts.map((s, i) => `<c r="${'ABCDEFG'[i]}${row}" t="s"><v>${s}</v></c>`).join('');
    const values = ['2.002709', 'Tên &amp; hiệu', 'Đất đai', 'Cấp tỉnh', 'Trực tiếp', '1/QĐ'];
    const sheet =
      `<row r="1">${shared(1, [0, 1, 2, 3, 4, 5, 6])}</row>` +
      `<row r="3">${shared(3, [7, 8, 9, 10, 11, 12])}<c r="G3" s="4"><v>45658</v></c></row>`;
    const answer = await importsFile(workbook(sheet, [...strings, ...values]), MEDIA_TYPES.xlsx);
    expect(answer.body).toMatchObject({ added: 1 });
    expect(await show()).toMatchObject({ name: 'Tên & hiệu', inForceFrom: '2025-01-01' });
  });

  it('is refused with what is wrong in it', async () => {
    const said = async (file: Buffer | string, type?: string): Promise<string> =>
      problem(await importsFile(file, type));
    expect(await said('')).toBe('422 column-missing');
    expect(await said('name\nx')).toBe('422 column-missing');
    expect(await said('code,colour\n1,2')).toBe('422 column-unknown');
    expect(await said('code,code\n1,2')).toBe('422 column-twice');
    expect(await said('code,name\n"1,2')).toBe('422 csv-malformed');
    expect(await said('code,name\n1,=1+1')).toBe('422 formula');
    expect(await said('code,name\n1,"@SUM(A1)"')).toBe('422 formula');
    expect(await said(Buffer.from([0x63, 0xff, 0xfe]))).toBe('422 csv-malformed');
    expect(await said(`code\n${'1\n'.repeat(5_001)}`)).toBe('422 too-many-rows');
    expect(await said('code,decisionNo\n1,2,3')).toBe('422 invalid-rows');
    expect(await said('x'.repeat(2_200_000))).toBe('413 too-large');
    expect(await said('code', 'text/html')).toBe('415 table-only');
    const formula = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>';
    expect(await said(workbook(formula), MEDIA_TYPES.xlsx)).toBe('422 formula');
    expect(await said(Buffer.from('PK no zip'), MEDIA_TYPES.xlsx)).toBe('422 xlsx-malformed');
    expect(await said(workbook('<row><c'), MEDIA_TYPES.xlsx)).toBe('422 xlsx-malformed');
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>';
    const declared = Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from(entity) }));
    expect(await said(declared, MEDIA_TYPES.xlsx)).toBe('422 xlsx-malformed');
    expect(await codes()).toEqual([]);
  });

  it('that unpacks to more than anybody could have written is refused, whatever size it claims', async () => {
    const bomb = Buffer.from(
      zipSync({ 'xl/workbook.xml': [Buffer.alloc(60 * 1024 * 1024), { level: 1 }] }),
    );
    for (const claimed of [60 * 1024 * 1024, 10]) {
      bomb.writeUInt32LE(claimed, 22);
      bomb.writeUInt32LE(claimed, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
      expect(problem(await importsFile(bomb, MEDIA_TYPES.xlsx))).toBe('422 xlsx-too-large');
    }
  });

  it('is taken at its own address only', async () => {
    const headers = { 'Content-Type': MEDIA_TYPES.csv };
    expect(problem(await client.request('POST', '/cases', 'a,b', headers))).toBe('415 json-only');
  });
});

describe('finding', () => {
  beforeEach(() =>
    imports([
      ROW,
      OTHER,
      { ...OTHER, code: '1.001194', level: 'Cấp xã', channel: 'counter' },
      { ...OTHER, code: '1.001195', inForceTo: '2025-12-31' },
    ]),
  );

  it('by words, field, level, channel and day; diacritics do not count', async () => {
    expect(await codes()).toEqual(['1.001193', '1.001194', '1.001195', '2.002709']);
    expect(await codes('q=khai+sinh')).toHaveLength(3);
    expect(await codes('q=12/qd+van+tai')).toEqual(['2.002709']);
    expect(await codes('field=khoa+hoc+va+cong+nghe')).toEqual(['2.002709']);
    expect(await codes(`level=${encodeURIComponent('Cấp xã')}`)).toEqual(['1.001194']);
    expect(await codes('channel=counter')).toEqual(['1.001194']);
    expect(await codes('inForceOn=2026-01-01')).not.toContain('1.001195');
    expect(await codes('inForceOn=2025-12-31')).toContain('1.001195');
    expect(await codes('inForceOn=2023-12-31')).toEqual([]);
  });

  it('a page at a time', async () => {
    const { body } = await client.get('/procedures?limit=3');
    expect(body.next).toBe('1.001195');
    expect(await codes(`limit=3&after=${body.next}`)).toEqual(['2.002709']);
  });

  it('says which filter it does not take', async () => {
    for (const query of ['inForceOn=soon', 'channel=post', 'limit=0']) {
      expect(problem(await client.get(`/procedures?${query}`))).toBe('422 invalid-filter');
    }
    expect(problem(await client.get('/procedures?name=x'))).toBe('422 unknown-filter');
    expect(problem(await client.get('/procedures/9.999999'))).toBe('404 not-found');
  });
});

describe('a case', () => {
  it('is told what the register says on the day, and keeps it in its log', async () => {
    await imports([ROW]);
    const opened = await open([ROW.code, '9.999999']);
    const fact = {
      code: ROW.code,
      name: ROW.name,
      field: ROW.field,
      level: ROW.level,
      timeLimit: ROW.timeLimit,
      channel: ROW.channel,
      feeVnd: ROW.feeVnd,
      inForce: true,
      decisionNo: ROW.decisionNo,
    };
    expect(opened.context.known).toEqual({ [ROW.code]: fact, '9.999999': null });
    await imports([{ code: ROW.code, feeVnd: 1, decisionNo: '13/QĐ' }]);
    const asked = await take(opened.id, 'ASK', { procedure: ROW.code });
    expect(asked.context.known[ROW.code]).toEqual({ ...fact, feeVnd: 1, decisionNo: '13/QĐ' });
    const { body: history } = await client.get(`/cases/${opened.id}/history`);
    expect(history.map(({ facts }: any) => facts.procedures[ROW.code].feeVnd)).toEqual([
      ROW.feeVnd,
      1,
    ]);
    // A replay has it from the log, whatever the register says by now.
    const replayed = await client.get(`/cases/${opened.id}/replay?seq=1`);
    expect(replayed.body).toMatchObject({ equal: true, context: { known: { [ROW.code]: fact } } });
    await agrees();
  });

  it('that records late is told what was said on that day', async () => {
    await imports([ROW]);
    const { id } = await open();
    await client.put('/clock', { now: '2026-07-02T08:00:00+07:00' });
    await imports([
      { code: ROW.code, feeVnd: 1, inForceFrom: '2026-07-01', decisionNo: '13/QĐ' },
      { ...OTHER, inForceFrom: '2026-08-01' },
    ]);
    const late = { occurredOn: '2026-06-30', reason: 'Nhập sau.' };
    const before = await take(id, 'ASK', { procedure: ROW.code }, late);
    expect(before.context.known[ROW.code]).toMatchObject({ feeVnd: ROW.feeVnd, inForce: true });
    const now = await take(id, 'ASK', { procedure: ROW.code });
    expect(now.context.known[ROW.code]).toMatchObject({ feeVnd: 1, inForce: true });
    const announced = await take(id, 'ASK', { procedure: OTHER.code });
    expect(announced.context.known[OTHER.code]).toMatchObject({ inForce: false });
  });
});

describe('a decision', () => {
  const NEW = { code: '2.000001', name: 'Mới', field: 'Đất đai', level: 'Cấp tỉnh', channel: 'counter' }; // prettier-ignore

  it('is written once, also when the service dies before it has marked it', async () => {
    const { id, code } = await open();
    await decide(id, [NEW, { ...NEW, code: '2.000002', inForceFrom: '2026-07-01' }]);
    await deliverAgain(id);
    const { body } = await client.get('/stuck');
    expect(body.parkedNotices).toEqual([]);
    expect(await show(NEW.code)).toMatchObject({
      name: 'Mới',
      inForceFrom: '2026-06-10',
      inForce: true,
      decisionNo: '99/QĐ-UBND',
      history: [
        { source: { kind: 'case', id, code }, by: { actor: 'an', unit: 'ct-dost-office' } },
      ],
    });
    expect(await show('2.000002')).toMatchObject({ inForce: false, revision: 1 });
    expect((await show('2.000002')).history).toHaveLength(1);
    await agrees();
  });

  it('amends from its day on, and abolishes after its day', async () => {
    await imports([ROW]);
    const { id } = await open();
    await decide(id, [{ code: ROW.code, feeVnd: 5, inForceFrom: '2026-07-01' }], '1/QĐ');
    await decide(id, [{ code: ROW.code, inForceTo: '2026-12-31' }], '2/QĐ');
    const on = async (day: string): Promise<any> => (await list(`inForceOn=${day}`))[0];
    expect(await on('2026-06-30')).toMatchObject({ feeVnd: ROW.feeVnd });
    expect(await on('2026-07-01')).toMatchObject({ feeVnd: 5, inForceTo: '2026-12-31' });
    expect(await on('2027-01-01')).toBeUndefined();
    // The amendment is put off: until then the old figure counts.
    await decide(id, [{ code: ROW.code, inForceFrom: '2026-08-01' }], '3/QĐ');
    expect(await on('2026-07-15')).toMatchObject({ feeVnd: ROW.feeVnd });
    expect(await on('2026-08-01')).toMatchObject({ feeVnd: 5, decisionNo: '3/QĐ' });
  });

  it.each([
    [
      'abolishes what nobody knows',
      [{ code: '9.9', inForceTo: '2026-12-31' }],
      /no procedure '9.9'/,
    ],
    ['changes what nobody knows', [{ code: '9.9', feeVnd: 3 }], /a new one needs name/],
    [
      'ends before it begins',
      [{ ...NEW, inForceFrom: '2026-07-01', inForceTo: '2026-06-30' }],
      /would end on 2026-06-30/,
    ],
    ['writes half of it', [NEW, { code: '9.9', feeVnd: 3 }], /a new one needs name/],
  ])(
    'that %s is parked with its cause, and nothing of it is written',
    async (_what, changes, cause) => {
      const { id } = await open();
      await decide(id, changes);
      expect(await parked()).toMatchObject([{ case: id, cause: expect.stringMatching(cause) }]);
      expect(await codes()).toEqual([]);
    },
  );

  it('that was parked is taken once the register is mended', async () => {
    const { id } = await open();
    await decide(id, [{ code: ROW.code, inForceTo: '2026-12-31' }]);
    expect(await parked()).toHaveLength(1);
    await imports([ROW]);
    await running.service.outbox.retry();
    await later();
    expect(await parked()).toEqual([]);
    expect(await show()).toMatchObject({ inForceTo: '2026-12-31', revision: 2 });
  });
});

describe('the register', () => {
  it('is append-only in the database too', async () => {
    await imports([ROW]);
    const { store } = running.service.engine;
    for (const sql of [
      "UPDATE procedure_changes SET body = '{}'",
      'DELETE FROM procedure_changes',
    ]) {
      await expect(store.transaction((writer) => writer.query(sql))).rejects.toThrow(/append-only/);
    }
    expect((await show()).history).toHaveLength(1);
  });
});
