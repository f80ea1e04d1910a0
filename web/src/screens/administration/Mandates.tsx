import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import {
  makeMandate,
  MANDATE_KINDS,
  mandatesQuery,
  revokeMandate,
  type Mandate,
} from '../../api/people';
import { queries, useSession } from '../../api/queries';
import { ActForm } from '../../forms/ActForm';
import { choice, choices, day, text, type Asked } from '../../forms/asked';
import { useOptions } from '../../forms/options';
import { day as written, instant } from '../../lib/dates';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, Nothing } from '../../ui/Loaded';
import { OpensDialog } from '../../ui/OpensDialog';
import { Page } from '../../ui/Page';
import classes from './administration.module.css';

/** Who acts for whom, from when to when: absences and delegations of signing. */
export function Screen() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('admin.subjects.mandates')}
      actions={
        <>
          <Make as="absence" />
          <Make as="signing" />
        </>
      }
    >
      <Loaded query={useQuery(mandatesQuery)}>
        {(items) =>
          items.length === 0 ? (
            <Nothing>{t('admin.mandates.nothing')}</Nothing>
          ) : (
            <List items={items} />
          )
        }
      </Loaded>
    </Page>
  );
}

const nameOf = ({ name, fullName }: Mandate['from']): string => fullName || name;

function List({ items }: { items: Mandate[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const scopeOf = ({ role, unit, processes }: Mandate): string =>
    [role && names.role(role), unit && names.unit(unit), ...(processes ?? []).map(names.process)]
      .filter(Boolean)
      .join(' · ') || t('admin.mandates.everything');
  const stateOf = ({ revokedAt, counts, validTo }: Mandate): string => {
    if (revokedAt) return t('admin.mandates.revoked', { at: instant(revokedAt) });
    if (counts) return t('admin.mandates.counts');
    return t('admin.mandates.countsNot', { day: written(validTo) });
  };
  const columns: Column<Mandate>[] = [
    {
      key: 'who',
      title: t('admin.mandates.who'),
      cell: ({ kind, from, to }) => (
        <>
          <strong>{nameOf(to)}</strong> {t(`onBehalf.${kind}`, { name: nameOf(from) })}
        </>
      ),
    },
    { key: 'scope', title: t('admin.mandates.scope'), cell: scopeOf },
    {
      key: 'days',
      title: t('admin.days'),
      cell: ({ validFrom, validTo }) => `${written(validFrom)} – ${written(validTo)}`,
    },
    {
      key: 'decision',
      title: t('admin.field.decision'),
      cell: ({ decisionNo }) => decisionNo ?? '–',
    },
    { key: 'state', title: t('admin.state'), cell: stateOf },
    {
      key: 'act',
      title: '',
      cell: (one) => one.revokedAt === null && <Revoke one={one} />,
    },
  ];
  return (
    <DataTable
      caption={t('admin.subjects.mandates')}
      columns={columns}
      rows={items}
      keyOf={({ id }) => id}
      past={({ counts }) => !counts}
    />
  );
}

const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['mandates'] });

/** An absence needs no decision; whoever signs for another needs one, and its number. */
function Make({ as }: { as: 'absence' | 'signing' }) {
  const { t } = useTranslation();
  const fields = useFields(as);
  return (
    <OpensDialog label={t(`admin.mandates.${as}`)} main={as === 'absence'}>
      {(close) => (
        <ActForm
          intent={`mandates:${as}`}
          fields={fields}
          submit={t(`admin.mandates.${as}`)}
          send={(body) => makeMandate(as === 'absence' ? { ...body, kind: 'substitute' } : body)}
          onDone={async () => {
            await readAgain();
            close();
          }}
          onCancel={close}
        >
          <span className={classes.under}>{t(`admin.mandates.${as}What`)}</span>
        </ActForm>
      )}
    </OpensDialog>
  );
}

function useFields(as: 'absence' | 'signing'): Asked[] {
  const { t } = useTranslation();
  const session = useSession();
  const { people, roles, units, processes } = useOptions();
  const kinds = MANDATE_KINDS.filter((kind) => kind !== 'substitute').map((value) => ({
    value,
    label: t(`admin.mandates.kinds.${value}`),
  }));
  const forOthers = session.signedIn && session.administers;
  return [
    ...(as === 'signing'
      ? [choice('kind', t('admin.mandates.kind'), kinds, { needed: true })]
      : []),
    ...(forOthers
      ? [choice('from', t(`admin.mandates.from.${as}`), people, { needed: true })]
      : []),
    choice('to', t(`admin.mandates.to.${as}`), people, { needed: true }),
    day('validFrom', t('admin.field.validFrom'), { needed: true }),
    day('validTo', t('admin.field.validTo'), { needed: true }),
    choice('role', t('admin.field.role'), roles, { what: t('admin.mandates.allRoles') }),
    choice('unit', t('admin.field.unit'), units, { what: t('admin.mandates.allUnits') }),
    choices('processes', t('admin.field.processes'), processes, {
      what: t(`admin.mandates.processesWhat.${as}`),
    }),
    text('decisionNo', t('admin.field.decision'), { needed: as === 'signing' }),
  ];
}

function Revoke({ one }: { one: Mandate }) {
  const { t } = useTranslation();
  return (
    <OpensDialog label={t('admin.revoke')} about={nameOf(one.to)} danger>
      {(close) => (
        <ActForm
          intent={`mandates:revoke:${one.id}`}
          submit={t('admin.revoke')}
          danger
          send={() => revokeMandate(one.id)}
          onDone={async () => {
            await readAgain();
            close();
          }}
          onCancel={close}
        >
          {t('admin.mandates.revokeWhat')}
        </ActForm>
      )}
    </OpensDialog>
  );
}
