import { ArrayUnique, IsIn, ValidateBy, type ValidationArguments } from 'class-validator';
import {
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

export const KINDS = ['MONTHLY', 'YEARLY'] as const;

/** Where the data come from: the national portal and the city's procedure information system. */
export const SOURCES = ['national-portal', 'procedure-system'] as const;

/**
 * Where results are made public: III.2.9 of Hanoi's 2024 reform plan names the national portal, the
 * city's portal, the units' websites and, as the product, the procedure information system; row II.4
 * of plan 5298 the city's service portal and the agencies' websites.
 */
export const CHANNELS = [
  'national-portal',
  'city-portal',
  'procedure-system',
  'city-service-portal',
  'unit-websites',
] as const;

/** The five groups of Decision 766/QĐ-TTg. */
export const GROUPS = [
  'transparency',
  'progress',
  'digitisation',
  'onlineServices',
  'satisfaction',
] as const;

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
          String(to) >= String((args!.object as EvaluationInput).periodFrom),
      },
    },
    { message: ENDS_BEFORE.vi, context: ENDS_BEFORE },
  );

const UNITS_DIFFER = {
  vi: 'mỗi đơn vị chỉ được ghi một lần',
  en: 'each unit is listed once',
};

function Known(values: readonly string[]): PropertyDecorator {
  const unknown = {
    vi: `mỗi mục phải là một trong: ${values.join(', ')}`,
    en: `each item must be one of: ${values.join(', ')}`,
  };
  return IsIn(values, { each: true, message: unknown.vi, context: unknown });
}

export class EvaluationInput {
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  @DayField() periodFrom!: string;
  @DayField() @NotBeforePeriodFrom() periodTo!: string;
}

/** In hundredths of a point. */
export class Score {
  @Count({ max: 10_000 }) transparency!: number;
  @Count({ max: 10_000 }) progress!: number;
  @Count({ max: 10_000 }) digitisation!: number;
  @Count({ max: 10_000 }) onlineServices!: number;
  @Count({ max: 10_000 }) satisfaction!: number;
}

export class UnitScore extends Score {
  @Code() evaluatedUnit!: string;
}

export class Collect {
  @Codes({ min: 1 }) units!: string[];
}

export class DataReady {
  @Codes({ min: 1 }) @Known(SOURCES) sources!: string[];
  /** The number under which the data are kept as they were taken. */
  @Code() snapshotNo!: string;
}

export class Computed {
  @ListOf(() => UnitScore, { min: 1 })
  @ArrayUnique((score?: UnitScore) => score?.evaluatedUnit, {
    message: UNITS_DIFFER.vi,
    context: UNITS_DIFFER,
  })
  scores!: UnitScore[];
}

export class Dispute {
  @Code() evaluatedUnit!: string;
  @FreeText() reason!: string;
  @Code(500) evidence!: string;
}

export class Adjusted {
  @Code() evaluatedUnit!: string;
  /** The corrected score; left out where the unit was not right. */
  @Optional() @Part(() => Score) score?: Score;
  @Code() answerNo!: string;
}

export class CloseComment {}

export class ApproveAndPublish {
  /** The number of the approval of the results. */
  @Code() decisionNo!: string;
  @Codes({ min: 1 }) @Known(CHANNELS) channels!: string[];
}

export class WithReason {
  @FreeText() reason!: string;
}

export class OpenActions {
  @Codes({ min: 1 }) weakUnits!: string[];
  @DayField() actionsDueOn!: string;
}

export class ActionReported {
  @Code() evaluatedUnit!: string;
  @Code() reportNo!: string;
}

export class Close {}

export const events = {
  COLLECT: Collect,
  DATA_READY: DataReady,
  COMPUTED: Computed,
  DISPUTE: Dispute,
  ADJUSTED: Adjusted,
  CLOSE_COMMENT: CloseComment,
  APPROVE_AND_PUBLISH: ApproveAndPublish,
  RETURN: WithReason,
  OPEN_ACTIONS: OpenActions,
  ACTION_REPORTED: ActionReported,
  CLOSE: Close,
  CANCEL: WithReason,
};
