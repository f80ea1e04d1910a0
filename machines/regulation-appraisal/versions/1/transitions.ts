import type { JsonObject, TransitionRow } from '../process.js';

const DUTY = 'hanoi-326-2023/8.2';
const TESTS = 'hanoi-cctthc-2024/III.1.6';
const OFFICE = 'hanoi-cctthc-2024/PL2.1.4';

const drafting = ['drafting-lead'];
const justice = ['justice-appraiser'];
const office = ['office-verifier'];

const A = 'examining.appraisal';
const CHECKING = `${A}.checking`;
const APPRAISING = `${A}.appraising`;
const SUPPLEMENTING = 'examining.supplementing';
const REVISING = 'examining.opinionIssued.revising';
const ELIGIBLE = 'examining.opinionIssued.eligible';
const VERIFYING = 'examining.verifying';

/** One row: what the document says, from where, by which event, to where, by whom. */
function row(
  source: string,
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  given?: JsonObject,
): TransitionRow {
  return { row: source, from, event, to, ...(by ? { by } : {}), ...(given ? { given } : {}) };
}

const opinion = (to: string | null, given: JsonObject): TransitionRow =>
  row(TESTS, APPRAISING, 'ISSUE_OPINION', to, justice, given);

function findings(necessary: boolean): JsonObject[] {
  const tests = { reasonable: true, lawful: true, leastCost: true };
  return [
    { code: '2.002709', necessary, ...tests },
    { code: '1.001392', necessary: true, ...tests },
  ];
}

export const transitions: readonly TransitionRow[] = [
  row(DUTY, `${A}.received`, 'CHECK', CHECKING, justice),
  row('quality', CHECKING, 'REQUEST_SUPPLEMENT', SUPPLEMENTING, justice),
  row('quality', SUPPLEMENTING, 'SUPPLEMENTED', CHECKING, drafting),
  row('quality', CHECKING, 'START_APPRAISAL', APPRAISING, justice, {
    assessed: ['2.002709', '1.001392'],
  }),
  row('quality', CHECKING, 'START_APPRAISAL', null, justice, { assessed: ['2.002709'] }),
  opinion('notEligible', { conclusion: 'NOT_ELIGIBLE' }),
  opinion(REVISING, { conclusion: 'REVISE', points: ['1', '2'] }),
  opinion(ELIGIBLE, { conclusion: 'ELIGIBLE', findings: findings(true) }),
  // A procedure that fails a test is not eligible; one that is not judged has no opinion.
  opinion(null, { conclusion: 'ELIGIBLE', findings: findings(false) }),
  opinion(null, { conclusion: 'REVISE', points: ['1'] }),
  row(OFFICE, ELIGIBLE, 'TO_VERIFICATION', VERIFYING, drafting),
  row('answers', REVISING, 'TO_VERIFICATION', VERIFYING, drafting, { answered: ['1', '2'] }),
  row('answers', REVISING, 'TO_VERIFICATION', null, drafting, { answered: ['1'] }),
  row('answers', REVISING, 'RESUBMIT_FOR_APPRAISAL', APPRAISING, drafting),
  row(OFFICE, VERIFYING, 'VERIFY_PASS', 'readyToSubmit', office),
  row(OFFICE, VERIFYING, 'VERIFY_RETURN', REVISING, office),
  row(OFFICE, VERIFYING, 'VERIFICATION_NOT_ASSIGNED', 'readyToSubmit', office),
  row(OFFICE, 'readyToSubmit', 'SUBMIT_TO_PC', 'submitted', ['chief-of-office']),
  row(DUTY, 'examining', 'CANCEL', 'cancelled', [...drafting, 'department-director']),
  // Lateness does not move the draft.
  row('appraisal', A, 'appraisal', A),
  row('supplement', SUPPLEMENTING, 'supplement', SUPPLEMENTING),
];
