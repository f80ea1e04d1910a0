import type { TransitionRow } from '../process.js';

const UNIT = 'hanoi-cctthc-2024/III.2.12.a';
const CATALOGUE = 'hanoi-cctthc-2024/III.2.12.b';
const SPREAD = 'hanoi-cctthc-2024/PL2.2.7';
const PROPOSING = ['specialist', 'focal-officer'];
const HEADS = ['division-head', 'department-director'];
const OFFICE = ['control-officer'];
const RECOGNISING = ['chief-of-office', 'chairman'];
const DECIDING = ['chairman', 'vice-chairman'];

/** [row, from, event, to, by, given]: as the plan has it, but that what is recognised is always listed. */
const TABLE: [string, string, string, string | null, string[]?, TransitionRow['given']?][] = [
  [UNIT, 'inUnit.proposed', 'SUBMIT_UNIT', 'inUnit.unitReview', PROPOSING],
  [UNIT, 'inUnit.unitReview', 'APPROVE_UNIT', 'submitted', HEADS],
  [UNIT, 'inUnit.unitReview', 'REJECT_UNIT', 'notRecognised', HEADS],
  [UNIT, 'inUnit.proposed', 'proposal', 'inUnit.proposed'],
  [UNIT, 'inUnit.unitReview', 'proposal', 'inUnit.unitReview'],
  [SPREAD, 'submitted', 'EVALUATE', 'evaluating', OFFICE],
  ['recognition', 'evaluating', 'REQUEST_MORE', 'supplementing', OFFICE],
  [
    'recognition',
    'supplementing',
    'SUPPLEMENT',
    'evaluating',
    PROPOSING,
    { supplied: ['Số liệu', 'Chi phí'] },
  ],
  ['recognition', 'supplementing', 'SUPPLEMENT', null, undefined, { supplied: ['Số liệu'] }],
  ['recognition', 'evaluating', 'RECOGNISE', 'recognised.inUse', RECOGNISING],
  ['recognition', 'evaluating', 'REJECT', 'notRecognised', RECOGNISING],
  [
    'pilot',
    'recognised.inUse',
    'PILOT',
    'recognised.piloting',
    ['department-director'],
    { scope: ['Quận Hoàn Kiếm'] },
  ],
  ['pilot', 'recognised.inUse', 'PILOT', null, undefined, { scope: ['Quận Long Biên'] }],
  ['pilot', 'recognised.piloting', 'STOP_PILOT', 'recognised.notReplicated', ['chief-of-office']],
  ['pilot', 'recognised.piloting', 'pilot', 'recognised.piloting'],
  ...['inUse', 'piloting'].map((state): (typeof TABLE)[number] => [
    SPREAD,
    `recognised.${state}`,
    'PROPOSE_REPLICATION',
    'recognised.replicationProposed',
    [...OFFICE, 'chief-of-office'],
  ]),
  [SPREAD, 'recognised.replicationProposed', 'REPLICATE', 'recognised.replicated', DECIDING],
  [
    SPREAD,
    'recognised.replicationProposed',
    'REFUSE_REPLICATION',
    'recognised.notReplicated',
    DECIDING,
  ],
  ...['inUse', 'replicated', 'notReplicated'].map((state): (typeof TABLE)[number] => [
    CATALOGUE,
    `recognised.${state}`,
    'LIST',
    'listed',
    OFFICE,
  ]),
];

export const transitions: readonly TransitionRow[] = TABLE.map(
  ([row, from, event, to, by, given]) => ({ row, from, event, to, by, given }),
);
