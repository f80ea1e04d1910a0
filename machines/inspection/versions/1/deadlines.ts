import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Inspection } from './machine.js';

export const deadlines = {
  // An unannounced inspection is in nobody's plan for the year.
  year: {
    date: true,
    from: ({ kind, year }) => (kind === 'UNANNOUNCED' ? null : `${year}-12-31`),
    metBy: ['SUBMIT_REPORT'],
    law: 'year',
  },
  notice: {
    date: true,
    from: (inspection) => inspection.concludeBy,
    metBy: ['CONCLUDE'],
    law: 'notice',
  },
  // From the day on which the second of the two sides settled the minutes.
  conclusion: {
    days: 15,
    unit: 'working-day',
    parameter: 'conclusionDays',
    from: ({ signedOn: { team, unit } }) => team && unit && (team > unit ? team : unit),
    metBy: ['CONCLUDE'],
    law: 'conclusion',
  },
  rectification: {
    date: true,
    from: (inspection) => inspection.rectifyBy,
    metBy: ['SUBMIT_RECTIFICATION'],
    law: 'rectification',
  },
} satisfies Deadlines<Inspection, typeof law, typeof events>;
