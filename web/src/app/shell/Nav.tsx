import {
  IconBooks,
  IconChartBar,
  IconClipboardList,
  IconFolders,
  IconInbox,
  IconRoute,
  IconSettings,
  IconShieldCheck,
  type Icon,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../../api/types';
import classes from './Nav.module.css';

/** A place of the screens, and who has something to do there. */
const PLACES = [
  { to: '/inbox', label: 'nav.inbox', icon: IconInbox, for: works },
  { to: '/cases', label: 'nav.cases', icon: IconFolders, for: worksOrAudits },
  { to: '/processes', label: 'nav.processes', icon: IconRoute, for: () => true },
  { to: '/procedures', label: 'nav.procedures', icon: IconBooks, for: () => true },
  { to: '/overview', label: 'nav.overview', icon: IconChartBar, for: worksOrAudits },
  { to: '/plans', label: 'plans.title', icon: IconClipboardList, for: worksOrAudits },
  { to: '/audit', label: 'nav.audit', icon: IconShieldCheck, for: (one: SignedIn) => one.audits },
  {
    to: '/administration',
    label: 'nav.administration',
    icon: IconSettings,
    for: (one: SignedIn) => one.administers,
  },
  // Absences, the calendar, tokens of one's own: everybody has to do with them.
  {
    to: '/administration',
    label: 'nav.office',
    icon: IconSettings,
    for: (one: SignedIn) => !one.administers,
  },
] as const satisfies readonly {
  icon: Icon;
  for: (session: SignedIn) => boolean;
  [k: string]: unknown;
}[];

function works({ holdings }: SignedIn): boolean {
  return holdings.length > 0;
}

function worksOrAudits(session: SignedIn): boolean {
  return works(session) || session.audits;
}

export const placesOf = (session: SignedIn) => PLACES.filter((place) => place.for(session));

export function Nav({ session }: { session: SignedIn }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.menu')} className={classes.nav}>
      <ul>
        {placesOf(session).map(({ to, label, icon: PlaceIcon }) => (
          <li key={to}>
            <Link to={to} className={classes.place} activeProps={{ 'aria-current': 'page' }}>
              <PlaceIcon size={18} stroke={1.7} aria-hidden />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
