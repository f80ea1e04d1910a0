import type { Page } from 'playwright-core';
import { looksRight } from '../looks.js';
import type { Room, Visitor } from '../room.js';
import { steps } from '../steps.js';

/** A head: what is late and will be, each number with its list; and how far the plans have come. */
export function journey(room: () => Room): void {
  const step = steps();
  let head: Visitor;
  let page: Page;

  beforeAll(async () => {
    head = await room().signedIn(room().person('chief-of-office', 'hn-pc'));
    page = head.page;
  });
  afterAll(() => head?.leave());

  step('sees what is late and will be, and how often deadlines were kept', async () => {
    await page.goto('/overview');
    await page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Tỷ lệ đúng hạn' }).waitFor();
    const { late, soon } = await head.get('/overview');
    expect(late.count + soon.count).toBeGreaterThan(0);
    await page.getByRole('link', { name: `${late.count} vụ việc đang quá hạn` }).waitFor();
    await looksRight(page);
  });

  step(
    'reads the numbers again when something happens, and not as often as it happens',
    async () => {
      const EVENTS = 20;
      const counts = (one: { url(): string }): boolean => one.url().endsWith('/api/overview');
      const listens = page.waitForResponse('**/api/stream');
      await page.reload();
      await Promise.all([
        listens,
        page
          .getByRole('link', { name: /quá hạn/ })
          .first()
          .waitFor(),
      ]);
      const begun = Date.now();
      let reads = 0;
      page.on('request', (request) => {
        if (counts(request)) reads++;
      });
      const { items } = await head.get('/cases?limit=1');
      const again = page.waitForResponse(counts);
      const comment = { type: 'COMMENT', text: 'Đề nghị xử lý sớm.' };
      await Promise.all(
        Array.from({ length: EVENTS }, () => head.post(`/cases/${items[0].id}/notes`, comment)),
      );
      await again;
      // However slow the machine: once at first, and once more in each five seconds.
      expect(reads).toBeLessThanOrEqual(2 + (Date.now() - begun) / 5_000);
      expect(reads).toBeLessThan(EVENTS);
    },
  );

  step('sees what the plans ask for in figures, and why some cannot be counted', async () => {
    const { indicators } = await head.get('/indicators');
    const uncounted = indicators.filter(({ computable }: any) => !computable);
    const [first] = indicators.filter(({ computable }: any) => computable);
    await page.getByRole('rowheader', { name: first.title.vi }).first().waitFor();
    await page.getByText(`${uncounted.length} chỉ tiêu không tính được`).click();
    await page.getByText(uncounted[0].why.vi).first().waitFor();
    await looksRight(page);
  });

  step('follows a number to exactly the cases that it counts', async () => {
    const { late } = await head.get('/overview');
    const { key, count } = late.byProcess[0];
    const { vi } = (await head.get('/processes')).find((one: any) => one.key === key).title;
    await page.getByRole('link', { name: `${count} vụ việc quá hạn: ${vi}`, exact: true }).click();
    await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor();
    const listed = page.locator('main a[href^="/cases/"]');
    await listed.first().waitFor();
    const addresses = await listed.evaluateAll((links) =>
      links.map((link: any) => String(link.getAttribute('href'))),
    );
    expect(new Set(addresses).size).toBe(count);
  });

  step('sees the plans, and of one its items with their printed days', async () => {
    await page.goto('/plans');
    await page.getByRole('heading', { name: 'Kế hoạch', level: 1 }).waitFor();
    await page.locator('main a[href^="/plans/"]').first().waitFor();
    await looksRight(page);
    const link = page.locator('main a[href^="/plans/"]').first();
    const { pathname, searchParams } = new URL(
      (await link.getAttribute('href'))!,
      'http://localhost',
    );
    const plan = (await head.get('/plans')).find(
      (one: any) =>
        pathname === `/plans/${one.plan}` &&
        (one.livingCopy ? String(one.year) : null) === searchParams.get('year'),
    );
    await link.click();
    await page.getByRole('columnheader', { name: 'Thời hạn trong kế hoạch' }).waitFor();
    expect(plan.items.length).toBeGreaterThan(0);
    // A section of the plan is a row of one heading.
    expect(await page.locator('main tbody tr:has(td)').count()).toBe(plan.items.length);
    await looksRight(page);
  });
}
