import { Alert, Button, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/types';
import type { Words } from '../../forms/words';
import { instant } from '../../lib/dates';
import { useEntryTitle } from '../../ui/entry-title';
import { nameOf } from '../../ui/full-name';
import classes from './case.module.css';

interface Props {
  since: HistoryEntry[];
  words: Words;
  onSeen: () => void;
}

/** What happened while one was typing: it is read before anything is sent. */
export function Meanwhile({ since, words, onSeen }: Props) {
  const { t } = useTranslation();
  const title = useEntryTitle(words);
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="outline"
      classNames={{ title: classes.meanwhileTitle }}
      icon={<IconInfoCircle aria-hidden />}
      title={t('case.meanwhile')}
    >
      <ul className={classes.meanwhile}>
        {since.map((entry) => (
          <li key={entry.seq}>
            {instant(entry.at)} · {nameOf(entry)} · {title(entry)}
          </li>
        ))}
      </ul>
      <Text size="sm" mb="xs">
        {t('case.meanwhileWhat')}
      </Text>
      <Button size="xs" variant="default" onClick={onSeen}>
        {t('case.meanwhileSeen')}
      </Button>
    </Alert>
  );
}
