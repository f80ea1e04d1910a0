import type { Day, DayUnit, Deadlines } from '../process.js';
import type { events } from './events.js';
import type { law } from './law.js';
import { openPeriod, type Task } from './task.js';

function countingFrom({ clock }: Task, unit: DayUnit): Day | null {
  return clock !== null && !clock.missed && clock.days !== null && clock.unit === unit
    ? clock.from
    : null;
}

export const deadlines = {
  // A printed day stays that day, worked or not.
  due: {
    date: true,
    from: (task) => (task.dueMissed ? null : task.dueOn),
    metBy: ['SUBMIT_RESULT'],
    law: 'due',
  },
  // A unit belongs to a deadline, not to a case: one of these two runs, as the alternative prints it.
  relativeCalendar: {
    days: (task) => task.clock?.days ?? 0,
    unit: 'calendar-day',
    from: (task) => countingFrom(task, 'calendar-day'),
    metBy: ['SUBMIT_RESULT'],
    law: 'relative',
  },
  relativeWorking: {
    days: (task) => task.clock?.days ?? 0,
    unit: 'working-day',
    from: (task) => countingFrom(task, 'working-day'),
    metBy: ['SUBMIT_RESULT'],
    law: 'relative',
  },
  // From the end of the last period that was answered or missed, until the plan's last day.
  monthly: {
    ends: 'month',
    from: (task) => openPeriod(task, 'monthly') && task.through.monthly,
    metBy: ['PERIOD_REPORTED'],
    law: 'period',
  },
  quarterly: {
    ends: 'quarter',
    from: (task) => openPeriod(task, 'quarterly') && task.through.quarterly,
    metBy: ['PERIOD_REPORTED'],
    law: 'period',
  },
  yearly: {
    ends: 'year',
    from: (task) => openPeriod(task, 'yearly') && task.through.yearly,
    metBy: ['PERIOD_REPORTED'],
    law: 'period',
  },
} satisfies Deadlines<Task, typeof law, typeof events>;
