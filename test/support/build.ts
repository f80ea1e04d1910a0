import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const built = join(root, 'dist/src/main.js');
const lock = join(root, 'node_modules/.cache/dung-han-build');
/** A build takes half a minute; a lock older than this was left by a run that was stopped. */
const LOCK_MS_MAX = 300_000;

/** Tests that kill a whole service need it built, without its screens; once is enough while nothing has changed. */
export function buildIfOlder(): void {
  takeLock();
  try {
    const newest = Math.max(...['src', 'machines'].map((folder) => newestIn(join(root, folder))));
    if (existsSync(built) && statSync(built).mtimeMs > newest) return;
    execSync('npx nest build', { cwd: root, stdio: 'pipe' });
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

function newestIn(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}
