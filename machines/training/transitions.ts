import type { TransitionRow } from '../process.js';

/** The rows of the plans name the steps; how a class is postponed or cancelled none of them prints. */
const OFFICE = ['control-officer'];
const CHIEF = ['chief-of-office'];
const SENDING = ['focal-officer', 'division-head'];
const OWN = 'hanoi-326-2023/2.1';
const SENT = 'cantho-skhcn-2024/IV.1.e';

export const transitions: readonly TransitionRow[] = [
  ...own(),
  ...postponing(),
  {
    row: 'hungyen-kstthc-2024/II.2',
    from: 'ahead.planned',
    event: 'NOMINATE',
    to: 'ahead.nominated',
    by: [...SENDING, ...CHIEF],
  },
  ...[{ attended: 2 }, { attended: 1, absence: 'Trần Thị B ốm.' }].map((given) => ({
    row: SENT,
    from: 'ahead.nominated',
    event: 'ATTENDED',
    given,
    to: 'evaluating',
    by: SENDING,
  })),
  { row: SENT, from: 'ahead.nominated', event: 'ATTENDED', given: { attended: 3 }, to: null },
  {
    row: 'product',
    from: 'evaluating',
    event: 'CLOSE',
    to: 'completed',
    by: [...OFFICE, 'focal-officer'],
  },
  // A class of one's own is not somebody else's.
  ...['PREPARE', 'NOMINATE'].map((event) => ({ row: OWN, from: 'ahead.planned', event, to: null })),
  // The day of the plan passes: late, and the work goes on where it stands.
  ...[
    'planned',
    'arranging.preparing',
    'arranging.inviting',
    'postponed',
    'holding',
    'nominated',
  ].map((state) => ({ row: OWN, from: `ahead.${state}`, event: 'held', to: `ahead.${state}` })),
];

function own(): TransitionRow[] {
  return [
    {
      row: OWN,
      from: 'ahead.planned',
      event: 'PREPARE',
      to: 'ahead.arranging.preparing',
      by: OFFICE,
    },
    {
      row: 'product',
      from: 'ahead.arranging.preparing',
      event: 'INVITE',
      given: { place: 'Hội trường Sở' },
      to: 'ahead.arranging.inviting',
      by: OFFICE,
    },
    {
      row: 'product',
      from: 'ahead.arranging.preparing',
      event: 'INVITE',
      given: { place: 'Hội trường' },
      to: null,
    },
    {
      row: OWN,
      from: 'ahead.arranging.inviting',
      event: 'REGISTER',
      to: 'ahead.arranging.inviting',
      by: SENDING,
    },
    { row: OWN, from: 'ahead.arranging.inviting', event: 'HOLD', to: 'ahead.holding', by: OFFICE },
    { row: OWN, from: 'ahead.holding', event: 'FINISH', to: 'evaluating', by: OFFICE },
  ];
}

function postponing(): TransitionRow[] {
  const row = 'postponement';
  const arranging = ['preparing', 'inviting'];
  return [
    ...arranging.map((state) => ({
      row,
      from: `ahead.arranging.${state}`,
      event: 'POSTPONE',
      to: 'ahead.postponed',
      by: CHIEF,
    })),
    ...arranging.map((state) => ({
      row,
      from: `ahead.arranging.${state}`,
      event: 'POSTPONE',
      to: null,
    })),
    // Back to where it stood.
    ...arranging.map((state) => ({
      row,
      from: 'ahead.postponed',
      event: 'RESUME',
      to: `ahead.arranging.${state}`,
      by: OFFICE,
    })),
    ...['planned', 'arranging.preparing', 'arranging.inviting', 'postponed', 'nominated'].map(
      (state) => ({ row, from: `ahead.${state}`, event: 'CANCEL', to: 'cancelled', by: CHIEF }),
    ),
  ];
}
