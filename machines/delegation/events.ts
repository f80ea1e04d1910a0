import { ArrayUnique } from 'class-validator';
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
} from '../fields.js';

/**
 * Phân cấp (for good), ủy quyền (for a term), or only the intake of files by another level ("được giao
 * cho cấp khác tiếp nhận").
 */
export const KINDS = ['decentralisation', 'authorisation', 'intake'] as const;

/** Whether the power is the delegating authority's by law, or was itself delegated to it. */
export const SOURCES = ['law', 'delegation'] as const;

export class DelegatedProcedure {
  @Code(100) code!: string;
  @Code(500) name!: string;
}

const CODES_DIFFER = {
  vi: 'mỗi thủ tục chỉ được ghi một lần',
  en: 'each procedure is listed once',
};

export class DelegationInput {
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  @OneOf(SOURCES) powerFrom!: (typeof SOURCES)[number];
  @Code() delegatingUnit!: string;
  @Codes({ min: 1 }) receivingUnits!: string[];
  @ListOf(() => DelegatedProcedure, { min: 1 })
  @ArrayUnique((procedure?: DelegatedProcedure) => procedure?.code, {
    message: CODES_DIFFER.vi,
    context: CODES_DIFFER,
  })
  procedures!: DelegatedProcedure[];
}

export class Assess {}

export class CapacityOk {
  /** The staff, means and systems of the receiving level, as found. */
  @FreeText() findings!: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class Submit {
  /** The number of the submission (tờ trình). */
  @Code() submissionNo!: string;
}

export class Sign {
  @Code() decisionNo!: string;
  @DayField() effectiveOn!: string;
  /** The last day of the term. */
  @Optional() @DayField() expiresOn?: string;
}

export class Evaluate {
  /** The year that is evaluated. */
  @Count({ min: 2000, max: 2100 }) year!: number;
}

export class Continue {
  /** The number of the report that evaluates the delegation and sums it up. */
  @Code() reportNo!: string;
}

export class Revoke extends WithReason {
  @Code() decisionNo!: string;
}

export const events = {
  ASSESS: Assess,
  CAPACITY_OK: CapacityOk,
  CAPACITY_FAIL: WithReason,
  SUBMIT: Submit,
  SIGN: Sign,
  RETURN: WithReason,
  DECLINE: WithReason,
  EVALUATE: Evaluate,
  CONTINUE: Continue,
  REVOKE: Revoke,
};

export const systemEvents = { PUBLICATION_OPENED: ChildOpened };
