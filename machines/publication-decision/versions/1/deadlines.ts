import type { Day, Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { BasisOfDecision, Publication } from './machine.js';

/**
 * The three lines of row 2 of Cần Thơ's plan. What they limit is "ban hành Quyết định": the day
 * printed on the decision, so SIGN meets them, not the issuing by the registry afterwards. Each
 * runs only while a basis of its kind is there; with several bases each runs, and the first to end
 * is the one that binds.
 */
export const deadlines = {
  ministry: {
    days: 5,
    unit: 'calendar-day',
    parameter: 'ministryDays',
    from: (publication) => earliest(publication, 'ministry-decision', (basis) => basis.on),
    metBy: ['SIGN'],
    law: 'ministry',
  },
  effect: {
    days: -8,
    unit: 'calendar-day',
    parameter: 'effectDays',
    from: (publication) => earliest(publication, 'legal-document', (basis) => basis.effectiveOn),
    metBy: ['SIGN'],
    law: 'effect',
  },
  // "Ngay khi ký ban hành": the same day, whatever day of the week that is.
  signing: {
    days: 0,
    unit: 'calendar-day',
    from: (publication) => earliest(publication, 'on-signing', (basis) => basis.on),
    metBy: ['SIGN'],
    law: 'signing',
  },
} satisfies Deadlines<Publication, typeof law, typeof events>;

function earliest(
  publication: Publication,
  type: BasisOfDecision['type'],
  day: (basis: BasisOfDecision) => Day | null,
): Day | null {
  const days = publication.bases
    .filter((basis) => basis.type === type)
    .map(day)
    .filter((each) => each !== null);
  return days.sort()[0] ?? null;
}
