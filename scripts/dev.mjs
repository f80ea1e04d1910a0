// Both sides while they are worked on: the service starts anew when its files change, the screens at once.
// `npm run dev` with the office's own database, `npm run dev -- sandbox` with the testers' one.
import { spawn } from 'node:child_process';

const sandbox = process.argv.includes('sandbox') ? ['--entryFile', 'src/sandbox/main'] : [];
const sides = [
  ['npx', 'nest', 'start', '--watch', ...sandbox],
  ['npm', 'run', '--silent', 'dev', '-w', 'web'],
].map(([command, ...rest]) =>
  // Each in a group of its own, so that what it starts ends with it.
  spawn(command, rest, { stdio: 'inherit', detached: true }),
);

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  for (const { pid } of sides) {
    try {
      process.kill(-pid, 'SIGTERM');
    } catch {
      // It has ended already.
    }
  }
  process.exitCode = code;
}

for (const side of sides) side.once('exit', (code) => end(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(0));
