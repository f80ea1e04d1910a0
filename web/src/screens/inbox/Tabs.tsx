import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TABS, type Counted, type Tab } from '../../api/types';
import { counted } from './counted';
import classes from './inbox.module.css';

/** Lists are places with an address each, so they are links, not widgets. */
export function Tabs({ tab, counts }: { tab: Tab; counts: Partial<Record<Tab, Counted>> }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('inbox.lists')} className={classes.tabs}>
      {TABS.map((one) => (
        <Link
          key={one}
          to="/inbox"
          search={(before) => ({
            ...before,
            tab: one,
            ...(one === 'done' && { due: undefined, dueBefore: undefined }),
          })}
          className={classes.tab}
          aria-current={one === tab ? 'page' : undefined}
          activeProps={{}}
        >
          {t(`inbox.tabs.${one}`)}
          {counts[one] && <span className={classes.count}>{counted(counts[one])}</span>}
        </Link>
      ))}
    </nav>
  );
}
