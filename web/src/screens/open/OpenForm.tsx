import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keyHeader, useAct } from '../../api/act';
import { answer, client } from '../../api/client';
import { asProblem } from '../../api/problem';
import { processQuery, queries, useSession } from '../../api/queries';
import type { Case, JsonObject, ProcessDetail } from '../../api/types';
import { Waiting } from '../../app/states';
import { DraftNotice } from '../../forms/DraftNotice';
import { draftOf } from '../../forms/drafts';
import { FormProblem } from '../../forms/FormProblem';
import { InNameOf, useHeld, type InName } from '../../forms/InNameOf';
import { SchemaForm } from '../../forms/SchemaForm';
import { useForm } from '../../forms/useForm';
import { useWords } from '../../forms/words';
import { useSay } from '../../i18n';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';

export function OpenForm({ process }: { process: string }) {
  const { data, error } = useQuery(processQuery(process));
  if (error) return <ProblemNotice problem={asProblem(error)} />;
  return data ? <Opening process={data} /> : <Waiting />;
}

interface Body extends InName {
  process: string;
  input: JsonObject;
}

function Opening({ process }: { process: ProcessDetail }) {
  const { t } = useTranslation();
  const say = useSay();
  const words = useWords(process);
  const navigate = useNavigate();
  const session = useSession();
  const actor = session.signedIn ? session.actor : '';
  const form = useForm(draftOf(actor, 'open', process.key), process.open.schema);
  const inName = useHeld(form.manner.inName);
  const act = useAct<Body, Case>({
    intent: `open:${process.key}`,
    send: (body, key) =>
      answer<Case>(client.POST('/api/cases', { params: { header: keyHeader(key) }, body })),
    onDone: async (opened) => {
      form.done();
      notifications.show({ message: t('open.done', { code: opened.code }) });
      await queries.invalidateQueries({ queryKey: ['inbox'] });
      await navigate({ to: '/cases/$id', params: { id: opened.id } });
    },
    onRefused: form.refused,
  });
  const send = (): void => {
    const input = form.complete();
    if (input) act.run({ process: process.key, input, ...inName });
  };
  return (
    <Page title={`${t('open.title')}: ${say(process.title)}`}>
      <Card title={t('case.asked')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="sm" maw="52rem">
            <FormProblem act={act} onAgain={send} />
            <DraftNotice form={form} />
            <SchemaForm
              schema={process.open.schema}
              values={form.values}
              onChange={form.change}
              errors={form.errors}
              words={words}
            />
            <InNameOf
              roles={process.open.roles}
              value={inName}
              onChange={(next) => form.changeManner({ inName: next })}
            />
            <Group gap="sm">
              <Button type="submit" loading={act.pending}>
                {t('open.title')}
              </Button>
              <Link to="/open">{t('open.other')}</Link>
            </Group>
          </Stack>
        </form>
      </Card>
    </Page>
  );
}
