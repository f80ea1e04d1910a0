import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { versionOf } from './built.mjs';
import { startDatabase } from './databases.mjs';
import { assertDurable, assertOnDisk, diskSync } from './durable.mjs';
import { measureEngine } from './engine.mjs';
import { measureHttp } from './http.mjs';
import { measureManyCases } from './many-cases.mjs';
import { measureNodes } from './nodes.mjs';
import { measurePeers } from './peers.mjs';
import { profileEngine } from './profile.mjs';
import { measureReplay } from './replay.mjs';
import { Report, writeDocument } from './report.mjs';
import { measureTimers } from './timers.mjs';

/** `npm run bench`: docs/benchmarks.md says what is measured and how to read it. */

const PARTS = {
  engine: { measure: measureEngine },
  http: { measure: measureHttp },
  replay: { measure: measureReplay, once: true },
  'many-cases': { measure: measureManyCases },
  timers: { measure: measureTimers },
  nodes: { measure: measureNodes, only: 'postgres' },
  peers: { measure: measurePeers },
};

const HELP = `
npm run bench -- [options]

  --only <parts>        ${Object.keys(PARTS).join(',')} (all of them)
  --database <which>    sqlite, postgres or both (both)
  --quick               short and small: to see that it runs, not for figures
  --rounds <n>          rounds of each measurement (3)
  --seconds <n>         how long each measurement runs in a round (3)
  --folder <path>       where the databases lie; not in memory (the system's temporary folder)
  --profile             no figures: where the time of a step goes, by a CPU profile at 64 in flight
  --write               puts the tables into docs/benchmarks.md
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    database: { type: 'string', default: 'both' },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
    write: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

const { quick } = options;
const names = options.database === 'both' ? ['sqlite', 'postgres'] : [options.database];
const parts = (options.only ?? Object.keys(PARTS).join()).split(',');
for (const name of names) mustBeOneOf('--database', name, ['sqlite', 'postgres', 'both']);
for (const part of parts) mustBeOneOf('--only', part, Object.keys(PARTS));
assertOnDisk(options.folder);

/** Holds all databases of this run; a PostgreSQL that root starts as "nobody" has to get in. */
const folder = mkdtempSync(join(options.folder, 'dung-han-bench-'));
chmodSync(folder, 0o755);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const times = {
  rounds: Number(options.rounds ?? (quick ? 2 : 3)),
  seconds: Number(options.seconds ?? (quick ? 0.5 : 3)),
};
const databases = [];
try {
  for (const name of names) databases.push(await startDatabase(name, folder));
  await (options.profile ? profile() : measure());
} finally {
  for (const database of databases) await database.stop();
}

async function measure() {
  const report = new Report(await heading());
  for (const part of parts) {
    const { measure, once, only } = PARTS[part];
    console.error(`${part}:`);
    const measured = databases.filter(({ name }) => !only || only === name);
    for (const database of once ? measured.slice(0, 1) : measured) {
      await measure(database, { times, quick, report });
    }
  }
  console.log(report.table());
  if (options.write) writeDocument('figures', report.table());
  console.error(`\nJSON: ${report.save()}`);
}

async function profile() {
  const tables = [];
  for (const database of databases) {
    const { table, functions } = await profileEngine(database, times);
    console.log(`${table}\n\n${functions}\n`);
    tables.push(table);
  }
  if (options.write) writeDocument('profile', tables.join('\n\n'));
}

async function heading() {
  const sync = diskSync(folder);
  const settings = {};
  const versions = { 'Đúng Hạn': versionOf('dung-han'), Node: process.versions.node };
  for (const database of databases) {
    const place = await database.place();
    const connection = await place.connect();
    settings[database.name] = await assertDurable(database.name, (sql) => connection.all(sql));
    await connection.close();
    await place.remove();
    const [product, version] = (await database.version()).split(' ');
    versions[product] = version;
  }
  for (const name of ['xstate', 'typeorm', 'sqlite3', 'pg', '@nestjs/core', 'fastify']) {
    versions[name] = versionOf(name);
  }
  return {
    date: new Date().toISOString(),
    machine: {
      cores: `${cpus().length} × ${cpus()[0].model.trim()}`,
      memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
      system: `${type()} ${release()}`,
      'fdatasync of 4 KB': `p50 ${sync.p50.toFixed(2)} ms, p99 ${sync.p99.toFixed(2)} ms`,
    },
    versions,
    settings,
    times,
    quick,
  };
}

function mustBeOneOf(option, value, known) {
  if (known.includes(value)) return;
  console.error(`${option} is one of ${known.join(', ')}, not '${value}'.`);
  process.exit(2);
}
