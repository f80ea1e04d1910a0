import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { useNames } from '../../api/names';
import { byPages } from '../../api/pages';
import { asProblem } from '../../api/problem';
import type { CaseSummary, Page as PageOf } from '../../api/types';
import type { CasesSearch } from '../../app/addresses';
import { useKeys } from '../../app/shell/keys';
import { Waiting } from '../../app/states';
import { useSay } from '../../i18n';
import { day } from '../../lib/dates';
import { Choice } from '../../ui/Choice';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ProcessSelect } from '../../ui/ProcessSelect';
import classes from './cases.module.css';

const TYPING_MS = 250;

/** Every case that one may see. */
export function Screen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/cases' });
  const found = useInfiniteQuery({
    queryKey: ['cases', search],
    queryFn: ({ pageParam }) =>
      answer<PageOf<CaseSummary>>(
        client.GET('/api/cases', { params: { query: { ...search, after: pageParam } } }),
      ),
    ...byPages,
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('nav.cases')}>
      <Filters />
      {found.error && (
        <ProblemNotice problem={asProblem(found.error)} onAgain={() => void found.refetch()} />
      )}
      {found.isPending && <Waiting />}
      {items.length > 0 && <List items={items} />}
      {found.data && items.length === 0 && <Text role="status">{t('inbox.nothingFound')}</Text>}
      {found.hasNextPage && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('act.more')}
        </Button>
      )}
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const [typed, setTyped] = useState(search.text ?? '');
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  const narrow = (change: CasesSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const tell = useDebouncedCallback(
    (text: string) => narrow({ text: text.trim() || undefined }),
    TYPING_MS,
  );
  return (
    <search className={classes.filters}>
      <TextInput
        ref={input}
        size="xs"
        className={classes.search}
        aria-label={t('inbox.search')}
        placeholder={t('inbox.search')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          tell(currentTarget.value);
        }}
      />
      <ProcessSelect value={search.process} onChange={(process) => narrow({ process })} />
      <Choice
        label={t('cases.status')}
        data={(['active', 'done', 'halted'] as const).map((status) => ({
          value: status,
          label: t(`status.${status}`),
        }))}
        value={search.status}
        onChange={(status) => narrow({ status: status as CasesSearch['status'] })}
      />
      <Checkbox
        size="xs"
        label={t('cases.overdue')}
        checked={search.overdue === 'true'}
        onChange={({ currentTarget }) =>
          narrow({ overdue: currentTarget.checked ? 'true' : undefined })
        }
      />
    </search>
  );
}

function List({ items }: { items: CaseSummary[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  return (
    <table className={classes.list} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {(['case', 'status', 'due', 'assignee', 'unit'] as const).map((column) => (
            <th role="columnheader" key={column} scope="col">
              {t(`cases.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((one) => (
          <tr role="row" key={one.id}>
            <td role="cell">
              <Link to="/cases/$id" params={{ id: one.id }} className={classes.title}>
                {say(one.title)}
              </Link>
              <span className={classes.under}>
                <span className="numbers">{one.code}</span> · {names.process(one.process)}
              </span>
            </td>
            <td role="cell">{t(`status.${one.status}`)}</td>
            <td role="cell" className="numbers">
              {one.nextDueOn ? day(one.nextDueOn) : '–'}
              {one.overdue && <span className={classes.late}>{t('due.late')}</span>}
            </td>
            <td role="cell">
              {one.assignee === null ? t('inbox.nobody') : names.person(one.assignee)}
            </td>
            <td role="cell">{names.unit(one.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
