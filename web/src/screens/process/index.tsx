import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramQuery, pathsQuery } from '../../api/audit';
import { asProblem } from '../../api/problem';
import { processQuery } from '../../api/queries';
import { inSandbox } from '../../api/sandbox';
import type { ProcessDetail } from '../../api/types';
import { Waiting } from '../../app/states';
import { Diagram } from '../../diagram/Diagram';
import { useSay } from '../../i18n';
import { instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Chosen } from './Chosen';
import { Paths } from './Paths';
import { Walk } from './Walk';

export function Screen() {
  const { key } = useParams({ from: '/staff/processes/$key' });
  const { data, error } = useQuery(processQuery(key));
  if (error) return <ProblemNotice problem={asProblem(error)} />;
  return data ? <OneProcess key={key} process={data} /> : <Waiting />;
}

function OneProcess({ process }: { process: ProcessDetail }) {
  const { t } = useTranslation();
  const say = useSay();
  const [selected, setSelected] = useState<string | null>(null);
  const [painted, setPainted] = useState(false);
  const drawing = useQuery(diagramQuery(process.key)).data;
  const paths = useQuery(pathsQuery(process.key));
  const coverage = paths.data?.coverage ?? null;
  const said = t('tester.version', { version: process.version });
  return (
    <Page title={say(process.title)}>
      <Stack gap="md">
        <Text size="sm">
          {said} · {t('tester.counts', process.counts)}
        </Text>
        <Card title={t('diagram.title')}>
          {coverage ? (
            <Checkbox
              mb="xs"
              label={t('tester.coverage', { at: instant(coverage.at) })}
              checked={painted}
              onChange={({ currentTarget }) => setPainted(currentTarget.checked)}
            />
          ) : (
            paths.data && (
              <Text size="sm" mb="xs">
                {t('tester.noCoverage')}
              </Text>
            )
          )}
          {drawing ? (
            <Diagram
              drawing={drawing}
              paint={{ selected, onSelect: setSelected, coverage: painted ? coverage : null }}
            />
          ) : (
            <Waiting />
          )}
        </Card>
        {drawing && <Chosen drawing={drawing} process={process} selected={selected} />}
        {inSandbox() && <Walk process={process} />}
        <Paths paths={paths.data} error={paths.error} />
      </Stack>
    </Page>
  );
}
