import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat } from '../api/audit';
import { asProblem, type Problem } from '../api/problem';
import { download } from '../lib/download';
import { ProblemNotice } from './ProblemNotice';

interface Props {
  /** Of the file, without its ending. */
  name: string;
  read: (format: ExportFormat) => Promise<Blob>;
}

/** A log as a file, in each format that it is given in. */
export function Downloads({ name, read }: Props) {
  const { t } = useTranslation();
  const [running, setRunning] = useState<ExportFormat | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (format: ExportFormat): Promise<void> => {
    setRunning(format);
    setProblem(null);
    try {
      download(`${name}.${format}`, await read(format));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setRunning(null);
  };
  return (
    <>
      <Group gap="xs">
        {EXPORT_FORMATS.map((format) => (
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
    </>
  );
}
