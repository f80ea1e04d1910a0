/** What the service answers where its OpenAPI description does not say so. */

export interface Text {
  vi: string;
  en: string;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** An XState state value: the name of a state, or its regions and substates. */
export type StateValue = string | { [state: string]: StateValue };

export interface OnBehalfOf {
  actor: string;
  kind: 'substitute' | 'ky-thay' | 'ky-thua-lenh' | 'uy-quyen';
  decisionNo: string | null;
}

export interface Holding {
  role: string;
  unit: string;
  roleName: Text;
  unitName: Text;
  onBehalfOf?: OnBehalfOf;
}

export interface SignedOut {
  signedIn: false;
  setUpNeeded: boolean;
  demonstration: boolean;
  /** The office's own sign-in, by its name; null where it has none. */
  oidc: string | null;
}

export interface SignedIn {
  signedIn: true;
  actor: string;
  fullName: string;
  holdings: Holding[];
  administers: boolean;
  audits: boolean;
  needs: null | 'second-factor' | 'enrol-second-factor';
  demonstration: boolean;
  endsAt: string;
}

export type Session = SignedOut | SignedIn;

export type CaseStatus = 'active' | 'done' | 'halted';

export interface CaseSummary {
  id: string;
  code: string;
  process: string;
  version: number;
  hosted: boolean;
  title: Text;
  authority: string;
  unit: string;
  assignee: string | null;
  state: StateValue;
  seq: number;
  status: CaseStatus;
  openedAt: string;
  closedAt: string | null;
  parent: string | null;
  nextDueOn: string | null;
  overdue: boolean;
}

export const DUE = ['long-late', 'late', 'today', 'soon', 'on-time', 'paused', 'none'] as const;
export type Due = (typeof DUE)[number];

export const TABS = ['mine', 'unassigned', 'unit', 'waiting', 'done'] as const;
export type Tab = (typeof TABS)[number];

/** What every case takes, beside the events of its process. */
export type CommonAct = 'COMMENT' | 'ATTACH' | 'ASSIGN' | 'HAND_OVER' | 'REMIND';

export interface InboxItem extends CaseSummary {
  due: Due;
  /** By when somebody has to act; null where nothing runs. */
  actOn: string | null;
  /** What the asker may do next. */
  next: { type: string; title: Text }[];
  acts: CommonAct[];
  /** Whose substitute the asker is here. */
  onBehalfOf?: string;
}

/** So many, or more than are counted. */
export interface Counted {
  count: number;
  more: boolean;
}

export interface InboxPage {
  items: InboxItem[];
  next: string | null;
  counts: { tabs: Partial<Record<Tab, Counted>>; due: Partial<Record<Due, Counted>> };
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Sureness = 'printed' | 'looked-up' | 'recalled' | 'design';

export interface Law {
  source: string;
  quote: string;
  vi?: string;
  en: string;
  validFrom: string | null;
  validTo: string | null;
  sureness: Sureness;
}

export interface Basis {
  law: string;
  source: string;
  quote: string;
  vi: string | null;
  en: string;
  sureness: Sureness;
}

export type DeadlineStatus = 'running' | 'met' | 'missed' | 'paused' | 'cancelled' | 'untracked';

export interface CaseDeadline {
  id: string;
  name: string;
  label: Text;
  dueOn: string | null;
  dueAt: string | null;
  status: DeadlineStatus;
  calendarConfirmed: boolean;
  basis: Basis;
}

export interface CaseFile {
  hash: string;
  name: string | null;
  type: string;
  bytes: number;
  seq: number;
}

export interface Case extends Omit<CaseSummary, 'parent' | 'hosted' | 'overdue' | 'nextDueOn'> {
  context: JsonObject;
  parent: { id: string; code: string | null; key: string | null } | null;
  children: { id: string; code: string; process: string; key: string | null; status: CaseStatus }[];
  allowed: string[];
  /** What every case takes, as far as this one takes it from the asker now. */
  acts: CommonAct[];
  deadlines: CaseDeadline[];
  files: CaseFile[];
  halted?: string;
}

export type EntryKind = 'opened' | 'event' | 'timer' | 'note' | 'migrated' | 'halted' | 'resumed';

export interface HistoryEntry {
  seq: number;
  kind: EntryKind;
  type: string;
  at: string;
  recordedAt: string;
  occurredOn: string | null;
  actor: string;
  /** Of the actor, today; null where the account is nobody's. */
  fullName: string | null;
  role: string;
  unit: string;
  onBehalfOf?: OnBehalfOf & { fullName: string | null };
  payload: JsonObject;
  /** Only in the first entry. */
  opened?: { startedOn: string };
  reason: string | null;
  erased: string[];
  state: StateValue;
  status: CaseStatus;
  effects: Effect[];
  hash: string;
  previousHash: string;
}

export type Effect =
  | {
      kind: 'deadline';
      deadline: string;
      name: string;
      dueOn: string | null;
      status: DeadlineStatus;
    }
  | { kind: 'notice'; id: string; notice: string; key: string | null };

export interface ProcessSummary {
  key: string;
  version: number;
  behaviour: string;
  codePrefix: string;
  title: Text;
  counts: { states: number; transitions: number; deadlines: number };
}

export interface Schema {
  type?: string;
  enum?: string[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: { [field: string]: Schema };
  required?: string[];
  'x-personal'?: boolean;
}

export interface ProcessEvent {
  type: string;
  title: Text;
  roles: string[];
  schema: Schema;
  /** What says that there is this event; none is known of an office's own without a table. */
  law: Basis[];
}

export interface ProcessDeadline {
  name: string;
  title: Text;
  kind: 'deadline' | 'reminder';
  law: string;
  metBy: string[];
  pausedIn: string[];
}

export interface ProcessLabels {
  title: string;
  states: { [state: string]: string };
  events: { [type: string]: string };
  deadlines: { [name: string]: string };
  guards: { [guard: string]: string };
  fields: { [field: string]: string };
  values?: { [value: string]: string };
}

export interface ProcessDetail extends ProcessSummary {
  versions: number[];
  definition: JsonObject;
  open: { roles: string[]; schema: Schema };
  events: ProcessEvent[];
  systemEvents: { type: string; title: Text }[];
  deadlines: ProcessDeadline[];
  law: { [key: string]: Law };
  labels: { vi: ProcessLabels; en: ProcessLabels };
}

export interface ExplainedDay {
  on: string;
  /** The running count; null for a day that is left out. */
  counted: number | null;
  worked: boolean;
  kind: string;
  why: Text;
  notice?: string;
}

export interface Explanation extends CaseDeadline {
  days: ExplainedDay[];
  law: Text;
  remarks: Text[];
  unconfirmedYears: number[];
  calendar: string;
}

/** A unit or a role of the office. */
export interface Named {
  slug: string;
  name: Text;
}
