import type { Declared } from './declared.js';
import type { TimedCase } from './timed-case.js';

/** Something that paths are to cover; the required ones fail the build when none does. */
export interface Goal {
  id: string;
  kind: 'state' | 'branch' | 'timer-fired' | 'timer-beaten' | 'kept-out';
  required: boolean;
}

/**
 * Every state, every (state, event, guard branch), every timer fired and beaten. That a state kept an
 * event out is asked for too, but not required: some guards close only on what a walk does not send
 * (a day in the past), which is for the scenarios to show.
 */
export function goalsOf(declared: Declared): Goal[] {
  return [
    ...declared.states.map((state) => goal('state', state)),
    ...declared.branches.map(({ id }) => goal('branch', id)),
    ...declared.timers.map(({ id }) => goal('timer-fired', id)),
    ...declared.timers.map(({ id }) => goal('timer-beaten', id)),
    ...declared.keptOut.map((id) => ({ ...goal('kept-out', id), required: false })),
  ];
}

function goal(kind: Goal['kind'], what: string): Goal {
  return { id: `${kind}: ${what}`, kind, required: true };
}

/** The goals that one step of a path meets. */
export function goalsMet(after: TimedCase): string[] {
  return after.entries.flatMap((entry) => [
    ...entry.states.map((state) => `state: ${state}`),
    ...entry.branches.map((branch) => `branch: ${branch}`),
    ...(entry.fired ? [`timer-fired: ${entry.fired}`] : []),
    ...entry.beaten.map((timer) => `timer-beaten: ${timer}`),
    ...entry.keptOut.map((kept) => `kept-out: ${kept}`),
  ]);
}

/** Sets of goals as bits: thousands of candidate paths are compared with what is still missing. */
export class GoalSet {
  private constructor(private readonly words: Uint32Array) {}

  static empty(size: number): GoalSet {
    return new GoalSet(new Uint32Array(Math.ceil(size / 32)));
  }

  with(indexes: readonly number[]): GoalSet {
    const words = this.words.slice();
    for (const index of indexes) words[index >> 5]! |= 1 << (index & 31);
    return new GoalSet(words);
  }

  add(other: GoalSet): void {
    for (let i = 0; i < this.words.length; i++) this.words[i]! |= other.words[i]!;
  }

  has(index: number): boolean {
    return (this.words[index >> 5]! & (1 << (index & 31))) !== 0;
  }

  /** How many goals of this set `other` does not have. */
  beyond(other: GoalSet): number {
    let count = 0;
    for (let i = 0; i < this.words.length; i++) {
      for (let bits = this.words[i]! & ~other.words[i]!; bits !== 0; bits &= bits - 1) count++;
    }
    return count;
  }
}
