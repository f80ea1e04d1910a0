// Runs the race or the cuts in full, outside the tests:
//   node test/race/run.mjs race --sends 20000 --seed 1
//   node test/race/run.mjs cuts --cuts 500 --seed 1
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { createJiti } = require('jiti');
const { transformSync } = require('@swc/core');
// As the tests are built: jiti's own compiler refuses the entities' decorated fields.
const transform = ({ source, filename }) => ({ code: transformSync(source, { filename }).code });
const load = (file) => createJiti(import.meta.url, { fsCache: false, transform }).import(file);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    sends: { type: 'string', default: '20000' },
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    lines: { type: 'boolean', default: false },
  },
});
const [what = 'race'] = positionals;
const seed = Number(values.seed);
const say = (line) => console.log(line);
console.log(`${what}, seed ${seed}`);

const report = await (what === 'cuts'
  ? (await load('./cut.ts')).cutCommits({ cuts: Number(values.cuts), seed, say })
  : (await load('./race.ts')).race({
      sends: Number(values.sends),
      seed,
      // Over 20,000 sends: 40 stops, 25 kills, 60 rounds of terminations, 15 crashes of the database.
      blows: blowsFor(Number(values.sends) / 20_000),
      say,
    }));

const { lines, findings, ...figures } = report;
console.log(JSON.stringify(figures, null, 2));
if (values.lines) console.log(lines.join('\n'));
for (const finding of findings.slice(0, 50)) console.error(finding);
console.log(`${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

function blowsFor(share) {
  const some = (n) => Math.max(1, Math.round(n * share));
  return { stops: some(40), kills: some(25), terminations: some(60), crashes: some(15) };
}
