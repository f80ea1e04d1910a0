import { existsSync } from 'node:fs';

/** Where Debian and its kin put it; CHROMIUM_PATH names another place. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/** Null where there is none: the tests that need it then say so. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  const places = named ? [named] : PLACES;
  return places.find((place) => existsSync(place)) ?? null;
}

export const NO_CHROMIUM =
  'The tests in a browser were SKIPPED: there is no Chromium ' +
  `(${process.env.CHROMIUM_PATH ? 'at CHROMIUM_PATH' : PLACES.join(', ')}). ` +
  'Install it (apt-get install chromium), or name yours in CHROMIUM_PATH.';
