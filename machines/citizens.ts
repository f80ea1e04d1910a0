import type { Day, JsonObject } from './basics.js';

/**
 * What citizens may do with cases of a process, without an account: send one in, follow it, rate the answer,
 * read what was published. A process without it is not seen from outside.
 */
export interface ForCitizens<E extends string, D extends string> {
  /** The fields of the input that the form asks for, in its order. */
  form: readonly string[];
  /** The input, from what the form gave and the day it came. */
  input: (given: JsonObject, today: Day) => JsonObject;
  /** The deadline that is promised to the sender, and the one by which they hear again once it has passed. */
  promised: D;
  nextWord: D;
  /** Which fields of which events the sender reads. */
  tells: { readonly [K in E]?: readonly string[] };
  /** The event by which it becomes public, and what everybody then reads. */
  published: { by: E; tells: { readonly [K in E]?: readonly string[] } };
  /** The event after which the sender may say how content they are. */
  answered: E;
}
