import { getAdjacencyMap, getShortestPaths } from '@xstate/graph';
import type { Json } from '../../machines/process.js';
import { parseInstant } from '../calendar/day.js';
import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import { checkPayload } from '../engine/payload.js';
import { Problem } from '../engine/problem.js';
import type { Office } from '../office/office.js';
import { declaredBy, keptOutBy, type Declared } from './declared.js';
import { goalsMet, goalsOf, type Goal } from './goals.js';
import { cover, type Edge } from './cover.js';
import { identityOf, snapshotOf, type PathEvent, type TimedCase } from './timed-case.js';
import { TimedLogic } from './timed-logic.js';

export interface ExploreOptions {
  /** The instant from which the walk starts: an ordinary Monday when left out. */
  start?: string;
  /** The processes that a notice may open; only this one when left out. */
  catalogue?: Pick<Catalogue, 'find'>;
  /** Distinct states of the case explored for each input. */
  statesMax?: number;
  /** Steps of one path. */
  depthMax?: number;
  /** Steps that all paths together may take beyond those that the coverage needs. */
  stepsMax?: number;
}

export const ORDINARY_START = '2026-06-01T08:00:00.000+07:00';
export const STATES_MAX = 2_000;
export const DEPTH_MAX = 40;
export const STEPS_MAX = 250;

/** One path from the opening on, and what it meets. */
export interface Path {
  events: PathEvent[];
  /** The case after each step, at the exploration's start. */
  cases: TimedCase[];
  met: string[];
}

export interface Cut {
  what: string;
  why: string;
}

export interface Failure {
  path: PathEvent[];
  event: PathEvent;
  message: string;
}

export interface Exploration {
  hosted: HostedProcess;
  start: string;
  declared: Declared;
  goals: Goal[];
  paths: Path[];
  /** Required goals that no path meets. */
  missing: string[];
  /** Steps at which the process itself fails: the service would refuse them or halt the case. */
  failures: Failure[];
  cut: Cut[];
  modelStates: { found: number; walked: number };
  modelSteps: { found: number; walked: number };
}

/** A process explored over its timed logic, and the paths that are worth walking on the service. */
export function explore(
  hosted: HostedProcess,
  office: Office,
  options: ExploreOptions = {},
): Exploration {
  const start = options.start ?? ORDINARY_START;
  const catalogue = options.catalogue ?? { find: (key) => (key === hosted.process.key ? hosted : null) };
  const logic = new TimedLogic(hosted, office, catalogue, parseInstant(start)!);
  checkSamples(logic);
  const limits = { states: options.statesMax ?? STATES_MAX, depth: options.depthMax ?? DEPTH_MAX };
  const graph = graphOf(logic, limits);
  const declared = declaredBy(hosted.process);
  const goals = goalsOf(declared);
  const covering = cover(graph.edges, goals, options.stepsMax ?? STEPS_MAX);
  const met = new Set(covering.paths.flatMap((path) => path.met));
  return {
    hosted,
    start,
    declared,
    goals,
    paths: covering.paths,
    missing: goals.filter(({ id, required }) => required && !met.has(id)).map(({ id }) => id),
    failures: graph.failures,
    cut: [...graph.cut, ...covering.cut],
    modelStates: { found: graph.states, walked: covering.statesWalked },
    modelSteps: { found: graph.edges.length, walked: covering.edgesWalked },
  };
}

/** A sample that its own form refuses would look like an event that no state takes. */
function checkSamples(logic: TimedLogic): void {
  const { process } = logic.hosted;
  for (const event of logic.candidates({ ...logic.initial, state: EVERY_SAMPLE })) {
    if (event.type !== 'send' && event.type !== 'tell') continue;
    const payloadClass = (event.type === 'send' ? process.events : process.systemEvents)[event.event];
    if (!payloadClass) throw new Error(`fixtures.ts has samples of '${event.event}', which is no event.`);
    try {
      checkPayload(payloadClass, logic.payload(logic.initial, event));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const why = JSON.stringify(error.extra.errors);
      throw new Error(`fixtures.ts: sample ${event.sample} of '${event.event}' is refused: ${why}`);
    }
  }
}

const EVERY_SAMPLE = { snapshot: null as any, deadlines: { armed: [], runs: [] } };

interface Graph {
  edges: Edge[];
  states: number;
  failures: Failure[];
  cut: Cut[];
}

