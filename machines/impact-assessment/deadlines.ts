import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Assessment } from './machine.js';

export const deadlines = {
  // Opinions are owed by the units that were asked, not by those who asked: it reminds, nobody is late.
  opinions: {
    days: 10,
    unit: 'working-day',
    parameter: 'opinionDays',
    from: ({ consultedOn }) => consultedOn,
    metBy: ['COMMENTS_CLOSED'],
    kind: 'reminder',
    law: 'opinions',
  },
} satisfies Deadlines<Assessment, typeof law, typeof events>;
