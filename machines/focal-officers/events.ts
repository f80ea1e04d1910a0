import { Code, Count, DayField, FreeText, OneOf, Optional, Personal } from '../fields.js';

/** Why the post changes hands: chuyển công tác, nghỉ hưu, thôi việc, lập thêm đầu mối, lý do khác. */
export const CHANGES = ['transfer', 'retirement', 'resignation', 'new-post', 'other'] as const;

export class FocalChangeInput {
  @Code() unitCode!: string;
  @OneOf(CHANGES) change!: (typeof CHANGES)[number];
  /** The day on which the person left the duty, or the post came to be. */
  @DayField() changedOn!: string;
}

export class Propose {
  /** Who leaves; nobody for a new post. */
  @Optional() @Personal() outgoing?: string;
  @Personal() incoming!: string;
  /** How many focal officers the unit has after the change. */
  @Count({ max: 1000 }) officers!: number;
}

export class Submit {
  /** The number of the unit's written proposal. */
  @Code() proposalNo!: string;
}

export class Resubmit extends Propose {
  @Code() proposalNo!: string;
}

export class Endorse {
  @Optional() @FreeText() note?: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class Decide {
  @Code() decisionNo!: string;
  @DayField() effectiveOn!: string;
}

export class UpdateList {
  /** The version of the published list of focal officers. */
  @Code() listVersion!: string;
}

export const events = {
  PROPOSE: Propose,
  SUBMIT: Submit,
  ENDORSE: Endorse,
  RETURN: WithReason,
  RESUBMIT: Resubmit,
  DECIDE: Decide,
  RETURN_UNSIGNED: WithReason,
  UPDATE_LIST: UpdateList,
  CANCEL: WithReason,
};

export const systemEvents = {};
