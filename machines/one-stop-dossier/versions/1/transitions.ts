import type { JsonObject, TransitionRow } from '../process.js';

const DUE = 'hungyen-kstthc-2024/IV.3';
const PORTAL = 'cantho-skhcn-2024/5';
const PAYMENT = 'cantho-skhcn-2024/16';

const DESK = ['one-stop-clerk'];
const SPECIALIST = ['specialist'];
const FOR_APPLICANT = ['applicant', 'one-stop-clerk'];
const PROPOSING = ['specialist', 'division-head'];
const SIGNING = ['division-head', 'department-director', 'chairman', 'vice-chairman'];
const STOPPING = ['division-head', 'department-director', 'chairman'];
const APOLOGISING = ['specialist', 'division-head', 'one-stop-clerk'];

const PORTAL_TOLD = ['tell-portal'];
const DROPPED = ['tell-children PARENT_CANCELLED', 'tell-portal'];

const SUBMITTED = 'work.intake.examining.submitted';
const CHECKING = 'work.intake.examining.checking';
const AWAITING = 'work.intake.awaitingSupplement';
const course = (state: string): string => `work.handling.course.${state}`;
const settling = (state: string): string => course(`settling.${state}`);
const APPRAISING = settling('appraising');
const CLOCK_RUNS = settling('consulting.clockRuns');
const CLOCK_STANDS = settling('consulting.clockStands');
const REAPPOINTED = 'work.handling.promise.reappointed';

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
const nothing = { notices: [] };

const IN_HAND = [
  'accepted',
  'transferred',
  'appraising',
  'consulting.clockRuns',
  'consulting.clockStands',
  'awaitingSupplement',
  'awaitingPayment',
].map(settling);

