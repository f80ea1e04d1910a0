import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

export interface Compiled {
  /** What a node runs: `node <main>`. */
  main: string;
  remove(): void;
}

const ROOT = join(__dirname, '..', '..');

/**
 * Compiles the service as its sources stand now into a folder of its own, so that a node that is
 * killed and started again runs the same code, whoever builds dist/ meanwhile.
 */
export function compileService(): Compiled {
  const cache = join(ROOT, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'race-'));
  for (const part of ['src', 'machines']) {
    for (const file of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts')) compile(join(ROOT, part, file), join(folder, part, file));
    }
  }
  return {
    main: join(folder, 'src', 'main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function compile(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const options = { cwd: ROOT, root: ROOT, swcrc: true };
  writeFileSync(target.replace(/\.ts$/, '.js'), transformFileSync(source, options).code);
  // The behaviour hash of a process is over its sources; they stand beside the compiled files.
  copyFileSync(source, target);
}
