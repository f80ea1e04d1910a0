import { useEffect } from 'react';
import { queries, sessionQuery } from '../../api/queries';

/** A browser that was refused does not ask again by itself; the service says when it may. */
const REFUSED_MS = 60_000;

/** What changes elsewhere is shown here: the service says which case moved (SSE `{case, seq}`). */
export function useLiveUpdates(): void {
  useEffect(() => {
    const soon = READ_AGAIN.map(({ afterMs, keys }) =>
      once(afterMs, () => keys.forEach(readAgain)),
    );
    const refused = once(REFUSED_MS, () => listen());
    let stream: EventSource;
    let deaf = false;
    const listen = (): void => {
      stream = new EventSource('/api/stream');
      stream.onopen = () => {
        // What was said while the line was cut is not said again.
        if (deaf) readAllAgain();
        deaf = false;
      };
      stream.onerror = () => {
        deaf = true;
        if (stream.readyState === EventSource.CLOSED) refused.ask();
      };
      stream.onmessage = ({ data }: MessageEvent<string>) => {
        const id = caseOf(data);
        if (id) void queries.invalidateQueries({ queryKey: ['case', id] });
        for (const one of soon) one.ask();
      };
      // Too much has changed to be told one by one.
      stream.addEventListener('refetch', readAllAgain);
    };
    listen();
    return () => {
      for (const one of [...soon, refused]) one.forget();
      stream.close();
    };
  }, []);
}

/** All but who is signed in: asked for here, it could take the page away from who is typing. */
function readAllAgain(): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0],
  });
}

/** Many cases move at once when a day ends: what shows many is read again once for all of them. */
const READ_AGAIN = [
  { afterMs: 1_000, keys: ['inbox', 'cases'] },
  // Counted over every case that one may see; what is late is looked at, and not waited for.
  { afterMs: 5_000, keys: ['overview'] },
];

const readAgain = (key: string): void => void queries.invalidateQueries({ queryKey: [key] });

/** However often it is asked for, it is done once, so much later. */
function once(afterMs: number, work: () => void): { ask: () => void; forget: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
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
