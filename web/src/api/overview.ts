import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client';
import type { Text } from './types';

/** What a head reads: what is late and will be, how deadlines were kept, how far plans have come. */

/** A number, and the address of the service that lists what it counts. */
export interface Numbered {
  count: number;
  query: string;
}

/** Of a unit, a process or a person; null: what nobody has. */
export interface KeyedNumber extends Numbered {
  key: string | null;
}

export const BY = ['byUnit', 'byProcess', 'byPerson'] as const;
export type By = (typeof BY)[number];

export type Told = Numbered & { [by in By]: KeyedNumber[] };

export interface Kept {
  early: number;
  onTime: number;
  missed: number;
}

export interface PeriodRates {
  period: string;
  from: string;
  to: string;
  total: Kept;
  by: (Kept & { process: string; unit: string })[];
  /** More have ended than were counted. */
  more: boolean;
}

export interface OverviewAnswer {
  late: Told;
  soon: Told & { until: string };
  more: boolean;
  rates: PeriodRates;
}

export const EACH = ['month', 'quarter', 'year'] as const;
export type Each = (typeof EACH)[number];

export interface Trend {
  each: Each;
  periods: (Kept & { period: string; from: string; to: string })[];
  more: boolean;
}

export const STATES = ['late', 'open', 'done', 'untracked'] as const;
export type ItemState = (typeof STATES)[number];

/** What the plan prints, or what was handed in beside; with where it can be seen. */
export interface Product {
  name: string;
  evidence: string | null;
  printed: boolean;
}

export interface PlanItem {
  case: string;
  code: string;
  ref: string;
  section: string;
  content: string;
  unit: string;
  leadUnits: string[];
  printedTiming: string;
  dueOn: string | null;
  nextDueOn: string | null;
  state: ItemState;
  products: Product[];
  files: number;
}

export interface Plan {
  plan: string;
  number: string | null;
  title: string;
  issuer: string;
  year: number;
  livingCopy: boolean;
  counts: { items: number } & { [state in ItemState]: number };
  products: number;
  evidenced: number;
  evidence: number;
  items: PlanItem[];
}

/** What a document asks for in figures; what cannot be counted says why. */
export interface Indicator {
  key: string;
  title: Text;
  source: { plan: string; number: string | null; title: string; ref: string };
  unit: string;
  target: { op: string; value: number | null; raw: string };
  computable: boolean;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  reached: boolean | null;
  /** There are cases that may not be seen, or more than were read. */
  partial: boolean;
  more: boolean;
  why: Text | null;
}

/** It is told of what happens; a day that ends makes more late without anything that happens. */
const SELDOM_MS = 10 * 60_000;

/** Without a period its rates are of this quarter. */
export const overviewQuery = (period?: string) =>
  queryOptions({
    queryKey: ['overview', period ?? 'now'],
    queryFn: () =>
      answer<OverviewAnswer>(client.GET('/api/overview', { params: { query: { period } } })),
    refetchInterval: SELDOM_MS,
  });

export const trendQuery = (each: Each) =>
  queryOptions({
    queryKey: ['overview', 'rates', each],
    queryFn: () =>
      answer<Trend>(client.GET('/api/overview/rates', { params: { query: { each } } })),
  });

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => answer<Plan[]>(client.GET('/api/plans')),
});

/** Of this year. */
export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: () =>
    answer<{ year: number; indicators: Indicator[] }>(client.GET('/api/indicators', {})),
});
