import { useTranslation } from 'react-i18next';
import type { Basis, Case, ProcessDetail, ProcessEvent } from '../../api/types';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import { wordsOf } from '../../lib/law';
import classes from './case.module.css';

interface Props {
  one: Case;
  process: ProcessDetail | undefined;
  event: ProcessEvent;
}

/** The deadlines that the act meets, by when, with the words that set them; then what else provides for it. */
export function Why({ one, process, event }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const met = (process?.deadlines ?? []).filter(({ metBy }) => metBy.includes(event.type));
  const open = met.flatMap(({ name }) => {
    const runs = one.deadlines.filter((run) => run.name === name);
    const now = runs.find(({ status }) => status === 'running' || status === 'paused');
    return now ?? runs.findLast(({ status }) => status === 'missed') ?? [];
  });
  const said = new Set(open.map(({ basis }) => basis.law));
  const behind = event.law.filter(({ law }) => !said.has(law));
  if (open.length === 0 && behind.length === 0) return null;
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
          <Said basis={basis} />
        </div>
      ))}
      {behind.map((basis) => (
        <div key={basis.law} className={classes.behind}>
          <Said basis={basis} />
        </div>
      ))}
    </div>
  );
}

function Said({ basis }: { basis: Basis }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      {basis.source}
      {basis.sureness !== 'printed' && ` (${t(`law.${basis.sureness}`)})`}: {say(wordsOf(basis))}
    </>
  );
}
