import { Button, Group, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundCasesQuery, foundEventsQuery, type FoundEvent } from '../../api/audit';
import { useNames } from '../../api/names';
import { processQuery } from '../../api/queries';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { useEntryTitle } from '../../ui/entry-title';
import { Loaded, More } from '../../ui/Loaded';
import classes from './audit.module.css';

/** Every case and every event that the auditor may see, each a step away from its replay. */
export function Search() {
  const { t } = useTranslation();
  const { q = '' } = useSearch({ from: '/staff/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const [typed, setTyped] = useState(q);
  return (
    <Card title={t('audit.search')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const text = typed.trim();
          void navigate({ search: (before) => ({ ...before, q: text || undefined }) });
        }}
      >
        <Group align="end" gap="xs">
          <TextInput
            label={t('audit.searchWhat')}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit">{t('audit.find')}</Button>
        </Group>
      </form>
      {q && (
        <>
          <Cases text={q} />
          <Events q={q} />
        </>
      )}
    </Card>
  );
}

function Cases({ text }: { text: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const query = useInfiniteQuery(foundCasesQuery(text));
  return (
    <section aria-label={t('audit.cases')}>
      <Loaded query={query}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <p role="status">
                {t(query.hasNextPage ? 'audit.foundMore' : 'audit.found', { count: items.length })}
              </p>
              <ul className={classes.found}>
                {items.map(({ id, code, title }) => (
                  <li key={id}>
                    <Link to="/cases/$id/replay" params={{ id }}>
                      <span className="numbers">{code}</span> {say(title)}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      <More query={query} />
    </section>
  );
}

function Events({ q }: { q: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(foundEventsQuery(q));
  return (
    <section aria-label={t('audit.events')}>
      <Loaded query={query}>
        {({ pages }) => {
          const events = pages.flatMap((page) => page.events);
          const said = query.hasNextPage ? 'audit.foundEventsMore' : 'audit.foundEvents';
          return (
            <>
              <p role="status">{t(said, { count: events.length })}</p>
              <ul className={classes.found}>
                {events.map((event) => (
                  <Event key={`${event.case} ${event.seq}`} event={event} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      <More query={query} />
    </section>
  );
}

function Event({ event }: { event: FoundEvent }) {
  const names = useNames();
  const { process, version } = event;
  const title = useEntryTitle(useWords(useQuery(processQuery(process, version)).data));
  return (
    <li>
      <Link to="/cases/$id/replay" params={{ id: event.case }} search={{ seq: event.seq }}>
        <span className="numbers">
          {event.code}/{event.seq}
        </span>{' '}
        {title(event)} · {names.person(event.actor)} ·{' '}
        <span className="numbers">{instant(event.at)}</span>
      </Link>
    </li>
  );
}
