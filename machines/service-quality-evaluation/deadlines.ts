import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Evaluation } from './machine.js';

export const deadlines = {
  // "Định kỳ hàng tháng": the result of a month is public before the next month is over.
  monthly: {
    ends: 'month',
    from: ({ kind, periodTo }) => (kind === 'MONTHLY' ? periodTo : null),
    metBy: ['APPROVE_AND_PUBLISH'],
    law: 'monthly',
  },
  yearly: {
    ends: 'year',
    from: ({ kind, periodTo }) => (kind === 'YEARLY' ? periodTo : null),
    metBy: ['APPROVE_AND_PUBLISH'],
    law: 'yearly',
  },
  actions: {
    date: true,
    from: (evaluation) => evaluation.actionsDueOn,
    metBy: ['ACTION_REPORTED'],
    law: 'actions',
  },
} satisfies Deadlines<Evaluation, typeof law, typeof events>;
