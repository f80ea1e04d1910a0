import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfOlder } from '../support/build';

describe('a service that is killed under load', () => {
  it('has everything that it acknowledged, once, after each of five restarts', () => {
    buildIfOlder();
    const script = join(__dirname, 'kill-nine.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--kills', '5'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const result = JSON.parse(stdout.trim().split('\n').at(-1)!);
    expect(result.problems).toEqual([]);
    expect(result.acknowledged).toBeGreaterThan(0);
  }, 180_000);
});
