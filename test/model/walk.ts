import 'reflect-metadata';
import { parseInstant } from '../../src/calendar/day.js';
import { projectRoot } from '../../src/config.js';
import { Catalogue, OWN_MACHINES, type HostedProcess } from '../../src/engine/catalogue.js';
import { Office } from '../../src/office/office.js';
import { stepName } from '../../src/paths/describe.js';
import { explore, type Exploration } from '../../src/paths/explore.js';
import { TimedLogic } from '../../src/paths/timed-logic.js';
import { writeCoverage } from './coverage-file.js';
import { STARTS, type StartName } from './starts.js';
import { Walker, type Walked } from './walker.js';

export const office = Office.read(projectRoot());
export const catalogue = Catalogue.load([OWN_MACHINES], office.roleSlugs());

const onPostgres = Boolean(process.env.DATABASE_URL);

/** The paths of every process in machines/, walked on the service from one start. */
export function describeWalk(start: StartName): void {
  const { at, why } = STARTS[start];
  if (onPostgres && start !== 'ordinary') {
    // Another start is other days, and a database sees none of them.
    it.skip(`is walked on the embedded database alone from ${at}`, () => undefined);
    return;
  }
  const startMs = parseInstant(at)!;
  const walks: { exploration: Exploration; walked: Walked }[] = [];
  let walker: Walker;

  beforeAll(async () => {
    // What a state refuses is asked where days are ordinary; another start moves the days alone.
    const elsewhere = onPostgres ? 'once-a-state' : 'everywhere';
    const refusals = start === 'ordinary' ? elsewhere : 'none';
    walker = await Walker.start(startMs, { refusals, readAnew: refusals !== 'everywhere' });
  });
  afterAll(async () => {
    await walker.close();
    writeCoverage(start, walks);
  });

  it.each(catalogue.all().map((hosted) => [hosted.process.key, hosted] as const))(
    `walks the paths of %s from ${at} (${why})`,
    async (_key, hosted) => {
      const exploration = explored(hosted);
      const walked = notYetWalked();
      walks.push({ exploration, walked });
      const logic = new TimedLogic(hosted, office, catalogue, startMs);
      const wrong: string[] = [];
      for (const { events, cases } of exploration.paths) {
        try {
          await walker.walk(logic, events, walked);
        } catch (error) {
          const path = events.map((event, i) => stepName(event, cases[i])).join(' → ');
          wrong.push(`${path}\n${(error as Error).message}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );
}

const explorations = new Map<HostedProcess, Exploration>();

/** The same paths from every start: those that the ordinary one gives. */
export function explored(hosted: HostedProcess): Exploration {
  let exploration = explorations.get(hosted);
  if (!exploration) {
    exploration = explore(hosted, office, { catalogue, start: STARTS.ordinary.at });
    explorations.set(hosted, exploration);
  }
  return exploration;
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
