import { Code, Codes, Count, DayField, FreeText, ListOf, OneOf, Optional } from '../fields.js';

/**
 * Decentralised for good (phân cấp), delegated for a time (ủy quyền), or only taken in by another
 * level (II.5 of Hanoi's 2018 decision: "thủ tục hành chính cấp này được giao cho cấp khác tiếp nhận").
 */
export const KINDS = ['DECENTRALISATION', 'DELEGATION', 'RECEPTION'] as const;

export class DelegationInput {
  @Code(500) subject!: string;
  @DayField() proposedOn!: string;
}

export class DelegatedProcedure {
  @Code(100) code!: string;
  @Code(500) name!: string;
}

export class Assess {
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  @Code() fromUnit!: string;
  @Code() toUnit!: string;
  @ListOf(() => DelegatedProcedure, { min: 1 }) procedures!: DelegatedProcedure[];
}

export class CapacityOk {
  /** What the receiving level has: people, rooms, systems ("các điều kiện tiếp nhận"). */
  @Codes({ min: 1 }) conditions!: string[];
}

export class CapacityFail {
  @FreeText() reason!: string;
}

export class Submit {
  @Code() submissionNo!: string;
}

export class Sign {
  @Code() decisionNo!: string;
  @DayField() effectiveOn!: string;
  /** The last day; open where it is left out. */
  @Optional() @DayField() expiresOn?: string;
}

export class Return {
  @FreeText() reason!: string;
}

export class Decline {
  @FreeText() reason!: string;
}

export class Evaluate {
  /** The year that is looked at. */
  @Count({ min: 2000, max: 2100 }) year!: number;
}

export class Continue {
  @Code() reportNo!: string;
}

export class Revoke {
  @Code() decisionNo!: string;
  @FreeText() reason!: string;
}

export const events = {
  ASSESS: Assess,
  CAPACITY_OK: CapacityOk,
  CAPACITY_FAIL: CapacityFail,
  SUBMIT: Submit,
  SIGN: Sign,
  RETURN: Return,
  DECLINE: Decline,
  EVALUATE: Evaluate,
  CONTINUE: Continue,
  REVOKE: Revoke,
};

export const systemEvents = {};
