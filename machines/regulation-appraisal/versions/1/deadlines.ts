import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Appraisal } from './machine.js';

export const deadlines = {
  // Runs from the day of the dossier, not from the day somebody takes it up.
  appraisal: {
    days: 15,
    unit: 'calendar-day',
    parameter: 'appraisalDays',
    from: (appraisal) => appraisal.completeOn,
    metBy: ['ISSUE_OPINION'],
    law: 'appraisal',
  },
  supplement: {
    days: 10,
    unit: 'working-day',
    parameter: 'supplementDays',
    from: (appraisal) => appraisal.supplementAskedOn,
    law: 'supplement',
    kind: 'reminder',
  },
} satisfies Deadlines<Appraisal, typeof law, typeof events>;
