import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface CodeProps {
  inputRef?: Ref<HTMLInputElement>;
  code: string;
  onChange: (code: string) => void;
}

/** Not six boxes: a code can be pasted, and is filled in by the telephone (WCAG 3.3.8). */
export function CodeInput({ inputRef, code, onChange }: CodeProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      ref={inputRef ?? null}
      label={t('signIn.code')}
      description={t('signIn.codeWhat')}
      autoComplete="one-time-code"
      inputMode="numeric"
      required
      value={code}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\s/g, ''))}
    />
  );
}
