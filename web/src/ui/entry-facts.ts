import { useTranslation } from 'react-i18next';
import { useNames } from '../api/names';
import type { HistoryEntry, JsonObject } from '../api/types';
import type { Words } from '../forms/words';

const NOTE_FIELDS = ['text', 'assignee', 'unit', 'name'] as const;

/**
 * What an entry of the log told, and the words for it. The acts that every process has are named here, and
 * by no process; a timer says its deadline in its title.
 */
export function useEntryFacts(
  words: Words,
): (entry: HistoryEntry) => { facts: JsonObject; words: Words } {
  const { t } = useTranslation();
  const names = useNames();
  const noteWords: Words = {
    ...words,
    value: (value) => (names.unit(value) === value ? names.person(value) : names.unit(value)),
    field: (name) => {
      const known = NOTE_FIELDS.find((one) => one === name);
      return known ? t(`entry.fields.${known}`) : name;
    },
  };
  return ({ kind, payload }) => {
    if (kind === 'timer') return { facts: {}, words };
    if (kind !== 'note') return { facts: payload, words };
    const told = NOTE_FIELDS.flatMap((name) =>
      payload[name] === undefined ? [] : [[name, payload[name]] as const],
    );
    return { facts: Object.fromEntries(told), words: noteWords };
  };
}
