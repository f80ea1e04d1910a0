import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Frame } from './Frame';
import { secretOf } from './secret';
import { useSubmit } from './submit';

/** Whoever was invited sets a password that nobody else has known. */
export function Screen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [secret] = useState(() => secretOf(location.hash));
  const [password, setPassword] = useState('');
  const [name, setName] = useState<string | null>(null);
  const { problem, pending, submit } = useSubmit(async () => {
    const accepted = await answer<{ name: string }>(
      client.POST('/api/invitations', { body: { secret, password } }),
    );
    setName(accepted.name);
  });
  return (
    <Frame title={t('invitation.title')}>
      {name === null ? (
        <form onSubmit={submit}>
          <Stack gap="sm">
            <Text size="sm">{t('invitation.what')}</Text>
            {problem && <ProblemNotice problem={problem} />}
            <PasswordInput
              label={t('signIn.newPassword')}
              description={t('signIn.passwordRule')}
              autoComplete="new-password"
              required
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            />
            <Button type="submit" loading={pending}>
              {t('invitation.go')}
            </Button>
          </Stack>
        </form>
      ) : (
        <Stack gap="sm" role="status">
          <Text>{t('invitation.done', { name })}</Text>
          <Button onClick={() => void navigate({ to: '/sign-in' })}>{t('signIn.title')}</Button>
        </Stack>
      )}
    </Frame>
  );
}
