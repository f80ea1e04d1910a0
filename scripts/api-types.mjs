// Writes web/src/api/schema.d.ts from the description that the service itself gives at /api/openapi.json: as
// people with accounts come in, and with what the testers' sandbox has beside it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { createApp } = require('../dist/src/app.module.js');
const { readConfig } = require('../dist/src/config.js');
const { SystemClock } = require('../dist/src/engine/clock.js');
const { accountsDoor } = require('../dist/src/http/accounts.js');
const { startSandbox } = require('../dist/src/sandbox/start-sandbox.js');
const { Service } = require('../dist/src/service.js');

const config = { ...readConfig({}), port: 0 };
const tell = (message, error) => console.error(message, error ?? '');

async function startOffice() {
  const dataPath = mkdtempSync(join(tmpdir(), 'dung-han-types-'));
  const quiet = { warn: tell, unknownOutcome: (error) => tell('A COMMIT failed', error) };
  const service = await Service.open({ ...config, dataPath }, new SystemClock(), quiet);
  const app = await createApp({ service, ...accountsDoor(service), log: tell });
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await service.close();
    rmSync(dataPath, { recursive: true, force: true });
  };
  return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close };
}

async function described(running) {
  try {
    return await (await fetch(`${running.url}/api/openapi.json`)).json();
  } finally {
    await running.close();
  }
}

const office = await described(await startOffice());
const sandbox = await described(await startSandbox(config, Date.now()));
const paths = { ...sandbox.paths, ...office.paths };
const schemas = { ...sandbox.components.schemas, ...office.components.schemas };
const description = { ...office, paths, components: { ...office.components, schemas } };
const note = '// Made by `npm run api:types` from /api/openapi.json; not changed by hand.\n\n';
const file = fileURLToPath(new URL('../web/src/api/schema.d.ts', import.meta.url));
writeFileSync(file, note + astToString(await openapiTS(description)));
console.log(`${Object.keys(paths).length} addresses described in ${file}`);
