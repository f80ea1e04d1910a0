import type { Text } from '../../machines/process.js';

/** Vietnamese first, English beside it. */
export const both = ({ vi, en }: Text): string => (vi === en ? vi : `${vi} / ${en}`);

/** What would move a terminal's cursor, change its colours or turn the text's direction. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The same value with its text safe to print: what people have typed into a case must not be able
 * to rewrite the screen of whoever reads it.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') {
    const oneLine = value.replace(/\r?\n/g, ' ⏎ ').replace(/\t/g, ' ');
    return oneLine.replace(UNPRINTABLE, '\u{fffd}').normalize('NFC') as T;
  }
  if (Array.isArray(value)) return value.map(printable) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [printable(key), printable(item)]),
  ) as T;
}

/** An ISO instant as people read it: '2026-06-01 08:00'. */
export const minuteOf = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

export type Tone = 'strong' | 'faint' | 'good' | 'bad';
export type Paint = (tone: Tone, text: string) => string;

const CODES: { [T in Tone]: string } = { strong: '1', faint: '2', good: '32', bad: '31' };

export function painter(colours: boolean): Paint {
  return (tone, text) => (colours && text ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text);
}

export type Cell = string | { text: string; tone: Tone };

/** Columns in line with each other; the last is left as long as it is. */
export function table(rows: readonly Cell[][], paint: Paint, indent = '  '): string[] {
  const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
  // Everything is in NFC, so a Vietnamese letter is one character and one column.
  const widths = rows.reduce<number[]>((known, row) => {
    row.forEach((cell, i) => (known[i] = Math.max(known[i] ?? 0, [...textOf(cell)].length)));
    return known;
  }, []);
  return rows.map((row) => {
    const cells = row.map((cell, i) => {
      const text = textOf(cell);
      const padded = i === row.length - 1 ? '' : ' '.repeat(widths[i]! - [...text].length);
      return (typeof cell === 'string' ? text : paint(cell.tone, text)) + padded;
    });
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}
