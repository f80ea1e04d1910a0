import { Text } from '@mantine/core';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, useSession } from '../../api/queries';
import { isWaiting, signedInAgain, subscribe } from '../../api/session-ended';
import { LateModal } from '../../ui/late-dialogs';

const SignInForm = lazy(() =>
  import('../../screens/sign-in/SignInForm').then((it) => ({ default: it.SignInForm })),
);

/** Over the page on which somebody types when their session ends; nothing behind it is lost. */
export function SignInAgain() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(subscribe, isWaiting);
  const session = useSession();
  return (
    <LateModal
      opened={open}
      onClose={() => signedInAgain(false)}
      title={t('signIn.again')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      <Text size="sm" mb="md">
        {t('signIn.againWhat')}
      </Text>
      <Suspense>
        {open && (
          <SignInForm
            name={session.signedIn ? session.actor : ''}
            onSignedIn={(now) => {
              queries.setQueryData(['session'], now);
              // What somebody else was sending is not sent in another name.
              const same = session.signedIn && now.actor === session.actor;
              signedInAgain(same);
              if (!same) location.assign('/inbox');
            }}
          />
        )}
      </Suspense>
    </LateModal>
  );
}
