import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { Survey } from './machine.js';

export const deadlines = {
  // The applicant owes no answer: when the days are over the survey is closed, and nobody is late.
  response: {
    days: 15,
    unit: 'calendar-day',
    parameter: 'responseDays',
    from: (survey) => survey.openedOn,
    metBy: ['ANSWER'],
    kind: 'reminder',
    law: 'response',
  },
} satisfies Deadlines<Survey, typeof law, typeof events>;
