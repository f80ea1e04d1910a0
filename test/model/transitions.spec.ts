import { accessDisagreements, disagreements, observe, trialsOf } from '../../src/paths/table.js';
import { TimedLogic } from '../../src/paths/timed-logic.js';
import { catalogue, explored, office } from './walk.js';

// The table is read from the documents, the machine is written to host them: each checks the other.
describe.each(catalogue.all().map((hosted) => [hosted.process.key, hosted] as const))(
  'the transition table of %s',
  (_key, hosted) => {
    const rows = hosted.process.fixtures.transitions ?? [];

    it('foresees every step that the machine takes, and nothing that it does not', () => {
      const { paths } = explored(hosted);
      const logic = new TimedLogic(hosted, office, catalogue, paths[0]!.cases[0]!.nowMs);
      const trials = trialsOf(
        logic,
        paths.flatMap(({ cases }) => cases),
      );
      const seen = trials.flatMap((trial) => observe(logic, trial) ?? []);
      expect(disagreements(rows, seen)).toEqual([]);
    });

    it('names the roles that may send each event', () => {
      expect(accessDisagreements(hosted.process, rows)).toEqual([]);
    });
  },
);
