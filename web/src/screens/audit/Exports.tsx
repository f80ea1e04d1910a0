import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportAll } from '../../api/audit';
import { Card } from '../../ui/Card';
import { Downloads } from '../../ui/Downloads';
import { ProcessSelect } from '../../ui/ProcessSelect';
import { Day } from './Day';

/** The log of all cases, or of one process between two days, as a file. */
export function Exports() {
  const { t } = useTranslation();
  const [process, setProcess] = useState<string | undefined>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const chosen = { ...(process && { process }), ...(from && { from }), ...(to && { to }) };
  return (
    <Card title={t('audit.exports')}>
      <Text size="sm">{t('audit.exportsWhat')}</Text>
      <Group align="end" gap="sm" my="sm">
        <ProcessSelect value={process} onChange={setProcess} />
        <Day label={t('audit.from')} onChange={setFrom} />
        <Day label={t('audit.to')} onChange={setTo} />
      </Group>
      <Downloads name="dung-han" read={(format) => exportAll({ format, ...chosen })} />
    </Card>
  );
}
