import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { By, KeyedNumber } from '../../api/overview';
import { Bar } from '../../ui/Bar';
import { Card } from '../../ui/Card';
import { listOf } from './list-of';
import classes from './overview.module.css';

/** So many rows are seen at once; on paper all are. */
const ROWS = 8;

interface Props {
  by: By;
  late: KeyedNumber[];
  soon: KeyedNumber[];
}

/** Where what is late lies, and what soon will be: each number leads to its list. */
export function Where({ by, late, soon }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [all, setAll] = useState(false);
  const nameOf = useNameOf(by);
  const rows = rowsOf(late, soon);
  const most = Math.max(...rows.map((row) => (row.late?.count ?? 0) + (row.soon?.count ?? 0)));
  return (
    <Card title={t(`overview.${by}`)}>
      <table className={classes.table} id={id}>
        <thead>
          <tr>
            <th scope="col">{t(`overview.heads.${by}`)}</th>
            <th scope="col" className={classes.number}>
              {t('overview.late')}
            </th>
            <th scope="col" className={classes.number}>
              {t('overview.soon')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.key} className={all || i < ROWS ? undefined : classes.onPaper}>
              <th scope="row">
                {nameOf(row.key)}
                <Bar
                  of={most}
                  parts={[
                    { tone: 'late', n: row.late?.count ?? 0 },
                    { tone: 'soon', n: row.soon?.count ?? 0 },
                  ]}
                />
              </th>
              {(['late', 'soon'] as const).map((which) => (
                <td key={which} className={classes.number}>
                  <NumberLink which={which} one={row[which]} name={nameOf(row.key)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > ROWS && (
        <Button
          mt="xs"
          size="xs"
          variant="subtle"
          className="not-printed"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? t('overview.fewer') : t('overview.all', { count: rows.length })}
        </Button>
      )}
    </Card>
  );
}

interface LinkProps {
  which: 'late' | 'soon';
  one: KeyedNumber | undefined;
  name: string;
}

function NumberLink({ which, one, name }: LinkProps) {
  const { t } = useTranslation();
  if (!one) return '–';
  return (
    <Link
      to="/inbox"
      search={listOf(one)}
      className={which === 'late' ? classes.lateNumber : classes.soonNumber}
      aria-label={t(`overview.${which}Of`, { count: one.count, name })}
    >
      {one.count}
    </Link>
  );
}

function useNameOf(by: By): (key: string | null) => string {
  const { t } = useTranslation();
  const names = useNames();
  const naming = { byUnit: names.unit, byProcess: names.process, byPerson: names.person }[by];
  return (key) => (key === null ? t('narrowed.free') : naming(key));
}

interface Row {
  key: string | null;
  late?: KeyedNumber;
  soon?: KeyedNumber;
}

/** What has most that is late first, and of equals what has most that soon will be. */
function rowsOf(late: KeyedNumber[], soon: KeyedNumber[]): Row[] {
  const rows = new Map<string | null, Row>();
  for (const one of late) rows.set(one.key, { key: one.key, late: one });
  for (const one of soon) rows.set(one.key, { ...rows.get(one.key), key: one.key, soon: one });
  const count = (one: KeyedNumber | undefined): number => one?.count ?? 0;
  return [...rows.values()].sort(
    (a, b) => count(b.late) - count(a.late) || count(b.soon) - count(a.soon),
  );
}
