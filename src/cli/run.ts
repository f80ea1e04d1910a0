import { CommanderError } from 'commander';
import { ConfigError } from '../config.js';
import { EXIT, Failure, hintFor, type ExitCode, type ProblemBody } from './failure.js';
import type { Io } from './io.js';
import { programFor } from './program.js';
import { both, printable } from './text.js';

/** Runs one command line; gives its exit code (see EXIT) and never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const json = argv.includes('--json');
  try {
    return await programFor(io, json)(argv);
  } catch (error) {
    if (error instanceof CommanderError) return usageExit(error, io, json);
    const { exitCode, problem } = error instanceof Failure ? error : unforeseen(error as Error);
    io.err(json ? `${JSON.stringify(problem)}\n` : inWords(printable(problem)));
    return exitCode;
  }
}

/** Commander has said in words what was wrong, or has printed the help that was asked for. */
function usageExit(error: CommanderError, io: Io, json: boolean): ExitCode {
  if (error.code === 'commander.helpDisplayed' || error.code === 'commander.version')
    return EXIT.ok;
  if (json) {
    const detail = error.message.replace(/^error: /, '');
    const title = { title: 'Lệnh chưa đúng', detail };
    const en = { title: 'Wrong usage', detail };
    io.err(`${JSON.stringify({ type: 'urn:dung-han:problem:usage', ...title, en })}\n`);
  }
  return EXIT.usage;
}

function unforeseen(error: Error): Failure {
  const isConfig = error instanceof ConfigError;
  const title = isConfig
    ? { vi: 'Cấu hình chưa đúng', en: 'Wrong configuration' }
    : { vi: 'Lỗi', en: 'Error' };
  const { message } = error;
  const code = isConfig ? 'configuration' : 'failed';
  return Failure.local(isConfig ? EXIT.usage : EXIT.refused, code, title, {
    vi: message,
    en: message,
  });
}

function inWords(problem: ProblemBody): string {
  const { title, status, detail, en, errors = [], allowed, retryAfterSeconds } = problem;
  const hint = hintFor(problem);
  const lines = [
    `${title}${status ? ` (${status})` : ''}: ${detail}`,
    ...(en.detail === detail ? [] : [`  ${en.detail}`]),
    ...errors.map(({ field, ...text }) => `  - ${field}: ${both(text)}`),
    ...(allowed ? [`  Lúc này được gửi / allowed now: ${allowed.join(', ') || '—'}`] : []),
    ...(retryAfterSeconds ? [`  Thử lại sau / retry after: ${retryAfterSeconds} s`] : []),
    ...(hint ? [`  → ${both(hint)}`] : []),
    ...againUnder(problem),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function againUnder({ idempotencyKey }: ProblemBody): string[] {
  if (idempotencyKey === undefined) return [];
  return [
    '  → chạy lại đúng lệnh đó với cùng khóa, việc sẽ không bị làm hai lần / run the same command with the same key:',
    `    --key ${idempotencyKey}`,
  ];
}
