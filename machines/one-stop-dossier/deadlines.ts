import type { Deadlines } from '../process.js';
import { daysOf, type Dossier } from './dossier.js';
import type { events } from './events.js';
import type { law } from './law.js';

/** The result, or the letter that returns the dossier, is there for the applicant. */
const SETTLED = ['RESULT_READY', 'SIGN_REJECTION'] as const;
const STOPPED = ['clockStopped'];

export const deadlines = {
  check: {
    hours: 8,
    parameter: 'checkHours',
    from: ({ channel, submittedAt }) => (channel === 'ONLINE' ? submittedAt : null),
    metBy: ['ACCEPT', 'REFUSE', 'REQUEST_SUPPLEMENT'],
    law: 'check',
  },
  supplement: {
    days: 30,
    unit: 'calendar-day',
    parameter: 'supplementDays',
    from: (dossier) => dossier.supplementAskedOn,
    metBy: ['SUPPLEMENT'],
    // It is the applicant's time: nobody in the office is late when it is over.
    kind: 'reminder',
    law: 'supplement',
  },
  transfer: {
    cutOffHour: 15,
    parameter: 'transferCutOffHour',
    from: (dossier) => dossier.acceptedAt,
    metBy: ['TRANSFER'],
    law: 'transfer',
  },
  due: {
    days: (dossier) => daysOf(dossier)!.amount,
    unit: (dossier) => daysOf(dossier)!.unit,
    from: (dossier) => daysOf(dossier) && dossier.acceptedOn,
    metBy: SETTLED,
    pausedIn: STOPPED,
    law: 'due',
  },
  dueHours: {
    hours: (dossier) => dossier.timeLimit!.amount,
    from: ({ timeLimit, acceptedAt }) => (timeLimit?.unit === 'working-hour' ? acceptedAt : null),
    metBy: SETTLED,
    pausedIn: STOPPED,
    law: 'due',
  },
  // Counted like the time limit itself, so that it stands still with it.
  apology: {
    days: (dossier) => Math.max(0, daysOf(dossier)!.amount - dossier.apologyLeadDays),
    unit: (dossier) => daysOf(dossier)!.unit,
    from: (dossier) => daysOf(dossier) && dossier.acceptedOn,
    metBy: ['APOLOGISE'],
    pausedIn: STOPPED,
    kind: 'reminder',
    law: 'apology',
  },
  appointment: {
    date: true,
    from: (dossier) => dossier.appointedOn,
    metBy: SETTLED,
    law: 'appointment',
  },
  opinion: {
    date: true,
    from: (dossier) => dossier.answerBy,
    metBy: ['OPINION_RECEIVED'],
    law: 'opinion',
  },
} satisfies Deadlines<Dossier, typeof law, typeof events>;
