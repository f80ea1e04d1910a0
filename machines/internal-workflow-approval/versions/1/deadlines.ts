import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Workflow } from './machine.js';

/**
 * One period for both branches of row 4, and given once: it ends with the approval, not with the
 * electronic declaration, since the row's product is the chairman's decision.
 */
export const deadlines = {
  approval: {
    // "ngày", not "ngày làm việc".
    days: 10,
    unit: 'calendar-day',
    parameter: 'approvalDays',
    from: (workflow) => workflow.decisionIssuedOn,
    metBy: ['APPROVE', 'SEND_NOTICE'],
    law: 'approval',
  },
} satisfies Deadlines<Workflow, typeof law, typeof events>;
