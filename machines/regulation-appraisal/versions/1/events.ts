import { Code, Codes, DayField, Flag, FreeText, ListOf, OneOf, Optional } from '../fields.js';

/** What the written appraisal comes to: may be submitted, may be after revision, may not. */
export const CONCLUSIONS = ['ELIGIBLE', 'REVISE', 'NOT_ELIGIBLE'] as const;

/** The four tests that III.1.6 of Hanoi's 2024 reform plan names, for one procedure of the draft. */
export class ProcedureFinding {
  @Code(100) code!: string;
  @Flag() necessary!: boolean;
  @Flag() reasonable!: boolean;
  @Flag() lawful!: boolean;
  @Flag() leastCost!: boolean;
}

export class AppraisalInput {
  @Code(500) draftTitle!: string;
  /** The procedures that the draft sets, by code, or by a working name while they have none. */
  @Codes({ min: 1 }) procedures!: string[];
  /** The day the department of justice received the dossier. */
  @DayField() submittedOn!: string;
  /** The case in which their impact was assessed. */
  @Optional() @Code() impactAssessmentCode?: string;
}

export class Check {
  /** The papers that came. */
  @Codes({ min: 1 }) dossier!: string[];
}

export class RequestSupplement {
  /** The letter that asks for what is missing. */
  @Code() documentNo!: string;
  @Codes({ min: 1 }) missing!: string[];
}

export class Supplemented {
  @Codes({ min: 1 }) documents!: string[];
}

export class StartAppraisal {
  /** The procedures whose impact assessment is in the dossier. */
  @Codes() assessed!: string[];
}

export class IssueOpinion {
  /** The number of the "Văn bản thẩm định". */
  @Code() documentNo!: string;
  @OneOf(CONCLUSIONS) conclusion!: (typeof CONCLUSIONS)[number];
  @ListOf(() => ProcedureFinding, { min: 1 }) findings!: ProcedureFinding[];
  /** Its points by number: each is to be taken in or explained before the draft goes on. */
  @Codes({ max: 50 }) points!: string[];
}

export class ToVerification {
  @Code() draftVersion!: string;
  /** The points that were taken in, or explained why not. */
  @Codes({ max: 50 }) answered!: string[];
}

export class ResubmitForAppraisal {
  @Code() draftVersion!: string;
}

export class VerifyPass {
  /** The number of the "Báo cáo thẩm tra". */
  @Code() reportNo!: string;
}

export class VerifyReturn {
  @Code() documentNo!: string;
  @Codes({ min: 1, max: 50 }) points!: string[];
}

export class VerificationNotAssigned {
  /** Why the law gives the office nothing to verify here. */
  @Code(500) basis!: string;
}

export class SubmitToCommittee {
  /** The number of the submission (tờ trình). */
  @Code() submissionNo!: string;
}

export class Cancel {
  @FreeText() reason!: string;
}

export const events = {
  CHECK: Check,
  REQUEST_SUPPLEMENT: RequestSupplement,
  SUPPLEMENTED: Supplemented,
  START_APPRAISAL: StartAppraisal,
  ISSUE_OPINION: IssueOpinion,
  TO_VERIFICATION: ToVerification,
  RESUBMIT_FOR_APPRAISAL: ResubmitForAppraisal,
  VERIFY_PASS: VerifyPass,
  VERIFY_RETURN: VerifyReturn,
  VERIFICATION_NOT_ASSIGNED: VerificationNotAssigned,
  SUBMIT_TO_PC: SubmitToCommittee,
  CANCEL: Cancel,
};
