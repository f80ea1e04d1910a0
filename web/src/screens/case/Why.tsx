import { useTranslation } from 'react-i18next';
import type { Case, ProcessDetail, ProcessEvent } from '../../api/types';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import classes from './case.module.css';

interface Props {
  one: Case;
  process: ProcessDetail | undefined;
  event: ProcessEvent;
}

/** The deadlines that the act meets, by when, and the words of the law that set them. */
export function Why({ one, process, event }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const met = (process?.deadlines ?? []).filter(({ metBy }) => metBy.includes(event.type));
  const open = met.flatMap(({ name }) => {
    const runs = one.deadlines.filter((run) => run.name === name);
    const now = runs.find(({ status }) => status === 'running' || status === 'paused');
    return now ?? runs.findLast(({ status }) => status === 'missed') ?? [];
  });
  if (open.length === 0) return null;
  return (
    <div className={classes.why}>
      {open.map(({ id, label, dueOn, status, basis }) => (
        <div key={id}>
          <strong>
            {say(label)}
            {dueOn && ` ${day(dueOn)}`}
            {status !== 'running' && ` (${t(`run.${status}`)})`}
          </strong>
          {' · '}
          {say({ vi: basis.quote || basis.source, en: basis.en })}
          {basis.sureness === 'recalled' && ` (${t('law.recalled')})`}
        </div>
      ))}
    </div>
  );
}
