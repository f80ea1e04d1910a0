import { useTranslation } from 'react-i18next';
import type { Replayed } from '../../api/audit';
import type { Words } from '../../forms/words';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { RunTag } from '../../ui/RunTag';
import classes from './replay.module.css';

/** What was true after the event: deadlines and context. */
export function Moment({ replay, words }: { replay: Replayed; words: Words }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <Card title={t('case.deadlines')}>
        {replay.deadlines.length === 0 && t('due.none')}
        <ul className={classes.plain}>
          {replay.deadlines.map(({ id, label, dueOn, status }) => (
            <li key={id} className={classes.run}>
              <span>
                {say(label)} <span className="numbers">{dueOn ? day(dueOn) : '–'}</span>
              </span>
              <RunTag status={status} />
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('replay.context')}>
        <Facts facts={replay.context} words={words} />
      </Card>
    </>
  );
}
