import type { TransitionRow } from '../process.js';

const STEPS = 'steps';
const DESK = ['one-stop-clerk'];
const DESK_AND_SPECIALIST = ['one-stop-clerk', 'specialist'];
const SIGNERS = ['division-head', 'department-director', 'one-stop-clerk'];
const TELLS = ['tell-parent DIGITISED'];

const at = (state: string): string => `digitising.${state}`;
const PATHS = ['identified', 'reuseCheck', 'scanning', 'extracting', 'qualityCheck', 'signing'].map(
  at,
);

export const transitions: readonly TransitionRow[] = [
  { row: STEPS, from: at('identified'), event: 'CHECK_EXISTING', to: at('reuseCheck'), by: DESK },
  {
    row: 'cantho-skhcn-2024/12',
    from: at('identified'),
    event: 'NOT_REQUIRED',
    to: 'notRequired',
    by: DESK,
    notices: TELLS,
  },
  {
    row: 'cantho-skhcn-2024/14',
    from: at('reuseCheck'),
    event: 'REUSE',
    given: { sameOwner: true, existingRef: 'KHO-2025-0012' },
    to: 'reused',
    by: DESK,
    notices: TELLS,
  },
  {
    row: 'cantho-skhcn-2024/14',
    from: at('reuseCheck'),
    event: 'REUSE',
    given: { sameOwner: false },
    to: null,
  },
  {
    row: 'cantho-skhcn-2024/14',
    from: at('reuseCheck'),
    event: 'REUSE',
    given: { validTo: '2020-12-31' },
    to: null,
  },
  {
    row: STEPS,
    from: at('reuseCheck'),
    event: 'SCAN',
    to: at('scanning'),
    by: ['one-stop-clerk', 'postal-agent'],
  },
  { row: STEPS, from: at('scanning'), event: 'SCANNED', to: at('extracting'), by: DESK },
  {
    row: STEPS,
    from: at('scanning'),
    event: 'UNREADABLE',
    to: 'failed',
    by: DESK,
    notices: TELLS,
  },
  {
    row: STEPS,
    from: at('extracting'),
    event: 'EXTRACTED',
    given: { missingFields: [] },
    to: at('qualityCheck'),
    by: DESK_AND_SPECIALIST,
  },
  {
    row: STEPS,
    from: at('extracting'),
    event: 'EXTRACTED',
    given: { missingFields: ['số giấy'] },
    to: null,
  },
  {
    row: STEPS,
    from: at('qualityCheck'),
    event: 'QC_FAIL',
    to: at('scanning'),
    by: DESK_AND_SPECIALIST,
  },
  { row: STEPS, from: at('qualityCheck'), event: 'QC_PASS', to: at('signing'), by: ['specialist'] },
  {
    row: STEPS,
    from: at('signing'),
    event: 'SIGN',
    given: { certificateValidTo: '2099-12-31' },
    to: 'stored.beingSent',
    by: SIGNERS,
    notices: [...TELLS, 'tell-portal'],
  },
  {
    row: STEPS,
    from: at('signing'),
    event: 'SIGN',
    given: { certificateValidTo: '2020-12-31' },
    to: null,
  },
  { row: STEPS, from: 'stored.beingSent', event: 'PORTAL_TOLD', to: 'synced' },
  { row: STEPS, from: 'stored.beingSent', event: 'PORTAL_FAILED', to: 'stored.notSent' },
  {
    row: STEPS,
    from: 'stored.notSent',
    event: 'RETRY',
    to: 'stored.beingSent',
    by: ['workflow-admin'],
    notices: ['tell-portal'],
  },
  ...PATHS.map((from) => ({ row: 'design', from, event: 'PARENT_CANCELLED', to: 'cancelled' })),
  // Late is still to be done: the day passes and the work stays where it is.
  ...PATHS.map((from) => ({
    row: 'hanoi-5298-2018/III.3',
    from,
    event: 'immediate',
    to: from,
    notices: [],
  })),
];
