import { ValidateBy, type ValidationArguments } from 'class-validator';
import { Code, Codes, Count, DayField, FreeText, ListOf, OneOf, Optional } from '../fields.js';

export const KINDS = ['MONTHLY', 'QUARTERLY', 'YEARLY', 'AD_HOC'] as const;

/**
 * Row 19 of Cần Thơ's plan names the Government Office's reporting system "(hoặc hình thức phù
 * hợp)"; III.2.13.b of Hanoi's 2024 reform plan names the city's own.
 */
export const CHANNELS = ['government-office-system', 'city-system', 'other'] as const;

const ENDS_BEFORE = {
  vi: 'ngày cuối kỳ không được trước ngày đầu kỳ',
  en: 'the period cannot end before it begins',
};
const NotBeforePeriodFrom = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'notBeforePeriodFrom',
      validator: {
        validate: (to: unknown, args?: ValidationArguments) =>
          String(to) >= String((args!.object as ReportingInput).periodFrom),
      },
    },
    { message: ENDS_BEFORE.vi, context: ENDS_BEFORE },
  );

export class ReportingInput {
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  /** The first and last day of the figures: given, never worked out from the calendar. */
  @DayField() periodFrom!: string;
  @DayField() @NotBeforePeriodFrom() periodTo!: string;
  @Code(500) subject!: string;
  /** The day by which the authority above wants the report, where it has said so. */
  @Optional() @DayField() dueOn?: string;
}

export class Request {
  @Codes({ min: 1 }) units!: string[];
  /** The figures that every unit owes. */
  @Codes({ min: 1 }) indicators!: string[];
  @DayField() unitsDueOn!: string;
  @DayField() dueOn!: string;
}

export class Figure {
  @Code() indicator!: string;
  @Count({ max: 1_000_000_000_000 }) value!: number;
}

export class UnitSubmit {
  @Code() reportingUnit!: string;
  @ListOf(() => Figure, { min: 1 }) figures!: Figure[];
  @Optional() @FreeText() narrative?: string;
}

export class UnitReturn {
  @Code() reportingUnit!: string;
  @FreeText() errors!: string;
}

export class SubmitForSignature {
  @Code() documentNo!: string;
  /** The units that are not in the report, named in it. */
  @Codes() withoutUnits!: string[];
}

export class SignAndSend {
  @Code() reportNo!: string;
  @OneOf(CHANNELS) channel!: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class Accept {
  @Code() receiptNo!: string;
}

export class UpperReturn {
  @FreeText() reason!: string;
  /** The day by which it is wanted again. */
  @DayField() dueOn!: string;
}

export const events = {
  REQUEST: Request,
  SKIP: WithReason,
  UNIT_SUBMIT: UnitSubmit,
  UNIT_RETURN: UnitReturn,
  SUBMIT_FOR_SIGNATURE: SubmitForSignature,
  SIGN_AND_SEND: SignAndSend,
  RETURN: WithReason,
  ACCEPT: Accept,
  UPPER_RETURN: UpperReturn,
};
