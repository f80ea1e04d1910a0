import { ArrayUnique, IsDefined, IsIn, ValidateIf } from 'class-validator';
import { Code, Codes, Count, DayField, FreeText, ListOf, OneOf, Optional } from '../fields.js';

/** The kinds of "Thời gian thực hiện" that the plans print; the first four have a day. */
const DATED = ['fixed', 'month', 'quarter', 'year'];
const TIMINGS = [...DATED, 'recurring', 'relative', 'ongoing', 'by-plan'];
const PERIODS = ['monthly', 'quarterly', 'yearly', 'on-request'];

const DAY_MISSING = {
  vi: 'nhiệm vụ có ngày, tháng, quý hoặc năm thì phải ghi hạn',
  en: 'an item with a day, month, quarter or year needs its due day',
};
const NOT_A_PERIOD = {
  vi: `mỗi kỳ phải là một trong: ${PERIODS.join(', ')}`,
  en: `each period must be one of: ${PERIODS.join(', ')}`,
};
const REFS_DIFFER = {
  vi: 'mỗi nhiệm vụ chỉ được ghi một lần',
  en: 'each item is listed once',
};

/** An event that an item counts from: "Chậm nhất 05 ngày kể từ ngày …". */
export class CountedFrom {
  @Optional() @Count({ min: -3650, max: 3650 }) days?: number;
  @Optional() @OneOf(['calendar-day', 'working-day']) unit?: string;
  @FreeText({ max: 2000, personal: false }) from!: string;
  @FreeText({ max: 2000, personal: false }) quote!: string;
}

/** One row of the plan's annex. */
export class PlannedTask {
  @Code() ref!: string;
  @FreeText({ max: 5000, personal: false }) content!: string;
  /** "xác định rõ, cụ thể trách nhiệm của từng phòng, đơn vị": no row without a unit that leads. */
  @Codes({ min: 1 }) leadUnits!: string[];
  @Optional() @Codes() cooperatingUnits?: string[];
  @Optional() @Codes() products?: string[];
  @Optional() @Codes() legalBasis?: string[];
  @Optional() @FreeText({ max: 2000, personal: false }) printedTiming?: string;
  /** A row without a day says by its kind why it has none. */
  @OneOf(TIMINGS) timing!: string;
  @ValidateIf((task: PlannedTask) => DATED.includes(task.timing) || task.dueOn != null)
  @IsDefined({ message: DAY_MISSING.vi, context: DAY_MISSING })
  @DayField()
  dueOn?: string;
  @Optional()
  @Codes({ max: 4 })
  @IsIn(PERIODS, { each: true, message: NOT_A_PERIOD.vi, context: NOT_A_PERIOD })
  periods?: string[];
  @Optional() @ListOf(() => CountedFrom, { max: 20 }) relative?: CountedFrom[];
  @Optional() @Code() processHint?: string;
}

const RefsDiffer = (): PropertyDecorator =>
  ArrayUnique((task?: PlannedTask) => task?.ref, {
    message: REFS_DIFFER.vi,
    context: REFS_DIFFER,
  });

export class PlanInput {
  @Count({ min: 1900, max: 2200 }) year!: number;
  @Code() planType!: string;
  /** The day by which it is to be issued and sent. */
  @Optional() @DayField() draftDueOn?: string;
  /** The office that has to get it ("gửi Văn phòng HĐND - UBND thành phố"). */
  @Optional() @Code() sendTo?: string;
  /** The annex, where it is drafted already. */
  @Optional() @ListOf(() => PlannedTask, { min: 1, max: 100 }) @RefsDiffer() tasks?: PlannedTask[];
}

export class SendForComment {
  @Codes({ min: 1 }) consultedUnits!: string[];
}

export class CommentsClosed {
  @FreeText() responses!: string;
}

export class Submit {
  @Code() submissionNo!: string;
}

export class Sign {}

export class WithReason {
  @FreeText() reason!: string;
}

export class Issue {
  @Code() number!: string;
  @Codes({ min: 1 }) recipients!: string[];
}

export class ImportTasks {
  @ListOf(() => PlannedTask, { min: 1, max: 100 }) @RefsDiffer() tasks!: PlannedTask[];
}

export class AmendmentIssued {
  /** The number of the amended plan. */
  @Code() number!: string;
  /** "cập nhật bổ sung nhiệm vụ mới phát sinh (nếu có)". */
  @Optional() @ListOf(() => PlannedTask, { max: 100 }) @RefsDiffer() tasks?: PlannedTask[];
}

export class CloseYear {
  @Code() reportNo!: string;
  /** The items that go over into the next year's plan. */
  @Codes() carriedOver!: string[];
}

/** What an item of the plan tells when it has come to its end. */
export class TaskEnded {
  @Code() itemRef!: string;
  @OneOf(['completed', 'merged', 'cancelled']) outcome!: string;
}

export const events = {
  SEND_FOR_COMMENT: SendForComment,
  COMMENTS_CLOSED: CommentsClosed,
  SUBMIT: Submit,
  SIGN: Sign,
  RETURN: WithReason,
  ISSUE: Issue,
  IMPORT_TASKS: ImportTasks,
  AMEND: WithReason,
  AMENDMENT_ISSUED: AmendmentIssued,
  CLOSE_YEAR: CloseYear,
  CANCEL: WithReason,
};

export const systemEvents = { TASK_ENDED: TaskEnded };
