import type { Coverage } from '../api/audit';

/** What is shown on a drawing beside the process itself. */
export interface Paint {
  /** Where the case stands: every active state, outer ones too. */
  active?: ReadonlySet<string>;
  /** Where it came by. */
  visited?: ReadonlySet<string>;
  taken?: ReadonlySet<string>;
  /** How long it was in each state, in words. */
  spent?: { [state: string]: string };
  coverage?: Coverage | null;
  selected?: string | null;
  onSelect?: (transition: string) => void;
}

export type Tone = 'plain' | 'active' | 'past' | 'ahead' | 'covered' | 'bare';

export function toneOfState(id: string, { active, visited, coverage }: Paint): Tone {
  if (coverage) return (coverage.states[id] ?? 0) > 0 ? 'covered' : 'bare';
  if (active?.has(id)) return 'active';
  if (visited) return visited.has(id) ? 'past' : 'ahead';
  return 'plain';
}

export function toneOfTransition(id: string, { taken, coverage }: Paint): Tone {
  if (coverage) return (coverage.transitions[id] ?? 0) > 0 ? 'covered' : 'bare';
  if (taken) return taken.has(id) ? 'past' : 'ahead';
  return 'plain';
}

/** A sign before the words: colour never says a thing alone. */
export const SIGNS: Record<Tone, string> = {
  plain: '',
  active: '● ',
  past: '✓ ',
  ahead: '',
  covered: '✓ ',
  bare: '✗ ',
};

/** As many characters as the service left room for. */
const CHARACTERS_MAX = 30;

export const cut = (text: string): string =>
  text.length > CHARACTERS_MAX ? `${text.slice(0, CHARACTERS_MAX - 1)}…` : text;
