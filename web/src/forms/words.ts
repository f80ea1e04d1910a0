import { useNames } from '../api/names';
import { useLanguage } from '../i18n';
import type { ProcessDetail } from '../api/types';

/** What a process calls its fields, values, states and events, in the reader's language. */
export interface Words {
  field: (name: string) => string;
  /** Null where the process has no name for the field. */
  known: (name: string) => string | null;
  value: (value: string) => string;
  state: (path: string) => string;
  event: (type: string) => string | null;
  deadline: (name: string) => string;
}

export function useWords(process: ProcessDetail | undefined): Words {
  const language = useLanguage();
  const names = useNames();
  const labels = process?.labels[language];
  const spare = process?.labels.vi;
  // A field may hold a unit by its code, or a code of the process's own; both may also be a name in a list.
  const value = (code: string): string => labels?.values?.[code] ?? names.unit(code);
  return {
    known: (name) => labels?.fields[name] ?? null,
    field: (name) => labels?.fields[name] ?? value(name),
    value,
    state: (path) => labels?.states[path] ?? spare?.states[path] ?? path,
    event: (type) => labels?.events[type] ?? null,
    deadline: (name) => labels?.deadlines[name] ?? name,
  };
}
