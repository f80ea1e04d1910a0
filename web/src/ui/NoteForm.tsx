import { Autocomplete, Button, Select, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../api/act';
import type { Note } from '../api/inbox';
import { colleaguesQuery, unitsQuery } from '../api/queries';
import { readDraft, writeDraft } from '../forms/drafts';
import { FormProblem } from '../forms/FormProblem';
import { useSay } from '../i18n';
import { compare, matches } from '../lib/text';

interface Props {
  type: Note['type'];
  /** Under which name what is typed is kept until it is taken. */
  draft: string;
  act: Pick<Act<never>, 'pending' | 'retries' | 'problem'>;
  onSend: (note: Note) => void;
}

interface Typed {
  text: string;
  assignee: string;
  toUnit: string | null;
}

const NOTHING: Typed = { text: '', assignee: '', toUnit: null };

/** What each act asks for, as the service takes it. */
const FIELDS: Record<Note['type'], { text: boolean; to: boolean; unit: boolean }> = {
  COMMENT: { text: true, to: false, unit: false },
  ASSIGN: { text: false, to: true, unit: false },
  HAND_OVER: { text: true, to: true, unit: true },
  REMIND: { text: true, to: true, unit: false },
};

/** Comment, assign, hand over, remind: the acts that every process has. */
export function NoteForm({ type, draft, act, onSend }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => readDraft<Typed>(draft) ?? NOTHING);
  const { text, assignee, toUnit } = typed;
  const change = (part: Partial<Typed>): void => {
    const now = { ...typed, ...part };
    setTyped(now);
    writeDraft(draft, now);
  };
  const fields = FIELDS[type];
  const send = (): void =>
    onSend({
      type,
      ...(fields.text ? { text } : {}),
      ...(assignee.trim() ? { assignee: assignee.trim() } : {}),
      ...(toUnit ? { toUnit } : {}),
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        <FormProblem act={act} onAgain={send} />
        {fields.unit && <UnitField value={toUnit} onChange={(unit) => change({ toUnit: unit })} />}
        {fields.to && (
          <PersonField
            type={type}
            value={assignee}
            onChange={(name) => change({ assignee: name })}
          />
        )}
        {fields.text && (
          <Textarea
            label={t(`note.text.${type as 'COMMENT' | 'HAND_OVER' | 'REMIND'}`)}
            required
            autosize
            minRows={3}
            maxRows={12}
            value={text}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
        )}
        <div>
          <Button type="submit" loading={act.pending}>
            {t(`note.${type}`)}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function UnitField({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (v: string | null) => void;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const units = (useQuery(unitsQuery).data ?? [])
    .map(({ slug, name }) => ({ value: slug, label: say(name) }))
    .sort((a, b) => compare(a.label, b.label));
  // Without a list of units their codes are typed.
  if (units.length === 0) {
    return (
      <Autocomplete
        label={t('note.toUnit')}
        description={t('note.toUnitWhat')}
        value={value ?? ''}
        onChange={(typed) => onChange(typed.trim() || null)}
      />
    );
  }
  return (
    <Select
      label={t('note.toUnit')}
      description={t('note.toUnitWhat')}
      data={units}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('act.clear') }}
      filter={({ options, search }) =>
        options.filter((one) => 'label' in one && matches(one.label, search))
      }
      nothingFoundMessage={t('palette.nothing')}
    />
  );
}

interface PersonProps {
  type: Note['type'];
  value: string;
  onChange: (value: string) => void;
}

function PersonField({ type, value, onChange }: PersonProps) {
  const { t } = useTranslation();
  const people = useQuery(colleaguesQuery).data ?? [];
  return (
    <Autocomplete
      label={t('note.person')}
      description={t(`note.personWhat.${type as 'ASSIGN' | 'HAND_OVER' | 'REMIND'}`)}
      data={people.map(({ name }) => name)}
      renderOption={({ option }) => {
        const person = people.find(({ name }) => name === option.value);
        return person ? `${person.fullName} (${person.name})` : option.value;
      }}
      filter={({ options, search }) =>
        options.filter((one) => {
          if (!('value' in one)) return false;
          const person = people.find(({ name }) => name === one.value);
          return matches(`${one.value} ${person?.fullName ?? ''}`, search);
        })
      }
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={onChange}
    />
  );
}
