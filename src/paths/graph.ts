import { getAdjacencyMap, getShortestPaths } from '@xstate/graph';
import type { Json } from '../../machines/process.js';
import type { Edge } from './cover.js';
import { keptOutBy } from './declared.js';
import type { Cut, Failure } from './explore.js';
import { goalsMet } from './goals.js';
import { identityOf, snapshotOf, type PathEvent, type TimedCase } from './timed-case.js';
import type { TimedLogic } from './timed-logic.js';

export interface Limits {
  /** Distinct states of the case for each input. */
  states: number;
  /** Steps of one path. */
  depth: number;
}

export interface Graph {
  edges: Edge[];
  states: number;
  failures: Failure[];
  cut: Cut[];
}

/** Every state of the case that the limits let be reached, and every step that each one takes. */
export function graphOf(logic: TimedLogic, limits: Limits): Graph {
  const projection = logic.hosted.process.fixtures.identity as (context: any) => Json;
  const identities = new WeakMap<TimedCase, string>();
  // The graph tools ask for each case several times.
  const serializeState = (one: TimedCase): string => {
    const known = identities.get(one) ?? identityOf(one, projection);
    identities.set(one, known);
    return known;
  };
  const frontier = new Frontier(logic, limits);
  const options: any = {
    events: (one: TimedCase) => frontier.events(one),
    serializeState,
    serializeEvent: JSON.stringify,
  };
  const states = Object.entries(getAdjacencyMap(logic as any, options) as unknown as Adjacency);
  const paths = getShortestPaths(logic as any, options) as unknown as XStatePath[];
  const byState = new Map(
    paths.map(({ state, steps }) => [serializeState(state), eventsOf(steps)]),
  );
  const keptOut = new Map(
    states.map(([key, { state }]) => [key, state.state ? keptOutAt(logic, state) : []]),
  );
  const edges = states.flatMap(([from, { transitions }]) =>
    Object.values(transitions).map(({ event }) => {
      const edge = edgeOf(logic, byState.get(from)!, event, from, serializeState);
      return { ...edge, met: [...edge.met, ...keptOut.get(edge.to)!] };
    }),
  );
  return {
    edges,
    states: byState.size - 1,
    failures: frontier.failed.map(({ at, event, message }) => ({
      path: byState.get(serializeState(at))!,
      event,
      message,
    })),
    cut: frontier.cut(),
  };
}

/** Which steps each state is left by; past a limit none, and it is counted. */
class Frontier {
  readonly failed: { at: TimedCase; event: PathEvent; message: string }[] = [];
  private readonly known = new Map<TimedCase, PathEvent[]>();
  private readonly perInput = new Map<string, number>();
  private tooDeep = 0;

  constructor(
    private readonly logic: TimedLogic,
    private readonly limits: Limits,
  ) {}

  /** The graph tools ask twice, once for the map and once for the paths. */
  events(one: TimedCase): PathEvent[] {
    if (!this.known.has(one)) this.known.set(one, this.explored(one));
    return this.known.get(one)!;
  }

  cut(): Cut[] {
    const { states, depth } = this.limits;
    const tooMany = [...this.perInput].filter(([, count]) => count > states);
    const deep = {
      what: `${this.tooDeep} states of the case were found and not explored further`,
      why: `a path has at most ${depth} steps`,
    };
    return [
      ...tooMany.map(([input, count]) => ({
        what: `${count - states} states of the input '${input}' were found and not explored further`,
        why: `at most ${states} states are explored for each input`,
      })),
      ...(this.tooDeep > 0 ? [deep] : []),
    ];
  }

  private explored(one: TimedCase): PathEvent[] {
    const input = one.input ?? '';
    const count = (this.perInput.get(input) ?? 0) + 1;
    this.perInput.set(input, count);
    const isDeep = one.depth >= this.limits.depth;
    if (isDeep) this.tooDeep++;
    if (isDeep || count > this.limits.states) return [];
    return this.logic.candidates(one).filter((event) => {
      const { outcome, message } = this.logic.attempt(one, event);
      if (outcome === 'failed') this.failed.push({ at: one, event, message });
      return outcome === 'taken';
    });
  }
}

type XStatePath = { state: TimedCase; steps: { event: PathEvent | { type: 'xstate.init' } }[] };
type Adjacency = {
  [state: string]: {
    state: TimedCase;
    transitions: { [event: string]: { event: PathEvent; state: TimedCase } };
  };
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

function casesAlong(logic: TimedLogic, events: readonly PathEvent[]): TimedCase[] {
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
