import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inSandbox } from '../../api/sandbox';
import { useSession } from '../../api/queries';
import { LateDrawer } from '../../ui/late-dialogs';
import { SignInAgain } from './SignInAgain';
import { Header } from './Header';
import { KeysHelp } from './KeysHelp';
import { Nav } from './Nav';
import { useLiveUpdates } from './live';
import classes from './Shell.module.css';

const SandboxBar = lazy(() => import('./SandboxBar').then((it) => ({ default: it.SandboxBar })));

/** The frame around every screen of somebody who has signed in. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const [menu, setMenu] = useState(false);
  const path = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => setMenu(false), [path]);
  useLiveUpdates();
  if (!session.signedIn) return null;
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      {session.demonstration && (
        <aside className={classes.demonstration}>{t('shell.demonstration')}</aside>
      )}
      {inSandbox() && (
        <Suspense>
          <SandboxBar />
        </Suspense>
      )}
      <Header session={session} onMenu={() => setMenu(true)} menuOpen={menu} />
      <div className={classes.body}>
        <div className={classes.aside}>
          <Nav session={session} />
        </div>
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <LateDrawer
        opened={menu}
        onClose={() => setMenu(false)}
        size="16rem"
        title={t('shell.menu')}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        <Nav session={session} />
      </LateDrawer>
      <KeysHelp />
      <SignInAgain />
    </div>
  );
}
