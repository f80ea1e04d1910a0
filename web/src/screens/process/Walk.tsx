import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readSamples, type Samples } from '../../api/audit';
import type { ProcessDetail } from '../../api/types';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import { leaves } from '../../lib/states';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Saved } from './Saved';
import { useWalk, type Walking } from './walking';

/** A case of the sandbox, walked step by step with the process's own samples. */
export function Walk({ process }: { process: ProcessDetail }) {
  const { t } = useTranslation();
  const words = useWords(process);
  const walk = useWalk(process);
  const samples = useQuery({
    // They are as of the sandbox's day, which every step may move.
    queryKey: ['process', process.key, 'samples', walk.one?.seq ?? 0, walk.steps.length],
    queryFn: () => readSamples(process.key),
    placeholderData: (before) => before,
  }).data;
  return (
    <Card title={t('tester.walk')}>
      <Stack gap="sm">
        <Text size="sm">{t('tester.walkWhat')}</Text>
        {walk.problem && (
          <ProblemNotice problem={walk.problem}>
            {walk.one && <Text size="sm">{t('tester.refused')}</Text>}
          </ProblemNotice>
        )}
        <p role="status">
          {walk.one &&
            t('tester.caseNow', {
              code: walk.one.code,
              state: leaves(walk.one.state).map(words.state).join(' · '),
            })}
        </p>
        {samples && !walk.one && <Openings walk={walk} samples={samples} />}
        {samples && walk.one && <Steps walk={walk} samples={samples} process={process} />}
        {walk.one && <Saved process={process} walked={walk.walked()} onAgain={walk.again} />}
      </Stack>
    </Card>
  );
}

function Openings({ walk, samples }: { walk: Walking; samples: Samples }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {Object.entries(samples.inputs).map(([name, input]) => (
        <Button
          key={name}
          variant="default"
          loading={walk.pending}
          onClick={() => walk.open(samples.unit, input)}
        >
          {t('tester.start', { name })}
        </Button>
      ))}
    </Group>
  );
}

interface StepsProps {
  walk: Walking;
  samples: Samples;
  process: ProcessDetail;
}

function Steps({ walk, samples, process }: StepsProps) {
  const { t } = useTranslation();
  const say = useSay();
  const next = walk.nextDue();
  const allowed = process.events.filter(({ type }) => walk.one?.allowed.includes(type));
  return (
    <Group gap="xs">
      {allowed.flatMap(({ type, title }) =>
        (samples.events[type] ?? [{}]).map((payload, i) => (
          <Button
            key={`${type} ${i}`}
            variant="default"
            size="xs"
            title={JSON.stringify(payload)}
            disabled={walk.pending}
            onClick={() => walk.send(type, payload)}
          >
            {t('tester.send', { event: say(title), number: i + 1 })}
          </Button>
        )),
      )}
      <Button size="xs" disabled={!next || walk.pending} onClick={walk.wait}>
        {next ? t('tester.nextDeadline', { day: day(next) }) : t('tester.noDeadline')}
      </Button>
    </Group>
  );
}
