import { Code, Codes, DayField, FreeText, OneOf, Optional, Personal } from '../fields.js';

/** A document that came in, or one that the agency is to issue. */
export const DIRECTIONS = ['incoming', 'outgoing'] as const;

/** Mật, tối mật, tuyệt mật. */
export const SECRECY = ['secret', 'top-secret', 'ultra-secret'] as const;

export class WorkFileInput {
  @OneOf(DIRECTIONS) direction!: (typeof DIRECTIONS)[number];
  /** The number in the register of documents. */
  @Code() registerNo!: string;
  @DayField() registeredOn!: string;
  /** The agency that sent it, or for which it is made. */
  @Code() agency!: string;
  /** What it is about (trích yếu); it may name people. */
  @FreeText({ max: 2000 }) subject!: string;
}

export class Assign {
  @Code() unitCode!: string;
  @Personal() handler!: string;
  @Optional() @DayField() dueOn?: string;
}

export class MarkSecret {
  @OneOf(SECRECY) level!: (typeof SECRECY)[number];
}

export class Process {}

export class Submit {
  @Code() draftVersion!: string;
}

export class File {
  /** The file (hồ sơ công việc) in which it is kept. */
  @Code() fileRef!: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class ToSign {}

export class Sign {
  @Code() certificateNo!: string;
  /** The last day on which the signer's certificate is valid. */
  @DayField() certificateValidTo!: string;
}

export class Issue {
  @Code() documentNo!: string;
  @Codes({ min: 1 }) recipients!: string[];
}

export const events = {
  ASSIGN: Assign,
  MARK_SECRET: MarkSecret,
  PROCESS: Process,
  SUBMIT: Submit,
  FILE: File,
  PAPER_FALLBACK: WithReason,
  TO_SIGN: ToSign,
  RETURN: WithReason,
  SIGN: Sign,
  RETURN_UNSIGNED: WithReason,
  ISSUE: Issue,
};

export const systemEvents = {};
