import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportAll, type ExportAsked } from '../../api/audit';
import { asProblem, type Problem } from '../../api/problem';
import { download } from '../../lib/download';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ProcessSelect } from '../../ui/ProcessSelect';
import { Day } from './Day';

const FORMATS = ['json', 'csv', 'xes'] as const;

/** The log of all cases, or of one process between two days, as a file. */
export function Exports() {
  const { t } = useTranslation();
  const [process, setProcess] = useState<string | undefined>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (format: ExportAsked['format']): Promise<void> => {
    setRunning(format);
    setProblem(null);
    try {
      const chosen = { ...(process && { process }), ...(from && { from }), ...(to && { to }) };
      download(`dung-han.${format}`, await exportAll({ format, ...chosen }));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setRunning(null);
  };
  return (
    <Card title={t('audit.exports')}>
      <Text size="sm">{t('audit.exportsWhat')}</Text>
      <Group align="end" gap="sm" my="sm">
        <ProcessSelect value={process} onChange={setProcess} />
        <Day label={t('audit.from')} onChange={setFrom} />
        <Day label={t('audit.to')} onChange={setTo} />
      </Group>
      <Group gap="xs">
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            loading={running === format}
            onClick={() => void run(format)}
          >
            {t('audit.download', { format: format.toUpperCase() })}
          </Button>
        ))}
      </Group>
      {problem && <ProblemNotice problem={problem} />}
    </Card>
  );
}
