import { existsSync } from 'node:fs';

const MEMORY = '/dev/shm';

/** Databases that nobody needs tomorrow are made in a folder in memory, where there is one. */
export function inMemory(): void {
  if (existsSync(MEMORY)) process.env.TMPDIR = MEMORY;
}
