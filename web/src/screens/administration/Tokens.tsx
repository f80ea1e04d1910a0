import { Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import { makeToken, revokeToken, TOKEN_SCOPES, tokensQuery, type Token } from '../../api/people';
import { queries, useSession } from '../../api/queries';
import { ActForm } from '../../forms/ActForm';
import { choice, choices, day, text, type Asked } from '../../forms/asked';
import { useOptions } from '../../forms/options';
import { instant } from '../../lib/dates';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded, Nothing } from '../../ui/Loaded';
import { Once } from '../../ui/Once';
import { OpensDialog } from '../../ui/OpensDialog';
import { Page } from '../../ui/Page';
import classes from './administration.module.css';

/** Tokens of programs: one's own, and for who administers those of everybody. */
export function Screen() {
  const { t } = useTranslation();
  const session = useSession();
  const administers = session.signedIn && session.administers;
  const [everyone, setEveryone] = useState(administers);
  return (
    <Page title={t('admin.subjects.tokens')} actions={<Make administers={administers} />}>
      {administers && (
        <div className={classes.bar}>
          <Checkbox
            size="xs"
            label={t('admin.tokens.everyone')}
            checked={everyone}
            onChange={({ currentTarget }) => setEveryone(currentTarget.checked)}
          />
        </div>
      )}
      <Loaded query={useQuery(tokensQuery(everyone))}>
        {(tokens) =>
          tokens.length === 0 ? (
            <Nothing>{t('admin.tokens.nothing')}</Nothing>
          ) : (
            <List tokens={tokens} />
          )
        }
      </Loaded>
    </Page>
  );
}

function List({ tokens }: { tokens: Token[] }) {
  const { t } = useTranslation();
  const names = useNames();
  const scopeOf = ({ scope: { may, role, unit, processes = [] } }: Token): string =>
    [
      t(`admin.tokens.may.${may}`),
      role && names.role(role),
      unit && names.unit(unit),
      ...processes.map(names.process),
    ]
      .filter(Boolean)
      .join(' · ');
  const columns: Column<Token>[] = [
    {
      key: 'label',
      title: t('admin.tokens.label'),
      cell: ({ label, actor }) => (
        <>
          <strong>{label}</strong>
          <span className={classes.under}>{names.person(actor)}</span>
        </>
      ),
    },
    { key: 'scope', title: t('admin.tokens.scope'), cell: scopeOf },
    { key: 'made', title: t('admin.tokens.madeAt'), cell: ({ madeAt }) => instant(madeAt) },
    { key: 'ends', title: t('admin.tokens.endsAt'), cell: ({ endsAt }) => instant(endsAt) },
    { key: 'act', title: '', cell: (token) => <Revoke token={token} /> },
  ];
  return (
    <DataTable
      caption={t('admin.subjects.tokens')}
      columns={columns}
      rows={tokens}
      keyOf={({ id }) => id}
    />
  );
}

const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['tokens'] });

function Make({ administers }: { administers: boolean }) {
  const { t } = useTranslation();
  return (
    <OpensDialog main label={t('admin.tokens.make')} icon={<IconPlus size={15} aria-hidden />}>
      {(close) => <MakeForm administers={administers} onClose={close} />}
    </OpensDialog>
  );
}

function MakeForm({ administers, onClose }: { administers: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const fields = useFields(administers);
  const [made, setMade] = useState<string | null>(null);
  if (made) {
    const words = { label: t('admin.tokens.token'), what: t('admin.tokens.onceWhat') };
    return <Once {...words} secret={made} onSeen={onClose} />;
  }
  return (
    <ActForm
      intent="tokens:make"
      initial={{ 'scope.may': 'read' }}
      fields={fields}
      submit={t('admin.tokens.make')}
      send={makeToken}
      onDone={async ({ token }) => {
        setMade(token);
        await readAgain();
      }}
      onCancel={onClose}
    />
  );
}

function useFields(administers: boolean): Asked[] {
  const { t } = useTranslation();
  const { roles, units, processes } = useOptions();
  const scopes = TOKEN_SCOPES.filter((may) => administers || may !== 'administer').map((value) => ({
    value,
    label: t(`admin.tokens.may.${value}`),
  }));
  return [
    text('label', t('admin.tokens.label'), { needed: true, what: t('admin.tokens.labelWhat') }),
    choice('scope.may', t('admin.tokens.scope'), scopes, { needed: true }),
    day('endsOn', t('admin.tokens.endsOn'), { needed: true, what: t('admin.tokens.endsWhat') }),
    choice('scope.role', t('admin.field.role'), roles, { what: t('admin.tokens.narrowed') }),
    choice('scope.unit', t('admin.field.unit'), units, { what: t('admin.tokens.narrowed') }),
    choices('scope.processes', t('admin.field.processes'), processes, {
      what: t('admin.tokens.narrowed'),
    }),
    ...(administers
      ? [text('machine', t('admin.tokens.machine'), { what: t('admin.tokens.machineWhat') })]
      : []),
  ];
}

function Revoke({ token }: { token: Token }) {
  const { t } = useTranslation();
  return (
    <OpensDialog label={t('admin.revoke')} about={token.label} danger>
      {(close) => (
        <ActForm
          intent={`tokens:revoke:${token.id}`}
          submit={t('admin.revoke')}
          danger
          send={() => revokeToken(token.id)}
          onDone={async () => {
            await readAgain();
            close();
          }}
          onCancel={close}
        >
          {t('admin.tokens.revokeWhat')}
        </ActForm>
      )}
    </OpensDialog>
  );
}
