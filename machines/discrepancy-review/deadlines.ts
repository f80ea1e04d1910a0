import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Discrepancy } from './machine.js';

export const deadlines = {
  response: {
    days: 10,
    unit: 'working-day',
    parameter: 'responseDays',
    from: (discrepancy) => discrepancy.noticeOn,
    metBy: ['ORDER_PUBLICATION', 'ORDER_REVIEW', 'ORDER_REMOVAL'],
    law: 'response',
  },
  removal: {
    date: true,
    from: (discrepancy) => discrepancy.removeBy,
    metBy: ['CONTENT_REMOVED'],
    law: 'removal',
  },
} satisfies Deadlines<Discrepancy, typeof law, typeof events>;
