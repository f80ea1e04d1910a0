import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { built } from './built.mjs';
import { startDatabase } from './databases.mjs';
import { fill } from './fill.mjs';
import { spreadOut } from './inbox.mjs';
import { BY } from './petitions.mjs';
import { officersToken, startServer } from './server.mjs';

/**
 * `npm run bench:web`: what the screens cost whoever opens them, in a real Chromium with nothing in its
 * cache, on an office with 50,000 open cases. `-- 2000` fills in fewer.
 */
const CASES = Number(process.argv[2] ?? 50_000);
const TIMES = 5;
const UNITS = 40;
/** A new window costs its browser as much as a page, and nobody opens one for each page. */
const WINDOW_MS = 1_500;
const LIMITS = { script: 250, inbox: 1_500, case: 1_000, slider: 50 };

const folder = mkdtempSync(join(tmpdir(), 'dung-han-bench-web-'));
const databases = await startDatabase('sqlite', folder);
const place = await databases.place();
console.error(`filling in ${CASES} cases`);
await fill(place, CASES);
await spreadOut(place, units());
const token = await officersToken(place);
const server = await startServer(place);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
});
try {
  report(await measure());
} finally {
  await browser.close();
  await server.stop();
  await databases.stop();
  rmSync(folder, { recursive: true, force: true });
}

function units() {
  const { Office } = built('office/office');
  const { readConfig } = built('config');
  const others = Office.read(readConfig({}).root).units();
  const slugs = others.map(({ slug }) => slug).filter((slug) => slug !== BY.unit);
  return [BY.unit, ...slugs.slice(0, UNITS - 1)];
}

async function measure() {
  const results = { script: [], inbox: [], case: [], slider: [] };
  for (let time = 0; time < TIMES; time++) {
    const first = await load('/inbox?tab=unit', 'a[data-case]');
    const path = await first.page.locator('a[data-case]').first().getAttribute('href');
    results.script.push(await first.scriptKb());
    results.inbox.push(first.ms);
    await first.end();
    const one = await load(path, 'ol > li');
    results.case.push(one.ms);
    await one.end();
    const replay = await load(`${path}/replay`, 'svg g[transform]');
    results.slider.push(await replay.page.evaluate(moveSlider));
    await replay.end();
  }
  return results;
}

/** A page from nothing until what is waited for is to be seen. */
async function load(path, seen) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1280, height: 800 },
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  const page = await context.newPage();
  const scripts = [];
  page.on('response', (answer) => {
    if (/javascript/.test(answer.headers()['content-type'] ?? '')) scripts.push(answer.body());
  });
  await page.waitForTimeout(WINDOW_MS);
  const begun = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(seen).first().waitFor();
  const ms = performance.now() - begun;
  return {
    page,
    ms,
    scriptKb: async () => {
      await page.waitForLoadState('networkidle');
      const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
      return sizes.reduce((sum, size) => sum + size, 0) / 1000;
    },
    end: () => context.close(),
  };
}

/** In the page: one event back, until it has been painted. */
async function moveSlider() {
  const range = document.querySelector('input[type=range]');
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const begun = performance.now();
  set.call(range, String(Number(range.value) - 1));
  range.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begun;
}

function report(results) {
  const rows = [
    ['script of the first load of the inbox, gzip', 'script', 'KB'],
    ['until the inbox is usable', 'inbox', 'ms'],
    ['until the page of a case is usable', 'case', 'ms'],
    ['the slider, one event', 'slider', 'ms'],
  ];
  console.log(`${CASES.toLocaleString('en')} cases; the median of ${TIMES}, and the worst`);
  for (const [what, key, unit] of rows) {
    const sorted = [...results[key]].sort((a, b) => a - b);
    const [median, worst] = [sorted[Math.floor(TIMES / 2)], sorted.at(-1)];
    const holds = median <= LIMITS[key];
    if (!holds) process.exitCode = 1;
    const figures = `${median.toFixed(0)} (${worst.toFixed(0)}) ${unit}`.padStart(18);
    console.log(`${holds ? '✓' : '✗'} ${what.padEnd(46)}${figures}  at most ${LIMITS[key]}`);
  }
}
