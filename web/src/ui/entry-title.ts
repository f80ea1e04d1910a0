import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../api/types';
import type { Words } from '../forms/words';

const NOTES = ['COMMENT', 'ASSIGN', 'HAND_OVER', 'REMIND', 'ATTACH', 'ERASE'] as const;

/** What an entry of the log is called. */
export function useEntryTitle(
  words: Words,
): (entry: Pick<HistoryEntry, 'kind' | 'type' | 'payload'>) => string {
  const { t } = useTranslation();
  return ({ kind, type, payload }) => {
    if (kind === 'event') return words.event(type) ?? type;
    if (kind === 'timer') {
      return t('entry.timer', { deadline: words.deadline(String(payload.name ?? type)) });
    }
    if (kind === 'note') {
      const note = NOTES.find((one) => one === type);
      return note ? t(`entry.note.${note}`) : type;
    }
    return t(`entry.${kind}`);
  };
}
