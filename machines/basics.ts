/**
 * The words that the contract (process.ts), its field types and its tests are made of.
 */

/** A calendar day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'. */
export type Day = string;
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
/** One text in the two languages of the screens; Vietnamese comes first. */
export interface Text {
  vi: string;
  en: string;
}

export type DayUnit = 'calendar-day' | 'working-day';
/** Working hours are the authority's office hours (giờ hành chính) on working days. */
export type TimeUnit = DayUnit | 'working-hour';

/** What the register of procedures (cơ sở dữ liệu TTHC) said of a code on the event's day; null where it has none. */
export type ProcedureFact = {
  code: string;
  name: string;
  field: string;
  level: string;
  /** The published time limit; null where none is published. */
  timeLimit: { amount: number; unit: TimeUnit } | null;
  channel: ProcedureChannel;
  feeVnd: number;
  /** Whether it may be asked for on that day. */
  inForce: boolean;
  decisionNo: string;
};
/** Online in full (toàn trình), in part (một phần), or at the counter only. */
export type ProcedureChannel = 'online-full' | 'online-partial' | 'counter';

/** What a decision sets in the register; a field that is left out keeps its value. */
export type ProcedureChange = {
  code: string;
  name?: string;
  field?: string;
  level?: string;
  timeLimit?: { amount: number; unit: TimeUnit } | null;
  steps?: string[];
  feeVnd?: number;
  channel?: ProcedureChannel;
  inForceFrom?: Day;
  /** The last day on which it may be asked for; null: open. */
  inForceTo?: Day | null;
  /** Where it is posted for the public. */
  postedOn?: Day;
};
