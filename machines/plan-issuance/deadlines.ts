import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Plan } from './machine.js';

export const deadlines = {
  // A plan that is signed but not sent is not there yet for those who are to follow it up.
  issue: {
    date: true,
    from: (plan) => plan.draftDueOn,
    metBy: ['ISSUE'],
    law: 'issue',
  },
} satisfies Deadlines<Plan, typeof law, typeof events>;
