import type { Page } from 'playwright-core';
import { looksRight } from '../looks.js';
import type { Room, Visitor } from '../room.js';
import { steps } from '../steps.js';

/** An administrator: an account from its making to its end, the calendar, and what is stuck. */
export function journey(room: () => Room): void {
  const step = steps();
  let administrator: Visitor;
  let page: Page;

  beforeAll(async () => {
    administrator = await room().signedIn(room().person('administrator', 'hn-pc'));
    page = administrator.page;
  });
  afterAll(() => administrator?.leave());

  const heading = (name: string): Promise<void> =>
    page.getByRole('heading', { name, level: 1 }).waitFor();

  step('finds people by name without diacritics', async () => {
    await page.goto('/administration/people');
    await heading('Tài khoản');
    const { items } = await administrator.get('/people');
    const someone = items.find((one: any) => /[đĐ]/.test(one.fullName)) ?? items[0];
    const plain = someone.fullName
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D');
    expect(plain).not.toBe(someone.fullName);
    await page.getByRole('textbox', { name: 'Tìm theo tên (không cần dấu)' }).fill(plain);
    await page.waitForURL(/text=/);
    await page.getByRole('link', { name: someone.fullName, exact: true }).first().waitFor();
    await looksRight(page);
  });

  step('makes an account, and is shown its invitation once', async () => {
    await page.goto('/administration/people');
    await page.getByRole('button', { name: 'Lập tài khoản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill('Lê Thử Nghiệm');
    await dialog.getByLabel('Tên đăng nhập').fill('thu.le');
    await looksRight(page);
    await dialog.getByRole('button', { name: 'Lập tài khoản' }).click();
    const link = await dialog.getByLabel('Đường dẫn lời mời').inputValue();
    expect(link).toMatch(/\/invitation#\S{20,}$/);
    const { items } = await administrator.get('/people?q=thu.le');
    expect(items.map(({ name }: any) => name)).toContain('thu.le');
    await page.getByRole('button', { name: 'Tôi đã lưu' }).click();
  });

  step('sees before a removal what it ends, and removes', async () => {
    const { items } = await administrator.get('/people?q=thu.le');
    await page.goto(`/administration/people/${items[0].id}`);
    await heading('Lê Thử Nghiệm');
    await looksRight(page);
    await page.getByRole('button', { name: 'Gỡ tài khoản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Không có vụ việc nào đang giao cho người này.').waitFor();
    await dialog.getByRole('button', { name: 'Gỡ tài khoản' }).click();
    await page.getByText(/^Đã gỡ ngày/).waitFor();
  });

  step('sees which deadlines a day off would move, before it counts', async () => {
    await page.goto('/administration/calendar?year=2026');
    await heading('Lịch làm việc năm 2026');
    await looksRight(page);
    await page.getByRole('radio', { name: 'Xác nhận năm' }).check();
    await page.getByRole('radio', { name: 'Ngày nghỉ', exact: true }).check();
    await page.getByRole('textbox', { name: 'Ngày', exact: false }).first().fill('10/9/2026');
    await page.getByLabel('Tên ngày nghỉ').fill('Nghỉ thử');
    await page.getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await page.getByRole('list', { name: 'Các thay đổi sẽ ghi' }).getByText('Nghỉ thử').waitFor();
    const before = await administrator.get('/calendar?year=2026');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText(/^Sẽ dời \d+ thời hạn/).waitFor();
    expect(await administrator.get('/calendar?year=2026')).toEqual(before);
  });

  step('sees what is stuck, and the register of procedures', async () => {
    await page.goto('/administration/stuck');
    await heading('Việc bị vướng');
    await looksRight(page);
    await page.goto('/procedures');
    await heading('Cơ sở dữ liệu thủ tục');
    await page.locator('main a[href^="/procedures/"]').first().waitFor();
    await looksRight(page);
  });
}
