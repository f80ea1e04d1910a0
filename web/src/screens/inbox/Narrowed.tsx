import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import type { InboxSearch } from '../../app/addresses';
import { addDays, day } from '../../lib/dates';
import classes from './inbox.module.css';

type Name = 'dueBefore' | 'unitAlone' | 'assignee' | 'free';

interface Props {
  search: InboxSearch;
  onDrop: (name: Name) => void;
}

/** What a number of the overview asks for and no field here does; each is dropped by itself. */
export function Narrowed({ search, onDrop }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const { dueBefore, unitAlone, assignee, free } = search;
  const said: [Name, string][] = [];
  if (dueBefore)
    said.push(['dueBefore', t('narrowed.until', { day: day(addDays(dueBefore, -1)) })]);
  if (unitAlone) said.push(['unitAlone', t('narrowed.unitAlone', { name: names.unit(unitAlone) })]);
  if (assignee) said.push(['assignee', t('narrowed.assignee', { name: names.person(assignee) })]);
  if (free) said.push(['free', t('narrowed.free')]);
  return said.map(([name, what]) => (
    <Button
      key={name}
      size="xs"
      variant="default"
      className={classes.narrowed}
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t('narrowed.drop', { what })}
      onClick={() => onDrop(name)}
    >
      {what}
    </Button>
  ));
}
