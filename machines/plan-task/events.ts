import { IsIn } from 'class-validator';
import {
  Code,
  Codes,
  Count,
  DayField,
  Flag,
  FreeText,
  ListOf,
  OneOf,
  Optional,
} from '../fields.js';

export const PERIODS = ['monthly', 'quarterly', 'yearly'] as const;
export type Period = (typeof PERIODS)[number];

/** The kinds of "Thời gian thực hiện" that the plans print. */
export const TIMINGS = [
  'fixed',
  'month',
  'quarter',
  'year',
  'recurring',
  'relative',
  'ongoing',
  'by-plan',
] as const;

const PRINTED_PERIODS = [...PERIODS, 'on-request'];
const NOT_A_PERIOD = {
  vi: `mỗi kỳ phải là một trong: ${PRINTED_PERIODS.join(', ')}`,
  en: `each period must be one of: ${PRINTED_PERIODS.join(', ')}`,
};

/** One event that an item may count from: "Chậm nhất 05 ngày kể từ ngày …". */
export class Relative {
  /** Negative counts back, 0 is the day itself; left out when the document prints no number. */
  @Optional() @Count({ min: -3650, max: 3650 }) days?: number;
  @Optional() @OneOf(['calendar-day', 'working-day']) unit?: 'calendar-day' | 'working-day';
  @FreeText({ max: 2000, personal: false }) from!: string;
  @FreeText({ max: 2000, personal: false }) quote!: string;
}

export class TaskInput {
  @Code() planId!: string;
  @Code() itemRef!: string;
  @Count({ min: 1900, max: 2200 }) year!: number;
  @FreeText({ max: 20_000, personal: false }) content!: string;
  @OneOf(['task', 'orientation', 'organisation']) part!: string;
  @Codes() leadUnits!: string[];
  @Codes() cooperatingUnits!: string[];
  @Codes() products!: string[];
  @Codes() legalBasis!: string[];
  /** "Thời gian thực hiện", letter by letter. */
  @Optional() @FreeText({ max: 2000, personal: false }) printedTiming?: string;
  @OneOf(TIMINGS) timing!: (typeof TIMINGS)[number];
  @Optional() @DayField() dueOn?: string;
  @Codes({ max: 4 })
  @IsIn(PRINTED_PERIODS, { each: true, message: NOT_A_PERIOD.vi, context: NOT_A_PERIOD })
  periods!: string[];
  /** The day as of which the plan stands, and its last day: periods run between them. */
  @DayField() beginsOn!: string;
  @DayField() lastDay!: string;
  @ListOf(() => Relative, { max: 20 }) relative!: Relative[];
  @Flag() livingCopy!: boolean;
  /** The process that does the item's work. */
  @Code() processHint!: string;
  /** The plan's own case opened this one, and is told when it comes to its end. */
  @Optional() @Flag() tellsPlan?: boolean;
}

export class Assign {
  @Codes({ min: 1 }) leadUnits!: string[];
  @Codes() cooperatingUnits!: string[];
}

export class Accept {
  @Optional() @FreeText() note?: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class Progress {
  @Count({ max: 100 }) percent!: number;
  @Optional() @FreeText() note?: string;
}

export class ReportBlocked {
  @FreeText() difficulty!: string;
  @FreeText() proposal!: string;
}

export class Unblock {
  @FreeText() decision!: string;
}

/** What became of one expected product: where it can be seen, or why it is not there. */
export class Product {
  @FreeText({ max: 2000, personal: false }) name!: string;
  @Optional() @Code(1000) evidence?: string;
  @Optional() @FreeText({ max: 2000, personal: false }) reason?: string;
}

export class SubmitResult {
  @ListOf(() => Product) products!: Product[];
}

export class AcceptResult {
  @Optional() @FreeText() note?: string;
}

export class RequestExtension {
  @DayField() newDueOn!: string;
  @FreeText() reason!: string;
}

export class Extend {
  @DayField() newDueOn!: string;
  @Optional() @Code() decisionNo?: string;
}

export class DueSet {
  @DayField() dueOn!: string;
  /** The plan, schedule or decision that gives the day. */
  @Code() decisionNo!: string;
}

export class ClockStarted {
  /** Which of the item's alternatives happened: its index in `relative`. */
  @Count({ max: 20 }) alternative!: number;
  /** The day counted from, where it lies ahead: a decision signed today that takes effect later. */
  @Optional() @DayField() fromOn?: string;
}

export class PeriodReported {
  @OneOf(PERIODS) period!: Period;
  /** The period's last day; left out, the report answers the period that is running. */
  @Optional() @DayField() endsOn?: string;
  @Optional() @Code() reportNo?: string;
}

export class RequestedReport {
  @Optional() @Code() reportNo?: string;
}

/** The item of a plan that this one goes into. */
export class Merge {
  @Code() planId!: string;
  @Code() itemRef!: string;
}

export const events = {
  ASSIGN: Assign,
  ACCEPT: Accept,
  REFUSE: WithReason,
  PROGRESS: Progress,
  REPORT_BLOCKED: ReportBlocked,
  UNBLOCK: Unblock,
  SUBMIT_RESULT: SubmitResult,
  ACCEPT_RESULT: AcceptResult,
  REQUEST_REWORK: WithReason,
  REQUEST_EXTENSION: RequestExtension,
  EXTEND: Extend,
  REFUSE_EXTENSION: WithReason,
  DUE_SET: DueSet,
  CLOCK_STARTED: ClockStarted,
  PERIOD_REPORTED: PeriodReported,
  REQUESTED_REPORT: RequestedReport,
  CANCEL: WithReason,
  MERGE: Merge,
};
