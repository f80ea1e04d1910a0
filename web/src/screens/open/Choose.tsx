import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { processQuery, useProcesses, useSession } from '../../api/queries';
import { Waiting } from '../../app/states';
import { useSay } from '../../i18n';
import { compare, matches } from '../../lib/text';
import { Page } from '../../ui/Page';
import classes from './open.module.css';

/** The processes that I may open, by name. */
export function Choose() {
  const { t } = useTranslation();
  const say = useSay();
  const [search, setSearch] = useState('');
  const { loaded, mine } = useMine();
  const shown = mine
    .map(({ key, title }) => ({ key, name: say(title) }))
    .filter(({ name }) => matches(name, search))
    .sort((a, b) => compare(a.name, b.name));
  return (
    <Page title={t('open.title')}>
      <Text mb="sm">{t('open.choose')}</Text>
      <TextInput
        maw="28rem"
        mb="sm"
        aria-label={t('open.search')}
        placeholder={t('open.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ul className={classes.processes}>
        {shown.map(({ key, name }) => (
          <li key={key}>
            <Link to="/open" search={{ process: key }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {!loaded && <Waiting />}
      {loaded && shown.length === 0 && <Text role="status">{t('open.none')}</Text>}
    </Page>
  );
}

/** Who may open a process is said by the process itself. */
function useMine() {
  const session = useSession();
  const roles = session.signedIn ? session.holdings.map(({ role }) => role) : [];
  const processes = useProcesses();
  const details = useQueries({ queries: processes.map(({ key }) => processQuery(key)) });
  return {
    loaded: processes.length > 0 && details.every(({ isPending }) => !isPending),
    mine: details.flatMap(({ data }) =>
      data?.open.roles.some((role) => roles.includes(role)) ? [data] : [],
    ),
  };
}
