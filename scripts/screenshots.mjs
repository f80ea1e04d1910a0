import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

/**
 * `npm run docs:screenshots`: the pictures of the README, from a demonstration that is started for them;
 * `-- http://127.0.0.1:3000` takes them from one that runs already. CHROMIUM_PATH names another Chromium.
 */
const FOLDER = 'docs/screenshots';
const PASSWORD = 'trinh-dien-dung-han';
/** Whose screens are shown; the same people whatever the seed (docs/demo.md). */
const OFFICER = 'giang.tran';

const [given] = process.argv.slice(2);
const demo = given ? { url: given, stop() {} } : await startDemo();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
});
try {
  mkdirSync(FOLDER, { recursive: true });
  const context = await browser.newContext({
    baseURL: demo.url,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  await takeAll(await context.newPage(), context.request);
} finally {
  await browser.close();
  demo.stop();
}

async function takeAll(page, request) {
  await page.goto('/cong-dan');
  await page.locator('textarea').first().fill('Phải nộp bản sao hai lần cho cùng một thủ tục.');
  await page.evaluate('document.activeElement.blur()');
  await take(page, 'citizen');
  const headers = { Origin: demo.url };
  const signedIn = await request.post('/api/session', {
    headers,
    data: { name: OFFICER, password: PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`${OFFICER} was not let in: ${signedIn.status()}`);

  await page.goto('/inbox?tab=unit');
  await page.locator('a[data-case]').first().waitFor();
  await take(page, 'inbox');

  const petitions = await petitionsUnderWay(request);
  const fresh = petitions.find(({ state }) => JSON.stringify(state).includes('classifying'));
  const one = petitions.reduce((long, next) => (next.seq > long.seq ? next : long));
  await page.goto(`/cases/${(fresh ?? one).id}`);
  await page.locator('ol > li').first().waitFor();
  await take(page, 'case');

  await page.goto(`/cases/${one.id}/replay`);
  await page.locator('svg g[transform]').first().waitFor();
  await page.getByRole('slider').focus();
  for (let back = 0; back < one.seq / 3; back++) await page.keyboard.press('ArrowLeft');
  await page.evaluate('document.activeElement.blur()');
  await take(page, 'replay');

  await page.goto('/processes/public-posting');
  await page.locator('svg g[transform]').first().waitFor();
  await take(page, 'process');
}

/** Those whose history can be read at once. */
async function petitionsUnderWay(request) {
  const answer = await request.get('/api/cases?process=feedback-petition&status=active&limit=100');
  return (await answer.json()).items.filter(({ seq }) => seq <= 12);
}

async function take(page, name) {
  await page.waitForLoadState('networkidle');
  const path = `${FOLDER}/${name}.png`;
  const picture = await page.screenshot({ path });
  console.log(`${path}  ${Math.round(picture.length / 1024)} KB`);
}

function startDemo() {
  const child = spawn(process.execPath, ['dist/src/demo/main.js', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The demonstration ended with ${code}: ${said}`)),
    );
    child.stdout.on('data', (text) => {
      said += text;
      const [, url] = /demonstration: (http:\S+)\/\n/.exec(said) ?? [];
      if (url) resolve({ url, stop: () => child.kill('SIGTERM') });
    });
  });
}
