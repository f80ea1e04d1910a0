import { Code, Codes, Count, DayField, Flag, FreeText, ListOf, OneOf } from '../fields.js';

/** The two stages of row 1 of Cần Thơ's plan; each is a case of its own. */
export const STAGES = ['PROPOSAL', 'DRAFT'] as const;

export class AssessmentInput {
  @Code(500) draftTitle!: string;
  @OneOf(STAGES) stage!: (typeof STAGES)[number];
  @DayField() startedOn!: string;
}

export class Assess {
  /** The provision by which the city may set procedures ("được ban hành theo thẩm quyền"). */
  @Code() legalMandate!: string;
  @Flag() withinAuthority!: boolean;
  /** By code, or by a working name while they have none. */
  @Codes({ min: 1 }) procedures!: string[];
}

export class NoProcedure {}

export class Remove {
  @FreeText() reason!: string;
}

/** The form of Circular 03/2022/TT-BTP for one procedure, with the four tests of III.1.5. */
export class AssessmentForm {
  @Code(100) code!: string;
  @Flag() necessary!: boolean;
  @Flag() reasonable!: boolean;
  @Flag() lawful!: boolean;
  /** What complying costs a year, in đồng. */
  @Count({ max: 1_000_000_000_000 }) complianceCostVnd!: number;
}

export class FormsDone {
  @ListOf(() => AssessmentForm, { min: 1 }) forms!: AssessmentForm[];
  /** The units that are asked for their opinion. */
  @Codes({ min: 1 }) consulted!: string[];
}

export class CommentsClosed {
  @Codes() answered!: string[];
}

export class Submit {
  @Code() reportNo!: string;
}

export class Approve {
  @Code() documentNo!: string;
}

export class Return {
  @FreeText() reason!: string;
}

export class Cancel {
  @FreeText() reason!: string;
}

export const events = {
  ASSESS: Assess,
  NO_PROCEDURE: NoProcedure,
  REMOVE: Remove,
  FORMS_DONE: FormsDone,
  COMMENTS_CLOSED: CommentsClosed,
  SUBMIT: Submit,
  APPROVE: Approve,
  RETURN: Return,
  CANCEL: Cancel,
};

export const systemEvents = {};
