import type { JsonObject, TransitionRow } from '../process.js';

const LIST = 'hanoi-cctthc-2024/III.2.1.a';
const CHOICE = 'hanoi-cctthc-2024/III.2.1.d';
const PROVISION = 'hanoi-cctthc-2024/III.2.1.b';
const REVIEW = 'hanoi-cctthc-2024/III.2.1.c';

const WORKFLOW = ['open-case internal-workflow-approval'];
const REGISTER = ['write-register'];

function row(
  source: string,
  from: string,
  event: string,
  to: string | null,
  by?: readonly string[],
  more: { given?: JsonObject; notices?: readonly string[] } = {},
): TransitionRow {
  return { row: source, from, event, to, ...(by ? { by } : {}), ...more };
}

/** A day of the plan passes, and the work goes on where it stands. */
const passes = (source: string, state: string, deadline: string): TransitionRow =>
  row(source, state, deadline, state);

export const transitions: readonly TransitionRow[] = [
  row(LIST, 'listing.proposing.nominated', 'ASSESS', 'listing.proposing.assessing', ['specialist']),
  row(LIST, 'listing.proposing.assessing', 'ELIGIBLE', 'listing.submitted', ['division-head']),
  // A procedure that is not in force cannot be offered online.
  row('register', 'listing.proposing.assessing', 'ELIGIBLE', null),
  row(LIST, 'listing.proposing.assessing', 'INELIGIBLE', 'ineligible', ['division-head']),
  row(LIST, 'listing.submitted', 'APPROVE_LIST', 'provision.listApproved', ['chairman']),
  row(LIST, 'listing.submitted', 'RETURN', 'listing.proposing.assessing', [
    'chairman',
    'control-officer',
  ]),
  passes(LIST, 'listing.proposing', 'submission'),
  passes(CHOICE, 'listing', 'approval'),
  row(
    PROVISION,
    'provision.listApproved',
    'START_REDESIGN',
    'provision.redesigning',
    ['specialist'],
    {
      notices: WORKFLOW,
    },
  ),
  row(PROVISION, 'provision.redesigning', 'WORKFLOW_OPENED', 'provision.redesigning'),
  row(PROVISION, 'provision.redesigning', 'DESIGN_APPROVED', 'provision.building', [
    'division-head',
    'workflow-admin',
  ]),
  // Not before its workflow is a case of its own.
  row(PROVISION, 'provision.redesigning', 'DESIGN_APPROVED', null),
  row(PROVISION, 'provision.building', 'START_TEST', 'provision.testing', ['workflow-admin']),
  row(PROVISION, 'provision.testing', 'TEST_FAIL', 'provision.building', ['workflow-admin']),
  row(
    PROVISION,
    'provision.testing',
    'GO_LIVE',
    'provision.live',
    ['workflow-admin', 'control-officer'],
    {
      notices: REGISTER,
    },
  ),
  row(PROVISION, 'provision.live', 'INTEGRATE', 'provision.integrating', ['workflow-admin']),
  row(PROVISION, 'provision.integrating', 'INTEGRATION_OK', 'integrated', ['workflow-admin']),
  row(PROVISION, 'provision.integrating', 'INTEGRATION_FAIL', 'provision.live', ['workflow-admin']),
  passes(PROVISION, 'provision', 'launch'),
  ...['provision.live', 'integrated'].map((from) =>
    row(PROVISION, from, 'WITHDRAW', 'withdrawn', ['chairman', 'control-officer'], {
      notices: REGISTER,
    }),
  ),
  row(REVIEW, 'integrated', 'RE_REVIEW', 'provision.reviewing', ['specialist', 'control-officer']),
  row(REVIEW, 'provision.reviewing', 'KEEP', 'integrated', ['division-head']),
  row(REVIEW, 'provision.reviewing', 'REDESIGN', 'provision.redesigning', ['division-head'], {
    notices: WORKFLOW,
  }),
  passes(REVIEW, 'provision', 'review'),
];
