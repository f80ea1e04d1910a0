import { useEffect } from 'react';
import { queries } from '../../api/queries';

/** What changes elsewhere is shown here: the service says which case moved (SSE `{case, seq}`). */
export function useLiveUpdates(): void {
  useEffect(() => {
    const stream = new EventSource('/api/stream');
    let lists: ReturnType<typeof setTimeout> | undefined;
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const id = caseOf(data);
      if (id) void queries.invalidateQueries({ queryKey: ['case', id] });
      // Many cases move at once when a day ends; a list is read again once.
      lists ??= setTimeout(() => {
        lists = undefined;
        void queries.invalidateQueries({ queryKey: ['inbox'] });
        void queries.invalidateQueries({ queryKey: ['cases'] });
      }, LISTS_AFTER_MS);
    };
    // Too much has changed to be told one by one.
    stream.addEventListener('refetch', () => void queries.invalidateQueries());
    return () => {
      clearTimeout(lists);
      stream.close();
    };
  }, []);
}

const LISTS_AFTER_MS = 1_000;

function caseOf(data: string): string | null {
  try {
    const told = JSON.parse(data) as { case?: unknown };
    return typeof told.case === 'string' ? told.case : null;
  } catch {
    return null;
  }
}
