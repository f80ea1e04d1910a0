import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/act';
import { sendNote, type Note } from '../../api/inbox';
import { useNames } from '../../api/names';
import { queries, useSession } from '../../api/queries';
import type { Case } from '../../api/types';
import { Waiting } from '../../app/states';
import { clearDraft, draftOf } from '../../forms/drafts';
import { FormProblem } from '../../forms/FormProblem';
import { Card } from '../../ui/Card';
import { LateModal } from '../../ui/late-dialogs';

const NoteForm = lazy(() => import('../../ui/NoteForm').then((it) => ({ default: it.NoteForm })));

const ACTS = ['COMMENT', 'ASSIGN', 'HAND_OVER', 'REMIND'] as const;

/** Who holds the case, and the acts that every case has. */
export function Holder({ one }: { one: Case }) {
  const { t } = useTranslation();
  const session = useSession();
  const actor = session.signedIn ? session.actor : '';
  const [form, setForm] = useState<Note['type'] | null>(null);
  const act = useAct<Note, Case>({
    intent: `note:${one.id}`,
    send: (note, key) => sendNote(one.id, note, key),
    onDone: async (_, { type }) => {
      notifications.show({ message: t(`note.sent.${type}`, { code: one.code }) });
      clearDraft(draftOf(actor, one.id, type));
      setForm(null);
      await queries.invalidateQueries({ queryKey: ['case', one.id] });
    },
  });
  const open = (type: Note['type']): void => {
    act.forget();
    setForm(type);
  };
  return (
    <Card title={t('case.holder')}>
      <Who one={one} actor={actor} />
      {form === null && <FormProblem act={act} />}
      <Group gap="xs">
        {one.assignee !== actor && one.acts.includes('ASSIGN') && (
          <Button
            size="xs"
            variant="default"
            loading={act.pending && form === null}
            onClick={() => act.run({ type: 'ASSIGN', assignee: actor })}
          >
            {t('note.claim')}
          </Button>
        )}
        {ACTS.filter((type) => one.acts.includes(type)).map((type) => (
          <Button key={type} size="xs" variant="default" onClick={() => open(type)}>
            {t(`note.${type}`)}
          </Button>
        ))}
      </Group>
      <LateModal
        opened={form !== null}
        onClose={() => setForm(null)}
        title={form ? `${t(`note.${form}`)}: ${one.code}` : ''}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {form && (
          <Suspense fallback={<Waiting />}>
            <NoteForm type={form} draft={draftOf(actor, one.id, form)} act={act} onSend={act.run} />
          </Suspense>
        )}
      </LateModal>
    </Card>
  );
}

function Who({ one, actor }: { one: Case; actor: string }) {
  const { t } = useTranslation();
  const names = useNames();
  const { assignee, unit } = one;
  return (
    <>
      <Text fw={600}>
        {assignee === null
          ? t('inbox.nobody')
          : assignee === actor
            ? t('inbox.me')
            : names.person(assignee)}
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {names.unit(unit)}
      </Text>
    </>
  );
}
