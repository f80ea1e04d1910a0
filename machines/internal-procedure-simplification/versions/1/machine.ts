import { and, assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import {
  SimplificationInput,
  type events,
  type OptionForProcedure,
  type systemEvents,
} from './events.js';

export type Simplification = {
  subject: string;
  kind: SimplificationInput['kind'];
  submissionDueOn: Day | null;
  decisionDueOn: Day | null;
  forms: string[];
  procedures: { code: string; name: string }[];
  listDecisionNo: string | null;
  option: { code: string; action: OptionForProcedure['action'] }[];
  costBefore: number;
  costAfter: number;
  optionDecisionNo: string | null;
  approvedOn: Day | null;
  leadUnits: string[];
  publication: { caseId: string; code: string } | null;
  /** The decision that ends it: the workflow's, the publication's or the one that abolishes. */
  finalDecisionNo: string | null;
  reportNo: string | null;
};

/**
 * Review and simplification of internal procedures and work processes (TTHC nội bộ, quy trình nội
 * bộ): inventoried, published as a list, all of it reviewed, an option that cuts as much as the plan
 * asks for submitted and approved, and carried out by a publication or by new workflows.
 */
export const machine = setup({
  types: {
    context: {} as Simplification,
    input: {} as Opened<typeof SimplificationInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    recordOption: assign(({ event }) => {
      if (!('option' in event)) return {};
      const { option, costBefore, costAfter } = event;
      return { option, costBefore, costAfter };
    }),
    recordFinalDecision: assign(({ event }) =>
      'decisionNo' in event ? { finalDecisionNo: event.decisionNo } : {},
    ),
  },
  guards: {
    // "rà soát 100% TTHC nội bộ"
    everyProcedureReviewed: ({ context, event }) =>
      event.type === 'PROPOSE_OPTION' &&
      context.procedures.every(({ code }) => event.reviewed.includes(code)),
    withinList: ({ context, event }) =>
      'option' in event &&
      event.option.every(({ code }) => context.procedures.some((listed) => listed.code === code)),
    // What is printed is a share of procedures and of their cost; a work process is no procedure.
    targetReached: ({ context, event }) => {
      if (!('option' in event)) return false;
      if (context.kind === 'WORK_PROCESS') return true;
      const { proceduresPercent, costPercent } = event.parameters;
      const { option, costBefore, costAfter } = event;
      return (
        option.length * 100 >= context.procedures.length * proceduresPercent! &&
        (costBefore - costAfter) * 100 >= costBefore * costPercent!
      );
    },
    isProcedure: ({ context }) => context.kind === 'INTERNAL_PROCEDURE',
    isWorkProcess: ({ context }) => context.kind === 'WORK_PROCESS',
    onlyAbolished: ({ context }) => context.option.every(({ action }) => action === 'abolish'),
    somethingStays: ({ context }) => context.option.some(({ action }) => action !== 'abolish'),
  },
}).createMachine({
  id: 'internal-procedure-simplification',
  context: ({ input }) => ({
    subject: input?.subject,
    kind: input?.kind,
    submissionDueOn: input?.submissionDueOn ?? null,
    decisionDueOn: input?.decisionDueOn ?? null,
    forms: [],
    procedures: [],
    listDecisionNo: null,
    option: [],
    costBefore: 0,
    costAfter: 0,
    optionDecisionNo: null,
    approvedOn: null,
    leadUnits: [],
    publication: null,
    finalDecisionNo: null,
    reportNo: null,
  }),
  initial: 'simplifying',
  states: {
    simplifying: {
      initial: 'preparing',
      after: { decision: {} },
      states: {
        preparing: {
          initial: 'inventoried',
          after: { submission: {} },
          states: {
            inventoried: {
              on: {
                DRAFT_LIST: {
                  target: 'listDrafting',
                  actions: assign({ forms: ({ event }) => event.forms }),
                },
                CANCEL: '#internal-procedure-simplification.cancelled',
              },
            },
            listDrafting: {
              on: {
                SUBMIT_LIST: {
                  target: 'listAwaitingSignature',
                  actions: assign({ procedures: ({ event }) => event.procedures }),
                },
                CANCEL: '#internal-procedure-simplification.cancelled',
              },
            },
            listAwaitingSignature: {
              on: {
                PUBLISH_LIST: {
                  target: 'listPublished',
                  actions: assign({ listDecisionNo: ({ event }) => event.decisionNo }),
                },
                RETURN_LIST: 'listDrafting',
              },
            },
            listPublished: { on: { START_REVIEW: 'reviewing' } },
            reviewing: {
              on: {
                PROPOSE_OPTION: { guard: 'everyProcedureReviewed', target: 'optionDrafting' },
                KEEP_UNCHANGED: {
                  target: '#internal-procedure-simplification.keptUnchanged',
                  actions: assign({ reportNo: ({ event }) => event.reportNo }),
                },
                CANCEL: '#internal-procedure-simplification.cancelled',
              },
            },
            optionDrafting: {
              on: {
                SUBMIT_OPTION: {
                  guard: and(['withinList', 'targetReached']),
                  target: '#internal-procedure-simplification.simplifying.optionSubmitted',
                  actions: 'recordOption',
                },
                CANCEL: '#internal-procedure-simplification.cancelled',
              },
            },
          },
        },
        optionSubmitted: {
          on: {
            APPROVE_OPTION: {
              target: '#internal-procedure-simplification.approved',
              actions: assign({
                optionDecisionNo: ({ event }) => event.decisionNo,
                approvedOn: ({ event }) => event.on,
              }),
            },
            RETURN_OPTION: 'returned',
          },
        },
        returned: {
          on: {
            RESUBMIT: {
              guard: and(['withinList', 'targetReached']),
              target: 'optionSubmitted',
              actions: 'recordOption',
            },
          },
        },
      },
    },
    approved: {
      on: {
        // Procedures that change are published anew; work processes only get their workflows.
        ORDER_PUBLICATION: {
          guard: 'isProcedure',
          target: 'publishing',
          actions: [
            assign({ leadUnits: ({ event }) => event.leadUnits }),
            emit(({ context }) => publicationOf(context)),
          ],
        },
        ORDER_WORKFLOWS: {
          guard: 'isWorkProcess',
          target: 'implementing',
          actions: assign({ leadUnits: ({ event }) => event.leadUnits }),
        },
      },
    },
    publishing: {
      on: {
        PUBLICATION_OPENED: {
          target: 'implementing',
          actions: assign({
            publication: ({ event }) => ({ caseId: event.caseId, code: event.code }),
          }),
        },
      },
    },
    implementing: {
      on: {
        MARK_IMPLEMENTED: {
          guard: 'somethingStays',
          target: 'implemented',
          actions: 'recordFinalDecision',
        },
        MARK_REMOVED: {
          guard: 'onlyAbolished',
          target: 'removed',
          actions: 'recordFinalDecision',
        },
      },
    },
    implemented: { type: 'final' },
    removed: { type: 'final' },
    keptUnchanged: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** One publication for the procedures that the option changes; the others stay as published. */
function publicationOf({
  optionDecisionNo,
  approvedOn,
  option,
  procedures,
}: Simplification): Notice {
  return {
    type: 'open-case',
    process: 'publication-decision',
    key: 'publication',
    reply: 'PUBLICATION_OPENED',
    input: {
      basisType: 'simplification',
      basisNo: optionDecisionNo,
      basisOn: approvedOn,
      procedures: option.map(({ code, action }) => ({
        code,
        name: procedures.find((listed) => listed.code === code)!.name,
        change: action === 'abolish' ? 'abolished' : 'amended',
      })),
    },
  };
}
