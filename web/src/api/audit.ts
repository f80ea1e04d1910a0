import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, client } from './client';
import { byPages } from './pages';
import { eachLine } from './lines';
import type {
  CaseDeadline,
  CaseStatus,
  CaseSummary,
  HistoryEntry,
  JsonObject,
  Page,
  StateValue,
  Text,
} from './types';

/** What auditors and testers read beside what everybody reads. */

export interface Replayed {
  seq: number;
  at: string;
  state: StateValue;
  context: JsonObject;
  status: CaseStatus;
  deadlines: CaseDeadline[];
  /** Whether what was computed now equals what was recorded then. */
  equal: boolean;
  version: number;
}

export interface Replays {
  replays: Replayed[];
  /** The first event that does not continue the log. */
  breaks: { seq: number; what: string } | null;
}

export interface DiagramLabel {
  id: string;
  event: string;
  title: Text;
  guard: string | null;
  guardTitle: Text | null;
  deadline: string | null;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DiagramNode extends Box {
  id: string;
  parent: string | null;
  kind: 'state' | 'compound' | 'parallel' | 'final' | 'history';
  initial: boolean;
  title: Text;
  inside: DiagramLabel[];
}

export interface DiagramEdge {
  id: string;
  from: string;
  to: string;
  points: { x: number; y: number }[];
  labels: (DiagramLabel & Box)[];
}

export interface Diagram {
  width: number;
  height: number;
  nodes: DiagramNode[];
  edges: DiagramEdge[];
  anywhere: (DiagramLabel & { to: string[] })[];
}

/** How many paths of the last test run go through each state and transition. */
export interface Coverage {
  at: string;
  states: { [state: string]: number };
  transitions: { [transition: string]: number };
}

export interface KnownPath {
  steps: string[];
  length: number;
  timersFired: string[];
  finalState: StateValue;
  status: CaseStatus;
}

export interface KnownPaths {
  paths: KnownPath[];
  missing: string[];
  coverage: Coverage | null;
}

export interface Samples {
  unit: string;
  inputs: { [name: string]: JsonObject };
  events: { [type: string]: JsonObject[] };
}

const TEN_MINUTES_MS = 600_000;

export const replaysQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'replays'],
    queryFn: () => readReplays(id),
  });

export const readReplays = (id: string): Promise<Replays> =>
  answer<Replays>(client.GET('/api/cases/{id}/replays', { params: { path: { id } } }));

export const diagramQuery = (key: string, version?: number) =>
  queryOptions({
    queryKey: ['process', key, 'diagram', version ?? 'newest'],
    queryFn: () =>
      answer<Diagram>(
        client.GET('/api/processes/{key}/diagram', {
          params: {
            path: { key },
            query: { version: version === undefined ? (undefined as never) : String(version) },
          },
        }),
      ),
    staleTime: TEN_MINUTES_MS,
  });

export const pathsQuery = (key: string) =>
  queryOptions({
    queryKey: ['process', key, 'paths'],
    queryFn: () =>
      answer<KnownPaths>(client.GET('/api/processes/{key}/paths', { params: { path: { key } } })),
    staleTime: TEN_MINUTES_MS,
  });

export const readSamples = (key: string) =>
  answer<Samples>(client.GET('/api/processes/{key}/samples', { params: { path: { key } } }));

/** An event as the log holds it: the very bytes that were hashed. */
export interface Logged {
  hash: string;
  body: string;
}

export async function exportedLog(id: string): Promise<Logged[]> {
  const cases = await answer<{ events: Logged[] }[]>(
    client.GET('/api/cases/{id}/export', {
      params: { path: { id }, query: { format: 'json' } },
    }),
  );
  return cases[0]?.events ?? [];
}

export const EXPORT_FORMATS = ['json', 'csv', 'xes'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The log of one case, as a file. */
export const exportCase = (id: string, format: ExportFormat) =>
  answer<Blob>(
    client.GET('/api/cases/{id}/export', {
      params: { path: { id }, query: { format } },
      parseAs: 'blob',
    }),
  );

export interface ExportAsked {
  format: ExportFormat;
  process?: string;
  from?: string;
  to?: string;
}

/** The log of every case that the asker may see, as a file. */
export const exportAll = (asked: ExportAsked) =>
  answer<Blob>(client.GET('/api/export', { params: { query: asked as never }, parseAs: 'blob' }));

export const foundCasesQuery = (text: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'cases', text],
    queryFn: ({ pageParam }) =>
      answer<Page<CaseSummary>>(
        client.GET('/api/cases', { params: { query: { text, after: pageParam } } }),
      ),
    ...byPages,
  });

export type FoundEvent = Pick<
  HistoryEntry,
  'seq' | 'kind' | 'type' | 'at' | 'actor' | 'payload'
> & {
  case: string;
  code: string;
  process: string;
  version: number;
};

/** Events in which every word stands, latest first. A page looks at so many, and may find none of them. */
export const foundEventsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'events', q],
    queryFn: ({ pageParam }) =>
      answer<{ events: FoundEvent[]; next: string | null }>(
        client.GET('/api/search', { params: { query: { q, before: pageParam } } }),
      ),
    ...byPages,
  });

/** A case as it stood when a day was over. */
export type StoodCase = Pick<
  CaseSummary,
  'id' | 'code' | 'process' | 'version' | 'title' | 'unit' | 'assignee' | 'state' | 'status' | 'seq'
>;

export const stoodQuery = (asOf: string, process: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'stood', asOf, process],
    queryFn: ({ pageParam }) =>
      answer<Page<StoodCase>>(
        client.GET('/api/cases', { params: { query: { asOf, process, after: pageParam } } }),
      ),
    ...byPages,
  });

export interface Finding {
  case: string;
  code: string;
  seq: number;
  what: string;
}

export interface VerifyLine {
  finding?: Finding;
  cases?: number;
  events?: number;
  findings?: number;
  done?: true;
  problem?: { detail?: string; en?: { detail?: string } };
}

/** Verifies the whole log, and tells each line as it comes. */
export async function verifyAll(onLine: (line: VerifyLine) => void): Promise<void> {
  await eachLine(client.GET('/api/verify', { parseAs: 'stream' }), onLine);
}
