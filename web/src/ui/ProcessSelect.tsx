import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProcesses } from '../api/queries';
import { useSay } from '../i18n';
import { compare, matches } from '../lib/text';

interface Props {
  value: string | undefined;
  onChange: (process: string | undefined) => void;
  className?: string | undefined;
}

/** One of the processes, or all; found without diacritics. */
export function ProcessSelect({ value, onChange, className }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const processes = useProcesses()
    .map(({ key, title }) => ({ value: key, label: say(title) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <Select
      size="xs"
      className={className}
      aria-label={t('inbox.process')}
      placeholder={t('inbox.process')}
      data={processes}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      searchable
      filter={({ options, search }) =>
        options.filter((one) => 'label' in one && matches(one.label, search))
      }
      clearable
      clearButtonProps={{ 'aria-label': t('act.clear') }}
      nothingFoundMessage={t('palette.nothing')}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}
