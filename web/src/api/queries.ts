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
  Page,
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
  const session = await answer<Session>(client.GET('/api/session')).catch((error: unknown) => {
    // The sandbox believes whoever is named, and has no sessions.
    if (inSandbox()) return null;
    throw error;
  });
  if (session && !inSandbox()) return session;
  const [roles, units] = await Promise.all([
    queries.ensureQueryData(rolesQuery),
    queries.ensureQueryData(unitsQuery),
  ]);
  return sandboxSession(session, roles, units);
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  // It ends when a call says so; asked again by itself it would take the page away from who is typing.
  staleTime: Infinity,
  gcTime: Infinity,
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

/** Units and roles of the office, with those that have ended: an old case may name them. */
const named = (address: '/api/units' | '/api/roles') =>
  queryOptions({
    queryKey: [address],
    queryFn: async () => (await answer<{ items: Named[] }>(client.GET(address))).items,
    staleTime: 10 * MINUTE_MS,
  });

export const unitsQuery = named('/api/units');
export const rolesQuery = named('/api/roles');

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

export interface Colleague {
  name: string;
  fullName: string;
}

/** Two thousand people are more than an authority has. */
const DIRECTORY_PAGES_MAX = 40;

/** Who works here, by the name that stands in the log. */
export const colleaguesQuery = queryOptions({
  queryKey: ['people', 'directory'],
  queryFn: async (): Promise<Colleague[]> => {
    const found: Colleague[] = [];
    let after: string | undefined;
    for (let page = 0; page < DIRECTORY_PAGES_MAX; page += 1) {
      const { items, next } = await answer<Page<Colleague>>(
        client.GET('/api/people/directory', { params: { query: { after } } }),
      );
      found.push(...items);
      if (next === null) break;
      after = next;
    }
    return found;
  },
  staleTime: 10 * MINUTE_MS,
});
