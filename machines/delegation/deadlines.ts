import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Delegation } from './machine.js';

export const deadlines = {
  // The end of the day before: it is in force from 0:00 of its day.
  effect: {
    days: -1,
    unit: 'calendar-day',
    from: ({ effectiveOn }) => effectiveOn,
    kind: 'reminder',
    law: 'effect',
  },
  // One evaluation for every year in which it was in force; the next runs from the year that is done.
  evaluation: {
    ends: 'year',
    from: ({ evaluatedYear }) => (evaluatedYear === null ? null : `${evaluatedYear}-12-31`),
    metBy: ['CONTINUE'],
    law: 'evaluation',
  },
  expiry: {
    date: true,
    from: ({ expiresOn }) => expiresOn,
    kind: 'reminder',
    law: 'effect',
  },
} satisfies Deadlines<Delegation, typeof law, typeof events>;
