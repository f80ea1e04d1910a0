import type { Schedule } from '../../machines/process.js';
import { dayOf, parseInstant } from '../calendar/day.js';
import type { Engine } from '../engine/engine.js';
import type { OpenPeriod } from '../engine/host-notice.js';
import { CaseRow } from '../storage/entities.js';

/**
 * For whom the case of a period is to be opened: the authority's own office, or, where each unit is to
 * have one, the units of which there is none. Those that this schedule itself has opened are asked for
 * again, so that a delivery that was broken off comes to the same end.
 */
export async function unitsWithout(
  { office, store }: Engine,
  { unitOf }: Schedule,
  { id, authority }: Readonly<CaseRow>,
  notice: OpenPeriod,
): Promise<string[]> {
  if (!unitOf) return [notice.office];
  const { process, key, from, to } = notice;
  const rows = await store.read.getRepository(CaseRow).findBy({ process, authority });
  const have = new Set(
    rows
      .filter(({ parentId }) => parentId !== id)
      .map(({ snapshot }) => {
        const { context } = JSON.parse(snapshot).snapshot;
        return unitOf(context, { key, from, to, office: notice.office });
      }),
  );
  const today = dayOf(parseInstant(notice.at)!);
  const units = office.unitsOf(authority, today).map(({ slug }) => slug);
  return units.filter((unit) => !have.has(unit));
}
