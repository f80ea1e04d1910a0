import { Code, Count, DayField, FreeText, OneOf, Optional } from '../fields.js';

/**
 * What the plans ask for: the plan of communication itself, articles and material, a standing column,
 * a conference, work that the press does under a contract ("hợp đồng truyền thông").
 */
export const FORMS = ['plan', 'article', 'column', 'conference', 'press-contract'] as const;

export class CommunicationInput {
  @Code(500) topic!: string;
  @OneOf(FORMS) form!: (typeof FORMS)[number];
  /** The day that the row prints; where it refers to another plan, START may give that plan's day. */
  @Optional() @DayField() dueOn?: string;
}

export class Start {
  /** Where it is to appear. */
  @Code() channel!: string;
  @Optional() @DayField() dueOn?: string;
}

export class SignContract {
  @Code() contractNo!: string;
  @Code() agency!: string;
}

export class Submit {
  @Code() contentVersion!: string;
}

export class ApproveAndPublish {
  /** The page, the programme, or the number of the plan. */
  @Code(500) reference!: string;
}

export class Return {
  @FreeText() reason!: string;
}

export class Report {
  @Code() reportNo!: string;
  /** How many people it reached, where that is known. */
  @Optional() @Count({ max: 100_000_000 }) reach?: number;
}

export const events = {
  START: Start,
  SIGN_CONTRACT: SignContract,
  SUBMIT: Submit,
  APPROVE_AND_PUBLISH: ApproveAndPublish,
  RETURN: Return,
  UPDATE: Submit,
  REPORT: Report,
  CANCEL: Return,
};
