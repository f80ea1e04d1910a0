import { infiniteQueryOptions } from '@tanstack/react-query';
import { keyHeader } from './act';
import { answer, client } from './client';
import { byPages } from './pages';
import type { Case, InboxPage, Tab } from './types';

export interface InboxFilter {
  tab: Tab;
  process?: string | undefined;
  /** One state, or neighbours with commas between them. */
  due?: string | undefined;
  /** A day: what is due before it. */
  dueBefore?: string | undefined;
  /** This unit and those below it; `unitAlone`: without those below. */
  unit?: string | undefined;
  unitAlone?: string | undefined;
  assignee?: string | undefined;
  /** Nobody has it. */
  free?: 'true' | undefined;
  text?: string | undefined;
}

export const inboxQuery = (filter: InboxFilter, actor: string) =>
  infiniteQueryOptions({
    queryKey: ['inbox', filter, actor],
    queryFn: ({ pageParam }) =>
      answer<InboxPage>(
        client.GET('/api/inbox', { params: { query: { ...filter, after: pageParam } } }),
      ),
    ...byPages,
    refetchInterval: 60_000,
  });

/** What one of several acts came to. */
export interface Outcome {
  id: string;
  code: string | null;
  ok: boolean;
  problem?: unknown;
}

export interface ManyActs {
  act: 'claim' | 'assign' | 'hand-over' | 'remind';
  cases: string[];
  assignee?: string;
  toUnit?: string;
  text?: string;
}

/** The same act on several cases: what one refuses is done to the others all the same. */
export const sendMany = (acts: ManyActs, key: string): Promise<{ outcomes: Outcome[] }> =>
  answer<{ outcomes: Outcome[] }>(
    client.POST('/api/inbox/acts', { params: { header: keyHeader(key) }, body: acts }),
  );

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