/** Every state of the case that the limits let be reached, and every step that each one takes. */
function graphOf(logic: TimedLogic, limits: { states: number; depth: number }): Graph {
  const { process } = logic.hosted;
  const projection = process.fixtures.identity as (context: any) => Json;
  const serializeState = (one: TimedCase): string => identityOf(one, projection);
  const perInput = new Map<string | null, number>();
  const cut = { states: new Map<string, number>(), depth: 0 };
  const failed: { at: TimedCase; event: PathEvent; message: string }[] = [];
  const known = new Map<TimedCase, PathEvent[]>();
  const explored = (one: TimedCase): PathEvent[] => {
    const count = (perInput.get(one.input) ?? 0) + 1;
    perInput.set(one.input, count);
    if (count > limits.states) cut.states.set(one.input!, count - limits.states);
    if (one.depth >= limits.depth) cut.depth++;
    if (count > limits.states || one.depth >= limits.depth) return [];
    return logic.candidates(one).filter((event) => {
      const { outcome, message } = logic.attempt(one, event);
      if (outcome === 'failed') failed.push({ at: one, event, message });
      return outcome === 'taken';
    });
  };
  const events = (one: TimedCase): PathEvent[] => {
    // The graph tools walk twice, once for the map and once for the paths.
    if (!known.has(one)) known.set(one, explored(one));
    return known.get(one)!;
  };
  const options: any = { events, serializeState, serializeEvent: JSON.stringify };
  const map = getAdjacencyMap(logic as any, options);
  const paths = getShortestPaths(logic as any, options) as unknown as XStatePath[];
  const byState = new Map(paths.map(({ state, steps }) => [serializeState(state), eventsOf(steps)]));
  const adjacency = Object.entries(map as unknown as Adjacency);
  const keptOut = new Map(
    adjacency.map(([key, { state }]) => [key, state.state ? keptOutAt(logic, state) : []]),
  );
  const edges = adjacency.flatMap(([from, { transitions }]) => {
    const path = byState.get(from)!;
    return Object.values(transitions).map(({ event }) => {
      const edge = edgeOf(logic, path, event, from, serializeState);
      return { ...edge, met: [...edge.met, ...keptOut.get(edge.to)!] };
    });
  });
  return {
    edges,
    states: byState.size - 1,
    failures: failed.map(({ at, event, message }) => ({
      path: byState.get(serializeState(at))!,
      event,
      message,
    })),
    cut: cutBy(cut, limits),
  };
}

type XStatePath = { state: TimedCase; steps: { event: PathEvent | { type: 'xstate.init' } }[] };
type Adjacency = {
  [state: string]: { state: TimedCase; transitions: { [event: string]: { event: PathEvent; state: TimedCase } } };
};

function eventsOf(steps: XStatePath['steps']): PathEvent[] {
  return steps.slice(1).map(({ event }) => event as PathEvent);
}

/** A step from a state, as the shortest path to that state meets it; its case is computed, not merged. */
function edgeOf(
  logic: TimedLogic,
  path: PathEvent[],
  event: PathEvent,
  from: string,
  serializeState: (one: TimedCase) => string,
): Edge {
  let one = logic.initial;
  for (const earlier of path) one = logic.attempt(one, earlier).after;
  if (serializeState(one) !== from) throw new Error(`The path does not lead to ${from}.`);
  const { after } = logic.attempt(one, event);
  return {
    from,
    to: serializeState(after),
    path: [...path, event],
    before: one,
    after,
    met: goalsMet(after),
    cases: () => casesAlong(logic, [...path, event]),
  };
}

export function casesAlong(logic: TimedLogic, events: readonly PathEvent[]): TimedCase[] {
  const cases: TimedCase[] = [];
  let one = logic.initial;
  for (const event of events) {
    one = logic.attempt(one, event).after;
    cases.push(one);
  }
  return cases;
}

/** What a state refuses: the walk sends it all there, and the service has to refuse it too. */
function keptOutAt(logic: TimedLogic, one: TimedCase): string[] {
  const refused = logic
    .candidates(one)
    .flatMap((event) =>
      event.type === 'send' && logic.attempt(one, event).outcome === 'refused' ? [event.event] : [],
    );
  return [...new Set(refused)]
    .flatMap((type) => keptOutBy(snapshotOf(one), type, []))
    .map((what) => `kept-out: ${what}`);
}

function cutBy(
  cut: { states: Map<string, number>; depth: number },
  limits: { states: number; depth: number },
): Cut[] {
  return [
    ...[...cut.states].map(([input, count]) => ({
      what: `${count} states of the input '${input}' were found and not explored further`,
      why: `at most ${limits.states} states are explored for each input`,
    })),
    ...(cut.depth > 0
      ? [
          {
            what: `${cut.depth} states were found and not explored further`,
            why: `a path has at most ${limits.depth} steps`,
          },
        ]
      : []),
  ];
}
