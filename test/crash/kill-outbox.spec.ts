import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfOlder } from '../support/build';

describe('a service that is killed while cases open cases', () => {
  it('has every child once, and every parent has heard of it once, after three restarts', () => {
    buildIfOlder();
    const script = join(__dirname, 'kill-outbox.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--kills', '3'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const result = JSON.parse(stdout.trim().split('\n').at(-1)!);
    expect(result).toMatchObject({ problems: [], verified: { done: true, findings: 0 } });
  }, 180_000);
});
