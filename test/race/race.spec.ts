import { race } from './race';

/** A small run of the race; the full one is `node test/race/run.mjs race --sends 20000`. */
it('two nodes under blows: nothing acknowledged is lost or doubled, every chain is whole', async () => {
  const blows = { stops: 2, kills: 3, terminations: 4, crashes: 1 };
  const report = await race({ sends: 1_500, seed: 11, blows });
  expect(report.findings).toEqual([]);
  expect(report.counts.acknowledged).toBeGreaterThanOrEqual(1_500);
  expect(report.counts).toMatchObject(blows);
}, 240_000);
