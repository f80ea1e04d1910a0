import { Button, FileButton, List, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/act';
import {
  CHANNELS,
  exportProcedures,
  importProcedures,
  proceduresQuery,
  type Imported,
  type Procedure,
  type ProcedureFilter,
} from '../../api/office';
import { asProblem, type Problem } from '../../api/problem';
import { queries, useSession } from '../../api/queries';
import type { ProceduresSearch } from '../../app/addresses';
import { FormProblem } from '../../forms/FormProblem';
import { useSay } from '../../i18n';
import { download } from '../../lib/download';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, More, Nothing } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SearchField } from '../../ui/SearchField';
import { useFieldWords } from './words';
import classes from './procedures.module.css';

/** Who may set what the register says without a case. */
const IMPORT_ROLES = ['control-officer', 'workflow-admin'];

/** The register of procedures: read by everybody, set by decisions and by tables. */
export function Screen() {
  const { t } = useTranslation();
  const session = useSession();
  const { text, channel } = useSearch({ from: '/staff/procedures' });
  const filter: ProcedureFilter = { q: text, channel };
  const query = useInfiniteQuery(proceduresQuery(filter));
  const mayImport =
    session.signedIn && session.holdings.some(({ role }) => IMPORT_ROLES.includes(role));
  return (
    <Page title={t('admin.subjects.procedures')}>
      <Filters />
      <div className={classes.bar}>
        <Export filter={filter} />
        {mayImport && <Import />}
      </div>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length > 0) return <Rows items={items} />;
          const nothing = text || channel ? 'admin.procedures.notFound' : 'admin.procedures.empty';
          return <Nothing>{t(nothing)}</Nothing>;
        }}
      </Loaded>
      <More query={query} />
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/procedures' });
  const navigate = useNavigate({ from: '/procedures' });
  const narrow = (change: ProceduresSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <search className={classes.bar}>
      <SearchField
        label={t('admin.procedures.search')}
        initial={search.text ?? ''}
        onSearch={(text) => narrow({ text })}
      />
      <Select
        size="xs"
        w="18rem"
        maw="100%"
        aria-label={t('admin.procedures.fields.channel')}
        placeholder={t('admin.procedures.fields.channel')}
        data={CHANNELS.map((value) => ({ value, label: t(`admin.procedures.channels.${value}`) }))}
        value={search.channel ?? null}
        onChange={(channel) => narrow({ channel: channel ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('act.clear') }}
      />
    </search>
  );
}

function Rows({ items }: { items: Procedure[] }) {
  const { t } = useTranslation();
  const { field, value } = useFieldWords();
  const columns: Column<Procedure>[] = [
    {
      key: 'name',
      title: field('name'),
      cell: ({ code, name }) => (
        <>
          <Link to="/procedures/$code" params={{ code }} className={classes.main}>
            {name}
          </Link>
          <span className={`${classes.under} numbers`}>{code}</span>
        </>
      ),
    },
    { key: 'field', title: field('field'), cell: (one) => one.field },
    { key: 'level', title: field('level'), cell: ({ level }) => level },
    {
      key: 'timeLimit',
      title: field('timeLimit'),
      cell: ({ timeLimit }) => value('timeLimit', timeLimit),
    },
    {
      key: 'inForce',
      title: t('admin.state'),
      cell: ({ inForce }) =>
        t(inForce ? 'admin.procedures.inForce' : 'admin.procedures.notInForce'),
    },
    { key: 'decision', title: field('decisionNo'), cell: ({ decisionNo }) => decisionNo },
  ];
  return (
    <DataTable
      caption={t('admin.subjects.procedures')}
      columns={columns}
      rows={items}
      keyOf={({ code }) => code}
      past={({ inForce }) => !inForce}
    />
  );
}

/** What the filter finds, as a table that can be taken in again. */
function Export({ filter }: { filter: ProcedureFilter }) {
  const { t } = useTranslation();
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (format: 'csv' | 'xlsx'): Promise<void> => {
    setRunning(format);
    setProblem(null);
    try {
      download(`tthc.${format}`, await exportProcedures(format, filter));
    } catch (error) {
      setProblem(asProblem(error));
    }
    setRunning(null);
  };
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          loading={running === format}
          onClick={() => void run(format)}
        >
          {t('audit.download', { format: format.toUpperCase() })}
        </Button>
      ))}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

/** A file as an intent: its bytes are no part of what is remembered. */
interface Chosen {
  name: string;
  bytes: number;
  changed: number;
}

let chosen: File | null = null;

function Import() {
  const { t } = useTranslation();
  const act = useAct<Chosen, Imported>({
    intent: 'procedures:import',
    send: () => importProcedures(chosen!),
    onDone: async (said) => {
      notifications.show({ message: t('admin.procedures.imported', { ...said }) });
      await queries.invalidateQueries({ queryKey: ['procedures'] });
    },
  });
  const choose = (file: File | null): void => {
    if (!file) return;
    chosen = file;
    act.run({ name: file.name, bytes: file.size, changed: file.lastModified });
  };
  return (
    <Stack gap="xs">
      <FileButton onChange={choose} accept=".csv,.xlsx">
        {(props) => (
          <Button
            {...props}
            size="xs"
            variant="default"
            loading={act.pending}
            leftSection={<IconUpload size={15} aria-hidden />}
          >
            {t('admin.procedures.import')}
          </Button>
        )}
      </FileButton>
      <FormProblem act={act} onAgain={() => choose(chosen)} />
      <Faults problem={act.problem} />
    </Stack>
  );
}

/** What is wrong with each row: nothing was taken in. */
function Faults({ problem }: { problem: Problem | null }) {
  const say = useSay();
  const { field } = useFieldWords();
  if (!problem || problem.errors.length === 0) return null;
  return (
    <List size="sm">
      {problem.errors.map((error, i) => (
        <List.Item key={i}>
          {field(error.field)}: {say(error)}
        </List.Item>
      ))}
    </List>
  );
}
