import type { InboxFilter } from '../api/inbox';
import { EACH, STATES, type Each, type ItemState } from '../api/overview';
import { DUE, TABS, type Due, type Tab } from '../api/types';

/** What an address may say beside its path; whatever else it says is left out. */

export interface InboxSearch {
  tab?: Tab;
  process?: string;
  /** One state, or neighbours with commas between them. */
  due?: string;
  dueBefore?: string;
  unit?: string;
  unitAlone?: string;
  assignee?: string;
  free?: 'true';
  text?: string;
}

export interface CasesSearch {
  process?: string;
  status?: 'active' | 'done' | 'halted';
  unit?: string;
  overdue?: 'true';
  text?: string;
}

export interface OverviewSearch {
  each?: Each;
  period?: string;
}

export interface PlanSearch {
  /** Of a living copy; left out, the plan as it was issued. */
  year?: number;
  state?: ItemState;
}

export interface AuditSearch {
  q?: string | undefined;
  /** The day when which is over cases are shown as they stood, and of which process. */
  on?: string | undefined;
  process?: string | undefined;
}

export interface ReplaySearch {
  /** The event that it opens at; left out, the last. */
  seq?: number;
}

export interface PeopleSearch {
  text?: string;
  unit?: string;
  removed?: 'true';
}

export interface ProceduresSearch {
  text?: string;
  channel?: string;
}

type Raw = Record<string, unknown>;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined;

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);

const isDue = (text: string): text is Due => DUE.some((one) => one === text);

const dueOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.split(',').every(isDue) ? value : undefined;

const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** '2026', which an address gives as a number, '2026-Q2' or '2026-06'. */
const periodOf = (value: unknown): string | undefined =>
  /^\d{4}(-Q[1-4]|-\d{2})?$/.test(String(value)) ? String(value) : undefined;

function without<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

export const inboxSearch = (raw: Raw): InboxSearch =>
  without({
    tab: oneOf(TABS, raw.tab),
    process: textOf(raw.process),
    due: dueOf(raw.due),
    dueBefore: dayOf(raw.dueBefore),
    unit: textOf(raw.unit),
    unitAlone: textOf(raw.unitAlone),
    assignee: textOf(raw.assignee),
    free: oneOf(['true'] as const, String(raw.free)),
    text: textOf(raw.text),
  });

/** What the service is asked for where an address says so: first of all one's own. */
export const inboxFilter = ({ tab = 'mine', ...narrowed }: InboxSearch): InboxFilter => ({
  tab,
  ...narrowed,
});

export const casesSearch = (raw: Raw): CasesSearch =>
  without({
    process: textOf(raw.process),
    status: oneOf(['active', 'done', 'halted'] as const, raw.status),
    unit: textOf(raw.unit),
    overdue: oneOf(['true'] as const, String(raw.overdue)),
    text: textOf(raw.text),
  });

export const overviewSearch = (raw: Raw): OverviewSearch =>
  without({ each: oneOf(EACH, raw.each), period: periodOf(raw.period) });

export const planSearch = (raw: Raw): PlanSearch =>
  without({
    year: /^\d{4}$/.test(String(raw.year)) ? Number(raw.year) : undefined,
    state: oneOf(STATES, raw.state),
  });

export const auditSearch = (raw: Raw): AuditSearch =>
  without({
    // An address may say a number, such as a year.
    q: raw.q === undefined ? undefined : textOf(String(raw.q)),
    on: dayOf(raw.on),
    process: textOf(raw.process),
  });

export const replaySearch = ({ seq }: Raw): ReplaySearch =>
  typeof seq === 'number' && Number.isInteger(seq) ? { seq } : {};

export const peopleSearch = (raw: Raw): PeopleSearch =>
  without({
    text: textOf(raw.text),
    unit: textOf(raw.unit),
    removed: oneOf(['true'] as const, String(raw.removed)),
  });

export const proceduresSearch = (raw: Raw): ProceduresSearch =>
  without({ text: textOf(raw.text), channel: textOf(raw.channel) });

export const parametersSearch = (raw: Raw): { authority?: string } =>
  without({ authority: textOf(raw.authority) });

export const calendarSearch = ({ year }: Raw): { year?: number } =>
  typeof year === 'number' && Number.isInteger(year) ? { year } : {};
