import type { HostedProcess } from '../../src/engine/catalogue.js';
import { describePaths } from '../../src/paths/describe.js';
import { explore, type Exploration } from '../../src/paths/explore.js';
import { runsOf } from '../../src/paths/timed-case.js';
import { catalogue, office } from './walk.js';

/** It has deadlines of several kinds running side by side. */
const hosted = catalogue.find('plan-task')!;

function without(event: string): HostedProcess {
  const { process } = hosted;
  const events = { ...process.fixtures.events, [event]: [] };
  return { ...hosted, process: { ...process, fixtures: { ...process.fixtures, events } } };
}

describe('an exploration', () => {
  let whole: Exploration;
  beforeAll(() => {
    whole = explore(hosted, office, { catalogue });
  });

  it('gives the same paths again', () => {
    const again = explore(hosted, office, { catalogue });
    expect(describePaths(again)).toEqual(describePaths(whole));
  });

  it('lets timers fire in the order of their days, whatever order the machine declares', () => {
    const firedOn = whole.paths.map(({ cases }) =>
      runsOf(cases.at(-1)!)
        .filter(({ status, endedSeq }) => status === 'missed' && endedSeq !== null)
        .sort((one, other) => one.endedSeq! - other.endedSeq!)
        .map(({ dueOn }) => dueOn),
    );
    expect(firedOn.some((days) => days.length > 1)).toBe(true);
    for (const days of firedOn) expect(days).toEqual([...days].sort());
  });

  it('names what no path covers', () => {
    const [event] = Object.keys(hosted.process.events) as [string];
    const { missing } = explore(without(event), office, { catalogue });
    expect(missing).toContainEqual(expect.stringMatching(new RegExp(`^branch: .* ${event} \\d+$`)));
  });

  it('says what it cut, and why', () => {
    const few = explore(hosted, office, { catalogue, statesMax: 5 });
    expect(few.cut).toContainEqual(
      expect.objectContaining({ why: 'at most 5 states are explored for each input' }),
    );
    const short = explore(hosted, office, { catalogue, depthMax: 3 });
    expect(short.cut).toContainEqual(
      expect.objectContaining({ why: 'a path has at most 3 steps' }),
    );
    expect(Math.max(...describePaths(short).paths.map(({ length }) => length))).toBe(3);
    expect(short.missing).not.toEqual([]);
  });

  it('walks every step between states where the steps are not limited', () => {
    const all = explore(hosted, office, { catalogue, stepsMax: Infinity });
    expect(all.cut).toEqual([]);
    expect(all.modelSteps.walked).toBe(all.modelSteps.found);
  });
});
