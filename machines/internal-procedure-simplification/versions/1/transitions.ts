import type { JsonObject, TransitionRow } from '../process.js';

const ROW_20 = 'cantho-skhcn-2024/20';
const PREPARING = 'simplifying.preparing';

const drafts = ['specialist'];
const head = ['division-head'];
const chairman = ['chairman'];
const control = ['control-officer'];
const leads = ['department-director'];
const stops = ['chairman', 'chief-of-office'];

type Row = [
  row: string,
  from: string,
  event: string,
  to: string | null,
  by?: string[],
  notices?: string[],
  given?: JsonObject,
];

const option = (code: string, action: string, costAfter = 700_000): JsonObject => ({
  option: [{ code, action }],
  costBefore: 1_000_000,
  costAfter,
});

const table: Row[] = [
  [ROW_20, `${PREPARING}.inventoried`, 'DRAFT_LIST', `${PREPARING}.listDrafting`, drafts],
  [
    ROW_20,
    `${PREPARING}.listDrafting`,
    'SUBMIT_LIST',
    `${PREPARING}.listAwaitingSignature`,
    drafts,
  ],
  [
    ROW_20,
    `${PREPARING}.listAwaitingSignature`,
    'PUBLISH_LIST',
    `${PREPARING}.listPublished`,
    chairman,
  ],
  [
    ROW_20,
    `${PREPARING}.listAwaitingSignature`,
    'RETURN_LIST',
    `${PREPARING}.listDrafting`,
    [...chairman, ...control],
  ],
  [ROW_20, `${PREPARING}.listPublished`, 'START_REVIEW', `${PREPARING}.reviewing`, drafts],
  [
    'inTheYear',
    `${PREPARING}.reviewing`,
    'PROPOSE_OPTION',
    `${PREPARING}.optionDrafting`,
    drafts,
    [],
    { reviewed: ['NB.01', 'NB.02'] },
  ],
  [
    'inTheYear',
    `${PREPARING}.reviewing`,
    'PROPOSE_OPTION',
    null,
    drafts,
    [],
    { reviewed: ['NB.01'] },
  ],
  [ROW_20, `${PREPARING}.reviewing`, 'KEEP_UNCHANGED', 'keptUnchanged', head],
  ...[
    [`${PREPARING}.optionDrafting`, 'SUBMIT_OPTION', head] as const,
    ['simplifying.returned', 'RESUBMIT', drafts] as const,
  ].flatMap(([from, event, by]): Row[] => [
    [ROW_20, from, event, 'simplifying.optionSubmitted', by, [], option('NB.01', 'simplify')],
    [ROW_20, from, event, 'simplifying.optionSubmitted', by, [], option('NB.01', 'abolish')],
    // Less than a fifth of the cost: only for a work process.
    [
      'workProcess',
      from,
      event,
      'simplifying.optionSubmitted',
      by,
      [],
      option('NB.01', 'simplify', 900_000),
    ],
    ['target', from, event, null, by, [], option('NB.01', 'simplify', 900_000)],
    [ROW_20, from, event, null, by, [], option('NB.99', 'simplify')],
  ]),
  ['submission', PREPARING, 'submission', PREPARING],
  ['decision', 'simplifying', 'decision', 'simplifying'],
  [ROW_20, 'simplifying.optionSubmitted', 'RETURN_OPTION', 'simplifying.returned', control],
  ['decision', 'simplifying.optionSubmitted', 'APPROVE_OPTION', 'approved', chairman],
  // Which of the two is open depends on the kind of the case.
  [ROW_20, 'approved', 'ORDER_PUBLICATION', null],
  ['workProcess', 'approved', 'ORDER_WORKFLOWS', null],
  [
    ROW_20,
    'approved',
    'ORDER_PUBLICATION',
    'publishing',
    leads,
    ['open-case publication-decision'],
  ],
  ['workProcess', 'approved', 'ORDER_WORKFLOWS', 'implementing', leads],
  [ROW_20, 'publishing', 'PUBLICATION_OPENED', 'implementing'],
  // Which of the two is open depends on whether the option only abolishes.
  [ROW_20, 'implementing', 'MARK_IMPLEMENTED', null],
  [ROW_20, 'implementing', 'MARK_REMOVED', null],
  [ROW_20, 'implementing', 'MARK_IMPLEMENTED', 'implemented', leads],
  [ROW_20, 'implementing', 'MARK_REMOVED', 'removed', leads],
  ...['inventoried', 'listDrafting', 'reviewing', 'optionDrafting'].map((state): Row => [
    ROW_20,
    `${PREPARING}.${state}`,
    'CANCEL',
    'cancelled',
    stops,
  ]),
];

export const transitions: readonly TransitionRow[] = table.map(
  ([row, from, event, to, by, notices = [], given]) => ({
    row,
    from,
    event,
    to,
    ...(by ? { by } : {}),
    ...(given ? { given } : {}),
    notices,
  }),
);
