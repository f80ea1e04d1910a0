import { DUE, TABS, type Due, type Tab } from '../api/types';

/** What an address may say beside its path; whatever else it says is left out. */

export interface InboxSearch {
  tab?: Tab;
  process?: string;
  due?: Due;
  unit?: string;
  text?: string;
}

export interface CasesSearch {
  process?: string;
  status?: 'active' | 'done' | 'halted';
  unit?: string;
  overdue?: 'true';
  text?: string;
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

function without<T extends object>(search: T): T {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
}

export const inboxSearch = (raw: Raw): InboxSearch =>
  without({
    tab: oneOf(TABS, raw.tab),
    process: textOf(raw.process),
    due: oneOf(DUE, raw.due),
    unit: textOf(raw.unit),
    text: textOf(raw.text),
  });

export const casesSearch = (raw: Raw): CasesSearch =>
  without({
    process: textOf(raw.process),
    status: oneOf(['active', 'done', 'halted'] as const, raw.status),
    unit: textOf(raw.unit),
    overdue: oneOf(['true'] as const, String(raw.overdue)),
    text: textOf(raw.text),
  });

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
