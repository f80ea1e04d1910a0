import type { Diagram, DiagramLabel, Replayed } from '../api/audit';
import type { HistoryEntry, StateValue } from '../api/types';

/** Where a case came by until one of its events. */
export interface Way {
  active: ReadonlySet<string>;
  visited: ReadonlySet<string>;
  taken: ReadonlySet<string>;
  /** Milliseconds in each state until this event. */
  spentMs: ReadonlyMap<string, number>;
}

/** Every active state of a value, outer ones too: 'handling', 'handling.work'. */
export function activeIn(value: StateValue, parent = ''): string[] {
  if (typeof value === 'string') return [`${parent}${value}`];
  return Object.entries(value).flatMap(([state, inner]) => [
    `${parent}${state}`,
    ...activeIn(inner, `${parent}${state}.`),
  ]);
}

/** The way after each event, counted once: moving between them only picks. */
export function waysOf(
  drawing: Diagram,
  replays: readonly Replayed[],
  history: readonly HistoryEntry[],
): Way[] {
  const visited = new Set<string>();
  const taken = new Set<string>();
  const spentMs = new Map<string, number>();
  return replays.map((replay, i) => {
    const before = replays[i - 1];
    const active = new Set(activeIn(replay.state));
    if (before) {
      const was = new Set(activeIn(before.state));
      const passedMs = Date.parse(replay.at) - Date.parse(before.at);
      for (const state of was) spentMs.set(state, (spentMs.get(state) ?? 0) + passedMs);
      const entry = history[i];
      if (entry) for (const id of takenBy(drawing, entry, was, active)) taken.add(id);
    }
    for (const state of active) visited.add(state);
    return { active, visited: new Set(visited), taken: new Set(taken), spentMs: new Map(spentMs) };
  });
}

/**
 * The transitions that fit what was sent and where the case went. The log holds no ids of transitions:
 * where two guards lead from one state to the same, both fit.
 */
function takenBy(
  { nodes, edges, anywhere }: Diagram,
  entry: HistoryEntry,
  was: ReadonlySet<string>,
  active: ReadonlySet<string>,
): string[] {
  const name = nameOf(entry);
  if (name === null) return [];
  const fits = ({ event }: DiagramLabel): boolean => event === name;
  const follows = ({ event }: DiagramLabel): boolean => event === 'always' || event === 'done';
  const lines = edges.filter(({ from, to }) => was.has(from) && active.has(to));
  const between = lines.flatMap(({ labels }) => labels.filter(fits));
  const automatic = edges
    .filter(({ to }) => active.has(to) && !was.has(to))
    .flatMap(({ labels }) => labels.filter(follows));
  const stayed = nodes
    .filter(({ id }) => was.has(id) && active.has(id))
    .flatMap(({ inside }) => inside.filter(fits));
  const fromAnywhere = anywhere.filter(
    (label) => fits(label) && label.to.every((to) => active.has(to)),
  );
  const found = between.length > 0 ? between : [...stayed, ...fromAnywhere];
  return [...found, ...automatic].map(({ id }) => id);
}

function nameOf({ kind, type, payload }: HistoryEntry): string | null {
  if (kind === 'event') return type;
  return kind === 'timer' ? `after ${String(payload.name ?? type)}` : null;
}
