import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Delegation } from './machine.js';

export const deadlines = {
  // The days of the decision itself: they come, and nobody is late. It is in effect from the first
  // minute of its day, which is when the day before is over, and until its last day is over.
  effect: {
    days: -1,
    unit: 'calendar-day',
    from: (delegation) => delegation.effectiveOn,
    law: 'effect',
    kind: 'reminder',
  },
  expiry: {
    date: true,
    from: (delegation) => delegation.expiresOn,
    law: 'term',
    kind: 'reminder',
  },
  evaluation: {
    date: true,
    from: ({ owedYear }) => (owedYear === null ? null : `${owedYear}-12-31`),
    metBy: ['CONTINUE'],
    law: 'evaluation',
  },
} satisfies Deadlines<Delegation, typeof law, typeof events>;
