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
 * The four kinds of row 6 of Cần Thơ's plan: in force but not published; published, but wrongly or
 * incompletely; no longer in force but still posted; not necessary, reasonable or lawful.
 */
export const KINDS = ['UNPUBLISHED', 'WRONGLY_POSTED', 'EXPIRED', 'UNJUSTIFIED'] as const;

export const CHANGES = ['new', 'amended', 'replaced', 'abolished'] as const;

export class Finding {
  @Code(100) code!: string;
  @Code(500) name!: string;
  /** What has to be published of it. */
  @OneOf(CHANGES) change!: (typeof CHANGES)[number];
}

const CODES_DIFFER = {
  vi: 'mỗi thủ tục chỉ được ghi một lần',
  en: 'each procedure is listed once',
};

export class DiscrepancyInput {
  /** The note, petition or inspection that points to it. */
  @Code() reference!: string;
  @DayField() detectedOn!: string;
  @OneOf(KINDS) kind!: (typeof KINDS)[number];
  @Codes({ min: 1 }) procedures!: string[];
}

export class Verify {}

export class Confirm {
  /** The kind that the verification came to, where it is another one than was reported. */
  @Optional() @OneOf(KINDS) kind?: (typeof KINDS)[number];
  /** What the original documents say of each procedure. */
  @ListOf(() => Finding, { min: 1 })
  @ArrayUnique((finding?: Finding) => finding?.code, {
    message: CODES_DIFFER.vi,
    context: CODES_DIFFER,
  })
  findings!: Finding[];
}

export class WithReason {
  @FreeText() reason!: string;
}

export class NotifyInWriting {
  @Code() documentNo!: string;
  @Code() recipient!: string;
}

export class FilePetition {
  /** The petition's code on the national portal. */
  @Code() petitionCode!: string;
}

export class OrderPublication {}

export class OrderReview {
  /** The year in which the procedures are to be reviewed. */
  @Count({ min: 2010, max: 2100 }) year!: number;
}

export class OrderRemoval {
  @Code() orderNo!: string;
  /** The units that have it posted. */
  @Codes({ min: 1 }) units!: string[];
  /** The day that the order sets. */
  @DayField() removeBy!: string;
  /** The document by which the procedures ended, and their last day. */
  @Code() endedBy!: string;
  @DayField() endedOn!: string;
}

export class Corrected {
  /** The address of the page, the number of the decision, the reference of the photograph. */
  @Code(500) evidence!: string;
}

export class ConfirmFixed {
  /** The number of the report on what the review came to. */
  @Code() reportNo!: string;
}

export const events = {
  VERIFY: Verify,
  CONFIRM: Confirm,
  DISMISS: WithReason,
  NOTIFY_IN_WRITING: NotifyInWriting,
  FILE_PETITION: FilePetition,
  ORDER_PUBLICATION: OrderPublication,
  ORDER_REVIEW: OrderReview,
  ORDER_REMOVAL: OrderRemoval,
  CORRECTED: Corrected,
  CONTENT_REMOVED: Corrected,
  CONFIRM_FIXED: ConfirmFixed,
  STILL_WRONG: WithReason,
};

export const systemEvents = { FOLLOW_UP_OPENED: ChildOpened };
