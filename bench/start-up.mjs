import { performance } from 'node:perf_hooks';
import { openService } from './built.mjs';

/** A process of its own: opens the service, looks once for due timers, and says how long it took. */
const service = await openService(JSON.parse(process.argv[2]));
await service.timers.tick();
const ms = performance.now();
process.send({ ms, memory: process.memoryUsage().rss / 2 ** 20 });
await service.close();
