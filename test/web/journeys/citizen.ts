import type { Locator, Page } from 'playwright-core';
import { looksRight } from '../looks.js';
import type { Room, Visitor } from '../room.js';
import { steps } from '../steps.js';

const CONTENT = 'Phải nộp bản sao hai lần. <img src=x onerror=alert(1)>';

/** Somebody who has no account, in a browser that runs no script: sends a petition and follows it. */
export function journey(room: () => Room): void {
  const step = steps();
  let citizen: Visitor;
  let beholder: Visitor;
  let page: Page;
  let code: string;
  let secret: string;

  /** Every page is another document: what is looked for may stand in the one that is left as well. */
  const toNext = async (way: Locator): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), way.click()]);
  };
  const follow = async (key: string): Promise<void> => {
    await toNext(page.getByRole('link', { name: 'Theo dõi', exact: true }));
    await page.getByLabel('Mã tra cứu').fill(code);
    await page.getByLabel('Khóa').fill(key);
    await toNext(page.getByRole('button', { name: 'Theo dõi' }));
  };
  /** What looks at a page is a script: it gets the same page in a browser that runs some. */
  const looks = async (): Promise<void> => {
    const [body, { page: same }] = [await page.content(), beholder];
    await same.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html' }));
    await same.goto(page.url());
    await looksRight(same);
    await same.unrouteAll();
  };
  const main = (): Locator => page.getByRole('main');

  beforeAll(async () => {
    citizen = await room().visitor({ javaScriptEnabled: false });
    beholder = await room().visitor();
    page = citizen.page;
  });
  afterAll(async () => {
    await citizen?.leave();
    await beholder?.leave();
  });

  step('sends a petition, and is given a code and a key', async () => {
    await page.goto('/cong-dan');
    await page.getByLabel('Gửi đến cơ quan').selectOption('ct-dost-office');
    await page.getByLabel(/^Nội dung/).fill(CONTENT);
    await page.getByLabel(/^Người gửi/).fill('Lê Thị Hoa');
    await looks();
    await toNext(page.getByRole('button', { name: 'Gửi', exact: true }));
    await page.getByRole('heading', { name: 'Đã tiếp nhận' }).waitFor();
    [code, secret] = (await main().locator('code').allInnerTexts()) as [string, string];
    expect(code).toMatch(/^PAKN-\d{4}-\d{6}$/);
    expect(secret).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/);
    await looks();
  });

  step('is told in words when the key is wrong', async () => {
    await follow('AAAA-AAAA-AAAA');
    const alert = page.getByRole('alert');
    await alert.getByText('Không tìm thấy phản ánh có mã và khóa này.').waitFor();
    await looks();
  });

  step('follows it with the right one, and sees by when there will be an answer', async () => {
    await follow(secret);
    await main().getByText(code).waitFor();
    // Fifteen working days from Thursday 27 August, over the three days of National Day.
    await main().getByText('22/09/2026').waitFor();
    expect(await main().locator('img').count()).toBe(0);
    await looks();
  });

  step('reads the results that were published', async () => {
    await toNext(page.getByRole('link', { name: 'Kết quả đã công khai' }));
    await page.getByRole('heading', { name: 'Kết quả đã công khai', level: 1 }).waitFor();
    await looks();
  });

  step('reads the same in English', async () => {
    await page.goto('/cong-dan');
    await toNext(page.getByRole('link', { name: 'English' }));
    await page.getByRole('button', { name: 'Send', exact: true }).waitFor();
    await looks();
  });
}
