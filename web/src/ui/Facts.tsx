import { useTranslation } from 'react-i18next';
import type { Json, JsonObject } from '../api/types';
import type { Words } from '../forms/words';
import { day, instant } from '../lib/dates';
import classes from './Facts.module.css';

interface Props {
  facts: JsonObject;
  words: Words;
  /** A line each, name and value beside each other. */
  inline?: boolean;
}

/** What is known, by the names that the process gives; what says nothing is left out. */
export function Facts({ facts, words, inline }: Props) {
  const shown = Object.entries(facts).filter(([, value]) => !isEmpty(value));
  if (shown.length === 0) return null;
  return (
    <dl className={inline ? classes.lines : classes.facts}>
      {shown.map(([name, value]) => (
        <div key={name} className={isLong(value) ? classes.long : classes.fact}>
          <dt>{words.field(name)}</dt>
          <dd>
            <Value value={value} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function isEmpty(value: Json): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

const LONG = 60;

const isLong = (value: Json): boolean =>
  typeof value === 'object' || (typeof value === 'string' && value.length > LONG);

/** As people write it: days, units by their names, codes by what the process calls them. */
export function Value({ value, words }: { value: Json; words: Words }) {
  const { t } = useTranslation();
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return value.toLocaleString('vi-VN');
  if (typeof value === 'string')
    return <span className={classes.text}>{written(value, words)}</span>;
  if (value === null) return '–';
  if (!Array.isArray(value)) return <Facts facts={value} words={words} />;
  return (
    <ul className={classes.list}>
      {value.map((one, i) => (
        <li key={i}>
          <Value value={one} words={words} />
        </li>
      ))}
    </ul>
  );
}

function written(value: string, words: Words): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return instant(value);
  return words.value(value);
}
