import type { TransitionRow } from '../process.js';

const HANOI = 'hanoi-cctthc-2024/III.1.5';
const CANTHO = 'cantho-skhcn-2024/1';
const FORMS = 'hanoi-326-2023/8.1';
const LEAD = ['drafting-lead'];
const SPECIALIST = ['specialist'];
const DIRECTOR = ['department-director'];

const at = (state: string): string => `preparing.${state}`;
const OPEN = ['identified', 'assessing', 'consulting', 'finalising'].map(at);

export const transitions: readonly TransitionRow[] = [
  {
    row: HANOI,
    from: at('identified'),
    event: 'ASSESS',
    given: { withinAuthority: true },
    to: at('assessing'),
    by: ['drafting-lead', 'specialist'],
  },
  // "trường hợp Thành phố được ban hành theo thẩm quyền"
  {
    row: HANOI,
    from: at('identified'),
    event: 'ASSESS',
    given: { withinAuthority: false },
    to: null,
  },
  { row: CANTHO, from: at('identified'), event: 'NO_PROCEDURE', to: 'noProcedure', by: LEAD },
  ...['identified', 'assessing', 'consulting'].map((state) => ({
    row: HANOI,
    from: at(state),
    event: 'REMOVE',
    to: 'removedFromDraft',
    by: LEAD,
  })),
  {
    row: FORMS,
    from: at('assessing'),
    event: 'FORMS_DONE',
    to: at('consulting.waiting'),
    by: SPECIALIST,
  },
  { row: FORMS, from: at('assessing'), event: 'FORMS_DONE', to: null },
  {
    row: 'opinions',
    from: at('consulting.waiting'),
    event: 'COMMENTS_CLOSED',
    given: { answered: ['ct-office'] },
    to: at('finalising'),
    by: SPECIALIST,
  },
  {
    row: 'opinions',
    from: at('consulting.waiting'),
    event: 'COMMENTS_CLOSED',
    given: { answered: [] },
    to: null,
  },
  {
    row: 'opinions',
    from: at('consulting.waiting'),
    event: 'opinions',
    to: at('consulting.timeUp'),
  },
  {
    row: 'opinions',
    from: at('consulting.timeUp'),
    event: 'COMMENTS_CLOSED',
    to: at('finalising'),
    by: SPECIALIST,
  },
  { row: FORMS, from: at('finalising'), event: 'SUBMIT', to: 'directorReview', by: SPECIALIST },
  {
    row: 'beforeAppraisal',
    from: 'directorReview',
    event: 'APPROVE',
    to: 'submittedForAppraisal',
    by: DIRECTOR,
    notices: ['open-case regulation-appraisal'],
  },
  { row: FORMS, from: 'directorReview', event: 'RETURN', to: at('finalising'), by: DIRECTOR },
  ...OPEN.map((from) => ({
    row: CANTHO,
    from,
    event: 'CANCEL',
    to: 'cancelled',
    by: DIRECTOR,
  })),
];
