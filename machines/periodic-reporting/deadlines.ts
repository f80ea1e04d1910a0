import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Report } from './machine.js';

/** Days that are typed in: they stay what was said, worked or not. */
export const deadlines = {
  collection: {
    date: true,
    from: (report) => report.unitsDueOn,
    metBy: ['UNIT_SUBMIT'],
    // Reports are entered in any order: all units were in time, or the collection was not.
    metOn: ({ units, submittedOn }) =>
      units.every((unit) => unit in submittedOn)
        ? Object.values(submittedOn).sort().at(-1)!
        : '9999-12-31',
    law: 'collection',
  },
  sending: {
    date: true,
    from: (report) => report.dueOn,
    metBy: ['SIGN_AND_SEND'],
    law: 'sending',
  },
} satisfies Deadlines<Report, typeof law, typeof events>;
