import { Code, Count, DayField, FreeText, OneOf, Optional } from '../fields.js';

/** Where the applicant is asked: a slip of paper or its electronic form (row 11 of Cần Thơ's plan). */
export const CHANNELS = ['SLIP', 'ONLINE', 'KIOSK', 'PHONE'] as const;

export const LEVEL_MAX = 5;

export class SurveyInput {
  @Optional() @Code() dossierCode?: string;
  @OneOf(CHANNELS) channel!: (typeof CHANNELS)[number];
  @DayField() openedOn!: string;
}

export class Answer {
  /** From 1, not satisfied at all, to 5, very satisfied. */
  @Count({ min: 1, max: LEVEL_MAX }) level!: number;
  @OneOf(['PAPER', 'ELECTRONIC']) medium!: 'PAPER' | 'ELECTRONIC';
  @Optional() @FreeText() comment?: string;
}

export class RecordAnswer {}

export class Invalidate {
  @FreeText() reason!: string;
}

export class Resolved {
  @FreeText() note!: string;
}

export class PetitionNeeded {
  /** The slip or file that holds what the applicant said; the petition refers to it. */
  @Code() slipNo!: string;
}

export const events = {
  ANSWER: Answer,
  RECORD: RecordAnswer,
  INVALIDATE: Invalidate,
  RESOLVED: Resolved,
  PETITION_NEEDED: PetitionNeeded,
};

export const systemEvents = {};
