import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n';
import { addDays, dayInFull, weekday, WEEKDAYS_SHORT } from '../lib/dates';
import classes from './MonthTable.module.css';

/** What is said of a day: by a colour, by words, and by a number at its corner. */
export interface Said {
  tone?: string | undefined;
  words: string;
  mark?: number | string | null;
}

interface Props {
  /** '2026-09'. */
  month: string;
  /** Null for a day of which nothing is to be said. */
  of: (on: string) => Said | null;
}

/** One month, Monday first. */
export function MonthTable({ month, of }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
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
            {week.map((on) =>
              on.startsWith(month) ? (
                <Cell key={on} on={on} said={of(on)} />
              ) : (
                <td key={on} className={classes.outside} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ on, said }: { on: string; said: Said | null }) {
  const language = useLanguage();
  const date = Number(on.slice(8));
  if (!said) return <td className={classes.cell}>{date}</td>;
  const words = `${dayInFull(on, language)}: ${said.words}`;
  return (
    <td className={`${classes.cell} ${said.tone ?? ''}`} title={words}>
      <span aria-hidden>{date}</span>
      {said.mark != null && (
        <span aria-hidden className={classes.number}>
          {said.mark}
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
