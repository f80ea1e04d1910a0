import { Code, Codes, Count, DayField, FreeText, OneOf, Optional } from '../fields.js';

/** A class of one's own (Hanoi's plans), or one of a superior body that people are sent to. */
export const ORGANISERS = ['own', 'superior'] as const;

export class TrainingInput {
  @Code(500) topic!: string;
  @Codes({ min: 1 }) audience!: string[];
  @OneOf(ORGANISERS) organisedBy!: (typeof ORGANISERS)[number];
  /** The day that the plan's row prints; left out where it prints none ("Thường xuyên"). */
  @Optional() @DayField() dueOn?: string;
}

export class Prepare {}

export class Invite {
  /** "Tài liệu tập huấn, hướng dẫn": nobody is invited to a class without them. */
  @Codes({ min: 1 }) materials!: string[];
  @DayField() classOn!: string;
  @Code(500) place!: string;
}

export class Register {
  @Code() attendingUnit!: string;
  @Count({ min: 1, max: 10_000 }) people!: number;
  @FreeText() names!: string;
}

export class Postpone {
  @DayField() newOn!: string;
  @FreeText() reason!: string;
}

export class Resume {}

export class Hold {}

export class Finish {
  @Count({ min: 1, max: 100_000 }) attended!: number;
}

export class Nominate {
  /** The body that holds the class. */
  @Code() organiser!: string;
  @Count({ min: 1, max: 10_000 }) people!: number;
  @FreeText() names!: string;
}

export class Attended {
  @Count({ min: 1, max: 10_000 }) attended!: number;
  /** Why whoever was nominated stayed away. */
  @Optional() @FreeText() absence?: string;
}

export class Close {
  @Code() reportNo!: string;
  @Optional() @FreeText() evaluation?: string;
}

export class Cancel {
  @FreeText() reason!: string;
}

export const events = {
  PREPARE: Prepare,
  INVITE: Invite,
  REGISTER: Register,
  POSTPONE: Postpone,
  RESUME: Resume,
  HOLD: Hold,
  FINISH: Finish,
  NOMINATE: Nominate,
  ATTENDED: Attended,
  CLOSE: Close,
  CANCEL: Cancel,
};
