import type { Locator, Page } from 'playwright-core';
import { looksRight } from '../looks.js';
import type { Room, Visitor } from '../room.js';
import { steps } from '../steps.js';

const PROCESS = 'public-posting';

interface Diagram {
  nodes: { id: string }[];
  edges: { labels: { id: string }[] }[];
}

/** A tester: a process drawn, its paths, and what the last run came by. */
export function journey(room: () => Room): void {
  const step = steps();
  let tester: Visitor;
  let page: Page;
  let drawing: Diagram;
  let paths: { paths: object[] };

  const diagram = (): Locator => page.getByRole('img', { name: 'Sơ đồ quy trình' });
  /** The paths as the service has them, with or without a run of this very machine on its disk. */
  const afterRun = async (coverage: object | null): Promise<void> => {
    await page.route(`**/api/processes/${PROCESS}/paths*`, async (route) => {
      const answer = await route.fetch();
      paths = { ...(await answer.json()), coverage };
      await route.fulfill({ response: answer, json: paths });
    });
  };

  beforeAll(async () => {
    tester = await room().signedIn(room().person('workflow-admin', 'hn-pc'));
    page = tester.page;
    drawing = await tester.get(`/processes/${PROCESS}/diagram`);
  });
  afterAll(() => tester?.leave());

  step('sees a process drawn, and each of its transitions in words', async () => {
    await afterRun(null);
    await page.goto('/processes');
    await page.getByRole('heading', { name: 'Quy trình', level: 1 }).waitFor();
    await page.getByRole('listitem').nth(24).waitFor();
    await looksRight(page);
    await page.locator(`a[href="/processes/${PROCESS}"]`).click();
    await diagram().waitFor();
    expect(drawing.nodes.length).toBeGreaterThan(5);
    expect(await diagram().locator('g[transform]').count()).toBe(drawing.nodes.length);
    expect(await diagram().locator('polyline').count()).toBe(drawing.edges.length);
    await page.getByText('Sơ đồ bằng chữ: trạng thái và bước chuyển').click();
    await page
      .getByRole('button', { name: /^Chuẩn bị|→/ })
      .first()
      .click();
    const chosen = page.locator('section', {
      has: page.getByRole('heading', { name: 'Bước chuyển đã chọn' }),
    });
    await chosen.getByText('Ai gửi được').waitFor();
    await looksRight(page);
  });

  step('reads every path by its steps', async () => {
    await page.getByText('Máy này chưa có kết quả kiểm thử').waitFor();
    await page.getByText(`${paths.paths.length} đường đi`).click();
    const listed = page.locator('ol > li');
    await listed.first().waitFor();
    expect(paths.paths.length).toBeGreaterThan(3);
    expect(await listed.count()).toBe(paths.paths.length);
    expect(await listed.first().innerText()).toMatch(/→/);
  });

  step('sees what the last run came by, in words too', async () => {
    const [covered, ...bare] = drawing.nodes.map(({ id }) => id);
    await page.unrouteAll();
    await afterRun({
      at: '2026-08-26T03:00:00.000Z',
      states: { [covered!]: 3, ...Object.fromEntries(bare.map((id) => [id, 0])) },
      transitions: {},
    });
    await page.reload();
    await page.getByRole('checkbox', { name: /^Tô phần mà lần chạy/ }).check();
    await page.getByText('Sơ đồ bằng chữ: trạng thái và bước chuyển').click();
    const words = page.locator('details', { hasText: 'Sơ đồ bằng chữ' });
    expect(await words.getByText('kiểm thử đã đi qua', { exact: false }).count()).toBe(1);
    await looksRight(page);
  });
}
