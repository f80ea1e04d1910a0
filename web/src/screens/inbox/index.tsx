import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inboxQuery } from '../../api/inbox';
import { asProblem } from '../../api/problem';
import { useSession } from '../../api/queries';
import { inboxFilter } from '../../app/addresses';
import { Waiting } from '../../app/states';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Filters } from './Filters';
import { List } from './List';
import { Tabs } from './Tabs';

/** Its forms are loaded when something is chosen, not with the list. */
const BulkBar = lazy(() => import('./BulkBar').then((it) => ({ default: it.BulkBar })));

export function Screen() {
  const { t } = useTranslation();
  const session = useSession();
  const filter = inboxFilter(useSearch({ from: '/staff/inbox' }));
  const { tab, ...narrowed } = filter;
  const actor = session.signedIn ? session.actor : '';
  const page = useInfiniteQuery(inboxQuery(filter, actor));
  const items = page.data?.pages.flatMap((one) => one.items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const counts = page.data?.pages[0]?.counts;
  // What has left the list is no longer chosen, whatever was ticked before.
  const picked = items.filter(({ id }) => chosen.has(id));
  return (
    <Page
      title={t('nav.inbox')}
      actions={
        <Button
          component={Link}
          to="/open"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
        >
          {t('open.title')}
        </Button>
      }
    >
      <Tabs tab={tab} counts={counts?.tabs ?? {}} />
      <Filters counts={counts?.due ?? {}} />
      {page.error && (
        <ProblemNotice problem={asProblem(page.error)} onAgain={() => void page.refetch()} />
      )}
      {page.isPending ? (
        <Waiting />
      ) : (
        <List items={items} chosen={chosen} onChoose={setChosen} actor={actor} />
      )}
      {page.data && items.length === 0 && <Nothing narrowed={Object.keys(narrowed).length > 0} />}
      {page.hasNextPage && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={page.isFetchingNextPage}
          onClick={() => void page.fetchNextPage()}
        >
          {t('act.more')}
        </Button>
      )}
      {/* Why something was refused is said even where it has left the list since. */}
      {chosen.size > 0 && (
        <Suspense>
          <BulkBar picked={picked} onChoose={setChosen} />
        </Suspense>
      )}
    </Page>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  return (
    <Text c="dimmed" py="lg" role="status">
      {t(narrowed ? 'inbox.nothingFound' : 'inbox.nothing')}
    </Text>
  );
}
