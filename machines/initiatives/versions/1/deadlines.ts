import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Initiative } from './machine.js';

export const deadlines = {
  // One proposal a unit within the year: what counts is that the unit has proposed it, not that it
  // was recognised.
  proposal: {
    date: true,
    from: ({ year }) => `${year}-12-31`,
    metBy: ['APPROVE_UNIT'],
    law: 'proposal',
  },
  pilot: {
    date: true,
    from: ({ pilot }) => pilot?.dueOn ?? null,
    metBy: ['PROPOSE_REPLICATION', 'STOP_PILOT'],
    law: 'pilot',
  },
} satisfies Deadlines<Initiative, typeof law, typeof events>;
