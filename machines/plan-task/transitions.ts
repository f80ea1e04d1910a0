import type { JsonObject, TransitionRow } from '../process.js';

const ROW_19 = 'cantho-skhcn-2024/19';
const ROW_2 = 'cantho-skhcn-2024/2';
const OFFICE = ['control-officer', 'chief-of-office'];
const LEADERS = ['chief-of-office', 'chairman'];
const UNIT = ['division-head', 'focal-officer'];
const HEADS = ['division-head', 'department-director'];
const REPORTING = ['reporter', 'focal-officer', 'division-head', 'specialist'];
const toDeliver = 'open.work.toDeliver';
const doing = `${toDeliver}.doing`;
const inProgress = `${doing}.inProgress`;
const blocked = `${doing}.blocked`;
const asked = `${toDeliver}.extensionRequested`;
const reported = 'open.work.delivered.reported';
const rework = 'open.work.delivered.rework';
const STAGES = [`${toDeliver}.imported`, `${toDeliver}.assigned`, inProgress, blocked, asked];

const ANSWERED: JsonObject = {
  products: [
    { name: 'Biên bản', evidence: '12/BB-ĐKT' },
    { name: 'Báo cáo kết quả của Đoàn kiểm tra', reason: 'Gộp trong biên bản.' },
  ],
};
const UNANSWERED: JsonObject = {
  products: [
    { name: 'Biên bản', evidence: '12/BB-ĐKT' },
    { name: 'Báo cáo kết quả của Đoàn kiểm tra' },
  ],
};
const TOLD = ['tell-parent TASK_ENDED'];

type Row = [string, string, string, string | null, string[]?, JsonObject?, string[]?];

/** [row, from, event, to, by, given, notices]; an item without products has nothing left unanswered. */
const TABLE: Row[] = [
  ['due', `${toDeliver}.imported`, 'ASSIGN', `${toDeliver}.assigned`, OFFICE],
  [
    'due',
    `${toDeliver}.assigned`,
    'ACCEPT',
    inProgress,
    ['division-head', 'department-director', 'focal-officer'],
  ],
  ['due', `${toDeliver}.assigned`, 'REFUSE', `${toDeliver}.imported`, HEADS],
  ['due', inProgress, 'PROGRESS', inProgress, ['specialist', 'focal-officer']],
  ['blocked', inProgress, 'REPORT_BLOCKED', blocked, UNIT],
  ['blocked', blocked, 'UNBLOCK', inProgress, [...LEADERS, 'department-director']],
  ...[inProgress, rework].flatMap((from): Row[] => [
    ['due', from, 'SUBMIT_RESULT', reported, UNIT, ANSWERED],
    ['due', from, 'SUBMIT_RESULT', null, undefined, UNANSWERED],
    ['due', from, 'SUBMIT_RESULT', reported, UNIT, UNANSWERED],
  ]),
  ['extension', reported, 'REQUEST_REWORK', rework, ['control-officer']],
  // Completed, or accepted while reports are owed still.
  ['extension', reported, 'ACCEPT_RESULT', 'open.work.accepted', OFFICE],
  ['extension', reported, 'ACCEPT_RESULT', 'completed', OFFICE],
  ['extension', reported, 'ACCEPT_RESULT', 'completed', OFFICE, undefined, TOLD],
  ...extensions(),
  ...merging(),
  ['hungyen-kstthc-2024/IX.1', 'open', 'REQUESTED_REPORT', 'open', REPORTING],
  ['hungyen-kstthc-2024/IX.1', 'open', 'REQUESTED_REPORT', null],
  ...STAGES.concat(reported, rework, 'open.work.accepted').map((from): Row => [
    'extension',
    from,
    'CANCEL',
    'cancelled',
    LEADERS,
  ]),
  ...STAGES.concat(reported, rework).map((from): Row => [
    'extension',
    from,
    'CANCEL',
    'cancelled',
    LEADERS,
    undefined,
    TOLD,
  ]),
  ...days(),
  ...periods(),
];

export const transitions: readonly TransitionRow[] = TABLE.map(
  ([row, from, event, to, by, given, notices]) => ({ row, from, event, to, by, given, notices }),
);

/** Asked for with a later day than the one in force; the work goes on where it stood either way. */
function extensions(): Row[] {
  return [
    ...[inProgress, blocked].flatMap((from): Row[] => [
      ['extension', from, 'REQUEST_EXTENSION', asked, HEADS],
      ['extension', from, 'REQUEST_EXTENSION', null],
      ['extension', asked, 'EXTEND', from, LEADERS],
      ['extension', asked, 'REFUSE_EXTENSION', from, LEADERS],
    ]),
    ['extension', asked, 'EXTEND', null],
  ];
}

function merging(): Row[] {
  const another = { itemRef: '8' };
  const chief = ['chief-of-office'];
  return [
    ...[`${toDeliver}.imported`, `${toDeliver}.assigned`, inProgress].flatMap((from): Row[] => [
      ['extension', from, 'MERGE', 'merged', chief, another],
      ['extension', from, 'MERGE', 'merged', chief, another, TOLD],
      ['extension', from, 'MERGE', null, undefined, { itemRef: '9' }],
    ]),
  ];
}

/** The day of the row passes, or the item gets one: the work stays where it stands. */
function days(): Row[] {
  const starting = ['division-head', 'focal-officer', 'specialist', 'control-officer'];
  const stays = (row: string, event: string, by?: string[], given?: JsonObject): Row => [
    row,
    toDeliver,
    event,
    toDeliver,
    by,
    given,
  ];
  return [
    ...STAGES.map((from): Row => ['due', from, 'due', from]),
    stays(ROW_2, 'relativeCalendar'),
    stays('relative', 'relativeWorking'),
    stays('cantho-skhcn-2024/IV.1.d', 'DUE_SET', OFFICE),
    ['cantho-skhcn-2024/IV.1.d', toDeliver, 'DUE_SET', null],
    ...[0, 1, 2, 3].map((alternative) => stays(ROW_2, 'CLOCK_STARTED', starting, { alternative })),
    [ROW_2, toDeliver, 'CLOCK_STARTED', null],
  ];
}

/** Each period runs to its end whether or not the one before was answered. */
function periods(): Row[] {
  const owed = (period: string): string => `open.reports.${period}.owed`;
  return [
    ...['monthly', 'quarterly'].map((period): Row => [ROW_19, owed(period), period, owed(period)]),
    ...['monthly', 'quarterly', 'yearly'].flatMap((period): Row[] => [
      [ROW_19, owed(period), 'PERIOD_REPORTED', owed(period), REPORTING, { period }],
      [ROW_19, owed(period), 'PERIOD_REPORTED', null],
    ]),
    // The last period; it is the last of the item too where the work was accepted before.
    ...['open.reports.yearly.over', 'completed'].flatMap((to): Row[] => [
      [ROW_19, owed('yearly'), 'yearly', to],
      [ROW_19, owed('yearly'), 'PERIOD_REPORTED', to, REPORTING, { period: 'yearly' }],
    ]),
  ];
}