export const transitions: readonly TransitionRow[] = [
  row('forms', SUBMITTED, 'CHECK', CHECKING, { by: DESK, ...nothing }),
  row('check', 'work.intake.examining', 'check', 'work.intake.examining', nothing),
  row('forms', CHECKING, 'REQUEST_SUPPLEMENT', AWAITING, { by: DESK, notices: PORTAL_TOLD }),
  row('forms', AWAITING, 'SUPPLEMENT', CHECKING, { by: FOR_APPLICANT, notices: PORTAL_TOLD }),
  row('supplement', AWAITING, 'supplement', 'work.expired', { notices: PORTAL_TOLD }),
  row('forms', CHECKING, 'REFUSE', 'work.refused', { by: DESK, notices: PORTAL_TOLD }),
  row('forms', CHECKING, 'ACCEPT', settling('accepted'), {
    ...given({ receiptNo: 'H14.01-0001' }),
    by: DESK,
    notices: ['open-case digitisation', 'tell-portal'],
  }),
  row('hanoi-5298-2018/II.3', CHECKING, 'ACCEPT', APPRAISING, {
    ...given({ onSite: true }),
    by: DESK,
    notices: ['open-case digitisation', 'tell-portal', 'tell-portal'],
  }),
  row('due', CHECKING, 'ACCEPT', null),
  ...[SUBMITTED, CHECKING, AWAITING].map((from) =>
    row('forms', from, 'WITHDRAW', 'work.withdrawn', { by: FOR_APPLICANT, notices: PORTAL_TOLD }),
  ),

  row('transfer', settling('accepted'), 'transfer', settling('accepted'), nothing),
  row('transfer', settling('accepted'), 'TRANSFER', settling('transferred'), {
    by: DESK,
    ...nothing,
  }),
  row('forms', settling('transferred'), 'RECEIVE', APPRAISING, {
    by: SPECIALIST,
    notices: PORTAL_TOLD,
  }),
  row('opinion', APPRAISING, 'CONSULT', CLOCK_RUNS, {
    ...given({ agencies: ['Sở Tư pháp', 'Sở Tài chính'] }),
    by: SPECIALIST,
    ...nothing,
  }),
  row('standstill', APPRAISING, 'CONSULT', CLOCK_STANDS, {
    ...given({ clockStopsUnder: 'Luật Đo lường, Điều 20' }),
    by: SPECIALIST,
    ...nothing,
  }),
  ...[CLOCK_RUNS, CLOCK_STANDS].flatMap((from) => [
    row('opinion', from, 'opinion', from, nothing),
    row('opinion', from, 'GO_ON_WITHOUT_OPINION', APPRAISING, { by: SPECIALIST, ...nothing }),
    // Not before the day asked for is over.
    row('opinion', from, 'GO_ON_WITHOUT_OPINION', null),
  ]),
  // The last of two agencies, the first of them, and one that has answered already.
  ...[APPRAISING, CLOCK_RUNS].map((to) =>
    row('opinion', CLOCK_RUNS, 'OPINION_RECEIVED', to, { by: SPECIALIST, ...nothing }),
  ),
  row('opinion', CLOCK_RUNS, 'OPINION_RECEIVED', null),
  row('opinion', CLOCK_STANDS, 'OPINION_RECEIVED', APPRAISING, {
    ...given({ agency: 'Sở Tư pháp' }),
    by: SPECIALIST,
    ...nothing,
  }),
  row('opinion', CLOCK_STANDS, 'OPINION_RECEIVED', null, given({ agency: 'Sở Tài chính' })),
  row('standstill', APPRAISING, 'REQUEST_MORE', settling('awaitingSupplement'), {
    by: ['specialist', 'one-stop-clerk'],
    notices: PORTAL_TOLD,
  }),
  // Past the appointed day nothing more is asked for.
  row('standstill', APPRAISING, 'REQUEST_MORE', null),
  row('standstill', settling('awaitingSupplement'), 'SUPPLEMENT', APPRAISING, {
    by: FOR_APPLICANT,
    notices: PORTAL_TOLD,
  }),
  row('supplement', settling('awaitingSupplement'), 'supplement', 'work.expired', {
    notices: DROPPED,
  }),
  row(PAYMENT, APPRAISING, 'FINANCIAL_NOTICE', settling('awaitingPayment'), {
    by: SPECIALIST,
    notices: PORTAL_TOLD,
  }),
  row(PAYMENT, settling('awaitingPayment'), 'PAID', APPRAISING, {
    by: FOR_APPLICANT,
    notices: PORTAL_TOLD,
  }),
  row('forms', APPRAISING, 'PROPOSE_APPROVE', course('approving.result'), {
    by: PROPOSING,
    ...nothing,
  }),
  row('forms', APPRAISING, 'PROPOSE_REJECT', course('approving.rejection'), {
    by: PROPOSING,
    ...nothing,
  }),
  ...['approving.result', 'approving.rejection'].map((state) =>
    row('duties', course(state), 'RETURN', APPRAISING, { by: SIGNING, ...nothing }),
  ),
  row('duties', course('approving.result'), 'SIGN_RESULT', course('issuing'), {
    by: SIGNING,
    ...nothing,
  }),
  row('duties', course('approving.rejection'), 'SIGN_REJECTION', 'work.notEligible', {
    by: SIGNING,
    notices: PORTAL_TOLD,
  }),
  row('forms', course('issuing'), 'ISSUE_RESULT', course('digitisingResult'), {
    by: ['registry-clerk'],
    notices: ['open-case digitisation'],
  }),
  ...['stored', 'failed'].map((outcome) =>
    row('portalOfHanoi', course('digitisingResult'), 'DIGITISED', course('digitisingResult'), {
      ...given({ kind: 'RESULT', outcome }),
      ...nothing,
    }),
  ),
  row(
    'portalOfHanoi',
    course('digitisingResult'),
    'WAIVE_DIGITISATION',
    course('digitisingResult'),
    {
      by: ['one-stop-head', 'division-head'],
      ...nothing,
    },
  ),
  row('portalOfHanoi', course('digitisingResult'), 'RESULT_READY', 'work.readyForReturn', {
    by: ['one-stop-clerk', 'registry-clerk'],
    notices: PORTAL_TOLD,
  }),
  row('portalOfHanoi', course('digitisingResult'), 'RESULT_READY', null),
  row('portalOfHanoi', 'work.handling', 'DIGITISED', 'work.handling', {
    ...given({ kind: 'DOSSIER' }),
    ...nothing,
  }),
  ...IN_HAND.flatMap((from) => [
    row('forms', from, 'WITHDRAW', 'work.withdrawn', { by: FOR_APPLICANT, notices: DROPPED }),
    row('forms', from, 'STOP', 'work.stopped', { by: STOPPING, notices: DROPPED }),
  ]),
  row('forms', 'work.readyForReturn', 'RETURN_RESULT', 'work.returned', {
    by: ['one-stop-clerk', 'postal-agent'],
    notices: ['open-case satisfaction-survey', 'tell-portal'],
  }),

  // Lateness changes nothing in the work; the letter of apology only appoints a day.
  ...['due', 'dueHours'].map((deadline) =>
    row(DUE, 'work.handling', deadline, 'work.handling', nothing),
  ),
  row('apology', 'work.handling.promise.asAppointed', 'apology', 'work.handling', nothing),
  row('appointment', REAPPOINTED, 'appointment', REAPPOINTED, nothing),
  row('letter', 'work.handling.promise.asAppointed', 'APOLOGISE', REAPPOINTED, {
    by: APOLOGISING,
    ...nothing,
  }),
  // Not later than what was promised, and not a second time.
  row('letter', 'work.handling.promise.asAppointed', 'APOLOGISE', null),
  row('appointment', REAPPOINTED, 'APOLOGISE', null),

  row(PORTAL, 'portal.pending', 'PORTAL_TOLD', 'portal.synced', nothing),
  row('portalOfHanoi', 'portal.pending', 'PORTAL_TOLD', 'portal.complete', nothing),
  row(PORTAL, 'portal.pending', 'PORTAL_FAILED', null),
  // An answer about the first status says nothing of the second, which is on its way.
  row(PORTAL, AWAITING, 'PORTAL_FAILED', null, given({ key: '1:submitted' })),
  row(PORTAL, 'portal.pending', 'PORTAL_FAILED', 'portal.failed', {
    ...given({ key: '1:submitted' }),
    ...nothing,
  }),
  row(PORTAL, 'portal.failed', 'RETRY', 'portal.pending', {
    by: ['workflow-admin'],
    notices: PORTAL_TOLD,
  }),
];
