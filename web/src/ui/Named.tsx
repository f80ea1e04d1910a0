import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** Names with what they stand for; what says nothing is left out. */
export function Named({ values }: { values: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {values
        .filter(([, value]) => value !== null && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
