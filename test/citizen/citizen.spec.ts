import { Running } from '../fixtures/running.js';

const NOW = '2026-06-01T08:00:00+07:00';
const HOSTILE = `<script>alert(1)</script> & "'\` =1+1`;

let running: Running;
beforeAll(async () => {
  running = await Running.start({ now: NOW, machinesPaths: [] });
});
afterAll(() => running.end());
beforeEach(() => running.reset(NOW));

interface Page {
  status: number;
  text: string;
  headers: Headers;
}

async function asked(path: string, init?: RequestInit): Promise<Page> {
  const answer = await fetch(`${running.client.url}${path}`, init);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const get = (path: string): Promise<Page> => asked(`/cong-dan${path}`);

/** What a browser without JavaScript sends. */
function post(
  path: string,
  fields: { [name: string]: string },
  files: [string, string][] = [],
): Promise<Page> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, text] of files) body.append('files', new Blob([text]), name);
  return asked(`/cong-dan${path}`, { method: 'POST', body });
}

const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;

async function key(): Promise<string> {
  return hidden((await get('/gui/feedback-petition')).text, 'key');
}

const FORM = {
  office: 'ct-dost-office',
  content: 'Phải nộp bản sao hai lần.',
  sender: 'Lê Thị Hoa',
};

async function send(
  more: { [name: string]: string } = {},
  files: [string, string][] = [],
): Promise<{ page: Page; code: string; secret: string }> {
  const page = await post('/gui/feedback-petition', { key: await key(), ...FORM, ...more }, files);
  const [code = '', secret = ''] = [...page.text.matchAll(/<code>([^<]*)<\/code>/g)].map(
    ([, text]) => text!,
  );
  return { page, code, secret };
}

async function caseOf(code: string): Promise<any> {
  const { body } = await running.client.get(`/cases?text=${code}`);
  return running.see(body.items[0].id);
}

const follow = (code: string, secret: string): Promise<Page> => post('/theo-doi', { code, secret });

