import type { JsonObject, TransitionRow } from '../process.js';

const ROW_2 = 'cantho-skhcn-2024/2';
const QUALITY = 'hanoi-326-2023/3.3';
const PROPOSING = ['specialist', 'division-head', 'control-officer'];
const SPECIALIST = ['specialist'];
const HEAD = ['division-head'];
const DIRECTOR = ['department-director'];
const CONTROL = ['control-officer'];
const SIGNING = ['chairman', 'vice-chairman'];
const IN_TURN = [
  ...['triggered', 'drafting', 'divisionReview', 'directorReview', 'qualityControl'],
  ...['revising', 'awaitingSignature'],
];

/** [row, from, event, to, by, given], all within the preparation. */
const PREPARING: [string, string, string, string, string[], JsonObject?][] = [
  [ROW_2, 'triggered', 'START_DRAFT', 'drafting', SPECIALIST],
  [ROW_2, 'drafting', 'SUBMIT_DRAFT', 'divisionReview', SPECIALIST],
  ['proposal', 'divisionReview', 'APPROVE_DIVISION', 'directorReview', HEAD],
  ['proposal', 'divisionReview', 'RETURN', 'drafting', [...HEAD, ...DIRECTOR]],
  ['proposal', 'directorReview', 'SUBMIT_TO_OFFICE', 'qualityControl', DIRECTOR],
  ['proposal', 'directorReview', 'RETURN', 'drafting', [...HEAD, ...DIRECTOR]],
  [QUALITY, 'qualityControl', 'QC_PASS', 'awaitingSignature', CONTROL],
  [QUALITY, 'qualityControl', 'QC_RETURN', 'revising', CONTROL],
  [QUALITY, 'revising', 'RESUBMIT', 'qualityControl', SPECIALIST, { answered: ['1', '2'] }],
  // Returned unsigned there are no points that it could leave out.
  ['signature', 'revising', 'RESUBMIT', 'qualityControl', SPECIALIST, { answered: ['1'] }],
  ['signature', 'awaitingSignature', 'RETURN_UNSIGNED', 'revising', SIGNING],
];

export const transitions: readonly TransitionRow[] = [
  ...PREPARING.map(([row, from, event, to, by, given]) => ({
    row,
    from: `preparing.${from}`,
    event,
    given,
    to: `preparing.${to}`,
    by,
  })),
  {
    row: QUALITY,
    from: 'preparing.revising',
    event: 'RESUBMIT',
    given: { answered: ['1'] },
    to: null,
  },
  {
    row: 'signature',
    from: 'preparing.awaitingSignature',
    event: 'SIGN',
    to: 'signed',
    by: SIGNING,
  },
  ...IN_TURN.flatMap((state) => {
    const from = `preparing.${state}`;
    return [
      { row: ROW_2, from, event: 'BASIS_ADDED', to: from, by: PROPOSING },
      {
        row: 'undoing',
        from,
        event: 'CANCEL',
        to: 'cancelled',
        by: [...DIRECTOR, 'chief-of-office'],
      },
      ...['ministry', 'effect', 'signing'].map((event) => ({ row: ROW_2, from, event, to: from })),
    ];
  }),
  ...issued(),
];

function issued(): TransitionRow[] {
  const issue = { from: 'signed', event: 'ISSUE', to: 'issued', by: ['registry-clerk'] };
  const always = ['write-register', 'open-case public-posting'];
  return [
    { ...issue, row: 'workflow', notices: [...always, 'open-case internal-workflow-approval'] },
    // All that it lists is abolished: there is nothing to make a workflow for.
    { ...issue, row: 'posting', notices: always },
    { row: 'posting', from: 'issued', event: 'FOLLOW_UP_OPENED', to: 'completed' },
    {
      row: 'undoing',
      from: 'issued',
      event: 'REVOKE',
      to: 'cancelled',
      by: ['chairman'],
      notices: ['tell-children PARENT_CANCELLED'],
    },
  ];
}
