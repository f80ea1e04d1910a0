import type { JsonObject, TransitionRow } from '../process.js';

const ROW = 'hanoi-326-2023/5.3';
const OFFICE = ['control-officer'];
const CHAIR = ['chairman'];
const PUBLICATION = ['open-case publication-decision'];

/** Effect days of the samples: in effect with the signature (with a term, and without), and later. */
export const AT_ONCE = '2024-03-01';
export const AT_ONCE_WITHOUT_TERM = '2024-03-04';
export const LATER = '2027-03-01';

function row(
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  more: { given?: JsonObject; notices?: readonly string[] } = {},
): TransitionRow {
  return { row: ROW, from, event, to, ...(by ? { by } : {}), ...more };
}

function signed(effectiveOn: string, to: string): TransitionRow {
  return row('awaitingDecision', 'SIGN', to, CHAIR, {
    given: { effectiveOn },
    notices: PUBLICATION,
  });
}

export const transitions: readonly TransitionRow[] = [
  row('proposed', 'ASSESS', 'assessing', ['specialist', 'control-officer']),
  row('assessing', 'CAPACITY_OK', 'drafting', OFFICE),
  // What was delegated is not delegated further.
  row('assessing', 'CAPACITY_OK', null),
  row('assessing', 'CAPACITY_FAIL', 'rejected', OFFICE),
  row('drafting', 'SUBMIT', 'awaitingDecision', ['control-officer', 'chief-of-office']),
  signed(AT_ONCE, 'inEffect.work.operating'),
  signed(LATER, 'decided'),
  signed(AT_ONCE_WITHOUT_TERM, 'inEffect.work.operating'),
  // An authorisation without a term.
  row('awaitingDecision', 'SIGN', null, undefined, {
    given: { effectiveOn: AT_ONCE_WITHOUT_TERM },
  }),
  row('awaitingDecision', 'RETURN', 'drafting', CHAIR),
  row('awaitingDecision', 'DECLINE', 'rejected', CHAIR),
  row('decided', 'PUBLICATION_OPENED', 'decided'),
  row('decided', 'effect', 'inEffect.work.operating'),
  row('inEffect', 'PUBLICATION_OPENED', 'inEffect'),
  row('inEffect.work.operating', 'EVALUATE', 'inEffect.work.underEvaluation', OFFICE),
  row('inEffect.work.operating', 'EVALUATE', null),
  row('inEffect.work.underEvaluation', 'CONTINUE', 'inEffect.work.operating', OFFICE),
  row('inEffect.evaluations.owed', 'evaluation', 'inEffect.evaluations.owed'),
  ...['decided', 'inEffect'].map((from) =>
    row(from, 'REVOKE', 'revoked', CHAIR, { notices: PUBLICATION }),
  ),
  row('inEffect', 'expiry', 'expired', undefined, { notices: PUBLICATION }),
];
