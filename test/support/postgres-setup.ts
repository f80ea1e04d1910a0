import { startPostgres, type TestPostgres } from './postgres';

declare global {
  // Held between Jest's global set-up and tear-down, which share this process and nothing else.
  var testPostgres: TestPostgres | undefined;
}

export default async function setup(): Promise<void> {
  globalThis.testPostgres = await startPostgres();
  process.env.TEST_POSTGRES_URL = globalThis.testPostgres.url;
}
