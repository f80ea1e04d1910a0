import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { keyHeader, useAct, type Act } from '../../api/act';
import { answer, client } from '../../api/client';
import { queries } from '../../api/queries';
import type { Case, HistoryEntry, JsonObject, ProcessDetail, ProcessEvent } from '../../api/types';
import { BackDate, datedOf } from '../../forms/BackDate';
import { DraftNotice } from '../../forms/DraftNotice';
import { draftOf } from '../../forms/drafts';
import { FormProblem } from '../../forms/FormProblem';
import { InNameOf, useHeld, type InName } from '../../forms/InNameOf';
import { SchemaForm } from '../../forms/SchemaForm';
import { useForm, type Form } from '../../forms/useForm';
import { useSay } from '../../i18n';
import type { Shown } from './shown';
import { Meanwhile } from './Meanwhile';
import { Why } from './Why';

interface Props extends Shown {
  process: ProcessDetail;
  event: ProcessEvent;
  actor: string;
  onClose: () => void;
}

interface Body extends InName {
  type: string;
  payload: JsonObject;
  seq: number;
  occurredOn?: string;
  reason?: string;
}

/** Sends one event; what was typed stays until the service has taken it. */
export function EventForm({ one, process, event, actor, history, words, onClose }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  const form = useForm(draftOf(actor, one.id, event.type), event.schema);
  const { late } = form.manner;
  const inName = useHeld(form.manner.inName);
  const [undated, setUndated] = useState(false);
  const [seen, setSeen] = useState(one.seq);
  const since = unseen(history, seen, actor);
  const act = useSend(one, event, form, onClose);
  const send = (): void => {
    const payload = form.complete();
    if (!payload) return;
    const dated = datedOf(late);
    setUndated(!dated);
    if (!dated) return;
    const seq = since.length === 0 ? one.seq : seen;
    act.run({ type: event.type, payload, seq, ...dated, ...inName });
  };
  return (
    <form
      ref={useFocusInside()}
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        send();
      }}
    >
      <Stack gap="sm">
        <h3>{say(event.title)}</h3>
        <Why one={one} process={process} event={event} />
        {since.length > 0 && (
          <Meanwhile since={since} words={words} onSeen={() => setSeen(one.seq)} />
        )}
        {!one.allowed.includes(event.type) && <NoLonger />}
        {/* What happened meanwhile says the same, and more. */}
        {(since.length === 0 || act.problem?.code !== 'stale-seq') && (
          <FormProblem act={act} onAgain={send} />
        )}
        <DraftNotice form={form} />
        <SchemaForm
          schema={event.schema}
          values={form.values}
          onChange={form.change}
          errors={form.errors}
          words={words}
        />
        <BackDate
          value={late}
          incomplete={undated}
          onChange={(next) => form.changeManner({ late: next })}
          from={history[0]?.opened?.startedOn ?? null}
        />
        <InNameOf
          roles={event.roles}
          value={inName}
          onChange={(next) => form.changeManner({ inName: next })}
        />
        <Group gap="sm">
          <Button type="submit" loading={act.pending}>
            {say(event.title)}
          </Button>
          <Button variant="subtle" onClick={onClose} disabled={act.pending}>
            {t('act.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function NoLonger() {
  const { t } = useTranslation();
  return (
    <Text size="sm" role="alert">
      {t('case.noLongerAllowed')}
    </Text>
  );
}

/** The form takes the focus when it opens. */
function useFocusInside(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(
      'input, textarea, button[type="submit"]',
    );
    first?.focus();
  }, []);
  return form;
}

/** Sends the event once, and leaves the form only when it was taken. */
function useSend(one: Case, event: ProcessEvent, form: Form, onTaken: () => void): Act<Body> {
  const { t } = useTranslation();
  const say = useSay();
  return useAct<Body, Case>({
    intent: `event:${one.id}:${event.type}`,
    send: (body, key) =>
      answer<Case>(
        client.POST('/api/cases/{id}/events', {
          params: { path: { id: one.id }, header: keyHeader(key) },
          body: body as never,
        }),
      ),
    onDone: async () => {
      form.done();
      notifications.show({ message: t('case.done', { event: say(event.title), code: one.code }) });
      await refresh(one.id);
      onTaken();
    },
    onRefused: async (problem) => {
      form.refused(problem);
      // What happened meanwhile is shown beside what was typed.
      if (problem.status === 409) await refresh(one.id);
    },
  });
}

/** What others, or the clock, did since the form was opened; one's own comments are known. */
function unseen(history: HistoryEntry[], seen: number, actor: string): HistoryEntry[] {
  return history.filter(
    ({ seq, kind, actor: by }) => seq > seen && !(kind === 'note' && by === actor),
  );
}

async function refresh(id: string): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['inbox'] });
  await queries.invalidateQueries({ queryKey: ['case', id] });
}
