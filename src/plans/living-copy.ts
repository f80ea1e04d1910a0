import { endOfMonth, isDay, type Day } from '../calendar/day.js';
import type { Plan } from './plan-importer.js';

/** A plan moved to another year: the same items, each printed date as many years later. */
export function shiftToYear(plan: Plan, year: number): Plan {
  const years = year - plan.year;
  return {
    ...plan,
    year,
    asOf: shifted(plan.asOf, years),
    lastDay: shifted(plan.lastDay, years),
    tasks: plan.tasks.map((task) => ({
      ...task,
      timing: {
        ...task.timing,
        dueOn: task.timing.dueOn && shifted(task.timing.dueOn, years),
      },
    })),
  };
}

/** The end of a month stays the end of that month: 29 February 2024 becomes 28 February 2026. */
function shifted(day: Day, years: number): Day {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  if (day === endOfMonth(day)) return endOfMonth(`${moved.slice(0, 8)}01`);
  return isDay(moved) ? moved : endOfMonth(`${moved.slice(0, 8)}01`);
}
