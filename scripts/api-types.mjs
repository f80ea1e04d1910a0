// Writes web/src/api/schema.d.ts from the description that the service itself gives at /api/openapi.json.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { readConfig } = require('../dist/src/config.js');
const { startSandbox } = require('../dist/src/sandbox/start-sandbox.js');

const running = await startSandbox({ ...readConfig(), port: 0 }, Date.now());
try {
  const description = await (await fetch(`${running.url}/api/openapi.json`)).json();
  const note = '// Made by `npm run api:types` from /api/openapi.json; not changed by hand.\n\n';
  const file = fileURLToPath(new URL('../web/src/api/schema.d.ts', import.meta.url));
  writeFileSync(file, note + astToString(await openapiTS(description)));
  console.log(`${Object.keys(description.paths).length} addresses described in ${file}`);
} finally {
  await running.close();
}
