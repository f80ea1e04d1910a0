import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicatorsQuery, type Indicator } from '../../api/overview';
import { asProblem } from '../../api/problem';
import { Waiting } from '../../app/states';
import { useLanguage } from '../../i18n';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import classes from './overview.module.css';

/** What the plans ask for in figures: how far it is reached, and what cannot be counted here. */
export function Indicators() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(indicatorsQuery);
  const others = data?.indicators.filter(({ computable }) => !computable) ?? [];
  return (
    <Card title={t('indicators.title', { year: data?.year ?? '' })}>
      <Text size="sm" c="dimmed">
        {t('indicators.what')}
      </Text>
      {error && <ProblemNotice problem={asProblem(error)} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <Counted indicators={data.indicators.filter(({ computable }) => computable)} />}
      {others.length > 0 && (
        <details>
          <summary>{t('indicators.others', { count: others.length })}</summary>
          <dl>
            {others.map(({ key, title, source, why }) => (
              <div key={key}>
                <dt>
                  {title[language]} <Source of={source} />
                </dt>
                <dd>{why?.[language]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Card>
  );
}

const COLUMNS = ['value', 'target', 'reached', 'of'] as const;

function Counted({ indicators }: { indicators: Indicator[] }) {
  const { t } = useTranslation();
  if (indicators.length === 0) return <Text mt="sm">{t('indicators.none')}</Text>;
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('indicators.name')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`indicators.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((one) => (
            <Row key={one.key} one={one} />
          ))}
        </tbody>
      </table>
      {indicators.some(isUnsure) && (
        <Text size="xs" c="dimmed" mt={4}>
          * {t('indicators.partial')}
        </Text>
      )}
    </>
  );
}

function Row({ one }: { one: Indicator }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, source, unit, value, target, reached, numerator, denominator } = one;
  const verdict = reached === null ? '—' : t(reached ? 'indicators.yes' : 'indicators.no');
  return (
    <tr>
      <th scope="row">
        {title[language]} <Source of={source} />
      </th>
      <td className={classes.number}>
        {value === null ? '—' : `${value.toLocaleString(language)} ${unit}`}
        {isUnsure(one) && ' *'}
      </td>
      <td className={classes.number}>{target.raw}</td>
      <td
        className={reached === false ? `${classes.number} ${classes.lateNumber}` : classes.number}
      >
        {verdict}
      </td>
      <td className={classes.number}>
        {numerator}
        {denominator !== null && ` / ${denominator}`}
      </td>
    </tr>
  );
}

function Source({ of: { number, plan, ref } }: { of: Indicator['source'] }) {
  return (
    <Text span size="xs" c="dimmed">
      {number ?? plan}, {ref}
    </Text>
  );
}

const isUnsure = ({ partial, more }: Indicator): boolean => partial || more;
