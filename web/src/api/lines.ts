import { answer } from './client';
import { notReached, problemOf } from './problem';

interface Line {
  done?: unknown;
  problem?: { status?: number };
}

/** What comes line by line (NDJSON), told as it comes. @throws Problem where it could not begin */
export async function eachLine<T>(
  call: Parameters<typeof answer>[0],
  onLine: (line: T) => void,
): Promise<void> {
  const stream = await answer<ReadableStream<Uint8Array>>(call);
  const reader = stream.pipeThrough(new TextDecoderStream() as never).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + ((value as string | undefined) ?? '')).split('\n');
    rest = done ? '' : lines.pop()!;
    for (const line of lines) if (line) onLine(JSON.parse(line) as T);
    if (done) return;
  }
}

/**
 * The same, to its last line. One that breaks off, or that says what went wrong half way, is not done:
 * sent again under its key it goes on. @throws Problem
 */
export async function wholeLines<T extends object>(
  call: Parameters<typeof answer>[0],
  onLine: (line: T) => void,
): Promise<T> {
  const seen: { last?: T & Line } = {};
  try {
    await eachLine<T>(call, (line) => {
      seen.last = line;
      onLine(line);
    });
  } catch (error) {
    // The connection was lost between two lines.
    throw error instanceof TypeError ? notReached() : error;
  }
  const { last } = seen;
  if (last?.problem) throw problemOf(last.problem.status ?? 500, last.problem);
  if (!last?.done) throw notReached();
  return last;
}
