import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const rules: string[] = require(config).forbidden.map(({ name }: { name: string }) => name);

interface Cruised {
  summary: { totalCruised: number; violations: { rule: { name: string } }[] };
}

function cruise(folder: string): Cruised {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', 'src', 'machines', 'web/src'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the arrows between the rooms', () => {
  it('are kept by every module, and the checker saw them all', () => {
    const { summary } = cruise(root);
    // With a TypeScript that it cannot read it would pass with no module cruised.
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations).toEqual([]);
  });

  it('are missed by a tree that breaks each rule on purpose', () => {
    const broken = cruise(join(__dirname, 'broken')).summary.violations.map(
      ({ rule }) => rule.name,
    );
    expect([...new Set(broken)].sort()).toEqual([...rules].sort());
  });
});
