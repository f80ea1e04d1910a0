import type { Json } from '../../machines/process.js';
import { deadlineOf } from '../engine/advance.js';
import type { Exploration, Path } from './explore.js';
import { snapshotOf, type PathEvent, type TimedCase } from './timed-case.js';

export interface DescribedPath {
  steps: string[];
  length: number;
  timersFired: string[];
  timersBeaten: string[];
  finalState: Json;
  status: string;
}

export interface DescribedPaths {
  process: string;
  version: number;
  behaviour: string;
  start: string;
  states: { found: number; walked: number };
  steps: { found: number; walked: number };
  paths: DescribedPath[];
  missing: string[];
  failures: string[];
  cut: { what: string; why: string }[];
}

/** An exploration as plain data: every path that is walked, and what was cut. */
export function describePaths(exploration: Exploration): DescribedPaths {
  const { process, behaviour } = exploration.hosted;
  return {
    process: process.key,
    version: process.version,
    behaviour,
    start: exploration.start,
    states: exploration.modelStates,
    steps: exploration.modelSteps,
    paths: exploration.paths.map(describePath),
    missing: exploration.missing,
    failures: exploration.failures.map(
      ({ path, event, message }) =>
        `${[...path, event].map((each) => stepName(each)).join(' → ')}: ${message}`,
    ),
    cut: exploration.cut,
  };
}

function describePath({ events, cases }: Path): DescribedPath {
  const entries = cases.flatMap((one) => one.entries);
  const last = snapshotOf(cases.at(-1)!);
  return {
    steps: events.map((event, i) => stepName(event, cases[i])),
    length: events.length,
    timersFired: entries.flatMap(({ fired }) => (fired ? [deadlineOf(fired)] : [])),
    timersBeaten: entries.flatMap(({ beaten }) => beaten.map(deadlineOf)),
    finalState: last.value as Json,
    status: last.status,
  };
}

/** 'open portal', 'ACCEPT_OWN[1]', 'wait handling', 'told PARENT_CANCELLED[0]', 'notices delivered'. */
export function stepName(event: PathEvent, after?: TimedCase): string {
  switch (event.type) {
    case 'open':
      return `open ${event.input}`;
    case 'send':
      return `${event.event}[${event.sample}]`;
    case 'tell':
      return `told ${event.event}[${event.sample}]`;
    case 'notices':
      return 'notices delivered';
    case 'wait': {
      const fired = (after?.entries ?? []).flatMap((entry) => entry.fired ?? []);
      return fired.length > 0 ? `wait ${fired.map(deadlineOf).join(' + ')}` : 'wait';
    }
  }
}
