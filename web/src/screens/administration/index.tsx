import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import { stuckQuery } from '../../api/office';
import { administeredQuery, type Administered } from '../../api/people';
import { useSession } from '../../api/queries';
import { useKnown } from '../../i18n/known';
import { instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { Loaded, More } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { subjectsOf } from './subjects';
import classes from './administration.module.css';

/** What there is to administer, and what was administered last. */
export function Screen() {
  const { t } = useTranslation();
  const session = useSession();
  if (!session.signedIn) return null;
  return (
    <Page title={t(session.administers ? 'nav.administration' : 'nav.office')}>
      <ul className={classes.grid}>
        {subjectsOf(session).map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>
              <strong>{t(`admin.subjects.${key}`)}</strong>
              <span className={classes.under}>{t(`admin.what.${key}`)}</span>
              {key === 'stuck' && <HowManyStuck />}
            </Link>
          </li>
        ))}
      </ul>
      {session.administers && <Log />}
    </Page>
  );
}

function HowManyStuck() {
  const { t } = useTranslation();
  const { data } = useQuery(stuckQuery);
  if (!data) return null;
  const count = data.haltedCases.length + data.parkedNotices.length + data.unhosted.length;
  return (
    <span className={count > 0 ? classes.wrong : classes.under}>
      {count > 0 ? t('admin.stuck.count', { count }) : t('admin.stuck.none')}
    </span>
  );
}

/** The record is for ever, and names accounts only. */
function Log() {
  const { t } = useTranslation();
  const names = useNames();
  const known = useKnown();
  const query = useInfiniteQuery(administeredQuery);
  return (
    <Card title={t('admin.log.title')}>
      <Loaded query={query}>
        {({ pages }) => (
          <DataTable
            caption={t('admin.log.title')}
            columns={[
              {
                key: 'at',
                title: t('admin.log.at'),
                cell: ({ at }) => <span className="numbers">{instant(at)}</span>,
              },
              { key: 'who', title: t('admin.log.who'), cell: ({ actor }) => names.person(actor) },
              {
                key: 'what',
                title: t('admin.log.what'),
                cell: ({ type }) => known('admin.log.types', type),
              },
              { key: 'about', title: t('admin.log.about'), cell: about },
            ]}
            rows={pages.flatMap(({ items }) => items)}
            keyOf={({ ordinal }) => String(ordinal)}
          />
        )}
      </Loaded>
      <More query={query} />
    </Card>
  );
}

/** The account, the unit, the days: what of the record is short enough for a line. */
function about({ subject, body }: Administered): string {
  const known = ['name', 'from', 'to', 'label', 'role', 'unit', 'validFrom', 'validTo']
    .map((field) => body[field])
    .filter((value): value is string => typeof value === 'string' && value !== '');
  return [...new Set(known.length > 0 ? known : [subject])].join(' · ');
}
