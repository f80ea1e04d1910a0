import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Problem } from '../engine/problem.js';
import { toAnswer } from '../engine/problem-answer.js';

/**
 * Long work answers line by line (NDJSON), so that its progress shows and nothing is held in memory.
 * What fails before the first line is an ordinary answer; later it is a last line of its own.
 */
export async function streamLines(
  reply: FastifyReply,
  lines: AsyncGenerator<object>,
): Promise<void> {
  const first = await lines.next();
  async function* text(): AsyncGenerator<string> {
    try {
      if (!first.done) yield `${JSON.stringify(first.value)}\n`;
      for await (const line of lines) yield `${JSON.stringify(line)}\n`;
    } catch (error) {
      const problem =
        error instanceof Problem
          ? error
          : new Problem(500, 'failed', {
              vi: `Công việc dừng giữa chừng: ${(error as Error).message}`,
              en: `The work stopped half way: ${(error as Error).message}`,
            });
      yield `${JSON.stringify({ problem: toAnswer(problem).body })}\n`;
    }
  }
  await reply.type('application/x-ndjson').send(Readable.from(text()));
}
