import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/queries';
import { subjectsOf } from './subjects';
import classes from './administration.module.css';

/** Around the screens of what is administered: the way from one to the other. */
export function Section() {
  const { t } = useTranslation();
  const session = useSession();
  const nav = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // On a telephone the row is longer than the screen: where one is comes into sight.
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current]');
    here?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  if (!session.signedIn) return null;
  return (
    <>
      <nav
        ref={nav}
        aria-label={t(session.administers ? 'nav.administration' : 'nav.office')}
        className={classes.subjects}
      >
        <ul>
          {subjectsOf(session).map(({ key, to }) => (
            <li key={key}>
              <Link to={to} activeProps={{ 'aria-current': 'page' }}>
                {t(`admin.subjects.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
