import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BY, overviewQuery, type OverviewAnswer } from '../../api/overview';
import { asProblem } from '../../api/problem';
import { Waiting } from '../../app/states';
import { useLanguage } from '../../i18n';
import { dayInFull } from '../../lib/dates';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Indicators } from './Indicators';
import { listOf } from './list-of';
import { Rates } from './Rates';
import { Where } from './Where';
import classes from './overview.module.css';

/** What is late and will be, and where; how often deadlines were kept. */
export function Screen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(overviewQuery());
  return (
    <Page
      title={t('nav.overview')}
      actions={
        <Link to="/plans" className="not-printed">
          {t('plans.title')}
        </Link>
      }
    >
      <Stack gap="md">
        {error && <ProblemNotice problem={asProblem(error)} onAgain={() => void refetch()} />}
        {data ? <Pressing {...data} /> : !error && <Waiting />}
        <Rates />
        <Indicators />
      </Stack>
    </Page>
  );
}

function Pressing({ late, soon, more }: OverviewAnswer) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (late.count + soon.count === 0) {
    return (
      <div>
        <Text>{t('overview.calm')}</Text>
        <Link to="/inbox" search={{ tab: 'unit' }}>
          {t('overview.calmGo')}
        </Link>
      </div>
    );
  }
  return (
    <>
      <div className={classes.heads}>
        <Link to="/inbox" search={listOf(late)} className={`${classes.head} ${classes.late}`}>
          <span className={classes.count}>{late.count}</span> {t('overview.lateWhat')}
        </Link>
        <Link to="/inbox" search={listOf(soon)} className={`${classes.head} ${classes.soon}`}>
          <span className={classes.count}>{soon.count}</span>{' '}
          {t('overview.soonWhat', { day: dayInFull(soon.until, language) })}
        </Link>
      </div>
      {more && <Text role="status">{t('overview.more')}</Text>}
      <div className={classes.where}>
        {BY.map((by) => (
          <Where key={by} by={by} late={late[by]} soon={soon[by]} />
        ))}
      </div>
    </>
  );
}
