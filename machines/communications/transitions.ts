import type { TransitionRow } from '../process.js';

/** The rows name what is made and by when; the steps of editing are the office's own. */
const WRITING = ['specialist'];
const PLAN = 'hanoi-326-2023/1.2';
const drafting = 'preparing.drafting';
const review = 'preparing.editorialReview';

export const transitions: readonly TransitionRow[] = [
  {
    row: 'hungyen-kstthc-2024/VII.1',
    from: 'preparing.planned',
    event: 'START',
    to: drafting,
    by: WRITING,
  },
  // A day that is printed is not given once more.
  {
    row: PLAN,
    from: 'preparing.planned',
    event: 'START',
    given: { channel: 'Báo' },
    to: null,
  },
  {
    row: 'press',
    from: drafting,
    event: 'SIGN_CONTRACT',
    to: drafting,
    by: ['chief-of-office'],
  },
  // Only what the press does is done by contract, and not without one.
  { row: 'press', from: drafting, event: 'SIGN_CONTRACT', to: null },
  { row: 'press', from: drafting, event: 'SUBMIT', to: null },
  { row: PLAN, from: drafting, event: 'SUBMIT', to: review, by: WRITING },
  {
    row: PLAN,
    from: review,
    event: 'APPROVE_AND_PUBLISH',
    to: 'published',
    by: ['control-officer', 'chief-of-office'],
  },
  { row: 'editing', from: review, event: 'RETURN', to: drafting, by: ['control-officer'] },
  { row: 'column', from: 'published', event: 'UPDATE', to: 'published', by: WRITING },
  { row: 'allYear', from: 'published', event: 'REPORT', to: 'reported', by: WRITING },
  {
    row: 'editing',
    from: 'preparing',
    event: 'CANCEL',
    to: 'cancelled',
    by: ['chief-of-office'],
  },
  ...['planned', 'drafting', 'editorialReview'].map((state) => ({
    row: PLAN,
    from: `preparing.${state}`,
    event: 'publication',
    to: `preparing.${state}`,
  })),
];
