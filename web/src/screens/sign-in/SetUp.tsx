import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import type { SignedIn } from '../../api/types';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { secretOf } from './secret';
import { useSubmit } from './submit';

const FIELDS = ['secret', 'fullName', 'name', 'password'] as const;
const COMPLETE = {
  secret: 'off',
  fullName: 'name',
  name: 'username',
  password: 'new-password',
} as const;

/** The first account of a new service, by whoever can read what it printed at its start. */
export function SetUp({ onDone }: { onDone: (session: SignedIn) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    secret: secretOf(location.hash),
    fullName: '',
    name: '',
    password: '',
  });
  const { problem, pending, submit } = useSubmit(async () => {
    onDone(await answer<SignedIn>(client.POST('/api/set-up', { body: typed })));
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('signIn.setUpWhat')}</Text>
        {problem && <ProblemNotice problem={problem} />}
        {FIELDS.map((field) => {
          const Input = field === 'password' || field === 'secret' ? PasswordInput : TextInput;
          return (
            <Input
              key={field}
              label={t(`setUp.${field}`)}
              autoComplete={COMPLETE[field]}
              required
              value={typed[field]}
              onChange={({ currentTarget }) => setTyped({ ...typed, [field]: currentTarget.value })}
            />
          );
        })}
        <Button type="submit" loading={pending}>
          {t('setUp.go')}
        </Button>
      </Stack>
    </form>
  );
}
