import { ArrayUnique, IsDefined, ValidateIf } from 'class-validator';
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
  Part,
} from '../fields.js';

/**
 * What makes a decision due. The first three are the lines of row 2 of Cần Thơ's plan; the other
 * two come from an approved plan of simplification and from a review that found the public list
 * wrong.
 */
export const BASIS_TYPES = [
  'ministry-decision',
  'legal-document',
  'on-signing',
  'simplification',
  'discrepancy',
] as const;

/** What the decision does to a procedure: ban hành mới, sửa đổi bổ sung, thay thế, bãi bỏ. */
export const CHANGES = ['new', 'amended', 'replaced', 'abolished'] as const;

export const UNITS = ['calendar-day', 'working-day', 'working-hour'] as const;
export const ONLINE = ['online-full', 'online-partial', 'counter'] as const;

export class TimeLimit {
  @Count({ min: 1, max: 100_000 }) amount!: number;
  @OneOf(UNITS) unit!: (typeof UNITS)[number];
}

export class ProcedureChange {
  @Code(100) code!: string;
  @Code(500) name!: string;
  @OneOf(CHANGES) change!: (typeof CHANGES)[number];
  /** What the decision publishes of it; the register keeps what is left out as it was. */
  @Optional() @Code() field?: string;
  @Optional() @Code() level?: string;
  @Optional() @OneOf(ONLINE) channel?: (typeof ONLINE)[number];
  @Optional() @Part(() => TimeLimit) timeLimit?: TimeLimit;
  @Optional() @Count({ max: 1_000_000_000 }) feeVnd?: number;
}

const CODES_DIFFER = {
  vi: 'mỗi thủ tục chỉ được ghi một lần',
  en: 'each procedure is listed once',
};
const EFFECT_DAY_MISSING = {
  vi: 'căn cứ là văn bản quy phạm pháp luật thì phải ghi ngày văn bản có hiệu lực',
  en: 'a regulation as the basis needs the day on which it takes effect',
};

const ProceduresDiffer = (): PropertyDecorator =>
  ArrayUnique((procedure?: ProcedureChange) => procedure?.code, {
    message: CODES_DIFFER.vi,
    context: CODES_DIFFER,
  });

export class Basis {
  @OneOf(BASIS_TYPES) basisType!: (typeof BASIS_TYPES)[number];
  @Code() basisNo!: string;
  /** The ministry's decision was received, the regulation signed, the plan or finding approved. */
  @DayField() basisOn!: string;
  /** The regulation's effect day; not that of the decision to come. */
  @ValidateIf((basis: Basis) => basis.basisType === 'legal-document' || basis.effectiveOn != null)
  @IsDefined({ message: EFFECT_DAY_MISSING.vi, context: EFFECT_DAY_MISSING })
  @DayField()
  effectiveOn?: string;
}

export class PublicationInput extends Basis {
  @ListOf(() => ProcedureChange, { min: 1 }) @ProceduresDiffer() procedures!: ProcedureChange[];
}

export class StartDraft {}

export class SubmitDraft {
  /** The list as drafted, where it differs from the one so far. */
  @Optional()
  @ListOf(() => ProcedureChange, { min: 1 })
  @ProceduresDiffer()
  procedures?: ProcedureChange[];
}

export class ApproveDivision {
  @Optional() @FreeText() note?: string;
}

export class Return {
  @FreeText() reason!: string;
}

export class SubmitToOffice {
  /** The number of the director's submission (tờ trình). */
  @Code() submissionNo!: string;
}

export class QcPass {
  /** The number of the "Văn bản trình công bố". */
  @Code() documentNo!: string;
}

export class QcReturn {
  /** The number of the "Văn bản kiểm soát chất lượng". */
  @Code() documentNo!: string;
  /** Its points by number: each is to be answered before the draft comes back. */
  @Codes({ min: 1, max: 50 }) points!: string[];
}

export class Resubmit extends SubmitDraft {
  /** The points that the draft or its covering letter answers. */
  @Codes({ max: 50 }) answered!: string[];
}

export class Sign {
  /** The day on which the decision takes effect, as printed in it. */
  @DayField() effectiveOn!: string;
}

export class Issue {
  @Code() decisionNo!: string;
  @Codes({ min: 1 }) recipients!: string[];
}

export class Cancel {
  @FreeText() reason!: string;
}

export class Revoke {
  /** The number of the decision that annuls this one. */
  @Code() revocationNo!: string;
}

export const events = {
  BASIS_ADDED: Basis,
  START_DRAFT: StartDraft,
  SUBMIT_DRAFT: SubmitDraft,
  APPROVE_DIVISION: ApproveDivision,
  RETURN: Return,
  SUBMIT_TO_OFFICE: SubmitToOffice,
  QC_PASS: QcPass,
  QC_RETURN: QcReturn,
  RESUBMIT: Resubmit,
  SIGN: Sign,
  RETURN_UNSIGNED: Return,
  ISSUE: Issue,
  CANCEL: Cancel,
  REVOKE: Revoke,
};

export const systemEvents = { FOLLOW_UP_OPENED: ChildOpened };
