import type { HostedProcess } from '../engine/catalogue.js';
import type { PathEvent } from '../paths/timed-case.js';
import type { Random } from './random.js';
import type { Dresser } from './texts.js';

/** One case as the demonstration tells it: what is still to happen, and in which manner. */
export interface Tale {
  /** The same in two demonstrations of one seed, whatever ids their cases have. */
  name: string;
  hosted: HostedProcess;
  authority: string;
  random: Random;
  dresser: Dresser;
  /** What is still to happen, the next step first. */
  steps: PathEvent[];
  /** The machine's value at which the case is meant to arrive; null where anything will do. */
  aim: string | null;
  /** The steps from the end of the list at which somebody is late; -1: nobody ever is. */
  lateAt: number;
  /** Spread over the time that is left, as plan items are, instead of done within days. */
  paced: boolean;
  caseId: string;
  /** Acts sent so far: part of their keys. */
  acts: number;
  /** Who did the last act. */
  last: string;
  /** Visits that found nothing told by a parent or a child. */
  waits: number;
  /** How often another way was taken because the one meant was closed. */
  turns: number;
}

/** How a demonstration went: shown at its start, and asserted by its test. */
export interface Told {
  opened: number;
  sent: number;
  notes: number;
  files: number;
  /** Steps that the case did not take: 'process EVENT: problem'. */
  refused: Map<string, number>;
  /** Steps that nobody may do: 'process EVENT in unit'. */
  nobody: Map<string, number>;
}

export function count(map: Map<string, number>, what: string): void {
  map.set(what, (map.get(what) ?? 0) + 1);
}
