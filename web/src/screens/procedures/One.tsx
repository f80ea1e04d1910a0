import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import { procedureQuery, type ProcedureDetail, type ProcedureRevision } from '../../api/office';
import { day, instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Named } from '../../ui/Named';
import { Page } from '../../ui/Page';
import { useFieldWords } from './words';
import classes from './procedures.module.css';

/** One procedure: what counts today, and every change with the decision and the case behind it. */
export function Screen() {
  const { t } = useTranslation();
  const { code } = useParams({ from: '/staff/procedures/$code' });
  const query = useQuery(procedureQuery(code));
  return (
    <Page
      title={query.data?.name ?? code}
      above={<Link to="/procedures">{t('admin.procedures.all')}</Link>}
    >
      <Loaded query={query}>
        {(one) => (
          <Stack gap="md">
            <Content one={one} />
            <History history={one.history} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

const FIELDS = [
  'code',
  'field',
  'level',
  'timeLimit',
  'feeVnd',
  'channel',
  'inForceFrom',
  'inForceTo',
  'decisionNo',
  'postedOn',
  'postedWhere',
] as const satisfies readonly (keyof ProcedureDetail)[];

function Content({ one }: { one: ProcedureDetail }) {
  const { t } = useTranslation();
  const { field, value } = useFieldWords();
  return (
    <Card title={t(one.inForce ? 'admin.procedures.inForce' : 'admin.procedures.notInForce')}>
      <Named
        values={FIELDS.filter((name) => one[name] !== null).map((name) => [
          field(name),
          value(name, one[name]),
        ])}
      />
      {one.steps.length > 0 && (
        <>
          <h3 className={classes.head}>{field('steps')}</h3>
          <ol className={classes.steps}>
            {one.steps.map((step, i) => (
              <li key={i}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

function History({ history }: { history: ProcedureRevision[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const { field, value } = useFieldWords();
  const columns: Column<ProcedureRevision>[] = [
    {
      key: 'on',
      title: t('admin.procedures.effectiveOn'),
      cell: ({ effectiveOn }) => <b className="numbers">{day(effectiveOn)}</b>,
    },
    { key: 'decision', title: field('decisionNo'), cell: ({ decisionNo }) => decisionNo },
    {
      key: 'change',
      title: t('admin.procedures.changed'),
      cell: ({ change }) => (
        <ul>
          {change.map(({ field: name, from, to }) => (
            <li key={name}>
              {field(name)}: {from === null ? '' : `${value(name, from)} → `}
              {value(name, to)}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'by',
      title: t('admin.entered'),
      cell: ({ by, at, source }) => (
        <>
          {by.actor === null
            ? names.unit(by.unit)
            : by.actor === 'system'
              ? t('entry.system')
              : names.person(by.actor)}
          , {instant(at)}
          <span className={classes.under}>
            {source.kind === 'import' && t('admin.procedures.byImport')}
            {source.kind === 'case' && source.id !== null && (
              <Link to="/cases/$id" params={{ id: source.id }}>
                {source.code ?? source.id}
              </Link>
            )}
          </span>
        </>
      ),
    },
  ];
  return (
    <Card title={t('admin.procedures.history')}>
      <DataTable
        caption={t('admin.procedures.history')}
        columns={columns}
        rows={[...history].reverse()}
        keyOf={({ revision }) => String(revision)}
      />
    </Card>
  );
}
