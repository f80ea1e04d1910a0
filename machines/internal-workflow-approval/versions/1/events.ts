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

/** What the publication decision does to the procedure: ban hành mới, sửa đổi bổ sung, thay thế. */
export const CHANGES = ['new', 'amended', 'replaced'] as const;

export class WorkflowInput {
  @Code() procedureCode!: string;
  @Code(1000) procedureName!: string;
  @OneOf(CHANGES) change!: (typeof CHANGES)[number];
  /** The publication decision, and the day it was issued: the 10 days run from it. */
  @Code() decisionNo!: string;
  @DayField() decisionIssuedOn!: string;
  /** Whether an internal workflow of this procedure is already in operation, where that is known. */
  @Optional() @Flag() hasWorkflow?: boolean;
  /** The time limit published for the procedure, in working hours, where it is known. */
  @Optional() @Count({ min: 1, max: 100_000 }) publishedHours?: number;
}

/** One step of the internal workflow: what is done, who does it, in how many working hours. */
export class WorkflowStep {
  @Code(500) name!: string;
  @Code() role!: string;
  @Count({ max: 100_000 }) hours!: number;
}

export class NeedNewWorkflow {}

export class NoNewWorkflowNeeded {
  @FreeText() justification!: string;
  /** The decision that approved the workflow in operation, which stays as it is. */
  @Code() workflowNo!: string;
}

export class Submit {
  @ListOf(() => WorkflowStep, { min: 1 }) steps!: WorkflowStep[];
}

export class SendForComment extends Submit {
  @Codes({ min: 1 }) consultedUnits!: string[];
}

/** The comments may have changed the draft, so its steps come again. */
export class CommentsResolved extends Submit {
  @FreeText() responses!: string;
}

export class Return {
  @FreeText() reason!: string;
}

export class SubmitToOffice {
  /** The number of the director's submission (tờ trình). */
  @Code() submissionNo!: string;
}

export class Endorse {
  @Optional() @FreeText() note?: string;
}

export class Approve {
  @Code() decisionNo!: string;
}

export class SubmitNotice {
  @FreeText() noticeText!: string;
  /** "thông báo về UBND TP và các cơ quan có liên quan": the committee can't be left out. */
  @Code() committee!: string;
  @Codes({ min: 1 }) agencies!: string[];
}

export class SendNotice {
  @Code() noticeNo!: string;
}

export class DeclareElectronic {
  /** Where the workflow is being set up in the procedure information system. */
  @Code() systemConfigRef!: string;
}

export class SubmitConfig {
  @Code() configVersion!: string;
  @Count({ max: 200 }) stepCount!: number;
}

export class VerifyPass {
  /** The number of the record of the trial run. */
  @Code() testReportNo!: string;
}

export class VerifyFail {
  @FreeText() issues!: string;
}

export class Cancel {
  /** The decision that withdraws the publication: without it there is nothing to cancel for. */
  @Code() decisionNo!: string;
  @Optional() @FreeText() reason?: string;
}

export class ParentCancelled {
  @Code() decisionNo!: string;
}

export const events = {
  NEED_NEW_WORKFLOW: NeedNewWorkflow,
  NO_NEW_WORKFLOW_NEEDED: NoNewWorkflowNeeded,
  SEND_FOR_COMMENT: SendForComment,
  COMMENTS_RESOLVED: CommentsResolved,
  SUBMIT: Submit,
  SUBMIT_TO_OFFICE: SubmitToOffice,
  RETURN: Return,
  ENDORSE: Endorse,
  OFFICE_RETURN: Return,
  RESUBMIT: Submit,
  APPROVE: Approve,
  RETURN_UNSIGNED: Return,
  SUBMIT_NOTICE: SubmitNotice,
  SEND_NOTICE: SendNotice,
  REBUILD_REQUIRED: Return,
  DECLARE_ELECTRONIC: DeclareElectronic,
  SUBMIT_CONFIG: SubmitConfig,
  VERIFY_PASS: VerifyPass,
  VERIFY_FAIL: VerifyFail,
  CANCEL: Cancel,
};

export const systemEvents = { PARENT_CANCELLED: ParentCancelled };
