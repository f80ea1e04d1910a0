import type { TransitionRow } from '../process.js';

const ROW_10 = 'cantho-skhcn-2024/10';
const PASSED_ON = 'hungyen-kstthc-2024/VIII.2';
const PUBLIC = 'hanoi-cctthc-2024/III.2.8.b';
const RECEIVING = ['petition-officer', 'control-officer'];
const HANDLING = ['specialist', 'petition-officer'];
const processing = 'handling.work.processing';
const classifying = 'handling.work.intake.classifying';

/** [row, from, event, to, by]. */
const TABLE: [string, string, string, string | null, string[]?][] = [
  [ROW_10, 'handling.work.intake.received', 'CLASSIFY_START', classifying, RECEIVING],
  ['classification', classifying, 'REJECT', 'rejected', RECEIVING],
  ['classification', classifying, 'TRANSFER_OUT', 'transferredOut', RECEIVING],
  [ROW_10, classifying, 'ACCEPT_OWN', processing, RECEIVING],
  [PASSED_ON, classifying, 'FORWARD', 'handling.work.forwarding', RECEIVING],
  [PASSED_ON, 'handling.work.forwarding', 'UNIT_ACCEPTED', processing, HANDLING],
  [
    PASSED_ON,
    'handling.work.forwarding',
    'UNIT_REFUSED',
    classifying,
    ['specialist', 'division-head'],
  ],
  [
    'hanoi-cctthc-2024/III.2.8.a',
    processing,
    'HARASSMENT_CONFIRMED',
    processing,
    ['inspection-lead', 'department-director'],
  ],
  // A petition about a regulation is about nobody's conduct.
  ['hanoi-cctthc-2024/III.2.8.a', processing, 'HARASSMENT_CONFIRMED', null],
  [
    ROW_10,
    processing,
    'RESULT',
    'resultReported',
    ['deputy-director', 'department-director', 'division-head'],
  ],
  [ROW_10, 'resultReported', 'RECORD_RESULT', 'resultReview', HANDLING],
  [PUBLIC, 'resultReview', 'PUBLISH', 'published', RECEIVING],
  // Back to whoever answered, in time or with updates owed; the period is not given again.
  [PUBLIC, 'resultReview', 'RETURN_RESULT', 'handling.updates.notOwed', RECEIVING],
  [PUBLIC, 'resultReview', 'RETURN_RESULT', 'handling.updates.owed', RECEIVING],
  [PUBLIC, 'resultReview', 'RETURN_RESULT', processing, RECEIVING],
  // Whoever sent it may withdraw it until there is a result.
  ...['intake.received', 'intake.classifying', 'forwarding', 'processing'].flatMap(
    (state): typeof TABLE => [
      [
        ROW_10,
        `handling.work.${state}`,
        'WITHDRAW',
        'withdrawn',
        ['applicant', 'petition-officer'],
      ],
      [ROW_10, `handling.work.${state}`, 'STATUS_UPDATE', `handling.work.${state}`, HANDLING],
    ],
  ),
  // "trường hợp hết thời hạn này mà chưa xử lý xong, định kỳ cứ sau 05 ngày làm việc".
  [ROW_10, 'handling.updates.notOwed', 'handling', 'handling.updates.owed'],
  [ROW_10, 'handling.updates.owed', 'update', 'handling.updates.owed'],
  [ROW_10, 'handling.updates.owed', 'STATUS_UPDATE', 'handling.updates.owed', HANDLING],
  [ROW_10, 'resultReported', 'record', 'resultReported'],
  ...['received', 'classifying'].map((state): (typeof TABLE)[number] => [
    'classification',
    `handling.work.intake.${state}`,
    'classification',
    `handling.work.intake.${state}`,
  ]),
];

export const transitions: readonly TransitionRow[] = TABLE.map(([row, from, event, to, by]) => ({
  row,
  from,
  event,
  to,
  by,
}));
