import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from '../../src/storage/turns';

const tooLate = (): Error => new Error('too late');

/** Work that ends when it is told to. */
function work(log: string[], name: string) {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const begin = async (): Promise<string> => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { begin, end };
}

test('work on one key is done one piece after another, on another key at once', async () => {
  const log: string[] = [];
  const turns = new Turns(60_000, tooLate);
  const [first, second, other] = ['first', 'second', 'other'].map((name) => work(log, name));
  const done = [
    turns.take('a', first!.begin),
    turns.take('a', second!.begin),
    turns.take('b', other!.begin),
  ];
  await nextTurn();
  expect(log).toEqual(['first begins', 'other begins']);
  second!.end();
  first!.end();
  other!.end();
  expect(await Promise.all(done)).toEqual(['first', 'second', 'other']);
  expect(log.filter((line) => !line.startsWith('other'))).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
  ]);
});

test('who has waited too long is told so and never begins; who comes next still waits for the first', async () => {
  const log: string[] = [];
  const turns = new Turns(1, tooLate);
  const first = work(log, 'first');
  const held = turns.take('a', first.begin);
  await expect(turns.take('a', work(log, 'late').begin)).rejects.toThrow('too late');
  await expect(turns.take('a', work(log, 'later').begin)).rejects.toThrow('too late');
  expect(log).toEqual(['first begins']);
  first.end();
  expect(await held).toBe('first');
  const next = work(log, 'next');
  next.end();
  expect(await turns.take('a', next.begin)).toBe('next');
  expect(log).toEqual(['first begins', 'first ends', 'next begins', 'next ends']);
});

test('work that fails fails alone', async () => {
  const turns = new Turns(60_000, tooLate);
  const fails = turns.take('a', () => Promise.reject(new Error('no')));
  const next = turns.take('a', async () => 'done');
  await expect(fails).rejects.toThrow('no');
  expect(await next).toBe('done');
  const throws = turns.take('a', () => {
    throw new Error('at once');
  });
  await expect(throws).rejects.toThrow('at once');
  expect(await turns.take('a', async () => 'done')).toBe('done');
});
