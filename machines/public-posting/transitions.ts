import type { TransitionRow } from '../process.js';

const ROW_3 = 'cantho-skhcn-2024/3';
const PREPARING = ['one-stop-clerk', 'control-officer', 'focal-officer'];
const POSTING = [...PREPARING, 'workflow-admin'];
const CHECKING = ['control-officer', 'focal-officer'];
const LEADERS = ['chief-of-office', 'department-director'];

export const transitions: readonly TransitionRow[] = [
  {
    row: ROW_3,
    from: 'publishing.pending',
    event: 'PREPARE',
    to: 'publishing.preparing',
    by: PREPARING,
  },
  {
    row: ROW_3,
    from: 'publishing.preparing',
    event: 'START_POSTING',
    to: 'publishing.posting',
    by: PREPARING,
  },
  ...channels(),
  ...onDisplay(),
  ...down(),
  ...['pending', 'preparing', 'posting'].map((state) => ({
    row: ROW_3,
    from: `publishing.${state}`,
    event: 'effect',
    to: `publishing.${state}`,
  })),
  { row: 'removal', from: 'removing', event: 'removal', to: 'removing' },
];

/** Public when the last channel is up; the register then knows the day, where it is of procedures. */
function channels(): TransitionRow[] {
  const from = 'publishing.posting';
  const posted = { from, event: 'CHANNEL_POSTED', by: POSTING };
  return [
    ...[{ channel: 'headquarters' }, { channel: 'national-portal' }].flatMap((given) => [
      { ...posted, row: 'websites', given, to: from },
      { ...posted, row: ROW_3, given, to: 'onDisplay.verifying', notices: ['write-register'] },
      { ...posted, row: 'petitionAddress', given, to: 'onDisplay.verifying' },
    ]),
    // A channel that this unit need not use.
    { ...posted, row: 'agencyWebsite', given: { channel: 'agency-website' }, to: null },
    { ...posted, row: 'websites', given: { channel: 'national-portal' }, to: null },
  ];
}

function onDisplay(): TransitionRow[] {
  const row = 'discrepancy';
  return [
    { row, from: 'onDisplay.verifying', event: 'VERIFY_OK', to: 'onDisplay.posted', by: CHECKING },
    {
      row,
      from: 'onDisplay.verifying',
      event: 'VERIFY_FAIL',
      to: 'onDisplay.correcting',
      by: CHECKING,
    },
    {
      row,
      from: 'onDisplay.posted',
      event: 'DISCREPANCY_REPORTED',
      to: 'onDisplay.correcting',
      by: [...CHECKING, 'division-head'],
    },
    {
      row,
      from: 'onDisplay.correcting',
      event: 'CORRECTED',
      to: 'onDisplay.verifying',
      by: PREPARING,
    },
  ];
}

/** What is up comes down: no longer in force, cancelled, or its decision annulled. */
function down(): TransitionRow[] {
  const everywhere = { channels: ['headquarters', 'national-portal'] };
  const removed = { from: 'removing', event: 'CONTENT_REMOVED', by: POSTING };
  return [
    ...['verifying', 'posted', 'correcting'].map((state) => ({
      row: 'removal',
      from: `onDisplay.${state}`,
      event: 'PROCEDURE_EXPIRED',
      to: 'removing',
      by: ['control-officer'],
    })),
    { row: 'removal', ...removed, given: everywhere, to: 'removed' },
    // The headquarters still show it.
    { row: 'removal', ...removed, given: { channels: ['national-portal'] }, to: null },
    // It went up on the portal alone before it was cancelled.
    { row: 'removal', ...removed, given: { channels: ['national-portal'] }, to: 'removed' },
    ...['pending', 'preparing', 'posting'].flatMap((state) => [
      { row: ROW_3, from: `publishing.${state}`, event: 'CANCEL', to: 'cancelled', by: LEADERS },
      { row: ROW_3, from: `publishing.${state}`, event: 'PARENT_CANCELLED', to: 'cancelled' },
    ]),
    { row: 'removal', from: 'publishing.posting', event: 'CANCEL', to: 'removing', by: LEADERS },
    { row: 'removal', from: 'publishing.posting', event: 'PARENT_CANCELLED', to: 'removing' },
    { row: 'removal', from: 'onDisplay', event: 'PARENT_CANCELLED', to: 'removing' },
  ];
}
