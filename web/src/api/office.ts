import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keyHeader } from './act';
import { answer, client } from './client';
import { byPages } from './pages';
import { wholeLines } from './lines';
import type { JsonObject, Page, Text } from './types';

/** The calendar, the figures, what is stuck, and the register of procedures. */

export interface EnteredBy {
  change: string;
  actor: string;
  role: string;
  unit: string;
  at: string;
}

export type DayKind = 'holiday' | 'compensatory' | 'swap-off' | 'makeup-workday';

export interface CalendarDay {
  on: string;
  kind: DayKind;
  name: string;
  nameEn: string;
  notice: string;
  confidence: string;
  /** The other half of a swap. */
  pair: string | null;
  worked: boolean;
  entered: EnteredBy | null;
}

export interface CalendarYear {
  year: number;
  confirmed: boolean;
  notice: string | null;
  days: CalendarDay[];
}

export interface Source {
  document: string;
  quote?: string;
}

export interface Figure {
  authority: string;
  authorityName: Text;
  process: string;
  parameter: string;
  label: Text | null;
  standard: number | null;
  unit: 'working-day' | 'calendar-day' | 'hour' | 'hour-of-day' | 'minute-of-day' | null;
  min: number;
  max: number;
  set: number | null;
  source: Source | null;
  law: { source: string; quote: string; vi: string | null; en: string } | null;
  from: string | null;
  entered: EnteredBy | null;
  later: { value: number; from: string; source: Source; entered: EnteredBy }[];
}

/** What a change does to one case, or would. */
export interface Recounted {
  case: string;
  code: string;
  process: string;
  moved: {
    deadline: string;
    name: string;
    from: string | null;
    to: string | null;
    past: boolean;
  }[];
  fired: {
    deadline: string;
    name: string;
    dueOn: string;
    wouldBe: string;
    why: 'not-yet' | 'met-in-time';
  }[];
  left?: Text;
}

export interface RecountSum {
  done: true;
  apply: boolean;
  looked: number;
  cases: number;
  deadlines: number;
  fired: number;
  left: number;
  applied: number;
}

export type RecountLine =
  RecountSum | Recounted | { looked: number } | { beforeToday?: string[]; change?: string };

export interface Stuck {
  haltedCases: { id: string; code: string; process: string; cause: string | null }[];
  parkedNotices: {
    id: string;
    case: string;
    code: string | null;
    kind: string;
    attempts: number;
    cause: string | null;
  }[];
  unhosted: { process: string; version: number; cases: number; codes: string[] }[];
}

export const CHANNELS = ['online-full', 'online-partial', 'counter'] as const;

export interface Procedure {
  code: string;
  name: string;
  field: string;
  level: string;
  timeLimit: { amount: number; unit: 'calendar-day' | 'working-day' | 'working-hour' } | null;
  steps: string[];
  feeVnd: number;
  channel: (typeof CHANNELS)[number];
  inForceFrom: string | null;
  inForceTo: string | null;
  postedOn: string | null;
  postedWhere: string | null;
  decisionNo: string;
  inForce: boolean;
}

export interface ProcedureRevision {
  revision: number;
  decisionNo: string;
  effectiveOn: string;
  change: { field: string; from: unknown; to: unknown }[];
  at: string;
  by: { actor: string | null; role: string; unit: string };
  /** Of a case that the reader may not see, neither id nor code. */
  source: { kind: 'case'; id: string | null; code: string | null } | { kind: 'import'; id: string };
}

export interface ProcedureDetail extends Procedure {
  history: ProcedureRevision[];
}

export interface ProcedureFilter {
  q?: string | undefined;
  channel?: string | undefined;
  inForceOn?: string | undefined;
}

export interface Imported {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
}

type OnLine = (line: RecountLine) => void;

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () =>
      answer<CalendarYear>(
        client.GET('/api/calendar', { params: { query: { year: String(year) } } }),
      ),
  });

export const previewCalendar = (body: JsonObject, onLine: OnLine) =>
  wholeLines<RecountLine>(
    client.POST('/api/calendar/previews', { body: body as never, parseAs: 'stream' }),
    onLine,
  );

export const changeCalendar = (body: JsonObject, key: string, onLine: OnLine) =>
  wholeLines<RecountLine>(
    client.POST('/api/calendar/changes', {
      params: { header: keyHeader(key) },
      body: { ...body, apply: true } as never,
      parseAs: 'stream',
    }),
    onLine,
  );

export const figuresQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: () => answer<Figure[]>(client.GET('/api/parameters')),
});

export const setFigure = (body: JsonObject, key: string, onLine: OnLine) =>
  wholeLines<RecountLine>(
    client.POST('/api/parameters', {
      params: { header: keyHeader(key) },
      body: body as never,
      parseAs: 'stream',
    }),
    onLine,
  );

export const stuckQuery = queryOptions({
  queryKey: ['stuck'],
  queryFn: () => answer<Stuck>(client.GET('/api/stuck')),
  staleTime: 0,
  // What is tried again is tried a moment later.
  refetchInterval: 10_000,
});

export const resumeCase = (id: string, key: string) =>
  answer(
    client.POST('/api/cases/{id}/resume', {
      params: { path: { id }, header: keyHeader(key) },
      body: {},
    }),
  );

/** @param id of a case; left out: the notices of all */
export const retryNotices = (id?: string) =>
  answer<{ retried: number }>(
    client.POST('/api/stuck/retry', { body: (id ? { case: id } : {}) as never }),
  );

export const proceduresQuery = (filter: ProcedureFilter) =>
  infiniteQueryOptions({
    queryKey: ['procedures', filter],
    queryFn: ({ pageParam }) =>
      answer<Page<Procedure>>(
        client.GET('/api/procedures', {
          params: { query: { ...filter, after: pageParam } as never },
        }),
      ),
    ...byPages,
  });

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', 'one', code],
    queryFn: () =>
      answer<ProcedureDetail>(client.GET('/api/procedures/{code}', { params: { path: { code } } })),
  });

/** What the filter finds, as a file. */
export const exportProcedures = (format: 'csv' | 'xlsx', filter: ProcedureFilter) =>
  answer<Blob>(
    client.GET(`/api/procedures.${format}` as '/api/procedures.csv', {
      params: { query: filter as never },
      parseAs: 'blob',
    }),
  );

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table, whole or not at all; again, it changes nothing. */
export const importProcedures = (file: File) =>
  answer<Imported>(
    client.POST('/api/procedures/import', {
      headers: { 'Content-Type': MEDIA_TYPES[/\.xlsx$/i.test(file.name) ? 'xlsx' : 'csv'] },
      body: file as never,
      bodySerializer: (bytes: unknown) => bytes as File,
    }),
  );
