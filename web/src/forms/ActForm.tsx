import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { useSession } from '../api/queries';
import type { JsonObject } from '../api/types';
import { nested, schemaOf, type Asked } from './asked';
import { AskedFields } from './AskedFields';
import { draftOf } from './drafts';
import { DraftNotice } from './DraftNotice';
import { FormProblem } from './FormProblem';
import { useForm } from './useForm';

export interface ActFormProps<T> {
  /** What is meant, where no other act can be meant. */
  intent: string;
  fields?: readonly Asked[];
  initial?: JsonObject;
  submit: string;
  /** It takes something away. */
  danger?: boolean;
  send: (body: JsonObject, key: string) => Promise<T>;
  onDone: (answer: T, body: JsonObject) => void | Promise<void>;
  onCancel?: () => void;
  children?: ReactNode;
}

/** One act with what it asks for: sent once, refused beside its fields, kept until it is taken. */
export function ActForm<T>(props: ActFormProps<T>) {
  const { intent, fields = [], initial, submit, danger, send, onDone, onCancel, children } = props;
  const { t } = useTranslation();
  const session = useSession();
  const actor = session.signedIn ? session.actor : '';
  const form = useForm(draftOf(actor, 'admin', intent), schemaOf(fields), '', initial);
  const act = useAct<JsonObject, T>({
    intent,
    send,
    onDone: async (answered, body) => {
      form.done();
      await onDone(answered, body);
    },
    onRefused: form.refused,
  });
  const run = (): void => {
    const values = form.complete();
    if (values) act.run(nested(values));
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Stack gap="sm">
        <FormProblem act={act} onAgain={run} />
        {children}
        <DraftNotice form={form} />
        <AskedFields fields={fields} form={form} />
        <Group gap="sm">
          <Button type="submit" loading={act.pending} {...(danger ? { color: 'red' } : {})}>
            {submit}
          </Button>
          {onCancel && (
            <Button variant="subtle" onClick={onCancel} disabled={act.pending}>
              {t('act.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
