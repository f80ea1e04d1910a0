import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Review } from './machine.js';

/** "Trước ngày 30 tháng 11" is read as: at the latest on that day. Printed days never roll. */
export const deadlines = {
  registration: {
    date: true,
    from: (review) => review.registrationDueOn,
    metBy: ['SUBMIT_REGISTRATION'],
    law: 'registration',
  },
  // "Tháng 01/2024" for the plan of 2024: in January of the year itself.
  plan: {
    date: true,
    from: (review) => `${review.year}-01-31`,
    metBy: ['APPROVE_PLAN'],
    law: 'plan',
  },
  // A review that finds nothing to simplify ends with its report: the duty is done as well.
  result: {
    date: true,
    from: (review) => review.resultsDueOn,
    metBy: ['SIGN_SUBMISSION', 'NO_CHANGE_NEEDED'],
    law: 'result',
  },
  decision: {
    date: true,
    from: (review) => review.decisionDueOn,
    metBy: ['APPROVE_OPTION'],
    law: 'decision',
  },
  // "Ngay sau khi": the very day, whatever day of the week that is.
  implementation: {
    days: 0,
    unit: 'calendar-day',
    from: (review) => review.approvedOn,
    metBy: ['IMPLEMENT'],
    law: 'implementation',
  },
  recommendation: {
    date: true,
    from: (review) => review.recommendationDueOn,
    metBy: ['RECOMMENDATION_SENT'],
    law: 'recommendation',
  },
} satisfies Deadlines<Review, typeof law, typeof events>;
