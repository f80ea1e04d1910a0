import type { JsonObject, TransitionRow } from '../process.js';

const ROW_4 = 'cantho-skhcn-2024/4';
const POSTED = 'cantho-skhcn-2024/IV.1.c';
const IN_OPERATION = 'hanoi-326-2023/9.1';
const SPECIALIST = ['specialist'];
const DIVISION = ['specialist', 'division-head'];
const DIRECTOR = ['department-director'];
const CONTROL = ['control-officer'];
const CHAIR = ['chairman', 'vice-chairman'];
const ADMIN = ['workflow-admin'];
const building = 'preparing.building';
const notifying = 'preparing.notifying';

const STEPS = [
  { name: 'Tiếp nhận hồ sơ', role: 'Công chức Bộ phận Một cửa', hours: 4 },
  { name: 'Thẩm định hồ sơ', role: 'Chuyên viên phòng chuyên môn', hours: 28 },
  { name: 'Ký, trả kết quả', role: 'Lãnh đạo Sở', hours: 8 },
];
/** 40 hours, and one more than are published where a limit is. */
const WITHIN = { steps: STEPS };
const TOO_LONG = {
  steps: [...STEPS, { name: 'Lấy ý kiến', role: 'Chuyên viên', hours: 1 }],
};

/** [row, from, event, to, by, given]. */
const TABLE: [string, string, string, string | null, string[]?, JsonObject?][] = [
  [ROW_4, 'preparing.assessingNeed', 'NEED_NEW_WORKFLOW', `${building}.drafting`, DIVISION],
  [
    'notice',
    'preparing.assessingNeed',
    'NO_NEW_WORKFLOW_NEEDED',
    `${notifying}.drafting`,
    ['division-head'],
  ],
  // A new procedure has no workflow to keep.
  ['notice', 'preparing.assessingNeed', 'NO_NEW_WORKFLOW_NEEDED', null],
  ...drafts(`${building}.drafting`, 'SEND_FOR_COMMENT', `${building}.consulting`),
  ...drafts(`${building}.drafting`, 'SUBMIT', `${building}.directorReview`),
  ...drafts(`${building}.consulting`, 'COMMENTS_RESOLVED', `${building}.directorReview`),
  ...drafts(`${building}.revising`, 'RESUBMIT', `${building}.officeReview`),
  [ROW_4, `${building}.directorReview`, 'SUBMIT_TO_OFFICE', `${building}.officeReview`, DIRECTOR],
  [ROW_4, `${building}.directorReview`, 'RETURN', `${building}.drafting`, DIRECTOR],
  [ROW_4, `${building}.officeReview`, 'ENDORSE', `${building}.awaitingApproval`, CONTROL],
  [ROW_4, `${building}.officeReview`, 'OFFICE_RETURN', `${building}.revising`, CONTROL],
  ['product', `${building}.awaitingApproval`, 'APPROVE', 'approved.awaitingDeclaration', CHAIR],
  ['product', `${building}.awaitingApproval`, 'RETURN_UNSIGNED', `${building}.revising`, CHAIR],
  [
    'notice',
    `${notifying}.drafting`,
    'SUBMIT_NOTICE',
    `${notifying}.awaitingSignature`,
    SPECIALIST,
  ],
  ['notice', `${notifying}.awaitingSignature`, 'SEND_NOTICE', 'noticeSent', DIRECTOR],
  ['notice', `${notifying}.awaitingSignature`, 'RETURN', `${notifying}.drafting`, DIRECTOR],
  [
    'notice',
    `${notifying}.awaitingSignature`,
    'REBUILD_REQUIRED',
    `${building}.drafting`,
    [...DIRECTOR, ...CONTROL],
  ],
  [
    'electronic',
    'approved.awaitingDeclaration',
    'DECLARE_ELECTRONIC',
    'approved.declaring',
    [...ADMIN, ...SPECIALIST],
  ],
  [IN_OPERATION, 'approved.verifying', 'VERIFY_PASS', 'inOperation', [...ADMIN, ...CONTROL]],
  [POSTED, 'approved.verifying', 'VERIFY_FAIL', 'approved.declaring', [...ADMIN, ...CONTROL]],
  [POSTED, 'approved.declaring', 'SUBMIT_CONFIG', 'approved.verifying', ADMIN, { stepCount: 3 }],
  [POSTED, 'approved.declaring', 'SUBMIT_CONFIG', null, undefined, { stepCount: 4 }],
  // Without a limit four steps were approved as well.
  [POSTED, 'approved.declaring', 'SUBMIT_CONFIG', null, undefined, { stepCount: 3 }],
  [POSTED, 'approved.declaring', 'SUBMIT_CONFIG', 'approved.verifying', ADMIN, { stepCount: 4 }],
  ...unlimited(),
  ...withdrawn(),
];

export const transitions: readonly TransitionRow[] = TABLE.map(
  ([row, from, event, to, by, given]) => ({ row, from, event, to, by, given }),
);

/** Together the steps may not take longer than is published. */
function drafts(from: string, event: string, to: string): typeof TABLE {
  return [
    ['steps', from, event, to, SPECIALIST, WITHIN],
    ['steps', from, event, null, undefined, TOO_LONG],
  ];
}

/** Where nothing is published, they may. */
function unlimited(): typeof TABLE {
  const drafting = `${building}.drafting`;
  const revising = `${building}.revising`;
  return [
    ['limit', drafting, 'SEND_FOR_COMMENT', `${building}.consulting`, SPECIALIST, TOO_LONG],
    ['limit', drafting, 'SUBMIT', `${building}.directorReview`, SPECIALIST, TOO_LONG],
    ['limit', revising, 'RESUBMIT', `${building}.officeReview`, SPECIALIST, TOO_LONG],
  ];
}

/** Until it is approved, the end of the publication ends it; and the ten days run all that while. */
function withdrawn(): typeof TABLE {
  const states = [
    'assessingNeed',
    ...[
      'drafting',
      'consulting',
      'directorReview',
      'officeReview',
      'revising',
      'awaitingApproval',
    ].map((state) => `building.${state}`),
    'notifying.drafting',
    'notifying.awaitingSignature',
  ].map((state) => `preparing.${state}`);
  const approved = ['awaitingDeclaration', 'declaring', 'verifying'].map(
    (state) => `approved.${state}`,
  );
  return [
    ...states.flatMap((state): typeof TABLE => [
      [ROW_4, state, 'CANCEL', 'cancelled', [...DIRECTOR, 'chief-of-office']],
      [ROW_4, state, 'PARENT_CANCELLED', 'cancelled'],
      ['approval', state, 'approval', state],
    ]),
    // The chairman's decision stands until another of his undoes it.
    ...approved.flatMap((state): typeof TABLE => [['product', state, 'PARENT_CANCELLED', state]]),
  ];
}
