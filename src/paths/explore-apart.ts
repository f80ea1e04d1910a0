import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { explorePaths, type ExploreApart } from './explore-paths.js';

/** Runs on a thread of its own, because an exploration takes up to seconds of a core. */
parentPort!.postMessage(explorePaths(workerData as ExploreApart));
