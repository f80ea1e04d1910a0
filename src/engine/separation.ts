import type { Process, Separation } from '../../machines/process.js';
import { SYSTEM_ROLE } from '../office/office.js';
import type { MachineEvent } from './advance.js';

/** Who did what in a case, as far as a separation of duty asks: event type → actors. */
export type Doers = { [event: string]: string[] };

/** The doers after an event, from those before it; the same object where nothing is added. */
export function doersAfter(process: Process, before: Doers, event: MachineEvent): Doers {
  const asked = process.access.separation?.some(({ notBy }) => notBy.includes(event.type));
  const { actor, role } = event.by;
  const known = before[event.type] ?? [];
  if (!asked || role === SYSTEM_ROLE || known.includes(actor)) return before;
  return { ...before, [event.type]: [...known, actor].sort() };
}

/** The rule by which this person may not send the event any more; null where none stands against it. */
export function keptApart(
  process: Process,
  { doers }: { doers: Doers },
  type: string,
  actor: string,
): { rule: Separation<string>; did: string } | null {
  for (const rule of process.access.separation ?? []) {
    if (!rule.events.includes(type)) continue;
    const did = rule.notBy.find((done) => doers[done]?.includes(actor));
    if (did !== undefined) return { rule, did };
  }
  return null;
}
