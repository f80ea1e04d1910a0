import type { JsonObject } from '../../machines/process.js';
import type { RecountCommand, Recounts } from '../engine/recounts.js';

/** A recount line by line: what it is about, the cases with progress between them, and what it came to. */
export async function* recountLines(
  recounts: Recounts,
  command: RecountCommand,
  head: JsonObject,
): AsyncGenerator<object> {
  const counted = { cases: 0, deadlines: 0, fired: 0, left: 0, applied: 0 };
  let looked = 0;
  yield head;
  for await (const line of recounts.run(command)) {
    if ('looked' in line) {
      ({ looked } = line);
      yield line;
      continue;
    }
    counted.cases += 1;
    counted.deadlines += line.moved.length;
    counted.fired += line.fired.length;
    if (line.left) counted.left += 1;
    if (line.applied) counted.applied += 1;
    yield line;
  }
  yield { done: true, apply: command.instead === null, looked, ...counted };
}
