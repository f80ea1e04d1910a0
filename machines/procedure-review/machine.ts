import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { ReviewInput, type events, type OptionForProcedure, type systemEvents } from './events.js';

export type Review = {
  year: number;
  subject: string;
  registrationDueOn: Day | null;
  procedures: string[];
  planNo: string | null;
  /** The days that the approved plan sets. */
  resultsDueOn: Day | null;
  decisionDueOn: Day | null;
  recommendationDueOn: Day | null;
  option: {
    code: string;
    name: string;
    action: OptionForProcedure['action'];
    authority: OptionForProcedure['authority'];
    costBefore: number;
    costAfter: number;
  }[];
  decisionNo: string | null;
  approvedOn: Day | null;
  leadUnits: string[];
  publication: { caseId: string; code: string } | null;
  publicationDecisions: string[];
  recommendations: { reportNo: string; ministries: string[] }[];
  reportNo: string | null;
};

const CHANGE_OF = {
  amend: 'amended',
  supplement: 'amended',
  replace: 'replaced',
  abolish: 'abolished',
  annul: 'abolished',
} as const;

/**
 * Review and evaluation of administrative procedures (rà soát, đánh giá TTHC): registered the year
 * before, planned by the chairman, reviewed on the circular's forms, put into an option, submitted,
 * consolidated, approved. What the city may decide is then published; what it may not is recommended
 * to the ministries. Both go on side by side, and the result is reported.
 */
