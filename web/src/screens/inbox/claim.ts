import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { keyFor, settle } from '../../api/intents';
import { sendNote } from '../../api/inbox';
import { asProblem } from '../../api/problem';
import { queries } from '../../api/queries';
import type { InboxItem } from '../../api/types';
import { useSay } from '../../i18n';

/** Takes a case on with one key, and says what became of it. */
export function useClaim(actor: string): (item: InboxItem) => void {
  const { t } = useTranslation();
  const say = useSay();
  const claim = async ({ id, code }: InboxItem): Promise<void> => {
    const intent = `claim:${id}`;
    const note = { type: 'ASSIGN' as const, assignee: actor };
    const key = keyFor(intent, note);
    try {
      await sendNote(id, note, key);
      settle(intent, key);
      notifications.show({ message: t('inbox.claimed', { code }) });
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    } catch (error) {
      const problem = asProblem(error);
      if (!problem.outcomeUnknown) settle(intent, key);
      notifications.show({
        color: 'red',
        title: code,
        message: say(problem.detail),
        autoClose: false,
      });
    }
  };
  return (item) => void claim(item);
}
