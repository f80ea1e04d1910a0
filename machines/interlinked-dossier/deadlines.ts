import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import { daysOf, type Linked } from './linked.js';

/** The result of all agencies is approved, or the dossier is returned with its reasons. */
const SETTLED = ['APPROVE', 'REJECT', 'PART_REJECT'] as const;
const STOPPED = ['clockStopped'];

export const deadlines = {
  // Late or not, the agency at the desk answers to the applicant for the whole.
  due: {
    days: (whole) => daysOf(whole)!.amount,
    unit: (whole) => daysOf(whole)!.unit,
    from: (whole) => daysOf(whole) && whole.acceptedOn,
    metBy: SETTLED,
    pausedIn: STOPPED,
    law: 'due',
  },
  dueHours: {
    hours: (whole) => whole.timeLimit!.amount,
    from: ({ timeLimit, acceptedAt }) => (timeLimit?.unit === 'working-hour' ? acceptedAt : null),
    metBy: SETTLED,
    pausedIn: STOPPED,
    law: 'due',
  },
  // Counted like the time limit itself, so that it stands still with it.
  apology: {
    days: (whole) => Math.max(0, daysOf(whole)!.amount - whole.apologyLeadDays),
    unit: (whole) => daysOf(whole)!.unit,
    from: (whole) => daysOf(whole) && whole.acceptedOn,
    metBy: ['APOLOGISE'],
    pausedIn: STOPPED,
    kind: 'reminder',
    law: 'apology',
  },
  appointment: {
    date: true,
    from: (whole) => whole.appointedOn,
    metBy: SETTLED,
    law: 'appointment',
  },
  part: {
    days: ({ part }) => part!.days,
    unit: 'working-day',
    from: ({ part }) => part && part.dispatchedOn,
    metBy: ['FINISH_PART'],
    pausedIn: STOPPED,
    law: 'part',
  },
} satisfies Deadlines<Linked, typeof law, typeof events>;
