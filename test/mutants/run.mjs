import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** `npm run test:mutants`: changes every machine one place at a time, and counts what is noticed. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FOLDER = join(ROOT, 'coverage', 'mutants');
const DOCUMENT = join(ROOT, 'docs', 'mutants.md');
const TARGET = 0.99;

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const keys =
  options.only?.split(',') ??
  readdirSync(join(ROOT, 'machines'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const waiting = [...keys];
await Promise.all(Array.from({ length: availableParallelism() }, work));

const results = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
const missing = keys.filter((key) => !results.some((one) => one.key === key));
const table = tableOf(results);
console.log(table);
if (missing.length > 0) console.error(`No result of: ${missing.join(', ')}`);
if (options.write && missing.length === 0) write(table);
const { of, caught } = total(results);
process.exitCode = missing.length === 0 && caught >= TARGET * of ? 0 : 1;

/** One process of Jest at a time on each core, a few machines each: Jest itself would use one worker. */
async function work() {
  for (;;) {
    const key = waiting.shift();
    if (!key) return;
    await new Promise((done) => {
      const jest = spawn(
        process.execPath,
        [join(ROOT, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'mutants', '--silent'],
        {
          cwd: ROOT,
          env: { ...process.env, MUTANTS_OF: key },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      let said = '';
      jest.stderr.on('data', (text) => (said += text));
      jest.once('exit', (code) => {
        console.error(`${key}: ${code === 0 ? 'all noticed' : 'some survived'}`);
        if (code !== 0 && !readdirSync(FOLDER).includes(`${key}.json`)) console.error(said);
        done();
      });
    });
  }
}

function total(some) {
  const kinds = some.flatMap((one) => Object.values(one.kinds));
  const sum = (field) => kinds.reduce((so, kind) => so + kind[field], 0);
  return { of: sum('of'), caught: sum('caught') };
}

function tableOf(some) {
  const row = (name, { of, caught }, byTable, byScenario, immaterial) =>
    `| ${name} | ${of} | ${caught} | ${((100 * caught) / of).toFixed(1)} % | ${byTable} | ${byScenario} | ${immaterial} |`;
  const sum = (field) => some.reduce((so, one) => so + one[field], 0);
  const kinds = {};
  for (const one of some) {
    for (const [kind, { of, caught }] of Object.entries(one.kinds)) {
      const count = (kinds[kind] ??= { of: 0, caught: 0 });
      count.of += of;
      count.caught += caught;
    }
  }
  return [
    '| process | mutants | noticed | | by its table | by a scenario | cannot matter |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...some.map((one) => row(one.key, total([one]), one.table, one.scenario, one.immaterial)),
    row('**all**', total(some), sum('table'), sum('scenario'), sum('immaterial')),
    '',
    '| kind | mutants | noticed |',
    '| --- | --- | --- |',
    ...Object.entries(kinds)
      .sort()
      .map(([kind, { of, caught }]) => `| ${kind} | ${of} | ${caught} |`),
    ...listed('Not noticed', some, (one) => one.survived),
    ...listed('Cannot matter', some, (one) =>
      Object.entries(one.reasons).map(([id, reason]) => `${id}: ${reason}`),
    ),
  ].join('\n');
}

function listed(title, some, of) {
  const lines = some.flatMap((one) => of(one).map((line) => `- ${one.key}: ${line}`));
  return lines.length > 0 ? ['', `**${title}.**`, '', ...lines] : [];
}

function write(figures) {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = text.split('<!-- figures -->');
  const after = rest.split('<!-- end of figures -->')[1];
  writeFileSync(
    DOCUMENT,
    `${before}<!-- figures -->\n\n${figures}\n\n<!-- end of figures -->${after}`,
  );
}
