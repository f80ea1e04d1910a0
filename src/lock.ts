import 'reflect-metadata';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { Catalogue } from './engine/catalogue.js';
import { writeLocks } from './engine/version-lock.js';
import { Office } from './office/office.js';

/** Locks every process as it is now: those of the source tree, not the built ones, and an office's own. */
function main(): void {
  const { root, machinesPaths } = readConfig();
  const paths = [join(root, 'machines'), ...machinesPaths];
  const catalogue = Catalogue.load(paths, Office.read(root).roleSlugs());
  let refusals = 0;
  for (const { process: one } of catalogue.all()) {
    const { written, refused } = writeLocks(catalogue, one.key);
    for (const line of written) console.log(line);
    for (const line of refused) console.error(line);
    refusals += refused.length;
  }
  process.exitCode = refusals > 0 ? 1 : 0;
}

try {
  main();
} catch (error) {
  console.error(`Nothing was locked. ${(error as Error).message}`);
  process.exitCode = 1;
}
