import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The benchmark measures what is shipped: the built JavaScript in dist/, by plain Node. */

export const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = dirname(HERE);
const require = createRequire(import.meta.url);

if (!existsSync(join(ROOT, 'dist/src/service.js'))) {
  console.error('There is no dist/ to measure. Run: npm run build');
  process.exit(1);
}

require('reflect-metadata');

/** A module of the built service: `built('engine/clock').SystemClock`. */
export const built = (module) => require(join(ROOT, 'dist/src', `${module}.js`));

export const MAIN = join(ROOT, 'dist/src/main.js');

/** A package as the service resolves it. */
export const installed = (name) => require(name);

/** Its version; read beside its code, because some packages do not export their package.json. */
export function versionOf(name) {
  if (name === 'dung-han') return require(join(ROOT, 'package.json')).version;
  const file = require.resolve
    .paths(name)
    .map((folder) => join(folder, name, 'package.json'))
    .find(existsSync);
  return require(file).version;
}

/** The service without its doors and with its loops standing still, as tests put it together. */
export function openService(config, clock = new (built('engine/clock').SystemClock)()) {
  return built('service').Service.open(config, clock, {
    warn: (message) => console.error(message),
    unknownOutcome: (error) => {
      console.error('A COMMIT failed', error);
      process.exit(70);
    },
  });
}
