import type { Process, Separation } from '../../machines/process.js';
import { SYSTEM_ROLE } from '../office/office.js';
import type { Actor } from './log.js';

/** Who did what in a case, as far as a separation of duty asks: event type → actors. */
export type Doers = { [event: string]: string[] };

/** Whose act it is: who acts for another counts as both, so that neither can check the other's work. */
export function doersOf({ actor, onBehalfOf }: Pick<Actor, 'actor' | 'onBehalfOf'>): string[] {
  return onBehalfOf ? [actor, onBehalfOf.actor] : [actor];
}

/** The doers after an event, from those before it; the same object where nothing is added. */
export function doersAfter(process: Process, before: Doers, type: string, by: Actor): Doers {
  const asked = process.access.separation?.some(({ notBy }) => notBy.includes(type));
  if (!asked || by.role === SYSTEM_ROLE) return before;
  const known = before[type] ?? [];
  const added = doersOf(by).filter((actor) => !known.includes(actor));
  return added.length === 0 ? before : { ...before, [type]: [...known, ...added].sort() };
}

/** The rule by which one of these may not send the event any more; null where none stands against it. */
export function keptApart(
  process: Process,
  { doers }: { doers: Doers },
  type: string,
  actors: readonly string[],
): { rule: Separation<string>; did: string; actor: string } | null {
  for (const rule of process.access.separation ?? []) {
    if (!rule.events.includes(type)) continue;
    for (const did of rule.notBy) {
      const actor = actors.find((one) => doers[did]?.includes(one));
      if (actor !== undefined) return { rule, did, actor };
    }
  }
  return null;
}
