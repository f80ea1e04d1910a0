import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportedLog, readReplays, replaysQuery, type Replayed } from '../../api/audit';
import { asProblem, Problem } from '../../api/problem';
import { queries } from '../../api/queries';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { canCheck, checkChain, type Checked } from './chain';
import classes from './replay.module.css';

type State = 'idle' | 'running' | 'done';

function useVerifying(caseId: string) {
  const [checked, setChecked] = useState<Checked[]>([]);
  const [state, setState] = useState<State>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (): Promise<void> => {
    setState('running');
    setProblem(null);
    setChecked([]);
    try {
      // What was loaded with the page says nothing of what the service finds now.
      const [log, replayed] = await Promise.all([exportedLog(caseId), readReplays(caseId)]);
      queries.setQueryData(replaysQuery(caseId).queryKey, replayed);
      const found: Checked[] = [];
      for await (const one of checkChain(log)) {
        found.push(one);
        setChecked([...found]);
      }
      setState('done');
    } catch (error) {
      setProblem(asProblem(error));
      setState('idle');
    }
  };
  return { checked, state, problem, run };
}

/** The chain computed again in front of the reader, by the reader's own machine. */
export function Verify({ caseId, replays }: { caseId: string; replays: Replayed[] }) {
  const { t } = useTranslation();
  const { checked, state, problem, run } = useVerifying(caseId);
  const equal = (seq: number): boolean => replays.find((one) => one.seq === seq)?.equal ?? false;
  const bad = checked.filter((one) => !one.hashHolds || !one.linkHolds || !equal(one.seq));
  return (
    <Card title={t('replay.verify')}>
      <Text size="sm">{t('replay.verifyWhat')}</Text>
      {canCheck() ? (
        <Button size="sm" mt="xs" loading={state === 'running'} onClick={() => void run()}>
          {t('replay.verifyGo')}
        </Button>
      ) : (
        <Text role="note">{t('replay.notSecure')}</Text>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <p aria-live="polite" className={bad.length > 0 ? classes.bad : classes.good}>
        {state === 'done' &&
          (bad.length > 0
            ? t('replay.broken', { seq: bad[0]!.seq })
            : t('replay.holds', { count: checked.length }))}
      </p>
      {checked.length > 0 && (
        <div className={classes.scrolls} tabIndex={0} role="group" aria-label={t('replay.verify')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('replay.number')}</th>
                <th scope="col">{t('replay.computed')}</th>
                <th scope="col">{t('replay.hashHolds')}</th>
                <th scope="col">{t('replay.linkHolds')}</th>
                <th scope="col">{t('replay.replayHolds')}</th>
              </tr>
            </thead>
            <tbody>
              {checked.map(({ seq, computed, hashHolds, linkHolds }) => (
                <tr key={seq}>
                  <td className="numbers">{seq}</td>
                  <td>
                    <code title={computed}>{computed.slice(0, 16)}…</code>
                  </td>
                  <Held held={hashHolds} />
                  <Held held={linkHolds} />
                  <Held held={equal(seq)} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Held({ held }: { held: boolean }) {
  const { t } = useTranslation();
  return (
    <td className={held ? classes.good : classes.bad}>
      {held ? '✓' : '✗'} {t(held ? 'form.yes' : 'form.no')}
    </td>
  );
}
