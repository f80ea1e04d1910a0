import { useEffect } from 'react';
import { queries } from '../../api/queries';

/** What changes elsewhere is shown here: the service says which case moved (SSE `{case, seq}`). */
export function useLiveUpdates(): void {
  useEffect(() => {
    const stream = new EventSource('/api/stream');
    const soon = READ_AGAIN.map(({ afterMs, keys }) => once(afterMs, keys));
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const id = caseOf(data);
      if (id) void queries.invalidateQueries({ queryKey: ['case', id] });
      for (const one of soon) one.ask();
    };
    // Too much has changed to be told one by one.
    stream.addEventListener('refetch', () => void queries.invalidateQueries());
    return () => {
      for (const one of soon) one.forget();
      stream.close();
    };
  }, []);
}

/** Many cases move at once when a day ends: what shows many is read again once for all of them. */
const READ_AGAIN = [
  { afterMs: 1_000, keys: ['inbox', 'cases'] },
  // Counted over every case that one may see; what is late is looked at, and not waited for.
  { afterMs: 5_000, keys: ['overview'] },
];

/** However often it is asked for, these are read again once, so much later. */
function once(afterMs: number, keys: readonly string[]): { ask: () => void; forget: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
      }, afterMs);
    },
    forget: () => clearTimeout(timer),
  };
}

function caseOf(data: string): string | null {
  try {
    const told = JSON.parse(data) as { case?: unknown };
    return typeof told.case === 'string' ? told.case : null;
  } catch {
    return null;
  }
}
