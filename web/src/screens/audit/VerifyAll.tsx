import { Button, Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyAll, type Finding } from '../../api/audit';
import { asProblem, type Problem } from '../../api/problem';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import classes from './audit.module.css';

interface Run {
  state: 'running' | 'done' | 'stopped';
  cases: number;
  events: number;
  findings: Finding[];
}

const BEGUN: Run = { state: 'running', cases: 0, events: 0, findings: [] };

/** Every chain and every case of the office, with what differs as it is found. */
export function VerifyAll() {
  const { t } = useTranslation();
  const [run, setRun] = useState<Run | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = async (): Promise<void> => {
    let now = BEGUN;
    setRun(now);
    setProblem(null);
    try {
      await verifyAll(({ finding, cases, events, done }) => {
        now = {
          state: done ? 'done' : now.state,
          cases: cases ?? now.cases,
          events: events ?? now.events,
          findings: finding ? [...now.findings, finding] : now.findings,
        };
        setRun(now);
      });
    } catch (error) {
      setProblem(asProblem(error));
    }
    // A stream that ends without its last line has not seen everything.
    setRun(now.state === 'done' ? now : { ...now, state: 'stopped' });
  };
  return (
    <Card title={t('audit.verify')}>
      <Text size="sm">{t('audit.verifyWhat')}</Text>
      <Button my="sm" loading={run?.state === 'running'} onClick={() => void start()}>
        {t('audit.verifyGo')}
      </Button>
      {run?.state === 'running' && (
        <Progress value={100} animated aria-label={t('audit.verify')} mb="xs" />
      )}
      <p role="status">{run && <Said {...run} />}</p>
      {problem && <ProblemNotice problem={problem} />}
      <ul className={classes.found}>
        {run?.findings.map((finding) => (
          <li key={`${finding.case} ${finding.seq}`}>
            <Link to="/cases/$id/replay" params={{ id: finding.case }}>
              {t('audit.finding', { ...finding })}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Said({ state, cases, events, findings }: Run) {
  const { t } = useTranslation();
  if (state === 'stopped') return t('audit.stopped');
  if (state === 'running') return t('audit.progress', { cases, events });
  return findings.length > 0
    ? t('audit.findings', { count: findings.length })
    : t('audit.clean', { cases, events });
}
