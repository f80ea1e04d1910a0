import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { readConfig } from '../../../src/config.js';
import { startSandbox, type RunningSandbox } from '../../../src/sandbox/start-sandbox.js';
import { Story } from '../../model/story.js';
import { Client } from '../../support/client.js';
import { looksRight } from '../looks.js';
import { NOW, type Room, type Visitor } from '../room.js';
import { steps } from '../steps.js';

const PROCESS = 'public-posting';

interface Diagram {
  nodes: { id: string }[];
  edges: { labels: { id: string }[] }[];
}

/** A tester: a process drawn, its paths, what the last run came by, and in the sandbox a walk by hand. */
export function journey(room: () => Room): void {
  const step = steps();
  let tester: Visitor;
  let page: Page;
  let drawing: Diagram;
  let paths: { paths: object[] };
  let sandbox: RunningSandbox;
  let walker: Visitor;

  const diagram = (): Locator => page.getByRole('img', { name: 'Sơ đồ quy trình' });
  const walking = (): Locator =>
    walker.page.locator('section', {
      has: walker.page.getByRole('heading', { name: 'Đi thử từng bước' }),
    });
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
  afterAll(async () => {
    await tester?.leave();
    await walker?.leave();
    await sandbox?.close();
  });

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
    const covers = words.getByText('kiểm thử đã đi qua', { exact: false });
    await covers.first().waitFor();
    expect(await covers.count()).toBe(1);
    await looksRight(page);
  });

  step('walks by hand past a deadline, in a sandbox with a clock of its own', async () => {
    sandbox = await startSandbox({ ...readConfig({}), port: 0 }, NOW, { demonstration: true });
    walker = await room().visitor({ baseURL: sandbox.url });
    const { events, labels } = await tester.get(`/processes/${PROCESS}`);
    const walk = walking();
    const send = async (type: string): Promise<void> => {
      const { title } = events.find((one: any) => one.type === type);
      await walk.getByRole('button', { name: `${title.vi} (mẫu 1)`, exact: true }).click();
    };
    const standsAt = (state: string): Promise<void> =>
      walk.getByRole('status').filter({ hasText: labels.vi.states[state] }).waitFor();
    await walker.page.goto(`/processes/${PROCESS}`);
    await walk.getByRole('button', { name: 'Mở vụ việc mẫu: procedures' }).click();
    await send('PREPARE');
    await walk.getByRole('button', { name: 'Đến thời hạn kế tiếp (27/08/2026)' }).click();
    // Its day is over; it is a minute past midnight.
    await walker.page.getByText('00:01 thứ Sáu, 28/08/2026').waitFor();
    await send('START_POSTING');
    await send('CHANNEL_POSTED');
    await standsAt('onDisplay.verifying');
    await walk.getByText('Lưu thành kịch bản', { exact: true }).click();
    await looksRight(walker.page);
  });

  step('saves the walk as a scenario that the suite can tell', async () => {
    const [download] = await Promise.all([
      walker.page.waitForEvent('download'),
      walking().getByRole('button', { name: 'Tải về' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${PROCESS}.scenario.ts`);
    const text = readFileSync(await download.path(), 'utf8');
    const scenario = JSON.parse(/const walked: Scenario = ([^]*);/.exec(text)![1]!);
    expect(scenario).toMatchObject({
      start: '2026-08-27T08:30',
      deadlines: ['effect'],
      adverse: true,
      steps: [{ send: 'PREPARE' }, { at: '2026-08-28T00:01' }, {}, { send: 'CHANNEL_POSTED' }],
    });
    const { process } = sandbox.service.engine.catalogue.find(PROCESS)!;
    await Story.tell(new Client(sandbox.url), process, scenario);
  });
}
