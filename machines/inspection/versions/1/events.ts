import { ValidateIf } from 'class-validator';
import {
  ChildOpened,
  Code,
  Codes,
  Count,
  DayField,
  FreeText,
  OneOf,
  Optional,
  Personal,
} from '../fields.js';

/**
 * "định kỳ, đột xuất và chuyên đề" (Hưng Yên, VIII.1); "kiểm tra/tự kiểm tra" (indicator 13 of
 * Hanoi's 2024 reform plan).
 */
export const KINDS = ['PERIODIC', 'UNANNOUNCED', 'THEMATIC', 'SELF'] as const;

export class InspectionInput {
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  @Code() inspectedUnit!: string;
  @Count({ min: 1900, max: 2200 }) year!: number;
  /** The petition that led to the inspection. */
  @Optional() @Code() petitionCode?: string;
}

export class FormTeam {
  /** The decision that sets up the team. */
  @Code() decisionNo!: string;
  @Personal() lead!: string;
  @Personal(2000) members!: string;
  /** The day by which the plan of inspection wants the notice of conclusion, where it says so. */
  @Optional() @DayField() concludeBy?: string;
}

export class NotifyUnit {
  @Code() documentNo!: string;
  @DayField() visitOn!: string;
  @Codes({ min: 1 }) scope!: string[];
}

export class SelfReport {
  @Code() reportNo!: string;
}

export class Start {}

export class RecordFinding {
  @Code() reference!: string;
  @OneOf(['minor', 'serious']) severity!: string;
  @FreeText() content!: string;
}

export class ReferHarassment {
  /** The letter that passes the matter on. */
  @Code() documentNo!: string;
  @FreeText() behaviour!: string;
  @Optional() @Personal(2000) persons?: string;
  /** The petition under which the matter is already being handled. */
  @Optional() @Code() petitionCode?: string;
}

export class DraftMinutes {
  @Code() minutesNo!: string;
}

export class Signed {}

export class WithReason {
  @FreeText() reason!: string;
}

export class SubmitReport {
  @Code() reportNo!: string;
}

export class Conclude {
  /** The number of the "Thông báo Kết luận kiểm tra". */
  @Code() noticeNo!: string;
  /** What the unit has to put right; none where nothing was found. */
  @Codes({ max: 50 }) requirements!: string[];
  @ValidateIf(
    ({ requirements, rectifyBy }: Conclude) => requirements?.length > 0 || rectifyBy != null,
  )
  @DayField()
  rectifyBy?: string;
}

export class SubmitRectification {
  @Code() reportNo!: string;
  /** The requirements that have been met. */
  @Codes({ max: 50 }) met!: string[];
}

export class AcceptRectification {
  @Optional() @FreeText() note?: string;
}

export class RejectRectification {
  @FreeText() reason!: string;
  /** What is still to be put right, and by when. */
  @Codes({ min: 1, max: 50 }) requirements!: string[];
  @DayField() rectifyBy!: string;
}

export const events = {
  FORM_TEAM: FormTeam,
  NOTIFY_UNIT: NotifyUnit,
  SELF_REPORT: SelfReport,
  START: Start,
  START_UNANNOUNCED: Start,
  RECORD_FINDING: RecordFinding,
  REFER_HARASSMENT: ReferHarassment,
  DRAFT_MINUTES: DraftMinutes,
  TEAM_SIGNED: Signed,
  UNIT_SIGNED: Signed,
  UNIT_DECLINED: WithReason,
  SUBMIT_REPORT: SubmitReport,
  RETURN_REPORT: WithReason,
  CONCLUDE: Conclude,
  SUBMIT_RECTIFICATION: SubmitRectification,
  ACCEPT_RECTIFICATION: AcceptRectification,
  REJECT_RECTIFICATION: RejectRectification,
  CANCEL: WithReason,
};

export const systemEvents = { PETITION_OPENED: ChildOpened };
