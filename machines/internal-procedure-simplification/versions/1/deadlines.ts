import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Simplification } from './machine.js';

/**
 * The rows print different days for the same work (June, November, within the year): each row keeps
 * its own day and its own product. A review that keeps everything is done with its report.
 */
export const deadlines = {
  submission: {
    date: true,
    from: (simplification) => simplification.submissionDueOn,
    metBy: ['SUBMIT_OPTION', 'KEEP_UNCHANGED'],
    law: 'submission',
  },
  decision: {
    date: true,
    from: (simplification) => simplification.decisionDueOn,
    metBy: ['APPROVE_OPTION', 'KEEP_UNCHANGED'],
    law: 'decision',
  },
} satisfies Deadlines<Simplification, typeof law, typeof events>;
