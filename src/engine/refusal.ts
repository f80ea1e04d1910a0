import { SYSTEM_ROLE } from '../office/office.js';
import type { Actor } from './log.js';
import { notWritten } from './committer.js';
import { conflict, Problem } from './problem.js';

/**
 * A machine that fails on an event refuses it; the case stays as it was. What a person is told is kept
 * under the key; the host's own act is tried again, unless the case has moved on.
 * @throws Problem that is not to be kept.
 */
export function refusalOf(error: unknown, by: Actor): Problem {
  const problem = error instanceof Problem ? error : processFailed(error as Error);
  const kept =
    by.role === SYSTEM_ROLE ? problem.code === 'event-not-allowed' : problem.status < 500;
  if (!kept) throw problem;
  return problem;
}

/**
 * What is asked of the database on the way to a step is not the machine's: where it fails, nothing is refused, and
 * nothing is kept under the key.
 */
export async function asked<T>(answer: T | Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof Problem ? error : notWritten(error);
  }
}

function processFailed(error: Error): Problem {
  const problem = conflict(
    'process-failed',
    `Quy trình không xử lý được sự kiện này: ${error.message}. Vụ việc không thay đổi; hãy báo người quản trị.`,
    `The process could not take this event: ${error.message}. The case is unchanged; tell the administrator.`,
  );
  problem.cause = error;
  return problem;
}
