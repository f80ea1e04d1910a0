import type { TransitionRow } from '../process.js';

const COLLECTING = 'cantho-skhcn-2024/11';
const DESK = ['one-stop-clerk'];
const HEARING = ['division-head', 'one-stop-clerk'];

export const transitions: readonly TransitionRow[] = [
  {
    row: COLLECTING,
    from: 'invited',
    event: 'ANSWER',
    given: { level: 4 },
    to: 'answered',
    by: ['applicant', 'one-stop-clerk'],
  },
  {
    row: 'response',
    from: 'invited',
    event: 'ANSWER',
    given: { level: 2 },
    to: 'followUp',
    by: ['applicant', 'one-stop-clerk'],
  },
  { row: 'response', from: 'invited', event: 'response', to: 'expired' },
  { row: COLLECTING, from: 'answered', event: 'RECORD', to: 'recorded', by: DESK },
  {
    row: COLLECTING,
    from: 'answered',
    event: 'INVALIDATE',
    to: 'invalid',
    by: ['control-officer'],
  },
  {
    row: COLLECTING,
    from: 'followUp',
    event: 'INVALIDATE',
    to: 'invalid',
    by: ['control-officer'],
  },
  { row: 'followUp', from: 'followUp', event: 'RESOLVED', to: 'recorded', by: HEARING },
  {
    row: 'followUp',
    from: 'followUp',
    event: 'PETITION_NEEDED',
    to: 'recorded',
    by: HEARING,
    notices: ['open-case feedback-petition'],
  },
];
