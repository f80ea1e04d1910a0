import type { Day, DayUnit, Notice, Opened, Stamp, TimeUnit } from '../process.js';
import type { Apologise, Dispatch, DispatchedPart, LinkedInput, PlannedPart } from './events.js';

export type PortalStatus =
  | 'submitted'
  | 'refused'
  | 'processing'
  | 'supplement-requested'
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

export type PartOfWhole = {
  unit: string;
  step: string;
  order: number;
  days: number;
  /** To be sent, with the agency, waiting for the applicant, done. */
  state: 'waiting' | 'open' | 'issue' | 'done';
  received: boolean;
  /** Its own days passed before it was done: that agency made the whole late. */
  late: boolean;
  resultNo: string | null;
};

export type Linked = {
  procedureCode: string;
  channel: LinkedInput['channel'];
  receiptNo: string | null;
  /** Of the whole: its parts. */
  parts: PartOfWhole[];
  acceptedAt: string | null;
  acceptedOn: Day | null;
  timeLimit: { amount: number; unit: TimeUnit } | null;
  apologyLeadDays: number;
  /** The first appointed day, once it has passed without a result. */
  missedOn: Day | null;
  apologies: number;
  appointedOn: Day | null;
  resultNo: string | null;
  returnedBy: LinkedInput['channel'] | null;
  portalStatus: PortalStatus | null;
  /** The number of the last message to the portal, and of the last one that it answered. */
  told: number;
  answered: number;
  /** Of a part: its share, and its last day once that has passed. */
  part: {
    unit: string;
    step: string;
    order: number;
    days: number;
    dispatchedOn: Day;
    missedOn: Day | null;
  } | null;
};

export function opened(input: Opened<typeof LinkedInput>): Linked {
  const part: DispatchedPart | undefined = input?.part;
  return {
    procedureCode: input?.procedureCode,
    channel: input?.channel,
    receiptNo: input?.receiptNo ?? null,
    parts: [],
    acceptedOn: null,
    timeLimit: null,
    acceptedAt: null,
    apologyLeadDays: 0,
    missedOn: null,
    apologies: 0,
    appointedOn: null,
    resultNo: null,
    returnedBy: null,
    portalStatus: null,
    told: 0,
    answered: 0,
    part: part ? { ...part, missedOn: null } : null,
  };
}

/** The time limit where it is one in days; one in hours runs apart from it. */
export function daysOf({ timeLimit }: Linked): { amount: number; unit: DayUnit } | null {
  if (timeLimit === null || timeLimit.unit === 'working-hour') return null;
  return { amount: timeLimit.amount, unit: timeLimit.unit };
}

/** The dispatch accepts the whole; the limit is the one that the register has on that day. */
export function dispatched({ procedureCode }: Linked, event: Stamp & Dispatch): Partial<Linked> {
  const timeLimit = event.facts.procedures?.[procedureCode]?.timeLimit ?? null;
  return {
    receiptNo: event.receiptNo,
    parts: event.parts.map(planned),
    acceptedAt: event.at,
    acceptedOn: event.on,
    timeLimit,
    apologyLeadDays: event.parameters.apologyLeadDays,
  };
}

function planned({ unit, step, order, days }: PlannedPart): PartOfWhole {
  const state = 'waiting' as const;
  return { unit, step, order, days, state, received: false, late: false, resultNo: null };
}

export function withPart(
  { parts }: Linked,
  unit: string,
  change: Partial<PartOfWhole>,
): { parts: PartOfWhole[] } {
  return { parts: parts.map((part) => (part.unit === unit ? { ...part, ...change } : part)) };
}

/** The parts whose turn has come: those of the lowest number that is not done. */
export function nextParts({ parts }: Linked): PartOfWhole[] {
  const undone = parts.filter(({ state }) => state !== 'done');
  const turn = Math.min(...undone.map(({ order }) => order));
  return undone.filter(({ order, state }) => order === turn && state === 'waiting');
}

export function openingOf(whole: Linked, part: PartOfWhole, dispatchedOn: Day): Notice {
  const { unit, step, order, days } = part;
  const { procedureCode, channel, receiptNo } = whole;
  return {
    type: 'open-case',
    process: 'interlinked-dossier',
    key: unit,
    unit,
    input: { procedureCode, channel, receiptNo, part: { unit, step, order, days, dispatchedOn } },
  };
}

/** A letter of apology appoints a day later than today and than every day promised so far. */
export function isLaterThanPromised(
  { missedOn, appointedOn }: Linked,
  { newDueOn, on, due }: Stamp & Apologise,
): boolean {
  return [on, due.due, due.dueHours, missedOn, appointedOn].every((day) => newDueOn > (day ?? ''));
}

/** What the portal is told of a dossier; the number makes each message one of its own. */
export function statusOf(whole: Linked): Notice {
  const { procedureCode, receiptNo, portalStatus } = whole;
  return {
    type: 'tell-portal',
    key: keyOf(whole),
    payload: { procedureCode, receiptNo, status: portalStatus },
    done: 'PORTAL_TOLD',
    failed: 'PORTAL_FAILED',
  };
}

export function keyOf({ told, portalStatus }: Linked): string {
  return `${told}:${portalStatus}`;
}
