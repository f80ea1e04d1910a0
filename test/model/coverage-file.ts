import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.js';
import { describePaths } from '../../src/paths/describe.js';
import type { Exploration } from '../../src/paths/explore.js';
import { STARTS, type StartName } from './starts.js';
import type { Walked } from './walker.js';

const FOLDER = join(projectRoot(), 'coverage', 'paths');
const DATABASE = process.env.DATABASE_URL ? 'postgres' : 'sqlite';
const FILE = join(projectRoot(), 'coverage', 'paths.json');

/** What one start's walk of one process came to, as it stands in the file. */
interface StartCoverage {
  database: string;
  at: string;
  why: string;
  behaviour: string;
  paths: { walked: number; of: number };
  steps: number;
  stepsRefused: number;
  stepsSkipped: number;
  requests: number;
  refusalsChecked: number;
  caseStates: number;
  goalsMet: { met: number; of: number };
}

type Part = { [process: string]: StartCoverage };

/**
 * Starts are walked at the same time in several workers: each writes a part of its own, and whoever
 * comes last puts all parts together.
 */
export function writeCoverage(
  start: StartName,
  walks: readonly { exploration: Exploration; walked: Walked }[],
): void {
  mkdirSync(FOLDER, { recursive: true });
  const part = Object.fromEntries(
    walks.map(({ exploration, walked }) => [
      exploration.hosted.process.key,
      startCoverage(start, exploration, walked),
    ]),
  );
  writeWhole(join(FOLDER, `${start}-${DATABASE}.json`), part);
  const explorations = walks.map(({ exploration }) => exploration);
  for (let parts = ''; parts !== partsNow();) {
    parts = partsNow();
    writeWhole(FILE, together(explorations, JSON.parse(parts)));
  }
}

function startCoverage(start: StartName, exploration: Exploration, walked: Walked): StartCoverage {
  const required = exploration.goals.filter((goal) => goal.required);
  return {
    database: DATABASE,
    ...STARTS[start],
    behaviour: exploration.hosted.behaviour,
    paths: { walked: walked.paths, of: exploration.paths.length },
    steps: walked.steps,
    stepsRefused: walked.stepsRefused,
    stepsSkipped: walked.stepsSkipped,
    requests: walked.requests,
    refusalsChecked: walked.refusals,
    caseStates: walked.states.size,
    goalsMet: {
      met: required.filter(({ id }) => walked.goals.has(id)).length,
      of: required.length,
    },
  };
}

function partsNow(): string {
  const parts = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name.slice(0, -'.json'.length), readFileSync(join(FOLDER, name), 'utf8')]);
  return JSON.stringify(parts.map(([name, body]) => [name, JSON.parse(body!)]));
}

function together(explorations: readonly Exploration[], parts: [string, Part][]): object {
  return Object.fromEntries(
    explorations.map((exploration) => {
      const { process, behaviour } = exploration.hosted;
      // A part of an earlier run, of a machine that has changed since, says nothing any more.
      const starts = parts.filter(([, part]) => part[process.key]?.behaviour === behaviour);
      return [
        process.key,
        {
          ...coverageOf(exploration),
          starts: Object.fromEntries(starts.map(([name, part]) => [name, part[process.key]])),
        },
      ];
    }),
  );
}

/** States, transitions and timers with the numbers of the paths that cover them. */
function coverageOf(exploration: Exploration): object {
  const { declared, goals, paths } = exploration;
  const { states: caseStates, steps: caseSteps, ...described } = describePaths(exploration);
  const on = (goal: string): number[] =>
    paths.flatMap(({ met }, i) => (met.includes(goal) ? [i] : []));
  const counted = (kind: string): { covered: number; of: number } => {
    const ofKind = goals.filter((goal) => goal.kind === kind);
    return { covered: ofKind.filter(({ id }) => on(id).length > 0).length, of: ofKind.length };
  };
  return {
    version: described.version,
    behaviour: described.behaviour,
    summary: {
      states: counted('state'),
      transitions: counted('branch'),
      timersFired: counted('timer-fired'),
      timersBeaten: counted('timer-beaten'),
      guardsKeptOut: counted('kept-out'),
      caseStates,
      caseSteps,
      paths: paths.length,
    },
    missing: described.missing,
    failures: described.failures,
    cut: described.cut,
    guardsNeverClosed: goals
      .filter(({ kind, id }) => kind === 'kept-out' && on(id).length === 0)
      .map(({ id }) => id.slice('kept-out: '.length)),
    states: Object.fromEntries(declared.states.map((state) => [state, on(`state: ${state}`)])),
    transitions: declared.branches.map(({ id, ...branch }) => ({
      ...branch,
      paths: on(`branch: ${id}`),
    })),
    timers: declared.timers.map(({ id, deadline, state }) => ({
      deadline,
      state,
      fired: on(`timer-fired: ${id}`),
      beaten: on(`timer-beaten: ${id}`),
    })),
    paths: described.paths.map((path, number) => ({ number, ...path })),
  };
}

function writeWhole(file: string, content: object): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 1)}\n`);
  renameSync(unfinished, file);
}
