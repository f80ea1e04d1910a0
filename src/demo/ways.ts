import type { Json, JsonObject } from '../../machines/process.js';
import type { Catalogue, HostedProcess } from '../engine/catalogue.js';
import { nodesOf, pathOf } from '../engine/check.js';
import type { Office } from '../office/office.js';
import { identityOf, snapshotOf, type PathEvent, type TimedCase } from '../paths/timed-case.js';
import { TimedLogic } from '../paths/timed-logic.js';

/** A place where a case may stand, and how it came there. */
export interface Stop {
  before: Stop | null;
  /** What led here from the stop before; null where nothing has happened yet. */
  step: PathEvent | null;
  /** The machine's value as JSON; '' before the opening. */
  value: string;
  /** Dotted paths of the states active here. */
  states: readonly string[];
  final: boolean;
  /** What the step here tells the case's parent. */
  tells: readonly string[];
  depth: number;
}

/** A way on from some stop. */
export interface Onward {
  stop: Stop;
  steps: PathEvent[];
  /** What a parent is told on it. */
  tells: readonly string[];
}

/** Cases that are looked at for one process before whatever is still unseen is given up. */
const STOPS_MAX = 1_200;

/**
 * The shortest ways through a process by its own samples, until every state has been seen. The whole
 * graph, which the tests walk, would take a start of the demonstration ten times as long.
 */
export class Ways {
  private constructor(
    readonly stops: readonly Stop[],
    /** States of the machine in which no case comes to stand by its samples. */
    readonly unseen: readonly string[],
  ) {}

  static of(hosted: HostedProcess, office: Office, catalogue: Catalogue, startMs: number): Ways {
    const logic = new TimedLogic(hosted, office, catalogue, startMs);
    const projection = hosted.process.fixtures.identity as (context: any) => Json;
    const unseen = new Set(
      nodesOf(hosted.process.machine.root)
        .filter((node) => node.parent && node.type !== 'history')
        .map(pathOf),
    );
    const known = new Set<string>();
    const stops: Stop[] = [];
    // By what it costs, the cheapest first.
    const open: { one: TimedCase; stop: Stop }[][] = [
      [{ one: logic.initial, stop: stopOf(logic.initial, null, null) }],
    ];
    for (let cost = 0; cost < open.length; cost++) {
      for (const { one, stop } of open[cost] ?? []) {
        if (unseen.size === 0 || stops.length > STOPS_MAX) break;
        const identity = identityOf(one, projection);
        if (known.has(identity)) continue;
        known.add(identity);
        if (stop.step) stops.push(stop);
        for (const state of stop.states) unseen.delete(state);
        for (const step of logic.candidates(one)) {
          const { outcome, after } = logic.attempt(one, step);
          if (outcome !== 'taken' || known.has(identityOf(after, projection))) continue;
          (open[cost + costOf(step)] ??= []).push({ one: after, stop: stopOf(after, stop, step) });
        }
      }
    }
    return new Ways(stops, [...unseen]);
  }

  /** A few stops whose ways come by every state that can be reached. */
  passing(): Stop[] {
    const missing = new Set(this.stops.flatMap(({ states }) => states));
    const chosen: Stop[] = [];
    while (missing.size > 0) {
      const gains = this.stops.map((stop) => {
        const seen = new Set(wayTo(stop).flatMap(({ states }) => states));
        return { stop, seen, gain: [...seen].filter((state) => missing.has(state)).length };
      });
      const best = gains.reduce((a, b) => (b.gain > a.gain ? b : a));
      chosen.push(best.stop);
      for (const state of best.seen) missing.delete(state);
    }
    return chosen;
  }

  /** The first stop at each state that the stops given do not stand in. */
  standing(beside: readonly Stop[]): Stop[] {
    const seen = new Set(beside.flatMap(({ states }) => states));
    return this.stops.filter((stop) => {
      const isNew = stop.states.some((state) => !seen.has(state));
      for (const state of stop.states) seen.add(state);
      return isNew;
    });
  }

  /** The stops that a case standing at this value may still come to, each with the way there. */
  onward(value: string): Onward[] {
    return this.stops.flatMap((stop) => {
      const way = wayTo(stop);
      return onwardAfter(
        way,
        way.findLastIndex((one) => one.value === value),
      );
    });
  }

  /**
   * The ways to one value from what is most like another: a region that goes its own way (the portal's
   * answers) need not be as the samples had it.
   */
  toward(aim: string, value: string): Onward[] {
    const states = new Set(statesOf(JSON.parse(value)));
    const likeness = (stop: Stop): number =>
      stop.states.filter((state) => states.has(state)).length / states.size;
    const ways = this.stops.filter((stop) => stop.value === aim).map(wayTo);
    const most = Math.max(...ways.flat().map(likeness));
    if (most < 0.5) return [];
    return ways.flatMap((way) =>
      onwardAfter(
        way,
        way.findLastIndex((stop) => likeness(stop) === most),
      ),
    );
  }
}

function onwardAfter(way: readonly Stop[], at: number): Onward[] {
  if (at === -1 || at === way.length - 1) return [];
  const left = way.slice(at + 1);
  const tells = left.flatMap((stop) => stop.tells);
  return [{ stop: way.at(-1)!, steps: stepsOf(left), tells }];
}

/** Every dotted path of a machine's value: {"a":{"b":"c"}} is a, a.b and a.b.c. */
export function statesOf(value: Json, above = ''): string[] {
  if (typeof value === 'string') return [above + value];
  return Object.entries(value as JsonObject).flatMap(([name, inner]) => [
    above + name,
    ...statesOf(inner, `${above}${name}.`),
  ]);
}

/** The stops from the opening on, the given one last. */
export function wayTo(stop: Stop): Stop[] {
  const way: Stop[] = [];
  for (let one: Stop | null = stop; one?.step; one = one.before) way.unshift(one);
  return way;
}

export function stepsOf(way: readonly Stop[]): PathEvent[] {
  return way.map(({ step }) => step!);
}

/** A way on which somebody is late is taken where there is no other within a few steps. */
function costOf({ type }: PathEvent): number {
  return { open: 1, send: 1, notices: 1, tell: 2, wait: 4 }[type];
}

function stopOf(one: TimedCase, before: Stop | null, step: PathEvent | null): Stop {
  const snapshot = one.state && snapshotOf(one);
  return {
    before,
    step,
    value: snapshot ? JSON.stringify(snapshot.value) : '',
    states: snapshot ? snapshot._nodes.filter(({ parent }) => parent).map(pathOf) : [],
    final: snapshot?.status === 'done',
    tells: one.entries.flatMap(({ told }) =>
      told.flatMap((notice) => (notice.type === 'tell-parent' ? notice.event : [])),
    ),
    depth: (before?.depth ?? -1) + 1,
  };
}
