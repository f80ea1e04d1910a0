// Every optional dependency (a platform's binary) must be in the lock file: npm leaves out those of
// other platforms when it updates a lock file in place, and `npm ci` then fails on those platforms.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

function isLocked(from, name) {
  for (let path = from; ; path = path.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${path ? `${path}/` : ''}node_modules/${name}`];
    if (found?.version) return true;
    if (!path) return false;
  }
}

const missing = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path.replace('node_modules/', '')}@${version} → ${name}`),
);
if (missing.length > 0) {
  console.error(`package-lock.json lacks:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}
