import {
  Code,
  Codes,
  Count,
  DayField,
  Flag,
  FreeText,
  OneOf,
  Optional,
  PortalAnswer,
} from '../fields.js';

/**
 * What is converted: a dossier's papers when it is taken in, its result when it is issued, and results
 * from before that are still in force (row 13 of Cần Thơ's plan).
 */
export const KINDS = ['DOSSIER', 'RESULT', 'BACKLOG'] as const;

export class DigitisationInput {
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  /** The kind of paper, as the list of what is digitised names it. */
  @Code() documentType!: string;
  @Optional() @Code() dossierCode?: string;
  /** The day the dossier was taken in or its result issued; of the backlog, the day it was taken up. */
  @DayField() receivedOn!: string;
}

export class CheckExisting {}

export class NotRequired {
  /** Secret, or not on the list. */
  @FreeText() reason!: string;
}

export class Reuse {
  /** The electronic copy that is there already. */
  @Code() existingRef!: string;
  /** It belongs to the one who hands in the dossier. */
  @Flag() sameOwner!: boolean;
  /** The last day on which it is valid; left out where it does not run out. */
  @Optional() @DayField() validTo?: string;
}

export class Scan {}

export class Scanned {
  @Code(500) fileRef!: string;
  @Count({ min: 1, max: 100_000 }) pages!: number;
}

export class Unreadable {
  @FreeText() reason!: string;
}

export class Extracted {
  /** The required fields that are still empty; their values stay in the store of documents. */
  @Codes() missingFields!: string[];
}

export class QcFail {
  @FreeText() reason!: string;
}

export class QcPass {}

export class Sign {
  @Code(500) signatureRef!: string;
  /** The last day of the certificate signed with. */
  @DayField() certificateValidTo!: string;
}

export class Retry {}

export class ParentCancelled {
  /** What became of the dossier. */
  @Code() outcome!: string;
}

export const events = {
  CHECK_EXISTING: CheckExisting,
  NOT_REQUIRED: NotRequired,
  REUSE: Reuse,
  SCAN: Scan,
  SCANNED: Scanned,
  UNREADABLE: Unreadable,
  EXTRACTED: Extracted,
  QC_FAIL: QcFail,
  QC_PASS: QcPass,
  SIGN: Sign,
  RETRY: Retry,
};

export const systemEvents = {
  PORTAL_TOLD: PortalAnswer,
  PORTAL_FAILED: PortalAnswer,
  PARENT_CANCELLED: ParentCancelled,
};
