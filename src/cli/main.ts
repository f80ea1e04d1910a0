import { text } from 'node:stream/consumers';
import { readCliConfig, readConfig } from '../config.js';
import { run } from './run.js';

// `… history X | head` closes the pipe early; what was wanted has been printed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void run(process.argv.slice(2), {
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  stdin: () => text(process.stdin),
  outIsTty: process.stdout.isTTY === true,
  errIsTty: process.stderr.isTTY === true,
  cli: readCliConfig(),
  config: () => readConfig(),
}).then((code) => {
  // Not process.exit: what was written to a pipe may still be on its way.
  process.exitCode = code;
});
