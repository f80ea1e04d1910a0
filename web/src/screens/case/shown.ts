import type { Case, HistoryEntry, ProcessDetail } from '../../api/types';
import type { Words } from '../../forms/words';

/** What every part of the page shows: the case, its process as it runs by, what happened, and the words. */
export interface Shown {
  one: Case;
  process: ProcessDetail | undefined;
  history: HistoryEntry[];
  words: Words;
}
