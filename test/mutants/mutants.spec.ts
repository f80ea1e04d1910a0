import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Process, Scenario } from '../../machines/process.js';
import { parseInstant } from '../../src/calendar/day.js';
import { projectRoot } from '../../src/config.js';
import type { Catalogue, HostedProcess } from '../../src/engine/catalogue.js';
import {
  accessDisagreements,
  agrees,
  observe,
  rowsFor,
  trialsOf,
  type Trial,
} from '../../src/paths/table.js';
import { explore } from '../../src/paths/explore.js';
import { TimedLogic } from '../../src/paths/timed-logic.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/start-sandbox.js';
import { Story } from '../model/story.js';
import { catalogue, office } from '../model/walk.js';
import { Client } from '../support/client.js';
import { testConfig } from '../support/config.js';
import { mutantsOf, type Mutant } from './mutate.js';

/**
 * Do the tests bite? Each process is changed in one place at a time, and only what was written from a
 * document may notice: its transition table and its scenarios. `npm run test:mutants` runs this file
 * for some processes at a time (MUTANTS_OF) and puts the tables together.
 */
const FOLDER = join(projectRoot(), 'coverage', 'mutants');
const asked = process.env.MUTANTS_OF?.split(',');
const processes = catalogue.all().filter(({ process: { key } }) => !asked || asked.includes(key));
const START = parseInstant('2024-01-02T08:00:00.000+07:00')!;

describe.each(processes.map((hosted) => [hosted.process.key, hosted] as const))(
  'mutants of %s',
  (key, hosted) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await Stage.open(hosted);
    });
    afterAll(() => stage.close());

    it('are noticed', async () => {
      const immaterial = hosted.process.fixtures.immaterial ?? {};
      const table = new Table(hosted);
      // A scenario that fails on the process itself would notice every mutant.
      expect(await stage.notices(hosted.process)).toBeNull();
      const found = { table: 0, scenario: 0, immaterial: 0, survived: [] as string[] };
      const kinds: { [kind: string]: { of: number; caught: number } } = {};
      for (const mutant of mutantsOf(hosted.process, office.roleSlugs())) {
        const kind = mutant.kind.replace(/ \d+ of$| of$/, '').replace(/metBy .*/, 'metBy');
        const count = (kinds[kind] ??= { of: 0, caught: 0 });
        if (immaterial[mutant.id]) {
          found.immaterial += 1;
          continue;
        }
        count.of += 1;
        const by = table.notices(mutant)
          ? 'table'
          : (await stage.notices(mutant.process, mutant.id))
            ? 'scenario'
            : null;
        if (by === null) found.survived.push(mutant.id);
        else {
          found[by] += 1;
          count.caught += 1;
        }
      }
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(
        join(FOLDER, `${key}.json`),
        JSON.stringify({ key, ...found, kinds, reasons: immaterial }, null, 1),
      );
      expect(found.survived).toEqual([]);
    }, 3_600_000);
  },
);

/** The transition table of a process, asked about its mutants. */
class Table {
  private readonly trials: Trial[];
  private readonly rows;

  constructor(private readonly hosted: HostedProcess) {
    const { paths } = explore(hosted, office, { catalogue });
    this.rows = hosted.process.fixtures.transitions;
    // A table that does not hold for the process itself (transitions.spec.ts) proves nothing.
    expect(accessDisagreements(hosted.process, this.rows)).toEqual([]);
    const all = trialsOf(
      this.logic(hosted.process),
      paths.flatMap(({ cases }) => cases),
    );
    // Those alone on which the table has a word.
    const logic = this.logic(hosted.process);
    this.trials = all.filter((trial) => {
      const seen = observe(logic, trial);
      return seen !== null && rowsFor(this.rows, seen).length > 0;
    });
  }

  notices({ process: mutant }: Mutant): boolean {
    if (accessDisagreements(mutant, this.rows).length > 0) return true;
    if (mutant.machine === this.hosted.process.machine) return false;
    const logic = this.logic(mutant);
    const shown = new Set<object>();
    for (const trial of this.trials) {
      const seen = observe(logic, trial);
      // It no longer knows the event here, or became more than one step.
      if (!seen) continue;
      const rows = rowsFor(this.rows, seen);
      const agreeing = rows.filter((row) => agrees(row, seen));
      if (rows.length > 0 && agreeing.length === 0) return true;
      if (rows.length === 0 && seen.to !== null) return true;
      for (const row of agreeing) shown.add(row);
    }
    return this.rows.some((row) => row.event !== 'OPENED' && !shown.has(row));
  }

  private logic(process: Process): TimedLogic {
    const hosted = { ...this.hosted, process };
    return new TimedLogic(hosted, office, catalogue.with(process), START);
  }
}

/** One service for all the mutants of a process, each hosted in its place: to start one takes seconds. */
class Stage {
  static async open(hosted: HostedProcess): Promise<Stage> {
    const shown = { catalogue };
    const installed = new Proxy(catalogue, {
      get: (_, name) => Reflect.get(shown.catalogue, name, shown.catalogue),
    });
    const running = await startSandbox(await testConfig(), START, { installed });
    return new Stage(hosted, running, shown);
  }

  private readonly client: Client;

  private constructor(
    private readonly hosted: HostedProcess,
    private readonly running: RunningSandbox,
    private readonly shown: { catalogue: Catalogue },
  ) {
    this.client = Client.inside(running.app.getHttpAdapter().getInstance());
  }

  /** What the first scenario that fails says, those of the same deadline or event first; null: none does. */
  async notices(process: Process, id = ''): Promise<string | null> {
    this.shown.catalogue = catalogue.with(process);
    const about = ({ deadlines, steps }: Scenario): number =>
      [...deadlines, ...steps.flatMap(({ send }) => send ?? [])].some((name) => id.includes(name))
        ? 0
        : 1;
    const { scenarios } = this.hosted.process.fixtures;
    for (const scenario of [...scenarios].sort((a, b) => about(a) - about(b))) {
      try {
        // It begins with an empty database.
        await Story.tell(this.client, process, scenario);
      } catch (error) {
        return `${scenario.title}: ${(error as Error).message}`;
      }
    }
    return null;
  }

  close(): Promise<void> {
    return this.running.close();
  }
}
