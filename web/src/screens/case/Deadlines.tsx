import { Button, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDeadline } from '../../api/types';
import { Waiting } from '../../app/states';
import { useLanguage, useSay } from '../../i18n';
import { dayInFull } from '../../lib/dates';
import { wordsOf } from '../../lib/law';
import { Card } from '../../ui/Card';
import { LateModal } from '../../ui/late-dialogs';
import { RunTag } from '../../ui/RunTag';
import type { Shown } from './shown';
import classes from './case.module.css';

const Explained = lazy(() => import('./Explained').then((it) => ({ default: it.Explained })));

/** What runs first, then what is over, the latest first. */
const ORDER = ['running', 'paused', 'missed', 'met', 'untracked', 'cancelled'];

export function Deadlines({ one }: Shown) {
  const { t } = useTranslation();
  const say = useSay();
  const [asked, setAsked] = useState<CaseDeadline | null>(null);
  const runs = [...one.deadlines].sort(
    (a, b) =>
      ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
      (b.dueOn ?? '').localeCompare(a.dueOn ?? ''),
  );
  return (
    <Card title={t('case.deadlines')}>
      {runs.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('due.none')}
        </Text>
      )}
      {runs.length > 0 && (
        <table className={classes.deadlines}>
          <thead>
            <tr>
              <th scope="col">{t('deadline.name')}</th>
              <th scope="col">{t('deadline.dueOn')}</th>
              <th scope="col">{t('deadline.status')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('deadline.why')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <Run key={run.id} run={run} onAsk={() => setAsked(run)} />
            ))}
          </tbody>
        </table>
      )}
      <LateModal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        size="xl"
        title={asked ? `${say(asked.label)}. ${t('deadline.why')}` : ''}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Suspense fallback={<Waiting />}>
          {asked && <Explained caseId={one.id} deadline={asked.id} />}
        </Suspense>
      </LateModal>
    </Card>
  );
}

const isOpen = (status: CaseDeadline['status']): boolean =>
  status === 'running' || status === 'paused';

/** The law is quoted where it still binds; of what is over it stands in the explanation. */
function Run({ run, onAsk }: { run: CaseDeadline; onAsk: () => void }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { label, dueOn, status, basis, calendarConfirmed } = run;
  return (
    <tr>
      <th scope="row">
        {say(label)}
        {isOpen(status) && (
          <span className={classes.quote}>
            {say(wordsOf(basis))} ({basis.source}
            {basis.sureness !== 'printed' && `; ${t(`law.${basis.sureness}`)}`})
          </span>
        )}
      </th>
      <td className="numbers">
        {dueOn ? dayInFull(dueOn, language) : '–'}
        {!calendarConfirmed && <span className={classes.quote}>{t('deadline.unconfirmed')}</span>}
      </td>
      <td>
        <RunTag status={status} />
      </td>
      <td>
        <Button size="compact-sm" variant="subtle" onClick={onAsk}>
          {t('deadline.why')}
          <span className="visually-hidden">: {say(label)}</span>
        </Button>
      </td>
    </tr>
  );
}
