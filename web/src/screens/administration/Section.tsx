import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/queries';
import { subjectsOf } from './subjects';
import classes from './administration.module.css';

/** Around the screens of what is administered: the way from one to the other. */
export function Section() {
  const { t } = useTranslation();
  const session = useSession();
  if (!session.signedIn) return null;
  return (
    <>
      <nav
        aria-label={t(session.administers ? 'nav.administration' : 'admin.nav.office')}
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
