import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { explanationQuery } from '../../api/queries';
import type { ExplainedDay, Explanation } from '../../api/types';
import { Waiting } from '../../app/states';
import { useLanguage, useSay } from '../../i18n';
import { dayInFull } from '../../lib/dates';
import { wordsOf } from '../../lib/law';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { kindOf, Month, monthsOf } from './Month';
import classes from './Explained.module.css';

/** Why a due day is what it is: every day counted or left out, and the notice behind it. */
export function Explained({ caseId, deadline }: { caseId: string; deadline: string }) {
  const { data, error } = useQuery(explanationQuery(caseId, deadline));
  if (error) return <ProblemNotice problem={asProblem(error)} />;
  return data ? <Explanation explanation={data} /> : <Waiting />;
}

function Explanation({ explanation }: { explanation: Explanation }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { dueOn, days, law, remarks, basis } = explanation;
  const counted = days.filter((one) => one.counted !== null).length;
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>
          {dueOn
            ? t('deadline.ends', { day: dayInFull(dueOn, language) })
            : t('deadline.standsStill')}
          {counted > 0 && ` ${t('deadline.counted', { count: counted })}`}
        </Text>
        <Text size="sm">{say(wordsOf(basis))}</Text>
        <Text size="sm" c="dimmed">
          {basis.source} · {t(`law.${basis.sureness}`)}
        </Text>
      </div>
      {remarks.map((remark) => (
        <Text key={remark.en} size="sm" className={classes.remark}>
          {say(remark)}
        </Text>
      ))}
      <Legend days={days} dueOn={dueOn} />
      <div className={classes.months}>
        {monthsOf(days).map((month) => (
          <Month key={month} month={month} days={days} dueOn={dueOn} />
        ))}
      </div>
      <DayList days={days} dueOn={dueOn} />
      <Text size="sm" c="dimmed">
        {say(law)}
      </Text>
    </Stack>
  );
}

const KINDS = ['first', 'counted', 'off', 'left', 'due'] as const;

function Legend({ days, dueOn }: { days: ExplainedDay[]; dueOn: string | null }) {
  const { t } = useTranslation();
  const there = new Set(days.map((one) => kindOf(one, dueOn)));
  return (
    <ul className={classes.legend}>
      {KINDS.filter((kind) => there.has(kind)).map((kind) => (
        <li key={kind}>
          <span className={`${classes.swatch} ${classes[kind]}`} aria-hidden />
          {t(`deadline.kinds.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

function DayList({ days, dueOn }: { days: ExplainedDay[]; dueOn: string | null }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  return (
    <table className={classes.days}>
      <thead>
        <tr>
          <th scope="col">{t('deadline.day')}</th>
          <th scope="col">{t('deadline.number')}</th>
          <th scope="col">{t('deadline.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((one) => (
          <tr key={one.on} className={classes[`row-${kindOf(one, dueOn)}`]}>
            <th scope="row" className="numbers">
              {dayInFull(one.on, language)}
            </th>
            <td className="numbers">{one.counted ?? '–'}</td>
            <td>
              {say(one.why)}
              {one.notice && <span className={classes.notice}>{one.notice}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
