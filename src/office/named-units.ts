import type { Text } from '../../machines/process.js';
import type { Unit } from './structure.js';

/** A word by itself with a hyphen in it: one without might be a word of the language ('government'). */
const SLUG = /(?<![\p{L}\p{N}/.-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\p{L}\p{N}/-])/gu;

/** A text in which every unit stands by its name. A process knows units by their slugs only. */
export function withUnitsNamed({ vi, en }: Text, unitOf: (slug: string) => Unit | null): Text {
  return {
    vi: vi.replace(SLUG, (slug) => unitOf(slug)?.name ?? slug),
    en: en.replace(SLUG, (slug) => unitOf(slug)?.nameEn ?? slug),
  };
}
