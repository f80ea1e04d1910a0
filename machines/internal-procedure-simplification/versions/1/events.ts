import { ArrayUnique } from 'class-validator';
import {
  ChildOpened,
  Code,
  Codes,
  Count,
  DayField,
  FreeText,
  ListOf,
  OneOf,
  Optional,
} from '../fields.js';

/** A procedure between state agencies, or a work process that is none (row 10.2 of Hanoi's plan). */
export const KINDS = ['INTERNAL_PROCEDURE', 'WORK_PROCESS'] as const;

/** "đơn giản hóa … (bao gồm cả việc phân cấp, ủy quyền)", or done away with. */
export const ACTIONS = ['simplify', 'delegate', 'abolish'] as const;

const COST_MAX = 1_000_000_000_000;
const CODES_DIFFER = {
  vi: 'mỗi thủ tục chỉ được ghi một lần',
  en: 'each procedure is listed once',
};

const ProceduresDiffer = (): PropertyDecorator =>
  ArrayUnique((procedure?: ListedProcedure) => procedure?.code, {
    message: CODES_DIFFER.vi,
    context: CODES_DIFFER,
  });

export class ListedProcedure {
  @Code(100) code!: string;
  @Code(500) name!: string;
}

export class OptionForProcedure {
  @Code(100) code!: string;
  @OneOf(ACTIONS) action!: (typeof ACTIONS)[number];
}

export class SimplificationInput {
  @Code(500) subject!: string;
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  /** The days that the plan's own row sets, where it sets any. */
  @Optional() @DayField() submissionDueOn?: string;
  @Optional() @DayField() decisionDueOn?: string;
}

export class DraftList {
  /** The inventory forms (biểu mẫu thống kê) by number. */
  @Codes({ min: 1 }) forms!: string[];
}

export class SubmitList {
  @ListOf(() => ListedProcedure, { min: 1 })
  @ProceduresDiffer()
  procedures!: ListedProcedure[];
}

export class WithDecision {
  @Code() decisionNo!: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class StartReview {}

export class ProposeOption {
  @Codes({ min: 1 }) reviewed!: string[];
}

export class KeepUnchanged {
  /** The number of the report on what the review came to. */
  @Code() reportNo!: string;
}

export class SubmitOption {
  @ListOf(() => OptionForProcedure, { min: 1 })
  @ProceduresDiffer()
  option!: OptionForProcedure[];
  /** The cost of compliance of the whole list, in đồng a year, before and after. */
  @Count({ max: COST_MAX }) costBefore!: number;
  @Count({ max: COST_MAX }) costAfter!: number;
}

export class Order {
  /** The units that carry it out. */
  @Codes({ min: 1 }) leadUnits!: string[];
}

export const events = {
  DRAFT_LIST: DraftList,
  SUBMIT_LIST: SubmitList,
  PUBLISH_LIST: WithDecision,
  RETURN_LIST: WithReason,
  START_REVIEW: StartReview,
  PROPOSE_OPTION: ProposeOption,
  KEEP_UNCHANGED: KeepUnchanged,
  SUBMIT_OPTION: SubmitOption,
  RETURN_OPTION: WithReason,
  RESUBMIT: SubmitOption,
  APPROVE_OPTION: WithDecision,
  ORDER_PUBLICATION: Order,
  ORDER_WORKFLOWS: Order,
  MARK_IMPLEMENTED: WithDecision,
  MARK_REMOVED: WithDecision,
  CANCEL: WithReason,
};

export const systemEvents = { PUBLICATION_OPENED: ChildOpened };
