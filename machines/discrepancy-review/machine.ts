import { assign, emit, setup } from 'xstate';
import { nominalDelays, type Day, type Notice, type Opened, type Sent } from '../process.js';
import { deadlines } from './deadlines.js';
import { DiscrepancyInput, type events, type Finding, type systemEvents } from './events.js';

export type Discrepancy = {
  reference: string;
  kind: DiscrepancyInput['kind'];
  procedures: string[];
  findings: { code: string; name: string; change: Finding['change'] }[];
  /** The last notice: a letter's number, or the petition's code. */
  noticeNo: string | null;
  noticeOn: Day | null;
  /** The last day of a notice that nobody answered. */
  unansweredOn: Day | null;
  /** The day by which the order wants the content down. */
  removeBy: Day | null;
  followUp: { process: string; caseId: string; code: string } | null;
  evidence: string | null;
  reportNo: string | null;
};

/**
 * A procedure that is in force but not published, published wrongly, posted though no longer in
 * force, or not justified (rà soát TTHC sai lệch): verified against the original documents, notified
 * in writing or through the national portal, corrected, compared once more and closed.
 */
export const machine = setup({
  types: {
    context: {} as Discrepancy,
    input: {} as Opened<typeof DiscrepancyInput>,
    events: {} as Sent<typeof events & typeof systemEvents>,
    emitted: {} as Notice,
  },
  delays: nominalDelays(deadlines),
  actions: {
    recordEvidence: assign(({ event }) =>
      'evidence' in event ? { evidence: event.evidence } : {},
    ),
  },
  guards: {
    // The days of a new notice run on from the end of the one before, even when it is entered late.
    afterUnanswered: ({ context, event }) => event.on > (context.unansweredOn ?? ''),
    needsPublication: ({ context }) => ['UNPUBLISHED', 'WRONGLY_POSTED'].includes(context.kind),
    isExpired: ({ context }) => context.kind === 'EXPIRED',
    isUnjustified: ({ context }) => context.kind === 'UNJUSTIFIED',
  },
}).createMachine({
  id: 'discrepancy-review',
  context: ({ input }) => ({
    reference: input?.reference,
    kind: input?.kind,
    procedures: input?.procedures,
    findings: [],
    noticeNo: null,
    noticeOn: null,
    unansweredOn: null,
    removeBy: null,
    followUp: null,
    evidence: null,
    reportNo: null,
  }),
  initial: 'detected',
  states: {
    detected: { on: { VERIFY: 'verifying' } },
    verifying: {
      on: {
        CONFIRM: {
          target: 'notifying',
          actions: assign({
            kind: ({ context, event }) => event.kind ?? context.kind,
            findings: ({ event }) => event.findings,
          }),
        },
        DISMISS: 'dismissed',
      },
    },
    // "Thông báo bằng văn bản hoặc phản ánh, kiến nghị": one of the two.
    notifying: {
      on: {
        NOTIFY_IN_WRITING: {
          guard: 'afterUnanswered',
          target: 'notified.inWriting',
          actions: assign({
            noticeNo: ({ event }) => event.documentNo,
            noticeOn: ({ event }) => event.on,
          }),
        },
        FILE_PETITION: {
          guard: 'afterUnanswered',
          target: 'notified.byPetition',
          actions: assign({
            noticeNo: ({ event }) => event.petitionCode,
            noticeOn: ({ event }) => event.on,
          }),
        },
      },
    },
    notified: {
      initial: 'inWriting',
      // Nobody answered: it is notified again, perhaps the other way.
      after: {
        response: {
          target: 'notifying',
          actions: assign({ unansweredOn: ({ event }) => event.due.response }),
        },
      },
      on: {
        ORDER_PUBLICATION: {
          guard: 'needsPublication',
          target: 'correcting.opening',
          actions: emit(({ context }) => ({
            type: 'open-case',
            process: 'publication-decision',
            key: 'publication',
            reply: 'FOLLOW_UP_OPENED',
            input: {
              basisType: 'discrepancy',
              basisNo: context.noticeNo,
              basisOn: context.noticeOn,
              procedures: context.findings,
            },
          })),
        },
        // What is not necessary, reasonable or lawful cannot be put right by posting it.
        ORDER_REVIEW: {
          guard: 'isUnjustified',
          target: 'correcting.opening',
          actions: emit(({ context, event }) => ({
            type: 'open-case',
            process: 'procedure-review',
            key: 'review',
            reply: 'FOLLOW_UP_OPENED',
            input: {
              year: event.year,
              subject: `Theo ${context.noticeNo}`,
              procedures: context.findings.map(({ code }) => code),
            },
          })),
        },
        ORDER_REMOVAL: {
          guard: 'isExpired',
          target: 'correcting.removing',
          actions: [
            assign({ removeBy: ({ event }) => event.removeBy }),
            // Nobody may ask for them any more, whatever is still posted.
            emit(({ context, event }) => ({
              type: 'write-register',
              decisionNo: event.endedBy,
              changes: context.findings.map(({ code }) => ({ code, inForceTo: event.endedOn })),
            })),
          ],
        },
      },
      states: { inWriting: {}, byPetition: {} },
    },
    correcting: {
      initial: 'opening',
      states: {
        asItWas: { type: 'history' },
        opening: {
          on: {
            FOLLOW_UP_OPENED: {
              target: 'following',
              actions: assign({
                followUp: ({ event: { process, caseId, code } }) => ({ process, caseId, code }),
              }),
            },
          },
        },
        following: {
          on: {
            CORRECTED: { target: '#discrepancy-review.confirming', actions: 'recordEvidence' },
          },
        },
        removing: {
          after: { removal: {} },
          on: {
            CONTENT_REMOVED: {
              target: '#discrepancy-review.confirming',
              actions: 'recordEvidence',
            },
          },
        },
      },
    },
    confirming: {
      on: {
        CONFIRM_FIXED: {
          target: 'closed',
          actions: assign({ reportNo: ({ event }) => event.reportNo }),
        },
        // The order's day was judged when the content came down first; none is set for what is left.
        STILL_WRONG: { target: 'correcting.asItWas', actions: assign({ removeBy: null }) },
      },
    },
    closed: { type: 'final' },
    dismissed: { type: 'final' },
  },
});
