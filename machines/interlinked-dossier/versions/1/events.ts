import { ArrayUnique, ValidateIf } from 'class-validator';
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
  Part,
  Personal,
  PortalAnswer,
} from '../fields.js';

export const CHANNELS = ['COUNTER', 'POST', 'ONLINE', 'HOME'] as const;

/** One agency's share of the interlinked workflow (quy trình nội bộ liên thông). */
export class PlannedPart {
  /** The unit that does it, by its slug. */
  @Code(100) unit!: string;
  @Code(500) step!: string;
  /** Parts of one number run at the same time; the next number begins when they are done. */
  @Count({ min: 1, max: 20 }) order!: number;
  /** Working days from the day it is sent to the agency. */
  @Count({ min: 0, max: 365 }) days!: number;
}

/** What a part's own case is opened with. */
export class DispatchedPart extends PlannedPart {
  @DayField() dispatchedOn!: string;
}

const UNITS_DIFFER = {
  vi: 'mỗi cơ quan chỉ có một phần việc',
  en: 'each agency has one part',
};

export class LinkedInput {
  @Code(100) procedureCode!: string;
  @OneOf(CHANNELS) channel!: (typeof CHANNELS)[number];
  /** The number of the whole's receipt; of the whole itself it comes with the dispatch. */
  @Optional() @Code() receiptNo?: string;
  /** Given where this case is one agency's part; left out where it is the whole. */
  @Optional() @Part(() => DispatchedPart) part?: DispatchedPart;
  /** Known to the desk that took it in; the parts do without. */
  @ValidateIf((input: LinkedInput) => input.part == null || input.applicant != null)
  @Personal()
  applicant?: string;
}

export class Refuse {
  @FreeText() reason!: string;
  /** The number of the slip (Mẫu 03). */
  @Code() slipNo!: string;
}

export class Dispatch {
  /** The number of the receipt with the appointed day (Mẫu 01). */
  @Code() receiptNo!: string;
  /** The decision that approved the interlinked workflow. */
  @Code() workflowNo!: string;
  @ListOf(() => PlannedPart, { min: 1, max: 20 })
  @ArrayUnique((part?: PlannedPart) => part?.unit, {
    message: UNITS_DIFFER.vi,
    context: UNITS_DIFFER,
  })
  parts!: PlannedPart[];
}

export class PartResolved {
  @Code(100) unit!: string;
  @Codes({ min: 1 }) documents!: string[];
}

export class PartReject {
  @Code(100) unit!: string;
  @Code() letterNo!: string;
  @FreeText() reason!: string;
}

export class Submit {
  @Code() draftNo!: string;
}

export class Approve {
  @Code() resultNo!: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class Reject {
  @Code() letterNo!: string;
  @FreeText() reason!: string;
}

export class ReturnResult {
  @OneOf(CHANNELS) method!: (typeof CHANNELS)[number];
}

export class Apologise {
  /** The number of the letter of apology (Mẫu 04). */
  @Code() letterNo!: string;
  @DayField() newDueOn!: string;
  @FreeText() reason!: string;
}

export class Retry {}

export class ReceivePart {}

export class FinishPart {
  /** The number of the agency's own result. */
  @Code() resultNo!: string;
}

export class ReportIssue {
  /** What the applicant has to supplement. */
  @Codes({ min: 1 }) missing!: string[];
  @Optional() @FreeText() reason?: string;
}

/** What a part tells the whole. */
export class PartTold {
  @Code(100) unit!: string;
}

export class PartDone extends PartTold {
  @Code() resultNo!: string;
  @Flag() late!: boolean;
}

export class IssueResolved extends PartTold {}

export class ParentCancelled {
  /** What became of the whole. */
  @Code() outcome!: string;
}

export const events = {
  REFUSE: Refuse,
  DISPATCH: Dispatch,
  PART_RESOLVED: PartResolved,
  PART_REJECT: PartReject,
  SUBMIT: Submit,
  APPROVE: Approve,
  RETURN: WithReason,
  REJECT: Reject,
  RETURN_RESULT: ReturnResult,
  WITHDRAW: WithReason,
  APOLOGISE: Apologise,
  RETRY: Retry,
  RECEIVE_PART: ReceivePart,
  FINISH_PART: FinishPart,
  REPORT_ISSUE: ReportIssue,
};

export const systemEvents = {
  PART_RECEIVED: PartTold,
  PART_DONE: PartDone,
  PART_ISSUE: PartTold,
  PART_LATE: PartTold,
  ISSUE_RESOLVED: IssueResolved,
  PARENT_CANCELLED: ParentCancelled,
  PORTAL_TOLD: PortalAnswer,
  PORTAL_FAILED: PortalAnswer,
};
