import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { WorkFile } from './machine.js';

export const deadlines = {
  // The day that whoever assigned the work gave it; none where none was given.
  due: {
    date: true,
    from: (file) => file.dueOn,
    metBy: ['FILE', 'ISSUE'],
    law: 'due',
  },
  issuing: {
    days: 1,
    unit: 'working-day',
    parameter: 'issuingDays',
    from: (file) => file.signedOn,
    metBy: ['ISSUE'],
    law: 'issuing',
  },
} satisfies Deadlines<WorkFile, typeof law, typeof events>;
