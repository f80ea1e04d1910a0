import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import { overviewQuery, type Kept, type PeriodRates } from '../../api/overview';
import { asProblem } from '../../api/problem';
import { Waiting } from '../../app/states';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ended, usePeriodName, useShare } from './words';
import classes from './overview.module.css';

/** The rates of one period, by process and by unit: the worst first. */
export function RatesDetail({ period }: { period: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const nameOf = usePeriodName();
  const { data, error, refetch } = useQuery({
    ...overviewQuery(period),
    placeholderData: keepPreviousData,
  });
  if (error) return <ProblemNotice problem={asProblem(error)} onAgain={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { by, period: shown } = data.rates;
  return (
    <div className={classes.detail}>
      <h3>{t('rates.detail', { period: nameOf(shown) })}</h3>
      {by.length === 0 && <Text>{t('rates.noneInPeriod')}</Text>}
      {by.length > 0 && (
        <div className={classes.where}>
          <Table of={by} by="process" name={names.process} />
          <Table of={by} by="unit" name={names.unit} />
        </div>
      )}
    </div>
  );
}

interface Props {
  of: PeriodRates['by'];
  by: 'process' | 'unit';
  name: (key: string) => string;
}

function Table({ of, by, name }: Props) {
  const { t } = useTranslation();
  const share = useShare();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            {t(by === 'unit' ? 'overview.heads.byUnit' : 'overview.heads.byProcess')}
          </th>
          <th scope="col" className={classes.number}>
            {t('rates.kept')}
          </th>
          <th scope="col" className={classes.number}>
            {t('rates.early')}
          </th>
          <th scope="col" className={classes.number}>
            {t('rates.ended')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sums(of, by).map(([key, one]) => (
          <tr key={key}>
            <th scope="row">{name(key)}</th>
            <td className={classes.number}>{share(one.early + one.onTime, ended(one))}</td>
            <td className={classes.number}>{share(one.early, ended(one))}</td>
            <td className={classes.number}>{ended(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sums(of: PeriodRates['by'], by: 'process' | 'unit'): [string, Kept][] {
  const found = new Map<string, Kept>();
  for (const { [by]: key, early, onTime, missed } of of) {
    const sum = found.get(key) ?? { early: 0, onTime: 0, missed: 0 };
    found.set(key, {
      early: sum.early + early,
      onTime: sum.onTime + onTime,
      missed: sum.missed + missed,
    });
  }
  const lost = (one: Kept): number => one.missed / ended(one);
  return [...found].sort(([, a], [, b]) => lost(b) - lost(a) || ended(b) - ended(a));
}
