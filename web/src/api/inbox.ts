import { infiniteQueryOptions } from '@tanstack/react-query';
import { realToday } from '../lib/clock';
import { daysBetween } from '../lib/dates';
import { keyHeader } from './act';
import { answer, client } from './client';
import { Problem } from './problem';
import { queries } from './queries';
import type { Case, CaseSummary, Due, InboxItem, InboxPage, Page, Tab } from './types';

export interface InboxFilter {
  tab: Tab;
  process?: string | undefined;
  due?: Due | undefined;
  unit?: string | undefined;
  text?: string | undefined;
}

export const inboxQuery = (filter: InboxFilter, actor: string) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filter, actor],
    queryFn: ({ pageParam }) => readInbox({ ...filter, after: pageParam }, actor),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: 60_000,
  });

async function readInbox(
  query: InboxFilter & { after: string | undefined },
  actor: string,
): Promise<InboxPage> {
  try {
    return await answer<InboxPage>(client.GET('/api/inbox', { params: { query: { ...query } } }));
  } catch (error) {
    if (error instanceof Problem && error.code === 'no-such-address')
      return fromCases(query, actor);
    throw error;
  }
}

/** A service without work lists: the same from its list of cases, as far as it goes. */
async function fromCases(
  { tab, due, ...query }: InboxFilter & { after: string | undefined },
  actor: string,
): Promise<InboxPage> {
  const status = tab === 'done' ? 'done' : 'active';
  const page = await answer<Page<CaseSummary>>(
    client.GET('/api/cases', { params: { query: { ...query, status } } }),
  );
  const today = queries.getQueryData<string>(['today'])?.slice(0, 10) ?? realToday();
  const items = page.items
    .filter(({ assignee }) => {
      if (tab === 'mine') return assignee === actor;
      return tab === 'unassigned' ? assignee === null : tab !== 'waiting';
    })
    .map((one): InboxItem => ({ ...one, actOn: one.nextDueOn, due: dueOf(one, today), next: [] }))
    .filter((one) => due === undefined || one.due === due);
  return { items, next: page.next, counts: { tabs: {}, due: {} } };
}

const SOON_DAYS = 3;

function dueOf({ status, overdue, nextDueOn }: CaseSummary, today: string): Due {
  if (status !== 'active') return 'none';
  if (overdue) return 'late';
  if (nextDueOn === null) return 'none';
  const days = daysBetween(today, nextDueOn);
  if (days === 0) return 'today';
  return days <= SOON_DAYS ? 'soon' : 'on-time';
}

/** An act of those that every process has. */
export interface Note {
  type: 'COMMENT' | 'ASSIGN' | 'HAND_OVER' | 'REMIND';
  text?: string;
  assignee?: string;
  toUnit?: string;
  role?: string;
  unit?: string;
}

export const sendNote = (id: string, note: Note, key: string): Promise<Case> =>
  answer<Case>(
    client.POST('/api/cases/{id}/notes', {
      params: { path: { id }, header: keyHeader(key) },
      body: note,
    }),
  );
