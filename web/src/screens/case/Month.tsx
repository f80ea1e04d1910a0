import { useTranslation } from 'react-i18next';
import type { ExplainedDay } from '../../api/types';
import { useLanguage, useSay } from '../../i18n';
import { addDays, dayInFull, weekday, WEEKDAYS_SHORT } from '../../lib/dates';
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

/** One month, Monday first; each day says by its colour, its number and its words what it was. */
export function Month({ month, days, dueOn }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = new Map(days.map((one) => [one.on, one]));
  const [year, number] = month.split('-');
  return (
    <table className={classes.month}>
      <caption>{t('deadline.month', { month: Number(number), year })}</caption>
      <thead>
        <tr>
          {WEEKDAYS_SHORT[language].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((on) => (
              <Cell key={on} on={on} month={month} one={known.get(on)} dueOn={dueOn} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  on: string;
  month: string;
  one: ExplainedDay | undefined;
  dueOn: string | null;
}

function Cell({ on, month, one, dueOn }: CellProps) {
  const say = useSay();
  const language = useLanguage();
  if (!on.startsWith(month)) return <td className={classes.outside} />;
  const date = Number(on.slice(8));
  if (!one) return <td className={classes.cell}>{date}</td>;
  const words = `${dayInFull(on, language)}: ${say(one.why)}`;
  return (
    <td className={`${classes.cell} ${classes[kindOf(one, dueOn)]}`} title={words}>
      <span aria-hidden>{date}</span>
      {one.counted !== null && (
        <span aria-hidden className={classes.number}>
          {one.counted}
        </span>
      )}
      <span className="visually-hidden">{words}</span>
    </td>
  );
}

/** Whole weeks from Monday, with the days of other months at both ends. */
function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  let on = addDays(first, -((weekday(first) + 6) % 7));
  const weeks: string[][] = [];
  while (on.slice(0, 7) <= month) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(on, i)));
    on = addDays(on, 7);
  }
  return weeks;
}
