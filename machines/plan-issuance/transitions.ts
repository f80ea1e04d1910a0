import type { TransitionRow } from '../process.js';

const DRAFTING = ['control-officer', 'focal-officer'];
const OFFICE = ['control-officer'];
const SIGNING = ['chairman', 'vice-chairman', 'department-director', 'division-head'];
const AMENDING = ['chairman', 'department-director', 'division-head'];
const ISSUE = 'hungyen-kstthc-2024/D2.1';
const TASK = ['open-case plan-task'];

export const transitions: readonly TransitionRow[] = [
  ...untilSigned(),
  {
    row: ISSUE,
    from: 'preparing.signed',
    event: 'ISSUE',
    given: { recipients: ['VP UBND TP', 'Các phòng, đơn vị'] },
    to: 'inForce.carriedOut',
    by: ['registry-clerk'],
    notices: TASK,
  },
  // A plan whose annex is not drafted yet, and that nobody waits for.
  {
    row: 'form',
    from: 'preparing.signed',
    event: 'ISSUE',
    to: 'issued',
    by: ['registry-clerk'],
  },
  {
    row: ISSUE,
    from: 'preparing.signed',
    event: 'ISSUE',
    given: { recipients: ['Các phòng, đơn vị'] },
    to: null,
  },
  {
    row: 'clearRows',
    from: 'issued',
    event: 'IMPORT_TASKS',
    to: 'inForce.carriedOut',
    by: OFFICE,
    notices: TASK,
  },
  ...inForce(),
];

function untilSigned(): TransitionRow[] {
  const drafting = 'preparing.drafting';
  const signature = 'preparing.awaitingSignature';
  return [
    {
      row: ISSUE,
      from: drafting,
      event: 'SEND_FOR_COMMENT',
      to: 'preparing.consulting',
      by: DRAFTING,
    },
    { row: ISSUE, from: drafting, event: 'SUBMIT', to: signature, by: DRAFTING },
    {
      row: ISSUE,
      from: 'preparing.consulting',
      event: 'COMMENTS_CLOSED',
      to: signature,
      by: OFFICE,
    },
    { row: 'form', from: signature, event: 'SIGN', to: 'preparing.signed', by: SIGNING },
    { row: 'form', from: signature, event: 'RETURN', to: drafting, by: SIGNING },
    ...['drafting', 'consulting'].map((state) => ({
      row: 'form',
      from: `preparing.${state}`,
      event: 'CANCEL',
      to: 'cancelled',
      by: ['chief-of-office'],
    })),
    ...['drafting', 'consulting', 'awaitingSignature', 'signed'].map((state) => ({
      row: ISSUE,
      from: `preparing.${state}`,
      event: 'issue',
      to: `preparing.${state}`,
    })),
  ];
}

function inForce(): TransitionRow[] {
  const carriedOut = 'inForce.carriedOut';
  const amended = {
    row: 'newWork',
    from: 'inForce.amending',
    event: 'AMENDMENT_ISSUED',
    to: carriedOut,
    by: AMENDING,
  };
  return [
    { row: 'newWork', from: carriedOut, event: 'AMEND', to: 'inForce.amending', by: OFFICE },
    { ...amended, given: { number: '40/KH-SKHCN' } },
    { ...amended, given: { number: '41/KH-SKHCN' }, notices: TASK },
    // What the plan has already is not added.
    ...['41/KH-SKHCN', '42/KH-SKHCN'].map((number) => ({
      ...amended,
      given: { number },
      to: null,
    })),
    ...[carriedOut, 'inForce.amending'].flatMap((from) => [
      { row: 'closing', from, event: 'TASK_ENDED', given: { itemRef: '7' }, to: from },
      { row: 'closing', from, event: 'TASK_ENDED', to: null },
    ]),
    // Everything ended; one item goes over; with the one that an amendment added, both do.
    ...[[], ['7'], ['7', '8']].flatMap((carriedOver) =>
      ['closed', null].map((to) => ({
        row: 'closing',
        from: carriedOut,
        event: 'CLOSE_YEAR',
        given: { carriedOver },
        to,
        by: OFFICE,
      })),
    ),
  ];
}
