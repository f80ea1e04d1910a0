import { ArrayContains, ArrayUnique, IsIn, ValidateIf } from 'class-validator';
import { Code, Codes, DayField, FreeText, ListOf, OneOf, Optional } from '../fields.js';

/**
 * Where procedures are made public. The place that takes in files and hands out results, on a board
 * or a screen (row 3 of Cần Thơ's plan; "bằng hình thức niêm yết hoặc hình thức điện tử", Hưng Yên
 * III.1); the agency's own website where it has one ("Nếu có"); the city's website and the national
 * portal (rows 3.4 and 3.5 of Hanoi's plan 326).
 */
export const CHANNELS = [
  'headquarters',
  'agency-website',
  'city-website',
  'national-portal',
] as const;

/** Procedures, or the address that takes in petitions (Hưng Yên VIII.1). */
export const CONTENT_TYPES = ['procedures', 'petition-address'] as const;

export const CHANGES = ['new', 'amended', 'replaced', 'abolished'] as const;

export class PostedProcedure {
  @Code(100) code!: string;
  @Code(500) name!: string;
  @OneOf(CHANGES) change!: (typeof CHANGES)[number];
}

const CODES_DIFFER = {
  vi: 'mỗi thủ tục chỉ được ghi một lần',
  en: 'each procedure is listed once',
};
const UNKNOWN_CHANNEL = {
  vi: `mỗi kênh phải là một trong: ${CHANNELS.join(', ')}`,
  en: `each channel must be one of: ${CHANNELS.join(', ')}`,
};
const NO_HEADQUARTERS = {
  vi: 'phải có kênh tại trụ sở (headquarters)',
  en: 'the headquarters must be among the channels',
};

const KnownChannels = (): PropertyDecorator =>
  IsIn(CHANNELS, { each: true, message: UNKNOWN_CHANNEL.vi, context: UNKNOWN_CHANNEL });

export class PostingInput {
  /** Procedures where it is not given. */
  @Optional() @OneOf(CONTENT_TYPES) contentType?: (typeof CONTENT_TYPES)[number];
  /** The publication decision; for an address, the paper that makes it known. */
  @Code() decisionNo!: string;
  @DayField() issuedOn!: string;
  @DayField() effectiveOn!: string;
  @ValidateIf(
    (input: PostingInput) => input.contentType !== 'petition-address' || input.procedures != null,
  )
  @ListOf(() => PostedProcedure, { min: 1 })
  @ArrayUnique((procedure?: PostedProcedure) => procedure?.code, {
    message: CODES_DIFFER.vi,
    context: CODES_DIFFER,
  })
  procedures?: PostedProcedure[];
}

export class Prepare {
  /** The channels that this unit has to use; every document names the headquarters. */
  @Codes({ min: 1 })
  @KnownChannels()
  @ArrayContains(['headquarters'], { message: NO_HEADQUARTERS.vi, context: NO_HEADQUARTERS })
  channels!: string[];
}

export class StartPosting {
  @Code() contentVersion!: string;
}

export class ChannelPosted {
  @OneOf(CHANNELS) channel!: string;
  /** The address of the page, or the reference of the photograph. */
  @Code(500) evidence!: string;
}

export class VerifyOk {}

export class VerifyFail {
  @Codes({ min: 1 }) @KnownChannels() channels!: string[];
  @FreeText() issues!: string;
}

export class DiscrepancyReported {
  /** The written notice, or the petition on the national portal (row 6 of Cần Thơ's plan). */
  @Code() reference!: string;
}

export class Corrected {
  @Code() contentVersion!: string;
}

export class ProcedureExpired {
  /** The document by which the content loses effect. */
  @Code() decisionNo!: string;
  /** The day from which it is no longer in force; it may lie ahead. */
  @DayField() expiresOn!: string;
}

export class ContentRemoved {
  /** Where it was taken down. */
  @Codes({ min: 1 }) @KnownChannels() channels!: string[];
}

export class Cancel {
  @FreeText() reason!: string;
}

export class ParentCancelled {
  /** The decision that annuls the one that was to be posted. */
  @Code() decisionNo!: string;
}

export const events = {
  PREPARE: Prepare,
  START_POSTING: StartPosting,
  CHANNEL_POSTED: ChannelPosted,
  VERIFY_OK: VerifyOk,
  VERIFY_FAIL: VerifyFail,
  DISCREPANCY_REPORTED: DiscrepancyReported,
  CORRECTED: Corrected,
  PROCEDURE_EXPIRED: ProcedureExpired,
  CONTENT_REMOVED: ContentRemoved,
  CANCEL: Cancel,
};

export const systemEvents = { PARENT_CANCELLED: ParentCancelled };