export const machine = setup({
  types: {
    context: {} as Review,
    input: {} as Opened<typeof ReviewInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    recordOption: assign(({ event }) => ('option' in event ? { option: event.option } : {})),
    recordRecommendation: assign(({ context, event }) =>
      'ministries' in event
        ? {
            recommendations: [
              ...context.recommendations,
              { reportNo: event.reportNo, ministries: event.ministries },
            ],
          }
        : {},
    ),
  },
  guards: {
    everyProcedureHasForm: ({ context, event }) =>
      event.type === 'REVIEW_DONE' &&
      context.procedures.every((code) => event.forms.includes(code)),
    // The chairman approved a plan for these procedures and no others.
    withinReview: ({ context, event }) =>
      'option' in event && event.option.every(({ code }) => context.procedures.includes(code)),
    nothingLocal: ({ context }) => context.option.every(({ authority }) => authority !== 'local'),
    nothingForMinistries: ({ context }) =>
      context.option.every(({ authority }) => authority !== 'ministry'),
  },
}).createMachine({
  id: 'procedure-review',
  context: ({ input }) => ({
    year: input?.year,
    subject: input?.subject,
    registrationDueOn: input?.registrationDueOn ?? null,
    procedures: input?.procedures ?? [],
    planNo: null,
    resultsDueOn: null,
    decisionDueOn: null,
    recommendationDueOn: null,
    option: [],
    decisionNo: null,
    approvedOn: null,
    leadUnits: [],
    publication: null,
    publicationDecisions: [],
    recommendations: [],
    reportNo: null,
  }),
  initial: 'registering',
  states: {
    registering: {
      after: { registration: {} },
      on: {
        SUBMIT_REGISTRATION: {
          target: 'planAwaitingApproval',
          actions: assign({ procedures: ({ event }) => event.procedures }),
        },
        NOT_REGISTERED: 'notRegistered',
      },
    },
    planAwaitingApproval: {
      after: { plan: {} },
      on: {
        APPROVE_PLAN: {
          target: 'preparing',
          actions: assign({
            planNo: ({ event }) => event.planNo,
            resultsDueOn: ({ event }) => event.resultsDueOn,
            decisionDueOn: ({ event }) => event.decisionDueOn ?? null,
            recommendationDueOn: ({ event }) => event.recommendationDueOn ?? null,
          }),
        },
        REJECT_PLAN: 'notRegistered',
      },
    },
    // The reviewing unit's part: its product is the signed submission.
    preparing: {
      initial: 'atWork',
      after: { result: {} },
      states: {
        atWork: {
          initial: 'planned',
          on: { CANCEL: '#procedure-review.cancelled' },
          states: {
            planned: { on: { START_REVIEW: 'reviewing' } },
            reviewing: {
              on: {
                REVIEW_DONE: { guard: 'everyProcedureHasForm', target: 'optionDrafting' },
                NO_CHANGE_NEEDED: {
                  target: '#procedure-review.noChange',
                  actions: assign({ reportNo: ({ event }) => event.reportNo }),
                },
              },
            },
            optionDrafting: {
              on: {
                SUBMIT_OPTION: {
                  guard: 'withinReview',
                  target: '#procedure-review.preparing.unitSignature',
                  actions: 'recordOption',
                },
              },
            },
          },
        },
        unitSignature: {
          on: {
            SIGN_SUBMISSION: '#procedure-review.deciding',
            RETURN_DRAFT: 'atWork.optionDrafting',
          },
        },
      },
    },
    deciding: {
      initial: 'consolidating',
      after: { decision: {} },
      states: {
        consolidating: { on: { CONSOLIDATE: 'awaitingDecision', RETURN_SUBMISSION: 'returned' } },
        returned: {
          on: {
            RESUBMIT: { guard: 'withinReview', target: 'consolidating', actions: 'recordOption' },
          },
        },
        awaitingDecision: {
          on: {
            APPROVE_OPTION: {
              target: '#procedure-review.approved',
              actions: assign({
                decisionNo: ({ event }) => event.decisionNo,
                approvedOn: ({ event }) => event.on,
              }),
            },
            RETURN_UNAPPROVED: 'returned',
          },
        },
      },
    },
    approved: {
      type: 'parallel',
      onDone: 'reporting',
      states: {
        implementation: {
          initial: 'toStart',
          states: {
            toStart: {
              always: { guard: 'nothingLocal', target: 'done' },
              after: { implementation: {} },
              on: {
                // The product is a publication decision on the basis of the approved option.
                IMPLEMENT: {
                  target: 'opening',
                  actions: [
                    assign({ leadUnits: ({ event }) => event.leadUnits }),
                    emit(({ context }) => publicationOf(context)),
                  ],
                },
              },
            },
            opening: {
              on: {
                PUBLICATION_OPENED: {
                  target: 'underWay',
                  actions: assign({
                    publication: ({ event }) => ({ caseId: event.caseId, code: event.code }),
                  }),
                },
              },
            },
            underWay: {
              on: {
                IMPLEMENTED: {
                  target: 'done',
                  actions: assign({
                    publicationDecisions: ({ event }) => event.publicationDecisions,
                  }),
                },
                // It turns out that the city may not decide it after all.
                RECOMMEND_INSTEAD: { target: 'done', actions: 'recordRecommendation' },
              },
            },
            done: { type: 'final' },
          },
        },
        recommendation: {
          initial: 'owed',
          states: {
            owed: {
              initial: 'toPrepare',
              after: { recommendation: {} },
              states: {
                toPrepare: {
                  always: {
                    guard: 'nothingForMinistries',
                    target: '#procedure-review.approved.recommendation.settled',
                  },
                  on: { RECOMMEND: { target: 'prepared', actions: 'recordRecommendation' } },
                },
                prepared: {
                  on: {
                    RECOMMENDATION_SENT: '#procedure-review.approved.recommendation.settled',
                  },
                },
              },
            },
            settled: { type: 'final' },
          },
        },
      },
    },
    reporting: {
      on: {
        REPORT_SENT: {
          target: 'completed',
          actions: assign({ reportNo: ({ event }) => event.reportNo }),
        },
      },
    },
    completed: { type: 'final' },
    noChange: { type: 'final' },
    notRegistered: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** One publication for all the procedures of the option that the city may decide. */
function publicationOf({ decisionNo, approvedOn, option }: Review): Notice {
  return {
    type: 'open-case',
    process: 'publication-decision',
    key: 'publication',
    reply: 'PUBLICATION_OPENED',
    input: {
      basisType: 'simplification',
      basisNo: decisionNo,
      basisOn: approvedOn,
      procedures: option
        .filter(({ authority }) => authority === 'local')
        .map(({ code, name, action }) => ({ code, name, change: CHANGE_OF[action] })),
    },
  };
}
