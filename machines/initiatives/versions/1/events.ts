import { Code, Codes, Count, DayField, FreeText, Optional, Personal } from '../fields.js';

export class InitiativeInput {
  @Code(500) subject!: string;
  /** The year for which the unit proposes it. */
  @Count({ min: 1900, max: 2200 }) year!: number;
  @Code() proposingUnit!: string;
  @FreeText() problem!: string;
  @FreeText() solution!: string;
  @Optional() @Personal() author?: string;
}

export class SubmitUnit {}

export class ApproveUnit {
  /** The number of the letter that proposes it to the city's office. */
  @Code() documentNo!: string;
  @Optional() @FreeText() note?: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class Evaluate {}

export class RequestMore {
  @Codes({ min: 1, max: 50 }) missing!: string[];
}

export class Supplement {
  /** What was asked for and is supplied now. */
  @Codes({ min: 1, max: 50 }) supplied!: string[];
}

export class Recognise {
  @Optional() @Code() decisionNo?: string;
}

export class Pilot {
  /** Where it is tried out. */
  @Codes({ min: 1 }) scope!: string[];
  /** The day by which the trial is to be judged. */
  @DayField() dueOn!: string;
}

export class ProposeReplication {
  /** The report to the authority that decides. */
  @Code() reportNo!: string;
}

export class Replicate {
  @Codes({ min: 1 }) scope!: string[];
  @Code() decisionNo!: string;
}

export class List {
  /** Its place in the catalogue of models, initiatives and good practice. */
  @Code() catalogueRef!: string;
}

export const events = {
  SUBMIT_UNIT: SubmitUnit,
  APPROVE_UNIT: ApproveUnit,
  REJECT_UNIT: WithReason,
  EVALUATE: Evaluate,
  REQUEST_MORE: RequestMore,
  SUPPLEMENT: Supplement,
  RECOGNISE: Recognise,
  REJECT: WithReason,
  PILOT: Pilot,
  STOP_PILOT: WithReason,
  PROPOSE_REPLICATION: ProposeReplication,
  REPLICATE: Replicate,
  REFUSE_REPLICATION: WithReason,
  LIST: List,
};
