import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EACH, trendQuery, type Each, type Kept, type Trend } from '../../api/overview';
import { asProblem } from '../../api/problem';
import { Waiting } from '../../app/states';
import { Bar, Swatch, type Tone } from '../../ui/Bar';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ended, useShare, usePeriodName } from './words';
import { RatesDetail } from './RatesDetail';
import classes from './overview.module.css';

const TONES: [keyof Kept, Tone][] = [
  ['early', 'well'],
  ['onTime', 'even'],
  ['missed', 'late'],
];

/** How often deadlines were kept, period by period; of the one that is chosen, where. */
export function Rates() {
  const { t } = useTranslation();
  const { each = 'month', period } = useSearch({ from: '/staff/overview' });
  const { data, error, refetch } = useQuery({
    ...trendQuery(each),
    placeholderData: keepPreviousData,
  });
  return (
    <Card
      title={t('rates.title')}
      actions={
        <nav aria-label={t('rates.choose')} className={`${classes.each} not-printed`}>
          {EACH.map((one) => (
            <Link
              key={one}
              to="/overview"
              search={{ each: one }}
              aria-current={one === each ? 'true' : undefined}
              activeOptions={{ exact: true }}
              resetScroll={false}
            >
              {t(`rates.each.${one}`)}
            </Link>
          ))}
        </nav>
      }
    >
      <Text size="sm" c="dimmed">
        {t('rates.what')}
      </Text>
      {error && <ProblemNotice problem={asProblem(error)} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.more && <Text role="status">{t('rates.more')}</Text>}
      {data && <Periods trend={data} chosen={period ?? data.periods.at(-1)!.period} />}
    </Card>
  );
}

function Periods({ trend: { each, periods }, chosen }: { trend: Trend; chosen: string }) {
  const { t } = useTranslation();
  if (periods.every((one) => ended(one) === 0)) return <Text mt="sm">{t('rates.none')}</Text>;
  return (
    <>
      <p className={classes.legend}>
        {TONES.map(([name, tone]) => (
          <span key={name}>
            <Swatch tone={tone} />
            {t(`rates.${name}`)}
          </span>
        ))}
      </p>
      <table className={`${classes.table} ${classes.rates}`}>
        <thead>
          <tr>
            <th scope="col">{t('rates.period')}</th>
            <th scope="col" className={classes.wide}>
              <span className="visually-hidden">{t('rates.share')}</span>
            </th>
            {(['kept', 'early', 'missed', 'ended'] as const).map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {t(`rates.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...periods].reverse().map((one) => (
            <Period key={one.period} each={each} one={one} chosen={one.period === chosen} />
          ))}
        </tbody>
      </table>
      <Text size="xs" c="dimmed" mt={4}>
        {t('rates.kept')}: {t('rates.keptWhat')}.
      </Text>
      <RatesDetail period={chosen} />
    </>
  );
}

interface PeriodProps {
  each: Each;
  one: Trend['periods'][number];
  chosen: boolean;
}

function Period({ each, one, chosen }: PeriodProps) {
  const nameOf = usePeriodName();
  const share = useShare();
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        <Link
          to="/overview"
          search={{ each, period: one.period }}
          aria-current={chosen ? 'true' : undefined}
          activeOptions={{ exact: true }}
          resetScroll={false}
        >
          {nameOf(one.period)}
        </Link>
      </th>
      <td className={classes.wide}>
        <Bar parts={TONES.map(([name, tone]) => ({ tone, n: one[name] }))} />
      </td>
      <td className={classes.number}>{share(one.early + one.onTime, ended(one))}</td>
      <td className={classes.number}>{share(one.early, ended(one))}</td>
      <td className={classes.number}>{one.missed}</td>
      <td className={classes.number}>{ended(one)}</td>
    </tr>
  );
}
