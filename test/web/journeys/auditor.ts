import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { looksRight } from '../looks.js';
import type { Room, Visitor } from '../room.js';
import { steps } from '../steps.js';

interface Replayed {
  seq: number;
  state: object;
  deadlines: { dueOn: string | null; status: string }[];
  context: { [name: string]: unknown };
}

/** An auditor: from a search to a case replayed and its chain computed again, and the logs taken home. */
export function journey(room: () => Room): void {
  const step = steps();
  let auditor: Visitor;
  let page: Page;
  let one: { id: string; code: string; seq: number };
  let replays: Replayed[];

  const card = (title: string): Locator =>
    page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
  const slider = (): Locator => page.getByRole('slider', { name: 'Thời điểm trong vụ việc' });
  const position = (number: number): Locator =>
    page.getByText(`Sự kiện ${number}/${replays.length}: `);
  const standsAt = (number: number): Promise<void> => position(number).waitFor();
  const datesOf = (number: number): string[] =>
    replays[number - 1]!.deadlines.map(({ dueOn }) =>
      dueOn ? dueOn.split('-').reverse().join('/') : '–',
    );

  beforeAll(async () => {
    auditor = await room().signedIn(room().person('auditor', 'ct-pc'));
    page = auditor.page;
  });
  afterAll(() => auditor?.leave());

  step('finds cases without diacritics', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Kiểm tra', exact: true }).click();
    await page.getByLabel('Từ khóa (không cần dấu)').fill('phan anh');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/audit?q=*');
    const cases = page.getByRole('region', { name: 'Vụ việc tìm thấy' });
    await cases.getByText(/^(Tìm thấy )?[1-9]\d* vụ việc/).waitFor();
    const found = await cases.getByRole('listitem').allInnerTexts();
    expect(found.filter((title) => /phản ánh/i.test(title)).length).toBeGreaterThan(3);
    const { items } = await auditor.get('/cases?text=phan%20anh&process=feedback-petition');
    one = (items as (typeof one)[]).reduce((long, next) => (next.seq > long.seq ? next : long));
    expect(one.seq).toBeGreaterThan(4);
    await looksRight(page);
  });

  step(
    'replays one: the slider by keyboard, and with it state, context and deadlines',
    async () => {
      ({ replays } = await auditor.get(`/cases/${one.id}/replays`));
      const cases = page.getByRole('region', { name: 'Vụ việc tìm thấy' });
      await cases.getByRole('link', { name: new RegExp(`^${one.code}`) }).click();
      await page.waitForURL(`**/cases/${one.id}/replay`);
      await standsAt(replays.length);
      await page.getByRole('img', { name: 'Sơ đồ quy trình' }).waitFor();
      await looksRight(page);
      await slider().focus();
      await page.keyboard.press('Home');
      // Its words come with the process, which may be there later than the slider.
      await position(1)
        .filter({ hasText: /Trạng thái: .*Đã tiếp nhận/ })
        .waitFor();
      expect(await slider().getAttribute('aria-valuetext')).toMatch(/Trạng thái: .*Đã tiếp nhận/);
      const deadlines = card('Thời hạn').getByRole('listitem');
      const context = card('Dữ liệu của vụ việc lúc đó');
      const first = await context.innerText();
      for (const number of [2, 3]) {
        await page.keyboard.press('ArrowRight');
        await standsAt(number);
        const shown = await deadlines.allInnerTexts();
        expect(shown.map((text) => /[\d/]{10}|–/.exec(text)?.[0])).toEqual(datesOf(number));
      }
      await page.keyboard.press('End');
      await standsAt(replays.length);
      expect(await slider().getAttribute('aria-valuetext')).not.toMatch(/Đã tiếp nhận/);
      expect(await context.innerText()).not.toBe(first);
      await page.getByText('✓ Tính lại cho đúng kết quả đã ghi.').waitFor();
    },
  );

  step('lets it play to its end', async () => {
    await page.getByRole('button', { name: 'Lùi một bước' }).click();
    await standsAt(replays.length - 1);
    await page.getByRole('button', { name: 'Chạy', exact: true }).click();
    await standsAt(replays.length);
    await page.getByRole('button', { name: 'Chạy', exact: true }).waitFor();
  });

  step('has the chain of the case computed again by the browser', async () => {
    await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
    await page.getByText(`✓ Cả ${replays.length} sự kiện đều toàn vẹn.`).waitFor();
    await looksRight(page);
  });

  step('reads its timeline', async () => {
    await page.getByRole('link', { name: one.code, exact: true }).click();
    const entries = card('Diễn biến').locator('ol > li');
    await entries.nth(replays.length - 1).waitFor();
    expect(await entries.count()).toBe(replays.length);
    expect(await entries.last().innerText()).toMatch(/^Mở vụ việc/);
    await looksRight(page);
  });

  step('finds an event, and goes to where it happened', async () => {
    await page.goto('/audit?q=CLASSIFY_START');
    const events = page.getByRole('region', { name: 'Sự kiện tìm thấy' });
    const [code, seq] = (await events.getByRole('link').first().innerText()).split(/[/ ]/);
    await events.getByRole('link').first().click();
    await page.waitForURL(`**/replay?seq=${seq}`);
    await page.getByText(`Sự kiện ${seq}/`).waitFor();
    await page.getByRole('link', { name: code!, exact: true }).waitFor();
  });

  step('sees all cases as they stood on a day', async () => {
    await page.goto('/audit');
    const stood = card('Vụ việc tại một ngày');
    const [first] = replays as unknown as { at: string }[];
    const opened = first!.at.slice(0, 10);
    await stood.getByLabel('Hết ngày').fill(opened.split('-').reverse().join('/'));
    await page.waitForURL(`**/audit?on=${opened}`);
    const { items } = await auditor.get(`/cases?asOf=${opened}`);
    await stood.getByRole('row').nth(items.length).waitFor();
    const [link] = await stood.getByRole('link').allInnerTexts();
    expect(link).toContain((items as { code: string }[])[0]!.code);
    await looksRight(page);
  });

  step('takes the log of one case home', async () => {
    await page.goto(`/cases/${one.id}/replay`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải XES' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${one.code}.xes`);
    expect(readFileSync(await download.path(), 'utf8')).toContain('<trace>');
  });

  step('takes the logs home as JSON, CSV and XES', async () => {
    await page.getByRole('link', { name: 'Kiểm tra', exact: true }).click();
    const looks = { JSON: /^\[\s*\{/, CSV: /^Mã \/ code,/, XES: /^<\?xml [^]*<log / };
    for (const [format, shape] of Object.entries(looks)) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Tải ${format}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`dung-han.${format.toLowerCase()}`);
      const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
      expect(text.slice(0, 2_000)).toMatch(shape);
      expect(text).toContain(one.code);
    }
  });
}
