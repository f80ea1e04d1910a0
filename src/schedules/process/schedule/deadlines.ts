import type { Deadlines } from '../../../../machines/process.js';
import type { ScheduleContext } from './context.js';
import type { events } from './events.js';
import type { law } from './law.js';

export const deadlines = {
  period: { date: true, from: ({ next }) => next.opensOn, law: 'period', kind: 'reminder' },
} satisfies Deadlines<ScheduleContext, typeof law, typeof events>;
