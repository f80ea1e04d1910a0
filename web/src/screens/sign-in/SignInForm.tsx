import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import type { Session, SignedIn } from '../../api/types';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CodeInput } from './CodeInput';
import { Enrolment } from './Enrolment';
import { useSubmit } from './submit';

interface Props {
  /** Who they were before, when they sign in again. */
  name?: string;
  /** Left out: from the beginning. */
  begun?: SignedIn | undefined;
  onSignedIn: (session: SignedIn) => void;
}

/** Name and password, then the second factor; the same on the page and in the dialog over one. */
export function SignInForm({ name = '', begun, onSignedIn }: Props) {
  const [session, setSession] = useState<SignedIn | null>(begun ?? null);
  const go = (next: Session): void => {
    if (!next.signedIn) return setSession(null);
    if (next.needs === null) return onSignedIn(next);
    setSession(next);
  };
  if (session?.needs === 'second-factor') return <SecondFactor onAnswer={go} />;
  if (session?.needs === 'enrol-second-factor') return <Enrolment onAnswer={go} />;
  return <Password name={name} onAnswer={go} />;
}

function Password({ name: known, onAnswer }: { name: string; onAnswer: (next: Session) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const { problem, pending, submit } = useSubmit(async () => {
    onAnswer(await answer<Session>(client.POST('/api/session', { body: { name, password } })));
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {problem && <ProblemNotice problem={problem} />}
        <TextInput
          label={t('signIn.name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <Button type="submit" loading={pending}>
          {t('signIn.go')}
        </Button>
      </Stack>
    </form>
  );
}

function SecondFactor({ onAnswer }: { onAnswer: (next: Session) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const { problem, pending, submit } = useSubmit(async () => {
    onAnswer(await answer<Session>(client.POST('/api/session/second-factor', { body: { code } })));
  });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('signIn.secondFactorWhat')}</Text>
        {problem && <ProblemNotice problem={problem} />}
        <CodeInput inputRef={input} code={code} onChange={setCode} />
        <Button type="submit" loading={pending}>
          {t('signIn.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
