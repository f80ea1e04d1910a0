import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readCliConfig, readConfig } from '../config.js';
import { run } from './run.js';

// `… history X | head` closes the pipe early; what was wanted has been printed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** What is typed is echoed by readline's own output, which for a password goes nowhere. */
async function ask(question: string, hidden: boolean): Promise<string> {
  if (hidden) process.stderr.write(question);
  const silent = new Writable({ write: (_bytes, _encoding, done) => done() });
  const output = hidden ? silent : process.stderr;
  const line = createInterface({ input: process.stdin, output, terminal: true });
  try {
    line.once('SIGINT', () => process.exit(130));
    return await line.question(hidden ? '' : question);
  } finally {
    line.close();
    if (hidden) process.stderr.write('\n');
  }
}

void run(process.argv.slice(2), {
  out: (line) => process.stdout.write(line),
  err: (line) => process.stderr.write(line),
  stdin: () => text(process.stdin),
  ask: process.stdin.isTTY ? ask : null,
  outIsTty: process.stdout.isTTY === true,
  errIsTty: process.stderr.isTTY === true,
  cli: readCliConfig(),
  config: () => readConfig(),
}).then((code) => {
  // Not process.exit: what was written to a pipe may still be on its way.
  process.exitCode = code;
});
