import { Checkbox, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPerson, peopleQuery, type Invitation, type Person } from '../../api/people';
import type { PeopleSearch } from '../../app/addresses';
import { ActForm } from '../../forms/ActForm';
import { choice, personal, text } from '../../forms/asked';
import { useOptions } from '../../forms/options';
import { useSay } from '../../i18n';
import { matches } from '../../lib/text';
import { DataTable } from '../../ui/DataTable';
import { Loaded, More, Nothing } from '../../ui/Loaded';
import { OpensDialog } from '../../ui/OpensDialog';
import { Page } from '../../ui/Page';
import { SearchField } from '../../ui/SearchField';
import { InvitationOnce } from './InvitationOnce';
import { readPeopleAgain, usePersonState } from './person-state';
import classes from './administration.module.css';

/** Accounts, found by name without diacritics. */
export function Screen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/administration/people' });
  const { text: q, unit, removed } = search;
  const query = useInfiniteQuery(peopleQuery({ q, unit, removed }));
  return (
    <Page title={t('admin.subjects.people')} actions={<Add />}>
      <Filters />
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing>{t('admin.people.nobody')}</Nothing>;
          return <List items={items} />;
        }}
      </Loaded>
      <More query={query} />
    </Page>
  );
}

function Filters() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/administration/people' });
  const navigate = useNavigate({ from: '/administration/people' });
  const { units } = useOptions();
  const narrow = (change: PeopleSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  return (
    <search className={classes.bar}>
      <SearchField
        label={t('admin.people.search')}
        initial={search.text ?? ''}
        onSearch={(text) => narrow({ text })}
      />
      <Select
        size="xs"
        w="18rem"
        maw="100%"
        aria-label={t('admin.people.reaching')}
        placeholder={t('admin.people.reaching')}
        data={units}
        value={search.unit ?? null}
        onChange={(unit) => narrow({ unit: unit ?? undefined })}
        searchable
        filter={({ options, search: typed }) =>
          options.filter((one) => 'label' in one && matches(one.label, typed))
        }
        clearable
        clearButtonProps={{ 'aria-label': t('act.clear') }}
        nothingFoundMessage={t('palette.nothing')}
      />
      <Checkbox
        size="xs"
        label={t('admin.people.removedOnly')}
        checked={search.removed === 'true'}
        onChange={({ currentTarget }) =>
          narrow({ removed: currentTarget.checked ? 'true' : undefined })
        }
      />
    </search>
  );
}

function List({ items }: { items: Person[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const stateOf = usePersonState();
  return (
    <DataTable
      caption={t('admin.subjects.people')}
      columns={[
        {
          key: 'name',
          title: t('admin.field.fullName'),
          cell: ({ id, name, fullName }) => (
            <>
              <Link to="/administration/people/$id" params={{ id }} className={classes.main}>
                {fullName}
              </Link>
              <span className={classes.under}>{name}</span>
            </>
          ),
        },
        {
          key: 'holds',
          title: t('admin.people.holds'),
          cell: ({ holdings }) => {
            const counting = holdings.filter(({ counts }) => counts);
            if (counting.length === 0) return t('admin.people.holdsNothing');
            return (
              <ul>
                {counting.map(({ id, roleName, unitName }) => (
                  <li key={id}>
                    {say(roleName)} · {say(unitName)}
                  </li>
                ))}
              </ul>
            );
          },
        },
        { key: 'state', title: t('admin.state'), cell: stateOf },
      ]}
      rows={items}
      keyOf={({ id }) => id}
      past={({ removedAt }) => removedAt !== null}
    />
  );
}

function Add() {
  const { t } = useTranslation();
  return (
    <OpensDialog main label={t('admin.people.add')} icon={<IconUserPlus size={15} aria-hidden />}>
      {(close) => <AddForm onClose={close} />}
    </OpensDialog>
  );
}

function AddForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  if (invitation) return <InvitationOnce invitation={invitation} onSeen={onClose} />;
  const kinds = (['person', 'machine'] as const).map((value) => ({
    value,
    label: t(`admin.people.kinds.${value}`),
  }));
  return (
    <ActForm
      intent="people:add"
      initial={{ kind: 'person' }}
      fields={[
        personal('fullName', t('admin.field.fullName'), { needed: true }),
        text('name', t('admin.field.account'), {
          needed: true,
          what: t('admin.people.accountWhat'),
        }),
        personal('email', t('admin.field.email')),
        choice('kind', t('admin.people.kind'), kinds),
      ]}
      submit={t('admin.people.add')}
      send={addPerson}
      onDone={async (made) => {
        await readPeopleAgain();
        if (made.invitation) setInvitation(made.invitation);
        else onClose();
      }}
      onCancel={onClose}
    />
  );
}
