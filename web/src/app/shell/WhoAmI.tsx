import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconKey, IconLogout, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { useNames } from '../../api/names';
import { queries, sessionQuery } from '../../api/queries';
import { forgetIntents } from '../../api/intents';
import { inSandbox } from '../../api/sandbox';
import type { Holding, SignedIn } from '../../api/types';
import { forgetDrafts } from '../../forms/drafts';
import { useSay } from '../../i18n';
import { LateModal } from '../../ui/late-dialogs';
import classes from './WhoAmI.module.css';

const PasswordForm = lazy(() =>
  import('./PasswordForm').then((it) => ({ default: it.PasswordForm })),
);

/** Who I am, in which roles, and in whose name. */
export function WhoAmI({ session }: { session: SignedIn }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  const close = (): void => setChanging(false);
  return (
    <>
      <Account session={session} onPassword={() => setChanging(true)} />
      <LateModal
        opened={changing}
        onClose={close}
        title={t('signIn.changePassword')}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Suspense>{changing && <PasswordForm onDone={close} />}</Suspense>
      </LateModal>
    </>
  );
}

interface AccountProps {
  session: SignedIn;
  onPassword: () => void;
}

function Account({ session, onPassword }: AccountProps) {
  const { t } = useTranslation();
  const say = useSay();
  const first = session.holdings[0];
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <UnstyledButton className={classes.who}>
          <span className="visually-hidden">{t('who.title')}</span>
          <span className={classes.names}>
            <span className={classes.name}>{session.fullName}</span>
            {first && <span className={classes.role}>{say(first.roleName)}</span>}
          </span>
          <IconUser size={19} className={classes.sign} aria-hidden />
          <IconChevronDown size={15} className={classes.down} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.holdings}>
          <Text fw={600}>{session.fullName}</Text>
          <Text size="sm" c="dimmed">
            {session.actor}
          </Text>
          <ul>
            {session.holdings.map((holding) => (
              <li key={JSON.stringify(holding)}>
                <HoldingLine holding={holding} />
              </li>
            ))}
          </ul>
          {session.holdings.length === 0 && <Text size="sm">{t('who.noRole')}</Text>}
        </div>
        {!inSandbox() && (
          <>
            <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={onPassword}>
              {t('signIn.changePassword')}
            </Menu.Item>
            <SignOut />
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

export function HoldingLine({ holding }: { holding: Holding }) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  const { onBehalfOf } = holding;
  return (
    <>
      {say(holding.roleName)} · {say(holding.unitName)}
      {onBehalfOf && (
        <Text span size="sm" c="dimmed" display="block">
          {t(`onBehalf.${onBehalfOf.kind}`, { name: names.person(onBehalfOf.actor) })}
          {onBehalfOf.decisionNo && ` (${onBehalfOf.decisionNo})`}
        </Text>
      )}
    </>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = async () => {
    await answer(client.DELETE('/api/session'));
    // Others use this computer too; what was typed here may name people.
    forgetDrafts();
    forgetIntents();
    queries.clear();
    await queries.fetchQuery(sessionQuery);
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
      {t('who.signOut')}
    </Menu.Item>
  );
}
