import type { Day, DayUnit, Notice, Opened, Stamp, TimeUnit } from '../process.js';
import type { Accept, Apologise, DIGITISED, DossierInput, PAYMENT_METHODS } from './events.js';

/** What the national portal shows of a dossier. */
export type PortalStatus =
  | 'submitted'
  | 'accepted'
  | 'refused'
  | 'processing'
  | 'supplement-requested'
  | 'financial-obligation'
  | 'withdrawn'
  | 'stopped'
  | 'completed'
  | 'returned';

/** After these nothing more is told of a dossier. */
export const LAST_STATUSES: readonly PortalStatus[] = [
  'refused',
  'withdrawn',
  'stopped',
  'returned',
];

export type Dossier = {
  procedureCode: string;
  channel: DossierInput['channel'];
  /** The instant of the submission, or of the supplement that came last before it was accepted. */
  submittedAt: string;
  acceptedAt: string | null;
  acceptedOn: Day | null;
  receiptNo: string | null;
  /** The published time limit as the register had it when the dossier was accepted. */
  timeLimit: { amount: number; unit: TimeUnit } | null;
  /** The authority's figure on the day of acceptance: how long before the end an apology is due. */
  apologyLeadDays: number;
  /** The first appointed day, once it has passed without a result. */
  missedOn: Day | null;
  apologies: number;
  /** The day that the last letter of apology appointed. */
  appointedOn: Day | null;
  supplementAskedOn: Day | null;
  /** The agencies that have not answered yet. */
  awaited: string[];
  answerBy: Day | null;
  /** The last day asked for that passed without every answer. */
  answerMissedOn: Day | null;
  payment: {
    noticeNo: string;
    amountVnd: number;
    method: (typeof PAYMENT_METHODS)[number] | null;
    paymentRef: string | null;
  } | null;
  resultNo: string | null;
  resultDigitised: (typeof DIGITISED)[number] | 'waived' | null;
  dossierDigitised: (typeof DIGITISED)[number] | null;
  returnedBy: DossierInput['channel'] | null;
  portalStatus: PortalStatus | null;
  /** The number of the last message to the portal, and of the last one that it answered. */
  told: number;
  answered: number;
};

export function opened(input: Opened<typeof DossierInput>): Dossier {
  return {
    procedureCode: input?.procedureCode,
    channel: input?.channel,
    submittedAt: input?.at,
    acceptedAt: null,
    acceptedOn: null,
    receiptNo: null,
    timeLimit: null,
    apologyLeadDays: 0,
    missedOn: null,
    apologies: 0,
    appointedOn: null,
    supplementAskedOn: null,
    awaited: [],
    answerBy: null,
    answerMissedOn: null,
    payment: null,
    resultNo: null,
    resultDigitised: null,
    dossierDigitised: null,
    returnedBy: null,
    portalStatus: null,
    told: 0,
    answered: 0,
  };
}

/** The time limit where it is one in days; one in hours runs apart from it. */
export function daysOf({ timeLimit }: Dossier): { amount: number; unit: DayUnit } | null {
  if (timeLimit === null || timeLimit.unit === 'working-hour') return null;
  return { amount: timeLimit.amount, unit: timeLimit.unit };
}

/** What the acceptance settles: the appointed day follows from the limit that the register has then. */
export function accepted({ procedureCode }: Dossier, event: Stamp & Accept): Partial<Dossier> {
  const timeLimit = event.facts.procedures?.[procedureCode]?.timeLimit ?? null;
  return {
    acceptedAt: event.at,
    acceptedOn: event.on,
    receiptNo: event.receiptNo,
    timeLimit,
    apologyLeadDays: event.parameters.apologyLeadDays,
  };
}

/** A letter of apology appoints a day later than today and than every day promised so far. */
export function isLaterThanPromised(
  { missedOn, appointedOn }: Dossier,
  { newDueOn, on, due }: Stamp & Apologise,
): boolean {
  return [on, due.due, due.dueHours, missedOn, appointedOn].every((day) => newDueOn > (day ?? ''));
}

/** What the portal is told of a dossier; the number makes each message one of its own. */
export function statusOf(dossier: Dossier): Notice {
  const { procedureCode, receiptNo, portalStatus } = dossier;
  return {
    type: 'tell-portal',
    key: keyOf(dossier),
    payload: { procedureCode, receiptNo, status: portalStatus },
    done: 'PORTAL_TOLD',
    failed: 'PORTAL_FAILED',
  };
}

export function keyOf({ told, portalStatus }: Dossier): string {
  return `${told}:${portalStatus}`;
}
