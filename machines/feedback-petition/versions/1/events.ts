import { Code, Codes, DayField, FreeText, OneOf, Optional, Personal } from '../fields.js';

/** Where a petition came in; row 4.1 of Hanoi's plan 326 and III.2.8 of its 2024 reform plan name them. */
export const CHANNELS = [
  'national-portal',
  'regulation-portal',
  'advisory-council',
  'taskforce',
  'city-channel',
  'government-office',
  'post',
  'telephone',
  'email',
  'in-person',
] as const;

/** About a regulation (quy định hành chính) or about an official's conduct (hành vi hành chính). */
export const CATEGORIES = ['regulation', 'conduct'] as const;

export class PetitionInput {
  /** The day the office first received it, on paper or by telephone too; the 15 days run from it. */
  @DayField() receivedOn!: string;
  @OneOf(CHANNELS) channel!: string;
  @FreeText() content!: string;
  @Optional() @Personal() sender?: string;
  @Optional() @Personal() contact?: string;
  /** The code the petition has in the national system, where it came from there. */
  @Optional() @Code() petitionCode?: string;
}

export class ClassifyStart {}

export class Reject {
  @FreeText() reason!: string;
  @Code() noticeNo!: string;
}

export class TransferOut {
  @Code() agency!: string;
  @Code() documentNo!: string;
}

export class AcceptOwn {
  @OneOf(CATEGORIES) category!: 'regulation' | 'conduct';
  @Code() handlingUnit!: string;
}

export class Forward extends AcceptOwn {
  /** The number of the signed letter that hands the petition over. */
  @Code() documentNo!: string;
}

export class UnitAccepted {}

export class UnitRefused {
  @FreeText() reason!: string;
}

export class StatusUpdate {
  @FreeText() text!: string;
}

export class HarassmentConfirmed {
  /** The decision that sends the matter to inspection. */
  @Code() inspectionNo!: string;
}

export class Result {
  @FreeText() text!: string;
  @Optional() @Code() documentNo?: string;
}

export class RecordResult {
  /** Where the result stands in the system. */
  @Code() systemRef!: string;
}

export class Publish {
  @Codes({ min: 1 }) channels!: string[];
}

export class ReturnResult {
  @FreeText() reason!: string;
}

export class Withdraw {
  @FreeText() reason!: string;
}

export const events = {
  CLASSIFY_START: ClassifyStart,
  REJECT: Reject,
  TRANSFER_OUT: TransferOut,
  ACCEPT_OWN: AcceptOwn,
  FORWARD: Forward,
  UNIT_ACCEPTED: UnitAccepted,
  UNIT_REFUSED: UnitRefused,
  STATUS_UPDATE: StatusUpdate,
  HARASSMENT_CONFIRMED: HarassmentConfirmed,
  RESULT: Result,
  RECORD_RESULT: RecordResult,
  PUBLISH: Publish,
  RETURN_RESULT: ReturnResult,
  WITHDRAW: Withdraw,
};
