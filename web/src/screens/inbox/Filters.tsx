import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../api/queries';
import { DUE, type Counted, type Due } from '../../api/types';
import type { InboxSearch } from '../../app/addresses';
import { useKeys } from '../../app/shell/keys';
import { useSay } from '../../i18n';
import { compare } from '../../lib/text';
import { Choice } from '../../ui/Choice';
import { ProcessSelect } from '../../ui/ProcessSelect';
import { counted } from './counted';
import classes from './inbox.module.css';
import { Narrowed } from './Narrowed';
import { Views } from './Views';

const TYPING_MS = 250;

/** What narrows the list stands in the address, so that it can be kept, sent and gone back to. */
export function Filters({ counts }: { counts: Partial<Record<Due, Counted>> }) {
  const { t } = useTranslation();
  const say = useSay();
  const search = useSearch({ from: '/staff/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const narrow = (change: InboxSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const units = (useQuery(unitsQuery).data ?? [])
    .map(({ slug, name }) => ({ value: slug, label: say(name) }))
    .sort((a, b) => compare(a.label, b.label));
  const due: { value: string; label: string }[] = DUE.map((state) => ({
    value: state,
    label: counts[state] ? `${t(`due.${state}`)} (${counted(counts[state])})` : t(`due.${state}`),
  }));
  // Neighbours, as the overview asks for them.
  if (search.due?.includes(',')) {
    const label = (search.due.split(',') as Due[]).map((state) => t(`due.${state}`)).join(', ');
    due.unshift({ value: search.due, label });
  }
  const { tab, ...others } = search;
  const narrowed = Object.keys(others).length > 0;
  return (
    <search className={classes.filters}>
      <SearchField value={search.text ?? ''} onChange={(text) => narrow({ text })} />
      {tab !== 'done' && (
        <Choice
          label={t('inbox.due')}
          data={due}
          value={search.due}
          onChange={(value) => narrow({ due: value })}
          className={classes.narrow}
        />
      )}
      <ProcessSelect
        className={classes.wide}
        value={search.process}
        onChange={(process) => narrow({ process })}
      />
      {units.length > 0 && (
        <Choice
          label={t('inbox.unit')}
          data={units}
          value={search.unit}
          onChange={(unit) => narrow({ unit })}
          className={classes.wide}
        />
      )}
      <Narrowed search={search} onDrop={(name) => narrow({ [name]: undefined })} />
      {narrowed && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => void navigate({ search: tab ? { tab } : {} })}
        >
          {t('inbox.clear')}
        </Button>
      )}
      <Views />
    </search>
  );
}

interface FieldProps {
  value: string;
  onChange: (text: string | undefined) => void;
}

function SearchField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const tell = useDebouncedCallback((text: string) => {
    told.current = text.trim();
    onChange(told.current || undefined);
  }, TYPING_MS);
  useKeys({ '/': () => input.current?.focus() });
  // Another view, or the way back, says something else than what was told; while that is on its way to
  // the address, somebody may type on.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  const change = (text: string): void => {
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      ref={input}
      size="xs"
      className={classes.search}
      aria-label={t('inbox.search')}
      placeholder={t('inbox.search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed && <CloseButton size="sm" aria-label={t('act.clear')} onClick={() => change('')} />
      }
      value={typed}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Escape' && input.current?.blur()}
    />
  );
}
