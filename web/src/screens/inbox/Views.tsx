import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/queries';
import type { InboxSearch } from '../../app/addresses';
import { shared, useKept } from '../../lib/kept';
import { compare } from '../../lib/text';
import classes from './inbox.module.css';

interface View {
  name: string;
  search: InboxSearch;
}

/** By account: several people share a computer. */
const views = shared<{ [actor: string]: View[] }>('inbox-views-of', {});

function useViews(): [View[], (change: (known: View[]) => View[]) => void] {
  const session = useSession();
  const actor = session.signedIn ? session.actor : '';
  const [all] = useKept(views);
  const change = (by: (known: View[]) => View[]): void => {
    views.reread();
    const now = views.get();
    views.set({ ...now, [actor]: by(now[actor] ?? []) });
  };
  return [all[actor] ?? [], change];
}

const without = ({ name }: View, all: View[]): View[] => all.filter((one) => one.name !== name);

/** What somebody looks for every day, under a name of their own. */
export function Views() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/staff/inbox' });
  const navigate = useNavigate();
  const [known, change] = useViews();
  const [name, setName] = useState('');
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const view = { name: name.trim(), search };
    if (!view.name) return;
    change((others) => [...without(view, others), view].sort((a, b) => compare(a.name, b.name)));
    setName('');
  };
  return (
    <Menu width={280} position="bottom-end" trapFocus>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmark size={15} aria-hidden />}>
          {t('inbox.views')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {known.map((view) => (
          <div key={view.name} className={classes.view}>
            <Menu.Item onClick={() => void navigate({ to: '/inbox', search: view.search })}>
              {view.name}
            </Menu.Item>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('inbox.forgetView', { name: view.name })}
              onClick={() => change((all) => without(view, all))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <form onSubmit={keep} className={classes.keepView}>
          <TextInput
            size="xs"
            label={t('inbox.keepView')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            // Letters go to the field, not to the menu's own search for an item.
            onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
          />
          <Button size="xs" type="submit" variant="default">
            {t('act.remember')}
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
