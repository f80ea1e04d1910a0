import type { TransitionRow } from '../process.js';

const CANTHO = 'cantho-skhcn-2024';
const HANOI = 'hanoi-cctthc-2024/III.1.1';

const leads = ['department-director'];
const control = ['control-officer'];
const reviews = ['specialist'];
const registers = ['specialist', 'division-head'];
const chairman = ['chairman'];
const office = ['chief-of-office', 'chairman'];

const MEASURING = '2.002709';
const IMPORTS = '1.001392';

type Row = [row: string, from: string, event: string, to: string, by?: string[]];

const table: Row[] = [
  [`${CANTHO}/21`, 'registering', 'SUBMIT_REGISTRATION', 'planAwaitingApproval', registers],
  [`${CANTHO}/21`, 'registering', 'NOT_REGISTERED', 'notRegistered', ['division-head']],
  [`${CANTHO}/21`, 'registering', 'registration', 'registering'],
  [
    'hanoi-326-2023/1.4',
    'planAwaitingApproval',
    'APPROVE_PLAN',
    'preparing.atWork.planned',
    chairman,
  ],
  ['hanoi-326-2023/1.4', 'planAwaitingApproval', 'REJECT_PLAN', 'notRegistered', office],
  ['hanoi-326-2023/1.4', 'planAwaitingApproval', 'plan', 'planAwaitingApproval'],
  [
    `${CANTHO}/7`,
    'preparing.atWork.planned',
    'START_REVIEW',
    'preparing.atWork.reviewing',
    reviews,
  ],
  [`${CANTHO}/7`, 'preparing.atWork.reviewing', 'NO_CHANGE_NEEDED', 'noChange', ['division-head']],
  [`${CANTHO}/7`, 'preparing.unitSignature', 'SIGN_SUBMISSION', 'deciding.consolidating', leads],
  [
    `${CANTHO}/7`,
    'preparing.unitSignature',
    'RETURN_DRAFT',
    'preparing.atWork.optionDrafting',
    leads,
  ],
  [`${CANTHO}/7`, 'preparing', 'result', 'preparing'],
  [
    `${HANOI}.b`,
    'deciding.consolidating',
    'CONSOLIDATE',
    'deciding.awaitingDecision',
    [...control, 'chief-of-office'],
  ],
  [`${HANOI}.b`, 'deciding.consolidating', 'RETURN_SUBMISSION', 'deciding.returned', control],
  [`${HANOI}.b`, 'deciding.awaitingDecision', 'APPROVE_OPTION', 'approved', chairman],
  [`${HANOI}.b`, 'deciding.awaitingDecision', 'RETURN_UNAPPROVED', 'deciding.returned', chairman],
  [`${HANOI}.b`, 'deciding', 'decision', 'deciding'],
  [
    `${HANOI}.c`,
    'approved.implementation.toStart',
    'implementation',
    'approved.implementation.toStart',
  ],
  [
    `${HANOI}.c`,
    'approved.implementation.opening',
    'PUBLICATION_OPENED',
    'approved.implementation.underWay',
  ],
  // Done while a recommendation is still owed; to the report where none is.
  [
    `${HANOI}.c`,
    'approved.implementation.underWay',
    'IMPLEMENTED',
    'approved.implementation.done',
    reviews,
  ],
  [`${HANOI}.c`, 'approved.implementation.underWay', 'IMPLEMENTED', 'reporting', reviews],
  [
    'competence',
    'approved.implementation.underWay',
    'RECOMMEND_INSTEAD',
    'approved.implementation.done',
    leads,
  ],
  ['competence', 'approved.implementation.underWay', 'RECOMMEND_INSTEAD', 'reporting', leads],
  [
    `${HANOI}.d`,
    'approved.recommendation.owed.toPrepare',
    'RECOMMEND',
    'approved.recommendation.owed.prepared',
    [...leads, 'chief-of-office'],
  ],
  [`${HANOI}.d`, 'approved.recommendation.owed', 'recommendation', 'approved.recommendation.owed'],
  [
    `${HANOI}.d`,
    'approved.recommendation.owed.prepared',
    'RECOMMENDATION_SENT',
    'approved.recommendation.settled',
    control,
  ],
  [
    `${HANOI}.d`,
    'approved.recommendation.owed.prepared',
    'RECOMMENDATION_SENT',
    'reporting',
    control,
  ],
  ['hanoi-326-2023/5.1', 'reporting', 'REPORT_SENT', 'completed', control],
  [`${CANTHO}/7`, 'preparing.atWork.planned', 'CANCEL', 'cancelled', office],
  [`${CANTHO}/7`, 'preparing.atWork.reviewing', 'CANCEL', 'cancelled', office],
  [`${CANTHO}/7`, 'preparing.atWork.optionDrafting', 'CANCEL', 'cancelled', office],
];

const option = (...codes: string[]) =>
  codes.map((code) => ({
    code,
    name:
      code === IMPORTS
        ? 'Miễn giảm kiểm tra chất lượng hàng hóa nhập khẩu'
        : 'Xác nhận hàm lượng kiến thức kỹ thuật đo lường',
    action: code === IMPORTS ? 'abolish' : 'supplement',
    authority: code === IMPORTS ? 'ministry' : 'local',
    costBefore: 12_000_000,
    costAfter: 7_000_000,
  }));

export const transitions: readonly TransitionRow[] = [
  ...table.map(([row, from, event, to, by]) => ({
    row,
    from,
    event,
    to,
    ...(by ? { by } : {}),
    notices: [],
  })),
  {
    row: `${CANTHO}/IV.1.d`,
    from: 'preparing.atWork.reviewing',
    event: 'REVIEW_DONE',
    given: { forms: [MEASURING, IMPORTS] },
    to: 'preparing.atWork.optionDrafting',
    by: reviews,
    notices: [],
  },
  {
    row: `${CANTHO}/IV.1.d`,
    from: 'preparing.atWork.reviewing',
    event: 'REVIEW_DONE',
    given: { forms: [MEASURING] },
    to: null,
  },
  // The city's, the ministries', both.
  ...[[MEASURING], [IMPORTS], [MEASURING, IMPORTS]].map((codes) => ({
    row: `${HANOI}.a`,
    from: 'preparing.atWork.optionDrafting',
    event: 'SUBMIT_OPTION',
    given: { option: option(...codes) },
    to: 'preparing.unitSignature',
    by: reviews,
    notices: [],
  })),
  {
    row: `${HANOI}.b`,
    from: 'deciding.returned',
    event: 'RESUBMIT',
    given: { option: option(MEASURING, IMPORTS) },
    to: 'deciding.consolidating',
    by: reviews,
    notices: [],
  },
  ...[
    ['preparing.atWork.optionDrafting', 'SUBMIT_OPTION'] as const,
    ['deciding.returned', 'RESUBMIT'] as const,
  ].map(([from, event]) => ({
    row: `${HANOI}.a`,
    from,
    event,
    given: { option: option('9.999999') },
    to: null,
  })),
  {
    row: `${HANOI}.c`,
    from: 'approved.implementation.toStart',
    event: 'IMPLEMENT',
    to: 'approved.implementation.opening',
    by: leads,
    notices: ['open-case publication-decision'],
  },
];
