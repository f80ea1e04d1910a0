import { UntilAdministered } from '../../src/people/until-administered';
import { SharedRead } from '../../src/storage/shared-read';

/** Reads that are answered by hand, in the order in which they were begun. */
function byHand<T>() {
  const open: ((value: T) => void)[] = [];
  const read = (): Promise<T> => new Promise((answer) => open.push(answer));
  const answer = async (value: T): Promise<void> => {
    open.shift()!(value);
    await new Promise((go) => setImmediate(go));
  };
  return { read, answer, open };
}

describe('a read that is shared', () => {
  it('is begun after each of those who share it has asked', async () => {
    const { read, answer, open } = byHand<number>();
    const shared = new SharedRead(read);
    const first = shared.ask();
    const [second, third] = [shared.ask(), shared.ask()];
    expect(open).toHaveLength(1);
    await answer(1);
    expect(await first).toBe(1);
    expect(open).toHaveLength(1);
    const fourth = shared.ask();
    await answer(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    await answer(3);
    expect(await fourth).toBe(3);
    expect(open).toHaveLength(0);
  });

  it('that fails fails for those who share it, and for nobody after', async () => {
    let reads = 0;
    const shared = new SharedRead(async () => {
      if (++reads === 1) throw new Error('cut');
      return reads;
    });
    const [first, second] = [shared.ask(), shared.ask()];
    await expect(first).rejects.toThrow('cut');
    expect(await second).toBe(2);
    expect(await shared.ask()).toBe(3);
  });
});

describe('what is remembered until something is administered', () => {
  it('is read once, by all who ask meanwhile', async () => {
    const { read, answer, open } = byHand<{ name: string } | null>();
    const known = new UntilAdministered(async () => 'record', read);
    const both = [known.get('an'), known.get('an')];
    await new Promise((go) => setImmediate(go));
    expect(open).toHaveLength(1);
    const row = { name: 'an' };
    await answer(row);
    expect(await Promise.all([...both, known.get('an')])).toEqual([row, row, row]);
  });

  it('is not what was being read when something was administered', async () => {
    let last = 'before';
    const { read, answer } = byHand<{ role: string }>();
    const known = new UntilAdministered(async () => last, read);
    const early = known.get('an');
    await new Promise((go) => setImmediate(go));
    last = 'after';
    const late = known.get('an');
    await new Promise((go) => setImmediate(go));
    await answer({ role: 'old' });
    await answer({ role: 'new' });
    expect(await early).toEqual({ role: 'old' });
    expect(await late).toEqual({ role: 'new' });
    expect(await known.get('an')).toEqual({ role: 'new' });
  });

  it('is not that there was nothing', async () => {
    const rows = [null, { name: 'an' }];
    const known = new UntilAdministered(
      async () => null,
      async () => rows.shift()!,
    );
    expect(await known.get('an')).toBeNull();
    expect(await known.get('an')).toEqual({ name: 'an' });
  });

  it('is not that a read failed', async () => {
    let reads = 0;
    const known = new UntilAdministered(
      async () => null,
      async () => {
        if (++reads === 1) throw new Error('cut');
        return { reads };
      },
    );
    await expect(known.get('an')).rejects.toThrow('cut');
    expect(await known.get('an')).toEqual({ reads: 2 });
  });
});
