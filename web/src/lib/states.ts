import type { StateValue } from '../api/types';

/** The innermost states of a value, as the process names them: 'handling.work.processing'. */
export function leaves(value: StateValue, parent = ''): string[] {
  if (typeof value === 'string') return [`${parent}${value}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return parent ? [parent.slice(0, -1)] : [];
  return entries.flatMap(([state, inner]) =>
    typeof inner === 'object' && Object.keys(inner).length === 0
      ? [`${parent}${state}`]
      : leaves(inner, `${parent}${state}.`),
  );
}
