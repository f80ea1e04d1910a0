import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { queries, sessionQuery } from '../../api/queries';
import type { SignedIn } from '../../api/types';
import { Waiting } from '../../app/states';
import { speak, useLanguage } from '../../i18n';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SetUp } from './SetUp';
import { SignInForm } from './SignInForm';
import classes from './sign-in.module.css';

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
    <main className={classes.main}>
      <Paper className={classes.box} withBorder>
        <Text fw={700} size="lg">
          {t('shell.product')}
        </Text>
        <Page title={t(setUp ? 'setUp.title' : 'signIn.title')}>
          <Stack gap="md">
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
            <Other />
          </Stack>
        </Page>
      </Paper>
    </main>
  );
}

function Other() {
  const { t } = useTranslation();
  const other = useLanguage() === 'vi' ? 'en' : 'vi';
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => void speak(other)}>
      {t('shell.speakOther')}
    </Anchor>
  );
}
