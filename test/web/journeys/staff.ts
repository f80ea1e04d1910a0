import type { Locator, Page } from 'playwright-core';
import { looksRight } from '../looks.js';
import type { Room, Visitor } from '../room.js';
import { steps } from '../steps.js';

const CONTENT =
  '<img src=x onerror="window.hostile = 1"> \u202Eđảo ngược\u202C ' + 'dài'.repeat(200);
const PETITION = {
  process: 'feedback-petition',
  unit: 'ct-dost-office',
  input: { receivedOn: '2026-08-27', channel: 'city-channel', content: CONTENT },
};

/** The petition officer of an office: from the inbox to a petition that is sent on, and lost races. */
export function journey(room: () => Room): void {
  const step = steps();
  let officer: Visitor;
  let page: Page;
  /** A petition of this journey alone. */
  let one: { id: string; code: string };

  const happened = async (type: string): Promise<number> => {
    const history: { type: string }[] = await officer.get(`/cases/${one.id}/history`);
    return history.filter((entry) => entry.type === type).length;
  };
  const card = (title: string, on: Page = page): Locator =>
    on.locator('section', { has: on.getByRole('heading', { name: title, exact: true }) });
  const focused = (): Locator => page.locator(':focus');
  const timeline = (on: Page = page): Locator => card('Diễn biến', on);
  const said = (text: string): Promise<void> =>
    page.getByText(text, { exact: true }).first().waitFor();

  beforeAll(async () => {
    officer = await room().visitor();
    page = officer.page;
  });
  afterAll(() => officer?.leave());

  step('signs in by the form, and is told when the password is wrong', async () => {
    const { name, password } = room().person('petition-officer', 'ct-dost-office');
    await page.goto('/');
    await page.waitForURL('**/sign-in?to=%2Finbox');
    await page.getByLabel('Tên đăng nhập').fill(name);
    await page.getByLabel('Mật khẩu', { exact: false }).first().fill('sai');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await looksRight(page);
    await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/inbox');
    await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor();
  });

  step('finds the list as it was narrowed, after a reload', async () => {
    one = await officer.post('/cases', PETITION);
    await page.getByRole('link', { name: /^Đơn vị tôi/ }).click();
    await page.waitForURL(/tab=unit/);
    const search = page.getByRole('textbox', { name: /^Tìm theo mã, tên/ });
    await search.fill('phan anh');
    await page.waitForURL(/tab=unit.*text=phan/);
    const all = page.getByRole('row').filter({ has: page.getByRole('cell') });
    await all.filter({ hasText: one.code }).waitFor();
    await page.reload();
    await all.filter({ hasText: one.code }).waitFor();
    expect(await search.inputValue()).toBe('phan anh');
    await all
      .filter({ hasNotText: /phản ánh/i })
      .first()
      .waitFor({ state: 'detached' });
    await looksRight(page);
  });

  step('opens a case and sends it on by keyboard alone', async () => {
    const { keyboard } = page;
    await keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await looksRight(page);
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('/');
    await page
      .getByRole('textbox', { name: /^Tìm theo mã, tên/ })
      .and(focused())
      .waitFor();
    await keyboard.press('Control+A');
    await keyboard.type(one.code);
    await page.waitForURL(new RegExp(`text=${one.code}`));
    await page.getByRole('row').nth(1).filter({ hasText: one.code }).waitFor();
    await page.getByRole('row').nth(2).waitFor({ state: 'detached' });
    await keyboard.press('Escape');
    await keyboard.press('j');
    await page.locator('tbody a:focus').waitFor();
    await keyboard.press('Enter');
    await page.waitForURL(`**/cases/${one.id}`);
    const begin = page.getByRole('button', { name: 'Bắt đầu phân loại', exact: true });
    await begin.waitFor();
    await tabTo(page, begin);
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Thôi', exact: true }).waitFor();
    await page.locator('form :focus').waitFor();
    await keyboard.press('Enter');
    await timeline().getByRole('heading', { name: 'Bắt đầu phân loại' }).waitFor();
    expect(await happened('CLASSIFY_START')).toBe(1);
  });

  step('reads hostile text as text', async () => {
    const asked = card('Nội dung vụ việc');
    await asked.getByText('<img src=x onerror=', { exact: false }).waitFor();
    expect(await asked.locator('img').count()).toBe(0);
    expect(await page.evaluate('window.hostile')).toBeUndefined();
    await looksRight(page);
  });

  step('is told beside the field what is wrong with it, in the words of its class', async () => {
    await page.getByRole('button', { name: 'Chuyển đơn vị xử lý' }).click();
    const send = page.getByRole('button', { name: 'Chuyển đơn vị xử lý' });
    await page.getByRole('button', { name: 'Thôi', exact: true }).waitFor();
    await send.click();
    await page.getByText('Cần nhập').nth(2).waitFor();
    await page.getByRole('radio', { name: 'Về quy định hành chính' }).check();
    await page.getByLabel('Đơn vị xử lý').fill('ct-dost-standards');
    const number = page.getByLabel('Số văn bản');
    await number.fill('4'.repeat(201));
    await send.click();
    await said('phải có từ 1 đến 200 ký tự');
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    const by = (await number.getAttribute('aria-describedby'))!.split(' ').at(-1)!;
    expect(await page.locator(`[id="${by}"]`).innerText()).toBe('phải có từ 1 đến 200 ký tự');
    await page.locator('[name=documentNo]:focus').waitFor();
    expect(await happened('FORWARD')).toBe(0);
    await looksRight(page);
  });

  step('finds what was typed after a reload, as a draft', async () => {
    const number = page.getByLabel('Số văn bản');
    await number.fill('46/SKHCN-VP');
    const earlier = page.getByRole('checkbox', { name: 'Việc này đã xảy ra trước hôm nay' });
    const reason = page.getByLabel('Lý do ghi muộn');
    await earlier.check();
    await reason.fill('Văn thư nghỉ.');
    await page.reload();
    await page.getByRole('button', { name: /^Chuyển đơn vị xử lý.*có bản nháp/ }).click();
    await said('Đang tiếp tục bản nháp đã lưu trên máy này.');
    expect(await number.inputValue()).toBe('46/SKHCN-VP');
    expect(await page.getByRole('radio', { name: 'Về quy định hành chính' }).isChecked()).toBe(
      true,
    );
    expect([await earlier.isChecked(), await reason.inputValue()]).toEqual([true, 'Văn thư nghỉ.']);
    await earlier.uncheck();
  });

  step('sends once by a double click, and sees it in the timeline', async () => {
    // It is told for a few seconds only.
    await Promise.all([
      said(`Chuyển đơn vị xử lý: đã ghi vào ${one.code}`),
      page.getByRole('button', { name: 'Chuyển đơn vị xử lý' }).dblclick(),
    ]);
    await timeline().getByText('46/SKHCN-VP').waitFor();
    expect(await happened('FORWARD')).toBe(1);
    await page.getByRole('button', { name: 'Thôi', exact: true }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /có bản nháp/ }).count()).toBe(0);
  });

  step('asks why it is due on that day: every day, and the notice of every holiday', async () => {
    const deadline = page.getByRole('row').filter({ hasText: 'Hạn xử lý' });
    await deadline.getByRole('button', { name: 'Vì sao là ngày này?' }).click();
    const why = page.getByRole('dialog', { name: /^Hạn xử lý/ });
    const days = why.locator('table').last().locator('tbody tr');
    await days.first().waitFor();
    const rows = await days.allInnerTexts();
    // From the day of receipt, which is not counted, to the fifteenth working day after the holidays.
    expect(rows).toHaveLength(27);
    for (const day of ['31/08/2026', '01/09/2026', '02/09/2026']) {
      const row = rows.find((text) => text.includes(day));
      expect(row).toMatch(/Quốc khánh/);
      expect(row).toMatch(/TB-BNV|Bộ luật Lao động 45\/2019/);
    }
    await looksRight(page);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
  });

  step('sees in one tab what is done in another', async () => {
    const other = await officer.context.newPage();
    const listens = other.waitForResponse('**/api/stream');
    await other.goto(`/cases/${one.id}`);
    await Promise.all([listens, timeline(other).waitFor()]);
    await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
    await page.getByRole('textbox', { name: 'Ý kiến' }).fill('Đã gọi điện cho người gửi.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi ý kiến' }).click();
    await timeline(other).getByText('Đã gọi điện cho người gửi.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await other.close();
  });

  step('sees after its line was cut what was said meanwhile', async () => {
    const other = await officer.context.newPage();
    // A line that breaks at once and says nothing: the case is read again when the next one stands, and
    // not so soon that one reading overtakes the other.
    await other.route('**/api/stream', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'retry: 5000\n\n' }),
    );
    await other.goto(`/cases/${one.id}`);
    await timeline(other).waitFor();
    await officer.post(`/cases/${one.id}/notes`, { type: 'COMMENT', text: 'Khi mất kết nối.' });
    await timeline(other).getByText('Khi mất kết nối.').waitFor();
    await other.close();
  });

  step('writes a comment once, though its answer is cut off and it was clicked twice', async () => {
    const before = await happened('COMMENT');
    await page.route(
      '**/api/cases/*/notes',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Ý kiến' }).fill('Chỉ ghi một lần.');
    const send = dialog.getByRole('button', { name: 'Ghi ý kiến' });
    await send.evaluate((button: any) => {
      button.click();
      button.click();
    });
    await dialog.getByText(/^Mất kết nối; đang gửi lại/).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await timeline().getByText('Chỉ ghi một lần.').waitFor();
    expect(await happened('COMMENT')).toBe(before + 1);
  });

  step('loses a race, is told what happened, and sends what was typed', async () => {
    const colleague = await room().signedIn(room().person('petition-officer', 'ct-dost'));
    const slow = colleague.page;
    // Nothing tells this one that the case has moved.
    await slow.route('**/api/stream', (route) => route.abort());
    const update = async (on: Page, text: string): Promise<Locator> => {
      await on.getByRole('button', { name: 'Cập nhật tình hình xử lý' }).click();
      await on.getByRole('textbox', { name: /^Nội dung/ }).fill(text);
      return on.getByRole('button', { name: 'Cập nhật tình hình xử lý' });
    };
    await slow.goto(`/cases/${one.id}`);
    const late = await update(slow, 'Người chậm viết dòng này.');
    await (await update(page, 'Người nhanh viết dòng này.')).click();
    await timeline().getByText('Người nhanh viết dòng này.').waitFor();
    await late.click();
    const notice = slow.getByRole('alert');
    await notice.getByText('Vụ việc đã thay đổi trong lúc bạn nhập').waitFor();
    await notice.getByText('Cập nhật tình hình xử lý').waitFor();
    expect(await slow.getByRole('textbox', { name: /^Nội dung/ }).inputValue()).toBe(
      'Người chậm viết dòng này.',
    );
    expect(await happened('STATUS_UPDATE')).toBe(1);
    await looksRight(slow);
    await slow.getByRole('button', { name: 'Đã xem, tôi gửi tiếp được' }).click();
    await late.click();
    await timeline(slow).getByText('Người chậm viết dòng này.').waitFor();
    expect(await happened('STATUS_UPDATE')).toBe(2);
    await colleague.leave();
  });

  step('does one act to several, and keeps what was typed for those that refuse it', async () => {
    const { name } = room().person('petition-officer', 'ct-dost-office');
    const free = await officer.post('/cases', PETITION);
    const held = await officer.post('/cases', PETITION);
    await officer.post(`/cases/${held.id}/notes`, { type: 'ASSIGN', assignee: name });
    const bar = page.getByRole('region', { name: 'Các vụ việc đã chọn' });
    const dialog = page.getByRole('dialog');
    const to = dialog.getByLabel('Người (tên đăng nhập)').and(page.locator('input'));
    const reason = dialog.getByRole('textbox', { name: 'Lý do bàn giao' });
    const choose = async (...cases: { code: string }[]): Promise<void> => {
      await page.goto('/inbox?tab=unit&text=phan%20anh');
      for (const { code } of cases) {
        await page.getByRole('checkbox', { name: `Chọn ${code}`, exact: true }).check();
      }
      await bar.getByRole('button', { name: /^Bàn giao/ }).click();
    };
    const send = async (): Promise<void> => {
      await reason.focus();
      await dialog.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    };
    await choose(free, held);
    await to.fill(name);
    await reason.fill('Theo phân công.');
    await send();
    await dialog.getByRole('alert').getByText(held.code).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(1);
    await looksRight(page);
    await choose(held);
    expect([await to.inputValue(), await reason.inputValue()]).toEqual([name, 'Theo phân công.']);
    await to.fill('');
    await send();
    await dialog.waitFor({ state: 'detached' });
    await bar.waitFor({ state: 'detached' });
    expect((await officer.get(`/cases/${free.id}`)).assignee).toBe(name);
    expect((await officer.get(`/cases/${held.id}`)).assignee).toBeNull();
  });

  step('keeps views in two tabs, and nobody else at the same computer sees them', async () => {
    const shared = await room().signedIn(room().person('petition-officer', 'ct-dost-office'));
    const [one, other] = [shared.page, await shared.context.newPage()];
    const views = (on: Page): Locator => on.getByRole('button', { name: 'Bộ lọc đã lưu' });
    const view = (on: Page, name: string): Locator =>
      on.getByRole('menuitem', { name, exact: true });
    for (const tab of [one, other]) {
      await tab.goto('/inbox?tab=unit');
      await views(tab).click();
    }
    for (const [tab, name] of [
      [one, 'Đơn vị tôi'],
      [other, 'Cả phòng'],
    ] as const) {
      await tab.getByRole('textbox', { name: 'Lưu bộ lọc đang xem với tên' }).fill(name);
      await tab.keyboard.press('Enter');
      await view(tab, name).waitFor();
    }
    for (const tab of [one, other]) {
      await view(tab, 'Đơn vị tôi').waitFor();
      await view(tab, 'Cả phòng').waitFor();
    }
    const { name, password } = room().person('petition-officer', 'ct-dost');
    await shared.post('/session', { name, password });
    await one.reload();
    await views(one).click();
    await one.getByRole('textbox', { name: 'Lưu bộ lọc đang xem với tên' }).waitFor();
    expect(await one.getByRole('menuitem').count()).toBe(0);
    await shared.leave();
  });

  for (const [what, path, title] of [
    ['every case', '/cases', 'Vụ việc'],
    ['what may be opened', '/open', 'Mở vụ việc'],
    ['the form of a new case', '/open?process=feedback-petition', 'Mở vụ việc'],
    ['what is not there', '/cases/00000000-0000-4000-8000-000000000000', null],
  ] as const) {
    step(`sees ${what}`, async () => {
      await page.goto(path);
      if (title) await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      else await page.getByRole('alert').waitFor();
      await looksRight(page);
    });
  }
}

/** As often as it takes, as a person does who has no mouse. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  for (let times = 0; times < 60; times++) {
    if (await to.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not come there.');
}
