import { configure } from 'safe-stable-stringify';
import { canonical } from '../../src/engine/canonical';

/** What wrote the first logs: their hashes hold only as long as the bytes are the same. */
const reference = configure({ deterministic: true, circularValue: Error, strict: false });

/** Numbers from a seed, so that a failure comes again. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TEXTS = [
  '',
  'plain',
  'Nguyễn Văn A',
  '"quoted" \\ and /',
  'line\nbreak\ttab\u0000\u001f\u007f',
  '\u2028\u2029',
  '😀',
  '\ud800 alone',
  'alone \udfff',
  'é'.repeat(700),
  '__proto__',
  '10',
  '9',
];
const NUMBERS = [0, -0, 1, -1.5, 1e21, 1e-7, Number.MAX_SAFE_INTEGER, 5e-324];

function anyValue(below: (n: number) => number, depth: number): unknown {
  const text = (): string => TEXTS[below(TEXTS.length)]! + (below(3) === 0 ? below(100) : '');
  const kind = below(depth > 0 ? 9 : 6);
  if (kind < 3) return text();
  if (kind === 3) return NUMBERS[below(NUMBERS.length)];
  if (kind === 4) return [true, false, null][below(3)];
  if (kind === 5) return undefined;
  const size = below(20) === 0 ? 80 : below(6);
  const parts = Array.from({ length: size }, () => anyValue(below, depth - 1));
  if (kind === 6) return parts;
  return Object.fromEntries(parts.map((part) => [text() + below(50), part]));
}

describe('canonical JSON', () => {
  it('has the same bytes as the serialiser that wrote the first logs', () => {
    const below = randomly(20_260_601);
    const values = Array.from({ length: 10_000 }, () => ({ value: anyValue(below, 4) }));
    expect(values.filter((value) => canonical(value) !== reference(value))).toEqual([]);
  });

  it('sorts keys by code unit, also those that look like numbers', () => {
    expect(canonical({ b: 1, '10': 2, '9': 3, a: { z: 1, Z: 2 } })).toBe(
      '{"10":2,"9":3,"a":{"Z":2,"z":1},"b":1}',
    );
  });

  it('gives what JSON.parse reads back as it was', () => {
    const value = { on: '2026-06-01', list: [1, 'hai', null, { deep: ['x'] }], none: {} };
    expect(JSON.parse(canonical(value))).toEqual(value);
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['nothing', undefined],
  ])('refuses %s', (_name, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
    if (value !== undefined) expect(() => canonical({ part: value })).toThrow(TypeError);
  });

  it('refuses a value that contains itself', () => {
    const value: { self?: unknown } = {};
    value.self = value;
    expect(() => canonical(value)).toThrow();
  });

  it('stays the same for any number of invented keys', () => {
    for (let i = 0; i < 20_000; i++) canonical({ [`invented-${i}`]: i });
    expect(canonical({ 'invented-1': 1, 'invented-19999': 2 })).toBe(
      '{"invented-1":1,"invented-19999":2}',
    );
  });
});
