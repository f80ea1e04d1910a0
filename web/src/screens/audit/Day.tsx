import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day, parseDay } from '../../lib/dates';

interface Props {
  label: string;
  initial?: string | undefined;
  onChange: (day: string) => void;
}

/** A day as people here write it; '' while it is none. */
export function Day({ label, initial, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(initial ? day(initial) : '');
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
