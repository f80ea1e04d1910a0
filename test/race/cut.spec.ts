import { cutCommits } from './cut';

/** A small run of the cuts; the full one is `node test/race/run.mjs cuts --cuts 500`. */
it('connections cut in the middle of a commit: every unknown outcome is settled by its key', async () => {
  const { findings, counts } = await cutCommits({ cuts: 40, seed: 11 });
  expect(findings).toEqual([]);
  expect(counts['cut before']! + counts['cut meanwhile']! + counts['cut after']!).toBe(40);
  expect(counts['answered 503 unknown-outcome']).toBeGreaterThan(0);
  expect(counts['unknown at first, then resolved']).toBeGreaterThan(0);
}, 120_000);
