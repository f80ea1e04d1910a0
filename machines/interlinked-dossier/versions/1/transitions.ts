import type { JsonObject, TransitionRow } from '../process.js';

const DUE = 'hungyen-kstthc-2024/IV.3';
const PORTAL = 'cantho-skhcn-2024/5';
const ONE_STOP = 'hanoi-326-2023/II.6';

const DESK = ['one-stop-clerk'];
const SPECIALIST = ['specialist'];
const APPROVING = ['department-director', 'chairman', 'vice-chairman'];
const FOR_APPLICANT = ['applicant', 'one-stop-clerk'];

const STANDARDS = 'ct-dost-standards';
const OFFICE = 'ct-dost-office';
const PART_OPENED = 'open-case interlinked-dossier';

const course = (state: string): string => `work.settling.course.${state}`;
const PARTS = course('parts');
const SENT = course('parts.dispatched');
const AT_WORK = course('parts.processing');
const AWAITING = course('parts.awaitingApplicant');
const CONSOLIDATING = course('consolidating');
const APPROVAL = course('approving');
const AS_APPOINTED = 'work.settling.promise.asAppointed';
const REAPPOINTED = 'work.settling.promise.reappointed';

function row(
  law: string,
  from: string,
  event: string,
  to: string | null,
  rest: Omit<TransitionRow, 'row' | 'from' | 'event' | 'to'> = {},
): TransitionRow {
  return { row: law, from, event, to, ...rest };
}

const given = (payload: JsonObject): { given: JsonObject } => ({ given: payload });
const part = (unit: string, order: number): JsonObject => ({
  unit,
  step: 'Thẩm định phần chuyên môn',
  order,
  days: 300,
});

const whole: readonly TransitionRow[] = [
  row(ONE_STOP, 'work.received', 'REFUSE', 'work.refused', { by: DESK, notices: ['tell-portal'] }),
  row(ONE_STOP, 'work.received', 'WITHDRAW', 'work.withdrawn', {
    by: FOR_APPLICANT,
    notices: ['tell-portal'],
  }),
  row(ONE_STOP, 'work.received', 'DISPATCH', SENT, {
    ...given({ parts: [part(STANDARDS, 1), part(OFFICE, 1)] }),
    by: DESK,
    notices: [PART_OPENED, PART_OPENED, 'tell-portal'],
  }),
  row(ONE_STOP, 'work.received', 'DISPATCH', SENT, {
    ...given({ parts: [part(STANDARDS, 1), part(OFFICE, 2)] }),
    by: DESK,
    notices: [PART_OPENED, 'tell-portal'],
  }),
  // Its procedure is no longer in force.
  row('due', 'work.received', 'DISPATCH', null),

  row('part', SENT, 'PART_RECEIVED', AT_WORK),
  ...[AT_WORK, AWAITING].map((from) => row('part', from, 'PART_RECEIVED', from)),
  row('whoIsLate', PARTS, 'PART_LATE', PARTS),
  // One of several at the same time, the last of its number, and the last of all.
  row('part', PARTS, 'PART_DONE', PARTS),
  row('part', PARTS, 'PART_DONE', PARTS, { notices: [PART_OPENED] }),
  row('part', PARTS, 'PART_DONE', CONSOLIDATING),
  // Of an agency whose turn has not come, that is done, or that waits for the applicant.
  ...['PART_DONE', 'PART_LATE', 'PART_RECEIVED', 'PART_ISSUE'].map((event) =>
    row('part', PARTS, event, null),
  ),
  ...[SENT, AT_WORK, AWAITING].map((from) =>
    row(ONE_STOP, from, 'WITHDRAW', 'work.withdrawn', {
      by: FOR_APPLICANT,
      notices: ['tell-children PARENT_CANCELLED', 'tell-portal'],
    }),
  ),
  ...[SENT, AT_WORK].map((from) =>
    row('standstill', from, 'PART_ISSUE', AWAITING, { notices: ['tell-portal'] }),
  ),
  row('standstill', AWAITING, 'PART_ISSUE', AWAITING),
  // The last of what the agencies asked for, and one of several.
  row('standstill', AWAITING, 'PART_RESOLVED', AT_WORK, {
    by: FOR_APPLICANT,
    notices: ['tell-children ISSUE_RESOLVED', 'tell-portal'],
  }),
  row('standstill', AWAITING, 'PART_RESOLVED', AWAITING, {
    by: FOR_APPLICANT,
    notices: ['tell-children ISSUE_RESOLVED'],
  }),
  row('standstill', AWAITING, 'PART_RESOLVED', null),
  row(ONE_STOP, AWAITING, 'PART_REJECT', 'work.notEligible', {
    by: ['department-director', 'chairman'],
    notices: ['tell-children PARENT_CANCELLED', 'tell-portal'],
  }),
  row(ONE_STOP, AWAITING, 'PART_REJECT', null),

  row('duties', CONSOLIDATING, 'SUBMIT', APPROVAL, { by: SPECIALIST }),
  row('duties', APPROVAL, 'RETURN', CONSOLIDATING, { by: APPROVING }),
  row('duties', APPROVAL, 'APPROVE', 'work.readyForReturn', {
    by: APPROVING,
    notices: ['tell-portal'],
  }),
  row('duties', APPROVAL, 'REJECT', 'work.notEligible', {
    by: APPROVING,
    notices: ['tell-portal'],
  }),
  row(ONE_STOP, 'work.readyForReturn', 'RETURN_RESULT', 'work.returned', {
    by: ['one-stop-clerk', 'postal-agent'],
    notices: ['open-case satisfaction-survey', 'tell-portal'],
  }),

  // Lateness changes nothing in the work; the letter of apology only appoints a day.
  ...[PARTS, CONSOLIDATING, APPROVAL].map((from) => row(DUE, from, 'due', from)),
  row(DUE, 'work.settling', 'dueHours', 'work.settling'),
  row('apology', AS_APPOINTED, 'apology', AS_APPOINTED),
  row('appointment', REAPPOINTED, 'appointment', REAPPOINTED),
  row('letter', AS_APPOINTED, 'APOLOGISE', REAPPOINTED, {
    by: ['specialist', 'division-head', 'one-stop-clerk'],
  }),
  // Not later than what was promised, and not a second time.
  row('letter', AS_APPOINTED, 'APOLOGISE', null),
  row('appointment', REAPPOINTED, 'APOLOGISE', null),
];

