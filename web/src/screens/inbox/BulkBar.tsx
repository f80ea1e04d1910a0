import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../api/inbox';
import type { InboxItem } from '../../api/types';
import { useSay } from '../../i18n';
import { NoteForm } from '../../ui/NoteForm';
import { useMany, type Refused } from './many';
import classes from './inbox.module.css';

interface Props {
  picked: InboxItem[];
  actor: string;
  onClear: () => void;
}

/** What is done to all that are chosen at once; each is an act of its own, and each says what became of it. */
export function BulkBar({ picked, actor, onClear }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<'ASSIGN' | 'HAND_OVER' | null>(null);
  const many = useMany();
  const send = async (note: Note): Promise<void> => {
    const refused = await many.send(picked, note);
    setForm(null);
    if (refused.length === 0) onClear();
  };
  return (
    <div className={classes.bulk} role="region" aria-label={t('inbox.chosen')}>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {many.done === null
            ? t('inbox.count', { count: picked.length })
            : t('inbox.doing', { done: many.done, all: picked.length })}
        </Text>
        <Button
          size="xs"
          disabled={many.done !== null}
          onClick={() => void send({ type: 'ASSIGN', assignee: actor })}
        >
          {t('note.claim')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={many.done !== null}
          onClick={() => setForm('ASSIGN')}
        >
          {t('note.ASSIGN')}…
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={many.done !== null}
          onClick={() => setForm('HAND_OVER')}
        >
          {t('note.HAND_OVER')}…
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('inbox.unchoose')}
        </Button>
      </Group>
      {many.refused.length > 0 && <RefusedList refused={many.refused} />}
      <Modal
        opened={form !== null}
        onClose={() => setForm(null)}
        title={form ? `${t(`note.${form}`)}: ${t('inbox.count', { count: picked.length })}` : ''}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {form && <NoteForm type={form} onSend={(note) => void send(note)} />}
      </Modal>
    </div>
  );
}

function RefusedList({ refused }: { refused: Refused[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Stack gap={4} mt="xs" role="alert">
      <Text size="sm" fw={600}>
        {t('inbox.refused', { count: refused.length })}
      </Text>
      <List size="sm">
        {refused.map(({ item, problem }) => (
          <List.Item key={item.id}>
            {item.code}: {say(problem.detail)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
