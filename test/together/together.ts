import { join } from 'node:path';
import { specFiles } from '../support/spec-files.js';

/**
 * The spec files of one share, one after the other in one process: each would take four seconds to load
 * the service and its machines anew, and there are a hundred of them. Each keeps its own hooks, since it
 * stands in a block of its own. `npm test -- -- test/<path>` runs one by itself.
 */
export function runShare(share: number, of: number): void {
  const mine = specFiles(Boolean(process.env.DATABASE_URL)).filter((_, i) => i % of === share);
  describe.each(mine)('%s', (file) => {
    require(join(__dirname, '..', file));
  });
}
