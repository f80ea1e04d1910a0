import { Catalogue, OWN_MACHINES } from '../engine/catalogue.js';
import { Office } from '../office/office.js';
import { describePaths, type DescribedPaths } from './describe.js';
import { explore } from './explore.js';

/** What a thread of its own is told, which has nothing of the service's but the folders. */
export interface ExploreApart {
  root: string;
  machinesPaths: readonly string[];
  key: string;
  behaviour: string;
}

/** All paths of one process, as the folders have it now. @throws Error when it is no longer the one asked for */
export function explorePaths({
  root,
  machinesPaths,
  key,
  behaviour,
}: ExploreApart): DescribedPaths {
  const office = Office.read(root);
  const catalogue = Catalogue.load([OWN_MACHINES, ...machinesPaths], office.roleSlugs());
  const hosted = catalogue.versionsOf(key).find((one) => one.behaviour === behaviour);
  if (!hosted) throw new Error(`'${key}' has changed on the disk since the service started.`);
  return describePaths(explore(hosted, office, { catalogue }));
}