const ofOneAgency: readonly TransitionRow[] = [
  row('part', 'work.part.waiting', 'RECEIVE_PART', 'work.part.processing', {
    by: SPECIALIST,
    notices: ['tell-parent PART_RECEIVED'],
  }),
  row('part', 'work.part.processing', 'FINISH_PART', 'work.partDone', {
    by: SPECIALIST,
    notices: ['tell-parent PART_DONE'],
  }),
  row('standstill', 'work.part.processing', 'REPORT_ISSUE', 'work.part.awaitingApplicant', {
    by: SPECIALIST,
    notices: ['tell-parent PART_ISSUE'],
  }),
  row('standstill', 'work.part.awaitingApplicant', 'ISSUE_RESOLVED', 'work.part.processing', {
    ...given({ unit: STANDARDS }),
  }),
  row('standstill', 'work.part.awaitingApplicant', 'ISSUE_RESOLVED', null, {
    ...given({ unit: OFFICE }),
  }),
  ...['waiting', 'processing', 'awaitingApplicant'].map((state) =>
    row(ONE_STOP, `work.part.${state}`, 'PARENT_CANCELLED', 'work.partCancelled'),
  ),
  ...['waiting', 'processing'].map((state) =>
    row('whoIsLate', `work.part.${state}`, 'part', `work.part.${state}`, {
      notices: ['tell-parent PART_LATE'],
    }),
  ),
];

const portal: readonly TransitionRow[] = [
  row(PORTAL, 'portal.pending', 'PORTAL_TOLD', 'portal.synced'),
  row(PORTAL, 'portal.pending', 'PORTAL_TOLD', 'portal.complete'),
  row(PORTAL, 'portal.pending', 'PORTAL_FAILED', null),
  // An answer about the first status says nothing of a later one, which is on its way.
  row(PORTAL, AWAITING, 'PORTAL_FAILED', null, given({ key: '1:submitted' })),
  row(PORTAL, 'portal.pending', 'PORTAL_FAILED', 'portal.failed', {
    ...given({ key: '1:submitted' }),
  }),
  row(PORTAL, 'portal.failed', 'RETRY', 'portal.pending', {
    by: ['workflow-admin'],
    notices: ['tell-portal'],
  }),
];

export const transitions: readonly TransitionRow[] = [...whole, ...ofOneAgency, ...portal];
