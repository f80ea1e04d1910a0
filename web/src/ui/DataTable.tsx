import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface Column<T> {
  key: string;
  /** '' for what can be done with a row. */
  title: string;
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** What no longer counts stands back; a word says so too. */
  past?: (row: T) => boolean;
}

/** A table that becomes a list of cards where there is no room; the roles stay those of a table. */
export function DataTable<T>({ caption, columns, rows, keyOf, past }: Props<T>) {
  return (
    <table className={classes.table} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title }) => (
            <th
              role="columnheader"
              key={key}
              scope="col"
              className={title ? undefined : classes.acts}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={keyOf(row)} className={past?.(row) ? classes.past : undefined}>
            {columns.map(({ key, title, cell }) => (
              <td role="cell" key={key} data-title={title || undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
