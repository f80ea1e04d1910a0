import 'reflect-metadata';
import { parseInstant } from '../../src/calendar/day.js';
import { projectRoot } from '../../src/config.js';
import { Catalogue, OWN_MACHINES, type HostedProcess } from '../../src/engine/catalogue.js';
import { Office } from '../../src/office/office.js';
import { stepName } from '../../src/paths/describe.js';
import { explore, type Exploration, type Path } from '../../src/paths/explore.js';
import { accessDisagreements, disagreements, observe, trialsOf } from '../../src/paths/table.js';
import { TimedLogic } from '../../src/paths/timed-logic.js';
import { fillRegister } from '../support/register.js';
import { writeCoverage } from './coverage-file.js';
import { STARTS, type StartName } from './starts.js';
import { PathWalk, type HowToWalk, type Walked } from './walker.js';
import { World } from './world.js';

export const office = Office.read(projectRoot());
export const catalogue = Catalogue.load([OWN_MACHINES], office.roleSlugs());

const onPostgres = Boolean(process.env.DATABASE_URL);
/** Another start is other days, and a database sees none of them: PostgreSQL has the ordinary one. */
const starts = (onPostgres ? ['ordinary'] : Object.keys(STARTS)) as StartName[];

/**
 * What a state refuses is asked where days are ordinary: another start moves the days alone, and another
 * database is asked whether it brings back the state, on which refusing and allowing rest.
 */
const HOW = {
  ordinary: { refusals: true, readAnew: false },
  otherDays: { refusals: false, readAnew: true },
} satisfies { [how: string]: HowToWalk };

/**
 * The processes of one share: what their machines can do is explored once, held against their tables,
 * and walked on the service from every start. Shares are files, because Jest shares files out.
 */
export function describeShare(share: number, of: number): void {
  let world: World;
  beforeAll(async () => {
    world = await World.start(catalogue);
  });
  afterAll(() => world.close());
  const mine = catalogue.all().filter((_, i) => i % of === share);
  describe.each(mine.map((hosted) => [hosted.process.key, hosted] as const))(
    'the paths of %s',
    (_key, hosted) => {
      const walks: [StartName, Walked][] = [];
      let exploration: Exploration;
      beforeAll(() => {
        exploration = explore(hosted, office, { catalogue, start: STARTS.ordinary.at });
      });
      afterAll(() => writeCoverage(exploration, walks));

      if (!onPostgres) describeMachine(hosted, () => exploration);

      it.each(starts.map((start) => [STARTS[start].at, STARTS[start].why, start] as const))(
        'are walked from %s (%s)',
        async (_at, _why, start) => {
          const walked = notYetWalked();
          walks.push([start, walked]);
          expect(await walk(world, exploration, start, walked)).toEqual([]);
        },
        600_000,
      );
    },
  );
}

/** What needs no service, and so is asked on one database only. */
function describeMachine(hosted: HostedProcess, exploration: () => Exploration): void {
  it('cover every state, every guard branch of every event, every timer fired and beaten', () => {
    expect(exploration().missing).toEqual([]);
  });

  it('meet no step at which the process itself fails', () => {
    expect(exploration().failures).toEqual([]);
  });

  // The table is read from the documents, the machine is written to host them: each checks the other.
  it('are what its transition table foresees, and nothing else', () => {
    const cases = exploration().paths.flatMap((path) => path.cases);
    const { logic } = exploration();
    const seen = trialsOf(logic, cases).flatMap((trial) => observe(logic, trial) ?? []);
    expect(disagreements(hosted.process.fixtures.transitions, seen)).toEqual([]);
  });

  it('are open to the roles that the table names', () => {
    const { fixtures } = hosted.process;
    expect(accessDisagreements(hosted.process, fixtures.transitions)).toEqual([]);
  });
}

/** Walks every path from one start; gives what went wrong. */
async function walk(
  world: World,
  { hosted, paths, logic: known }: Exploration,
  start: StartName,
  walked: Walked,
): Promise<string[]> {
  const startMs = parseInstant(STARTS[start].at)!;
  const how = HOW[start === 'ordinary' && !onPostgres ? 'ordinary' : 'otherDays'];
  const logic = start === 'ordinary' ? known : new TimedLogic(hosted, office, catalogue, startMs);
  const wrong: string[] = [];
  for (const together of neighbours(hosted, paths)) {
    const outcomes = await world.live(
      startMs,
      () => fillRegister(world.client, hosted.process),
      together.map(
        ({ events }) =>
          () =>
            new PathWalk(world, logic, walked, how).walk(events),
      ),
    );
    walked.requests += world.moves;
    for (const [i, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') continue;
      wrong.push(`${describePath(together[i]!)}\n${(outcome.reason as Error).message}`);
    }
  }
  return wrong;
}

/** Paths that may be walked side by side: what one writes into the register, another would read. */
function neighbours({ process }: HostedProcess, paths: readonly Path[]): Path[][] {
  const writes = ({ cases }: Path): boolean =>
    cases.some(({ entries }) =>
      entries.some(({ told }) => told.some(({ type }) => type === 'write-register')),
    );
  const alone = process.reads ? paths.filter(writes) : [];
  const together = paths.filter((path) => !alone.includes(path));
  return [together, ...alone.map((path) => [path])].filter((some) => some.length > 0);
}

function describePath({ events, cases }: Path): string {
  return events.map((event, i) => stepName(event, cases[i])).join(' → ');
}

function notYetWalked(): Walked {
  return {
    paths: 0,
    steps: 0,
    stepsRefused: 0,
    stepsSkipped: 0,
    requests: 0,
    refusals: 0,
    states: new Set(),
    machineStates: new Set(),
    goals: new Set(),
  };
}
