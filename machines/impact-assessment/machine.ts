import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { AssessmentInput, type events } from './events.js';

export type Assessment = {
  draftTitle: string;
  stage: AssessmentInput['stage'];
  legalMandate: string | null;
  procedures: string[];
  consulted: string[];
  consultedOn: Day | null;
  reportNo: string | null;
};

/**
 * Impact assessment of procedures in a draft regulation (đánh giá tác động TTHC): a form for each
 * procedure, opinions of the units concerned, the report; then the draft goes to appraisal. What the
 * city may not set, or nobody needs, is taken out of the draft.
 */
export const machine = setup({
  types: {
    context: {} as Assessment,
    input: {} as Opened<typeof AssessmentInput>,
    events: {} as Sent<typeof events>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  guards: {
    withinAuthority: ({ event }) => event.type === 'ASSESS' && event.withinAuthority,
    everyProcedureAssessed: ({ context, event }) =>
      event.type === 'FORMS_DONE' &&
      context.procedures.every((code) => event.forms.some((form) => form.code === code)),
    everyUnitAnswered: ({ context, event }) =>
      event.type === 'COMMENTS_CLOSED' &&
      context.consulted.every((unit) => event.answered.includes(unit)),
  },
}).createMachine({
  id: 'impact-assessment',
  context: ({ input }) => ({
    draftTitle: input?.draftTitle,
    stage: input?.stage,
    legalMandate: null,
    procedures: [],
    consulted: [],
    consultedOn: null,
    reportNo: null,
  }),
  initial: 'preparing',
  states: {
    preparing: {
      initial: 'identified',
      on: { CANCEL: 'cancelled' },
      states: {
        identified: {
          on: {
            ASSESS: {
              guard: 'withinAuthority',
              target: 'assessing',
              actions: assign({
                legalMandate: ({ event }) => event.legalMandate,
                procedures: ({ event }) => event.procedures,
              }),
            },
            NO_PROCEDURE: '#impact-assessment.noProcedure',
            REMOVE: '#impact-assessment.removedFromDraft',
          },
        },
        assessing: {
          on: {
            FORMS_DONE: {
              guard: 'everyProcedureAssessed',
              target: 'consulting',
              actions: assign({
                consulted: ({ event }) => event.consulted,
                consultedOn: ({ event }) => event.on,
              }),
            },
            REMOVE: '#impact-assessment.removedFromDraft',
          },
        },
        consulting: {
          initial: 'waiting',
          on: { REMOVE: '#impact-assessment.removedFromDraft' },
          states: {
            waiting: {
              after: { opinions: 'timeUp' },
              on: {
                COMMENTS_CLOSED: {
                  guard: 'everyUnitAnswered',
                  target: '#impact-assessment.preparing.finalising',
                },
              },
            },
            timeUp: { on: { COMMENTS_CLOSED: '#impact-assessment.preparing.finalising' } },
          },
        },
        finalising: {
          on: {
            SUBMIT: {
              target: '#impact-assessment.directorReview',
              actions: assign({ reportNo: ({ event }) => event.reportNo }),
            },
          },
        },
      },
    },
    directorReview: {
      on: {
        APPROVE: {
          target: 'submittedForAppraisal',
          actions: emit(({ context, event }) => ({
            type: 'open-case' as const,
            process: 'regulation-appraisal',
            key: 'appraisal',
            input: {
              draftTitle: context.draftTitle,
              procedures: context.procedures,
              submittedOn: event.on,
              impactAssessmentCode: event.documentNo,
            },
          })),
        },
        RETURN: 'preparing.finalising',
      },
    },
    submittedForAppraisal: { type: 'final' },
    noProcedure: { type: 'final' },
    removedFromDraft: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
