import { Badge, Button, Text } from '@mantine/core';
import { lazy, startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/queries';
import type { Case, ProcessDetail, ProcessEvent } from '../../api/types';
import { draftOf, readDraft } from '../../forms/drafts';
import { useSay } from '../../i18n';
import { Card } from '../../ui/Card';
import { Why } from './Why';
import type { Shown } from './shown';
import classes from './case.module.css';

/** Comes with the first that is chosen; what can be chosen stands there until then. */
const EventForm = lazy(() => import('./EventForm').then((it) => ({ default: it.EventForm })));

/** What I may do now, and the law behind each. */
export function Doings(shown: Shown) {
  const { one, process } = shown;
  const { t } = useTranslation();
  const session = useSession();
  const actor = session.signedIn ? session.actor : '';
  const [chosen, setChosen] = useState<string | null>(null);
  const [returned, setReturned] = useState<{ from: string | null }>();
  const back = useRef<HTMLUListElement>(null);
  const event = process?.events.find(({ type }) => type === chosen);
  const close = (): void => {
    setChosen(null);
    setReturned({ from: chosen });
  };
  // To where one came from, for who goes by keyboard; what was done may not be there any more.
  useEffect(() => {
    if (!returned) return;
    const buttons = [...(back.current?.querySelectorAll<HTMLElement>('[data-event]') ?? [])];
    (buttons.find((one) => one.dataset.event === returned.from) ?? buttons[0])?.focus();
  }, [returned]);
  return (
    <Card title={t('case.doings')}>
      {event && process ? (
        <EventForm
          key={event.type}
          {...shown}
          process={process}
          event={event}
          actor={actor}
          onClose={close}
        />
      ) : (
        <ul className={classes.doings} ref={back}>
          {one.allowed.map((type) => (
            <Doing
              key={type}
              one={one}
              process={process}
              event={process?.events.find((known) => known.type === type)}
              hasDraft={readDraft(draftOf(actor, one.id, type)) !== null}
              onChoose={() => startTransition(() => setChosen(type))}
            />
          ))}
        </ul>
      )}
      {one.allowed.length === 0 && !event && <Nothing one={one} />}
    </Card>
  );
}

function Nothing({ one }: { one: Case }) {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t(one.status === 'active' ? 'case.nothingForYou' : 'case.nothingMore')}
    </Text>
  );
}

interface DoingProps {
  one: Case;
  process: ProcessDetail | undefined;
  event: ProcessEvent | undefined;
  hasDraft: boolean;
  onChoose: () => void;
}

function Doing({ one, process, event, hasDraft, onChoose }: DoingProps) {
  const { t } = useTranslation();
  const say = useSay();
  if (!event) return null;
  return (
    <li className={classes.doing}>
      <Button
        variant="default"
        size="sm"
        justify="flex-start"
        classNames={{ label: classes.label }}
        data-event={event.type}
        onClick={onChoose}
      >
        {say(event.title)}
        {hasDraft && (
          <Badge ml="xs" size="sm" variant="outline" color="gray" tt="none">
            {t('form.draft')}
          </Badge>
        )}
      </Button>
      <Why one={one} process={process} event={event} />
    </li>
  );
}