describe('a petition from the public page', () => {
  it('is a case of the authority that was chosen, with a receipt of code, key and QR code', async () => {
    const { page, code, secret } = await send();
    expect(page.status).toBe(200);
    expect(code).toMatch(/^PAKN-2026-\d{6}$/);
    expect(secret).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
    expect(page.text).toMatch(/<img class="qr" src="data:image\/png;base64,/);
    const one = await caseOf(code);
    expect(one).toMatchObject({ unit: 'ct-dost-office', context: { channel: 'city-channel' } });
    expect((await running.history(one.id))[0]).toMatchObject({
      actor: 'citizen',
      role: 'system',
      payload: { content: FORM.content, sender: FORM.sender },
    });
  });

  it('sent twice (a double click, a reload) is one case with one receipt', async () => {
    const fields = { key: await key(), ...FORM };
    const pages = await Promise.all([1, 2].map(() => post('/gui/feedback-petition', fields)));
    const receipts = pages.map(({ text }) => text.match(/<code>[^<]*<\/code>/g));
    expect(receipts[0]).toEqual(receipts[1]);
    expect((await running.client.get('/cases')).body.items).toHaveLength(1);
  });

  it('keeps the files that came with it', async () => {
    const { code } = await send({}, [['đơn.txt', 'Kính gửi Sở']]);
    expect((await caseOf(code)).files).toMatchObject([{ name: 'đơn.txt', bytes: 16 }]);
    expect(await running.verify()).toEqual([]);
  });

  it.each([
    ['nothing written', { content: '' }, 'content'],
    ['nobody to send it to', { office: 'moon' }, 'office'],
    ['more than fits', { content: 'x'.repeat(60_000) }, 'content'],
  ])('with %s is asked to be mended, and what was typed stays', async (_what, wrong, field) => {
    const { page } = await send(wrong);
    expect(page.status).toBe(422);
    expect(page.text).toContain(`href="#${field}"`);
    expect(page.text).toContain('Lê Thị Hoa');
    expect((await running.client.get('/cases')).body.items).toEqual([]);
  });

  it.each([
    ['a program', [['x.exe', 'MZ']] as [string, string][], 415],
    ['a page named as a text', [['x.pdf', '<html>']] as [string, string][], 415],
    ['six files', Array.from({ length: 6 }, (_, i): [string, string] => [`${i}.txt`, `${i}`]), 413],
  ])('with %s is refused whole', async (_what, files, status) => {
    const { page } = await send({}, files);
    expect(page.status).toBe(status);
    expect((await running.client.get('/cases')).body.items).toEqual([]);
  });

  it('shows hostile text as text, everywhere', async () => {
    const { page, code, secret } = await send({
      content: HOSTILE,
      sender: HOSTILE,
      office: HOSTILE,
    });
    expect(page.text).not.toContain('<script>');
    const sent = await send({ content: HOSTILE, sender: HOSTILE });
    expect((await follow(sent.code, sent.secret)).text).not.toContain('<script>');
    expect((await follow(HOSTILE, HOSTILE)).text).not.toContain('<script>');
    expect([code, secret]).toEqual(['', '']);
  });

  it('has pages that run no script and send no address on', async () => {
    for (const path of ['', '/gui/feedback-petition', '/theo-doi', '/ket-qua']) {
      const { text, headers, status } = await get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<script|\son\w+=|style="/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect((await get('?lang=en')).text).toContain('<html lang="en">');
    const nowhere = await get('/khong-co?lang=en');
    expect([nowhere.status, nowhere.text]).toEqual([404, expect.stringContaining('no such page')]);
  });

  it('keeps what an address says in the other language, and never loses a receipt for it', async () => {
    const { page, code, secret } = await send();
    expect(page.text).not.toContain('hreflang');
    const asked = `/theo-doi?ma=${code}&khoa=${secret}`;
    expect((await get(asked)).text).toContain(
      `href="/cong-dan/theo-doi?ma=${code}&#38;khoa=${secret}&#38;lang=en"`,
    );
  });
});

describe('its sender', () => {
  const officer = () => running.client.as('an;petition-officer;ct-dost-office');
  const does = async (id: string, type: string, payload = {}, as = officer()): Promise<void> => {
    const answer = await as.post(`/cases/${id}/events`, { type, payload });
    expect([type, answer.status]).toEqual([type, 200]);
  };

  it('needs both the code and the key; the wrong ones are told nothing', async () => {
    const [one, other] = [await send(), await send()];
    const lower = one.secret.toLowerCase().replaceAll('-', ' ');
    expect((await follow(one.code, lower)).status).toBe(200);
    for (const [code, secret] of [
      [one.code, other.secret],
      ['PAKN-2026-999999', one.secret],
      ['', ''],
      [one.code, 'x'.repeat(10_000)],
    ]) {
      const { status, text } = await follow(code!, secret!);
      expect([status, text.includes('Không tìm thấy')]).toEqual([404, true]);
    }
  });

  it('reads the promised day, each update in the words written for them, and rates the answer', async () => {
    const { code, secret } = await send();
    const { id } = await caseOf(code);
    expect((await follow(code, secret)).text).toContain('22/06/2026');
    await does(id, 'CLASSIFY_START');
    await does(id, 'ACCEPT_OWN', { category: 'regulation', handlingUnit: 'ct-dost-standards' });
    await running.client.post(`/cases/${id}/notes`, { type: 'COMMENT', text: 'Nội bộ thôi.' });
    await running.at('2026-06-24T09:00:00+07:00');
    await does(id, 'STATUS_UPDATE', { text: 'Đang lấy ý kiến Sở Tư pháp.' });
    const late = (await follow(code, secret)).text;
    expect(late).toMatch(/22\/06\/2026.*đã quá hạn/s);
    expect(late).toContain('Đang lấy ý kiến Sở Tư pháp.');
    expect(late).toMatch(/Thông báo tiếp theo chậm nhất ngày.*06\/07\/2026/s);
    expect(late).not.toContain('Nội bộ');
    expect(late).not.toContain('danh-gia');

    const head = running.client.as('binh;division-head;ct-dost-office');
    await does(id, 'RESULT', { text: 'Chỉ cần một bản sao.' }, head);
    const answered = (await follow(code, secret)).text;
    const rating = { code, secret, content: '3', text: HOSTILE, key: hidden(answered, 'key') };
    expect((await post('/danh-gia', rating)).text).toContain('Cảm ơn');
    await post('/danh-gia', rating);
    const notes = (await running.history(id)).filter(({ type }) => type === 'RATE');
    expect(notes).toMatchObject([{ actor: 'citizen', payload: { content: 3, text: HOSTILE } }]);

    expect((await get('/ket-qua')).text).not.toContain('Chỉ cần một bản sao.');
    await does(id, 'RECORD_RESULT', { systemRef: 'PAKN.1' });
    await does(id, 'PUBLISH', { channels: ['national-portal'] });
    const published = (await get('/ket-qua')).text;
    expect(published).toContain('Chỉ cần một bản sao.');
    expect(published).not.toMatch(/Lê Thị Hoa|bản sao hai lần/);
    expect(await running.verify()).toEqual([]);
    await running.replaysEqual(id);
  });

  it('is named beside a published answer only where they said so', async () => {
    const { code } = await send({ namePublic: 'yes' });
    const { id } = await caseOf(code);
    await does(id, 'CLASSIFY_START');
    await does(id, 'ACCEPT_OWN', { category: 'regulation', handlingUnit: 'ct-dost-standards' });
    const head = running.client.as('binh;division-head;ct-dost-office');
    await does(id, 'RESULT', { text: 'Đã sửa.' }, head);
    await does(id, 'RECORD_RESULT', { systemRef: 'PAKN.2' });
    await does(id, 'PUBLISH', { channels: ['national-portal'] });
    expect((await get('/ket-qua')).text).toContain('Lê Thị Hoa');
    await running.client.post(`/cases/${id}/erasure`, {});
    const erased = (await get('/ket-qua')).text;
    expect(erased).not.toContain('Lê Thị Hoa');
    expect(erased).toContain('đã xóa theo yêu cầu');
  });

  it('cannot rate before there is an answer', async () => {
    const { code, secret } = await send();
    const { status } = await post('/danh-gia', { code, secret, content: '3', key: await key() });
    expect(status).toBe(422);
  });
});

it.each([
  [
    'a body that is no form',
    { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
    415,
  ],
  [
    'a form cut off',
    {
      method: 'POST',
      body: '--x\r\nContent-Disposition: form-data; name="a"',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
    },
    400,
  ],
])('%s never gives a 5xx', async (_what, init, status) => {
  const answer = await asked('/cong-dan/gui/feedback-petition', init);
  expect(answer.status).toBe(status);
});

it('has no page for a process that citizens have nothing to do with', async () => {
  expect((await get('/gui/plan-task')).status).toBe(404);
});
