import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queries, sessionQuery } from '../../api/queries';
import type { SignedIn } from '../../api/types';
import { Waiting } from '../../app/states';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Frame } from './Frame';
import { SetUp } from './SetUp';
import { SignInForm } from './SignInForm';

export function Screen() {
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const { data: session, error } = useQuery(sessionQuery);
  const enter = (now: SignedIn): void => {
    queries.setQueryData(['session'], now);
    // Who still owes a second factor stays, and is asked for it here.
    if (now.needs === null) void navigate({ to: to ?? '/inbox', replace: true });
  };
  const setUp = session && !session.signedIn && session.setUpNeeded;
  return (
    <Frame title={t(setUp ? 'setUp.title' : 'signIn.title')}>
      {error && <ProblemNotice problem={asProblem(error)} />}
      {!session && !error && <Waiting />}
      {setUp && <SetUp onDone={enter} />}
      {session && !setUp && (
        <SignInForm
          key={session.signedIn ? session.needs : 'out'}
          begun={session.signedIn ? session : undefined}
          onSignedIn={enter}
        />
      )}
      {session && !session.signedIn && session.oidc && (
        <Button component="a" href="/api/session/oidc" variant="default">
          {t('signIn.oidc', { name: session.oidc })}
        </Button>
      )}
    </Frame>
  );
}
