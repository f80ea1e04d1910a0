import { ChildOpened, Code, Count, OneOf } from '../../../../machines/fields.js';

/** How a schedule's periods come; its words are kept, because the process may be gone one day. */
export class RuleInput {
  @OneOf(['month', 'quarter', 'year']) every!: 'month' | 'quarter' | 'year';
  @Count({ min: -12, max: 12 }) beginsMonths!: number;
  @Count({ min: 1, max: 31 }) beginsDay!: number;
  @OneOf(['before', 'after']) opens!: 'before' | 'after';
  @Code() labelVi!: string;
  @Code() labelEn!: string;
  /** The authority's own office, for which the cases are opened. */
  @Code() office!: string;
}

export class ScheduleInput extends RuleInput {
  @Code() process!: string;
  @Code() schedule!: string;
}

class Nothing {}

export const events = {};
export const systemEvents = {
  PERIOD_OPENED: ChildOpened,
  RULE_CHANGED: RuleInput,
  WITHDRAWN: Nothing,
};
