import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAct, type Act } from '../../api/act';
import { useNames } from '../../api/names';
import { resumeCase, retryNotices, stuckQuery, type Stuck } from '../../api/office';
import { queries } from '../../api/queries';
import { FormProblem } from '../../forms/FormProblem';
import { useKnown } from '../../i18n/known';
import { withDays } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { DataTable } from '../../ui/DataTable';
import { Loaded, Nothing } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import classes from './administration.module.css';

/** Everything that waits for a person, with its cause and the way on. */
export function Screen() {
  const { t } = useTranslation();
  return (
    <Page title={t('admin.subjects.stuck')}>
      <Loaded query={useQuery(stuckQuery)}>
        {({ haltedCases, parkedNotices, unhosted }) =>
          haltedCases.length + parkedNotices.length + unhosted.length === 0 ? (
            <Nothing>{t('admin.stuck.nothing')}</Nothing>
          ) : (
            <Stack gap="md">
              {haltedCases.length > 0 && <Halted cases={haltedCases} />}
              {parkedNotices.length > 0 && <Parked notices={parkedNotices} />}
              {unhosted.length > 0 && <Unhosted versions={unhosted} />}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['stuck'] });

function Halted({ cases }: { cases: Stuck['haltedCases'] }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <Card title={t('admin.stuck.halted', { count: cases.length })}>
      <p>{t('admin.stuck.haltedWhat')}</p>
      <DataTable
        caption={t('admin.stuck.halted', { count: cases.length })}
        columns={[
          {
            key: 'case',
            title: t('admin.stuck.case'),
            cell: ({ code }) => <span className={classes.code}>{code}</span>,
          },
          {
            key: 'process',
            title: t('inbox.process'),
            cell: ({ process }) => names.process(process),
          },
          {
            key: 'cause',
            title: t('admin.stuck.cause'),
            cell: ({ cause }) => withDays(cause ?? '–'),
          },
          { key: 'act', title: '', cell: (one) => <Resume {...one} /> },
        ]}
        rows={cases}
        keyOf={({ id }) => id}
      />
    </Card>
  );
}

function Resume({ id, code }: Stuck['haltedCases'][number]) {
  const { t } = useTranslation();
  const act = useAct<object, unknown>({
    intent: `resume:${id}`,
    send: (_, key) => resumeCase(id, key),
    onDone: async () => {
      notifications.show({ message: t('admin.stuck.resumed', { code }) });
      await readAgain();
    },
  });
  return <Acts label={t('admin.stuck.resume')} about={code} act={act} />;
}

function Parked({ notices }: { notices: Stuck['parkedNotices'] }) {
  const { t } = useTranslation();
  const known = useKnown();
  return (
    <Card
      title={t('admin.stuck.parked', { count: notices.length })}
      actions={notices.length > 1 && <Retry />}
    >
      <p>{t('admin.stuck.parkedWhat')}</p>
      <DataTable
        caption={t('admin.stuck.parked', { count: notices.length })}
        columns={[
          {
            key: 'case',
            title: t('admin.stuck.case'),
            cell: ({ code, case: id }) => <span className={classes.code}>{code ?? id}</span>,
          },
          {
            key: 'kind',
            title: t('admin.stuck.kind'),
            cell: ({ kind }) => known('admin.stuck.kinds', kind),
          },
          { key: 'attempts', title: t('admin.stuck.attempts'), cell: ({ attempts }) => attempts },
          {
            key: 'cause',
            title: t('admin.stuck.cause'),
            cell: ({ cause }) => withDays(cause ?? '–'),
          },
          {
            key: 'act',
            title: '',
            cell: ({ case: id, code }) => <Retry id={id} code={code ?? id} />,
          },
        ]}
        rows={notices}
        keyOf={({ id }) => id}
      />
    </Card>
  );
}

/** The notices of one case, which go in their order; or all. */
function Retry({ id, code }: { id?: string; code?: string }) {
  const { t } = useTranslation();
  const act = useAct<object, { retried: number }>({
    intent: `retry:${id ?? 'all'}`,
    send: () => retryNotices(id),
    onDone: async ({ retried }) => {
      notifications.show({ message: t('admin.stuck.retried', { count: retried }) });
      await readAgain();
    },
  });
  return (
    <Acts label={t(id ? 'admin.stuck.retry' : 'admin.stuck.retryAll')} about={code} act={act} />
  );
}

interface ActsProps {
  label: string;
  about?: string | undefined;
  act: Act<object>;
}

function Acts({ label, about, act }: ActsProps) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={about ? `${label}: ${about}` : label}
        loading={act.pending}
        onClick={() => act.run({})}
      >
        {label}
      </Button>
      <FormProblem act={act} onAgain={() => act.run({})} />
    </>
  );
}

function Unhosted({ versions }: { versions: Stuck['unhosted'] }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <Card title={t('admin.stuck.unhosted', { count: versions.length })}>
      <p>{t('admin.stuck.unhostedWhat')}</p>
      <DataTable
        caption={t('admin.stuck.unhosted', { count: versions.length })}
        columns={[
          {
            key: 'process',
            title: t('inbox.process'),
            cell: ({ process, version }) =>
              `${names.process(process)} · ${t('tester.version', { version })}`,
          },
          { key: 'cases', title: t('admin.stuck.cases'), cell: ({ cases }) => cases },
          {
            key: 'codes',
            title: t('admin.stuck.case'),
            cell: ({ codes, cases }) => `${codes.join(', ')}${cases > codes.length ? ', …' : ''}`,
          },
        ]}
        rows={versions}
        keyOf={({ process, version }) => `${process} ${version}`}
      />
    </Card>
  );
}
