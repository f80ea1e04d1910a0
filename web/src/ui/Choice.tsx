import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matches } from '../lib/text';

interface Props {
  label: string;
  data: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  className?: string | undefined;
}

/** More than these are typed for, without diacritics. */
const SEEN_AT_ONCE = 8;

/**
 * What narrows a list: one of some, or all. Its options are drawn from when it first has the focus; those
 * of all units cost as much as the list below.
 */
export function Choice({ label, data, value, onChange, className }: Props) {
  const { t } = useTranslation();
  const [near, setNear] = useState(false);
  return (
    <Select
      size="xs"
      className={className}
      aria-label={label}
      placeholder={label}
      data={near ? data : data.filter((one) => one.value === value)}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      onFocus={() => setNear(true)}
      searchable={data.length > SEEN_AT_ONCE}
      filter={({ options, search }) =>
        options.filter((one) => 'label' in one && matches(one.label, search))
      }
      clearable
      clearButtonProps={{ 'aria-label': t('act.clear') }}
      nothingFoundMessage={t('palette.nothing')}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', keepMounted: near }}
    />
  );
}
