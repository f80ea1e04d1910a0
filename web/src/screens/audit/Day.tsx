import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDay } from '../../lib/dates';

/** A day as people here write it; '' while it is none. */
export function Day({ label, onChange }: { label: string; onChange: (day: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const wrong = typed.trim() !== '' && parseDay(typed) === null;
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder="dd/mm/yyyy"
      error={wrong && t('form.dayLike')}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(parseDay(currentTarget.value) ?? '');
      }}
    />
  );
}
