import { Anchor, Button, Code, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { Session } from '../../api/types';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CodeInput } from './CodeInput';
import { useSubmit } from './submit';

interface Enrolled {
  /** otpauth://…, which an authenticator app opens. */
  otpauth: string;
  secret: string;
}

type Confirmed = Session & { recoveryCodes?: string[] };

/** A second factor is set up once: the app takes the secret, and a first code proves it. */
export function Enrolment({ onAnswer }: { onAnswer: (next: Session) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const enrolled = useQuery({
    queryKey: ['enrolment'],
    queryFn: () =>
      answer<Enrolled>(client.POST('/api/session/second-factor/enrolment', { body: {} })),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const { problem, pending, submit } = useSubmit(async () => {
    const answered = await answer<Confirmed>(
      client.POST('/api/session/second-factor/enrolment', { body: { code } }),
    );
    // Shown this once: without them a lost telephone is a lost account.
    if (answered.recoveryCodes) setConfirmed(answered);
    else onAnswer(answered);
  });
  if (confirmed) return <RecoveryCodes confirmed={confirmed} onSeen={() => onAnswer(confirmed)} />;
  if (enrolled.error) return <ProblemNotice problem={asProblem(enrolled.error)} />;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('signIn.enrolWhat')}</Text>
        {enrolled.data && (
          <>
            <Anchor href={enrolled.data.otpauth}>{t('signIn.openApp')}</Anchor>
            <Text size="sm">{t('signIn.orSecret')}</Text>
            <Code block>{enrolled.data.secret.replace(/(.{4})/g, '$1 ').trim()}</Code>
          </>
        )}
        {problem && <ProblemNotice problem={problem} />}
        <CodeInput code={code} onChange={setCode} />
        <Button type="submit" loading={pending}>
          {t('signIn.confirm')}
        </Button>
      </Stack>
    </form>
  );
}

function RecoveryCodes({ confirmed, onSeen }: { confirmed: Confirmed; onSeen: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status">
      <Text size="sm">{t('signIn.recoveryWhat')}</Text>
      <Code block>{confirmed.recoveryCodes?.join('\n')}</Code>
      <Button onClick={onSeen}>{t('signIn.recoverySeen')}</Button>
    </Stack>
  );
}
