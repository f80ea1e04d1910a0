import { assign, emit, setup } from 'xstate';
import {
  nominalDelays,
  type Day,
  type Notice,
  type Opened,
  type ProcedureChannel,
  type Sent,
} from '../process.js';
import { deadlines } from './deadlines.js';
import { ServiceInput, type events, type systemEvents } from './events.js';

export type Service = {
  procedureCode: string;
  procedureName: string;
  programme: ServiceInput['programme'];
  groupCode: string | null;
  listDueOn: Day | null;
  launchDueOn: Day | null;
  submittedOn: Day | null;
  level: ProcedureChannel | null;
  /** What the service rests on: the approval of the list, later the order to restructure it. */
  decision: { no: string; on: Day } | null;
  /** How many times the service was restructured since it first went live. */
  round: number;
  /** The case of this round's internal workflow. */
  workflow: { caseId: string; code: string } | null;
  liveOn: Day | null;
  portalCode: string | null;
  reviewDueOn: Day | null;
};

/**
 * Restructuring of a procedure into an online service (tái cấu trúc, dịch vụ công trực tuyến): found
 * eligible, on a list that the city approves, its workflow and forms built anew, tried, offered on the
 * city's system and integrated into the national portal. There it stays until it is withdrawn, and is
 * reviewed and restructured again.
 */
export const machine = setup({
  types: {
    context: {} as Service,
    input: {} as Opened<typeof ServiceInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    openWorkflow: emit(({ context }): Notice => ({
      type: 'open-case',
      process: 'internal-workflow-approval',
      key: workflowKey(context),
      reply: 'WORKFLOW_OPENED',
      input: {
        procedureCode: context.procedureCode,
        procedureName: context.procedureName,
        change: 'amended',
        decisionNo: context.decision!.no,
        decisionIssuedOn: context.decision!.on,
      },
    })),
    offerOnline: emit(({ context }): Notice => ({
      type: 'write-register',
      decisionNo: context.decision!.no,
      changes: [{ code: context.procedureCode, channel: context.level! }],
    })),
    offerAtCounter: emit(({ context, event }): Notice => ({
      type: 'write-register',
      decisionNo: event.type === 'WITHDRAW' ? event.decisionNo : '',
      changes: [{ code: context.procedureCode, channel: 'counter' }],
    })),
  },
  guards: {
    procedureInForce: ({ context, event }) =>
      event.facts.procedures?.[context.procedureCode]?.inForce === true,
    workflowOpened: ({ context }) => context.workflow !== null,
    // The workflow of an earlier round says nothing of the one that is designed now.
    ofThisRound: ({ context, event }) =>
      event.type === 'WORKFLOW_OPENED' && event.key === workflowKey(context),
  },
}).createMachine({
  id: 'online-service-restructuring',
  context: ({ input }) => ({
    procedureCode: input?.procedureCode,
    procedureName: input?.procedureName,
    programme: input?.programme,
    groupCode: input?.groupCode ?? null,
    listDueOn: input?.listDueOn ?? null,
    launchDueOn: input?.launchDueOn ?? null,
    submittedOn: null,
    level: null,
    decision: null,
    round: 0,
    workflow: null,
    liveOn: null,
    portalCode: null,
    reviewDueOn: null,
  }),
  initial: 'listing',
  states: {
    listing: {
      initial: 'proposing',
      after: { approval: {} },
      states: {
        proposing: {
          initial: 'nominated',
          after: { submission: {} },
          states: {
            nominated: { on: { ASSESS: 'assessing' } },
            assessing: {
              on: {
                ELIGIBLE: {
                  guard: 'procedureInForce',
                  target: '#online-service-restructuring.listing.submitted',
                  actions: assign({
                    level: ({ event }) => event.level,
                    submittedOn: ({ context, event }) => context.submittedOn ?? event.on,
                  }),
                },
                INELIGIBLE: '#online-service-restructuring.ineligible',
              },
            },
          },
        },
        submitted: {
          on: {
            APPROVE_LIST: {
              target: '#online-service-restructuring.provision',
              actions: assign({
                decision: ({ event }) => ({ no: event.decisionNo, on: event.on }),
              }),
            },
            RETURN: 'proposing.assessing',
          },
        },
      },
    },
    provision: {
      initial: 'listApproved',
      after: { launch: {}, review: {} },
      on: {
        WORKFLOW_OPENED: {
          guard: 'ofThisRound',
          actions: assign({
            workflow: ({ event }) => ({ caseId: event.caseId, code: event.code }),
          }),
        },
      },
      states: {
        listApproved: {
          on: { START_REDESIGN: { target: 'redesigning', actions: 'openWorkflow' } },
        },
        redesigning: { on: { DESIGN_APPROVED: { guard: 'workflowOpened', target: 'building' } } },
        building: { on: { START_TEST: 'testing' } },
        testing: {
          on: {
            TEST_FAIL: 'building',
            GO_LIVE: {
              guard: 'procedureInForce',
              target: 'live',
              actions: [assign({ liveOn: ({ event }) => event.on }), 'offerOnline'],
            },
          },
        },
        live: {
          on: {
            INTEGRATE: 'integrating',
            WITHDRAW: {
              target: '#online-service-restructuring.withdrawn',
              actions: 'offerAtCounter',
            },
          },
        },
        integrating: {
          on: {
            INTEGRATION_OK: {
              target: '#online-service-restructuring.integrated',
              actions: assign({ portalCode: ({ event }) => event.portalCode }),
            },
            INTEGRATION_FAIL: 'live',
          },
        },
        // The service goes on being offered as it is while it is reviewed and rebuilt.
        reviewing: {
          on: {
            KEEP: '#online-service-restructuring.integrated',
            REDESIGN: {
              target: 'redesigning',
              actions: [
                assign({
                  round: ({ context }) => context.round + 1,
                  workflow: null,
                  level: ({ event }) => event.level,
                  decision: ({ event }) => ({ no: event.decisionNo, on: event.on }),
                }),
                'openWorkflow',
              ],
            },
          },
        },
      },
    },
    // Not an end: the city's figure counts the services that are here, and each is reviewed again.
    integrated: {
      on: {
        RE_REVIEW: {
          target: 'provision.reviewing',
          actions: assign({ reviewDueOn: ({ event }) => event.dueOn ?? null }),
        },
        WITHDRAW: { target: 'withdrawn', actions: 'offerAtCounter' },
      },
    },
    ineligible: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

function workflowKey({ round }: Service): string {
  return `workflow:${round}`;
}
