import type { Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import type { FocalChange } from './machine.js';

export const deadlines = {
  // "Ngay khi" prints no number, and a proposal, a check and a signature are not one day's work: the
  // figure is the authority's own.
  decision: {
    days: 5,
    unit: 'working-day',
    parameter: 'decisionDays',
    from: (change) => change.changedOn,
    metBy: ['DECIDE'],
    law: 'decision',
  },
  reminder: {
    days: 1,
    unit: 'working-day',
    parameter: 'reminderDays',
    from: (change) => change.changedOn,
    after: (change) => change.remindedThrough,
    law: 'reminder',
    kind: 'reminder',
  },
} satisfies Deadlines<FocalChange, typeof law, typeof events>;
