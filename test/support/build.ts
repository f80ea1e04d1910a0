import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const built = join(root, 'dist/src/main.js');

/** Tests that kill a whole service need it built; once is enough while nothing has changed. */
export function buildIfOlder(): void {
  const newest = Math.max(...['src', 'machines'].map((folder) => newestIn(join(root, folder))));
  if (existsSync(built) && statSync(built).mtimeMs > newest) return;
  execSync('npm run --silent build', { cwd: root, stdio: 'pipe' });
}

function newestIn(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}
