import type { HostedProcess } from '../engine/catalogue.js';
import type { Engine } from '../engine/engine.js';
import type { Random } from './random.js';
import { stepsOf, wayTo, Ways, type Stop } from './ways.js';
import type { PathEvent } from '../paths/timed-case.js';

/** A case that somebody opens: of which process, on which way, and when. */
export interface Opening {
  hosted: HostedProcess;
  steps: PathEvent[];
  /** Opened as early as it takes to come to the end of its way; else at any time. */
  finishes: boolean;
}

/** A person's step takes a few days, a wait as long as a deadline. */
const DAYS_A_STEP = 4;
const DAYS_A_WAIT = 25;

export class Casting {
  private readonly ways = new Map<string, Ways>();

  constructor(
    private readonly engine: Engine,
    private readonly startMs: number,
  ) {}

  waysOf(hosted: HostedProcess): Ways {
    const { key } = hosted.process;
    let ways = this.ways.get(key);
    if (!ways) {
      const { office, catalogue } = this.engine;
      ways = Ways.of(hosted, office, catalogue, this.startMs);
      this.ways.set(key, ways);
    }
    return ways;
  }

  /**
   * At least `count` cases over all processes: first those that come by every state, then those that
   * stand in each, then more of the usual ones.
   */
  openings(count: number, random: Random): Opening[] {
    const processes = this.engine.catalogue.all();
    const passing = processes.map((hosted) => this.waysOf(hosted).passing());
    const chosen: Opening[] = [];
    const add = (hosted: HostedProcess, stop: Stop, finishes: boolean): void => {
      chosen.push({ hosted, steps: stepsOf(wayTo(stop)), finishes });
    };
    processes.forEach((hosted, i) => passing[i]!.forEach((stop) => add(hosted, stop, true)));
    const standing = processes.flatMap((hosted, i) =>
      this.waysOf(hosted)
        .standing(passing[i]!)
        .map((stop) => ({ hosted, stop })),
    );
    for (const { hosted, stop } of standing) {
      if (chosen.length < count) add(hosted, stop, true);
    }
    while (chosen.length < count) {
      const hosted = processes[chosen.length % processes.length]!;
      add(hosted, usual(this.waysOf(hosted).stops, random), false);
    }
    return chosen;
  }

  /** What may become of a case that stands here; nothing where no way is known. */
  onward(hosted: HostedProcess, value: string, random: Random): PathEvent[] {
    const ways = this.waysOf(hosted).onward(value);
    if (ways.length === 0) return [];
    return random.weighted(ways, ({ stop, steps }) => weightOf(stop, steps.length)).steps;
  }
}

export function daysOf(steps: readonly PathEvent[]): number {
  return steps.reduce((days, { type }) => days + (type === 'wait' ? DAYS_A_WAIT : DAYS_A_STEP), 0);
}

function usual(stops: readonly Stop[], random: Random): Stop {
  return random.weighted(stops, (stop) => weightOf(stop, stop.depth));
}

/** Most cases come to an end, and mostly by the long way that is the proper one. */
function weightOf({ final }: Stop, steps: number): number {
  return steps ** 2 * (final ? 6 : 1);
}
