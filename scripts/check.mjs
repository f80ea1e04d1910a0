import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** `npm run check`: all that CI checks beside the tests, one part on each core, the longest first. */
const PARTS = [
  'eslint .',
  'tsc --noEmit',
  'tsc --noEmit -p web',
  'prettier --check .',
  'depcruise --config .dependency-cruiser.cjs src machines web/src',
  'node scripts/check-lock.mjs',
];

const waiting = [...PARTS];
const failed = [];
await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const part of failed) console.error(`✗ ${part}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work() {
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const { code, said } = await run(part);
    console.log(`${code === 0 ? '✓' : '✗'} ${part}`);
    if (code === 0) continue;
    console.error(said);
    failed.push(part);
  }
}

/** What a part says is shown when it has failed, all at once: two at a time would be read by nobody. */
function run(part) {
  return new Promise((done) => {
    let said = '';
    // npm puts the packages' commands on the path.
    const child = spawn(part, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('close', (code) => done({ code, said }));
  });
}
