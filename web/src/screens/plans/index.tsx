import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plansQuery, type Plan } from '../../api/overview';
import { asProblem } from '../../api/problem';
import { Waiting } from '../../app/states';
import { Bar, Swatch } from '../../ui/Bar';
import { Page } from '../../ui/Page';
import { STATE_TONES } from '../../ui/plan-states';
import { ProblemNotice } from '../../ui/ProblemNotice';
import classes from './plans.module.css';

/** The plans and the copies of them for a year of work, the latest year first. */
export function Screen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(plansQuery);
  const years = [...new Set(data?.map(({ year }) => year))].sort((a, b) => b - a);
  return (
    <Page title={t('plans.title')}>
      {error && <ProblemNotice problem={asProblem(error)} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.length === 0 && (
        <Stack gap="xs" maw="44rem" role="status">
          <Text>{t('plans.none')}</Text>
          <Text c="dimmed">{t('plans.noneWhat')}</Text>
        </Stack>
      )}
      {years.map((year) => (
        <section key={year} className={classes.year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{t('plans.year', { year })}</h2>
          <ul className={classes.plans}>
            {data
              ?.filter((one) => one.year === year)
              .map((one) => (
                <OnePlan key={`${one.plan} ${one.livingCopy}`} one={one} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function OnePlan({ one }: { one: Plan }) {
  const { t } = useTranslation();
  const { plan, number, title, issuer, year, livingCopy, counts, products, evidenced } = one;
  const search = livingCopy ? { year } : {};
  return (
    <li className={classes.plan}>
      <h3>
        <Link to="/plans/$plan" params={{ plan }} search={search}>
          {title}
        </Link>
      </h3>
      <Text size="sm" c="dimmed">
        {[number, issuer, livingCopy ? t('plans.copy', { year }) : t('plans.history')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <p className={classes.progress}>
        {t('plans.progress', { done: counts.done, items: counts.items })}
      </p>
      <Bar parts={STATE_TONES.map(([state, tone]) => ({ tone, n: counts[state] }))} />
      <ul className={classes.states}>
        {STATE_TONES.filter(([state]) => counts[state] > 0).map(([state, tone]) => (
          <li key={state}>
            <Swatch tone={tone} />
            <Link to="/plans/$plan" params={{ plan }} search={{ ...search, state }}>
              {t(`plans.states.${state}`)}: {counts[state]}
              <span className="visually-hidden">, {title}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Text size="sm">
        {t('plans.products', { products, evidenced })}
        {one.evidence > 0 && ` · ${t('plans.files', { count: one.evidence })}`}
      </Text>
    </li>
  );
}
