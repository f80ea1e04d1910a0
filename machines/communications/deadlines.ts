import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Communication } from './machine.js';

export const deadlines = {
  publication: {
    date: true,
    from: (communication) => communication.dueOn,
    metBy: ['APPROVE_AND_PUBLISH'],
    law: 'publication',
  },
} satisfies Deadlines<Communication, typeof law, typeof events>;
