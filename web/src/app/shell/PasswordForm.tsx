import { Button, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { ProblemNotice } from '../../ui/ProblemNotice';

/** One's own password; every other session then ends. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ old: '', new: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = async (): Promise<void> => {
    try {
      await answer(client.POST('/api/session/password', { body: typed }));
      notifications.show({ message: t('signIn.passwordChanged') });
      onDone();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <Stack gap="sm">
        {problem && <ProblemNotice problem={problem} />}
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          value={typed.old}
          onChange={({ currentTarget }) => setTyped({ ...typed, old: currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <PasswordInput
          label={t('signIn.newPassword')}
          description={t('signIn.passwordRule')}
          autoComplete="new-password"
          required
          value={typed.new}
          onChange={({ currentTarget }) => setTyped({ ...typed, new: currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button type="submit">{t('signIn.changePassword')}</Button>
      </Stack>
    </form>
  );
}
