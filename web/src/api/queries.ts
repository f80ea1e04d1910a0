import { QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import { Problem } from './problem';
import { inSandbox } from './sandbox';
import { sandboxSession } from './sandbox-session';
import type {
  Case,
  Explanation,
  HistoryEntry,
  Named,
  ProcessDetail,
  ProcessSummary,
  Session,
} from './types';

const MINUTE_MS = 60_000;
const RETRIES = 3;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: MINUTE_MS / 4,
      // A refusal stays one; only what was not reached is asked again.
      retry: (count, error) => error instanceof Problem && error.outcomeUnknown && count < RETRIES,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

async function readSession(): Promise<Session> {
  try {
    const session = await answer<Session>(client.GET('/api/session'));
    return inSandbox() ? sandboxSession(session) : session;
  } catch (error) {
    // The sandbox believes whoever is named, and may have no sessions at all.
    if (inSandbox()) return sandboxSession(null);
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: 5 * MINUTE_MS,
});

export const processesQuery = queryOptions({
  queryKey: ['processes'],
  queryFn: () => answer<ProcessSummary[]>(client.GET('/api/processes')),
  staleTime: 10 * MINUTE_MS,
});

/** A version never changes, so it is asked for once; without one it is the newest. */
export const processQuery = (key: string, version?: number) =>
  queryOptions({
    queryKey: ['process', key, version ?? 'newest'],
    queryFn: () =>
      answer<ProcessDetail>(
        client.GET('/api/processes/{key}', {
          params: {
            path: { key },
            query: { version: version === undefined ? (undefined as never) : String(version) },
          },
        }),
      ),
    staleTime: version === undefined ? 10 * MINUTE_MS : Infinity,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => answer<Case>(client.GET('/api/cases/{id}', { params: { path: { id } } })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'history'],
    queryFn: () =>
      answer<HistoryEntry[]>(client.GET('/api/cases/{id}/history', { params: { path: { id } } })),
  });

export const explanationQuery = (id: string, deadline: string) =>
  queryOptions({
    queryKey: ['case', id, 'explanation', deadline],
    queryFn: () =>
      answer<Explanation>(
        client.GET('/api/cases/{id}/deadlines/{deadline}/explanation', {
          params: { path: { id, deadline } },
        }),
      ),
  });

/** Units and roles of the office; a service that does not tell them is shown by its codes. */
const named = (address: '/api/units' | '/api/roles') =>
  queryOptions({
    queryKey: [address],
    queryFn: () =>
      answer<unknown>(client.GET(address))
        .then(asNamed)
        .catch((error: unknown) => {
          if (error instanceof Problem && error.status >= 400 && error.status < 500) return [];
          throw error;
        }),
    staleTime: 10 * MINUTE_MS,
  });

export const unitsQuery = named('/api/units');
export const rolesQuery = named('/api/roles');

function asNamed(answered: unknown): Named[] {
  const list = Array.isArray(answered)
    ? answered
    : ((answered as { items?: unknown[] } | null)?.items ?? []);
  return (list as { slug: string; name: unknown; nameEn?: string }[]).map(
    ({ slug, name, nameEn }) => ({
      slug,
      name:
        typeof name === 'string'
          ? { vi: name, en: nameEn ?? name }
          : ((name as Named['name'] | undefined) ?? { vi: slug, en: slug }),
    }),
  );
}

export const useSession = () => useSuspenseQuery(sessionQuery).data;

/** The day that the service has: the sandbox has a clock of its own. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: async () => {
    const { now } = await answer<{ now: string }>(client.GET('/api/clock'));
    return now;
  },
  staleTime: MINUTE_MS,
});

export const useProcesses = () => useQuery(processesQuery).data ?? [];

/** Who may be given work; where one may not know, or there are no accounts, names are typed. */
export const colleaguesQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async (): Promise<{ name: string; fullName: string }[]> => {
    try {
      const answered = await answer<unknown>(client.GET('/api/people'));
      const list = Array.isArray(answered) ? answered : (answered as { items?: unknown[] }).items;
      return (list ?? []) as { name: string; fullName: string }[];
    } catch (error) {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) return [];
      throw error;
    }
  },
  staleTime: 10 * MINUTE_MS,
});
