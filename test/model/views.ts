import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../machines/process.js';
import { runsOf, snapshotOf, type TimedCase } from '../../src/paths/timed-case.js';
import { childCode, childId } from '../../src/paths/timed-logic.js';

/** What model and service have to agree on after every step. */
export interface CaseView {
  state: Json;
  status: string;
  seq: number;
  context: Json;
  deadlines: { id: string; name: string; dueOn: string | null; status: string }[];
}

export function modelView(one: TimedCase): CaseView {
  const { value, context, status } = snapshotOf(one);
  return {
    state: value as Json,
    status: status === 'done' ? 'done' : 'active',
    seq: one.seq,
    context: JSON.parse(JSON.stringify(context)),
    deadlines: runsOf(one).map(({ id, name, dueOn, status }) => ({ id, name, dueOn, status })),
  };
}

/** The service's answer, with the ids and codes of children as the model names them. */
export function serviceView(answer: any): CaseView {
  const names = new Map<string, string>();
  for (const { id, code, key } of answer.children) {
    names.set(id, childId(key));
    names.set(code, childCode(key));
  }
  return {
    state: answer.state,
    // A halted case is no more active; the reason shows in the difference.
    status: answer.halted ? `halted: ${answer.halted}` : answer.status,
    seq: answer.seq,
    context: renamed(answer.context, names),
    deadlines: answer.deadlines.map(({ id, name, dueOn, status }: any) => ({
      id,
      name,
      dueOn,
      status,
    })),
  };
}

/** Jest's matchers cost a hundred times the comparison: they are asked where there is something to say. */
export function mustEqual(seen: unknown, expected: unknown, where: () => string): void {
  if (isDeepStrictEqual(seen, expected)) return;
  expect({ where: where(), seen }).toEqual({ where: where(), seen: expected });
}

function renamed(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, renamed(item, names)]),
  );
}
