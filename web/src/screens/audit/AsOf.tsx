import { Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { stoodQuery, type StoodCase } from '../../api/audit';
import { useNames } from '../../api/names';
import { processQuery } from '../../api/queries';
import type { AuditSearch } from '../../app/addresses';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { leaves } from '../../lib/states';
import { Card } from '../../ui/Card';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, More, Nothing } from '../../ui/Loaded';
import { ProcessSelect } from '../../ui/ProcessSelect';
import { Day } from './Day';

/** All cases as they stood when a day was over, computed from the log. */
export function AsOf() {
  const { t } = useTranslation();
  const { on, process } = useSearch({ from: '/staff/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const narrow = (change: AuditSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <Card title={t('audit.asOf')}>
      <Text size="sm">{t('audit.asOfWhat')}</Text>
      <Group align="end" gap="sm" my="sm">
        <Day
          label={t('audit.on')}
          initial={on}
          onChange={(day) => narrow({ on: day || undefined })}
        />
        <ProcessSelect value={process} onChange={(chosen) => narrow({ process: chosen })} />
      </Group>
      {on && <Stood on={on} process={process} />}
    </Card>
  );
}

function Stood({ on, process }: { on: string; process: string | undefined }) {
  const { t } = useTranslation();
  const say = useSay();
  const names = useNames();
  const query = useInfiniteQuery(stoodQuery(on, process));
  const columns: Column<StoodCase>[] = [
    {
      key: 'case',
      title: t('cases.columns.case'),
      cell: ({ id, code, title, seq }) => (
        <Link to="/cases/$id/replay" params={{ id }} search={{ seq }}>
          <span className="numbers">{code}</span> {say(title)}
        </Link>
      ),
    },
    { key: 'state', title: t('audit.state'), cell: (one) => <State one={one} /> },
    {
      key: 'status',
      title: t('cases.columns.status'),
      cell: ({ status }) => t(`status.${status}`),
    },
    {
      key: 'assignee',
      title: t('cases.columns.assignee'),
      cell: ({ assignee }) => (assignee === null ? t('inbox.nobody') : names.person(assignee)),
    },
    { key: 'unit', title: t('cases.columns.unit'), cell: ({ unit }) => names.unit(unit) },
  ];
  return (
    <>
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <Nothing>{t('audit.nothingStood')}</Nothing>;
          return (
            <DataTable
              caption={t('audit.asOf')}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
            />
          );
        }}
      </Loaded>
      <More query={query} />
    </>
  );
}

function State({ one: { process, version, state } }: { one: StoodCase }) {
  const words = useWords(useQuery(processQuery(process, version)).data);
  return leaves(state).map(words.state).join(', ');
}
