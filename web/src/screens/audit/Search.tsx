import { Button, Group, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { CaseSummary, Page } from '../../api/types';
import { useSay } from '../../i18n';
import { Card } from '../../ui/Card';
import { ProblemNotice } from '../../ui/ProblemNotice';
import classes from './audit.module.css';

/** Every case that the auditor may see, each a step away from its replay. */
export function Search() {
  const { t } = useTranslation();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const { data, error } = useQuery({
    queryKey: ['audit', 'search', text],
    queryFn: () =>
      answer<Page<CaseSummary>>(client.GET('/api/cases', { params: { query: { text } } })),
    enabled: text !== '',
  });
  return (
    <Card title={t('audit.search')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setText(typed.trim());
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
      {error && <ProblemNotice problem={asProblem(error)} />}
      <p role="status">
        {data && t(data.next ? 'audit.foundMore' : 'audit.found', { count: data.items.length })}
      </p>
      <ul className={classes.found}>
        {data?.items.map(({ id, code, title }) => (
          <li key={id}>
            <Link to="/cases/$id/replay" params={{ id }}>
              <span className="numbers">{code}</span> {say(title)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
