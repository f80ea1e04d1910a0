import { Button, Radio, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCalendar, previewCalendar } from '../../api/office';
import { queries, useSession } from '../../api/queries';
import type { JsonObject } from '../../api/types';
import { nested, schemaOf, text, day, flag, number, type Asked } from '../../forms/asked';
import { AskedFields } from '../../forms/AskedFields';
import { draftOf, readDraft, writeDraft } from '../../forms/drafts';
import { useForm } from '../../forms/useForm';
import { day as written } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { Counted, PreviewThenApply } from './PreviewThenApply';
import { useRecounting } from './recounting';
import classes from './administration.module.css';

const KINDS = ['day-off', 'swap', 'remove', 'confirm'] as const;
type Kind = (typeof KINDS)[number];

interface Change extends JsonObject {
  kind: Kind;
}

/** A notice on days off: what it changes, what that moves, and only then that it counts. */
export function EnterNotice({ year }: { year: number }) {
  const { t } = useTranslation();
  const session = useSession();
  const draft = draftOf(session.signedIn ? session.actor : '', 'admin', 'calendar:changes');
  const [changes, keep] = useState<Change[]>(() => readDraft<Change[]>(draft) ?? []);
  const setChanges = (next: Change[]): void => {
    keep(next);
    writeDraft(draft, next);
  };
  const notice: Asked[] = [
    text('notice.number', t('admin.calendar.number'), {
      needed: true,
      what: t('admin.calendar.numberWhat'),
    }),
    day('notice.on', t('admin.calendar.noticeOn'), { needed: true }),
  ];
  const form = useForm(`${draft}:notice`, schemaOf(notice));
  const recounting = useRecounting({
    intent: 'calendar',
    run: (body, apply, key, onLine) =>
      apply ? changeCalendar(body, key, onLine) : previewCalendar(body, onLine),
    onApplied: async () => {
      setChanges([]);
      form.drop();
      form.done();
      notifications.show({ message: t('admin.calendar.entered') });
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
    onRefused: form.refused,
  });
  /** A preview may come before the notice is there; half a notice is none. */
  const complete = (forGood: boolean): JsonObject | null => {
    const { values } = form;
    const whole = Boolean(values['notice.number'] && values['notice.on']);
    if (!forGood && !whole) return { changes };
    const said = form.complete();
    return said && { changes, ...nested(said) };
  };
  return (
    <Card title={t('admin.calendar.enter')}>
      <Stack gap="md">
        <Text size="sm">{t('admin.calendar.enterWhat')}</Text>
        <AddChange year={year} onAdd={(change) => setChanges([...changes, change])} />
        <Changes
          changes={changes}
          onRemove={(gone) => setChanges(changes.filter((one) => one !== gone))}
        />
        {changes.length > 0 && (
          <form noValidate onSubmit={(event) => event.preventDefault()}>
            <AskedFields fields={notice} form={form} />
          </form>
        )}
        {changes.length > 0 ? (
          <PreviewThenApply
            recounting={recounting}
            complete={complete}
            applyLabel={t('admin.calendar.apply')}
          />
        ) : (
          recounting.seen?.apply && <Counted seen={recounting.seen} />
        )}
      </Stack>
    </Card>
  );
}

function Changes({
  changes,
  onRemove,
}: {
  changes: readonly Change[];
  onRemove: (change: Change) => void;
}) {
  const { t } = useTranslation();
  const said = useSaid();
  if (changes.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('admin.calendar.changes')}>
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          <span>{said(change)}</span>
          <Button
            size="xs"
            variant="default"
            aria-label={`${t('act.remove')}: ${said(change)}`}
            onClick={() => onRemove(change)}
          >
            {t('act.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useSaid(): (change: Change) => string {
  const { t } = useTranslation();
  return ({ kind, name, year, ...days }) => {
    const of = (field: string): string => written(String(days[field] ?? ''));
    switch (kind) {
      case 'day-off':
        return t('admin.calendar.said.day-off', { on: of('on'), name: String(name) });
      case 'swap':
        return t('admin.calendar.said.swap', { off: of('off'), work: of('work') });
      case 'remove':
        return t('admin.calendar.said.remove', { on: of('on') });
      case 'confirm':
        return t('admin.calendar.said.confirm', { year: String(year) });
    }
  };
}

/** One change at a time; what it needs depends on what it is. */
function AddChange({ year, onAdd }: { year: number; onAdd: (change: Change) => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('day-off');
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('admin.calendar.change')}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
      >
        <Group gap="md" mt={4}>
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={t(`admin.calendar.change-kinds.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <ChangeForm key={kind} kind={kind} year={year} onAdd={onAdd} />
    </Stack>
  );
}

interface ChangeFormProps {
  kind: Kind;
  year: number;
  onAdd: (change: Change) => void;
}

function ChangeForm({ kind, year, onAdd }: ChangeFormProps) {
  const { t } = useTranslation();
  const session = useSession();
  const needed = { needed: true };
  const FIELDS: Record<Kind, Asked[]> = {
    'day-off': [
      day('on', t('admin.calendar.day'), needed),
      text('name', t('admin.calendar.name'), needed),
      flag('compensatory', t('admin.calendar.compensatory')),
    ],
    swap: [
      day('off', t('admin.calendar.off'), needed),
      day('work', t('admin.calendar.work'), { needed: true, what: t('admin.calendar.workWhat') }),
    ],
    remove: [
      day('on', t('admin.calendar.day'), { needed: true, what: t('admin.calendar.removeWhat') }),
    ],
    confirm: [number('year', t('admin.calendar.confirmYear'), needed)],
  };
  const actor = session.signedIn ? session.actor : '';
  const initial: JsonObject = kind === 'confirm' ? { year } : {};
  const schema = schemaOf(FIELDS[kind]);
  const form = useForm(draftOf(actor, 'admin', `calendar:${kind}`), schema, '', initial);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const values = form.complete();
        if (!values) return;
        onAdd({ kind, ...values });
        form.drop();
        form.done();
      }}
    >
      <Stack gap="sm">
        <AskedFields fields={FIELDS[kind]} form={form} />
        <div>
          <Button type="submit" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
            {t('admin.calendar.add')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
