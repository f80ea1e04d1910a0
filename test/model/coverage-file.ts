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
  paths: { walked: number; of: number };
  steps: number;
  stepsRefused: number;
  stepsSkipped: number;
  requests: number;
  refusalsChecked: number;
  caseStates: number;
  goalsMet: { met: number; of: number };
}

interface ProcessCoverage {
  behaviour: string;
  starts: { [start: string]: StartCoverage };
}

/**
 * What the walk of one process covered. Processes are walked at the same time by several workers: each
 * writes a file of its own, and whoever comes last puts all of them together.
 */
export function writeCoverage(
  exploration: Exploration,
  walks: readonly [StartName, Walked][],
): void {
  mkdirSync(FOLDER, { recursive: true });
  const { hosted } = exploration;
  const { key } = hosted.process;
  const starts = walks.map(([start, walked]) => [
    `${start}-${DATABASE}`,
    startCoverage(start, exploration, walked),
  ]);
  const coverage = { ...coverageOf(exploration), starts: Object.fromEntries(starts) };
  writeWhole(join(FOLDER, `${key}-${DATABASE}.json`), coverage);
  for (let parts = ''; parts !== partsNow();) {
    parts = partsNow();
    writeWhole(FILE, together(JSON.parse(parts)));
  }
  say(key, coverage);
}

/** One line a process in the run's output: what was covered of what there is. */
function say(key: string, { summary, starts }: any): void {
  const { states, transitions, timersFired, paths } = summary;
  const walks = Object.values(starts) as StartCoverage[];
  const sum = (field: 'requests' | 'refusalsChecked'): number =>
    walks.reduce((so, one) => so + one[field], 0);
  const share = ({ covered, of }: { covered: number; of: number }): string => `${covered}/${of}`;
  process.stderr.write(
    `${key} (${DATABASE}): states ${share(states)}, transitions ${share(transitions)}, ` +
      `timers ${share(timersFired)}, ${paths} paths from ${walks.length} starts, ` +
      `${sum('requests')} requests, ${sum('refusalsChecked')} refusals\n`,
  );
}

function startCoverage(start: StartName, exploration: Exploration, walked: Walked): StartCoverage {
  const required = exploration.goals.filter((goal) => goal.required);
  return {
    database: DATABASE,
    ...STARTS[start],
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

/** One entry a process; the walk on the other database adds its starts where the machine is the same. */
function together(parts: [string, ProcessCoverage][]): object {
  const all: { [key: string]: ProcessCoverage } = {};
  for (const [name, part] of parts) {
    const key = name.replace(/-(sqlite|postgres)$/, '');
    const known = all[key];
    // A part of an earlier run, of a machine that has changed since, says nothing any more.
    if (!known || known.behaviour !== part.behaviour) all[key] = part;
    else known.starts = { ...known.starts, ...part.starts };
  }
  return all;
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
