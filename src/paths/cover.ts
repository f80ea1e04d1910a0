import { GoalSet, type Goal } from './goals.js';
import type { Cut, Path } from './explore.js';
import type { PathEvent, TimedCase } from './timed-case.js';

/** A step from one state of the case to another, with the shortest path that takes it. */
export interface Edge {
  from: string;
  to: string;
  path: PathEvent[];
  before: TimedCase;
  after: TimedCase;
  /** The goals that this step meets. */
  met: string[];
  cases: () => TimedCase[];
}

export interface Covering {
  paths: Path[];
  cut: Cut[];
  statesWalked: number;
  edgesWalked: number;
}

interface Candidate {
  edge: Edge;
  /** The edges along its path, itself last. */
  along: Edge[];
  goals: GoalSet;
}

/**
 * Chooses paths: first those that meet every goal, each time the one that meets most of what is still
 * missing; then, while steps are left to spend, those to states and steps that no path has come by.
 */
export function cover(edges: readonly Edge[], goals: readonly Goal[], stepsMax: number): Covering {
  const candidates = candidatesOf(edges, goals);
  const chosen = new Set<Candidate>();
  const walked = new Set<Edge>();
  const choose = (candidate: Candidate): void => {
    chosen.add(candidate);
    for (const edge of candidate.along) walked.add(edge);
  };
  chooseForGoals(candidates, goals.length, choose);
  let spent = 0;
  const states = new Set([...walked].map(({ to }) => to));
  // Long paths first: they come by the states of the shorter ones.
  const byLength = [...candidates].sort((a, b) => b.along.length - a.along.length);
  for (const isNew of [
    ({ edge }: Candidate) => !states.has(edge.to),
    ({ edge }: Candidate) => !walked.has(edge),
  ]) {
    for (const candidate of byLength) {
      if (!isNew(candidate) || spent + candidate.along.length > stepsMax) continue;
      spent += candidate.along.length;
      choose(candidate);
      for (const { to } of candidate.along) states.add(to);
    }
  }
  const found = new Set(edges.map(({ to }) => to));
  const off = { states: found.size - states.size, steps: edges.length - walked.size };
  return {
    paths: withoutPrefixes([...chosen]).map(pathOf),
    statesWalked: states.size,
    edgesWalked: walked.size,
    cut: off.steps > 0 ? [cutOff(edges.length, off, stepsMax)] : [],
  };
}

function candidatesOf(edges: readonly Edge[], goals: readonly Goal[]): Candidate[] {
  const index = new Map(goals.map(({ id }, i) => [id, i]));
  const numbers = (met: readonly string[]): number[] => met.flatMap((id) => index.get(id) ?? []);
  // The edge that first reaches a case ends with the very object that the next one starts from.
  const reaching = new Map<TimedCase, Candidate>();
  const candidates: Candidate[] = [];
  const byLength = [...edges].sort((a, b) => a.path.length - b.path.length);
  for (const edge of byLength) {
    const head = reaching.get(edge.before);
    const candidate: Candidate = {
      edge,
      along: [...(head?.along ?? []), edge],
      goals: (head?.goals ?? GoalSet.empty(goals.length)).with(numbers(edge.met)),
    };
    candidates.push(candidate);
    if (!reaching.has(edge.after)) reaching.set(edge.after, candidate);
  }
  return candidates;
}

function chooseForGoals(
  candidates: readonly Candidate[],
  goals: number,
  choose: (candidate: Candidate) => void,
): void {
  const met = GoalSet.empty(goals);
  for (;;) {
    let best: Candidate | null = null;
    let gain = 0;
    for (const candidate of candidates) {
      const more = candidate.goals.beyond(met);
      // Candidates come shortest first, so of equal ones the shortest is taken.
      if (more > gain) [best, gain] = [candidate, more];
    }
    if (!best) return;
    met.add(best.goals);
    choose(best);
  }
}

/** A path that another one begins with is walked with that other one. */
function withoutPrefixes(chosen: Candidate[]): Candidate[] {
  const inner = new Set(chosen.flatMap(({ along }) => along.slice(0, -1)));
  return chosen.filter(({ edge }) => !inner.has(edge));
}

function pathOf({ along, edge }: Candidate): Path {
  return {
    events: edge.path,
    cases: edge.cases(),
    met: [...new Set(along.flatMap(({ met }) => met))],
  };
}

function cutOff(found: number, off: { states: number; steps: number }, stepsMax: number): Cut {
  return {
    what: `${off.steps} of ${found} steps between states of the case, and ${off.states} of these states, are on no path`,
    why: `beyond what the coverage needs, all paths together take at most ${stepsMax} steps`,
  };
}
