import type { Json, JsonObject, Labels, Text } from '../../machines/process.js';

/** What the HTTP API answers, as far as the command line puts it into words. */

export interface DeadlineBody {
  id: string;
  name: string;
  label: Text;
  dueOn: string | null;
  status: string;
  basis: { source: string; quote: string; vi: string | null; en: string; sureness: string };
}

export interface CaseBody {
  id: string;
  code: string;
  process: string;
  version: number;
  title: Text;
  authority: string;
  unit: string;
  assignee: string | null;
  state: Json;
  seq: number;
  status: string;
  openedAt: string;
  closedAt: string | null;
  parent: { id: string; code: string | null } | null;
  children: { code: string; process: string; key: string | null; status: string }[];
  allowed: string[];
  deadlines: DeadlineBody[];
  halted?: string;
  files?: FileBody[];
}

export interface FileBody {
  hash: string;
  name: string | null;
  type: string;
  bytes: number;
  seq: number;
}

export interface HistoryEntry {
  seq: number;
  kind: string;
  type: string;
  at: string;
  recordedAt: string;
  occurredOn: string | null;
  reason: string | null;
  actor: string;
  role: string;
  unit: string;
  onBehalfOf?: { actor: string; kind: string; decisionNo: string | null };
  payload: JsonObject;
  erased: string[];
  effects: (
    | { kind: 'deadline'; deadline: string; name: string; status: string; dueOn: string | null }
    | { kind: 'notice'; notice: string; key: string | null }
  )[];
  hash: string;
}

export interface ReplayBody {
  seq: number;
  at: string;
  state: Json;
  status: string;
  deadlines: DeadlineBody[];
  equal: boolean;
  version: number;
}

export interface ExplanationBody extends DeadlineBody {
  days: { on: string; counted: number | null; worked: boolean; why: Text; notice?: string }[];
  law: Text;
  remarks: Text[];
}

/** The part of JSON Schema that the forms of events use. */
export interface Schema {
  type?: string;
  enum?: string[];
  items?: Schema;
  properties?: { [field: string]: Schema };
  required?: string[];
  'x-personal'?: boolean;
}

export interface ProcessSummary {
  key: string;
  version: number;
  codePrefix: string;
  title: Text;
  counts: { states: number; transitions: number; deadlines: number };
}

export interface ProcessBody extends ProcessSummary {
  versions: number[];
  open: { roles: string[]; schema: Schema };
  events: { type: string; title: Text; roles: string[]; schema: Schema }[];
  deadlines: {
    name: string;
    title: Text;
    law: string;
    days?: number | null;
    unit?: string;
    ends?: string;
    printed?: boolean;
    periodic?: boolean;
    hours?: number | null;
    cutOffHour?: number;
  }[];
  law: { [key: string]: { source: string; sureness: string } };
  labels: { vi: AnyLabels; en: AnyLabels };
}

type AnyLabels = Labels<string, string, string, string>;

export interface StuckBody {
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

export interface ProcedureBody {
  code: string;
  name: string;
  field: string;
  level: string;
  timeLimit: { amount: number; unit: string } | null;
  steps: string[];
  feeVnd: number;
  channel: string;
  inForceFrom: string | null;
  inForceTo: string | null;
  inForce: boolean;
  postedOn: string | null;
  postedWhere: string | null;
  decisionNo: string;
  revision: number;
}

export interface ProcedureHistoryBody extends ProcedureBody {
  history: {
    revision: number;
    decisionNo: string;
    effectiveOn: string;
    change: { field: string; from: Json; to: Json }[];
    at: string;
    by: { actor: string | null; role: string; unit: string };
    source: { kind: string; id: string | null; code?: string | null };
  }[];
}

export interface ScheduleBody {
  process: string;
  schedule: string;
  label: Text;
  authority: string;
  next: { key: string; from: string; to: string };
  opensAt: string;
  last: { key: string; caseId: string; code: string } | null;
}

interface RunBody {
  status: string;
  dueOn: string | null;
}

export interface MigratedBody {
  code: string;
  from: { version: number };
  verdict: 'same' | 'mapped' | 'stuck';
  why?: Text;
  state: { before: Json; after: Json };
  context: { field: string; before: Json; after: Json }[];
  deadlines: { deadline: string; before: RunBody | null; after: RunBody | null }[];
}

interface EnteredBody {
  change: string;
  actor: string;
  at: string;
}

export interface CalendarBody {
  year: number;
  confirmed: boolean;
  notice: string | null;
  days: { on: string; kind: string; name: string; notice: string; entered: EnteredBody | null }[];
  changes: (EnteredBody & {
    notice: { number: string; on: string };
    changes: { kind: string }[];
  })[];
}

export interface RecountedBody {
  line: {
    code: string;
    process: string;
    moved: { deadline: string; from: string | null; to: string | null; past: boolean }[];
    fired: { deadline: string; dueOn: string; wouldBe: string; why: string }[];
    left?: Text;
  };
  sum: { apply: boolean; cases: number; deadlines: number; fired: number; left: number };
}

export interface FigureBody {
  authority: string;
  process: string;
  parameter: string;
  standard: number | null;
  set: number | null;
  unit: string | null;
  source: { document: string } | null;
  law: { source: string } | null;
}

export interface IndicatorsBody {
  year: number;
  indicators: {
    key: string;
    title: Text;
    unit: string;
    target: { op: string; value: number | null; raw: string };
    computable: boolean;
    numerator: number | null;
    denominator: number | null;
    value: number | null;
    reached: boolean | null;
    /** Some of the cases may not be seen, or there are more than were read. */
    partial: boolean;
    more: boolean;
    why: Text | null;
  }[];
}
