import type { TransitionRow } from '../process.js';

const ROW_6 = 'cantho-skhcn-2024/6';

const looks = ['specialist', 'focal-officer'];
const confirms = ['division-head', 'specialist'];
const head = ['division-head'];
const writes = ['division-head', 'control-officer'];
const corrects = ['control-officer', 'specialist'];
const takesDown = ['one-stop-clerk', 'focal-officer', 'workflow-admin'];
const compares = ['focal-officer', 'division-head'];

type Row = [
  row: string,
  from: string,
  event: string,
  to: string | null,
  by?: string[],
  notices?: string[],
];

const table: Row[] = [
  [ROW_6, 'detected', 'VERIFY', 'verifying', looks],
  [ROW_6, 'verifying', 'CONFIRM', 'notifying', confirms],
  [ROW_6, 'verifying', 'DISMISS', 'dismissed', head],
  ['notice', 'notifying', 'NOTIFY_IN_WRITING', 'notified.inWriting', writes],
  ['petition', 'notifying', 'FILE_PETITION', 'notified.byPetition', looks],
  ['response', 'notified.inWriting', 'response', 'notifying'],
  ['response', 'notified.byPetition', 'response', 'notifying'],
  // Which of the three is open depends on the kind that was confirmed; the others are refused.
  ...['notified.inWriting', 'notified.byPetition'].flatMap((from): Row[] => [
    [
      'unpublished',
      from,
      'ORDER_PUBLICATION',
      'correcting.opening',
      corrects,
      ['open-case publication-decision'],
    ],
    ['unpublished', from, 'ORDER_PUBLICATION', null],
    [
      'unjustified',
      from,
      'ORDER_REVIEW',
      'correcting.opening',
      corrects,
      ['open-case procedure-review'],
    ],
    ['unjustified', from, 'ORDER_REVIEW', null],
    [
      'expired',
      from,
      'ORDER_REMOVAL',
      'correcting.removing',
      ['control-officer'],
      ['write-register'],
    ],
    ['expired', from, 'ORDER_REMOVAL', null],
  ]),
  [ROW_6, 'correcting.opening', 'FOLLOW_UP_OPENED', 'correcting.following'],
  [ROW_6, 'correcting.following', 'CORRECTED', 'confirming', ['specialist']],
  ['expired', 'correcting.removing', 'CONTENT_REMOVED', 'confirming', takesDown],
  ['removal', 'correcting.removing', 'removal', 'correcting.removing'],
  ['watching', 'confirming', 'CONFIRM_FIXED', 'closed', compares],
  // Back to where the correction stood.
  ['watching', 'confirming', 'STILL_WRONG', 'correcting.following', compares],
  ['watching', 'confirming', 'STILL_WRONG', 'correcting.removing', compares],
];

export const transitions: readonly TransitionRow[] = table.map(
  ([row, from, event, to, by, notices = []]) => ({
    row,
    from,
    event,
    to,
    ...(by ? { by } : {}),
    notices,
  }),
);
