import { IsDefined, ValidateIf } from 'class-validator';
import { ChildOpened, Code, Codes, Count, DayField, FreeText, OneOf, Optional } from '../fields.js';

/**
 * The list for which a procedure is nominated: that of the year (III.2.1.a of Hanoi's plan), the 30
 * services with most files (III.2.1.d), the interlinked services (1.2 of its Appendix 2), those without
 * paper (2.11).
 */
export const PROGRAMMES = ['annual-list', 'top-30', 'interlinked', 'paperless'] as const;

/** Online in full (toàn trình) or in part (một phần), as the register of procedures has it. */
export const LEVELS = ['online-full', 'online-partial'] as const;

const GROUP_MISSING = {
  vi: 'dịch vụ công liên thông phải ghi nhóm dịch vụ',
  en: 'an interlinked service needs its group',
};

export class ServiceInput {
  @Code(100) procedureCode!: string;
  @Code(1000) procedureName!: string;
  @OneOf(PROGRAMMES) programme!: (typeof PROGRAMMES)[number];
  /** The group of interlinked services (nhóm dịch vụ công liên thông). */
  @ValidateIf((input: ServiceInput) => input.programme === 'interlinked' || input.groupCode != null)
  @IsDefined({ message: GROUP_MISSING.vi, context: GROUP_MISSING })
  @Code(100)
  groupCode?: string;
  /** The day that the plan's row prints for the list, and the one for the service itself. */
  @Optional() @DayField() listDueOn?: string;
  @Optional() @DayField() launchDueOn?: string;
}

export class Assess {
  /** Files a year: services with many come first. */
  @Count() volume!: number;
  /** The level that the unit proposes. */
  @OneOf(LEVELS) level!: (typeof LEVELS)[number];
}

export class Eligible {
  /** The level that the conditions allow; it may be less than proposed. */
  @OneOf(LEVELS) level!: (typeof LEVELS)[number];
}

export class WithReason {
  @FreeText() reason!: string;
}

export class ApproveList {
  @Code() decisionNo!: string;
}

export class StartRedesign {}

export class DesignApproved {
  /** The decision that approved the internal workflow. */
  @Code() workflowDecisionNo!: string;
  /** The electronic forms (mẫu đơn, tờ khai điện tử) that the service asks for. */
  @Codes({ min: 1, max: 50 }) forms!: string[];
}

export class StartTest {
  @Code() configVersion!: string;
}

export class TestFail {
  @FreeText() issues!: string;
}

export class GoLive {
  /** The number of the record of the trial run. */
  @Code() testReportNo!: string;
}

export class Integrate {}

export class IntegrationOk {
  /** The service's code on the national portal. */
  @Code() portalCode!: string;
}

export class IntegrationFail {
  @FreeText() error!: string;
}

export class ReReview extends WithReason {
  /** The day that the plan prints for the review. */
  @Optional() @DayField() dueOn?: string;
}

export class Redesign {
  /** The document that orders the service to be restructured. */
  @Code() decisionNo!: string;
  @OneOf(LEVELS) level!: (typeof LEVELS)[number];
}

export class Keep {
  @FreeText() note!: string;
}

export class Withdraw extends WithReason {
  @Code() decisionNo!: string;
}

export const events = {
  ASSESS: Assess,
  ELIGIBLE: Eligible,
  INELIGIBLE: WithReason,
  APPROVE_LIST: ApproveList,
  RETURN: WithReason,
  START_REDESIGN: StartRedesign,
  DESIGN_APPROVED: DesignApproved,
  START_TEST: StartTest,
  TEST_FAIL: TestFail,
  GO_LIVE: GoLive,
  INTEGRATE: Integrate,
  INTEGRATION_OK: IntegrationOk,
  INTEGRATION_FAIL: IntegrationFail,
  RE_REVIEW: ReReview,
  REDESIGN: Redesign,
  KEEP: Keep,
  WITHDRAW: Withdraw,
};

export const systemEvents = { WORKFLOW_OPENED: ChildOpened };
