import type { HostedProcess } from '../engine/catalogue.js';
import type { Engine } from '../engine/engine.js';
import type { Random } from './random.js';
import type { DemoTexts } from './texts.js';
import { stepsOf, wayTo, Ways, type Onward, type Stop } from './ways.js';
import type { PathEvent } from '../paths/timed-case.js';

/** A case that somebody opens: of which process, on which way, and when. */
export interface Opening {
  hosted: HostedProcess;
  steps: PathEvent[];
  /** The machine's value at the end of that way. */
  aim: string;
  /**
   * comes-by: opened early enough to come to the end of its way, whatever is in the way. stands: so that it
   * has just come there. usual: opened at any time.
   */
  why: 'comes-by' | 'stands' | 'usual';
}

/** A person's step takes a few days, a wait as long as a deadline. */
const DAYS_A_STEP = 4;
const DAYS_A_WAIT = 25;
const DAYS_TO_BE_TOLD = 20;

/** What a case is meant to come to. */
export interface Wish {
  /** The machine's value at which it arrives. */
  aim?: string | null;
  /** What its parent waits to be told. */
  tells?: readonly string[];
}

export class Casting {
  private readonly ways = new Map<string, Ways>();

  constructor(
    private readonly engine: Engine,
    private readonly startMs: number,
    private readonly habits: Pick<DemoTexts, 'shares' | 'seldom'>,
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
   * `count` cases over all processes, and more where it takes more: first those that come by every state,
   * then those that stand in each, then the usual ones.
   */
  openings(count: number, random: Random): Opening[] {
    const processes = this.engine.catalogue.all();
    const passing = processes.map((hosted) => this.waysOf(hosted).passing());
    const opening = (hosted: HostedProcess, stop: Stop, why: Opening['why']): Opening => ({
      hosted,
      steps: stepsOf(wayTo(stop)),
      aim: stop.value,
      why,
    });
    const chosen = processes.flatMap((hosted, i) =>
      passing[i]!.map((stop) => opening(hosted, stop, 'comes-by')),
    );
    const standing = processes.flatMap((hosted, i) =>
      this.waysOf(hosted)
        .standing(passing[i]!)
        .map((stop) => opening(hosted, stop, 'stands')),
    );
    while (standing.length > 0 && chosen.length < count) {
      chosen.push(...standing.splice(Math.floor(random.next() * standing.length), 1));
    }
    while (chosen.length < count) {
      const hosted = random.weighted(processes, ({ process }) => this.shareOf(process.key));
      const ways = this.waysOf(hosted).stops.map((stop) => ({ stop, steps: stepsOf(wayTo(stop)) }));
      chosen.push(opening(hosted, this.usual(ways, random).stop, 'usual'));
    }
    return chosen;
  }

  /** What may become of a case that stands here, if possible what is wished; nothing where no way is known. */
  onward(hosted: HostedProcess, value: string, random: Random, wish: Wish = {}): PathEvent[] {
    const known = this.waysOf(hosted);
    const aimed = wish.aim ? known.toward(wish.aim, value) : [];
    if (aimed.length > 0) return random.pick(aimed).steps;
    const ways = known.onward(value);
    if (ways.length === 0) return [];
    const awaited = ({ tells }: Onward): number =>
      wish.tells?.filter((event) => tells.includes(event)).length ?? 0;
    const most = Math.max(...ways.map(awaited));
    const among = ways.filter((way) => awaited(way) === most);
    if (most === 0) return this.usual(among, random).steps;
    // A parent waits for it: not only when a deadline has passed as well.
    const fewest = Math.min(...among.map(({ steps }) => waitsIn(steps)));
    return random.pick(among.filter(({ steps }) => waitsIn(steps) === fewest)).steps;
  }

  private shareOf(process: string): number {
    return this.habits.shares[process] ?? 1;
  }

  /** Most cases come to their end, and by the long way, which is the proper one. */
  private usual<T extends { stop: Stop; steps: PathEvent[] }>(ways: T[], random: Random): T {
    const ends = ways.filter(({ stop }) => stop.final);
    const among = ends.length > 0 && random.chance(0.85) ? ends : ways;
    return random.weighted(among, ({ steps }) => {
      const odd = steps.some((step) => step.type === 'send' && this.isSeldom(step.event));
      return steps.length ** 3 * (odd ? 0.05 : 1) * 0.1 ** waitsIn(steps);
    });
  }

  private isSeldom(event: string): boolean {
    return this.habits.seldom.includes(event);
  }
}

function waitsIn(steps: readonly PathEvent[]): number {
  return steps.filter(({ type }) => type === 'wait').length;
}

export function daysOf(steps: readonly PathEvent[]): number {
  const days = { open: 0, send: DAYS_A_STEP, notices: 0, wait: DAYS_A_WAIT, tell: DAYS_TO_BE_TOLD };
  return steps.reduce((sum, { type }) => sum + days[type], 0);
}
