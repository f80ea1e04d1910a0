import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../api/types';
import { FormProblem } from '../../forms/FormProblem';
import { useSay } from '../../i18n';
import { NoteForm } from '../../ui/NoteForm';
import { manyOf, useMany, type Refused } from './many';
import classes from './inbox.module.css';

interface Props {
  picked: InboxItem[];
  onClear: () => void;
}

const FORMS = ['ASSIGN', 'HAND_OVER', 'REMIND'] as const;

/** What is done to all that are chosen at once; each is an act of its own, and each says what became of it. */
export function BulkBar({ picked, onClear }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<(typeof FORMS)[number] | null>(null);
  const { act, refused } = useMany(onClear);
  const cases = picked.map(({ id }) => id);
  const takenByAll = (type: (typeof FORMS)[number]): boolean =>
    picked.every(({ acts }) => acts.includes(type));
  return (
    <div className={classes.bulk} role="region" aria-label={t('inbox.chosen')}>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {t('inbox.count', { count: picked.length })}
        </Text>
        {takenByAll('ASSIGN') && (
          <Button size="xs" loading={act.pending} onClick={() => act.run({ act: 'claim', cases })}>
            {t('note.claim')}
          </Button>
        )}
        {FORMS.filter(takenByAll).map((type) => (
          <Button
            key={type}
            size="xs"
            variant="default"
            disabled={act.pending}
            onClick={() => setForm(type)}
          >
            {t(`note.${type}`)}…
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('inbox.unchoose')}
        </Button>
      </Group>
      <FormProblem act={act} />
      {refused.length > 0 && <RefusedList refused={refused} />}
      <Modal
        opened={form !== null}
        onClose={() => setForm(null)}
        title={form ? `${t(`note.${form}`)}: ${t('inbox.count', { count: picked.length })}` : ''}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {form && (
          <NoteForm
            type={form}
            onSend={(note) => {
              setForm(null);
              act.run(manyOf(note, cases));
            }}
          />
        )}
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
        {refused.map(({ id, code, problem }) => (
          <List.Item key={id}>
            {code}: {say(problem.detail)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
