import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const WIDE = { width: 1280, height: 800 };
/** As small as a telephone is today. */
const NARROW = { width: 360, height: 740 };

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** What axe finds wrong with the page as it stands; the page's policy does not reach what is evaluated. */
async function axe(page: Page, asked: { runOnly: object; rules?: object }): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE);
  const options = JSON.stringify({ ...asked, resultTypes: ['violations'] });
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

const wcag = (page: Page, colours = true): Promise<string[]> =>
  axe(page, {
    runOnly: { type: 'tag', values: WCAG },
    rules: { 'color-contrast': { enabled: colours } },
  });

const rules = (page: Page, ...values: string[]): Promise<string[]> =>
  axe(page, { runOnly: { type: 'rule', values } });

/** Colours do not hang on the language, nor names on the colours: each is looked at once. */
async function inTheDark(page: Page): Promise<string[]> {
  const set = (scheme: string): Promise<unknown> =>
    page.evaluate(
      `document.documentElement.setAttribute('data-mantine-color-scheme', '${scheme}')`,
    );
  await set('dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await rules(page, 'color-contrast', 'link-in-text-block');
  await page.emulateMedia({ colorScheme: 'light' });
  await set('light');
  return found;
}

async function narrow(page: Page): Promise<string[]> {
  await page.setViewportSize(NARROW);
  // What stays at the top while the page is scrolled lies over something, wherever one is.
  await page.evaluate('scrollTo(0, 0)');
  const wide = await page.evaluate<string[]>(`(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth)
      .map((one) => one.tagName + '.' + one.className + ' is wider than the screen');
  })()`);
  const found = await rules(page, 'target-size');
  await page.setViewportSize(WIDE);
  return [...wide, ...found];
}

/** The switch of the language: its own language is the one that it offers. */
const OFFERS = 'button[lang]';

/** A dialog covers the switch, which is there all the same: it is pressed without the mouse. */
async function speak(page: Page, language: string, other: string): Promise<void> {
  await page.locator(`${OFFERS}[lang=${language}]`).evaluate((one: any) => one.click());
  await page.locator(`${OFFERS}[lang=${other}]`).waitFor({ state: 'attached' });
}

/** Where the page itself offers the other language, and in the dialogs over it. */
async function inEnglish(page: Page): Promise<string[]> {
  if ((await page.locator(OFFERS).count()) === 0) return [];
  await speak(page, 'en', 'vi');
  const found = await wcag(page, false);
  await speak(page, 'vi', 'en');
  return found;
}

/** What a person waits for, too: the screen is there, and nothing in it turns round any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1, [role=alert], [role=dialog]').first().waitFor();
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
}

/** By WCAG 2.2 AA, in both languages, light and dark, and on a telephone. */
export async function looksRight(page: Page): Promise<void> {
  await settled(page);
  const found = {
    light: await wcag(page),
    dark: await inTheDark(page),
    narrow: await narrow(page),
    english: await inEnglish(page),
  };
  expect(found).toEqual({ light: [], dark: [], narrow: [], english: [] });
}
