import { Group, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names';
import {
  changePerson,
  invitePerson,
  personQuery,
  removalQuery,
  removePerson,
  resetSecondFactor,
  type Invitation,
  type Person,
} from '../../api/people';
import { ActForm } from '../../forms/ActForm';
import { personal } from '../../forms/asked';
import { instant } from '../../lib/dates';
import { Card } from '../../ui/Card';
import { Loaded } from '../../ui/Loaded';
import { OpensDialog } from '../../ui/OpensDialog';
import { Page } from '../../ui/Page';
import { Holdings } from './Holdings';
import { InvitationOnce } from './InvitationOnce';
import { Named } from '../../ui/Named';
import { readPeopleAgain, usePersonState } from './person-state';
import classes from './administration.module.css';

/** One account: who it is, how they come in, what they hold. */
export function Screen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/staff/administration/people/$id' });
  const query = useQuery(personQuery(id));
  return (
    <Page
      title={query.data?.fullName ?? t('admin.subjects.people')}
      above={<Link to="/administration/people">{t('admin.people.all')}</Link>}
    >
      <Loaded query={query}>
        {(person) => (
          <Stack gap="md">
            <Account person={person} />
            <Holdings person={person} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Account({ person }: { person: Person }) {
  const { t } = useTranslation();
  const stateOf = usePersonState();
  const { name, email, kind, hasSecondFactor, madeAt, removedAt } = person;
  return (
    <Card title={t('admin.people.account')}>
      <Named
        values={[
          [t('admin.field.account'), name],
          [t('admin.field.email'), email],
          [t('admin.state'), stateOf(person)],
          [
            t('admin.people.secondFactor'),
            kind === 'person' && t(hasSecondFactor ? 'form.yes' : 'form.no'),
          ],
          [t('admin.people.madeAt'), instant(madeAt)],
        ]}
      />
      {removedAt === null && (
        <Group gap="xs" mt="sm" className="not-printed">
          <Change person={person} />
          {kind === 'person' && <Invite person={person} />}
          {hasSecondFactor && <Reset person={person} />}
          <Remove person={person} />
        </Group>
      )}
    </Card>
  );
}

interface Props {
  person: Person;
}

function Change({ person: { id, fullName, email } }: Props) {
  const { t } = useTranslation();
  return (
    <OpensDialog label={t('admin.change')} about={fullName}>
      {(close) => (
        <ActForm
          intent={`people:change:${id}`}
          initial={{ fullName, email }}
          fields={[
            personal('fullName', t('admin.field.fullName'), { needed: true }),
            personal('email', t('admin.field.email')),
          ]}
          submit={t('act.remember')}
          send={(body) => changePerson(id, { ...body, email: body.email ?? null })}
          onDone={async () => {
            await readPeopleAgain();
            close();
          }}
          onCancel={close}
        />
      )}
    </OpensDialog>
  );
}

function Invite({ person }: Props) {
  const { t } = useTranslation();
  return (
    <OpensDialog label={t('admin.people.invite')} about={person.fullName}>
      {(close) => <InviteForm person={person} onClose={close} />}
    </OpensDialog>
  );
}

function InviteForm({ person: { id, hasPassword }, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  if (invitation) return <InvitationOnce invitation={invitation} onSeen={onClose} />;
  return (
    <ActForm
      intent={`people:invite:${id}`}
      submit={t('admin.people.invite')}
      send={() => invitePerson(id)}
      onDone={async (made) => {
        setInvitation(made);
        await readPeopleAgain();
      }}
      onCancel={onClose}
    >
      <Text size="sm">
        {t(hasPassword ? 'admin.people.inviteAgainWhat' : 'admin.people.inviteWhat')}
      </Text>
    </ActForm>
  );
}

function Reset({ person: { id, fullName } }: Props) {
  const { t } = useTranslation();
  return (
    <OpensDialog label={t('admin.people.reset')} about={fullName}>
      {(close) => (
        <ActForm
          intent={`people:second-factor-reset:${id}`}
          submit={t('admin.people.reset')}
          danger
          send={() => resetSecondFactor(id)}
          onDone={async () => {
            notifications.show({ message: t('admin.people.resetDone', { name: fullName }) });
            await readPeopleAgain();
            close();
          }}
          onCancel={close}
        >
          <Text size="sm">{t('admin.people.resetWhat')}</Text>
        </ActForm>
      )}
    </OpensDialog>
  );
}

function Remove({ person: { id, fullName } }: Props) {
  const { t } = useTranslation();
  return (
    <OpensDialog label={t('admin.people.remove')} about={fullName} danger>
      {(close) => (
        <ActForm
          intent={`people:remove:${id}`}
          submit={t('admin.people.remove')}
          danger
          send={() => removePerson(id)}
          onDone={async () => {
            notifications.show({ message: t('admin.people.removeDone', { name: fullName }) });
            await readPeopleAgain();
            close();
          }}
          onCancel={close}
        >
          <Text size="sm">{t('admin.people.removeWhat')}</Text>
          <WhatEnds id={id} />
        </ActForm>
      )}
    </OpensDialog>
  );
}

/** Before it is done: which cases go back to which unit, and what else ends. */
function WhatEnds({ id }: { id: string }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <Loaded query={useQuery(removalQuery(id))}>
      {({ holdings, mandates, tokens, count, cases }) => (
        <>
          <Text size="sm">{t('admin.people.ends', { holdings, mandates, tokens })}</Text>
          <Text size="sm" fw={600}>
            {count === 0 ? t('admin.people.noCases') : t('admin.people.goBack', { count })}
          </Text>
          <List size="sm">
            {cases.map(({ code, process, unit }) => (
              <List.Item key={code}>
                <span className="numbers">{code}</span> · {names.process(process)}
                <span className={classes.under}>→ {names.unit(unit)}</span>
              </List.Item>
            ))}
          </List>
          {count > cases.length && <Text size="sm">{t('admin.people.andMore')}</Text>}
        </>
      )}
    </Loaded>
  );
}
