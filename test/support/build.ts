import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const built = join(root, 'dist/src/main.js');
const builtWeb = join(root, 'web/dist/index.html');
const lock = join(root, 'node_modules/.cache/dung-han-build');
/** A build takes half a minute; a lock older than this was left by a run that was stopped. */
const LOCK_MS_MAX = 300_000;

/**
 * Tests that kill a whole service need it built, without its screens; once is enough while nothing has changed.
 * `npm run check` has read its types; to read them again takes as long as all else of a build.
 */
export function buildIfOlder(): void {
  buildOnce(built, ['src', 'machines'], 'npx nest build --path test/support/tsconfig.json');
}

/** Tests in a browser need the screens alone. */
export function buildWebIfOlder(): void {
  const sources = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts'];
  buildOnce(builtWeb, sources, 'npm run build -w web');
}

function buildOnce(made: string, sources: string[], command: string): void {
  takeLock();
  try {
    const newest = Math.max(...sources.map((source) => newestIn(join(root, source))));
    if (existsSync(made) && statSync(made).mtimeMs > newest) return;
    // As it is shipped: under the tests' own NODE_ENV, React would be built for development.
    const env = { ...process.env, NODE_ENV: 'production' };
    execSync(command, { cwd: root, stdio: 'pipe', env });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Test files run side by side: one builds, the others wait for it. */
function takeLock(): void {
  mkdirSync(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      return mkdirSync(lock);
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
      if (Date.now() - since > LOCK_MS_MAX) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function newestIn(source: string): number {
  if (!statSync(source).isDirectory()) return statSync(source).mtimeMs;
  const times = readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}
