import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Service } from './machine.js';

/**
 * Days that the city's plan prints, given when the case is opened or its review begins; as printed,
 * they never roll. For the list of the year the row limits the submission ("Thời hạn trình UBND Thành
 * phố"), for the other lists their approval.
 */
export const deadlines = {
  // Runs once: a list that is returned was submitted all the same.
  submission: {
    date: true,
    from: ({ programme, submittedOn, listDueOn }) =>
      programme === 'annual-list' && submittedOn === null ? listDueOn : null,
    metBy: ['ELIGIBLE'],
    law: 'submission',
  },
  approval: {
    date: true,
    from: ({ programme, listDueOn }) => (programme === 'annual-list' ? null : listDueOn),
    metBy: ['APPROVE_LIST'],
    law: 'approval',
  },
  // The row asks for the city's system and for the national portal: done with the second.
  launch: {
    date: true,
    from: ({ portalCode, launchDueOn }) => (portalCode === null ? launchDueOn : null),
    metBy: ['INTEGRATION_OK'],
    law: 'launch',
  },
  // "rà soát, tái cấu trúc và cung cấp lại": a service that is kept as it is was reviewed.
  review: {
    date: true,
    from: ({ reviewDueOn }) => reviewDueOn,
    metBy: ['KEEP', 'INTEGRATION_OK'],
    law: 'review',
  },
} satisfies Deadlines<Service, typeof law, typeof events>;
