import { assign, setup } from 'xstate';
import { nominalDelays, type Day, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import type { AppraisalInput, events, IssueOpinion } from './events.js';

export type Appraisal = {
  draftTitle: string;
  procedures: string[];
  impactAssessmentCode: string | null;
  /** The day the dossier was complete, as far as is known: the appraisal is counted from it. */
  completeOn: Day;
  supplementAskedOn: Day | null;
  opinionNo: string | null;
  conclusion: IssueOpinion['conclusion'] | null;
  /** The points that the drafting agency owes an answer to. */
  points: string[];
  draftVersion: string | null;
  /** The number of the report of verification; null where the law asks for none. */
  verificationNo: string | null;
  submissionNo: string | null;
};

/**
 * Appraisal of the procedures in a draft regulation (thẩm định): the department of justice checks the
 * dossier and gives its written opinion; the drafting agency takes it in; the office of the People's
 * Committee verifies the draft where the law has it do so (thẩm tra); then it is submitted.
 */
export const machine = setup({
  types: {
    context: {} as Appraisal,
    input: {} as Opened<typeof AppraisalInput>,
    events: {} as Sent<typeof events>,
  },
  delays: nominalDelays(deadlines),
  guards: {
    everyProcedureAssessed: ({ context, event }) =>
      event.type === 'START_APPRAISAL' &&
      context.procedures.every((code) => event.assessed.includes(code)),
    refusesIt: ({ context, event }) => concludes(context, event, 'NOT_ELIGIBLE'),
    asksForRevision: ({ context, event }) =>
      concludes(context, event, 'REVISE') && event.points.length > 0,
    findsItEligible: ({ context, event }) =>
      concludes(context, event, 'ELIGIBLE') &&
      event.findings.every(
        ({ necessary, reasonable, lawful, leastCost }) =>
          necessary && reasonable && lawful && leastCost,
      ),
    everyPointAnswered: ({ context, event }) =>
      event.type === 'TO_VERIFICATION' &&
      context.points.every((point) => event.answered.includes(point)),
  },
  actions: {
    recordOpinion: assign(({ event }) =>
      event.type === 'ISSUE_OPINION'
        ? { opinionNo: event.documentNo, conclusion: event.conclusion, points: event.points }
        : {},
    ),
    // A dossier that was not complete has not started the period; nor has a draft that comes anew.
    completeToday: assign({ completeOn: ({ event }) => event.on }),
  },
}).createMachine({
  id: 'regulation-appraisal',
  context: ({ input }) => ({
    draftTitle: input?.draftTitle,
    procedures: input?.procedures,
    impactAssessmentCode: input?.impactAssessmentCode ?? null,
    completeOn: input?.submittedOn,
    supplementAskedOn: null,
    opinionNo: null,
    conclusion: null,
    points: [],
    draftVersion: null,
    verificationNo: null,
    submissionNo: null,
  }),
  initial: 'examining',
  states: {
    examining: {
      initial: 'appraisal',
      on: { CANCEL: 'cancelled' },
      states: {
        appraisal: {
          initial: 'received',
          after: { appraisal: {} },
          states: {
            received: { on: { CHECK: 'checking' } },
            checking: {
              on: {
                REQUEST_SUPPLEMENT: {
                  target: '#regulation-appraisal.examining.supplementing',
                  actions: assign({ supplementAskedOn: ({ event }) => event.on }),
                },
                START_APPRAISAL: { guard: 'everyProcedureAssessed', target: 'appraising' },
              },
            },
            appraising: {
              on: {
                ISSUE_OPINION: [
                  {
                    guard: 'refusesIt',
                    target: '#regulation-appraisal.notEligible',
                    actions: 'recordOpinion',
                  },
                  {
                    guard: 'asksForRevision',
                    target: '#regulation-appraisal.examining.opinionIssued.revising',
                    actions: 'recordOpinion',
                  },
                  {
                    guard: 'findsItEligible',
                    target: '#regulation-appraisal.examining.opinionIssued.eligible',
                    actions: 'recordOpinion',
                  },
                ],
              },
            },
          },
        },
        supplementing: {
          after: { supplement: {} },
          on: { SUPPLEMENTED: { target: 'appraisal.checking', actions: 'completeToday' } },
        },
        opinionIssued: {
          initial: 'eligible',
          on: {
            TO_VERIFICATION: {
              guard: 'everyPointAnswered',
              target: 'verifying',
              actions: assign({ draftVersion: ({ event }) => event.draftVersion, points: [] }),
            },
          },
          states: {
            eligible: {},
            revising: {
              on: {
                // What the opinion led to may be so much of a change that it is another draft.
                RESUBMIT_FOR_APPRAISAL: {
                  target: '#regulation-appraisal.examining.appraisal.appraising',
                  actions: [
                    'completeToday',
                    assign({ draftVersion: ({ event }) => event.draftVersion, points: [] }),
                  ],
                },
              },
            },
          },
        },
        verifying: {
          on: {
            VERIFY_PASS: {
              target: '#regulation-appraisal.readyToSubmit',
              actions: assign({ verificationNo: ({ event }) => event.reportNo }),
            },
            // "(trường hợp được Luật giao)": the office verifies only what the law gives it.
            VERIFICATION_NOT_ASSIGNED: '#regulation-appraisal.readyToSubmit',
            VERIFY_RETURN: {
              target: 'opinionIssued.revising',
              actions: assign({ points: ({ event }) => event.points }),
            },
          },
        },
      },
    },
    readyToSubmit: {
      on: {
        SUBMIT_TO_PC: {
          target: 'submitted',
          actions: assign({ submissionNo: ({ event }) => event.submissionNo }),
        },
      },
    },
    submitted: { type: 'final' },
    notEligible: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

/** Whether the event is an opinion that comes to this conclusion and judges every procedure. */
function concludes(
  context: Appraisal,
  event: Sent<typeof events>,
  conclusion: IssueOpinion['conclusion'],
): event is Extract<Sent<typeof events>, { type: 'ISSUE_OPINION' }> {
  return (
    event.type === 'ISSUE_OPINION' &&
    event.conclusion === conclusion &&
    context.procedures.every((code) => event.findings.some((finding) => finding.code === code))
  );
}
