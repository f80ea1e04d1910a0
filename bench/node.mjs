import { openService } from './built.mjs';
import { assertServiceDurable } from './durable.mjs';
import { sendUpdates } from './engine.mjs';
import { openPetitions } from './petitions.mjs';

/** One node in a process of its own: works when it is told to, and says how much it did. */
const CASES = 512;
const [config, inFlight] = process.argv.slice(2);
const service = await openService(JSON.parse(config));
await assertServiceDurable('postgres', service);
const ids = await openPetitions(service, CASES);

process.on('message', async ({ seconds, stop }) => {
  if (stop) {
    await service.close();
    process.disconnect();
    return;
  }
  process.send(await sendUpdates(service, ids, Number(inFlight), seconds));
});
// The benchmark itself is gone.
process.once('disconnect', () => process.exit());
process.send('ready');
