import { parseInstant } from '../calendar/day.js';
import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import { checkPayload } from '../engine/payload.js';
import { Problem } from '../engine/problem.js';
import type { Office } from '../office/office.js';
import { cover } from './cover.js';
import { declaredBy, type Declared } from './declared.js';
import { goalsOf, type Goal } from './goals.js';
import { graphOf } from './graph.js';
import type { PathEvent, TimedCase } from './timed-case.js';
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
  /** It knows what became of every step that was tried. */
  logic: TimedLogic;
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
  const catalogue = options.catalogue ?? {
    find: (key) => (key === hosted.process.key ? hosted : null),
  };
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
    logic,
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
    const payloadClass = (event.type === 'send' ? process.events : process.systemEvents)[
      event.event
    ];
    if (!payloadClass)
      throw new Error(`fixtures.ts has samples of '${event.event}', which is no event.`);
    try {
      checkPayload(payloadClass, logic.payload(logic.initial, event));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const why = JSON.stringify(error.extra.errors);
      throw new Error(`fixtures.ts: sample ${event.sample} of '${event.event}' is refused: ${why}`);
    }
  }
}

const EVERY_SAMPLE = { snapshot: null as any, deadlines: { armed: [], runs: [] }, doers: {} };
