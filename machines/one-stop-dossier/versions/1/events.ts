import { IsDefined, ValidateIf } from 'class-validator';
import {
  Code,
  Codes,
  Count,
  DayField,
  Flag,
  FreeText,
  OneOf,
  Optional,
  Personal,
  PortalAnswer,
} from '../fields.js';

/** At the desk, by post, online, or at the applicant's home. */
export const CHANNELS = ['COUNTER', 'POST', 'ONLINE', 'HOME'] as const;

/** Whom the office goes to at home (indicator 16 of Hanoi's reform plan of 2024). */
export const HOME_REASONS = ['vulnerable', 'force-majeure'] as const;

export const PAYMENT_METHODS = ['ONLINE', 'CASHLESS', 'CASH'] as const;

export const DIGITISED = ['stored', 'reused', 'not-required', 'failed'] as const;

const NO_HOME_REASON = {
  vi: 'tiếp nhận tại nhà phải ghi lý do: người yếu thế hoặc bất khả kháng',
  en: 'taking in at home needs its reason: vulnerable or force majeure',
};

export class DossierInput {
  @Code(100) procedureCode!: string;
  @OneOf(CHANNELS) channel!: (typeof CHANNELS)[number];
  @ValidateIf((input: DossierInput) => input.channel === 'HOME' || input.homeReason != null)
  @IsDefined({ message: NO_HOME_REASON.vi, context: NO_HOME_REASON })
  @OneOf(HOME_REASONS)
  homeReason?: (typeof HOME_REASONS)[number];
  @Personal() applicant!: string;
  @Optional() @Personal() telephone?: string;
  @Optional() @Personal() address?: string;
}

export class Check {
  /** The papers of the dossier, as the procedure's list names them. */
  @Codes({ min: 1 }) documents!: string[];
}

export class RequestSupplement {
  @Codes({ min: 1 }) missing!: string[];
  /** The number of the slip (Mẫu 02). */
  @Code() slipNo!: string;
}

export class RequestMore extends RequestSupplement {
  /** The provision that lets more be asked for after a dossier was accepted. */
  @Code(500) legalBasis!: string;
}

export class Supplement {
  @Codes({ min: 1 }) documents!: string[];
}

export class Refuse {
  @FreeText() reason!: string;
  /** The number of the slip (Mẫu 03). */
  @Code() slipNo!: string;
}

export class Accept {
  /** The number of the receipt with the appointed day (Mẫu 01): the dossier's code. */
  @Code() receiptNo!: string;
  /** All four steps are done at the one-stop desk itself: nothing is passed on to a division. */
  @Optional() @Flag() onSite?: boolean;
}

export class Transfer {
  @Code() division!: string;
}

export class Receive {}

export class Consult {
  @Codes({ min: 1, max: 20 }) agencies!: string[];
  @Code() documentNo!: string;
  /** The day by which the agencies are asked to answer. */
  @DayField() answerBy!: string;
  /** The provision under which the time limit stands still meanwhile; without one it runs on. */
  @Optional() @Code(500) clockStopsUnder?: string;
}

export class OpinionReceived {
  @Code() agency!: string;
  @Code() documentNo!: string;
  @Flag() agrees!: boolean;
}

export class GoOnWithoutOpinion {
  @FreeText() reason!: string;
}

export class FinancialNotice {
  @Code() noticeNo!: string;
  @Count({ min: 1, max: 1_000_000_000_000 }) amountVnd!: number;
}

export class Paid {
  @OneOf(PAYMENT_METHODS) method!: (typeof PAYMENT_METHODS)[number];
  @Code() paymentRef!: string;
}

export class ProposeApprove {
  @Code() draftNo!: string;
}

export class ProposeReject {
  @Code() draftNo!: string;
  @FreeText() reason!: string;
}

export class SignResult {
  @Code() resultNo!: string;
  /** Signed digitally: the result is electronic from the start. */
  @Flag() digital!: boolean;
}

export class SignRejection {
  /** The number of the letter that returns the dossier with its reasons. */
  @Code() letterNo!: string;
}

export class WithReason {
  @FreeText() reason!: string;
}

export class IssueResult {}

export class ResultReady {}

export class ReturnResult {
  @OneOf(CHANNELS) method!: (typeof CHANNELS)[number];
}

export class Stop {
  /** The decision or provision by which it is stopped. */
  @Code() documentNo!: string;
  @FreeText() reason!: string;
}

export class Apologise {
  /** The number of the letter of apology (Mẫu 04). */
  @Code() letterNo!: string;
  @DayField() newDueOn!: string;
  @FreeText() reason!: string;
}

export class Retry {}

export class Digitised {
  @OneOf(['DOSSIER', 'RESULT']) kind!: 'DOSSIER' | 'RESULT';
  @OneOf(DIGITISED) outcome!: (typeof DIGITISED)[number];
}

export const events = {
  CHECK: Check,
  REQUEST_SUPPLEMENT: RequestSupplement,
  SUPPLEMENT: Supplement,
  REFUSE: Refuse,
  ACCEPT: Accept,
  TRANSFER: Transfer,
  RECEIVE: Receive,
  CONSULT: Consult,
  OPINION_RECEIVED: OpinionReceived,
  GO_ON_WITHOUT_OPINION: GoOnWithoutOpinion,
  REQUEST_MORE: RequestMore,
  FINANCIAL_NOTICE: FinancialNotice,
  PAID: Paid,
  PROPOSE_APPROVE: ProposeApprove,
  PROPOSE_REJECT: ProposeReject,
  SIGN_RESULT: SignResult,
  SIGN_REJECTION: SignRejection,
  RETURN: WithReason,
  ISSUE_RESULT: IssueResult,
  WAIVE_DIGITISATION: WithReason,
  RESULT_READY: ResultReady,
  RETURN_RESULT: ReturnResult,
  WITHDRAW: WithReason,
  STOP: Stop,
  APOLOGISE: Apologise,
  RETRY: Retry,
};

export const systemEvents = {
  DIGITISED: Digitised,
  PORTAL_TOLD: PortalAnswer,
  PORTAL_FAILED: PortalAnswer,
};
