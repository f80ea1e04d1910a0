import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Digitisation } from './machine.js';

export const deadlines = {
  // The backlog follows the authority's own schedule: no day is printed for a single paper.
  immediate: {
    days: 0,
    unit: 'calendar-day',
    from: ({ kind, receivedOn }) => (kind === 'BACKLOG' ? null : receivedOn),
    metBy: ['SIGN', 'REUSE', 'NOT_REQUIRED'],
    law: 'immediate',
  },
} satisfies Deadlines<Digitisation, typeof law, typeof events>;
