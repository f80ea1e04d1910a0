import { assign, setup } from 'xstate';
import {
  nominalDelays,
  type Day,
  type Opened,
  type ProcedureFact,
  type Sent,
  type Stamp,
} from '../process.js';
import { deadlines } from './deadlines.js';
import { WorkflowInput, type events, type systemEvents, type WorkflowStep } from './events.js';

export type Workflow = {
  procedureCode: string;
  change: WorkflowInput['change'];
  /** The publication decision that the 10 days run from. */
  decisionNo: string;
  decisionIssuedOn: Day;
  hasWorkflow: boolean | null;
  publishedHours: number | null;
  /** The internal workflow as last drafted; once approved, as approved. */
  steps: WorkflowStep[];
  approvalNo: string | null;
  noticeNo: string | null;
  /** The decision that withdrew the publication. */
  withdrawnBy: string | null;
};

/**
 * Internal workflow of a procedure (quy trình nội bộ): within 10 days of the publication decision the
 * chairman approves it, or, for an amended procedure that keeps the workflow it has, the People's
 * Committee is told in writing. An approved workflow is then declared in the procedure information
 * system, verified and put into operation.
 */
export const machine = setup({
  types: {
    context: {} as Workflow,
    input: {} as Opened<typeof WorkflowInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    // Where the system does not know of a workflow, the decision that the event names speaks for it.
    keepsItsWorkflow: ({ context }) =>
      context.change === 'amended' && context.hasWorkflow !== false,
    withinPublishedTime: ({ context, event }) =>
      'steps' in event && hours(event.steps) <= publishedHours(context, event),
    everyStepDeclared: ({ context, event }) =>
      'stepCount' in event && event.stepCount === context.steps.length,
  },
  actions: {
    keepDraft: assign({
      steps: ({ context, event }) => ('steps' in event ? event.steps : context.steps),
    }),
    noteWithdrawal: assign({
      withdrawnBy: ({ context, event }) =>
        'decisionNo' in event ? event.decisionNo : context.withdrawnBy,
    }),
  },
}).createMachine({
  id: 'internal-workflow-approval',
  context: ({ input }) => ({
    procedureCode: input?.procedureCode,
    change: input?.change,
    decisionNo: input?.decisionNo,
    decisionIssuedOn: input?.decisionIssuedOn,
    hasWorkflow: input?.hasWorkflow ?? null,
    publishedHours: input?.publishedHours ?? null,
    steps: [],
    approvalNo: null,
    noticeNo: null,
    withdrawnBy: null,
  }),
  initial: 'preparing',
  states: {
    preparing: {
      initial: 'assessingNeed',
      // Spans both branches, so a notice that turns out not to be enough does not get 10 new days.
      after: { approval: {} },
      on: {
        CANCEL: 'cancelled',
        PARENT_CANCELLED: 'cancelled',
      },
      states: {
        assessingNeed: {
          on: {
            NEED_NEW_WORKFLOW: 'building',
            NO_NEW_WORKFLOW_NEEDED: { guard: 'keepsItsWorkflow', target: 'notifying' },
          },
        },
        building: {
          initial: 'drafting',
          states: {
            drafting: {
              on: {
                SEND_FOR_COMMENT: {
                  guard: 'withinPublishedTime',
                  target: 'consulting',
                  actions: 'keepDraft',
                },
                SUBMIT: {
                  guard: 'withinPublishedTime',
                  target: 'directorReview',
                  actions: 'keepDraft',
                },
              },
            },
            consulting: {
              on: {
                COMMENTS_RESOLVED: {
                  guard: 'withinPublishedTime',
                  target: 'directorReview',
                  actions: 'keepDraft',
                },
              },
            },
            directorReview: { on: { SUBMIT_TO_OFFICE: 'officeReview', RETURN: 'drafting' } },
            officeReview: { on: { ENDORSE: 'awaitingApproval', OFFICE_RETURN: 'revising' } },
            revising: {
              on: {
                RESUBMIT: {
                  guard: 'withinPublishedTime',
                  target: 'officeReview',
                  actions: 'keepDraft',
                },
              },
            },
            awaitingApproval: {
              on: {
                APPROVE: {
                  target: '#internal-workflow-approval.approved',
                  actions: assign({ approvalNo: ({ event }) => event.decisionNo }),
                },
                RETURN_UNSIGNED: 'revising',
              },
            },
          },
        },
        notifying: {
          initial: 'drafting',
          states: {
            drafting: { on: { SUBMIT_NOTICE: 'awaitingSignature' } },
            awaitingSignature: {
              on: {
                SEND_NOTICE: {
                  target: '#internal-workflow-approval.noticeSent',
                  actions: assign({ noticeNo: ({ event }) => event.noticeNo }),
                },
                RETURN: 'drafting',
                REBUILD_REQUIRED: '#internal-workflow-approval.preparing.building',
              },
            },
          },
        },
      },
    },
    approved: {
      initial: 'awaitingDeclaration',
      // The chairman's decision stands until a new decision of his undoes it; that the publication was
      // withdrawn is only noted, for whoever declares and verifies.
      on: { PARENT_CANCELLED: { actions: 'noteWithdrawal' } },
      states: {
        awaitingDeclaration: { on: { DECLARE_ELECTRONIC: 'declaring' } },
        declaring: { on: { SUBMIT_CONFIG: { guard: 'everyStepDeclared', target: 'verifying' } } },
        verifying: {
          on: {
            VERIFY_PASS: '#internal-workflow-approval.inOperation',
            VERIFY_FAIL: 'declaring',
          },
        },
      },
    },
    inOperation: { type: 'final' },
    noticeSent: { type: 'final' },
    cancelled: { type: 'final', entry: 'noteWithdrawal' },
  },
});

function hours(steps: readonly WorkflowStep[]): number {
  return steps.reduce((total, step) => total + step.hours, 0);
}

/**
 * The hours that the steps may take together. The register speaks for the publication once it has
 * taken in that very decision; what it says by an earlier one may be about to change, so the limit that
 * came with the decision counts before it.
 */
function publishedHours(workflow: Workflow, { facts }: Stamp): number {
  const entry = facts.procedures?.[workflow.procedureCode] ?? null;
  const registered = entry?.timeLimit ? hoursOf(entry.timeLimit) : null;
  const given = workflow.publishedHours;
  const ofThisDecision = entry?.decisionNo === workflow.decisionNo;
  return (ofThisDecision ? (registered ?? given) : (given ?? registered)) ?? Infinity;
}

/** A day of work has eight hours; a period in days has at most that many of them. */
function hoursOf({ amount, unit }: NonNullable<ProcedureFact['timeLimit']>): number {
  return unit === 'working-hour' ? amount : amount * 8;
}
