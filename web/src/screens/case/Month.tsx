import type { ExplainedDay } from '../../api/types';
import { useSay } from '../../i18n';
import { MonthTable } from '../../ui/MonthTable';
import classes from './Explained.module.css';

export type Kind = 'first' | 'counted' | 'off' | 'left' | 'due';

/** What a day was to the count. */
export function kindOf({ on, counted, worked }: ExplainedDay, dueOn: string | null): Kind {
  if (on === dueOn) return 'due';
  if (counted !== null) return 'counted';
  return worked ? 'left' : 'off';
}

/** The months that the count goes through, in the order of the calendar. */
export const monthsOf = (days: readonly ExplainedDay[]): string[] =>
  [...new Set(days.map(({ on }) => on.slice(0, 7)))].sort();

interface Props {
  /** '2026-09'. */
  month: string;
  days: readonly ExplainedDay[];
  dueOn: string | null;
}

/** One month of a count; each day says by its colour, its number and its words what it was. */
export function Month({ month, days, dueOn }: Props) {
  const say = useSay();
  const known = new Map(days.map((one) => [one.on, one]));
  return (
    <MonthTable
      month={month}
      of={(on) => {
        const one = known.get(on);
        if (!one) return null;
        return { tone: classes[kindOf(one, dueOn)], words: say(one.why), mark: one.counted };
      }}
    />
  );
}
