import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plansQuery, type Plan } from '../../api/overview';
import { asProblem } from '../../api/problem';
import { Waiting } from '../../app/states';
import { Bar } from '../../ui/Bar';
import { Page } from '../../ui/Page';
import { STATE_TONES } from '../../ui/plan-states';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Items } from './Items';
import classes from './plan.module.css';

/** One plan, or one copy of it: its items in the order of the document. */
export function Screen() {
  const { t } = useTranslation();
  const { plan } = useParams({ from: '/staff/plans/$plan' });
  const { year } = useSearch({ from: '/staff/plans/$plan' });
  const { data, error, refetch } = useQuery(plansQuery);
  const one = data?.find(
    (each) =>
      each.plan === plan && (year ? each.livingCopy && each.year === year : !each.livingCopy),
  );
  if (one) return <OnePlan one={one} />;
  return (
    <Page title={t('plans.title')} above={<Back />}>
      {error && <ProblemNotice problem={asProblem(error)} onAgain={() => void refetch()} />}
      {data && <Text role="status">{t('plans.notThere')}</Text>}
      {!data && !error && <Waiting />}
    </Page>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <p className={`${classes.back} not-printed`}>
      <Link to="/plans">{t('plans.back')}</Link>
    </p>
  );
}

function OnePlan({ one }: { one: Plan }) {
  const { t } = useTranslation();
  const { state } = useSearch({ from: '/staff/plans/$plan' });
  const { number, title, issuer, year, livingCopy, counts, products, evidenced } = one;
  const items = state ? one.items.filter((item) => item.state === state) : one.items;
  return (
    <Page title={title} above={<Back />}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {[number, issuer, livingCopy ? t('plans.copy', { year }) : t('plans.history')]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Text fw={600}>{t('plans.progress', { done: counts.done, items: counts.items })}</Text>
        <Bar parts={STATE_TONES.map(([name, tone]) => ({ tone, n: counts[name] }))} />
        <Text size="sm">
          {t('plans.products', { products, evidenced })}
          {one.evidence > 0 && ` · ${t('plans.files', { count: one.evidence })}`}
        </Text>
        <Filter one={one} />
        {items.length > 0 ? (
          <Items items={items} />
        ) : (
          <Text role="status">{t('plans.nothing')}</Text>
        )}
      </Stack>
    </Page>
  );
}

function Filter({ one }: { one: Plan }) {
  const { t } = useTranslation();
  const { plan } = useParams({ from: '/staff/plans/$plan' });
  const { year, state } = useSearch({ from: '/staff/plans/$plan' });
  const chosen = [undefined, ...STATE_TONES.map(([name]) => name)] as const;
  return (
    <nav aria-label={t('plans.filter')} className={`${classes.filter} not-printed`}>
      {chosen
        .filter((name) => !name || name === state || one.counts[name] > 0)
        .map((name) => (
          <Link
            key={name ?? 'all'}
            to="/plans/$plan"
            params={{ plan }}
            search={{ ...(year && { year }), ...(name && { state: name }) }}
            aria-current={name === state ? 'true' : undefined}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {name ? t(`plans.states.${name}`) : t('plans.all')} (
            {name ? one.counts[name] : one.counts.items})
          </Link>
        ))}
    </nav>
  );
}
