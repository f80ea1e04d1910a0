import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessDetail } from '../../api/types';
import { download } from '../../lib/download';
import { scenarioText, type Walked } from './scenario';

interface Props {
  process: ProcessDetail;
  walked: Walked | null;
  onAgain: () => void;
}

/** The walk as a scenario that the test suite runs. */
export function Saved({ process, walked, onAgain }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const text = walked ? scenarioText(walked) : '';
  return (
    <details>
      <summary>{t('tester.save')}</summary>
      <Text size="sm">{t('tester.saveWhat')}</Text>
      <Group gap="xs" my="xs">
        <Button
          size="xs"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {t(copied ? 'tester.copied' : 'tester.copy')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => download(`${process.key}.scenario.ts`, new Blob([text]))}
        >
          {t('tester.downloadScenario')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onAgain}>
          {t('tester.again')}
        </Button>
      </Group>
      <pre tabIndex={0} style={{ maxHeight: '20rem', overflow: 'auto', fontSize: '0.8125rem' }}>
        {text}
      </pre>
    </details>
  );
}
