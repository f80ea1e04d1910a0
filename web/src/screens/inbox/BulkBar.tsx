import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/queries';
import type { InboxItem } from '../../api/types';
import { clearDraft, draftOf } from '../../forms/drafts';
import { FormProblem } from '../../forms/FormProblem';
import { useSay } from '../../i18n';
import { NoteForm } from '../../ui/NoteForm';
import { actOf, manyOf, useMany, type Refused } from './many';
import classes from './inbox.module.css';

interface Props {
  picked: InboxItem[];
  onChoose: (chosen: ReadonlySet<string>) => void;
}

const FORMS = ['ASSIGN', 'HAND_OVER', 'REMIND'] as const;

/** What is done to all that are chosen at once; each is an act of its own, and each says what became of it. */
export function BulkBar({ picked, onChoose }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const draftFor = (act: string): string =>
    draftOf(session.signedIn ? session.actor : '', 'many', act);
  const [form, setForm] = useState<(typeof FORMS)[number] | null>(null);
  const { act, refused, forget } = useMany((found, acts) => {
    // Those that took it are done with: sent again, it goes to the others alone.
    onChoose(new Set(found.map(({ id }) => id)));
    if (found.length > 0) return;
    clearDraft(draftFor(acts.act));
    setForm(null);
  });
  const cases = picked.map(({ id }) => id);
  if (cases.length === 0 && refused.length === 0) return null;
  const said = refused.length > 0 && <RefusedList refused={refused} />;
  return (
    <div className={classes.bulk} role="region" aria-label={t('inbox.chosen')}>
      <Group gap="xs">
        <Text size="sm" fw={600} role="status">
          {t('inbox.count', { count: picked.length })}
        </Text>
        <Acts
          picked={picked}
          pending={act.pending}
          claiming={act.pending && form === null}
          onClaim={() => act.run({ act: 'claim', cases })}
          onForm={(type) => {
            forget();
            setForm(type);
          }}
        />
        <Button size="xs" variant="subtle" onClick={() => onChoose(new Set())}>
          {t('inbox.unchoose')}
        </Button>
      </Group>
      {form === null && (
        <>
          <FormProblem act={act} />
          {said}
        </>
      )}
      <Dialog type={form} count={cases.length} onClose={() => setForm(null)}>
        {said}
        {form && cases.length > 0 && (
          <NoteForm
            type={form}
            draft={draftFor(actOf(form))}
            act={act}
            onSend={(note) => act.run(manyOf(note, cases))}
          />
        )}
      </Dialog>
    </div>
  );
}

interface ActsProps {
  picked: Props['picked'];
  pending: boolean;
  claiming: boolean;
  onClaim: () => void;
  onForm: (type: (typeof FORMS)[number]) => void;
}

/** What every one of them takes from the reader. */
function Acts({ picked, pending, claiming, onClaim, onForm }: ActsProps) {
  const { t } = useTranslation();
  const takenByAll = (type: (typeof FORMS)[number]): boolean =>
    picked.every(({ acts }) => acts.includes(type));
  const none = picked.length === 0;
  return (
    <>
      {takenByAll('ASSIGN') && (
        <Button size="xs" loading={claiming} disabled={none} onClick={onClaim}>
          {t('note.claim')}
        </Button>
      )}
      {FORMS.filter(takenByAll).map((type) => (
        <Button
          key={type}
          size="xs"
          variant="default"
          disabled={pending || none}
          onClick={() => onForm(type)}
        >
          {t(`note.${type}`)}…
        </Button>
      ))}
    </>
  );
}

interface DialogProps {
  type: (typeof FORMS)[number] | null;
  count: number;
  onClose: () => void;
  children: ReactNode;
}

function Dialog({ type, count, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={type !== null}
      onClose={onClose}
      title={type ? `${t(`note.${type}`)}: ${t('inbox.count', { count })}` : ''}
      closeButtonProps={{ 'aria-label': t('act.close') }}
    >
      {children}
    </Modal>
  );
}

function RefusedList({ refused }: { refused: Refused[] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Stack gap={4} my="xs" role="alert">
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
