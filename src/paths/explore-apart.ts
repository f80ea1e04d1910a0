import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { Catalogue, OWN_MACHINES } from '../engine/catalogue.js';
import { Office } from '../office/office.js';
import { describePaths } from './describe.js';
import { explore } from './explore.js';
import type { ExploreApart } from './known-paths.js';

/** Runs on a thread of its own, with the processes and the office as their folders have them. */
const { root, machinesPaths, key, behaviour } = workerData as ExploreApart;
const office = Office.read(root);
const catalogue = Catalogue.load([OWN_MACHINES, ...machinesPaths], office.roleSlugs());
const hosted = catalogue.versionsOf(key).find((one) => one.behaviour === behaviour);
if (!hosted) throw new Error(`'${key}' has changed on the disk since the service started.`);
parentPort!.postMessage(describePaths(explore(hosted, office, { catalogue })));
