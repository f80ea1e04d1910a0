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

/** "sửa đổi, bổ sung, thay thế, bãi bỏ hoặc hủy bỏ" (Hưng Yên VI.1). */
export const ACTIONS = ['amend', 'supplement', 'replace', 'abolish', 'annul'] as const;

/** Decided here, or recommended to those who can: "quyết định theo thẩm quyền hoặc kiến nghị". */
export const AUTHORITIES = ['local', 'ministry'] as const;

const COST_MAX = 1_000_000_000_000;

export class OptionForProcedure {
  @Code(100) code!: string;
  @Code(500) name!: string;
  @OneOf(ACTIONS) action!: (typeof ACTIONS)[number];
  @OneOf(AUTHORITIES) authority!: (typeof AUTHORITIES)[number];
  /** What it costs those who comply, in đồng a year, by the circular's forms. */
  @Count({ max: COST_MAX }) costBefore!: number;
  @Count({ max: COST_MAX }) costAfter!: number;
}

const CODES_DIFFER = {
  vi: 'mỗi thủ tục chỉ được ghi một lần',
  en: 'each procedure is listed once',
};

export class ReviewInput {
  /** The year in which the review is done; it is registered in the year before. */
  @Count({ min: 2010, max: 2100 }) year!: number;
  @Optional() @DayField() registrationDueOn?: string;
  @Code(500) subject!: string;
  @Optional() @Codes() procedures?: string[];
}

export class SubmitRegistration {
  /** The number of the plan or of the letter that registers. */
  @Code() documentNo!: string;
  @Codes({ min: 1 }) procedures!: string[];
}

export class WithReason {
  @FreeText() reason!: string;
}

export class ApprovePlan {
  @Code() planNo!: string;
  /** The days that the plan sets; a plan need not set the last two. */
  @DayField() resultsDueOn!: string;
  @Optional() @DayField() decisionDueOn?: string;
  @Optional() @DayField() recommendationDueOn?: string;
}

export class StartReview {}

export class ReviewDone {
  /** The procedures whose forms (biểu mẫu) are filled in. */
  @Codes({ min: 1 }) forms!: string[];
}

export class NoChangeNeeded {
  /** The number of the report on what the review came to. */
  @Code() reportNo!: string;
}

export class SubmitOption {
  @ListOf(() => OptionForProcedure, { min: 1 })
  @ArrayUnique((each?: OptionForProcedure) => each?.code, {
    message: CODES_DIFFER.vi,
    context: CODES_DIFFER,
  })
  option!: OptionForProcedure[];
}

export class SignSubmission {
  /** The number of the submission (tờ trình). */
  @Code() submissionNo!: string;
}

export class Consolidate {
  @Code() reportNo!: string;
}

export class ApproveOption {
  @Code() decisionNo!: string;
}

export class Implement {
  /** The units that carry it out. */
  @Codes({ min: 1 }) leadUnits!: string[];
}

export class Implemented {
  /** The publication decisions that rest on the option. */
  @Codes({ min: 1 }) publicationDecisions!: string[];
}

export class Recommend {
  @Code() reportNo!: string;
  @Codes({ min: 1, max: 30 }) ministries!: string[];
}

export class RecommendationSent {}

export class ReportSent {
  /** The report to the control agency of the Government Office. */
  @Code() reportNo!: string;
}

export const events = {
  SUBMIT_REGISTRATION: SubmitRegistration,
  NOT_REGISTERED: WithReason,
  APPROVE_PLAN: ApprovePlan,
  REJECT_PLAN: WithReason,
  START_REVIEW: StartReview,
  REVIEW_DONE: ReviewDone,
  NO_CHANGE_NEEDED: NoChangeNeeded,
  SUBMIT_OPTION: SubmitOption,
  SIGN_SUBMISSION: SignSubmission,
  RETURN_DRAFT: WithReason,
  CONSOLIDATE: Consolidate,
  RETURN_SUBMISSION: WithReason,
  RESUBMIT: SubmitOption,
  APPROVE_OPTION: ApproveOption,
  RETURN_UNAPPROVED: WithReason,
  IMPLEMENT: Implement,
  IMPLEMENTED: Implemented,
  RECOMMEND: Recommend,
  RECOMMENDATION_SENT: RecommendationSent,
  RECOMMEND_INSTEAD: Recommend,
  REPORT_SENT: ReportSent,
  CANCEL: WithReason,
};

export const systemEvents = { PUBLICATION_OPENED: ChildOpened };
