import type { TransitionRow } from '../process.js';

const CITY = 'hanoi-326-2023/5.3';
const CONDITIONS = 'hanoi-326-2023/II.2';
const CONTROL = ['control-officer'];
const CHAIRMAN = ['chairman'];
const PUBLISHED = ['open-case publication-decision'];
const IN_FORCE = ['inEffect.applied', 'inEffect.underEvaluation'];

export const transitions: readonly TransitionRow[] = [
  {
    row: CITY,
    from: 'proposed',
    event: 'ASSESS',
    to: 'assessing',
    by: ['specialist', 'control-officer'],
  },
  { row: CONDITIONS, from: 'assessing', event: 'CAPACITY_OK', to: 'drafting', by: CONTROL },
  { row: CONDITIONS, from: 'assessing', event: 'CAPACITY_FAIL', to: 'rejected', by: CONTROL },
  {
    row: CITY,
    from: 'drafting',
    event: 'SUBMIT',
    to: 'awaitingDecision',
    by: ['control-officer', 'chief-of-office'],
  },
  {
    row: 'effect',
    from: 'awaitingDecision',
    event: 'SIGN',
    given: { decisionNo: '1200/QĐ-UBND' },
    to: 'inEffect.applied',
    by: CHAIRMAN,
    notices: PUBLISHED,
  },
  {
    row: 'effect',
    from: 'awaitingDecision',
    event: 'SIGN',
    given: { decisionNo: '1201/QĐ-UBND' },
    to: 'decided',
    by: CHAIRMAN,
    notices: PUBLISHED,
  },
  // Signed for a day that is over.
  {
    row: 'effect',
    from: 'awaitingDecision',
    event: 'SIGN',
    given: { decisionNo: '1202/QĐ-UBND' },
    to: null,
  },
  { row: CITY, from: 'awaitingDecision', event: 'RETURN', to: 'drafting', by: CHAIRMAN },
  { row: CITY, from: 'awaitingDecision', event: 'DECLINE', to: 'rejected', by: CHAIRMAN },
  { row: 'effect', from: 'decided', event: 'effect', to: 'inEffect.applied' },
  {
    row: 'effect',
    from: 'decided',
    event: 'REVOKE',
    to: 'revoked',
    by: CHAIRMAN,
    notices: PUBLISHED,
  },
  {
    row: CITY,
    from: 'inEffect.applied',
    event: 'EVALUATE',
    to: 'inEffect.underEvaluation',
    by: CONTROL,
  },
  { row: CITY, from: 'inEffect.applied', event: 'EVALUATE', to: null },
  { row: CITY, from: 'inEffect.applied', event: 'EVALUATE', given: { year: 2000 }, to: null },
  {
    row: CITY,
    from: 'inEffect.underEvaluation',
    event: 'CONTINUE',
    to: 'inEffect.applied',
    by: CONTROL,
  },
  ...IN_FORCE.flatMap((from): TransitionRow[] => [
    { row: 'effect', from, event: 'REVOKE', to: 'revoked', by: CHAIRMAN, notices: PUBLISHED },
    { row: 'effect', from, event: 'expiry', to: 'expired' },
    // Late is still owed: the year is over and the delegation goes on.
    { row: CITY, from, event: 'evaluation', to: from },
  ]),
];
